import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from diplograph.errors import QuestionError, StoreError
from diplograph.store import Iri, Rows, Store
from diplograph.store.staging import Staging
from diplograph.store.values import term_of

BASE = "https://w3id.org/diplograph/id/"
MET = "https://w3id.org/diplograph/ontology#meets"


def digest(name: str) -> str:
    return sha256(name.encode()).hexdigest()


def graph(name: str, *friends: str) -> bytes:
    """The graph of an article in which `name` meets friends, its lines not in order."""
    article = f"<{BASE}article/{digest(name)}>"
    lines = [f"<{BASE}actor/{name}> <{MET}> <{BASE}actor/{friend}> {article} .\n" for friend in friends]
    return "".join(sorted(lines, reverse=True)).encode()


def fill(folder: Path, graphs: Iterable[bytes]) -> Store:
    store = Store.create(folder)
    with store.writer() as writer:
        for lines in graphs:
            writer.replace(lines)
    return store


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "archive").iterdir()}


def friends_of(store: Store, name: str) -> list[str]:
    with store.view() as view:
        rows = view.select(f"SELECT ?friend {{ <{BASE}actor/{name}> <{MET}> ?friend }} ORDER BY ?friend").rows
    return [friend.key for (friend,) in rows if isinstance(friend, Iri)]


THREE = [graph("ann", "bo", "cy"), graph("bo", "cy"), graph("cy", "ann")]


def test_what_is_written_can_be_asked(tmp_path: Path) -> None:
    store = fill(tmp_path / "store", THREE)
    assert friends_of(store, "ann") == ["bo", "cy"]


def test_the_archive_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    fill(tmp_path / "one", THREE)
    fill(tmp_path / "two", reversed(THREE))
    for lines in THREE:
        fill(tmp_path / "three", [lines])
    assert files(tmp_path / "one") == files(tmp_path / "two") == files(tmp_path / "three")


def test_the_stream_of_all_quads_is_sorted_by_article_and_then_by_line(tmp_path: Path) -> None:
    lines = b"".join(fill(tmp_path / "store", THREE).nquads()).splitlines()
    assert lines == sorted(lines, key=lambda line: (line.split()[-2], line))
    assert len(lines) == 4


def test_a_graph_is_replaced_whole(tmp_path: Path) -> None:
    store = fill(tmp_path / "store", THREE)
    fill(tmp_path / "store", [graph("ann", "dan")])
    assert friends_of(store, "ann") == ["dan"]
    assert friends_of(store, "bo") == ["cy"]
    assert b"".join(store.nquads()).count(b"\n") == 3


def test_a_second_run_touches_no_file(tmp_path: Path) -> None:
    fill(tmp_path / "store", THREE)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "store").rglob("*") if path.is_file()}
    fill(tmp_path / "store", THREE)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "store").rglob("*") if path.is_file()} == before


def test_a_graph_can_be_taken_out(tmp_path: Path) -> None:
    store = fill(tmp_path / "store", THREE)
    with store.writer() as writer:
        writer.remove(digest("ann"))
        writer.remove(digest("nobody"))
    assert friends_of(store, "ann") == []
    assert files(tmp_path / "store") == files(fill(tmp_path / "other", THREE[1:]).folder)


def test_the_last_word_on_an_article_counts(tmp_path: Path) -> None:
    store = Store.create(tmp_path)
    with store.writer() as writer:
        writer.replace(graph("ann", "bo"))
        writer.remove(digest("ann"))
        writer.replace(graph("ann", "cy"))
        writer.replace(graph("ann", "dan"))
        writer.replace(graph("bo", "cy"))
        writer.remove(digest("bo"))
    assert b"".join(store.nquads()) == graph("ann", "dan")


def test_graphs_that_do_not_fit_into_memory_wait_in_a_side_folder(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "incoming", memory=10)
    for lines in (b"one\n", b"two, which is longer\n", b"three\n"):
        staging.put("aa1", lines)
        staging.put("bb2", lines)
    assert dict(staging.wanted()) == {"aa1": {"aa1": b"three\n"}, "bb2": {"bb2": b"three\n"}}


