"""Every case of tests/shapes: ok- must pass, bad- must fail for the reason in its first line, in both engines."""

import re
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph

from diplograph import resources
from diplograph.graph.check import Fast, Gate, Problem, Report, shapes_turtle
from diplograph.graph.convert import serialise
from diplograph.knowledge.predicates import Predicates

CASES = sorted((Path(__file__).parents[1] / "shapes").glob("*/*.ttl"))


def shape_files() -> dict[str, str]:
    files = [file for file in resources.ontology("shapes").iterdir() if file.name.endswith(".ttl")]
    return {file.name.removesuffix(".ttl"): file.read_text("utf-8") for file in files}


@cache
def reference() -> Gate:
    return Gate.load("pyshacl")


class Wordless:
    """Stands in for the reference, so that the fast engine's own judgement is seen."""

    def problems(self, ntriples: str) -> tuple[Problem, ...]:
        assert ntriples
        return ()


@cache
def fast() -> Gate:
    return Gate(Fast(shapes_turtle(), words=Wordless()))


@cache
def ntriples_of(case: Path) -> bytes:
    return Graph().parse(case, format="turtle").serialize(format="nt").encode()


@cache
def report_on(case: Path) -> Report:
    return reference().check(ntriples_of(case))


def test_there_are_as_many_cases_as_we_know_of() -> None:
    assert len(CASES) == 119
    assert len([case for case in CASES if case.stem.startswith("ok-")]) == 23


def test_every_shape_file_has_good_and_bad_cases_and_nothing_else_stands_there() -> None:
    kinds = {(case.parent.name, case.stem.split("-")[0]) for case in CASES}
    assert kinds == {(shape, kind) for shape in shape_files() for kind in ("ok", "bad")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_both_engines_agree_with_the_case(case: Path) -> None:
    slow = report_on(case)
    assert fast().check(ntriples_of(case)).conforms == slow.conforms
    if case.stem.startswith("ok-"):
        assert slow.conforms, slow.problems
    else:
        expected = case.read_text("utf-8").splitlines()[0].removeprefix("# ")
        assert expected in {problem.message_en for problem in slow.problems}


def test_every_named_constraint_is_broken_by_some_case() -> None:
    told = set(re.findall(r"dgs:(\S+) a sh:(?:PropertyShape|SPARQLConstraint)", "\n".join(shape_files().values())))
    broken = {problem.shape for case in CASES for problem in report_on(case).problems}
    assert told <= broken, sorted(told - broken)
    assert {"Article", "Event-matter"} <= broken


def test_every_message_is_told_in_both_languages() -> None:
    text = "\n".join(shape_files().values())
    messages = re.findall(r'sh:message "[^"]+"@en ,\s+"[^"]+"@id', text)
    assert len(messages) == text.count("sh:message") > 60


def test_every_case_gives_its_words_in_both_languages() -> None:
    problems = {problem for case in CASES for problem in report_on(case).problems}
    assert all(problem.message_en and problem.message_id != problem.message_en for problem in problems)


def test_the_relation_shape_knows_the_relations_of_the_table() -> None:
    listed = re.search(r"dgs:Relation-predicate.*?sh:in \((.*?)\)", shape_files()["relation"], re.DOTALL)
    assert listed
    assert set(re.findall(r'"(\w+)"', listed[1])) == set(Predicates.load().relations)


def test_no_shape_uses_a_comparison_on_which_the_engines_differ() -> None:
    queries = re.findall(r'"""(.*?)"""', "\n".join(shape_files().values()), re.DOTALL)
    assert queries
    for query in queries:
        assert not re.search(r"\?(\w+) (?:!=|=) \?\w+", query), query
        assert not re.search(r"\?\w+ - \?\w+ [+-]", query), query


def test_a_case_survives_the_way_through_our_own_formats() -> None:
    case = next(case for case in CASES if case.stem == "ok-characters-beyond-the-basic-plane")
    assert fast().check(serialise(ntriples_of(case), "nquads")).conforms
