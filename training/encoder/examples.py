"""Annotated sentences as examples: pieces, and what the heads shall answer. Several sentences in one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from diplograph.measuring.models import labels
from diplograph.measuring.models.conllu import Sentence
from diplograph.measuring.models.iob import Name, NamedSentence
from diplograph.reading.encoder.pieces import Pieces, line
from training.encoder.tasks import Tasks

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())  # noqa: SIM905
KINDS = ("PER", "ORG", "GPE", "LOC", "FAC", "NORP")
STYLES = ("id-news", "id-gsd", "id-pud", "id-names", "en", "en-names")
OUTSIDE = "O"
# What a head is not to be judged by.
UNTOLD = -100
LONGEST = 300
OPENING, CLOSING = frozenset("([{“‘«"), frozenset(".,:;!?)]}%”’»…")


@dataclass(frozen=True, slots=True)
class Acts:
    """What a line tells of acts. `triggers` has a number for each word: 0 none, else 1 + the predicate's. `stances` are
    (words from, up to, modality, negated) of each trigger; `roles` are (trigger from, up to, participant from, up to,
    role) for every trigger with every participant of its sentence.
    """

    triggers: Sequence[int]
    stances: Sequence[tuple[int, int, int, int]]
    roles: Sequence[tuple[int, int, int, int, int]]


@dataclass(frozen=True, slots=True)
class Example:
    """One line for the network. Empty lists: this is not told. `block` numbers each word's sentence; `heads` are
    positions in the line counted from 1, 0 the root.
    """

    pieces: Sequence[int]
    first: Sequence[int]
    style: int
    block: Sequence[int] = field(default_factory=list)
    tags: Sequence[int] = field(default_factory=list)
    heads: Sequence[int] = field(default_factory=list)
    relations: Sequence[int] = field(default_factory=list)
    names: Sequence[int] = field(default_factory=list)
    acts: "Acts | None" = None


def tasks(sentences: Iterable[Sentence]) -> Tasks:
    """What there is to tell apart, from the trees of the training data."""
    relations = {labels.relation(w.relation) for s in sentences for w in s.words if w.relation != "root"}
    names = (OUTSIDE, *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))
    return Tasks(UPOS, ("ROOT", *sorted(relations)), names, STYLES)


def iob(count: int, names: Iterable[Name]) -> list[str]:
    """Tags of so many words."""
    tags = [OUTSIDE] * count
    for name in names:
        tags[name.start : name.end] = [f"B-{name.label}", *[f"I-{name.label}"] * (name.end - name.start - 1)]
    return tags


class Maker:
    """Makes examples with one set of pieces and tasks."""

    def __init__(self, pieces: Pieces, wanted: Tasks) -> None:
        self._pieces = pieces
        self._tags = {tag: number for number, tag in enumerate(wanted.tags)}
        self._relations = {relation: number for number, relation in enumerate(wanted.relations)}
        self._names = {tag: number for number, tag in enumerate(wanted.names)}
        self._styles = {style: number for number, style in enumerate(wanted.styles)}

    def style(self, name: str) -> int:
        """The number of a style."""
        return self._styles[name]

    def tree(self, sentences: Sequence[Sentence], style: str, names: Sequence[Sequence[str]] | None = None) -> Example:
        """One example of neighbouring sentences; `names` are their tags, if all are known."""
        words = [word for sentence in sentences for word in sentence.words]
        spaces = [space for s in sentences for space in (*(w.space_after for w in s.words[:-1]), True)]
        cut = line(self._pieces.words([word.form for word in words], spaces))
        heads: list[int] = []
        block: list[int] = []
        for number, sentence in enumerate(sentences):
            start = len(block)
            heads.extend(0 if w.head == i else 1 + start + w.head for i, w in enumerate(sentence.words))
            block.extend([number] * len(sentence.words))
        tags = [tag for row, s in zip(names or [], sentences, strict=bool(names)) for tag in row[: len(s.words)]]
        return Example(
            cut.pieces,
            cut.first,
            self._styles[style],
            block,
            [self._tags.get(word.upos, UNTOLD) for word in words],
            heads,
            [self._relation(head, word.relation) for head, word in zip(heads, words, strict=True)],
            [self._names[tag] for tag in tags],
        )

    def named(self, sentence: NamedSentence, style: str) -> Example:
        """One example with names only."""
        cut = line(self._pieces.words(sentence.tokens, spaces_after(sentence.tokens)))
        tags = iob(len(sentence.tokens), sentence.names)
        return Example(cut.pieces, cut.first, self._styles[style], names=[self._names[tag] for tag in tags])

    def _relation(self, head: int, relation: str) -> int:
        return self._relations.get(labels.relation(relation), UNTOLD) if head else 0


def spaces_after(tokens: Sequence[str]) -> list[bool]:
    """Whether a space follows each token, guessed, where the data does not say."""
    following = [*tokens[1:], ""]
    return [token not in OPENING and after not in CLOSING for token, after in zip(tokens, following, strict=True)]
