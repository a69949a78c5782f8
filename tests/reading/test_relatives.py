"""Who brought about what a noun names, by the clause about the noun."""

import pytest
from tests.reading.telling import Event, events

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A phone call that Kenya made to Togo on Monday lasted an hour.", ("calls", ("KEN",), ("TGO",))),
        ("Ghana praised the offer that Kenya made to Togo last week.", ("offers", ("KEN",), ("TGO",))),
    ],
)
def test_who_made_what_a_noun_names_is_its_doer(reader: Reader, text: str, event: Event) -> None:
    assert event in events(reader, "en", text)


def test_who_is_to_do_what_a_demand_is_about_is_not_its_doer(reader: Reader) -> None:
    told = events(reader, "en", "Ghana on Monday repeated Kenya's demand that Togo open the border.")
    assert all(sources != ("TGO",) for _, sources, _ in told)
