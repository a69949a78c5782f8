"""How well known a person of the tables is, and which state is theirs. Used by `compile` only."""

from collections import defaultdict
from collections.abc import Iterable

from diplograph.knowledge.sources import Tables
from diplograph.knowledge.words import key

# How often the news speaks of the holders of an office, roughly; it orders people of one name, nothing else.
RANKS = {
    "HOS": 10.0, "HOG": 10.0, "LEADER": 9.0, "MFA": 8.0, "IGO": 8.0, "DEF": 7.0, "VP": 6.0, "CROWN": 6.0, "SEC": 6.0,
    "ENVOY": 6.0, "PARTY": 5.0, "DHOG": 5.0, "SPOK": 5.0, "FINANCE": 4.0, "INTERIOR": 4.0, "MIL": 4.0, "SPEAKER": 4.0,
    "MFA_DEP": 4.0, "VICEROY": 3.0, "TRADE": 3.0, "CENTRALBANK": 2.0, "DEF_DEP": 2.0, "JUSTICE": 2.0, "AMB": 1.5,
}  # fmt: skip
_SURE = 8.0


class Prominence:
    """Ranks people by the offices they held."""

    def __init__(self, tables: Tables) -> None:
        self._bodies: dict[str, set[str]] = defaultdict(set)
        self._rank: dict[str, float] = defaultdict(float)
        organisations = {row["key"]: row["iso3"] for row in tables.organisations}
        for row in tables.tenures:
            person = row["person"]
            own = organisations.get(row["body"], row["body"])
            if own:
                self._bodies[person].add(own)
            value = RANKS.get(row["office_class"], 1.0) + (1.0 if row["source"] == "authored" else 0.0)
            self._rank[person] = max(self._rank[person], value) + 0.01
        self._nations = {row["key"]: row["iso3"] for row in tables.people}
        for row in tables.person_names:
            self._rank[row["person"]] += 1.0
        self._surnames = {key(row["name"]).split(" ")[-1] for row in tables.people if row["name"]}

    def nation(self, person: str) -> str:
        """The state of a person as the tables know it: the stated one, or the only one it ever acted for."""
        bodies = self._bodies.get(person, set())
        return self._nations.get(person) or (next(iter(bodies)) if len(bodies) == 1 else "")

    def weight(self, person: str) -> float:
        """How surely the full name means this person and not an unknown bearer of it."""
        return 0.9 if self._rank[person] >= _SURE else 0.75 if self._rank[person] > 2 else 0.6

    def ranked(self, people: Iterable[str]) -> list[str]:
        """The best known first."""
        return sorted(people, key=lambda person: (-self._rank[person], person))

    def is_surname(self, words: str) -> bool:
        """Whether somebody in the tables bears this name."""
        return words in self._surnames
