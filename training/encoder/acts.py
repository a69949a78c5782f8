"""Sentences with marked acts as examples: which words tell an act, who takes part in it and how, and how it is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from zlib import crc32

from spacy.language import Language

from diplograph.reading.encoder.pieces import Pieces, line
from training.acts.notation import ActSentence, Marked, read
from training.encoder.examples import Acts, Example
from training.encoder.groups import Story, stands_for
from training.gazetteer import Gazetteer

FOLDER = Path(__file__).parent.parent / "acts"
NONE, SOURCE, TARGET, BOTH = range(4)
MODALITIES = ("actual", "intended", "possible")
# How many sentences before its own an act may have its sides in.
BEFORE = 2
MOST_IN_ONE = 3
# The share of stories whose states are exchanged for others, so that no state is known by its deeds.
SWAPPED = 0.5
# One story of so many is kept aside to judge by: by its text, so that it stays aside when others are added.
ASIDE = 10

Span = tuple[int, int]


def stories(lang: str, predicates: frozenset[str], folder: Path = FOLDER) -> tuple[list[Story], list[Story]]:
    """The stories of a language: those to learn from, and those kept aside."""
    learnt: list[Story] = []
    aside: list[Story] = []
    for place in sorted((folder / lang).glob("*.txt")):
        for story in read(place, predicates):
            (learnt if crc32(story[0].text.encode()) % ASIDE else aside).append(story)
    return learnt, aside


class Swapper:
    """Exchanges the names of states."""

    def __init__(self, known: Gazetteer, rng: Random) -> None:
        self._states = [name for name in known.states if len(name) > 3 and " " not in name]
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(self._states, reverse=True)))})\b")
        self._rng = rng

    def swap(self, story: Story) -> Story:
        """The story with other states; every state has one and the same other."""
        others: dict[str, str] = {}
        return tuple(self._sentence(sentence, others) for sentence in story)

    def _sentence(self, sentence: ActSentence, others: dict[str, str]) -> ActSentence:
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


@dataclass(frozen=True, slots=True)
class Laid:
    """A story laid out on one line: its words, whether a space follows each, where its sentences start (and the last
    one ends), and of each sentence the words of its participants and triggers by their keys.
    """

    words: list[str]
    spaces: list[bool]
    actors: list[dict[str, Span]]
    triggers: list[dict[str, Span]]
    starts: list[int]

    def reachable(self, sentence: int) -> dict[str, Span]:
        """The participants an act of a sentence may have: its own, and those of the sentences before under `-1b`."""
        found = dict(self.actors[sentence])
        for distance in range(1, min(BEFORE, sentence) + 1):
            found |= {f"-{distance}{key}": span for key, span in self.actors[sentence - distance].items()}
        return found


class ActMaker:
    """Makes examples of stories, and of sentences that stand alone one to three together."""

    def __init__(self, pieces: Pieces, predicates: Sequence[str], cut: Language) -> None:
        self._pieces = pieces
        self._numbers = {predicate: 1 + number for number, predicate in enumerate(predicates)}
        self._cut = cut

    def packed(self, told: Sequence[Story], style: int, rng: Random) -> Iterator[Example]:
        """Examples of all."""
        alone = [story[0] for story in told if len(story) == 1]
        start = 0
        while start < len(alone):
            size = rng.randint(1, MOST_IN_ONE)
            yield self.example(alone[start : start + size], style)
            start += size
        yield from (self.example(story, style) for story in told if len(story) > 1)

    def laid(self, told: Sequence[ActSentence]) -> Laid:
        """The sentences on one line."""
        made = Laid([], [], [], [], [0])
        for sentence in told:
            doc = self._cut.make_doc(sentence.text)
            start = len(made.words)
            made.words.extend(token.text for token in doc)
            made.spaces.extend([*(bool(token.whitespace_) for token in doc[:-1]), True])
            made.starts.append(len(made.words))
            for spans, marks in ((made.actors, sentence.actors), (made.triggers, sentence.triggers)):
                found = {mark.key: doc.char_span(mark.start, mark.end, alignment_mode="expand") for mark in marks}
                spans.append({key: (start + span.start, start + span.end) for key, span in found.items()})
        return made

    def example(self, told: Sequence[ActSentence], style: int) -> Example:
        """One example."""
        laid = self.laid(told)
        triggers = [0] * len(laid.words)
        stances: list[tuple[int, int, int, int]] = []
        roles: list[tuple[int, int, int, int, int]] = []
        for number, sentence in enumerate(told):
            for mark, (first, last) in laid.triggers[number].items():
                acts = [act for act in sentence.acts if act.trigger == mark]
                triggers[first:last] = [self._numbers[acts[0].predicate]] * (last - first)
                stances.append((first, last, MODALITIES.index(acts[0].modality), int(acts[0].negated)))
                sources = {key for act in acts for key in act.sources}
                targets = {key for act in acts for key in act.targets}
                roles.extend(
                    (first, last, *span, SOURCE * bool(them & sources) + TARGET * bool(them & targets))
                    for them, span in ((stands_for(key), span) for key, span in laid.reachable(number).items())
                )
        cut = line(self._pieces.words(laid.words, laid.spaces))
        block = [number for number, (start, end) in enumerate(pairwise(laid.starts)) for _ in range(start, end)]
        return Example(cut.pieces, cut.first, style, block, acts=Acts(triggers, stances, roles))
