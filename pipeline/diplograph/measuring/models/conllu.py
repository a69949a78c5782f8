"""Reads Universal Dependencies treebanks: CoNLL-U text into sentences of words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

EMPTY = "_"
# Word classes that, inside a merged token, are the affix and not the word.
AFFIXES = frozenset({"ADP", "DET", "PART", "PRON", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a tree. `head` is a position in the sentence, from 0; the root is its own head.

    `lemma` is empty where the treebank gives none. Features are not kept: no rule reads them, and the tagger tells
    fewer tags apart better.
    """

    form: str
    lemma: str
    upos: str
    head: int
    relation: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A tree. `id` is the treebank's own, `document` the last `newdoc id` above it, empty if there is none."""

    id: str
    document: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Surface:
    """A written token that stands for several words: its first and last word, from 0, its form and its space."""

    first: int
    last: int
    form: str
    space_after: bool


def read_conllu(lines: Iterable[str], *, merge: bool) -> Iterator[Sentence]:
    """Sentences of a treebank.

    With `merge`, a token written as one and analysed as several ("kerjanya") is one word, and carries the tag, the
    head and the relation of the word that is not an affix. Without it, the words stand apart, with no space between.
    """
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    document = ""
    for line in lines:
        text = line.rstrip("\r\n")
        if text.startswith("#"):
            name, _, value = text[1:].partition("=")
            comments[name.strip()] = value.strip()
        elif text:
            rows.append(text.split("\t"))
        elif rows:
            document = comments.get("newdoc id", document)
            yield Sentence(comments.get("sent_id", ""), document, _words(rows, merge=merge))
            comments, rows = {}, []
    if rows:
        yield Sentence(comments.get("sent_id", ""), comments.get("newdoc id", document), _words(rows, merge=merge))


def _words(rows: list[list[str]], *, merge: bool) -> tuple[Word, ...]:
    words = [_word(row) for row in rows if row[0].isdecimal()]
    surfaces = [_surface(row) for row in rows if "-" in row[0]]
    return _merged(words, surfaces) if merge else _apart(words, surfaces)


def _word(row: list[str]) -> Word:
    position, head = int(row[0]) - 1, int(row[6])
    lemma = "" if row[2] == EMPTY and row[1] != EMPTY else row[2]
    upos = "X" if row[3] == EMPTY else row[3]
    return Word(row[1], lemma, upos, head - 1 if head else position, row[7], _space_after(row))


def _surface(row: list[str]) -> _Surface:
    first, last = row[0].split("-")
    return _Surface(int(first) - 1, int(last) - 1, row[1], _space_after(row))


def _space_after(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")


def _apart(words: list[Word], surfaces: list[_Surface]) -> tuple[Word, ...]:
    for surface in surfaces:
        for position in range(surface.first, surface.last):
            words[position] = replace(words[position], space_after=False)
        words[surface.last] = replace(words[surface.last], space_after=surface.space_after)
    return tuple(words)


def _merged(words: list[Word], surfaces: list[_Surface]) -> tuple[Word, ...]:
    pieces = _pieces(words, surfaces)
    place = {position: index for index, piece in enumerate(pieces) for position in range(piece.first, piece.last + 1)}
    merged = []
    for index, piece in enumerate(pieces):
        position = _content(words, piece)
        word = words[position]
        head = index if word.head == position else place[word.head]
        merged.append(replace(word, form=piece.form, head=head, space_after=piece.space_after))
    return tuple(merged)


def _pieces(words: list[Word], surfaces: list[_Surface]) -> list[_Surface]:
    covered = {position for surface in surfaces for position in range(surface.first, surface.last + 1)}
    single = [_Surface(i, i, word.form, word.space_after) for i, word in enumerate(words) if i not in covered]
    return sorted([*single, *surfaces], key=lambda piece: piece.first)


def _content(words: list[Word], piece: _Surface) -> int:
    """The word of the piece that hangs on something outside it; of several, the first that is no affix."""
    positions = range(piece.first, piece.last + 1)
    outward = [i for i in positions if words[i].head == i or words[i].head not in positions]
    return next((i for i in outward if words[i].upos not in AFFIXES), outward[0] if outward else piece.first)
