import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from diplograph.cli.evaluate import command
from diplograph.domain.articles import Article
from diplograph.domain.reading import Reading
from diplograph.errors import InputError
from diplograph.measuring.evaluate import by_confidence, evaluate
from diplograph.measuring.floors import ACCURATE, SHIPPED, breaches, raised, read_floors, write_floors
from diplograph.measuring.gold import SETS, GoldSet

GOLD = GoldSet("ours", "data/gold/ours.jsonl", "articles", "tests")

# A scorer of the shared folder's kind: it counts what it was given, and says so in that scorer's words.
SCORER = """
import json, sys
gold, pred = sys.argv[2], sys.argv[4]
told = [json.loads(line) for line in open(pred, encoding="utf-8")]
found = sum(len(one["events"]) for one in told) / 4
prf = {"precision": found, "recall": found, "f1": found, "tp": int(found * 4), "fp": len(told)}
share = {"accuracy": None}
print(json.dumps({
    "dyad": prf, "category": prf, "strict": prf, "event_recall": {"accuracy": found},
    "entities": {"span_and_type": prf}, "dates": {"exact": share, "compatible": share},
    "place": share, "polarity": share, "modality": share,
    "dyad_by_language": {"en": prf}, "dyad_by_predicate": {"meets": {"tp": 3}},
}))
"""


class Fake:
    """Reads every article as the hand-made reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return (replace(self.reading, article=article) for article in articles)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data" / "gold").mkdir(parents=True)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "score_articles.py").write_text(SCORER, "utf-8")
    record = {"id": "one", "lang": "en", "published": "2019-10-04", "text": "Duterte met Putin in Sochi on Thursday."}
    (tmp_path / GOLD.file).write_text(json.dumps(record) + "\n", "utf-8")
    return tmp_path


def test_the_scorer_beside_the_gold_data_judges_our_predictions(data: Path, reading: Reading) -> None:
    (scores,) = evaluate(data, Fake(reading), [GOLD])
    assert scores.items == 1
    assert scores.measures["dyad.f1"] == 0.5
    assert scores.measures["dyad.en.f1"] == 0.5
    assert "dates.exact" not in scores.measures
    assert len(scores.digest) == 64


def test_dyads_are_judged_by_the_confidence_they_were_told_with(data: Path, reading: Reading) -> None:
    first, *rest = reading.claims
    sure = replace(reading, claims=(replace(first, confidence=1.0), *(replace(one, confidence=0.43) for one in rest)))
    found = by_confidence(data, Fake(sure), [GOLD])
    assert found[0.9] == (1, 2)
    assert found[0.4] == (len(rest), len(rest) + 1)


def test_a_folder_without_gold_data_is_named(tmp_path: Path, reading: Reading) -> None:
    with pytest.raises(InputError, match=r"ours\.jsonl"):
        list(evaluate(tmp_path, Fake(reading), [GOLD]))


def test_a_scorer_that_stumbles_is_an_error_with_its_words(data: Path, reading: Reading) -> None:
    (data / "tools" / "score_articles.py").write_text("raise SystemExit('no such flag')", "utf-8")
    with pytest.raises(InputError, match="no such flag"):
        list(evaluate(data, Fake(reading), [GOLD]))


def test_a_measure_below_its_floor_or_not_measured_is_a_breach(data: Path, reading: Reading) -> None:
    scores = list(evaluate(data, Fake(reading), [GOLD]))
    floors = {"ours": {"dyad.f1": 0.6, "dyad.precision": 0.5, "dates.exact": 0.1}, "gone": {"dyad.f1": 0.1}}
    found = [(one.gold, one.measure, one.value) for one in breaches(floors, scores)]
    assert found == [("ours", "dyad.f1", 0.5), ("ours", "dates.exact", None), ("gone", "dyad.f1", None)]


def test_floors_rise_to_what_was_measured_and_never_fall(data: Path, reading: Reading, tmp_path: Path) -> None:
    scores = list(evaluate(data, Fake(reading), [GOLD]))
    lifted = raised({"ours": {"dyad.f1": 0.2, "dyad.precision": 0.9}}, scores)
    assert lifted == {"ours": {"dyad.f1": 0.5, "dyad.precision": 0.9}}
    write_floors(lifted, tmp_path / "floors.json")
    assert read_floors(tmp_path / "floors.json") == lifted


def test_of_the_dyads_of_one_predicate_one_may_be_lost(data: Path, reading: Reading) -> None:
    (scores,) = evaluate(data, Fake(reading), [GOLD])
    found = {name: value for name, value in scores.measures.items() if name.startswith("found.")}
    assert found
    lifted = raised({"ours": dict.fromkeys(found, 0.0)}, [scores])
    assert lifted["ours"] == {name: max(0.0, value - 1) for name, value in found.items()}


@pytest.mark.parametrize("place", [SHIPPED, ACCURATE])
def test_the_shipped_floors_name_sets_that_exist_and_can_be_broken(place: Path) -> None:
    floors = read_floors(place)
    assert set(floors) == {gold.name for gold in SETS}
    assert all(bar > 0 for bars in floors.values() for bar in bars.values())


@pytest.mark.parametrize("option", ["--gate", "--pin"])
def test_a_reading_without_a_part_is_held_to_no_floors(tmp_path: Path, option: str) -> None:
    done = CliRunner().invoke(command, ["--data", str(tmp_path), "--without", "reference", option])
    assert done.exit_code == 2
    assert "--without" in done.output


@pytest.mark.parametrize("option", ["--gate", "--pin"])
def test_shares_by_confidence_are_held_to_no_floors(tmp_path: Path, option: str) -> None:
    done = CliRunner().invoke(command, ["--data", str(tmp_path), "--by-confidence", option])
    assert done.exit_code == 2
    assert "--by-confidence" in done.output


def test_floors_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"floors\.json"):
        read_floors(tmp_path / "floors.json")
