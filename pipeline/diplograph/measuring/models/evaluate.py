"""Models over the tests of a data folder: one line of figures for each model and test."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter

from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.measuring.models import files, names, trees
from diplograph.measuring.models.tests import TESTS, Test
from diplograph.reading.bare import Analysis, BareModel

# Read before the clock runs, so that what a model makes when first used is made.
WARMING = {"id": "Menteri luar negeri kedua negara bertemu.", "en": "The foreign ministers of both states met."}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one model reached in one test, in 0..1; None where the test does not ask for it.

    With words given, shares of the words that are right; from raw text, F. `las` is without subtypes. `ner_f` is the
    F of persons, organisations and places. `sentences` is the F of sentences. Speed is that of the whole pipeline.
    """

    model: str
    test: str
    upos: float | None = None
    uas: float | None = None
    las: float | None = None
    lemma: float | None = None
    ner_f: float | None = None
    sentences: float | None = None
    words_per_s: int = 0


def evaluate(
    data: Path, models: Iterable[str], tests: Sequence[Test] = TESTS, *, own_style: bool = True
) -> Iterator[Figures]:
    """Figures of every model in every test under `data`, the folder that holds UD_* and ner-*.

    With `own_style` a model that knows several styles of trees reads each treebank in that treebank's own; without
    it, as it reads articles.
    """
    for model in models:
        for test in tests:
            yield _figures(_loaded(model, test.lang, test.style if own_style else ""), model, test, data)


@cache
def _loaded(model: str, lang: str, style: str) -> BareModel:
    reader = BareModel.load(load_pack(lang, Predicates.load().codes()), model, style)
    list(reader.read_texts([WARMING[lang]]))
    return reader


def _figures(reader: BareModel, model: str, test: Test, data: Path) -> Figures:
    if test.kind == "names":
        named = files.read_names(data, test.file, test.lang)
        found, speed = _timed(reader.read_words(names.given(named)))
        return Figures(model, test.name, ner_f=names.name_scores(named, found)["f_places_as_one"], words_per_s=speed)
    sentences = files.read_trees(data, test.file, test.lang, test.only)
    if test.kind == "trees":
        found, speed = _timed(reader.read_words(trees.given(sentences)))
        scores = trees.tree_scores(sentences, found)
    else:
        texts = trees.texts_of(sentences)
        found, speed = _timed(reader.read_texts(map(trees.raw_text, texts)))
        scores = trees.raw_scores(texts, found)
    asked = {measure: scores.get(measure) for measure in ("upos", "uas", "las", "lemma", "sentences")}
    return Figures(model, test.name, **asked, words_per_s=speed)


def _timed(analyses: Iterable[Analysis]) -> tuple[list[Analysis], int]:
    began = perf_counter()
    found = list(analyses)
    words = sum(len(analysis.spans) for analysis in found)
    return found, round(words / (perf_counter() - began))
