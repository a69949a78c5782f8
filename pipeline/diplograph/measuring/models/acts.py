"""What better trees would bring: acts read from sentences with a model's trees, and with those of the annotators.

In: treebanks of a data folder, the shipped models. Out: how many acts are told either way, and how many both ways. No
one has marked acts there, so neither way is the truth; the share that changes says how much hangs on the trees.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from diplograph.domain.articles import Article
from diplograph.domain.reading import Reading
from diplograph.measuring.models import files, trees
from diplograph.measuring.models.conllu import Sentence
from diplograph.measuring.models.tests import Test
from diplograph.reading.parse import Parsed
from diplograph.reading.read import Reader

# Any day does: each sentence is an article of its own.
PUBLISHED = date(2020, 1, 1)
Told = frozenset[tuple[str, tuple[str, ...], tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class ActFigures:
    """Acts told in the sentences of one test. `sentences` counts those whose words the model cuts as the treebank
    does; the others are left out. `f` is that of the acts with the model's trees against those with gold trees.
    """

    model: str
    test: str
    sentences: int
    with_gold: int
    with_own: int
    both: int
    f: float | None


def act_figures(data: Path, models: Iterable[str], tests: Sequence[Test]) -> Iterator[ActFigures]:
    """Figures of every model in every test of trees under `data`, the folder that holds UD_*."""
    for model in models:
        reader = Reader.load(model)
        for test in tests:
            yield _figures(reader, test, files.read_trees(data, test.file, test.lang, test.only))


def _figures(reader: Reader, test: Test, sentences: Iterable[Sentence]) -> ActFigures:
    compared = with_gold = with_own = both = 0
    for sentence in sentences:
        article = Article(sentence.id, test.lang, trees.raw_text([sentence]), PUBLISHED)
        parsed = reader.parse(article)
        annotated = with_trees_of(sentence, parsed)
        if annotated is None:
            continue
        own, gold = told(reader.read_parsed(parsed)), told(reader.read_parsed(annotated))
        compared += 1
        with_gold, with_own, both = with_gold + len(gold), with_own + len(own), both + len(gold & own)
    told_at_all = with_gold + with_own
    f = 2 * both / told_at_all if told_at_all else None
    return ActFigures(reader.model, test.name, compared, with_gold, with_own, both, f)


def with_trees_of(sentence: Sentence, parsed: Parsed) -> Parsed | None:
    """The text with the tags and the tree of the treebank, or None where its words are cut otherwise. Lemmas stay as
    the model has them: treebanks differ in what they call one.
    """
    if len(parsed.trees) != 1 or parsed.trees[0].words != [word.form for word in sentence.words]:
        return None
    tree = replace(
        parsed.trees[0],
        pos=[word.upos for word in sentence.words],
        deps=[word.relation for word in sentence.words],
        heads=[word.head for word in sentence.words],
        lemmas=list(parsed.trees[0].lemmas),
    )
    return replace(parsed, trees=(tree,))


def told(reading: Reading) -> Told:
    """The acts of a reading: predicate and sides."""
    return frozenset((claim.event.predicate, claim.event.sources, claim.event.targets) for claim in reading.claims)
