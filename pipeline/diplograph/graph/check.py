"""The gate: one article's N-Quads and the shapes give a Report. Nothing that fails goes into a store.

Two engines stand behind one interface. "fast" (pyshifty) judges every article and, where it finds fault, lets the
reference put the faults in words; "pyshacl" is that reference, some seventy times slower. The text is checked, never a
graph that lives in an Oxigraph store: there pyshacl calls valid articles invalid.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol, Self

import pyshacl
import shifty
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from diplograph import resources
from diplograph.errors import InputError, UnknownFormat
from diplograph.graph.nquads import by_graph

SHAPES = "https://w3id.org/diplograph/shapes#"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the shape (its name in our shape files), the node at fault, what is wrong, and the value if one is."""

    shape: str
    focus: str
    message_en: str
    message_id: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What the gate says of one article: whether it may go into the store, and if not, why. Problems are sorted."""

    conforms: bool
    problems: tuple[Problem, ...] = ()


class Engine(Protocol):
    """Something that holds N-Triples against the shapes and tells the faults."""

    def problems(self, ntriples: str) -> tuple[Problem, ...]:
        """Every fault found, sorted; none where the graph conforms."""


class Reference:
    """pyshacl. Slow and complete; its results carry our messages in both languages."""

    def __init__(self, shapes: str) -> None:
        self._shapes = Graph().parse(data=shapes, format="turtle")

    def problems(self, ntriples: str) -> tuple[Problem, ...]:
        """Every fault, in our words."""
        data = Graph().parse(data=ntriples, format="nt")
        _, results, _ = pyshacl.validate(data, shacl_graph=self._shapes, advanced=True)
        if not isinstance(results, Graph):
            raise InputError(f"the graph could not be checked: {results}")
        found = {self._problem(results, node) for node in results.subjects(RDF.type, SH.ValidationResult)}
        return tuple(sorted(found, key=_order))

    def _problem(self, results: Graph, node: Node) -> Problem:
        shape = next((named for named in _sources(results, node) if isinstance(named, URIRef)), None)
        # Our words are taken from the shapes: on its way through sh:sparql a message loses its language.
        texts = list(self._shapes.objects(shape, SH.message)) or list(results.objects(node, SH.resultMessage))
        messages = {getattr(text, "language", None): str(text) for text in texts}
        english = messages.get("en") or next(iter(sorted(messages.values())), "")
        value = results.value(node, SH.value)
        return Problem(
            shape=shape.removeprefix(SHAPES) if shape else "",
            focus=str(results.value(node, SH.focusNode)),
            message_en=english,
            message_id=messages.get("id") or english,
            value=None if value is None else str(value),
        )


class Fast:
    """pyshifty. Says fast whether a graph conforms; what failed is worded by the reference."""

    def __init__(self, shapes: str, *, words: Engine | None = None) -> None:
        self._validator = shifty.PreparedValidator(shapes)
        self._reference = words or Reference(shapes)

    def problems(self, ntriples: str) -> tuple[Problem, ...]:
        """Every fault. Should the reference see none, the engine's own words stand: in doubt, out."""
        result = self._validator.validate_algebra(ntriples, infer=False)
        if result.conforms:
            return ()
        return self._reference.problems(ntriples) or tuple(sorted(_plain(result.violations), key=_order))


ENGINES: dict[str, Callable[[str], Engine]] = {"fast": Fast, "pyshacl": Reference}


class Gate:
    """Checks one article's graph against every shape of ontology/shapes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def load(cls, engine: str = "fast") -> Self:
        """A gate with the shipped shapes. Made once per process; UnknownFormat where there is no such engine."""
        if engine not in ENGINES:
            raise UnknownFormat(engine, ENGINES)
        return cls(ENGINES[engine](shapes_turtle()))

    def check(self, nquads: bytes) -> Report:
        """Hold the lines of one named graph against the shapes. InputError where they are of more than one."""
        problems = self._engine.problems(triples(nquads))
        return Report(not problems, problems)


@cache
def shapes_turtle() -> str:
    """All shape files as one Turtle text."""
    files = sorted(resources.ontology("shapes").iterdir(), key=lambda file: file.name)
    return "\n".join(file.read_text("utf-8") for file in files if file.name.endswith(".ttl"))


def triples(nquads: bytes) -> str:
    """The lines of one named graph as N-Triples; empty for no lines. InputError where they are of several graphs."""
    graphs = by_graph(nquads)
    if len(graphs) > 1:
        raise InputError(f"the gate checks one named graph at a time, these lines are of {len(graphs)}")
    return "".join(graphs.values())


def _order(problem: Problem) -> tuple[str, ...]:
    return problem.shape, problem.focus, problem.message_en, problem.value or ""


def _sources(results: Graph, node: Node) -> Iterator[Node | None]:
    """What raised a result: the constraint where it has a name of its own, else the shape."""
    yield results.value(node, SH.sourceConstraint)
    yield results.value(node, SH.sourceShape)


def _plain(violations: list[shifty.Violation]) -> Iterator[Problem]:
    for violation in violations:
        focus, shape = violation.focus_node.strip("<>"), (violation.shape_name or "").removeprefix(SHAPES)
        for reason in violation.reasons:
            yield Problem(shape, focus, reason.message, reason.message)
