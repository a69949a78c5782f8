"""Makes names of people nobody has seen, so that the model reads the words around a name and not only the name.

Half of the names are real, from our tables; the rest are a first name from here and a last name from there, and some
last names are the beginning of one and the end of another.
"""

import re
from collections.abc import Sequence
from random import Random

REAL = 0.55
BENT = 0.3
# Where a name can be cut: after a vowel that a consonant follows.
SEAM = re.compile(r"(?<=[aeiou])(?=[bcdfghjklmnpqrstvwxz])")


class People:
    """Full names and surnames to draw from."""

    def __init__(self, known: Sequence[str], rng: Random) -> None:
        self._known = known
        self._rng = rng

    def full(self) -> str:
        """A first name with a surname."""
        if self._rng.random() < REAL:
            return self._rng.choice(self._known)
        return f"{self._rng.choice(self._known).rsplit(' ', 1)[0]} {self.surname()}"

    def surname(self) -> str:
        """The last word of a name, at times one that is none."""
        own = self._last()
        return bent(own, self._last()) if self._rng.random() < BENT else own

    def _last(self) -> str:
        return self._rng.choice(self._known).rsplit(" ", 1)[-1]


def bent(head: str, tail: str) -> str:
    """The beginning of one name with the end of another; the first as it is if either has no seam."""
    cuts, ends = SEAM.search(head), list(SEAM.finditer(tail))
    return head[: cuts.start()] + tail[ends[-1].start() :] if cuts and ends else head
