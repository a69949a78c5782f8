"""Puts other states, capitals and people into annotated sentences, where such names stand already."""

from collections.abc import Callable, Sequence
from random import Random

from diplograph.measuring.models.iob import Name, NamedSentence, replaced
from training.gazetteer import Gazetteer
from training.people import People

# Shares of the names that are exchanged. The rest keeps the home names, which the texts are mostly about.
PLACES = 0.35
PEOPLE = 0.25


class Swapper:
    """Exchanges names for others of their kind. Only GPE that the tables know as a state or a capital are touched."""

    def __init__(self, gazetteer: Gazetteer, cut: Callable[[str], Sequence[str]], rng: Random) -> None:
        self._gazetteer = gazetteer
        self._cut = cut
        self._rng = rng
        self._people = People(gazetteer.people, rng)
        self._states = frozenset(gazetteer.states)
        self._cities = frozenset(gazetteer.cities)

    def swap(self, sentence: NamedSentence) -> NamedSentence:
        """The sentence, some of its names exchanged."""
        return replaced(sentence, self._new)

    def _new(self, name: Name, text: str) -> Sequence[str] | None:
        draw = self._rng.random()
        if name.label == "GPE" and draw < PLACES:
            for known, names in ((self._states, self._gazetteer.states), (self._cities, self._gazetteer.cities)):
                if text in known:
                    return self._cut(self._rng.choice(names))
        if name.label == "PER" and draw < PEOPLE and text.istitle():
            return self._cut(self._people.full() if " " in text else self._people.surname())
        return None
