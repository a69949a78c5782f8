"""Reads languages/furniture.csv and languages/<xx>/furniture.csv: what belongs to the page and not to the article.

A row is `kind,shape,pattern`. Shapes: `line` (a whole line), `tail` (the end of a line), `inside` (anywhere in a line),
`word` (a list for the slots and for datelines). In a pattern `*` is anything, `{name}` a person's name, `{date}` a day
printed in full, `{agency}` a row of that kind, `{initials}` lower-case letters as in "(abc/def)".
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from diplograph import resources
from diplograph.articles.days import only_a_day
from diplograph.tables import Row, read_table

COLUMNS = ("kind", "shape", "pattern")
SHAPES = frozenset({"inside", "line", "tail", "word"})
# Longer lines are prose. Also the bound that keeps hostile lines from costing time.
LONGEST_LINE = 300
LONGEST_TAIL = 120
_SLOTS = {
    "{name}": r"(?P<name{i}>[^\W\d_][^\n|,;:()\[\]]{{1,60}}?)",
    "{date}": r"(?P<date{i}>[^\n]{{6,60}}?)",
    "{initials}": r"(?-i:[a-z]{{2,5}}(?:/[a-z]{{2,5}}){{0,4}})",
    "*": r"[^\n()\[\]]{{0,60}}?",
}
_PART = re.compile(r"\{[a-z]+\}|\*|[^{*]+")
_SMALL = frozenset({"bin", "binti", "al", "el", "de", "da", "di", "van", "von", "der", "dan", "and", "&"})


@dataclass(slots=True)
class Patterns:
    """The rows of one language and of all, ready to be tried on lines."""

    words: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    globs: dict[str, list[tuple[str, list[str]]]] = field(default_factory=lambda: defaultdict(list))
    lines: list[tuple[str, re.Pattern[str]]] = field(default_factory=list)
    tails: list[tuple[str, re.Pattern[str]]] = field(default_factory=list)
    inside: list[tuple[str, str]] = field(default_factory=list)

    def line(self, text: str) -> str | None:
        """The kind of furniture that the whole line is; None where it is none."""
        if len(text) > LONGEST_LINE:
            return None
        folded = " ".join(text.casefold().split())
        for kind, pieces in (*self.globs[folded[:2]], *self.globs["*"]):
            if _is_glob(folded, pieces):
                return kind
        return next((kind for kind, pattern in self.lines if _holds(pattern.fullmatch(text))), None)

    def tail(self, text: str) -> tuple[str, int] | None:
        """The kind of furniture at the end of a line, and the offset where it begins."""
        text = text.rstrip(" .")
        if not text.endswith((")", "]")):
            return None
        from_here = max(text.rfind("("), text.rfind("["))
        if from_here < 0 or len(text) - from_here > LONGEST_TAIL:
            return None
        last = text[from_here:]
        return next(((kind, from_here) for kind, pattern in self.tails if _holds(pattern.fullmatch(last))), None)

    def within(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Furniture swallowed by a line of prose: kind, start, end."""
        for kind, words in self.inside:
            head, star, rest = words.partition("*")
            start = text.find(head)
            while start >= 0:
                end = start + len(head)
                if star:
                    closing = text.find(rest, end, end + LONGEST_TAIL)
                    end = closing + len(rest) if closing >= 0 else end
                yield kind, start, end
                start = text.find(head, end)


@cache
def patterns(lang: str) -> Patterns:
    """The patterns for texts in `lang`; a language without a table has those of all languages."""
    own = resources.languages().joinpath(lang, "furniture.csv")
    rows = list(read_table(own, COLUMNS)) if lang.isalnum() and own.is_file() else []
    rows += read_table(resources.languages("furniture.csv"), COLUMNS)
    made = Patterns()
    for row in rows:
        if row.one_of("shape", SHAPES) == "word":
            made.words[row["kind"]].add(row["pattern"])
    for row in rows:
        _add(made, row)
    return made


def _add(made: Patterns, row: Row) -> None:
    kind, shape, pattern = (row[column] for column in COLUMNS)
    if shape == "inside":
        made.inside.append((kind, pattern))
    elif shape == "tail":
        made.tails.append((kind, _compiled(row, made)))
    elif shape == "line" and "{" in pattern:
        made.lines.append((kind, _compiled(row, made)))
    elif shape == "line":
        folded = " ".join(pattern.casefold().split())
        made.globs["*" if "*" in folded[:2] else folded[:2]].append((kind, folded.split("*")))


def _compiled(row: Row, made: Patterns) -> re.Pattern[str]:
    agencies = "|".join(re.escape(word) for word in sorted(made.words["agency"], key=lambda word: (-len(word), word)))
    out = []
    for i, part in enumerate(_PART.findall(row["pattern"])):
        if part == "{agency}":
            out.append(rf"\b(?-i:{agencies})\b")
        elif part in _SLOTS:
            out.append(_SLOTS[part].format(i=i))
        elif part.startswith("{"):
            raise row.fault("pattern", f"no slot {part}. Known: {{agency}}, {', '.join(sorted(_SLOTS))}")
        else:
            out.append(_literal(part))
    return re.compile("".join(out), re.IGNORECASE)


def _literal(part: str) -> str:
    text = re.sub(r"\\? +", " +", re.escape(part).replace("\\ ", " "))
    return text.replace(r"\(", r"\( ?").replace(r"\)", r" ?\)")


def _is_glob(folded: str, pieces: list[str]) -> bool:
    """Whether the pieces stand in the line in this order, the first at its start and the last at its end."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1:
        return folded == first
    if not (folded.startswith(first) and folded.endswith(last) and len(folded) >= len(first) + len(last)):
        return False
    here, end = len(first), len(folded) - len(last)
    for piece in pieces[1:-1]:
        here = folded.find(piece, here, end)
        if here < 0:
            return False
        here += len(piece)
    return True


def _holds(match: re.Match[str] | None) -> bool:
    """Whether what filled the slots is a name, and a day."""
    if match is None:
        return False
    for slot, text in match.groupdict().items():
        fits = is_name(text) if slot.startswith("name") else only_a_day(text) is not None
        if not fits:
            return False
    return True


def is_name(text: str) -> bool:
    """Whether the words could be a person's name: one to six, with capitals."""
    words = [word for word in text.split() if word.casefold() not in _SMALL]
    return 1 <= len(words) <= 6 and all(word[0].isupper() for word in words)
