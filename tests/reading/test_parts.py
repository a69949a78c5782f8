"""A reading without one of its parts: what the part brings is then missing, and nothing else."""

from datetime import date

import pytest

from diplograph.domain.articles import Article
from diplograph.domain.reading import Reading
from diplograph.reading.parts import Part
from diplograph.reading.read import Reader

TEXT = (
    "Chile and Peru held talks in Lima on Monday, officials said.\n"
    "The two countries signed a fishing treaty.\n"
    "Chile accused Peru of delays."
)


def _read(*without: Part) -> Reading:
    return Reader.load("fast", without).read(Article("sample", "en", TEXT, date(2025, 8, 6), source="sample.txt"))


def _told(reading: Reading) -> set[str]:
    return {claim.event.predicate for claim in reading.claims}


def test_nothing_is_left_out_unless_asked() -> None:
    assert {"signs", "accuses"} <= _told(_read())


def test_without_reference_the_two_countries_are_nobody() -> None:
    told = _told(_read(Part.REFERENCE))
    assert "signs" not in told
    assert "accuses" in told


def test_without_tables_a_state_is_only_a_name() -> None:
    assert "CHL" in {actor.key for actor in _read().actors}
    assert "CHL" not in {actor.key for actor in _read(Part.TABLES).actors}


@pytest.mark.parametrize(("without", "dated"), [((), True), ((Part.DATES,), False)])
def test_without_dates_no_day_comes_from_another_sentence(without: tuple[Part, ...], dated: bool) -> None:  # noqa: FBT001
    (accused,) = [claim for claim in _read(*without).claims if claim.event.predicate == "accuses"]
    assert (accused.event.when is not None) is dated
