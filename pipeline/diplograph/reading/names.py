"""A name in the text, and what may be asked of names whoever found them.

In: stretches of an article, Entries of the tables. Out: `Name`s. What finds them is in `entities` and `shortenings`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.domain.actors import ActorKind
from diplograph.knowledge.gazetteer import Entry
from diplograph.reading.tree import Tree

STATE_WORDS = frozenset({"name", "short", "official", "alias", "abbrev", "demonym", "adjective", "metonym"})
# Under this weight a table's word is too common to be believed without the model.
SURE = 0.5


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text, before it is linked. `entries` are what the tables know of it, best first."""

    start: int
    end: int
    text: str
    kind: ActorKind
    entries: tuple[Entry, ...]
    how: str
    within: str | None = None  # iso3 of a state named inside it
    same_as: str | None = None  # a longer name of the document that it stands for


def is_state(name: Name) -> bool:
    """Whether it is a state by one of the words that tables have for it."""
    return name.kind is ActorKind.STATE and name.entries[0].how in STATE_WORDS


def believed(name: Name) -> bool:
    """Whether the tables alone make it a name."""
    return bool(name.entries) and name.entries[0].weight >= SURE


def without_overlap(names: Iterable[Name]) -> list[Name]:
    """In the order of the text; of two that overlap the first, and of two that begin together the longer one."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def in_longer_name(tree: Tree, i: int) -> bool:
    """Whether a capitalised neighbour makes this a part of something else ("Putin Avenue")."""
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(tree)]
    return any(tree.pos[j] == "PROPN" and tree.words[j][0].isupper() and j > 0 for j in beside)
