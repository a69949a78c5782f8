"""RDF terms and N-Quads lines as text.

Literals are in the form Oxigraph would rewrite them to, so a store gives back the same bytes.
"""

import math
import re
from collections.abc import Iterable
from datetime import date

from diplograph.graph.terms import XSD

# Besides what the grammar asks for: characters that XML forbids or that some readers take for the end of a line.
_ODD = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_NOT_IN_IRIS = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f-\x9f\ud800-\udfff]')


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half a character cannot be written; one sign for one keeps the offsets true
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def iri(value: str) -> str:
    """An IRI in angle brackets. ValueError where it holds a character that no IRI may hold."""
    if _NOT_IN_IRIS.search(value):
        raise ValueError(f"not an IRI: {value!r}")
    return f"<{value}>"


def text(value: str) -> str:
    """A string."""
    return f'"{_ODD.sub(_escaped, value)}"'


def integer(value: int) -> str:
    """An xsd:integer."""
    return f'"{value}"^^<{XSD.integer}>'


def decimal(value: float) -> str:
    """An xsd:decimal with at most four places and no zeros at its end. ValueError for NaN and infinity."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is no decimal number")
    places = f"{value:.4f}".rstrip("0").rstrip(".")
    return f'"{"0" if places == "-0" else places}"^^<{XSD.decimal}>'


def day(value: date) -> str:
    """An xsd:date."""
    return f'"{value.isoformat()}"^^<{XSD.date}>'


def boolean(value: bool) -> str:  # noqa: FBT001  the value is what is written
    """An xsd:boolean."""
    return f'"{"true" if value else "false"}"^^<{XSD.boolean}>'


class Quads:
    """The lines of one named graph, in any order until they are taken out sorted."""

    def __init__(self, graph: str) -> None:
        self._end = f" {iri(graph)} .\n"
        self._lines: set[str] = set()

    def add(self, subject: str, term: str, objects: Iterable[str | None]) -> None:
        """One line for each object that is not None. Subject and term are IRIs, objects written terms."""
        start = f"{iri(subject)} {iri(term)} "
        self._lines.update(start + written + self._end for written in objects if written is not None)

    def describe(self, subject: str, facts: Iterable[tuple[str, str | None]]) -> None:
        """Several facts of one subject; those whose object is None are left out."""
        for term, written in facts:
            self.add(subject, term, [written])

    def sorted_bytes(self) -> bytes:
        """All lines, unique, sorted by code point, in UTF-8."""
        return "".join(sorted(self._lines)).encode("utf-8")


_GRAPH = re.compile(r'(?P<triple>.+) (?P<graph><[^<>"\s]*>) \.')
_BARE_PAIR = re.compile(r"\S+ \S+")


def split_graph(line: str) -> tuple[str, str | None]:
    """A line's triple, as a line of N-Triples, and its graph in angle brackets; None for the default graph."""
    found = _GRAPH.fullmatch(line)
    if found is None or _BARE_PAIR.fullmatch(found["triple"]):  # then the last IRI was the object
        return line, None
    return f"{found['triple']} .", found["graph"]


def by_graph(nquads: bytes) -> dict[str | None, str]:
    """The N-Triples of each named graph. Graphs and lines are sorted, doubles are left out."""
    graphs: dict[str | None, list[str]] = {}
    for line in sorted(set(nquads.decode("utf-8").split("\n"))):
        if line:
            triple, graph = split_graph(line)
            graphs.setdefault(graph, []).append(triple)
    ordered = sorted(graphs.items(), key=lambda item: item[0] or "")
    return {graph: "\n".join([*lines, ""]) for graph, lines in ordered}
