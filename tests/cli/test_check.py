import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from diplograph.domain.reading import Reading
from diplograph.graph.convert import serialise
from diplograph.graph.write import quads
from diplograph.store import Store

Run = Callable[..., Result]
SUFFIXES = {"nquads": ".nq", "trig": ".trig", "turtle": ".ttl"}


@pytest.fixture
def torn(reading: Reading) -> bytes:
    """The article's graph without one line: an act has lost its code."""
    lines = quads(reading).splitlines(keepends=True)
    (code,) = [line for line in lines if b'ontology#predicate> "meets"' in line]
    return b"".join(line for line in lines if line != code)


@pytest.mark.parametrize("form", sorted(SUFFIXES))
@pytest.mark.parametrize("engine", ["fast", "pyshacl"])
def test_a_good_graph_passes_in_every_format(
    run: Run, reading: Reading, tmp_path: Path, form: str, engine: str
) -> None:
    file = tmp_path / f"graph{SUFFIXES[form]}"
    file.write_bytes(serialise(quads(reading), form))
    told = run("check", file, "--engine", engine)
    assert (told.exit_code, told.stdout) == (0, "")
    assert "Graphs checked: 1. Failing: 0." in told.stderr


@pytest.mark.parametrize("form", sorted(SUFFIXES))
def test_a_bad_graph_fails_in_every_format_in_both_languages(run: Run, torn: bytes, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"graph{SUFFIXES[form]}"
    file.write_bytes(serialise(torn, form))
    told = run("check", file)
    assert told.exit_code == 1
    assert "An act has one code of the closed list. [Act-predicate] (1)" in told.stdout
    assert "Tindakan memiliki satu kode dari daftar tertutup. [Act-predicate] (1)" in told.stdout


def test_one_language_can_be_asked_for(run: Run, torn: bytes, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes(torn)
    told = run("check", tmp_path / "graph.nq", "--lang", "id")
    assert "Tindakan" in told.stdout
    assert "An act" not in told.stdout


def test_json_tells_of_good_and_bad_graphs(run: Run, reading: Reading, torn: bytes, tmp_path: Path) -> None:
    (tmp_path / "good.nq").write_bytes(quads(reading))
    (tmp_path / "bad.nq").write_bytes(torn)
    told = run("check", tmp_path / "good.nq", tmp_path / "bad.nq", "-f", "json")
    good, bad = json.loads(told.stdout)
    assert (good["conforms"], good["problems"], bad["conforms"]) == (True, [], False)
    assert good["graph"] == bad["graph"] == f"https://w3id.org/diplograph/id/article/{reading.article.digest}"
    assert {problem["shape"] for problem in bad["problems"]} >= {"Act-predicate"}


def test_a_store_is_checked_graph_by_graph(run: Run, store_dir: str, torn: bytes) -> None:
    assert "Graphs checked: 1. Failing: 0." in run("check", store_dir).stderr
    with Store.open(Path(store_dir)).writer() as writer:
        writer.replace(torn)
    told = run("check", store_dir)
    assert told.exit_code == 1
    assert "[Act-predicate]" in told.stdout


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("graph.nq", b"junk\n", "line 1"),
        ("graph.ttl", b"<a> <b> ", "scheme"),
        ("graph.trig", b"\xff\xfe", "line 1"),
        ("graph.nq", b"", "holds no graph"),
        ("graph.ttl", b"# nothing\n", "holds no graph"),
        ("graph.docx", b"PK", "not a kind of graph file that is known: .nq"),
    ],
)
def test_a_file_that_cannot_be_judged_is_named_and_the_others_go_on(
    run: Run, reading: Reading, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz-good.nq").write_bytes(quads(reading))
    told = run("check", tmp_path / name, tmp_path / "zz-good.nq")
    assert told.exit_code == 1
    assert f"failed: {tmp_path / name}: " in told.stderr
    assert reason in told.stderr
    assert "Graphs checked: 1. Failing: 0." in told.stderr


def test_a_store_with_nothing_in_it_is_no_success(run: Run, tmp_path: Path) -> None:
    Store.create(tmp_path / "store")
    told = run("check", tmp_path / "store")
    assert (told.exit_code, "holds no graph" in told.stderr) == (1, True)


def test_a_folder_that_is_no_store_says_so(run: Run, tmp_path: Path) -> None:
    told = run("check", tmp_path)
    assert (told.exit_code, "There is no store in" in told.stderr) == (1, True)


def test_a_damaged_archive_is_told(run: Run, store_dir: str) -> None:
    (shard,) = Path(store_dir, "archive").glob("*.nq")
    graph = shard.read_bytes().splitlines()[0].rsplit(b" ", 2)[1]
    shard.write_bytes(b"torn " + graph + b" .\n")
    told = run("check", store_dir)
    assert told.exit_code == 1
    assert "a graph of the archive is damaged" in told.stderr
