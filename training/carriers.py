"""Makes short sentences of our own with many names in them, so that names of the whole world are seen in news style.

The patterns are in `carriers/<code>.txt`, one a line: {G} a state, {C} a city, {P} a person's full name, {S} a
surname, {O} an organisation, {N} an adjective of a people, {T} a title.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from spacy.tokens import Doc

from diplograph.measuring.models.iob import Name, NamedSentence
from diplograph.measuring.models.labels import NAMES
from training.gazetteer import Gazetteer
from training.people import People

PATTERNS = Path(__file__).parent / "carriers"
SLOT = re.compile(r"\{([GCPSONT])\}")
LABELS = {"G": "GPE", "C": "GPE", "P": "PER", "S": "PER", "O": "ORG", "N": "NORP"}


def patterns(lang: str) -> tuple[str, ...]:
    """The patterns of a language."""
    return tuple((PATTERNS / f"{lang}.txt").read_text("utf-8").split("\n")[:-1])


def sentences(
    lang: str, count: int, gazetteer: Gazetteer, cut: Callable[[str], Doc], rng: Random
) -> Iterator[NamedSentence]:
    """`count` sentences, tokenised by `cut`. One whose names are cut within a token is left, and another is made."""
    known, people = patterns(lang), People(gazetteer.people, rng)
    labels = NAMES[lang]
    made = 0
    while made < count:
        text, names = fill(rng.choice(known), gazetteer, people, rng)
        doc = cut(text)
        spans = [doc.char_span(start, end, label=label) for start, end, label in names if label in labels]
        found = tuple(Name(span.start, span.end, span.label_) for span in spans if span is not None)
        if len(found) == len(spans):
            made += 1
            yield NamedSentence(tuple(token.text for token in doc), found)


def fill(pattern: str, gazetteer: Gazetteer, people: People, rng: Random) -> tuple[str, list[tuple[int, int, str]]]:
    """The pattern with names in its slots, and where they stand: first and last character, label."""
    text, done, names = "", 0, []
    for slot in SLOT.finditer(pattern):
        text += pattern[done : slot.start()]
        done = slot.end()
        word = choose(slot[1], gazetteer, people, rng)
        if slot[1] in LABELS:
            names.append((len(text), len(text) + len(word), LABELS[slot[1]]))
        text += word
    return text + pattern[done:], names


def choose(slot: str, gazetteer: Gazetteer, people: People, rng: Random) -> str:
    """A name for a slot."""
    if slot in "PS":
        return people.full() if slot == "P" else people.surname()
    lists = {
        "G": gazetteer.states,
        "C": gazetteer.cities,
        "O": gazetteer.organisations,
        "N": gazetteer.peoples,
        "T": gazetteer.titles,
    }
    return rng.choice(lists[slot])
