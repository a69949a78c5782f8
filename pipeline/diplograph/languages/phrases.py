"""Reads dates.csv and finds its phrases in a text. Knows words, not what they mean on a given day (see `dating`).

A row is `kind,term,value`. Rows of kind `phrase` are templates: blanks divide their parts, `[x]` may be missing, `a|b`
is one of several words, `{month}` any term of the rows of that kind (or a number that can be one), and `~x` must stand
there without being part of the expression. The value of a phrase is a rule of `dating` and its arguments: `month:past`.
A term with a capital is matched with its capital (or all in capitals); one without is matched in any case.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from itertools import product

from diplograph.tables import Row, read_table

# A date in figures is one token, so that "4/10/2019" is never read as three numbers; "1.200.000" and "10:30" are
# tokens of their own, so that no part of them is taken for a day or a year.
_TOKEN = re.compile(
    r"[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9]|[-/.][0-9])"
    r"|[0-9]{1,2}([-/.])[0-9]{1,2}\2[0-9]{4}(?![0-9]|[-/.][0-9])"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2})?(?![0-9]|[-/.,][0-9])"
    r"|[0-9]+(?:[.,:/][0-9]+)+"
    r"|[0-9]+[^\W\d_]*"
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"
    r"|\S"
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_FULL = re.compile(
    r"[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\2[0-9]{4}|[0-9]{1,2}(?:/[0-9]{1,2}){2}"
)
_SHORT = re.compile(r"[0-9]{1,2}/[0-9]{1,2}")
_LEADING = re.compile(r"([0-9]+)(.*)")
KINDS = frozenset({
    "about", "amount", "between", "block", "bound", "counted", "decade", "early", "in", "local", "month", "next",
    "number", "on", "order", "ordinal", "part", "past", "phrase", "season", "this", "to", "unit", "week", "weekday",
    "weekday_short",
})  # fmt: skip
FIGURES = frozenset({"day", "daymonth", "decade_year", "fulldate", "number", "year"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign: where it stands, as written, and folded for comparison."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found: tokens `first` up to but not including `last`, the rule that reads it, what filled its slots."""

    first: int
    last: int
    rule: str
    args: tuple[str, ...]
    slots: tuple[tuple[str, str], ...]
    certain: int = 0
    order: int = 0
    width: int = 0

    def get(self, kind: str) -> list[str]:
        """What filled the slots of that kind, in the order of the text."""
        return [value for name, value in self.slots if name == kind]


