"""Who says that something is so."""

import pytest
from tests.reading.telling import read

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
