"""Whom a person acts for, told by the words beside the name."""

import pytest
from tests.reading.telling import read

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "who", "state"),
    [
        (
            "id",
            "Juru bicara Kementerian Luar Negeri Norwegia, Anna Lindqvist, menolak usul itu.",
            "Anna Lindqvist",
            "NOR",
        ),
        ("id", "Somchai Wattana, jururunding utama Laos, mengusulkan pertemuan.", "Somchai Wattana", "LAO"),
        ("id", "Hal itu dikatakan Kapten Juma Otieno, seorang juru bicara tentara Kenya.", "Juma Otieno", "KEN"),
        ("id", "Menlu bertemu dengan Juma Otieno dari Kenya di Jakarta.", "Juma Otieno", "KEN"),
        ("en", "On Friday, Anna Lindqvist, the long-serving queen of Norway, left.", "Anna Lindqvist", "NOR"),
        ("en", "He met Juma Otieno, the Kenyan Government commissioner responsible for ports.", "Juma Otieno", "KEN"),
        ("en", "Captain Juma Otieno, a spokesman for the Kenyan army, denied it.", "Juma Otieno", "KEN"),
        ("en", "Juma Otieno, Kenya's chief negotiator in the talks, left.", "Juma Otieno", "KEN"),
        ("en", "Talks with Juma Otieno of Kenya began on Monday.", "Juma Otieno", "KEN"),
    ],
)
def test_an_unknown_person_acts_for_the_state_told_with_the_name(
    reader: Reader, lang: str, text: str, who: str, state: str
) -> None:
    actors = read(reader, lang, text).actors
    assert {actor.name: actor.iso3 for actor in actors}[who] == state


def test_someone_of_a_state_is_one_participant_and_not_two(reader: Reader) -> None:
    reading = read(reader, "en", "Peru accused Juma Otieno of Kenya of spying.")
    actors = {actor.key: actor.name for actor in reading.actors}
    assert [[actors[key] for key in claim.event.targets] for claim in reading.claims] == [["Juma Otieno"]]
