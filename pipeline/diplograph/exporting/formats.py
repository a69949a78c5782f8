"""Formats by name."""

from collections.abc import Callable
from pathlib import Path

from diplograph.errors import UnknownFormat
from diplograph.exporting.edge_list import write_csv
from diplograph.exporting.gexf import write_gexf
from diplograph.exporting.graphml import write_graphml
from diplograph.exporting.project import Level, Network, project
from diplograph.store import View

EXPORTERS: dict[str, Callable[[Network, Path], None]] = {
    "csv": write_csv,
    "gexf": write_gexf,
    "graphml": write_graphml,
}


def export(view: View, path: Path, form: str, *, level: Level = "actors", topics: bool = False) -> Network:
    """Project the store and write it to `path` in the format of that name; the graph written. UnknownFormat else."""
    if form not in EXPORTERS:
        raise UnknownFormat(form, EXPORTERS)
    network = project(view, level=level, topics=topics)
    EXPORTERS[form](network, path)
    return network
