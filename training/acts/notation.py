"""Reads the notation in which the sentences under `id/` and `en/` are written.

One sentence a line; empty lines and lines that begin with # are passed over. Every participant that could act stands in
brackets under a letter, every word of an act in braces under a number, and the acts follow behind ` || `:

    [a Presiden Peru] {1 menolak} usul [b Chile] dan akan {2 bertemu} [c Lula]. || 1 rejects a > b; 2 meets a c intended

An act is `number predicate sources > targets`, then, where they differ from what is usual, `intended` or `possible` and
`not`. A symmetric act names all its sides and no `>`; one that stands for several ("kedua negara") is enough. A line
without ` || ` tells no act.

In files named `*.stories.txt` neighbouring lines are one story, and an empty line ends it. There `-1b` is participant b
of the sentence before, `-2a` participant a two sentences before: sides that the sentence of the act leaves unsaid.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[([a-z]) ([^\[\]{}]+)\]|\{([1-9]) ([^\[\]{}]+)\}")
_SIDES = r"(?:-[12])?[a-z](?: (?:-[12])?[a-z])*"
_ACT = re.compile(rf"([1-9]) ([a-z]+) ({_SIDES})(?: > ({_SIDES}))?((?: (?:intended|possible|not))*)")
STORIES = ".stories.txt"
SYMMETRIC = frozenset({"meets", "calls", "negotiates", "agrees", "signs", "cooperates"})


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text under its letter or number."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """One act: the number of its trigger, letters of its sides (`-1b` in the sentence before). Symmetric acts have
    their sides in both lists.
    """

    trigger: str
    predicate: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    modality: str
    negated: bool


@dataclass(frozen=True, slots=True)
class ActSentence:
    """A sentence with its participants, triggers and acts; offsets count characters of `text`."""

    text: str
    actors: tuple[Marked, ...]
    triggers: tuple[Marked, ...]
    acts: tuple[Act, ...]


class NotationError(ValueError):
    """A line that is not in the notation."""


def parse(line: str, predicates: frozenset[str], before: Sequence[ActSentence] = ()) -> ActSentence:
    """One line; `before` are the sentences of its story so far. Raises NotationError with what is wrong."""
    body, _, told = line.strip().partition(" || ")
    text, done = "", 0
    actors: list[Marked] = []
    triggers: list[Marked] = []
    for mark in _MARK.finditer(body):
        text += body[done : mark.start()]
        key, words = (mark[1], mark[2]) if mark[1] else (mark[3], mark[4])
        (actors if mark[1] else triggers).append(Marked(key, len(text), len(text) + len(words)))
        text += words
        done = mark.end()
    text += body[done:]
    if any(sign in text for sign in "[]{}|"):
        raise NotationError(f"a bracket, brace or bar is left over in {text!r}")
    acts = tuple(_act(piece.strip(), predicates) for piece in told.split(";") if piece.strip())
    letters, numbers = {one.key for one in actors}, {one.key for one in triggers}
    for act in acts:
        if act.trigger not in numbers:
            raise NotationError(f"no trigger {act.trigger} in the sentence")
        for side in (*act.sources, *act.targets):
            if side[-1] not in (letters if len(side) == 1 else _letters(before, int(side[:-1]))):
                raise NotationError(f"no participant {side} in the sentence")
    unused = numbers - {act.trigger for act in acts}
    if unused:
        raise NotationError(f"trigger {', '.join(sorted(unused))} has no act")
    return ActSentence(text, tuple(actors), tuple(triggers), acts)


def _letters(before: Sequence[ActSentence], distance: int) -> set[str]:
    return {one.key for one in before[distance].actors} if len(before) >= -distance else set()


def _act(piece: str, predicates: frozenset[str]) -> Act:
    found = _ACT.fullmatch(piece)
    if not found:
        raise NotationError(f"{piece!r} is no act; write: 1 accuses a > b intended")
    number, predicate, sources, targets, flags = found.groups()
    if predicate not in predicates:
        raise NotationError(f"no predicate {predicate!r}")
    left = tuple(sources.split())
    right = tuple(targets.split()) if targets else ()
    if predicate in SYMMETRIC:
        left = right = tuple(dict.fromkeys((*left, *right)))
    elif not right:
        raise NotationError(f"{piece!r}: {predicate} needs a target")
    modality = next((flag for flag in ("intended", "possible") if flag in flags), "actual")
    return Act(number, predicate, left, right, modality, " not" in flags)


def read(place: Path, predicates: frozenset[str]) -> Iterator[tuple[ActSentence, ...]]:
    """The stories of one file; a sentence alone is a story of one. Raises NotationError with file and line."""
    story: list[ActSentence] = []
    for number, line in enumerate((*place.read_text("utf-8").splitlines(), ""), 1):
        if line.startswith("#"):
            continue
        if story and not (line.strip() and place.name.endswith(STORIES)):
            yield tuple(story)
            story = []
        if line.strip():
            try:
                story.append(parse(line, predicates, story))
            except NotationError as error:
                raise NotationError(f"{place.name}:{number}: {error}") from error
