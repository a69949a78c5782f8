"""How well names of diplomacy are found, with floors, and that tables and rules gain over the model alone."""

from pathlib import Path

import pytest

from diplograph.domain.actors import ActorKind
from diplograph.errors import InputError
from diplograph.measuring.models.marked import parse
from diplograph.measuring.models.naming import name_figures, scores

GOLD = Path(__file__).parents[2] / "gold" / "names"
# Model, language, F of spans, F of spans with their type: of the whole reader.
FLOORS = [
    ("fast", "id", 0.95, 0.94),
    ("fast", "en", 0.95, 0.92),
    ("accurate", "id", 0.97, 0.96),
    ("accurate", "en", 0.96, 0.94),
]
FIJI = parse("[C Fiji] bertemu [P Rua].")


@pytest.mark.parametrize(("model", "lang", "span", "kind"), FLOORS)
def test_names_are_found_and_better_than_by_the_model_alone(
    model: str, lang: str, span: float, kind: float, tmp_path: Path
) -> None:
    if model == "accurate":
        pytest.importorskip("onnxruntime", reason="the extra 'accurate' is not installed")
    (tmp_path / f"{lang}.txt").write_text((GOLD / f"{lang}.txt").read_text("utf-8"), "utf-8")
    reader, bare = name_figures(tmp_path, [model])
    assert (reader.by, bare.by, reader.sentences, reader.names) == ("reader", "model", 150, bare.names)
    assert reader.span_f >= span
    assert reader.type_f >= kind
    assert reader.span_f > bare.span_f
    assert reader.type_f > bare.type_f


def test_a_span_may_be_right_and_its_type_wrong() -> None:
    found = {(0, 4): frozenset({ActorKind.PLACE}), (13, 16): frozenset({ActorKind.PERSON})}
    assert scores([FIJI], [found]) == (1.0, 0.5)


def test_a_name_too_many_and_a_name_too_few_cost_alike() -> None:
    fiji = {(0, 4): frozenset({ActorKind.STATE, ActorKind.PLACE})}
    assert scores([FIJI], [fiji]) == (2 / 3, 2 / 3)
    assert scores([FIJI], [fiji | {(5, 12): frozenset({ActorKind.PERSON})}]) == (0.5, 0.5)


def test_a_folder_without_sentences_is_said_to_hold_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no en\.txt or id\.txt"):
        list(name_figures(tmp_path, ["fast"]))
