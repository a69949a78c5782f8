"""Whom a demand, a charge or a threat is turned to, where his answer to it is told."""

import pytest
from tests.reading.telling import Event, events

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        ("en", "Kenya rebuffed calls from Togo to free the fishermen.", ("requests", ("TGO",), ("KEN",))),
        ("en", "Kenya rejected accusations by Togo that it was lying.", ("accuses", ("TGO",), ("KEN",))),
        ("id", "Seruan Togo itu ditolak Kenya, kata Ghana.", ("requests", ("TGO",), ("KEN",))),
        ("id", "Ghana menyaksikan Kenya membantah tuduhan Togo.", ("accuses", ("TGO",), ("KEN",))),
    ],
)
def test_who_refuses_a_demand_or_a_charge_is_whom_it_is_turned_to(
    reader: Reader, lang: str, text: str, event: Event
) -> None:
    assert event in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya, an ally of Ghana, pulled its forces out of Somalia at the request of Togo."),
        ("id", "Kenya, sekutu Ghana, menarik pasukannya dari Somalia atas permintaan Togo."),
    ],
)
def test_who_acts_at_anothers_request_is_whom_it_is_turned_to(reader: Reader, lang: str, text: str) -> None:
    assert ("requests", ("TGO",), ("KEN",)) in events(reader, lang, text)
