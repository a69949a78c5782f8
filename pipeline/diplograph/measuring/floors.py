"""Pinned floors: measures below which the reading must not fall. They only rise, unless somebody edits the file."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor
from pathlib import Path

from diplograph.errors import InputError
from diplograph.measuring.evaluate import FOUND, Scores

SHIPPED = Path(__file__).parent / "floors.json"
# The accurate model has floors of its own.
ACCURATE = Path(__file__).parent / "floors.accurate.json"

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Breach:
    """A measure that lies below its floor, or was not measured at all (`value` None)."""

    gold: str
    measure: str
    floor: float
    value: float | None


def read_floors(path: Path = SHIPPED) -> Floors:
    """Floors by gold set and measure."""
    try:
        told: Floors = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read as floors: {error}") from error
    return told


def breaches(floors: Floors, scores: Iterable[Scores]) -> list[Breach]:
    """Every floor that does not hold. A gold set without scores breaks all its floors."""
    return breaches_in(floors, {one.gold.name: one.measures for one in scores})


def breaches_in(floors: Floors, measured: Mapping[str, Mapping[str, float]]) -> list[Breach]:
    """Every floor that does not hold, where measures are told by the name of what was measured."""
    found = []
    for gold, measures in floors.items():
        for measure, bar in measures.items():
            value = measured.get(gold, {}).get(measure)
            if value is None or value < bar:
                found.append(Breach(gold, measure, bar, value))
    return found


def raised(floors: Floors, scores: Iterable[Scores]) -> Floors:
    """The floors lifted to what was measured, cut to two decimals; none is lowered, none is new."""
    return raised_to(floors, {one.gold.name: one.measures for one in scores})


def raised_to(floors: Floors, measured: Mapping[str, Mapping[str, float]]) -> Floors:
    """The floors lifted, where measures are told by the name of what was measured."""
    return {
        gold: {name: max(bar, _cut(name, measured.get(gold, {}).get(name, 0.0))) for name, bar in bars.items()}
        for gold, bars in floors.items()
    }


def _cut(name: str, value: float) -> float:
    """A measure cut to two decimals. Of the dyads of one predicate, which are few, one may be lost again."""
    return max(0.0, value - 1) if name.startswith(FOUND) else floor(value * 100) / 100


def write_floors(floors: Floors, path: Path) -> None:
    """Write floors as a file that shows a change of one measure as one changed line."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")
