"""Words and the pieces an encoder reads: cuts words, lines pieces up with them, cuts long texts into windows."""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

OPENING, PADDING, CLOSING, UNKNOWN = 0, 1, 2, 3
# The mark for a space before a piece.
SPACE = "\u2581"
# A word of more pieces is a link or noise; what follows tells nothing more.
MOST_PIECES = 12
ENDS = frozenset({".", "!", "?", "…", "...", ".”", '."'})


@dataclass(frozen=True, slots=True)
class Line:
    """What the encoder reads at once: pieces between an opening and a closing one, and each word's first piece."""

    pieces: tuple[int, ...]
    first: tuple[int, ...]


class Pieces:
    """Cuts words into pieces, each word for itself, so that every word begins with a piece of its own."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[tuple[str, bool], tuple[int, ...]] = {}

    def word(self, text: str, *, spaced: bool) -> tuple[int, ...]:
        """The pieces of a word, at least one; `spaced` says that a space stands before it."""
        pieces = self._known.get((text, spaced))
        if pieces is None:
            solid = "".join(text.split())
            cut = self._tokenizer.encode((SPACE if spaced else "") + solid, add_special_tokens=False).ids
            pieces = tuple(cut[:MOST_PIECES]) or (UNKNOWN,)
            if len(self._known) < 200_000:
                self._known[text, spaced] = pieces
        return pieces

    def words(self, texts: Sequence[str], spaces: Sequence[bool]) -> list[tuple[int, ...]]:
        """The pieces of each word; `spaces` says of each word whether a space follows it."""
        return [self.word(text, spaced=place == 0 or spaces[place - 1]) for place, text in enumerate(texts)]


def line(words: Sequence[Sequence[int]]) -> Line:
    """One line of these words' pieces."""
    pieces, first = [OPENING], []
    for word in words:
        first.append(len(pieces))
        pieces.extend(word)
    return Line((*pieces, CLOSING), tuple(first))


def windows(texts: Sequence[str], sizes: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Cuts a text into stretches of words, from and up to, of at most `most` pieces each.

    A cut falls after the last mark that ends a sentence, and at the limit only where there is none.
    """
    cuts = []
    start, size, ended = 0, 0, 0
    for place, text in enumerate(texts):
        size += sizes[place]
        if size > most and place > start:
            end = ended or place
            cuts.append((start, end))
            size = sum(sizes[end : place + 1])
            start, ended = end, 0
        if text in ENDS:
            ended = place + 1
    if start < len(texts):
        cuts.append((start, len(texts)))
    return cuts
