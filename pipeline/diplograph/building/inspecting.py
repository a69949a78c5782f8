"""Graph files and stores → a Report for each graph in them: the gate once more, over what was written before."""

from collections.abc import Iterator
from pathlib import Path

from diplograph.building.article import GraphGate
from diplograph.errors import StoreError, UnreadableFile
from diplograph.graph.check import Report
from diplograph.store import Store
from diplograph.store.graph_files import graphs_in, graphs_in_file


def inspect(path: Path, gate: GraphGate) -> Iterator[tuple[str, Report]]:
    """The verdict on each graph of a file, or of a store by its folder, with the graph's IRI.

    The default graph has an empty name. UnreadableFile or StoreError where there is nothing that could be judged.
    """
    for name, triples in _graphs_in_store(path) if path.is_dir() else graphs_in_file(path).items():
        yield name, gate.check(triples)


def _graphs_in_store(folder: Path) -> Iterator[tuple[str, bytes]]:
    empty = True
    for lines in Store.open(folder).nquads():
        empty = False
        try:
            yield from graphs_in(lines).items()
        except SyntaxError as error:
            raise UnreadableFile(folder, f"a graph of the archive is damaged: {error}") from error
    if empty:
        raise StoreError(f"The store in {folder} holds no graph.")
