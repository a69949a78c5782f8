"""Who acts: states, persons, organisations, armed groups; places beside them. Identity is apart from words."""

from dataclasses import dataclass
from enum import StrEnum

from diplograph.domain.times import Period


class ActorKind(StrEnum):
    """What kind of thing a name stands for. The values are the type names of the gold standard."""

    STATE = "Country"
    PERSON = "Person"
    ORGANISATION = "Organization"
    ARMED_GROUP = "ArmedGroup"
    PLACE = "Place"
    OFFICE = "Office"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor or place.

    `key` is its identity inside diplograph and the last part of its IRI: a state's ISO 3166 alpha-3 code
    (`RUS`), a Wikidata id (`Q7747`), `org-UN` for an organisation of our tables, `geo-524901` for a GeoNames
    place, and for the unidentified a readable slug with a hash (`igor-khovaev-1a2b3c4d`).
    `iso3` is the state itself, the state it acts for on the day of the article, or the state a place lies in.
    `acts_for` is the key of a body that is no state (the EU's policy chief acts for `org-EU`).
    `office` is the office it holds as the text or the tables say, in English (`Ambassador`), if known.
    """

    key: str
    kind: ActorKind
    name: str
    iso3: str | None = None
    acts_for: str | None = None
    qid: str | None = None
    office: str | None = None
    identified: bool = True


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office for a period. `as_of` is the last day the source supports an open end."""

    person: str
    office_class: str
    office: str
    body: str
    period: Period
    as_of: str = ""
