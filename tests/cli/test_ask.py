import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from diplograph.asking.catalogue import questions

Run = Callable[..., Result]


def test_without_a_name_every_question_is_listed_with_its_parameters(run: Run) -> None:
    told = json.loads(run("ask", "--format", "json").stdout)
    assert [row["question"] for row in told] == list(questions())
    assert {row["parameters"] for row in told if row["question"] == "events_between"} == {
        "first=PHL second=RUS [since=2019-01-01] [until=2019-12-31]"
    }
    assert all(row["what it tells"] and row["yang dijawab"] for row in told)


def test_a_named_question_is_answered_as_json(run: Run, store_dir: str) -> None:
    told = run("ask", "who_met_whom", "--store", store_dir, "-f", "json")
    assert told.exit_code == 0
    (row,) = json.loads(told.stdout)
    assert (row["time"], row["who"], row["whom"], row["place"]) == (
        "2019-10-03", "Rodrigo Duterte", "Vladimir Putin", "Sochi",
    )  # fmt: skip


@pytest.mark.parametrize("state", ["RUS", "rus", "Rusia", "Russia", "Russian Federation"])
def test_a_state_may_be_named_by_code_or_in_words(run: Run, store_dir: str, state: str) -> None:
    told = run("ask", "actors_of_state", f"state={state}", "--store", store_dir, "-f", "csv")
    assert "Q7747,Vladimir Putin,Person" in told.stdout


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_an_answer_without_rows_is_told_and_is_no_failure(run: Run, store_dir: str, form: str) -> None:
    told = run("ask", "who_accuses_whom", "--store", store_dir, "-f", form)
    assert told.exit_code == 0
    assert "No rows" in told.stderr
    assert "No rows" not in told.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["who_slept"], "No question 'who_slept'. Known: actors_of_state,"),
        (["events_between", "first=PHL"], "events_between needs second. For example: first=PHL second=RUS"),
        (["top_dyads", "colour=red"], "has no parameter 'colour'. For example: [since=2019-01-01]"),
        (["top_dyads", "since=yesterday"], "since=yesterday: is no day; write it as 2019-10-03"),
        (["actors_of_state", "state=ZZZ"], "state=ZZZ: no state of that name is known"),
        (["offered_to_whom", "topic=dragons"], "topic=dragons: no topic of that name is known"),
        (
            ["evidence_of_edge", "source=RUS", "predicate=likes", "target=PHL"],
            "predicate=likes: is no act. Known: meets",
        ),
        (["what_does_actor_say", "actor=Kim"], "Q10665 (Kim Jong-il)"),
        (["top_dyads", "since"], "'since' is no value; write it as parameter=value"),
        (["top_dyads", "since=2019-01-01", "since=2020-01-01"], "since is given twice"),
        (["top_dyads", "--sparql", "-"], "Either a named question or --sparql, not both"),
    ],
)
def test_a_question_asked_wrongly_is_a_usage_error_that_says_what(
    run: Run, store_dir: str, words: list[str], message: str
) -> None:
    told = run("ask", *words, "--store", store_dir, stdin="ASK {}")
    assert told.exit_code == 2
    assert message in told.stderr
    assert told.stdout == ""


def test_a_question_needs_a_store(run: Run, tmp_path: Path) -> None:
    told = run("ask", "top_dyads")
    assert (told.exit_code, "--store" in told.stderr) == (2, True)
    told = run("ask", "top_dyads", "--store", tmp_path / "nothing")
    assert told.exit_code == 1
    assert "There is no store in" in told.stderr


def test_sparql_from_a_file_is_answered_in_rows(run: Run, store_dir: str, tmp_path: Path) -> None:
    (tmp_path / "question.rq").write_text("SELECT ?who { ?e a dg:Offer ; dg:source/rdfs:label ?who }", "utf-8")
    told = run("ask", "--sparql", tmp_path / "question.rq", "--store", store_dir, "-f", "csv")
    assert (told.exit_code, told.stdout) == (0, "who\nRussia\n")


def test_sparql_from_stdin_may_ask_for_yes_or_no_or_for_triples(run: Run, store_dir: str) -> None:
    told = run("ask", "--sparql", "-", "--store", store_dir, "-f", "json", stdin="ASK { ?e a dg:Attack }")
    assert json.loads(told.stdout) == [{"answer": False}]
    told = run("ask", "--sparql", "-", "--store", store_dir, stdin="CONSTRUCT WHERE { ?e a dg:Offer }")
    assert told.stdout.endswith("ontology#Offer> .\n")


@pytest.mark.parametrize(
    ("query", "status", "message"),
    [
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 2, "SERVICE asks other machines"),
        ("DELETE WHERE { ?s ?p ?o }", 2, "DELETE"),
        ("SELECT WHERE", 2, "not valid SPARQL"),
        (b"ASK { ?s ?p \xff }", 2, "not UTF-8"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a", 1, "longer than 0.5 s"),
    ],
)
def test_a_query_that_is_refused_or_stopped_says_so(
    run: Run, store_dir: str, query: str | bytes, status: int, message: str
) -> None:
    told = run("ask", "--sparql", "-", "--store", store_dir, "--timeout", "0.5", stdin=query)
    assert told.exit_code == status
    assert message in told.stderr
