"""A store → a file in any format, of those for RDF tools and those for graph tools."""

from pathlib import Path

from diplograph.errors import UnknownFormat
from diplograph.exporting.files import written
from diplograph.exporting.formats import EXPORTERS, export
from diplograph.exporting.project import Level
from diplograph.graph.convert import FORMATS as RDF
from diplograph.graph.convert import serialise
from diplograph.store import Store

RDF_FORMATS = tuple(sorted(RDF))
GRAPH_FORMATS = tuple(sorted(EXPORTERS))
FORMATS = (*RDF_FORMATS, *GRAPH_FORMATS)


def export_store(store: Store, path: Path, form: str, *, level: Level = "actors", topics: bool = False) -> str:
    """Write the store to `path`, whole or not at all, and say what was written. UnknownFormat for another format.

    `level` and `topics` say what the nodes of a graph format are; RDF holds everything.
    """
    if form in GRAPH_FORMATS:
        with store.view() as view:
            network = export(view, path, form, level=level, topics=topics)
        return f"{len(network)} nodes, {network.number_of_edges()} edges"
    if form not in RDF_FORMATS:
        raise UnknownFormat(form, FORMATS)
    return f"{_write_rdf(store, path, form)} articles"


def _write_rdf(store: Store, path: Path, form: str) -> int:
    """How many articles' graphs there are. N-Quads go from file to file; the others are made in memory."""
    graphs = 0
    with written(path) as out:
        if form == "nquads":
            for lines in store.nquads():
                out.write(lines.decode("utf-8"))
                graphs += 1
        else:
            found = list(store.nquads())
            out.write(serialise(b"".join(found), form).decode("utf-8"))
            graphs = len(found)
    return graphs
