"""Every named question, asked of hand-made data: tests/questions/<name>/{data.trig,rows.json}."""

import csv
import json
import re
from pathlib import Path

import pytest
import yaml

from diplograph.asking.ask import ask
from diplograph.asking.catalogue import Question, questions
from diplograph.resources import ontology
from diplograph.store import Store

FOLDER = Path(__file__).parent.parent / "questions"
QUESTIONS = list(questions().values())
CASES = [
    pytest.param(folder.name, case, id=f"{folder.name}-{number}")
    for folder in sorted(FOLDER.iterdir())
    for number, case in enumerate(json.loads((folder / "rows.json").read_text("utf-8")))
]


@pytest.fixture(params=QUESTIONS, ids=lambda asked: asked.name)
def asked(request: pytest.FixtureRequest) -> Question:
    found: Question = request.param
    return found


def test_every_question_has_data_and_rows() -> None:
    assert sorted(folder.name for folder in FOLDER.iterdir()) == sorted(questions())
    assert len(QUESTIONS) >= 8
    assert all((FOLDER / name / "data.trig").is_file() for name in questions())


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_question_gives_the_expected_rows(name: str, case: dict[str, object]) -> None:
    view = Store.memory((FOLDER / name / "data.trig").read_bytes(), "trig")
    rows = ask(view, name, case["values"])  # type: ignore[arg-type]
    assert list(rows.variables) == case["variables"]
    assert rows.cells() == case["rows"]


def test_a_question_is_asked_with_and_without_what_is_optional(asked: Question) -> None:
    cases = json.loads((FOLDER / asked.name / "rows.json").read_text("utf-8"))
    given = set().union(*[case["values"] for case in cases])
    assert given == {parameter.name for parameter in asked.parameters}
    assert any(case["rows"] for case in cases)
    assert not all(case["rows"] for case in cases)


def test_each_parameter_stands_in_the_select(asked: Question) -> None:
    (projected,) = re.findall(r"^SELECT (?:DISTINCT )?(.*?) WHERE", asked.sparql, re.MULTILINE | re.DOTALL)
    assert {f"?{parameter.name}" for parameter in asked.parameters} <= set(projected.split())


def test_an_optional_parameter_is_asked_for_as_any(asked: Question) -> None:
    for parameter in asked.parameters:
        assert (f"?{parameter.name} = dgr:any" in asked.sparql) == parameter.optional
        assert f"BOUND(?{parameter.name})" not in asked.sparql


def test_the_order_of_rows_names_every_column(asked: Question) -> None:
    """Else rows that are equal in the order's columns could come in any order."""
    (projected,) = re.findall(r"^SELECT (?:DISTINCT )?(.*?) WHERE", asked.sparql, re.MULTILINE | re.DOTALL)
    (order,) = re.findall(r"^ORDER BY (.*)$", asked.sparql, re.MULTILINE)
    parameters = {f"?{parameter.name}" for parameter in asked.parameters}
    columns = set(re.findall(r"\?\w+", re.sub(r"\(COUNT\(.*?\) AS \?\w+\)", "", projected)))
    told_by_others = {"?from", "?identified", "?publisher"}  # each has one value for the columns before it
    assert columns - parameters - told_by_others <= set(re.findall(r"\?\w+", order))


def test_the_header_is_yaml_too(asked: Question) -> None:
    header = "\n".join(line[3:] for line in asked.sparql.splitlines() if line.startswith("#+ "))
    told = yaml.load(header, yaml.BaseLoader)  # noqa: S506  # the plainest loader: everything is text
    assert told["summary"] == asked.summary
    assert told["ringkasan"] == asked.ringkasan
    assert {
        name: (facts["type"], facts["example"], "optional" in facts)
        for name, facts in (told.get("parameters") or {}).items()
    } == {one.name: (one.type, one.example, one.optional) for one in asked.parameters}


def test_every_example_can_be_asked(asked: Question) -> None:
    ask(Store.memory(), asked.name, {one.name: one.example for one in asked.parameters})


def test_acts_without_direction_are_those_of_the_table() -> None:
    """evidence_of_edge names them, for a store does not hold the table."""
    rows = csv.DictReader(ontology("predicates.csv").read_text("utf-8").splitlines())
    symmetric = {f"dg:{row['cls']}" for row in rows if row["symmetric"] == "yes"}
    (named,) = re.findall(r"VALUES \?class \{ (.*) \}", questions()["evidence_of_edge"].sparql)
    assert set(named.split()) == symmetric


def test_questions_use_only_terms_of_the_ontology(asked: Question) -> None:
    texts = [ontology(file).read_text("utf-8") for file in ("diplograph.ttl", "predicates.ttl")]
    known = set(re.findall(r"^dg:(\w+) ", "\n".join(texts), re.MULTILINE))
    assert set(re.findall(r"\bdg:(\w+)", asked.sparql)) <= known
