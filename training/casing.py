"""Writes some training sentences as headlines do: ALL CAPITALS, Every Word Capital, or all lower case."""

from collections.abc import Callable
from random import Random

# Shares of the sentences. Small on purpose: plain text must stay the rule.
SHARES: tuple[tuple[Callable[[str], str], float], ...] = (
    (str.upper, 0.03),
    (lambda form: form[:1].upper() + form[1:], 0.04),
    (str.lower, 0.015),
)


def choose(rng: Random) -> Callable[[str], str]:
    """How to write the next sentence's words: usually as they are."""
    draw = rng.random()
    for style, share in SHARES:
        if draw < share:
            return style
        draw -= share
    return str
