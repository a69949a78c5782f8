"""N-Quads → Turtle, TriG, JSON-LD, N-Quads. The same quads give the same bytes.

Turtle has no named graphs, so there the graphs flow into one. rdflib holds what it writes in memory; of a large store
take N-Quads.
"""

import json
from collections.abc import Callable

from rdflib import Graph

from diplograph import resources
from diplograph.errors import UnknownFormat
from diplograph.graph.nquads import by_graph
from diplograph.graph.terms import DG_BASE, OA, OWL, PROV, RDF, RDFS, SCHEMA, WIKIDATA, XSD

PREFIXES = {
    "dg": DG_BASE,
    "oa": OA.base,
    "owl": OWL.base,
    "prov": PROV.base,
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "schema": SCHEMA.base,
    "wd": WIKIDATA,
    "xsd": XSD.base,
}


def serialise(nquads: bytes, fmt: str) -> bytes:
    """The quads in another format of FORMATS, in UTF-8. UnknownFormat for a name that is not there."""
    if fmt not in FORMATS:
        raise UnknownFormat(fmt, FORMATS)
    return FORMATS[fmt](nquads)


def _graph(ntriples: str) -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, base in PREFIXES.items():
        graph.bind(prefix, base)
    return graph.parse(data=ntriples, format="nt")


def _nquads(nquads: bytes) -> bytes:
    return b"".join(line + b"\n" for line in sorted(set(nquads.split(b"\n"))) if line)


def _turtle(nquads: bytes) -> bytes:
    return _graph("".join(by_graph(nquads).values())).serialize(format="turtle").encode("utf-8")


def _trig(nquads: bytes) -> bytes:
    head = "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in PREFIXES.items())
    blocks = (_block(graph, ntriples) for graph, ntriples in by_graph(nquads).items())
    return (head + "".join(blocks)).encode("utf-8")


def _block(graph: str | None, ntriples: str) -> str:
    """One graph of a TriG file. Prefixes that the head of the file lacks stand before it."""
    lines = _graph(ntriples).serialize(format="turtle").splitlines(keepends=True)
    own = []
    while lines and lines[0].startswith("@prefix"):
        line = lines.pop(0)
        if line.split()[1].rstrip(":") not in PREFIXES:
            own.append(line)
    head, body = "".join(own), "".join(lines).strip("\n")
    return f"\n{head}{graph} {{\n{body}\n}}\n" if graph else f"\n{head}{body}\n"


def _jsonld(nquads: bytes) -> bytes:
    context = json.loads(resources.ontology("context.jsonld").read_text("utf-8"))["@context"]
    graphs: list[object] = []
    for graph, ntriples in by_graph(nquads).items():
        nodes = _nodes(ntriples, context)
        graphs += [{"@id": graph.strip("<>"), "@graph": nodes}] if graph else nodes
    document = {"@context": context, "@graph": graphs}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def _nodes(ntriples: str, context: dict[str, object]) -> list[object]:
    written = json.loads(_graph(ntriples).serialize(format="json-ld", context=context, auto_compact=False))
    nodes = written.get("@graph")
    if nodes is None:  # a graph of one node is that node
        nodes = [{key: value for key, value in written.items() if key != "@context"}]
    return sorted((_ordered(node) for node in nodes), key=_as_text)


def _ordered(node: dict[str, object]) -> dict[str, object]:
    """Several values of one property are a set in RDF: sorted, so that they always come in one order."""
    return {key: sorted(value, key=_as_text) if isinstance(value, list) else value for key, value in node.items()}


def _as_text(value: object) -> str:
    return json.dumps(value, sort_keys=True)


FORMATS: dict[str, Callable[[bytes], bytes]] = {
    "jsonld": _jsonld,
    "nquads": _nquads,
    "trig": _trig,
    "turtle": _turtle,
}
