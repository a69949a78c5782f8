"""A sentence as words with a dependency tree over them: the plain form in which all rules read.

In: lists of words, tags, heads. Out: `Tree`, with the few walks the rules need. Knows nothing of spaCy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from diplograph.reading.scores import ActScores


@dataclass(slots=True)
class Tree:
    """One sentence. All lists run over its words; `heads[i]` is a word index, a root is its own head.

    `starts` and `ends` are character offsets into the article; `lower` holds the words case-folded.
    `told` is False for furniture (bylines, credits, footers): names are found there, acts are not. `acts` is what the
    model says of acts, where it has learnt any.
    `deps` are Universal Dependencies relations with subtypes (`nsubj:pass`); `pos` are universal tags.
    """

    index: int
    start: int
    end: int
    words: list[str]
    starts: list[int]
    ends: list[int]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    lemmas: list[str]
    told: bool = True
    acts: ActScores | None = None
    lower: list[str] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lower = [word.casefold() for word in self.words]
        self.children = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head].append(i)

    def __len__(self) -> int:
        return len(self.words)

    def rel(self, i: int) -> str:
        """The relation of word `i` without its subtype."""
        return self.deps[i].partition(":")[0]

    def kids(self, i: int, *relations: str) -> Iterator[int]:
        """Children of `i` under one of the relations (full, or without subtype)."""
        for kid in self.children[i]:
            if self.deps[kid] in relations or self.rel(kid) in relations:
                yield kid

    def subtree(self, i: int) -> list[int]:
        """Word `i` and all below it, in the order of the text."""
        seen, todo = {i}, [i]
        while todo:
            for kid in self.children[todo.pop()]:
                if kid not in seen:
                    seen.add(kid)
                    todo.append(kid)
        return sorted(seen)

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads above `i`, nearest first. Ends at the root, and at a loop."""
        seen = {i}
        while self.heads[i] not in seen:
            i = self.heads[i]
            seen.add(i)
            yield i

    def subject_above(self, i: int) -> int | None:
        """The subject of the nearest clause that word `i` stands in or under without being part of its subject: of
        "X said it would use its ships" that is X for "it", and "it" for "its".
        """
        below = i
        for above in self.ancestors(i):
            for kid in self.kids(above, "nsubj"):
                if kid != below and kid < i:
                    return kid
            below = above
        return None

    def top(self, first: int, last: int) -> int:
        """The word of `[first, last)` whose head lies outside of it; the first such, else `first`."""
        for i in range(first, last):
            head = self.heads[i]
            if not first <= head < last or head == i:
                return i
        return first

    def span_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Word range `[first, last)` that covers characters `[start, end)` of the article; None if outside."""
        inside = [i for i in range(len(self.words)) if self.starts[i] < end and self.ends[i] > start]
        return (inside[0], inside[-1] + 1) if inside else None

    def phrase_at(self, i: int, terms: Sequence[str]) -> bool:
        """Whether the case-folded words from `i` on are `terms`."""
        return self.lower[i : i + len(terms)] == list(terms)


class PhraseIndex:
    """Finds the longest of a set of multiword terms at a place in a sentence."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for term in sorted(terms, key=lambda term: (-term.count(" "), term)):
            words = tuple(term.split(" "))
            self._by_first.setdefault(words[0], []).append(words)

    def at(self, lower: Sequence[str], i: int) -> str | None:
        """The longest term whose words begin at `i`, or None."""
        for words in self._by_first.get(lower[i], ()):
            if tuple(lower[i : i + len(words)]) == words:
                return " ".join(words)
        return None
