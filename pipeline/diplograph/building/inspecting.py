"""N-Quads files → a Report for each named graph in them: the gate once more, over what was written before."""

import re
from collections.abc import Iterator
from pathlib import Path

from diplograph.building.article import GraphGate
from diplograph.errors import UnreadableFile
from diplograph.graph.check import Report

# Subject, predicate, whatever the object is, and the graph at the end: one line, as our writer makes it.
_QUAD = re.compile(rb"(?:<[^<> ]+>|_:\S+) <[^<> ]+> .+ (<[^<> ]+>) \.")


def inspect(path: Path, gate: GraphGate) -> Iterator[tuple[str, Report]]:
    """The verdict on each named graph of an N-Quads file, with the graph's IRI. UnreadableFile for other files."""
    for graph, lines in _graphs(path).items():
        yield graph.strip(b"<>").decode("utf-8", "replace"), gate.check(b"".join(lines))


def _graphs(path: Path) -> dict[bytes, list[bytes]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path, error.strerror or "cannot be read") from error
    graphs: dict[bytes, list[bytes]] = {}
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.strip():
            continue
        quad = _QUAD.fullmatch(line.strip())
        if not quad:
            raise UnreadableFile(f"{path}:{number}", "this line is no quad of a named graph; check reads N-Quads (.nq)")
        graphs.setdefault(quad[1], []).append(line + b"\n")
    return graphs
