"""Predictions over the gold sets, judged by the scorers that lie beside the gold data."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from diplograph.building.article import ArticleReader
from diplograph.domain.reading import Reading
from diplograph.errors import InputError
from diplograph.measuring import articles as article_scorer
from diplograph.measuring import plover as plover_scorer
from diplograph.measuring.gold import SETS, GoldSet, articles, digest

Measures = dict[str, float]
# Begins the names of measures that count the dyads of one predicate that were found.
FOUND = "found."


@dataclass(frozen=True, slots=True)
class Scores:
    """What one gold set gave: measures by name (`dyad.f1`), 0..1; the scorer's own figures whole beside them."""

    gold: GoldSet
    digest: str
    items: int
    measures: Measures
    figures: Mapping[str, Any]


def evaluate(data: Path, reader: ArticleReader, sets: Iterable[GoldSet] = SETS) -> Iterable[Scores]:
    """Scores of each gold set under the shared folder `data` (the one that holds data/ and tools/), one by one."""
    for gold in sets:
        readings = list(reader.read_many(articles(gold, data)))
        figures = _scored(gold, data, readings)
        yield Scores(gold, digest(gold, data), len(readings), _MEASURES[gold.scorer](figures), figures)


def by_confidence(data: Path, reader: ArticleReader, sets: Iterable[GoldSet] = SETS) -> dict[float, tuple[int, int]]:
    """How many of the dyads told with some confidence are right, and how many were told, in steps of a tenth.

    By the lower end of each step, over all article sets together. A dyad told with two confidences counts in both.
    """
    counts: dict[float, tuple[int, int]] = {}
    for gold in (one for one in sets if one.scorer == "articles"):
        readings = list(reader.read_many(articles(gold, data)))
        for tenth in range(10):
            told = _scored(gold, data, [_of_tenth(reading, tenth) for reading in readings])["dyad"]
            right, all_told = counts.get(tenth / 10, (0, 0))
            counts[tenth / 10] = (right + told["tp"], all_told + told["tp"] + told["fp"])
    return {least: found for least, found in counts.items() if found[1]}


def _of_tenth(reading: Reading, tenth: int) -> Reading:
    kept = tuple(claim for claim in reading.claims if min(int(claim.confidence * 10), 9) == tenth)
    return replace(reading, claims=kept)


def _scored(gold: GoldSet, data: Path, readings: list[Reading]) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text("".join(_line(_PREDICTIONS[gold.scorer](reading)) for reading in readings), "utf-8")
        return _run(_COMMANDS[gold.scorer](data, data / gold.file, predicted))


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _run(command: list[str]) -> dict[str, Any]:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603  # the scorer of the folder the user named
    if done.returncode != 0:
        raise InputError(f"The scorer {command[0]} ended with status {done.returncode}: {done.stderr.strip()[-400:]}")
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


_PREDICTIONS: dict[str, Callable[[Reading], dict[str, Any]]] = {
    "articles": article_scorer.prediction,
    "plover": plover_scorer.prediction,
}
_COMMANDS: dict[str, Callable[[Path, Path, Path], list[str]]] = {
    "articles": lambda data, gold, predicted: [
        str(data / "tools" / "score_articles.py"), "--gold", str(gold), "--pred", str(predicted), "--json"
    ],
    "plover": lambda data, gold, predicted: [
        str(data / "tools" / "score_events.py"), str(gold), str(predicted), "--json"
    ],
}  # fmt: skip


def _article_measures(figures: Mapping[str, Any]) -> Measures:
    found = {
        "dyad.precision": figures["dyad"]["precision"],
        "dyad.recall": figures["dyad"]["recall"],
        "dyad.f1": figures["dyad"]["f1"],
        "category.f1": figures["category"]["f1"],
        "strict.f1": figures["strict"]["f1"],
        "event.recall": figures["event_recall"]["accuracy"],
        "mentions.f1": figures["entities"]["span_and_type"]["f1"],
        "dates.exact": figures["dates"]["exact"]["accuracy"],
        "dates.compatible": figures["dates"]["compatible"]["accuracy"],
        "place": figures["place"]["accuracy"],
        "polarity": figures["polarity"]["accuracy"],
        "modality": figures["modality"]["accuracy"],
    }
    for lang, counts in figures["dyad_by_language"].items():
        found |= {f"dyad.{lang}.precision": counts["precision"], f"dyad.{lang}.f1": counts["f1"]}
    for predicate, counts in figures["dyad_by_predicate"].items():
        found[f"{FOUND}{predicate}"] = float(counts["tp"])
    return {name: value for name, value in found.items() if value is not None}


def _plover_measures(figures: Mapping[str, Any]) -> Measures:
    found: Measures = {}
    for level, told in figures["levels"].items():
        micro = told["micro"]
        found |= {f"{level}.precision": micro["p"], f"{level}.recall": micro["r"], f"{level}.f1": micro["f1"]}
    return {name: round(value, 4) for name, value in found.items()}


_MEASURES: dict[str, Callable[[Mapping[str, Any]], Measures]] = {
    "articles": _article_measures,
    "plover": _plover_measures,
}
