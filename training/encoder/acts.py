"""Sentences with marked acts as examples: which words tell an act, who takes part in it and how, and how it is told."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from spacy.language import Language

from diplograph.reading.encoder.pieces import Pieces, line
from training.acts.notation import ActSentence, Marked, read
from training.encoder.examples import Acts, Example
from training.gazetteer import Gazetteer

FOLDER = Path(__file__).parent.parent / "acts"
NONE, SOURCE, TARGET, BOTH = range(4)
MODALITIES = ("actual", "intended", "possible")
MOST_IN_ONE = 3
# The share of sentences whose states are exchanged for others, so that no state is known by its deeds.
SWAPPED = 0.5
# One sentence of so many is kept aside to judge by.
ASIDE = 10


def sentences(lang: str, predicates: frozenset[str], folder: Path = FOLDER) -> tuple[list[ActSentence], list[ActSentence]]:
    """The sentences of a language: those to learn from, and those kept aside."""
    everything = [one for place in sorted((folder / lang).glob("*.txt")) for one in read(place, predicates)]
    learnt = [one for number, one in enumerate(everything) if number % ASIDE]
    return learnt, everything[::ASIDE]


class Swapper:
    """Exchanges the names of states."""

    def __init__(self, known: Gazetteer, rng: Random) -> None:
        self._states = [name for name in known.states if len(name) > 3 and " " not in name]
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(self._states, reverse=True)))})\b")
        self._rng = rng

    def swap(self, sentence: ActSentence) -> ActSentence:
        """The sentence with other states; every state has one and the same other."""
        others: dict[str, str] = {}
        text, done = "", 0
        shifts: list[tuple[int, int]] = []
        for found in self._pattern.finditer(sentence.text):
            other = others.setdefault(found[0], self._rng.choice(self._states))
            text += sentence.text[done : found.start()] + other
            done = found.end()
            shifts.append((done, len(text) - done))

        def moved(marks: Sequence[Marked]) -> tuple[Marked, ...]:
            return tuple(Marked(mark.key, _moved(mark.start, shifts), _moved(mark.end, shifts)) for mark in marks)

        return ActSentence(text + sentence.text[done:], moved(sentence.actors), moved(sentence.triggers), sentence.acts)


def _moved(place: int, shifts: Sequence[tuple[int, int]]) -> int:
    """Where a place of the old text lies in the new one; marks never begin inside a name."""
    return place + next((shift for end, shift in reversed(shifts) if end <= place), 0)


class ActMaker:
    """Makes examples of one to three sentences."""

    def __init__(self, pieces: Pieces, predicates: Sequence[str], cut: Language) -> None:
        self._pieces = pieces
        self._numbers = {predicate: 1 + number for number, predicate in enumerate(predicates)}
        self._cut = cut

    def span(self, mark: Marked, sentence: ActSentence) -> tuple[int, int]:
        """The words of a mark, from and up to."""
        found = self._cut.make_doc(sentence.text).char_span(mark.start, mark.end, alignment_mode="expand")
        return found.start, found.end

    def packed(self, told: Sequence[ActSentence], style: int, rng: Random) -> Iterator[Example]:
        """Examples of neighbours."""
        start = 0
        while start < len(told):
            size = rng.randint(1, MOST_IN_ONE)
            yield self.example(told[start : start + size], style)
            start += size

    def example(self, told: Sequence[ActSentence], style: int) -> Example:
        """One example."""
        words: list[str] = []
        spaces: list[bool] = []
        triggers: list[int] = []
        stances: list[tuple[int, int, int, int]] = []
        roles: list[tuple[int, int, int, int, int]] = []
        for sentence in told:
            doc = self._cut.make_doc(sentence.text)
            start = len(words)
            words.extend(token.text for token in doc)
            spaces.extend([*(bool(token.whitespace_) for token in doc[:-1]), True])
            triggers.extend([0] * len(doc))

            def span(mark: Marked) -> tuple[int, int]:
                found = doc.char_span(mark.start, mark.end, alignment_mode="expand")  # noqa: B023  used in this round only
                return start + found.start, start + found.end  # noqa: B023

            actors = {mark.key: span(mark) for mark in sentence.actors}
            for mark in sentence.triggers:
                first, last = span(mark)
                acts = [act for act in sentence.acts if act.trigger == mark.key]
                triggers[first:last] = [self._numbers[acts[0].predicate]] * (last - first)
                stances.append((first, last, MODALITIES.index(acts[0].modality), int(acts[0].negated)))
                sources = {key for act in acts for key in act.sources}
                targets = {key for act in acts for key in act.targets}
                roles.extend(
                    (first, last, *place, SOURCE * (key in sources) + TARGET * (key in targets))
                    for key, place in actors.items()
                )
        cut = line(self._pieces.words(words, spaces))
        return Example(cut.pieces, cut.first, style, acts=Acts(triggers, stances, roles))
