"""GEXF 1.3: Gephi, with its timeline.

Each edge names its `kind`, or readers take parallel edges for one. The times of an edge's acts are its spells; an edge
without a date is there all the time.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from diplograph.exporting.edtf import first_day, last_day
from diplograph.exporting.files import HEAD, attributes, written
from diplograph.exporting.project import Network
from diplograph.exporting.schema import EDGE_FIELDS, NODE_FIELDS, Field

_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}
# These have places of their own in the format, and their names are taken.
_BUILT_IN = {"label", "weight"}


def write_gexf(network: Network, path: Path) -> None:
    """Write the graph to `path`."""
    with written(path) as out:
        out.write(HEAD + '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n')
        out.write(
            '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n'
        )
        for end, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
            _declare(out, end, fields)
        out.write("    <nodes>\n")
        for node, data in network.nodes(data=True):
            out.write(f"      <node{attributes(id=node, label=data['label'])}>\n")
            _values(out, "node", NODE_FIELDS, data)
            out.write("      </node>\n")
        out.write("    </nodes>\n    <edges>\n")
        for number, (source, target, data) in enumerate(network.edges(data=True)):
            _edge(out, number, (source, target), data)
        out.write("    </edges>\n  </graph>\n</gexf>\n")


def _declare(out: TextIO, end: str, fields: Sequence[Field]) -> None:
    out.write(f"    <attributes{attributes(class_=end, mode='static')}>\n")
    for field in fields:
        if field.name not in _BUILT_IN:
            given = attributes(id=f"{end}_{field.name}", title=field.name, type=_TYPES[field.type])
            out.write(f"      <attribute{given}/>\n")
    out.write("    </attributes>\n")


def _edge(out: TextIO, number: int, ends: tuple[str, str], data: Mapping[str, Any]) -> None:
    source, target = ends
    given = attributes(id=str(number), source=source, target=target, kind=data["predicate"], label=data["label"])
    out.write(f"      <edge{given}{attributes(weight=float(data['weight']))}>\n")
    _values(out, "edge", EDGE_FIELDS, data)
    if times := str(data["times"]).split():
        out.write("        <spells>\n")
        out.writelines(f"          <spell{attributes(start=first_day(time), end=last_day(time))}/>\n" for time in times)
        out.write("        </spells>\n")
    out.write("      </edge>\n")


def _values(out: TextIO, end: str, fields: Sequence[Field], data: Mapping[str, Any]) -> None:
    out.write("        <attvalues>\n")
    for field in fields:
        if field.name not in _BUILT_IN:
            given = attributes(for_=f"{end}_{field.name}", value=data[field.name])
            out.write(f"          <attvalue{given}/>\n")
    out.write("        </attvalues>\n")
