"""Graph files (N-Quads, N-Triples, TriG, Turtle) → the lines of each graph in them. No store is made.

Terms stay as they are written: "01"^^xsd:integer is not made "1", so that what a shape would refuse is seen.
"""

from pathlib import Path

import pyoxigraph

from diplograph.errors import UnreadableFile

FORMATS = {
    ".nq": pyoxigraph.RdfFormat.N_QUADS,
    ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
    ".trig": pyoxigraph.RdfFormat.TRIG,
    ".ttl": pyoxigraph.RdfFormat.TURTLE,
}


def graphs_in_file(path: Path) -> dict[str, bytes]:
    """The N-Triples of each graph by its IRI, of the default graph under an empty name. UnreadableFile else."""
    if path.suffix not in FORMATS:
        raise UnreadableFile(path, f"not a kind of graph file that is known: {', '.join(FORMATS)}")
    try:
        found = graphs_in(path.read_bytes(), path.suffix)
    except OSError as error:
        raise UnreadableFile(path, error.strerror or "cannot be read") from error
    except SyntaxError as error:
        raise UnreadableFile(path, str(error)) from error
    if not found:
        raise UnreadableFile(path, "holds no graph")
    return found


def graphs_in(content: bytes, suffix: str = ".nq") -> dict[str, bytes]:
    """The same of a file's content. SyntaxError, with line and column, where it is not in that format."""
    lines: dict[str, set[bytes]] = {}
    for quad in pyoxigraph.parse(content, FORMATS[suffix]):
        name = "" if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) else quad.graph_name.value
        lines.setdefault(name, set()).add(f"{quad.triple} .\n".encode())
    return {name: b"".join(sorted(lines[name])) for name in sorted(lines)}
