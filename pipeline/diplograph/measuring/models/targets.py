"""What the models are to reach, held against what they reach."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from diplograph.measuring.models.evaluate import Figures

SHIPPED = Path(__file__).parent / "targets.json"


@dataclass(frozen=True, slots=True)
class Target:
    """One measure of a model in a test: what it is to be, and what it is."""

    model: str
    test: str
    measure: str
    target: float
    value: float

    @property
    def reached(self) -> bool:
        """Whether it is."""
        return self.value >= self.target


def targets(figures: Iterable[Figures]) -> Iterator[Target]:
    """The targets among what was measured."""
    table: dict[str, dict[str, dict[str, float]]] = json.loads(SHIPPED.read_text("utf-8"))
    for one in figures:
        for measure, bar in table.get(one.model, {}).get(one.test, {}).items():
            yield Target(one.model, one.test, measure, bar, asdict(one)[measure])
