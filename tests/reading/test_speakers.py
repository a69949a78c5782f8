"""Who says that something is so."""

import pytest
from tests.reading.telling import events, read

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("id", "“Saya ingin menekankan bahwa Kenya menyerang Uganda,” ujar Laos.", "LAO"),
        ("id", "Laos menyebut Kenya menyerang Uganda.", "LAO"),
        ("id", "Kenya menyerang Uganda, kata Laos.", "LAO"),
        ("en", "The Lao minister said Kenya had attacked Uganda.", "LAO"),
        ("en", "Laos stressed that Kenya attacked Uganda.", "LAO"),
        ("en", '"Kenya attacked Uganda," said Laos.', "LAO"),
    ],
)
def test_who_says_so_is_the_one_who_speaks_not_the_one_spoken_of(
    reader: Reader, lang: str, text: str, who: str
) -> None:
    claims = read(reader, lang, text).claims
    assert {(claim.event.predicate, claim.claimant) for claim in claims} == {("attacks", who)}


def test_a_word_of_saying_without_a_speaker_names_nobody(reader: Reader) -> None:
    claims = read(reader, "id", "Dikatakan bahwa Kenya menyerang Uganda.").claims
    assert [claim.claimant for claim in claims] == [None]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ('"Togo must free the fishermen," said Ghana.', ("requests", ("GHA",), ("TGO",))),
        ("Togo should free the fishermen, Ghana said.", ("requests", ("GHA",), ("TGO",))),
        ("Ghana accused Togo of theft. The charge is groundless, Togo said.", ("rejects", ("TGO",), ("GHA",))),
        ("Togo is playing for time, Ghana said.", ("accuses", ("GHA",), ("TGO",))),
        ("Togo will pay dearly, Ghana said.", ("threatens", ("GHA",), ("TGO",))),
    ],
)
def test_what_is_said_of_a_side_before_the_speaker_is_named_is_his_act(
    reader: Reader, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, "en", text)


@pytest.mark.parametrize(
    "text", ["It should not take a flood, Ghana said.", "The prisoners of Togo must be freed, Ghana said."]
)
def test_what_must_be_with_nobody_to_do_it_is_no_request(reader: Reader, text: str) -> None:
    assert not events(reader, "en", text)
