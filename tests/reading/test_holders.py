"""Whom "the minister", "sang duta besar" mean: who was told of by such an office."""

import pytest
from tests.reading.telling import Event, events

from diplograph.languages.pack import Title
from diplograph.reading.holders import Holders, stands_for
from diplograph.reading.read import Reader

MINISTER = Title("minister", "minister", "CABINET", "office")
FOREIGN_MINISTER = Title("foreign minister", "foreign_minister", "MFA", "office")
AMBASSADOR = Title("ambassador", "ambassador", "AMB", "office")
ENVOY = Title("envoy", "special_envoy", "ENVOY", "office")


def test_a_minister_may_be_the_foreign_minister_and_an_envoy_the_ambassador() -> None:
    assert stands_for(MINISTER, FOREIGN_MINISTER)
    assert stands_for(ENVOY, AMBASSADOR)
    assert not stands_for(MINISTER, AMBASSADOR)


def test_the_last_one_told_of_is_meant() -> None:
    holders = Holders()
    holders.note([(FOREIGN_MINISTER, "PER"), (AMBASSADOR, "CHL")])
    assert holders.of(MINISTER, ()) == ("PER",)
    assert holders.of(MINISTER, [(FOREIGN_MINISTER, "BOL")]) == ("BOL",)
    assert holders.of(None, ()) == ()


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "The Kenyan ambassador arrived in Lima on Monday. Peru accused the envoy of spying.",
            ("accuses", ("PER",), ("KEN",)),
        ),
        (
            "id",
            "Duta besar Kenya tiba di Lima, Senin. Peru menuduh utusan itu melakukan spionase.",
            ("accuses", ("PER",), ("KEN",)),
        ),
    ],
)
def test_who_was_told_of_by_an_office_is_meant_by_its_title(reader: Reader, lang: str, text: str, event: Event) -> None:
    assert event in events(reader, lang, text)
