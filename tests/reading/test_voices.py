"""What is done to a side, though the verb lacks the mark of it or stands far from who did it."""

import pytest
from tests.reading.telling import Event, events

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        ("en", "Togo's governing party, branded a menace by Ghana, denied it.", ("accuses", ("GHA",), ("TGO",))),
        ("en", "Kenya, praised for its calm by Ghana, said it would wait.", ("supports", ("GHA",), ("KEN",))),
        (
            "en",
            "Two fishermen from Togo were seized by Ghana and accused of spying.",
            ("accuses", ("GHA",), ("TGO",)),
        ),
        (
            "id",
            "Dua warga Togo itu dibekuk petugas perbatasan Ghana pada Juli dan dituduh memata-matai.",
            ("accuses", ("GHA",), ("TGO",)),
        ),
    ],
)
def test_who_is_spoken_of_between_commas_or_after_and_suffers_it(
    reader: Reader, lang: str, text: str, event: Event
) -> None:
    assert event in events(reader, lang, text)


def test_a_verb_after_a_comma_that_has_an_object_is_done_by_its_subject(reader: Reader) -> None:
    told = events(reader, "en", "Kenya, an old friend of Togo, condemned the raid by Ghana, officials said.")
    assert ("accuses", ("KEN",), ("GHA",)) in told


def test_who_owns_the_people_right_behind_a_passive_verb_did_it(reader: Reader) -> None:
    told = events(reader, "id", "Dua nelayan Togo ditangkap petugas perbatasan Ghana di laut.")
    assert ("coerces", ("GHA",), ("TGO",)) in told
