"""Scores a model on the test sets: trees on given words, trees from raw text, names, and speed on one core."""

import time
from collections.abc import Sequence
from pathlib import Path

import spacy

from diplograph.measuring.models import names
from diplograph.measuring.models.conllu import Sentence
from diplograph.measuring.models.iob import NamedSentence
from diplograph.measuring.models.trees import Scores, given, raw_scores, raw_text, texts_of, tree_scores
from diplograph.reading import ends
from diplograph.reading.bare import BareModel
from training.convert import read_names, read_trees
from training.sources import sources

# Sentences of each test that are read for speed.
TIMED = 150


def score(model: Path, data: Path, lang: str) -> dict[str, dict[str, object]]:
    """All scores of a fast model, as it reads in diplograph: stops end sentences before its parser does."""
    nlp = spacy.load(model)
    nlp.add_pipe(ends.NAME, first=True)
    return scores(BareModel(nlp), data, lang)


def scores(model: BareModel, data: Path, lang: str) -> dict[str, dict[str, object]]:
    """All scores by kind, test set and measure, in percent; speed in words a second."""
    parsed = [(source, read_trees(data, source)) for source in sources(lang, "trees", "test")]
    named = [(source, read_names(data, source)) for source in sources(lang, "names", "test")]
    return {
        "trees": {source.name: trees(model, sentences) for source, sentences in parsed},
        "raw": {source.name: raw(model, sentences) for source, sentences in parsed},
        "names": {source.name: named_scores(model, sentences) for source, sentences in named},
        "speed": {"one core": speed(model, [s for _, part in parsed for s in part[:TIMED]])},
    }


def trees(model: BareModel, sentences: Sequence[Sentence]) -> Scores:
    """Scores of trees on given words and sentences, in percent."""
    return _percent(tree_scores(sentences, model.read_words(given(sentences))))


def raw(model: BareModel, sentences: Sequence[Sentence]) -> Scores:
    """Scores of sentences, words and trees from raw text, in percent."""
    texts = texts_of(sentences)
    return _percent(raw_scores(texts, model.read_texts(map(raw_text, texts))))


def named_scores(model: BareModel, sentences: Sequence[NamedSentence]) -> Scores:
    """Scores of names on given words, in percent."""
    return _percent(names.name_scores(sentences, model.read_words(names.given(sentences))))


def speed(model: BareModel, sentences: Sequence[Sentence]) -> float:
    """Words read in a second from raw text, all components, rounded to hundreds."""
    start = time.perf_counter()
    words = sum(len(found.spans) for found in model.read_texts(map(raw_text, texts_of(sentences))))
    return float(round(words / (time.perf_counter() - start), -2))


def _percent(found: Scores) -> Scores:
    return {measure: round(100 * value, 1) for measure, value in found.items()}
