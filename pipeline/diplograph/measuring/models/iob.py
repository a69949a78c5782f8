"""Reads text with marked names: one token and its IOB2 tag a line, an empty line after each sentence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Name:
    """A name over the tokens from `start` up to, not including, `end`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """The tokens of a sentence and the names in it, from left to right, none overlapping."""

    tokens: tuple[str, ...]
    names: tuple[Name, ...]


def read_iob(lines: Iterable[str], labels: frozenset[str]) -> Iterator[NamedSentence]:
    """The sentences, with names of these labels only. Comment lines begin with "# " and hold no tab."""
    rows: list[tuple[str, str]] = []
    for line in (*lines, ""):
        text = line.rstrip("\r\n")
        token, tab, tag = text.partition("\t")
        if tab:
            rows.append((token, tag))
        elif not text and rows:
            yield NamedSentence(tuple(token for token, _ in rows), _names([tag for _, tag in rows], labels))
            rows = []


def _names(tags: Sequence[str], labels: frozenset[str]) -> tuple[Name, ...]:
    """Spans of the tags. An I- tag that continues nothing begins a name, as a reader would take it."""
    found: list[Name] = []
    for place, tag in enumerate(tags):
        if tag == OUTSIDE:
            continue
        mark, label = tag.split("-", 1)
        last = found[-1] if found else None
        if mark == "I" and last is not None and last.end == place and last.label == label:
            found[-1] = Name(last.start, place + 1, label)
        else:
            found.append(Name(place, place + 1, label))
    return tuple(name for name in found if name.label in labels)


def recut(sentence: NamedSentence, cut: Callable[[str], Sequence[str]]) -> NamedSentence:
    """The sentence with each token cut further, as the pipeline's tokenizer would ("Anglo-Dutch" in three)."""
    pieces = [cut(token) or (token,) for token in sentence.tokens]
    first = [0]
    for parts in pieces:
        first.append(first[-1] + len(parts))
    tokens = tuple(part for parts in pieces for part in parts)
    return NamedSentence(tokens, tuple(Name(first[n.start], first[n.end], n.label) for n in sentence.names))


def replaced(sentence: NamedSentence, new: Callable[[Name, str], Sequence[str] | None]) -> NamedSentence:
    """The sentence with other names in the places of its own; `new` gives None where a name stays."""
    tokens: list[str] = []
    names: list[Name] = []
    done = 0
    for name in sentence.names:
        tokens.extend(sentence.tokens[done : name.start])
        own = sentence.tokens[name.start : name.end]
        words = new(name, " ".join(own)) or own
        names.append(Name(len(tokens), len(tokens) + len(words), name.label))
        tokens.extend(words)
        done = name.end
    return NamedSentence((*tokens, *sentence.tokens[done:]), tuple(names))