def test_a_writer_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = fill(tmp_path, THREE)
    before = files(tmp_path)
    with pytest.raises(StoreError), store.writer() as writer:  # noqa: PT012  # the first call is to succeed
        writer.replace(graph("ann", "dan"))
        writer.replace(b"nonsense")
    assert files(tmp_path) == before
    assert friends_of(store, "ann") == ["bo", "cy"]
    assert not (tmp_path / "incoming").exists()


@pytest.mark.parametrize(
    "lines",
    [
        b"",
        b"<a> <b> <c> .\n",
        graph("ann", "bo") + graph("bo", "cy"),
        graph("ann", "bo").replace(b"<https://w3id.org/diplograph/id/actor/bo>", b'"not closed'),
        graph("ann", "bo").rstrip(b"\n"),
        graph("ann", "bo").replace(b"/article/", b"/story/"),
    ],
    ids=["empty", "no graph", "two graphs", "broken", "torn end", "no article"],
)
def test_what_is_no_graph_of_one_article_is_refused(tmp_path: Path, lines: bytes) -> None:
    store = Store.create(tmp_path)
    with pytest.raises(StoreError), store.writer() as writer:
        writer.replace(lines)
    assert files(tmp_path) == {}


def test_a_second_writer_is_refused(tmp_path: Path) -> None:
    store = Store.create(tmp_path)
    with store.writer(), pytest.raises(StoreError, match="someone else"), Store.open(tmp_path).writer():
        pass


def test_nobody_reads_while_somebody_writes(tmp_path: Path) -> None:
    store = fill(tmp_path, THREE)
    with store.writer(), pytest.raises(StoreError, match="being written"):
        store.view()


def test_nobody_writes_while_somebody_reads(tmp_path: Path) -> None:
    store = fill(tmp_path, THREE)
    with store.view(), store.view(), pytest.raises(StoreError, match="being read"), store.writer():
        pass
    with store.writer():
        pass


def test_a_view_that_nobody_holds_any_more_is_in_nobodys_way(tmp_path: Path) -> None:
    store = fill(tmp_path, THREE)
    assert store.view().count() == 4
    with store.writer():
        pass


def test_a_closed_view_says_so(tmp_path: Path) -> None:
    view = fill(tmp_path, THREE).view()
    view.close()
    view.close()
    with pytest.raises(StoreError, match="closed"):
        view.count()


def test_a_lost_database_is_made_again_from_the_archive(tmp_path: Path) -> None:
    store = fill(tmp_path, THREE)
    for path in (tmp_path / "oxigraph").iterdir():
        path.unlink()
    (tmp_path / "oxigraph").rmdir()
    assert friends_of(store, "ann") == ["bo", "cy"]


