"""How the reading behaves where a sentence is changed, or told in another language: shares by kind and language.

Needs no shared data: the sentences are made from tables that ship (`generated`, `parallel`). A pair of a plain sentence
and a changed one behaves as it must where both are read as they must be.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from diplograph.building.article import ArticleReader
from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import codes
from diplograph.measuring.generated import BASE, Case, cases
from diplograph.measuring.parallel import LANGUAGES, pairs, same
from diplograph.measuring.told import Told, told_by

FLOORS = Path(__file__).parent / "suite" / "floors.json"
# The accurate model has floors of its own.
ACCURATE = Path(__file__).parent / "suite" / "floors.accurate.json"
ALL = "all transformations"
SAME = "the same in both"
RIGHT = "as it must be"


@dataclass(frozen=True, slots=True)
class Miss:
    """A sentence that was not read as it must be: its language, the kind of change, the words, what was read."""

    lang: str
    kind: str
    text: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """By language and kind: how many behave as they must, and of how many."""

    name: str
    held: Mapping[tuple[str, str], int]
    tried: Mapping[tuple[str, str], int]
    misses: tuple[Miss, ...]

    @property
    def measures(self) -> dict[str, float]:
        """Shares as `language.kind`, 0..1."""
        return {f"{lang}.{kind}": self.held.get((lang, kind), 0) / tried for (lang, kind), tried in self.tried.items()}


class _Tally:
    """Counts while sentences are read."""

    def __init__(self) -> None:
        self.held: Counter[tuple[str, str]] = Counter()
        self.tried: Counter[tuple[str, str]] = Counter()
        self.misses: list[Miss] = []

    def note(self, lang: str, *kinds: str, held: bool) -> None:
        """One pair under each of these kinds."""
        for kind in kinds:
            self.tried[lang, kind] += 1
            self.held[lang, kind] += held

    def shares(self, name: str) -> Shares:
        """What was counted."""
        return Shares(name, dict(self.held), dict(self.tried), tuple(self.misses))


def transformations(reader: ArticleReader) -> Shares:
    """Every act in its plain form and transformed, in every language that has tables for it."""
    tally = _Tally()
    for lang in codes():
        _transformed(tally, lang, cases(lang), reader)
    return tally.shares("transformations")


def _transformed(tally: _Tally, lang: str, made: Sequence[Case], reader: ArticleReader) -> None:
    plain: dict[str, bool] = {}
    for case, told in zip(made, _told(reader, [case.article for case in made]), strict=True):
        held = case.must.holds(told)
        if not held:
            tally.misses.append(Miss(lang, case.transformation, case.article.text, _listed(told)))
        if case.transformation == BASE:
            plain[case.act] = held
        else:
            tally.note(lang, case.transformation, ALL, held=held and plain[case.act])


def parallel(reader: ArticleReader) -> Shares:
    """Every event told in two languages: whether both give the same, and whether each gives what it must."""
    tally = _Tally()
    told_in: list[list[frozenset[Told]]] = []
    found = pairs()
    for number, lang in enumerate(LANGUAGES):
        told = list(_told(reader, [pair.articles[number] for pair in found]))
        told_in.append(told)
        for pair, one in zip(found, told, strict=True):
            held = pair.must.holds(one)
            tally.note(lang, RIGHT, held=held)
            if not held:
                tally.misses.append(Miss(lang, RIGHT, pair.articles[number].text, _listed(one)))
    both = "+".join(LANGUAGES)
    for together in zip(*told_in, strict=True):
        tally.note(both, SAME, held=same(together))
    return tally.shares("parallel")


SUITES = {"transformations": transformations, "parallel": parallel}


def _told(reader: ArticleReader, articles: Iterable[Article]) -> Iterator[frozenset[Told]]:
    predicates = Predicates.load()
    return (told_by(reading, predicates) for reading in reader.read_many(articles))


def _listed(told: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(sorted(told, key=lambda one: (one.dyad, one.polarity, one.modality, one.day or "")))
