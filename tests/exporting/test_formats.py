"""Files are opened by libraries that did not write them: igraph, networkx, the standard library's XML and CSV."""

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import igraph
import networkx as nx
import pytest

from diplograph.errors import UnknownFormat
from diplograph.exporting.edtf import first_day, last_day
from diplograph.exporting.formats import EXPORTERS, export
from diplograph.exporting.project import Network
from diplograph.store import Store, View

GEXF = {"g": "http://gexf.net/1.3"}


def gexf(folder: Path) -> "ET.ElementTree[ET.Element]":
    return ET.parse(folder / "graph.gexf")  # noqa: S314  # written here a moment ago


@pytest.fixture(params=sorted(EXPORTERS))
def form(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_the_same_store_gives_the_same_bytes(tmp_path: Path, dyads: View, form: str) -> None:
    for name in ("one", "two"):
        export(dyads, tmp_path / name, form, topics=True)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert b"\r" not in (tmp_path / "one").read_bytes()


def test_a_writer_that_fails_leaves_the_old_file_and_no_draft(tmp_path: Path, form: str) -> None:
    (tmp_path / "graph").write_text("old", "utf-8")
    broken = Network()
    broken.add_edge("a", "b")
    with pytest.raises(KeyError):
        EXPORTERS[form](broken, tmp_path / "graph")
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]
    assert (tmp_path / "graph").read_text("utf-8") == "old"


def test_an_unknown_format_is_refused_with_the_known_ones(tmp_path: Path, dyads: View) -> None:
    with pytest.raises(UnknownFormat, match="csv, gexf, graphml"):
        export(dyads, tmp_path / "graph", "xlsx")


def test_igraph_reads_graphml_with_all_attributes(tmp_path: Path, offers: View) -> None:
    written = export(offers, tmp_path / "graph.graphml", "graphml", topics=True)
    read = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    assert read.is_directed()
    assert {vertex["id"]: vertex["label"] for vertex in read.vs} == dict(written.nodes(data="label"))
    offer = next(edge for edge in read.es if edge["events"] == 2 and edge.target_vertex["id"] == "PHL")
    assert (offer["predicate"], offer["weight"], offer["score"], offer["symmetric"]) == ("offers", 2, 2.5, False)
    assert read.vs.find(id="RUS")["identified"] is True


def test_parallel_edges_stay_apart(tmp_path: Path, dyads: View) -> None:
    written = export(dyads, tmp_path / "graph.gexf", "gexf", level="states")
    export(dyads, tmp_path / "graph.graphml", "graphml", level="states")
    pairs = sorted((source, target) for source, target in written.edges())
    assert ("PHL", "RUS") in pairs
    by_igraph = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    assert sorted((edge.source_vertex["id"], edge.target_vertex["id"]) for edge in by_igraph.es) == pairs
    assert sorted(nx.read_gexf(tmp_path / "graph.gexf").edges()) == pairs
    edges = gexf(tmp_path).findall(".//g:edge", GEXF)
    assert all(edge.get("kind") for edge in edges)
    told = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges]
    assert len(set(told)) == len(told)


def test_networkx_reads_back_what_was_written(tmp_path: Path, dyads: View) -> None:
    written = export(dyads, tmp_path / "graph.graphml", "graphml")
    read = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(written.nodes(data=True))
    told = [{name: value for name, value in data.items() if name != "id"} for *_, data in read.edges(data=True)]
    assert told == [data for *_, data in written.edges(data=True)]


def test_networkx_reads_gexf_with_attributes_and_spells(tmp_path: Path, dyads: View) -> None:
    written = export(dyads, tmp_path / "graph.gexf", "gexf")
    read = nx.read_gexf(tmp_path / "graph.gexf")
    assert {node: data["label"] for node, data in read.nodes(data=True)} == dict(written.nodes(data="label"))
    meeting = read.edges["Q457786", "Q7747"]
    assert (meeting["articles"], meeting["score"], meeting["symmetric"], meeting["weight"]) == (2, 2.5, True, 2.0)
    assert meeting["spells"] == [("2019-10-03", "2019-10-03")]
    assert "spells" not in read.edges["org-UN", "IDN"]


def test_gexf_has_a_timeline_in_days(tmp_path: Path, dyads: View) -> None:
    export(dyads, tmp_path / "graph.gexf", "gexf")
    graph = gexf(tmp_path).find("g:graph", GEXF)
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = {(spell.get("start"), spell.get("end")) for spell in graph.findall(".//g:spell", GEXF)}
    assert ("2018-01-01", "2018-12-31") in spells
    assert ("2019-11-01", "2019-11-30") in spells


def test_declared_attributes_are_those_used(tmp_path: Path, dyads: View) -> None:
    export(dyads, tmp_path / "graph.gexf", "gexf")
    root = gexf(tmp_path)
    declared = {one.get("id") for one in root.findall(".//g:attribute", GEXF)}
    assert {one.get("for") for one in root.findall(".//g:attvalue", GEXF)} == declared


def test_hostile_names_arrive_whole_in_graphml(tmp_path: Path, hostile: View, labels: list[str]) -> None:
    export(hostile, tmp_path / "graph.graphml", "graphml")
    assert sorted(igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml")).vs["label"]) == labels


def test_hostile_names_arrive_whole_in_gexf(tmp_path: Path, hostile: View, labels: list[str]) -> None:
    export(hostile, tmp_path / "graph.gexf", "gexf")
    nodes = gexf(tmp_path).findall(".//g:node", GEXF)
    assert sorted(str(node.get("label")) for node in nodes) == labels


def test_no_cell_of_the_edge_list_is_a_formula(tmp_path: Path, hostile: View, labels: list[str]) -> None:
    export(hostile, tmp_path / "edges.csv", "csv")
    with (tmp_path / "edges.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    assert len(rows) == len(labels)
    assert sorted(row["source_label"].removeprefix("'") for row in rows) == labels
    assert not [cell for row in rows for cell in (row["source"], row["source_label"]) if cell[:1] in "=+-@"]
    assert {row["score"] for row in rows} == {"-3.0"}


def test_an_empty_graph_can_be_written_and_read(tmp_path: Path) -> None:
    for name in EXPORTERS:
        export(Store.memory(), tmp_path / name, name)
    assert igraph.Graph.Read_GraphML(str(tmp_path / "graphml")).vcount() == 0
    assert len(nx.read_gexf(tmp_path / "gexf")) == 0
    assert len((tmp_path / "csv").read_text("utf-8").splitlines()) == 1


@pytest.mark.parametrize(
    ("time", "first", "last"),
    [
        ("2019-10-03", "2019-10-03", "2019-10-03"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-03-01/2018-04-05", "2018-03-01", "2018-04-05"),
    ],
)
def test_a_time_has_a_first_and_a_last_day(time: str, first: str, last: str) -> None:
    assert (first_day(time), last_day(time)) == (first, last)
