"""The closed set of acts (ontology/predicates.csv) and the static relations beside them (ontology/relations.csv)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Self, TypeVar

from diplograph import resources
from diplograph.domain.events import Predicate
from diplograph.errors import ResourceError
from diplograph.tables import Row, read_table

COLUMNS = (
    "code", "cls", "parent", "symmetric", "plover", "mode", "cameo", "quad", "score",
    "label_en", "label_id", "definition_en", "definition_id", "example_en", "example_id",
)  # fmt: skip
RELATION_COLUMNS = (
    "code", "term", "cls", "label_en", "label_id", "definition_en", "definition_id", "example_en", "example_id",
)  # fmt: skip
Known = TypeVar("Known")
QUADS = frozenset({"Q1", "Q2", "Q3", "Q4"})


@dataclass(frozen=True, slots=True)
class StaticRelation:
    """One row of relations.csv. `code` is `Relation.kind`; `term` and `cls` are its property and class in the graph."""

    code: str
    term: str
    cls: str
    label_en: str
    label_id: str
    definition_en: str
    definition_id: str
    example_en: str
    example_id: str


class Predicates:
    """The acts by code, in the order of the table: `predicates["meets"].cls == "Meeting"`."""

    def __init__(self, predicates: tuple[Predicate, ...], relations: tuple[StaticRelation, ...]) -> None:
        self._by_code = {predicate.code: predicate for predicate in predicates}
        self._by_class = {predicate.cls: predicate for predicate in predicates}
        self.relations = {relation.code: relation for relation in relations}

    @classmethod
    def load(cls) -> Self:
        """Read the shipped tables; they are read once and kept."""
        return cls(_predicates(), _relations())

    def codes(self) -> tuple[str, ...]:
        """Every code, in the order of the table."""
        return tuple(self._by_code)

    def parents(self) -> tuple[str, ...]:
        """The classes above, each once, in the order of the table."""
        return tuple(dict.fromkeys(predicate.parent for predicate in self))

    def of_class(self, name: str) -> Predicate:
        """The act whose class is `name`: `Meeting` gives `meets`."""
        return _known(self._by_class, name)

    def relation(self, code: str) -> StaticRelation:
        """The static relation of that code, such as `holds_office`."""
        return _known(self.relations, code, "relations.csv")

    def __getitem__(self, code: str) -> Predicate:
        return _known(self._by_code, code)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Predicate]:
        return iter(self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)


def _known(table: dict[str, Known], name: str, file: str = "predicates.csv") -> Known:
    try:
        return table[name]
    except KeyError:
        known = ", ".join(table)
        raise ResourceError(f"{name!r} is not in ontology/{file}. It has: {known}.") from None


@cache
def _predicates() -> tuple[Predicate, ...]:
    return tuple(_predicate(row) for row in read_table(resources.ontology("predicates.csv"), COLUMNS))


def _predicate(row: Row) -> Predicate:
    return Predicate(
        code=row["code"],
        cls=row["cls"],
        parent=row["parent"],
        symmetric=row.one_of("symmetric", ("yes", "no")) == "yes",
        plover=row["plover"],
        mode=row["mode"],
        cameo=row["cameo"],
        quad=row.one_of("quad", QUADS),
        score=_score(row),
        label_en=row["label_en"],
        label_id=row["label_id"],
        definition_en=row["definition_en"],
        definition_id=row["definition_id"],
        example_en=row["example_en"],
        example_id=row["example_id"],
    )


def _score(row: Row) -> float:
    try:
        return float(row["score"])
    except ValueError:
        raise row.fault("score", f"{row['score']!r} is not a number from -10 to 10") from None


@cache
def _relations() -> tuple[StaticRelation, ...]:
    table = resources.ontology("relations.csv")
    return tuple(StaticRelation(**row.cells) for row in read_table(table, RELATION_COLUMNS))