@dataclass(slots=True)
class _Node:
    """A place in the tree of templates: where each part leads, and the phrases that end here."""

    to: dict[str, "_Node"] = field(default_factory=dict)
    ends: list[tuple[int, int, str, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Term:
    words: tuple[str, ...]
    exact: str
    kind: str
    value: str


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, in order; blanks lie between them."""
    return [
        Token(match.start(), match.end(), match.group(), match.group().translate(_DASHES).casefold())
        for match in _TOKEN.finditer(text)
    ]


class Phrases:
    """The phrases of one language. `rules` are the names a phrase's value may begin with."""

    def __init__(self, table: Traversable, rules: Collection[str]) -> None:
        self._root = _Node()
        self._terms: dict[str, list[_Term]] = defaultdict(list)
        self._kinds: dict[str, dict[str, str]] = defaultdict(dict)
        for order, row in enumerate(read_table(table, ("kind", "term", "value"))):
            kind = row.one_of("kind", KINDS)
            if kind == "block":
                self._plant(row, order, kind)
            elif kind == "phrase":
                if row["value"].split(":")[0] not in rules:
                    raise row.fault("value", f"no rule {row['value']!r}. Known: {', '.join(sorted(rules))}")
                self._plant(row, order, row["value"])
            else:
                self._add(kind, row["term"], row["value"])

    def words(self, kind: str) -> Mapping[str, str]:
        """The folded terms of a kind, and their values."""
        return self._kinds[kind]

    def past_terms(self, tokens: list[Token], i: int, kinds: Collection[str]) -> int:
        """The token after all terms of these kinds that stand at token `i`."""
        while i < len(tokens):
            here = [term for term in self._terms.get(tokens[i].low, ()) if term.kind in kinds]
            fitting = [len(term.words) for term in here if _fits(term, tokens, i) is not None]
            if not fitting:
                break
            i += max(fitting)
        return i

    def _add(self, kind: str, term: str, value: str) -> None:
        words = tuple(token.low for token in tokens_of(term))
        self._kinds[kind][" ".join(words)] = value
        self._terms[words[0]].append(_Term(words, term if term != term.casefold() else "", kind, value))

    def _plant(self, row: Row, order: int, rule: str) -> None:
        for parts in _variants(row["term"]):
            node = self._root
            for part in parts:
                if part.endswith("}") and part.strip("~{}") not in KINDS | FIGURES:
                    raise row.fault("term", f"no slot {part}. Known: {', '.join(sorted(KINDS | FIGURES))}, span")
                node = node.to.setdefault(part.removeprefix("~"), _Node())
            lead = next((i for i, part in enumerate(parts) if not part.startswith("~")), len(parts))
            tail = next((i for i, part in enumerate(reversed(parts)) if not part.startswith("~")), 0)
            if lead + tail >= len(parts):
                raise row.fault("term", "the whole phrase is context; leave ~ off the part that is meant")
            node.ends.append((lead, tail, rule, order))

    def find(self, tokens: list[Token]) -> list[Found]:
        """Phrases that do not overlap, in order; of two that do, the longer, then the surer one."""
        every = [found for i in range(len(tokens)) for found in self._at(tokens, i)]
        every.sort(key=lambda one: (one.first - one.last, -one.certain, -one.width, one.order, one.first))
        taken = bytearray(len(tokens))
        kept = []
        for one in every:
            if not any(taken[one.first : one.last]):
                taken[one.first : one.last] = b"\1" * (one.last - one.first)
                kept.append(one)
        return sorted((one for one in kept if one.rule != "block"), key=lambda one: one.first)

    def _at(self, tokens: list[Token], i: int) -> Iterator[Found]:
        low = tokens[i].low
        if low in self._root.to or low in self._terms or low[0].isdigit() or "=" + tokens[i].text in self._root.to:
            yield from self._walk(tokens, i, i, self._root, ((), 0, ()))

    def _walk(
        self,
        tokens: list[Token],
        start: int,
        here: int,
        node: _Node,
        so_far: tuple[tuple[tuple[str, str], ...], int, tuple[int, ...]],
    ) -> Iterator[Found]:
        slots, certain, starts = so_far
        for lead, tail, rule, order in node.ends:
            ends = (*starts[1:], here)
            first, last = starts[lead], ends[len(ends) - 1 - tail]
            name, *args = rule.split(":")
            yield Found(first, last, name, tuple(args), slots, certain, order, here - start)
        if here >= len(tokens):
            return
        if (following := node.to.get(tokens[here].low)) is not None:
            yield from self._walk(tokens, start, here + 1, following, (slots, certain, (*starts, here)))
        if (following := node.to.get("=" + tokens[here].text)) is not None:
            yield from self._walk(tokens, start, here + 1, following, (slots, certain + 1, (*starts, here)))
        for kind, value, after, sure in self._filling(tokens, here, node):
            grown = ((*slots, (kind, value)), certain + sure, (*starts, here))
            yield from self._walk(tokens, start, after, node.to["{" + kind + "}"], grown)

    def _filling(self, tokens: list[Token], i: int, node: _Node) -> Iterator[tuple[str, str, int, int]]:
        for kind, value in self._figures(tokens[i].low):
            if "{" + kind + "}" in node.to:
                yield kind, value, i + 1, 0
        for term in self._terms.get(tokens[i].low, ()):
            if "{" + term.kind + "}" in node.to and (sure := _fits(term, tokens, i)) is not None:
                yield term.kind, term.value or " ".join(term.words), i + len(term.words), sure

    def _figures(self, low: str) -> Iterator[tuple[str, str]]:
        """The slots that a token of figures can fill."""
        if not low[0].isdigit():
            return
        if _FULL.fullmatch(low):
            yield "fulldate", low
        elif _SHORT.fullmatch(low):
            yield "daymonth", low
        elif match := _LEADING.fullmatch(low):
            figures, rest = match.groups()
            if rest and len(figures) == 4 and rest in self._kinds["decade"]:
                yield "decade_year", figures
            if not rest or rest in self._kinds["ordinal"]:
                yield from _plain(figures, ordinal=bool(rest))


def _plain(figures: str, *, ordinal: bool) -> Iterator[tuple[str, str]]:
    if len(figures) <= 2 and 1 <= int(figures) <= 31:
        yield "day", figures
    if not ordinal and len(figures) <= 3:
        yield "number", figures
    if not ordinal and len(figures) == 4 and 1500 <= int(figures) < 2200:
        yield "year", figures


def _fits(term: _Term, tokens: list[Token], i: int) -> int | None:
    """Whether the term stands at token `i`: 1 where its capital speaks for it, 0 where it may, None where not."""
    if tuple(token.low for token in tokens[i : i + len(term.words)]) != term.words:
        return None
    if not term.exact:
        return 0
    first = tokens[i].text
    if first[:1] != first[:1].upper() or first[:1] == first[:1].lower():
        return None
    return 0 if begins_sentence(tokens, i) else 1


def begins_sentence(tokens: list[Token], i: int) -> bool:
    """Whether a capital at token `i` may only be that of a sentence's first word."""
    return i == 0 or tokens[i - 1].text in _OPENERS


_OPENERS = frozenset(".!?:;\"“”'‘-–—")


def _variants(template: str) -> Iterator[tuple[str, ...]]:
    """Every way to read a template: optional parts in and out, one of each set of alternatives."""
    choices: list[list[tuple[str, ...]]] = []
    for piece in re.findall(r"\[[^\]]*\]|\S+", template):
        optional = piece.startswith("[")
        inner = piece.strip("[]").split()
        options = [tuple(parts) for parts in product(*[_spelt(part) for part in inner])]
        choices.append([tuple(_joined(option)) for option in options] + ([()] if optional else []))
    seen = set()
    for chosen in product(*choices):
        parts = tuple(part for group in chosen for part in group)
        if parts and parts not in seen:
            seen.add(parts)
            yield parts


def _spelt(part: str) -> list[str]:
    mark, rest = ("~", part[1:]) if part.startswith("~") else ("", part)
    if rest == "{span}":
        return [mark + "{amount}", mark + "{number} " + mark + "{unit}"]
    return [mark + (word if word.startswith("{") else _literal(word)) for word in rest.split("|")]


def _literal(word: str) -> str:
    return word if word == word.casefold() else "=" + word


def _joined(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        yield from part.split(" ")
