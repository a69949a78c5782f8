from collections.abc import Callable
from pathlib import Path

import igraph
import networkx as nx
import pyoxigraph
import pytest
from click.testing import Result

from diplograph.building.exports import FORMATS, GRAPH_FORMATS, RDF_FORMATS
from diplograph.domain.reading import Reading
from diplograph.graph.write import quads

Run = Callable[..., Result]
# rdflib writes three of these; another library reads them again.
READERS = {
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "turtle": pyoxigraph.RdfFormat.TURTLE,
}


def triples(content: bytes, form: str) -> set[pyoxigraph.Triple]:
    """In a database, where 1.0, as Turtle writes it, and 1 are one number."""
    database = pyoxigraph.Store()
    database.load(content, READERS[form])
    return {quad.triple for quad in database}


@pytest.mark.parametrize("form", RDF_FORMATS)
def test_an_rdf_format_holds_the_whole_graph(
    run: Run, store_dir: str, reading: Reading, tmp_path: Path, form: str
) -> None:
    told = run("export", "--store", store_dir, "--format", form, "--output", tmp_path / "out")
    assert (told.exit_code, told.stdout) == (0, "")
    assert f"{tmp_path / 'out'}: 1 articles" in told.stderr
    assert triples((tmp_path / "out").read_bytes(), form) == triples(quads(reading), "nquads")


def test_n_quads_out_are_the_bytes_of_the_archive(run: Run, store_dir: str, reading: Reading, tmp_path: Path) -> None:
    run("export", "-s", store_dir, "-f", "nquads", "-o", tmp_path / "out.nq")
    assert (tmp_path / "out.nq").read_bytes() == quads(reading)


def test_graph_tools_get_who_did_what_to_whom(run: Run, store_dir: str, tmp_path: Path) -> None:
    for form in GRAPH_FORMATS:
        told = run("export", "-s", store_dir, "-f", form, "-o", tmp_path / f"out.{form}")
        assert (told.exit_code, "2 nodes, 1 edges" in told.stderr) == (0, True)
    graph = igraph.Graph.Read_GraphML(str(tmp_path / "out.graphml"))
    assert sorted(graph.vs["label"]) == ["Rodrigo Duterte", "Vladimir Putin"]
    assert list(nx.read_gexf(tmp_path / "out.gexf", version="1.3").edges()) == [("Q457786", "Q7747")]
    assert (tmp_path / "out.csv").read_text("utf-8").splitlines()[1].startswith("Q457786,Q7747,Rodrigo Duterte,Person")


def test_at_the_level_of_states_everyone_stands_for_a_state(run: Run, store_dir: str, tmp_path: Path) -> None:
    run("export", "-s", store_dir, "-f", "csv", "--level", "states", "-o", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8").splitlines()[1].startswith("PHL,RUS,")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_store_gives_the_same_bytes(run: Run, store_dir: str, tmp_path: Path, form: str) -> None:
    for name in ("one", "two"):
        assert run("export", "-s", store_dir, "-f", form, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (["--format", "xlsx", "--output", "out"], 2, "is not one of"),
        (["--format", "trig", "--output", "out", "--topics"], 2, "--level and --topics go with csv, gexf, graphml"),
        (["--format", "trig", "--output", "nowhere/out"], 1, "nowhere/out"),
        (["--format", "trig"], 2, "--output"),
    ],
)
def test_an_export_that_cannot_be_written_says_why(
    run: Run,
    store_dir: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    status: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("export", "--store", store_dir, *words)
    assert told.exit_code == status
    assert message in told.stderr
    assert "Traceback" not in told.stderr
    assert list(tmp_path.glob("out*")) == []


def test_without_a_store_nothing_is_written(run: Run, tmp_path: Path) -> None:
    told = run("export", "--store", tmp_path / "nothing", "--format", "csv", "--output", tmp_path / "out")
    assert (told.exit_code, "There is no store in" in told.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == []
