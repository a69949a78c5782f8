"""Chooses which pieces of the base's vocabulary stay, and makes the tokenizer of them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from tokenizers import Tokenizer, models, normalizers

from diplograph.reading.encoder.pieces import Pieces

SPECIAL = 4
UNKNOWN = 3


def tokenizer(pieces: Sequence[str], scores: Sequence[float]) -> Tokenizer:
    """A tokenizer that finds the likeliest pieces; letters are normalised to their compatible forms first."""
    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=UNKNOWN, byte_fallback=False))
    made.normalizer = normalizers.NFKC()
    return made


def kept(pieces: Sequence[str], scores: Sequence[float], words: Iterable[str], size: int) -> list[int]:
    """The numbers of the pieces that stay, ascending: all single Latin letters and marks, the pieces of the words, the
    commonest first, and then the commonest Latin pieces of any language, up to `size`.

    The base orders its pieces by how common they are.
    """
    cutter = Pieces(tokenizer(pieces, scores))
    seen: Counter[int] = Counter()
    for word, count in sorted(Counter(words).items()):
        for spaced in (True, False):
            for piece in cutter.word(word, spaced=spaced):
                seen[piece] += count
    chosen = set(range(SPECIAL))
    chosen.update(number for number, piece in enumerate(pieces) if _single(piece))
    for number, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        if len(chosen) < size:
            chosen.add(number)
    for number in range(SPECIAL, len(pieces)):
        if len(chosen) < size and _latin(pieces[number]):
            chosen.add(number)
    return sorted(chosen)


def _single(piece: str) -> bool:
    letter = piece.removeprefix("\u2581")
    return len(letter) < 2 and _latin(letter)


def _latin(piece: str) -> bool:
    return all(letter < "\u0250" or "\u1e00" <= letter <= "\u2bff" for letter in piece) and unicodedata.is_normalized(
        "NFKC", piece
    )
