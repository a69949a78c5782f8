"""Everything that one article gave, as plain data that can be stored, sent and read again."""

from dataclasses import dataclass

from diplograph.domain.actors import Actor
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Claim, Relation
from diplograph.domain.mentions import Mention


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a trigger gave no event: the sentence, the trigger's offsets, the row that came closest, what it lacked."""

    sentence: int
    start: int
    end: int
    rule: str
    lacked: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as read. Every actor key used in mentions, claims and relations stands in `actors`.

    `asides` are acts inside one country or with one side told: no part of the graph, kept for coders of events.
    `reader` names the versions of rules and model that read it: `diplograph 0.1.0; fast_id 1.0`.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    asides: tuple[Claim, ...] = ()
    traces: tuple[Trace, ...] = ()
    reader: str = ""
