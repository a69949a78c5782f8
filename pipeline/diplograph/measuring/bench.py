"""How fast: from text to validated quads, by station, beside the bare model's speed in the same run."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from diplograph.building.article import Worker
from diplograph.building.recipe import Recipe
from diplograph.domain.articles import Article
from diplograph.errors import InputError
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading.parse import load_model
from diplograph.reading.read import Reader


@dataclass(frozen=True, slots=True)
class Speed:
    """What one run took. `stations` are seconds by name, in the order of the journey; `bare` the model's alone."""

    articles: int
    sentences: int
    stations: Mapping[str, float]
    bare: float

    @property
    def seconds(self) -> float:
        """Text to validated quads."""
        return sum(self.stations.values())


def one_core() -> None:
    """Keep this process on one core, where the system can be asked to."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measure(articles: Sequence[Article], recipe: Recipe, *, rounds: int = 3) -> Speed:
    """Read, write and check all articles `rounds` times in this process, each time after the bare model.

    A first round that is not counted loads models and tables. An article that cannot be read is an error here:
    a speed over failures would be no speed.
    """
    if not articles:
        raise InputError("There is no article to measure on.")
    reader = Reader.load(recipe.model)
    worker = Worker(reader, recipe().gate)
    _round(articles, worker, reader)
    bare, sentences = 0.0, 0
    spent: dict[str, float] = defaultdict(float)
    for _ in range(rounds):
        bare += _bare(articles, recipe.model)
        stations, read = _round(articles, worker, reader)
        sentences += read
        for station, seconds in stations.items():
            spent[station] += seconds
    return Speed(len(articles) * rounds, sentences, dict(spent), bare)


def _round(articles: Sequence[Article], worker: Worker, reader: Reader) -> tuple[dict[str, float], int]:
    before = dict(reader.stations)
    built = worker(articles)
    failed = [one for one in built if one.failure]
    if failed:
        raise InputError(f"{failed[0].article.id} could not be read: {failed[0].failure}")
    stations = {name: seconds - before[name] for name, seconds in reader.stations.items()}
    reading = sum(one.seconds["reading"] for one in built)
    stations["other reading"] = max(reading - sum(stations.values()), 0.0)
    for station in ("writing", "checking"):
        stations[station] = sum(one.seconds[station] for one in built)
    return stations, sum(len(one.reading.sentences) for one in built if one.reading)


def _bare(articles: Iterable[Article], model: str) -> float:
    """Seconds of the spaCy pipelines alone over the same paragraphs."""
    texts: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        texts[article.lang] += [line for line in article.text.split("\n") if line.strip()]
    codes = Predicates.load().codes()
    pipelines = {lang: load_model(load_pack(lang, codes), model) for lang in texts}
    begun = perf_counter()
    for lang, lines in texts.items():
        for _ in pipelines[lang].pipe(lines, batch_size=64):
            pass
    return perf_counter() - begun
