"""Which states lie beside which."""

from diplograph.knowledge.borders import Borders
from diplograph.knowledge.gazetteer import Gazetteer


def test_a_border_is_one_of_both_sides() -> None:
    borders = Borders.load()
    gazetteer = Gazetteer.load()
    for state in ("PER", "IDN", "TUN", "MLT", "TTO"):
        for other in borders.beside(state):
            assert gazetteer.has(other)
            assert state in borders.beside(other)


def test_states_over_a_narrow_sea_are_neighbours() -> None:
    assert {"SGP", "AUS", "MYS"} <= Borders.load().beside("IDN")


def test_only_a_state_with_one_neighbour_has_an_only_one() -> None:
    borders = Borders.load()
    assert borders.only("LSO") == "ZAF"
    assert borders.only("PER") is None
    assert borders.only("nowhere") is None
