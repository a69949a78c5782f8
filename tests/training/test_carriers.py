"""Sentences of our own with names in them."""

from random import Random

import pytest

from diplograph.measuring.models.iob import Name, NamedSentence
from training import carriers
from training.gazetteer import Gazetteer, load
from training.people import People, bent
from training.swaps import Swapper
from training.tokens import blank

KNOWN = Gazetteer(
    states=("Fiji", "Papua Nugini"),
    cities=("Suva",),
    people=("Ana Rua", "Budi Santo Lima"),
    organisations=("Liga Pulau",),
    peoples=("Fijian",),
    titles=("Raja",),
)


def test_the_slots_of_a_pattern_are_filled_and_marked() -> None:
    rng = Random(3)
    text, names = carriers.fill("{T} {S} tiba di {C}.", KNOWN, People(KNOWN.people, rng), rng)
    assert text.startswith("Raja ")
    assert text.endswith(" tiba di Suva.")
    assert [(label, text[start:end]) for start, end, label in names][1:] == [("GPE", "Suva")]
    assert names[0][2] == "PER"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_pattern_of_a_language_gives_a_sentence(lang: str) -> None:
    nlp, rng = blank(lang), Random(0)
    for pattern in carriers.patterns(lang):
        text, names = carriers.fill(pattern, KNOWN, People(KNOWN.people, rng), rng)
        assert names
        assert "{" not in text
        assert nlp.make_doc(text).text == text


def test_the_same_seed_gives_the_same_sentences() -> None:
    cut = blank("id").make_doc
    first, second = (list(carriers.sentences("id", 20, KNOWN, cut, Random(5))) for _ in range(2))
    assert first == second
    assert len(first) == 20


def test_a_kind_the_language_does_not_learn_is_not_marked() -> None:
    made = carriers.sentences("id", 50, KNOWN, blank("id").make_doc, Random(2))
    assert "NORP" not in {name.label for sentence in made for name in sentence.names}


def test_a_bent_name_is_the_beginning_of_one_and_the_end_of_another() -> None:
    assert bent("Santo", "Molina") == "Sana"
    assert bent("Marcos", "Molina") == "Mana"


def test_a_name_that_cannot_be_bent_stays() -> None:
    assert bent("Ng", "Molina") == "Ng"


def test_only_states_and_capitals_in_the_tables_are_exchanged() -> None:
    sentence = NamedSentence(("Fiji", "dan", "Entah"), (Name(0, 1, "GPE"), Name(2, 3, "GPE")))
    swapper = Swapper(KNOWN, str.split, Random(0))
    made = {swapper.swap(sentence).tokens for _ in range(60)}
    assert made == {("Fiji", "dan", "Entah"), ("Papua", "Nugini", "dan", "Entah")}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_projects_tables_give_names_of_every_kind(lang: str) -> None:
    known = load(lang)
    assert all((known.states, known.cities, known.people, known.organisations, known.titles))
    assert "Fiji" in known.states
    assert all(name == name.strip() and name.isprintable() for name in known.people)
