"""Borders: which states lie beside which, by land or over a narrow sea. Reads `ontology/actors/borders.csv`."""

from collections.abc import Mapping
from functools import cache

from diplograph import resources
from diplograph.tables import read_table


class Borders:
    """Neighbours by the keys of states."""

    def __init__(self, land: Mapping[str, frozenset[str]], sea: Mapping[str, frozenset[str]]) -> None:
        self._land = land
        self._sea = sea

    @classmethod
    def load(cls) -> "Borders":
        """The borders of the shipped table; one copy for the whole process."""
        return _shipped()

    def beside(self, state: str) -> frozenset[str]:
        """All neighbours of a state."""
        return self._land.get(state, frozenset()) | self._sea.get(state, frozenset())

    def only(self, state: str) -> str | None:
        """The one neighbour of a state that has a single one; None for all others."""
        beside = self.beside(state)
        return next(iter(beside)) if len(beside) == 1 else None


@cache
def _shipped() -> Borders:
    rows = list(read_table(resources.ontology("actors").joinpath("borders.csv"), ("state", "land", "sea")))
    sides = [{row["state"]: frozenset(row[column].split()) for row in rows} for column in ("land", "sea")]
    return Borders(sides[0], sides[1])
