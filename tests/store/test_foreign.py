from datetime import date
from pathlib import Path

import pytest

from diplograph.errors import QueryRefused, QuestionError
from diplograph.store import Rows, Store, View
from diplograph.store.child import AnswerTooLarge, Limited

ARTICLE = "https://w3id.org/diplograph/id/article/" + "0" * 64
LINES = "".join(
    sorted(
        f'<http://e/s{n}> <http://e/on> "2019-10-0{n}"^^<http://www.w3.org/2001/XMLSchema#date> <{ARTICLE}> .\n'
        for n in range(1, 5)
    )
).encode()


@pytest.fixture
def view(tmp_path: Path) -> View:
    store = Store.create(tmp_path)
    with store.writer() as writer:
        writer.replace(LINES)
    return store.view()


def test_a_query_of_the_users_gives_rows(view: View) -> None:
    answer = view.foreign("SELECT ?day ?none { ?s <http://e/on> ?day } ORDER BY ?day LIMIT 2")
    assert answer == Rows(("day", "none"), ((date(2019, 10, 1), None), (date(2019, 10, 2), None)))


def test_yes_or_no_and_triples_come_back_too(view: View) -> None:
    assert view.foreign("ASK { ?s ?p ?o }") is True
    triples = view.foreign("CONSTRUCT WHERE { ?s ?p ?o }")
    assert triples == LINES.replace(f" <{ARTICLE}>".encode(), b"")


def test_the_child_knows_the_usual_prefixes(view: View) -> None:
    assert view.foreign('ASK { ?s ?p "2019-10-04"^^xsd:date }') is True


def test_bad_sparql_is_told_from_a_crash(view: View) -> None:
    with pytest.raises(QuestionError, match="not valid SPARQL"):
        view.foreign("SELECT * {")


def test_the_guard_stands_before_the_child(view: View) -> None:
    with pytest.raises(QueryRefused):
        view.foreign("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_a_query_that_takes_too_long_is_stopped(view: View) -> None:
    endless = "SELECT (COUNT(*) AS ?n) {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(30)) + "}"
    with pytest.raises(QuestionError, match=r"longer than 0\.5 s"):
        view.foreign(endless, timeout=0.5)


def test_a_query_that_breaks_the_engine_breaks_its_own_process_only(view: View) -> None:
    with pytest.raises(QuestionError, match=r"broke the engine|longer than"):
        view.foreign("SELECT * { FILTER(1" + "||1" * 10_000 + ") }", timeout=5)
    assert view.count() == 4


def test_an_answer_without_end_is_stopped(tmp_path: Path) -> None:
    with Limited(tmp_path / "answer", 10) as out:
        out.write(b"0123456789")
        with pytest.raises(AnswerTooLarge):
            out.write(b"0")


def test_data_in_memory_is_asked_in_this_process() -> None:
    assert Store.memory(LINES).foreign("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == Rows(("n",), ((4,),))
