"""Plain Python values for RDF terms, there and back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

XSD = "http://www.w3.org/2001/XMLSchema#"


class Iri(str):
    """The name of a thing; everything else that is text is a plain string."""

    __slots__ = ()

    @property
    def key(self) -> str:
        """What follows the last slash or hash: `RUS` of `https://w3id.org/diplograph/id/actor/RUS`."""
        return self.replace("#", "/").rsplit("/", 1)[-1]


Value = Iri | str | bool | int | float | Decimal | date | datetime | None
Cell = str | int | float | bool | None
Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: the variables' names, and rows of values in their order. None is a variable without a value."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def dicts(self) -> list[dict[str, Value]]:
        """Each row by the names of its variables."""
        return [dict(zip(self.variables, row, strict=True)) for row in self.rows]

    def cells(self) -> list[list[Cell]]:
        """The rows in what JSON knows: days as ISO text, decimals as numbers."""
        return [[_cell(value) for value in row] for row in self.rows]

    def without(self, names: Iterable[str]) -> "Rows":
        """The same rows without those columns; rows that then are equal come once, in the first one's place."""
        dropped = set(names)
        kept = [index for index, name in enumerate(self.variables) if name not in dropped]
        rows = dict.fromkeys(tuple(row[index] for index in kept) for row in self.rows)
        return Rows(tuple(self.variables[index] for index in kept), tuple(rows))


def _cell(value: Value) -> Cell:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return str(value) if isinstance(value, str) else value


_READERS: dict[str, Callable[[str], Value]] = {
    XSD + "boolean": lambda text: {"true": True, "1": True, "false": False, "0": False}[text],
    XSD + "integer": int,
    XSD + "decimal": Decimal,
    XSD + "double": float,
    XSD + "float": float,
    XSD + "date": date.fromisoformat,
    XSD + "dateTime": datetime.fromisoformat,
}


def plain(term: object) -> Value:
    """The value of a term. A literal that Python cannot hold (the year 12000) stays the text it is."""
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if not isinstance(term, Literal):
        return str(term)
    reader = _READERS.get(term.datatype.value)
    if reader is None:
        return term.value
    try:
        return reader(term.value)
    except (ValueError, KeyError, InvalidOperation):
        return term.value


def term_of(value: Value) -> NamedNode | Literal:
    """The term of a value. ValueError for None and for what is no IRI."""
    if value is None:
        raise ValueError("None stands for no value and cannot be bound")
    if isinstance(value, Iri):
        return NamedNode(value)
    if isinstance(value, datetime):
        return Literal(value.isoformat(), datatype=NamedNode(XSD + "dateTime"))
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=NamedNode(XSD + "date"))
    if isinstance(value, Decimal):
        return Literal(f"{value:f}", datatype=NamedNode(XSD + "decimal"))
    return Literal(value)


def rows_of(solutions: QuerySolutions) -> Rows:
    """A finished answer of the engine as plain values."""
    names = tuple(variable.value for variable in solutions.variables)
    return Rows(names, tuple(tuple(plain(term) for term in solution) for solution in solutions))
