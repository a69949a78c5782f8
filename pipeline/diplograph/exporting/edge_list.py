"""CSV with one line for each edge: pandas, R, a spreadsheet."""

import csv
from pathlib import Path
from typing import Any

from diplograph.exporting.files import as_text, written
from diplograph.exporting.project import Network
from diplograph.exporting.schema import EDGE_FIELDS, Scalar

_ENDS = ("source", "target")
_END_FIELDS = ("label", "kind", "iso3")


def write_csv(network: Network, path: Path) -> None:
    """Write the edges to `path`, with the names, kinds and states of both ends."""
    head = [*_ENDS, *(f"{end}_{name}" for end in _ENDS for name in _END_FIELDS), *(field.name for field in EDGE_FIELDS)]
    with written(path) as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow(head)
        for source, target, data in network.edges(data=True):
            ends: list[dict[str, Any]] = [network.nodes[source], network.nodes[target]]
            cells = [source, target, *(end[name] for end in ends for name in _END_FIELDS)]
            lines.writerow([_cell(value) for value in [*cells, *(data[field.name] for field in EDGE_FIELDS)]])


def _cell(value: Scalar) -> str:
    """A text that a spreadsheet would take for a formula gets a quote in front, as OWASP advises."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@"}:
        return "'" + value
    return as_text(value)
