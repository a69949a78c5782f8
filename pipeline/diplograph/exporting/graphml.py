"""GraphML: Cytoscape, igraph, yEd, Gephi.

Written by hand: networkx writes through lxml where that is installed and otherwise not, and the bytes differ.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO
from xml.sax.saxutils import escape

from diplograph.exporting.files import HEAD, as_text, attributes, written
from diplograph.exporting.project import Network
from diplograph.exporting.schema import EDGE_FIELDS, NODE_FIELDS, Field

_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}


def write_graphml(network: Network, path: Path) -> None:
    """Write the graph to `path`."""
    with written(path) as out:
        out.write(HEAD + '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for end, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
            for field in fields:
                named = {"id": f"{end}_{field.name}", "for": end, "attr.name": field.name}
                out.write(f"  <key{attributes(**named, **{'attr.type': _TYPES[field.type]})}/>\n")
        out.write('  <graph id="diplograph" edgedefault="directed">\n')
        for node, data in network.nodes(data=True):
            out.write(f"    <node{attributes(id=node)}>\n")
            _data(out, "node", NODE_FIELDS, data)
            out.write("    </node>\n")
        for number, (source, target, data) in enumerate(network.edges(data=True)):
            out.write(f"    <edge{attributes(id=f'e{number}', source=source, target=target)}>\n")
            _data(out, "edge", EDGE_FIELDS, data)
            out.write("    </edge>\n")
        out.write("  </graph>\n</graphml>\n")


def _data(out: TextIO, end: str, fields: Sequence[Field], data: Mapping[str, Any]) -> None:
    for field in fields:
        text = escape(as_text(data[field.name]))
        out.write(f"      <data{attributes(key=f'{end}_{field.name}')}>{text}</data>\n")
