"""Reads sentences with their names marked, as they lie in tests/gold/names: one a line.

    Presiden [C Rusia] [P Vladimir Putin] tiba di [L Manila].

The letter says what the name stands for: C a country, P a person, O an organisation, G an armed group, L a place.
Empty lines and lines that begin with # are passed over. The file's name is the language.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from diplograph.domain.actors import ActorKind
from diplograph.errors import InputError

KINDS = {
    "C": ActorKind.STATE,
    "P": ActorKind.PERSON,
    "O": ActorKind.ORGANISATION,
    "G": ActorKind.ARMED_GROUP,
    "L": ActorKind.PLACE,
}
_MARK = re.compile(rf"\[([{''.join(KINDS)}]) ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence and its names: offsets into the text, and what the name stands for."""

    text: str
    names: tuple[tuple[int, int, ActorKind], ...]


def read_marked(place: Path) -> list[MarkedSentence]:
    """The sentences of one file. Raises InputError with file and line."""
    try:
        lines = place.read_text("utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{place} cannot be read: {error.strerror}.") from error
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            sentence = parse(line.strip())
            if any(sign in sentence.text for sign in "[]"):
                raise InputError(f"{place}:{number}: a bracket is left over; write [C Peru], one letter of CPOGL.")
            found.append(sentence)
    return found


def parse(line: str) -> MarkedSentence:
    """One line."""
    text, done = "", 0
    names = []
    for mark in _MARK.finditer(line):
        text += line[done : mark.start()]
        names.append((len(text), len(text) + len(mark[2]), KINDS[mark[1]]))
        text += mark[2]
        done = mark.end()
    return MarkedSentence(text + line[done:], tuple(names))
