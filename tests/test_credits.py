"""Whose work is in here: every model and every table says so."""

import csv
import json
import re
from pathlib import Path

import pytest

from diplograph import resources
from diplograph.knowledge.sources import TABLES

ROOT = Path(__file__).parent.parent
ACTORS = ROOT / "ontology" / "actors"
SOURCES = (ACTORS / "SOURCES.md").read_text("utf-8")
MODELS = resources.model_names()
OVERVIEW = (ROOT / "models" / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", MODELS)
def test_a_model_says_what_it_is_and_under_which_licence(name: str) -> None:
    meta = json.loads((resources.model(name) / "meta.json").read_text("utf-8"))
    assert (meta["name"], meta["license"]) == (name, "CC BY-SA 4.0")
    assert meta["author"]
    assert meta["description"]


@pytest.mark.parametrize("name", MODELS)
def test_a_model_has_a_card_of_its_version_with_scores_and_limits(name: str) -> None:
    meta = json.loads((resources.model(name) / "meta.json").read_text("utf-8"))
    card = (resources.model(name) / "README.md").read_text("utf-8")
    assert card.startswith(f"# {name} {meta['version']}\n")
    assert {"## Scores", "## Limits", "## Licence"} <= set(card.splitlines())
    assert f"[{name}/README.md]({name}/README.md)" in OVERVIEW


@pytest.mark.parametrize("name", MODELS)
def test_the_works_behind_a_model_are_named_with_author_and_licence(name: str) -> None:
    works = json.loads((resources.model(name) / "meta.json").read_text("utf-8"))["sources"]
    assert works
    rows = OVERVIEW.splitlines()
    for work in works:
        start = f"| [{work['name']}]({work['url']}) | {work['author']} | {work['license']} | "
        assert [row for row in rows if row.startswith(start) and f"`{name}`" in row], work["name"]


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_table_of_actors_says_where_it_comes_from(table: str) -> None:
    assert f"| `{table}` | " in SOURCES


def test_every_source_that_a_row_names_has_a_licence() -> None:
    named: set[str] = set()
    for table in (name for name, columns in TABLES.items() if "source" in columns):
        with (ACTORS / table).open(encoding="utf-8", newline="") as rows:
            named |= {row["source"] for row in csv.DictReader(rows)}
    told = {name for row in re.findall(r"^\| (`.*?) \|", SOURCES, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert {"wikidata", "authored"} <= named
    assert named <= told


def test_no_row_stands_on_a_source_that_asks_for_share_alike() -> None:
    for table in (name for name, columns in TABLES.items() if "source" in columns):
        assert not re.search("mledoze|supraverden|world-leaders-current", (ACTORS / table).read_text("utf-8"))


def test_the_notice_points_to_files_that_are_there() -> None:
    named = re.findall(r"\b(?:models|ontology)/[\w/.]*\w", (ROOT / "NOTICE").read_text("utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
