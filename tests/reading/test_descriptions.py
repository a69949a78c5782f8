"""Who "the two defence ministers", "the 40-member body", "the West African state" are: those told of before."""

import pytest
from tests.reading.telling import Event, events, tree_of

from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading.descriptions import description_at
from diplograph.reading.read import Reader
from diplograph.reading.tree import PhraseIndex


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "Peru and Chile quarrel over a bridge. The two defence ministers met in Oslo on Monday.",
            ("meets", ("PER", "CHL"), ("PER", "CHL")),
        ),
        (
            "en",
            "Peru accused Chile of spying. Norway has mediated between the two since 2008.",
            ("mediates", ("NOR",), ("PER", "CHL")),
        ),
        (
            "en",
            "Peru accused Chile of spying. Both signed a treaty in Oslo on Monday.",
            ("signs", ("PER", "CHL"), ("PER", "CHL")),
        ),
        (
            "id",
            "Peru dan Chile berselisih soal jembatan. Kedua kepala staf bertemu di Oslo, Senin.",
            ("meets", ("PER", "CHL"), ("PER", "CHL")),
        ),
        (
            "en",
            "Norway criticised Mali. Kenya accused the West African state of spying.",
            ("accuses", ("KEN",), ("MLI",)),
        ),
        (
            "en",
            "Mali criticised Norway. Kenya accused the West African state of spying.",
            ("accuses", ("KEN",), ("MLI",)),
        ),
        (
            "id",
            "Mali mengkritik Norwegia. Kenya menuduh negara Afrika Barat itu melanggar perbatasan.",
            ("accuses", ("KEN",), ("MLI",)),
        ),
        (
            "en",
            "The foreign ministers of Qatar and Mali met. Kenya accused the small oil-rich Gulf emirate of spying.",
            ("accuses", ("KEN",), ("QAT",)),
        ),
        (
            "en",
            "Moldova's president met Norway's. Kenya accused the small republic of spying.",
            ("accuses", ("KEN",), ("MDA",)),
        ),
        (
            "id",
            "Presiden Moldova bertemu dengan Raja Norwegia. Kenya menuduh negara kecil itu melanggar perbatasan.",
            ("accuses", ("KEN",), ("MDA",)),
        ),
        (
            "en",
            "Kenya called on Asean to act after the coup in Myanmar. Kenya accused the junta of murder.",
            ("accuses", ("KEN",), ("MMR",)),
        ),
        (
            "en",
            "Mali left ECOWAS in January. Kenya accused the 12-member bloc of meddling.",
            ("accuses", ("KEN",), ("org-ECOWAS",)),
        ),
    ],
)
def test_a_description_with_words_of_its_own_is_who_was_told_of(
    reader: Reader, lang: str, text: str, event: Event
) -> None:
    assert event in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway criticised Peru. Kenya accused the West African state of spying."),
        ("id", "Peru mengkritik Norwegia. Kenya menuduh negara Afrika Barat itu melanggar perbatasan."),
        ("id", "Peru mengkritik Mali. Kenya menuduh negara kaya minyak itu melanggar perbatasan."),
    ],
)
def test_a_description_that_nobody_told_of_fits_is_nobody(reader: Reader, lang: str, text: str) -> None:
    assert not any("KEN" in sources for _, sources, _ in events(reader, lang, text))


@pytest.mark.parametrize(
    ("lang", "words", "pos", "told"),
    [
        ("en", "the two met", "DET NUM VERB", True),
        ("en", "the two - day talks", "DET NUM PUNCT NOUN NOUN", False),
        ("en", "the two rivers", "DET NUM NOUN", False),
        ("id", "kedua menteri", "DET NOUN", True),
        ("id", "kedua digelar", "ADJ VERB", False),
    ],
)
def test_a_number_is_of_those_told_of_where_it_stands_alone_or_with_an_office(
    lang: str, words: str, pos: str, *, told: bool
) -> None:
    pack = load_pack(lang, tuple(Predicates.load().codes()))
    size = len(words.split())
    tree = tree_of(words.split(), pos.split(), ["dep"] * size, [size - 1] * size)
    found = description_at(tree, 0, PhraseIndex(list(pack.descriptions)), PhraseIndex(list(pack.titles)), pack)
    assert (found is not None and found.refers == "pair") is told
