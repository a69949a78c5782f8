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
