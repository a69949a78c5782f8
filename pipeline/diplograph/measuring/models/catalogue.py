"""The models that ship: what their `meta.json` and `scores.json` say of them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from diplograph import resources
from diplograph.measuring.models.tests import MAIN, the_test

_BYTES = 1e6


@dataclass(frozen=True, slots=True)
class Shipped:
    """One model in one language. Scores lie in 0..1, of the tests in `tests.MAIN`; None where nobody took them."""

    model: str
    language: str
    version: str
    licence: str
    megabytes: float
    upos: float | None
    las: float | None
    lemma: float | None
    ner_f: float | None
    words_per_s: int | None
    folder: Path


def shipped() -> Iterator[Shipped]:
    """Every model, a row for each of its languages."""
    for name in resources.model_names():
        folder = resources.model(name)
        meta = _read(folder / "meta.json")
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / _BYTES
        for lang in str(meta["lang"]).split(", "):
            scores = _read(folder / "scores.json")
            told = scores.get(lang, scores)
            trees, names = (the_test(test).called for test in MAIN[lang])
            yield Shipped(
                model=name,
                language=lang,
                version=str(meta["version"]),
                licence=str(meta["license"]),
                megabytes=round(size, 1),
                upos=_share(told, "trees", trees, "upos"),
                las=_share(told, "trees", trees, "las"),
                lemma=_share(told, "trees", trees, "lemma"),
                ner_f=_share(told, "names", names, "f_places_as_one"),
                words_per_s=_speed(told),
                folder=folder,
            )


def _read(place: Path) -> Mapping[str, Any]:
    told: Mapping[str, Any] = json.loads(place.read_text("utf-8")) if place.is_file() else {}
    return told


def _share(scores: Mapping[str, Any], kind: str, test: str, measure: str) -> float | None:
    """A score that is kept in percent."""
    percent = scores.get(kind, {}).get(test, {}).get(measure)
    return None if percent is None else round(percent / 100, 4)


def _speed(scores: Mapping[str, Any]) -> int | None:
    words = scores.get("speed", {}).get("one core")
    return None if words is None else int(words)
