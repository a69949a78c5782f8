"""What was done: an act between actors."""

from dataclasses import dataclass

from diplograph.domain.times import When


@dataclass(frozen=True, slots=True)
class Predicate:
    """One row of ontology/predicates.csv: a relation of the closed list, or a static relation beside it."""

    code: str
    cls: str
    parent: str
    symmetric: bool
    plover: str
    mode: str
    cameo: str
    quad: str
    score: float
    label_en: str
    label_id: str
    definition_en: str
    definition_id: str
    example_en: str
    example_id: str


@dataclass(frozen=True, slots=True)
class Thing:
    """What an act is about: the words, where they stand, and the topics (concept codes) they belong to."""

    text: str
    start: int
    end: int
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One act. `sources` and `targets` are actor keys in the order of the text.

    For a symmetric predicate both hold all participants that were told on either side; pairs are computed later.
    """

    predicate: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    object: Thing | None = None
    when: When | None = None
    place: str | None = None
