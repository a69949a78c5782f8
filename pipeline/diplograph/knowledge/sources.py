"""Reads the actor tables under `ontology/actors/`. References are checked here; faults name file:line:column."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from diplograph.tables import Row, read_table

TABLES: Mapping[str, tuple[str, ...]] = {
    "states.csv": (
        "key", "iso2", "qid", "cow", "name_en", "name_id", "capital_geonames", "un_member",
        "president_governs", "successor", "note",
    ),
    "state_names.csv": ("state", "lang", "name", "kind", "weight", "source"),
    "organisations.csv": ("key", "kind", "type", "name_en", "name_id", "iso3", "qid"),
    "organisation_names.csv": ("organisation", "lang", "name", "kind", "weight", "source"),
    "people.csv": ("key", "name", "qid", "iso3"),
    "person_names.csv": ("person", "name", "kind"),
    "tenures.csv": ("person", "office_class", "office", "body", "first", "last", "as_of", "source"),
    "memberships.csv": ("organisation", "state", "status", "first", "last", "source"),
    "places.csv": ("key", "name_en", "name_id", "iso3", "names_en", "names_id"),
    "city_names.csv": ("geonames", "lang", "name"),
    "ambiguous.csv": ("lang", "name", "actor", "weight", "why"),
}  # fmt: skip
LANGS = frozenset({"en", "id", "mul"})
NAME_KINDS = frozenset({"name", "short", "official", "alias", "abbrev", "demonym", "adjective", "capital", "metonym"})
PERSON_NAME_KINDS = frozenset({"alias", "nickname", "surname", "famous"})


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of all tables, checked against each other."""

    states: tuple[Row, ...]
    state_names: tuple[Row, ...]
    organisations: tuple[Row, ...]
    organisation_names: tuple[Row, ...]
    people: tuple[Row, ...]
    person_names: tuple[Row, ...]
    tenures: tuple[Row, ...]
    memberships: tuple[Row, ...]
    places: tuple[Row, ...]
    city_names: tuple[Row, ...]
    ambiguous: tuple[Row, ...]

    @classmethod
    def read(cls, folder: Traversable) -> "Tables":
        """All tables of one folder; a TableError names the first wrong cell."""
        rows = {name: tuple(read_table(folder.joinpath(name), columns)) for name, columns in TABLES.items()}
        tables = cls(**{name.removesuffix(".csv"): found for name, found in rows.items()})
        tables.check()
        return tables

    def check(self) -> None:
        """Raises a TableError at the first key used twice or pointing nowhere."""
        states = _keys(self.states)
        organisations = _keys(self.organisations)
        people = _keys(self.people)
        _keys(self.places)
        _point(self.state_names, "state", states)
        _point(self.organisation_names, "organisation", organisations)
        _point(self.person_names, "person", people)
        _point(self.tenures, "person", people)
        _point(self.tenures, "body", states | organisations)
        _point(self.memberships, "organisation", organisations)
        _point(self.memberships, "state", states)
        for row in (*self.organisations, *self.people, *self.places):
            if row["iso3"] and row["iso3"] not in states:
                raise row.fault("iso3", f"{row['iso3']!r} is not a key of states.csv")
        for row in (*self.state_names, *self.organisation_names):
            row.one_of("lang", LANGS)
            row.one_of("kind", NAME_KINDS)
        for row in self.person_names:
            row.one_of("kind", PERSON_NAME_KINDS)

    def tenure_lines(self) -> list[str]:
        """One line a tenure: person, class, office, body, first, last, as_of."""
        columns = ("person", "office_class", "office", "body", "first", "last", "as_of")
        return sorted("\t".join(row[column] for column in columns) for row in self.tenures)

    def member_lines(self) -> list[str]:
        """One line an organisation: its key and the states in it now, with plain membership."""
        members: dict[str, list[str]] = defaultdict(list)
        for row in self.memberships:
            if row["status"] == "member" and not row["last"]:
                members[row["organisation"]].append(row["state"])
        return [f"{key}\t{' '.join(sorted(states))}" for key, states in sorted(members.items())]


def _keys(rows: Collection[Row]) -> set[str]:
    found: set[str] = set()
    for row in rows:
        if not row["key"] or row["key"] in found:
            raise row.fault("key", f"{row['key']!r} stands here a second time" if row["key"] else "a key is missing")
        found.add(row["key"])
    return found


def _point(rows: Collection[Row], column: str, known: set[str]) -> None:
    for row in rows:
        if row[column] not in known:
            row.one_of(column, known)
