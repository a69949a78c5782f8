"""Finds stretches of words that could be names: which word may begin one, and how far it may run."""

from collections.abc import Iterator, Mapping

from diplograph.knowledge.words import Words, fold

# What may stand between two words of one name. A dot only after an initial or a short title; else a sentence ends.
_PLAIN = frozenset(
    {" ", "\u00a0", "-", "‐", "‑", "–", "—", "  ", "'s ", "’s ", "' ", "’ ", " - ", "/", "\n", " \n", "'", "’"}
)
_DOTTED = frozenset({". ", ".", ".-"})
_COMMA = ", "
_SHORT = frozenset({"jr", "sr", "st", "md", "dr", "muh", "gen", "ste"})
_FARTHEST = 9


class Matcher:
    """Proposes stretches of words, the longest first at each place."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._reach: dict[str, int] = {}
        self._lower: set[str] = set()
        for name, line in names.items():
            first, _, _ = name.partition(" ")
            length = min(name.count(" ") + 1, _FARTHEST)
            if length > self._reach.get(first, 0):
                self._reach[first] = length
            if "|l" in line:
                self._lower.add(first)

    def starts(self, words: Words) -> Iterator[tuple[int, list[int]]]:
        """(first word, ends of the stretches that may begin there), the farthest end first."""
        known: dict[str, int] = {}
        for i, word in enumerate(words.texts):
            reach = known.get(word)
            if reach is None:
                reach = known[word] = self._length(word)
            if reach:
                yield i, self._ends(words, i, reach)

    def key(self, words: Words, first: int, last: int) -> str:
        """The folded words of a stretch."""
        return " ".join(map(fold, words.texts[first:last]))

    def _length(self, word: str) -> int:
        folded = fold(word)
        reach = self._reach.get(folded, 0)
        return reach if reach and (not word[0].islower() or folded in self._lower) else 0

    @staticmethod
    def _ends(words: Words, first: int, reach: int) -> list[int]:
        last = first + 1
        ends = [last]
        while last < len(words.texts) and last - first < reach and _joined(words, last):
            last += 1
            ends.append(last)
        ends.reverse()
        return ends


def _joined(words: Words, i: int) -> bool:
    gap = words.between[i]
    if gap in _PLAIN or gap == _COMMA:
        return True
    if gap in _DOTTED:
        before = words.texts[i - 1]
        return len(before) == 1 or fold(before) in _SHORT
    return False