KILLED = """
import os, signal, sys
from pathlib import Path
from diplograph.store import Store, engine
engine.{step} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
with Store.open(Path(sys.argv[1])).writer() as writer:
    writer.replace(sys.stdin.buffer.read())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize(("step", "then"), [("check_lines", ["bo", "cy"]), ("change", ["dan"])])
def test_a_killed_writer_leaves_the_old_state_or_one_that_is_made_whole(
    tmp_path: Path, step: str, then: list[str]
) -> None:
    store = fill(tmp_path, THREE)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED.format(step=step), str(tmp_path)], input=graph("ann", "dan"), check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert friends_of(store, "ann") == then
    assert friends_of(store, "bo") == ["cy"]
    assert files(fill(tmp_path, [graph("ann", "dan")]).folder) == files(
        fill(tmp_path / "other", [graph("ann", "dan"), *THREE[1:]]).folder
    )


def test_a_damaged_archive_is_named(tmp_path: Path) -> None:
    store = fill(tmp_path, THREE)
    (file, *_) = (tmp_path / "archive").iterdir()
    file.write_bytes(b"nonsense\n")
    with pytest.raises(StoreError, match=file.name):
        store.rebuild()


def test_a_store_that_is_not_there_is_told_how_to_be_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="diplograph build"):
        Store.open(tmp_path / "nowhere")


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(StoreError, match="not empty"):
        Store.create(tmp_path)
    assert os.listdir(tmp_path) == ["letter.txt"]  # noqa: PTH208


def test_a_store_of_another_format_is_refused(tmp_path: Path) -> None:
    Store.create(tmp_path)
    (tmp_path / "store.json").write_text('{"format": 99}', "utf-8")
    with pytest.raises(StoreError, match="99"):
        Store.open(tmp_path)


def test_a_torn_store_file_is_a_clear_error(tmp_path: Path) -> None:
    Store.create(tmp_path)
    (tmp_path / "store.json").write_text("[", "utf-8")
    with pytest.raises(StoreError, match=r"store\.json"):
        Store.open(tmp_path)


def test_creating_a_store_twice_opens_it(tmp_path: Path) -> None:
    fill(tmp_path, THREE)
    assert friends_of(Store.create(tmp_path), "bo") == ["cy"]


def test_an_empty_store_gives_no_rows(tmp_path: Path) -> None:
    with Store.create(tmp_path).view() as view:
        assert view.select("SELECT ?s { ?s ?p ?o }") == Rows(("s",), ())
        assert view.count() == 0


VALUES = """
SELECT ?iri ?text ?tagged ?whole ?part ?day ?truth ?late ?none {
  VALUES (?iri ?text ?tagged ?whole ?part ?day ?truth ?late ?none) {
    (dgr:RUS "مرحبا \\u0007" "halo"@id 7 0.25 "2019-10-03"^^xsd:date true "12000-01-01"^^xsd:date UNDEF)
  }
}"""


def test_values_come_out_as_python_knows_them() -> None:
    (row,) = Store.memory().select(VALUES).rows
    expected = (f"{BASE}RUS", "مرحبا \a", "halo", 7, Decimal("0.25"), date(2019, 10, 3), True, "12000-01-01", None)
    assert row == expected
    assert isinstance(row[0], Iri)
    assert row[0].key == "RUS"


def test_rows_have_a_form_that_json_knows() -> None:
    (cells,) = Store.memory().select(VALUES).cells()
    assert cells[3:7] == [7, 0.25, "2019-10-03", True]


@pytest.mark.parametrize("value", [Iri(BASE + "RUS"), "teks", 7, Decimal("0.25"), date(2019, 10, 3), True])
def test_a_value_is_bound_as_a_term(value: Iri | str | int | Decimal | date) -> None:
    view = Store.memory(f"<{BASE}a> <{BASE}b> {term_of(value)} <{BASE}c> .\n".encode())
    assert view.select("SELECT ?s ?x { ?s ?p ?x }", {"x": value}).rows == ((BASE + "a", value),)


@pytest.mark.parametrize("value", [None, Iri("not an iri")])
def test_what_cannot_be_bound_is_refused(value: Iri | None) -> None:
    with pytest.raises((ValueError, QuestionError)):
        Store.memory().select("SELECT ?x {}", {"x": value})


def test_columns_can_be_left_out_and_equal_rows_come_once() -> None:
    rows = Rows(("a", "b"), ((1, 2), (1, 3), (2, 2)))
    assert rows.without(["b"]) == Rows(("a",), ((1,), (2,)))


def test_each_form_of_query_has_its_own_door() -> None:
    view = Store.memory(graph("ann", "bo"))
    assert view.ask("ASK { ?s dg:meets ?o }")
    assert view.construct("CONSTRUCT WHERE { ?s ?p ?o }").count(b"\n") == 1
    for door, wrong in ((view.select, "ASK {}"), (view.ask, "SELECT * {}"), (view.construct, "ASK {}")):
        with pytest.raises(QuestionError):
            door(wrong)


def test_a_query_that_is_no_sparql_is_a_question_error() -> None:
    with pytest.raises(QuestionError, match="not valid SPARQL"):
        Store.memory().select("SELECT nonsense")


def test_data_in_memory_can_be_given_as_trig_and_taken_as_quads() -> None:
    view = Store.memory(b"<http://e/g> { <http://e/a> <http://e/b> 1, 0 }", "trig")
    assert [line.split()[2][:3] for line in view.nquads()] == [b'"0"', b'"1"']
