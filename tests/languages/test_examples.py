"""Every row of a trigger lexicon has a sentence that shows it, and the reader finds in it what is written beside it."""

import json
from collections import defaultdict
from datetime import date
from functools import cache
from typing import Any

import pytest

from diplograph import resources
from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import codes, load_pack
from diplograph.reading.read import Reader

MINIMUM_LEMMAS = 120
Dyad = tuple[str, str, str]


@cache
def examples(lang: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in resources.languages(f"{lang}/examples.jsonl").read_text("utf-8").splitlines()]


@cache
def predicates() -> Predicates:
    return Predicates.load()


@cache
def found(lang: str) -> list[set[Dyad]]:
    articles = [
        Article(f"{lang}-{i}", lang, one["text"], date.fromisoformat(one.get("published", "2024-06-03")))
        for i, one in enumerate(examples(lang))
    ]
    return [_dyads(reading) for reading in Reader.load().read_many(articles)]


def _dyads(reading: Any) -> set[Dyad]:
    actors = {actor.key: actor for actor in reading.actors}

    def rolled(key: str) -> str:
        return actors[key].iso3 or actors[key].acts_for or key

    pairs = set()
    for claim in reading.claims:
        for source in claim.event.sources:
            for target in claim.event.targets:
                pairs.add(_ordered(claim.event.predicate, rolled(source), rolled(target)))
    return {pair for pair in pairs if pair[1] != pair[2]}


def _ordered(predicate: str, source: str, target: str) -> Dyad:
    if predicates()[predicate].symmetric and target < source:
        return (predicate, target, source)
    return (predicate, source, target)


@pytest.mark.parametrize("lang", codes())
def test_every_lexicon_row_has_an_example(lang: str) -> None:
    shown = {(one["lemma"], one["pos"], one["predicate"]) for one in examples(lang)}
    frames = load_pack(lang, tuple(predicates().codes())).lexicon.frames
    missing = sorted({(frame.lemma, str(frame.pos), frame.predicate) for frame in frames} - shown)
    assert missing == []


@pytest.mark.parametrize("lang", codes())
def test_every_predicate_has_words(lang: str) -> None:
    lemmas = defaultdict(set)
    for frame in load_pack(lang, tuple(predicates().codes())).lexicon.frames:
        lemmas[frame.predicate].add(frame.lemma)
    assert set(predicates().codes()) == set(lemmas)
    assert len(set.union(*lemmas.values())) >= MINIMUM_LEMMAS


@pytest.mark.parametrize(
    ("lang", "number"),
    [(lang, i) for lang in codes() for i in range(len(examples(lang)))],
    ids=str,
)
def test_an_example_gives_its_events(lang: str, number: int) -> None:
    one = examples(lang)[number]
    wanted = {_ordered(*event) for event in one["events"]}
    assert wanted <= found(lang)[number], one["text"]
