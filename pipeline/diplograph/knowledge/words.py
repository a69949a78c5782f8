"""How names are cut into words and made comparable: one way for the tables and for the text.

A word is folded: lower case, no accents, no apostrophes, dots of initials gone (`U.S.` is `us`). Hyphens part words,
so that `Kim Jong-un` and `Kim Jong Un` are one name.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Initials first ("U.S.", "D.C."), then words with inner apostrophes ("al-Qa'ida", "Giv'at").
# The bound on initials keeps a hostile "a.a.a.a…" linear.
_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_]){1,6}(?:\.|(?![^\W_]))|[^\W_]+(?:['’ʼ`´ʻ‘][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’ʼ`´][sS]$")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´ʻ‘.")
# Letters that do not fall apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h", "ŋ": "n"}
)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The comparable form of one word."""
    if word.isascii():
        return word.lower().translate(_APOSTROPHES)
    parts = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char)).translate(_APOSTROPHES)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text with their half-open offsets; `between[i]` is what stands before word `i`, if short."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    between: list[str]


def split(text: str) -> Words:
    """Cuts a text into words. A possessive `'s` stays outside its word."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    between: list[str] = []
    last = 0
    for found in _WORD.finditer(text):
        word = found.group()
        start, end = found.span()
        if not word.isalnum() and _POSSESSIVE.search(word):
            word, end = word[:-2], end - 2
        texts.append(word)
        starts.append(start)
        between.append(text[last : min(start, last + 4)])
        ends.append(end)
        last = end
    return Words(texts, starts, ends, between)


def shape(text: str) -> str:
    """What the letters of a name demand of a text, one sign per word.

    `l` any case (particles, numbers), `u` a capital first letter, `x` capitals only, `c` capitals or one capital
    first (a word of four capitals or more: NATO, Nato), `m` capitals inside (`IsDB`).
    """
    return "".join(_sign(word) for word in split(text).texts)


def _sign(word: str) -> str:
    letters = word.translate(_APOSTROPHES)
    if not letters[:1].isupper():
        return "l"
    if len(letters) > 1 and letters.isupper():
        return "c" if len(letters) > 3 else "x"
    if any(char.isupper() for char in letters[1:]) and len(letters) <= 5:
        return "m"
    return "u"


def suits(sign: str, word: str) -> bool:
    """Whether a word of the text meets one sign of a name's shape."""
    if sign == "l":
        return True
    if not word[:1].isupper():
        return False
    if sign == "u":
        return True
    if sign == "x":
        return word.isupper()
    inner = any(char.isupper() for char in word[1:])
    return inner or sign == "c"


def key(text: str) -> str:
    """The folded words of a name, joined by blanks: what the index is searched by."""
    return " ".join(fold(word) for word in split(text).texts)
