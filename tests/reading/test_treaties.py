"""Which names are a treaty's, by their own head or by the letters in brackets after them."""

from time import perf_counter

from diplograph.domain.actors import ActorKind
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading.names import Name
from diplograph.reading.treaties import without_treaties

PACK = load_pack("id", tuple(Predicates.load().codes()))


def _left(text: str, *words: str) -> list[str]:
    names = [Name(at := text.index(word), at + len(word), word, ActorKind.ORGANISATION, (), "model") for word in words]
    return [name.text for name in without_treaties(names, text, PACK)]


def test_letters_in_brackets_after_a_treaty_are_the_treaty() -> None:
    text = "Perjanjian Batas Andes dan Pesisir (PBAP) serta Dewan Andes (DA) dibahas."
    assert _left(text, "PBAP", "DA") == ["DA"]


def test_a_text_of_capitals_without_end_takes_time_in_step_with_its_length() -> None:
    def seconds(words: int) -> float:
        start = perf_counter()
        assert _left("Perjanjian " * words) == []
        return perf_counter() - start

    seconds(1_000)
    assert seconds(16_000) < 60 * max(seconds(1_000), 0.0001)
