"""The same events told in two languages: whether both sentences give the same.

In: `suite/parallel.csv`, an event and its sentence in each language. Out: `Pair`s. Who reads both and finds nothing in
either has not read the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from diplograph import resources
from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.measuring.told import Must, Told, ordered
from diplograph.tables import Row, read_table

LANGUAGES = ("en", "id")
COLUMNS = ("published", "predicate", "source", "target", "modality", "polarity", "day", *LANGUAGES)


@dataclass(frozen=True, slots=True)
class Pair:
    """One event: a sentence in each language, in the order of `LANGUAGES`, and what must be read in both."""

    articles: tuple[Article, ...]
    must: Must


def pairs() -> list[Pair]:
    """All pairs, in the order of the table."""
    predicates = Predicates.load()
    return [_pair(row, predicates) for row in read_table(resources.suite("parallel.csv"), COLUMNS)]


def _pair(row: Row, predicates: Predicates) -> Pair:
    published = date.fromisoformat(row["published"])
    articles = tuple(Article(f"parallel/{row.line}/{lang}", lang, row[lang], published) for lang in LANGUAGES)
    symmetric = predicates[row["predicate"]].symmetric
    dyads = [
        ordered((row["predicate"], source, target), symmetric=symmetric)
        for source in row.words("source")
        for target in row.words("target")
    ]
    return Pair(articles, Must(frozenset(dyads), frozenset(), row["polarity"], row["modality"], row["day"] or None))


def same(told: Sequence[frozenset[Told]]) -> bool:
    """Whether all tell the same, and something."""
    return bool(told[0]) and len(set(told)) == 1
