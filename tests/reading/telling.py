"""What tests of the reading share: one short article read, what it tells, and trees written by hand."""

from datetime import date

from diplograph.domain.articles import Article
from diplograph.domain.claims import Claim
from diplograph.domain.reading import Reading
from diplograph.reading.read import Reader
from diplograph.reading.tree import Tree

Event = tuple[str, tuple[str, ...], tuple[str, ...]]


def read(reader: Reader, lang: str, text: str) -> Reading:
    """The article of this text, of Wednesday 6 August 2025, as read."""
    return reader.read(Article("sample", lang, text, date(2025, 8, 6), source="sample.txt"))


def events(reader: Reader, lang: str, text: str) -> set[Event]:
    """Predicates with actor keys of sources and targets."""
    claims = read(reader, lang, text).claims
    return {(claim.event.predicate, claim.event.sources, claim.event.targets) for claim in claims}


def claim_of(reading: Reading, predicate: str) -> Claim:
    """The last act of that kind."""
    found = [claim for claim in reading.claims if claim.event.predicate == predicate]
    assert found, f"no {predicate}: {[claim.event.predicate for claim in reading.claims]}"
    return found[-1]


def day_of(reader: Reader, lang: str, text: str, predicate: str) -> str | None:
    """When the last act of that kind was, as EDTF; None where the text leaves it open."""
    when = claim_of(read(reader, lang, text), predicate).event.when
    return when.edtf if when else None


def first_day_of(reader: Reader, lang: str, text: str, predicate: str) -> str | None:
    """As `day_of`; of a period its first day."""
    day = day_of(reader, lang, text, predicate)
    return day and day.split("/")[0]


def tree_of(words: list[str], pos: list[str], deps: list[str], heads: list[int]) -> Tree:
    """A tree over words with blanks between them; lemmas are the words."""
    ends = [len(" ".join(words[: i + 1])) for i in range(len(words))]
    starts = [end - len(word) for end, word in zip(ends, words, strict=True)]
    return Tree(0, 0, ends[-1], words, starts, ends, pos, deps, heads, words)
