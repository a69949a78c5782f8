"""Whom a demand is turned to, where what he did because of it is told."""

import pytest
from tests.reading.telling import events

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya, an ally of Ghana, pulled its forces out of Somalia at the request of Togo."),
        ("id", "Kenya, sekutu Ghana, menarik pasukannya dari Somalia atas permintaan Togo."),
    ],
)
def test_who_acts_at_anothers_request_is_whom_it_is_turned_to(reader: Reader, lang: str, text: str) -> None:
    assert ("requests", ("TGO",), ("KEN",)) in events(reader, lang, text)


def test_a_demand_that_is_refused_is_told_by_its_refusal(reader: Reader) -> None:
    told = events(reader, "en", "Kenya, an ally of Ghana, rejected a request from Togo to send troops.")
    assert told == {("rejects", ("KEN",), ("TGO",))}
