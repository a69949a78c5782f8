"""How a worker is made: which reader, which gate. Small and picklable, so that it can travel to other processes."""

from dataclasses import dataclass

from diplograph.building.article import Worker
from diplograph.graph.check import Gate
from diplograph.reading.read import Reader


@dataclass(frozen=True, slots=True)
class Recipe:
    """The names of a model and of a SHACL engine."""

    model: str = "fast"
    gate: str = "fast"

    def __call__(self) -> Worker:
        """Load both."""
        return Worker(Reader.load(self.model), Gate.load(self.gate))
