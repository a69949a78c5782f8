"""The reading keeps its shares on sentences that are changed and on events told in two languages."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from diplograph.cli.main import main
from diplograph.domain.claims import Modality, Polarity
from diplograph.domain.reading import Reading
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import codes
from diplograph.measuring.floors import breaches_in, read_floors
from diplograph.measuring.generated import BASE, cases
from diplograph.measuring.parallel import LANGUAGES, pairs, same
from diplograph.measuring.suite import FLOORS, SUITES, Shares
from diplograph.measuring.told import Must, Told, ordered, told_by
from diplograph.reading.read import Reader

MET = Told(("meets", "PHL", "RUS"), "positive", "actual", "2019-10-03")
MUST = Must(frozenset({MET.dyad}), frozenset(), "positive", "actual", "2019-10-03")


@cache
def shares(name: str) -> Shares:
    return SUITES[name](Reader.load())


@pytest.mark.parametrize("name", list(SUITES))
def test_no_share_falls_below_its_floor(name: str) -> None:
    floors = {name: read_floors(FLOORS)[name]}
    assert breaches_in(floors, {name: shares(name).measures}) == []


@pytest.mark.parametrize("name", list(SUITES))
def test_every_share_has_a_floor(name: str) -> None:
    assert set(read_floors(FLOORS)[name]) == set(shares(name).measures)


@pytest.mark.parametrize("lang", codes())
def test_at_least_two_hundred_pairs_are_made_in_a_language_and_no_sentence_twice(lang: str) -> None:
    made = cases(lang)
    assert len([case for case in made if case.transformation != BASE]) >= 200
    assert [text for text, times in Counter(case.article.text for case in made).items() if times > 1] == []
    assert [case.article.text for case in made] == [case.article.text for case in cases(lang)]


@pytest.mark.parametrize("lang", codes())
def test_every_predicate_is_transformed(lang: str) -> None:
    assert {dyad[0] for case in cases(lang) for dyad in case.must.dyads} == set(Predicates.load().codes())


def test_every_predicate_is_told_in_both_languages_in_sentences_as_long_as_those_of_news() -> None:
    told = pairs()
    assert len(told) >= 60
    assert {dyad[0] for pair in told for dyad in pair.must.dyads} == set(Predicates.load().codes())
    assert [one.text for pair in told for one in pair.articles if not 12 <= len(one.text.split()) <= 30] == []


def test_what_frames_ask_for_are_stances_that_there_are() -> None:
    for lang in codes():
        assert {case.must.polarity for case in cases(lang)} == set(Polarity)
        assert {case.must.modality for case in cases(lang)} - {None} == set(Modality)


def test_an_act_of_a_reading_is_told_by_its_states(reading: Reading) -> None:
    offers = Told(("offers", "RUS", "PHL"), "positive", "intended", None)
    assert told_by(reading, Predicates.load()) == {MET, offers}


@pytest.mark.parametrize(
    "other",
    [
        [],
        [MET, Told(("visits", "PHL", "RUS"), "positive", "actual", None)],
        [Told(MET.dyad, "negated", "actual", MET.day)],
        [Told(MET.dyad, "positive", "possible", MET.day)],
        [Told(MET.dyad, "positive", "actual", None)],
        [Told(("meets", "PHL", "UKR"), "positive", "actual", MET.day)],
    ],
)
def test_another_act_stance_side_or_day_is_not_what_must_be(other: list[Told]) -> None:
    assert MUST.holds([MET])
    assert not MUST.holds(other)


def test_the_sides_of_what_is_mutual_have_one_order() -> None:
    assert ordered(("meets", "RUS", "PHL"), symmetric=True) == MET.dyad
    assert ordered(("visits", "RUS", "PHL"), symmetric=False) == ("visits", "RUS", "PHL")


def test_two_that_tell_nothing_do_not_tell_the_same() -> None:
    assert same([frozenset({MET}), frozenset({MET})])
    assert not same([frozenset(), frozenset()])
    assert not same([frozenset({MET}), frozenset()])


def test_the_command_prints_shares_and_fails_where_one_is_below_its_floor(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    measure = f"{'+'.join(LANGUAGES)}.the same in both"
    floors.write_text(json.dumps({"parallel": {measure: 1.01}}), "utf-8")
    words = ["suite", "--only", "parallel", "--json", "--gate", "--floors", str(floors)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert measure in json.loads(done.stdout)["parallel"]
    assert "below its floor" in done.stderr


def test_the_command_shows_what_was_missed() -> None:
    done = CliRunner().invoke(main, ["suite", "--only", "parallel", "--misses"])
    assert done.exit_code == 0
    assert "the same in both" in done.stdout
    assert all(miss.text.split()[0] in done.stdout for miss in shares("parallel").misses)
