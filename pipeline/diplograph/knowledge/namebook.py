"""Gathers every name of every table under its folded words, with what it may mean and how surely.

Used by `compile` only. In: Tables, cities. Out: the lines of the index's sections `names`, `actors` and `surnames`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diplograph.knowledge.cities import City
from diplograph.knowledge.prominence import Prominence
from diplograph.knowledge.sources import Tables
from diplograph.knowledge.words import fold, key, shape, split

# How surely a name of this kind means its bearer, before anything is read. The order of the values matters more than
# the values: under 0.5 a reader should not believe a name without other evidence.
WEIGHTS = {
    "name": 1.0,
    "official": 1.0,
    "short": 0.95,
    "alias": 0.9,
    "abbrev": 0.9,
    "demonym": 0.9,
    "adjective": 0.9,
    "metonym": 0.8,
    "capital": 0.6,
}
CITY_IN_TEXT = 100_000
_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "TWN", "HKG", "KHM", "SGP", "MMR"})
_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "van", "von", "der", "de", "da", "di", "dos", "del", "la", "le", "ben"}
)
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "vi", "baron", "of"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """One reading of a name."""

    actor: str
    how: str
    weight: float
    lang: str
    shape: str

    def cell(self) -> str:
        """The reading as it stands in the index."""
        return "|".join((self.actor, self.how, f"{self.weight:g}", self.lang, self.shape))


class NameBook:
    """All names, and all actors they belong to."""

    def __init__(self, tables: Tables, cities: Sequence[City]) -> None:
        self._tables = tables
        self._cities = cities
        self._iso3 = {row["iso2"]: row["key"] for row in tables.states if row["iso2"]}
        self._people = Prominence(tables)
        self._names: dict[str, dict[tuple[str, str, str], Meaning]] = defaultdict(dict)
        self._overrides = {
            (row["lang"], key(row["name"]), row["actor"]): float(row["weight"]) for row in tables.ambiguous
        }
        self._gather()

    def name_lines(self) -> list[str]:
        """One line a name: its folded words, then its readings, best first."""
        made = []
        for words, meanings in sorted(self._names.items()):
            ordered = sorted(
                meanings.values(), key=lambda meaning: (-meaning.weight, meaning.actor, meaning.lang, meaning.how)
            )
            made.append(f"{words}\t{';'.join(meaning.cell() for meaning in ordered)}")
        return made

    def actor_lines(self) -> list[str]:
        """One line an actor that is no city: key, kind, two names (en, id), state, Wikidata id, president governs."""
        made = [
            (row["key"], "Country", row["name_en"], row["name_id"], row["key"], row["qid"], row["president_governs"])
            for row in self._tables.states
        ]
        made += [
            (row["key"], row["kind"], row["name_en"], row["name_id"], row["iso3"], row["qid"], "")
            for row in self._tables.organisations
        ]
        made += [
            (row["key"], "Place", row["name_en"], row["name_id"], row["iso3"], "", "") for row in self._tables.places
        ]
        made += [
            (row["key"], "Person", row["name"], "", self._people.nation(row["key"]), row["qid"], "")
            for row in self._tables.people
        ]
        return sorted("\t".join(cells) for cells in made)

    def surname_lines(self) -> list[str]:
        """One line a surname or short name: its folded words, then the persons, the best known first."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._tables.people:
            for name in self._short_names(row["key"], row["name"]):
                found[name].add(row["key"])
        for row in self._tables.person_names:
            if row["kind"] == "alias":
                for name in self._short_names(row["person"], row["name"]):
                    found[name].add(row["person"])
            else:
                found[key(row["name"])].add(row["person"])
        return [
            f"{name}\t{' '.join(self._people.ranked(keys))}" for name, keys in sorted(found.items()) if len(name) > 1
        ]

    def _gather(self) -> None:
        for row in self._tables.state_names:
            self._add(row["state"], row["lang"], row["name"], row["kind"], _weight(row["weight"], row["kind"]))
        for row in self._tables.organisation_names:
            self._add(row["organisation"], row["lang"], row["name"], row["kind"], _weight(row["weight"], row["kind"]))
        for row in self._tables.places:
            for lang in ("en", "id"):
                for name in (row[f"name_{lang}"], *row.words(f"names_{lang}")):
                    self._add(row["key"], lang, name, "name", 0.9)
        self._add_people()
        for city in self._cities:
            self._add_city(city)

    def _add_people(self) -> None:
        for row in self._tables.people:
            self._add_person(row["key"], row["name"], "full")
        for row in self._tables.person_names:
            if row["kind"] == "alias":
                self._add_person(row["person"], row["name"], "alias")
            elif row["kind"] != "surname":
                how = "alias" if row["kind"] == "nickname" else "surname"
                self._add(row["person"], "mul", row["name"], how, 0.8 if how == "alias" else 0.7)

    def _add_person(self, person: str, name: str, how: str) -> None:
        if len(split(name).texts) > 1:
            self._add(person, "mul", name, how, self._people.weight(person))

    def _add_city(self, city: City) -> None:
        actor = f"geo-{city.id}"
        for lang, name in city.exonyms:
            self._add(actor, lang, name, "city", 0.85)
        if city.population < CITY_IN_TEXT:
            return
        sure = min(0.9, 0.55 + city.population / 4_000_000)
        if city.exonyms:
            sure = max(sure, 0.8)
        if self._people.is_surname(key(city.name)) and city.population < 1_000_000 and not city.exonyms:
            sure = 0.35
        self._add(actor, "mul", city.name, "city", round(sure, 2))
        for other in city.others:
            if key(other) not in self._names:
                self._add(actor, "mul", other, "city", 0.4)

    def _add(self, actor: str, lang: str, name: str, how: str, weight: float) -> None:
        words = key(name)
        if not words or (len(words) < 2 and how != "abbrev"):
            return
        weight = self._overrides.get((lang, words, actor), self._overrides.get((lang, words, ""), weight))
        meaning = Meaning(actor, how, weight, lang, shape(name))
        for spelling in {words, _joined_initials(words)}:
            known = self._names[spelling].get((actor, lang, meaning.shape))
            if known is None or known.weight < weight:
                sign = meaning.shape if spelling == words else "u" * len(spelling.split(" "))
                self._names[spelling][actor, lang, sign] = Meaning(actor, how, weight, lang, sign)

    def _short_names(self, person: str, name: str) -> Iterable[str]:
        words = [fold(word) for word in split(name).texts]
        while len(words) > 1 and words[-1] in _GENERATION:
            words.pop()
        if not words:
            return
        yield words[-1]
        if len(words) > 2 and words[-2] in _PARTICLES:
            yield " ".join(words[-2:])
        if len(words) > 1 and self._people.nation(person) in _FAMILY_FIRST:
            yield words[0]
        if len(words) > 2:
            yield " ".join(words[-2:])


def _weight(cell: str, kind: str) -> float:
    return float(cell) if cell else WEIGHTS[kind]


def _joined_initials(words: str) -> str:
    """`b j habibie` is also written `BJ Habibie`."""
    return re.sub(r"\b(\w) (?=\w\b)", r"\1", words)
