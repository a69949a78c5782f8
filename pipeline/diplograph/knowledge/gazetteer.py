"""Gazetteer: a name in a language → what it may mean.

Finds names in texts, looks names up, tells what a key stands for. Reads the compiled index. What a name means in its
sentence (the city or the state, which Kim) is decided later.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from diplograph.domain.actors import Actor, ActorKind
from diplograph.errors import ResourceError
from diplograph.knowledge.index import Index, load_index
from diplograph.knowledge.matching import Matcher
from diplograph.knowledge.words import key, split, suits

_KINDS = {kind.value: kind for kind in ActorKind}
# A name of the other language still counts, where it could hardly be anything else.
_FOREIGN = 0.8
_FOREIGN_HOWS = frozenset({"name", "official", "abbrev", "alias", "capital"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a name may mean. `weight` in 0..1: how surely, before the sentence is read; under 0.5 look for more.

    `how` is one of name, short, official, alias, abbrev, demonym, adjective, capital, metonym, city, full, surname.
    """

    actor: str
    kind: ActorKind
    how: str
    weight: float


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name in a text: half-open offsets, the words as they stand, and its readings, the likeliest first."""

    start: int
    end: int
    text: str
    entries: tuple[Entry, ...]


class Gazetteer:
    """All names of states, organisations, armed groups, persons and places that the tables know."""

    def __init__(self, index: Index) -> None:
        self._actors: dict[str, str] = _by_first(index.lines("actors"))
        self._surnames = _by_first(index.lines("surnames"))
        self._names = _by_first(index.lines("names"))
        self._towns = Towns(index, self._actors)
        self._matcher = Matcher(self._names)
        self._read: dict[tuple[str, str], tuple[_Reading, ...]] = {}

    @classmethod
    def load(cls) -> "Gazetteer":
        """The gazetteer of the shipped tables; one copy for the whole process."""
        return _shipped()

    def find(self, text: str, lang: str) -> list[NameMatch]:
        """Names in a text, longest first at each place, not overlapping, in the order of the text."""
        words = split(text)
        found: list[NameMatch] = []
        i = 0
        for first, lengths in self._matcher.starts(words):
            if first < i:
                continue
            for last in lengths:
                entries = self._entries(self._matcher.key(words, first, last), lang, words.texts[first:last])
                if entries:
                    start, end = words.starts[first], words.ends[last - 1]
                    found.append(NameMatch(start, end, text[start:end], entries))
                    i = last
                    break
        return found

    def lookup(self, name: str, lang: str) -> tuple[Entry, ...]:
        """What a name may mean, whatever its capitals."""
        return self._entries(key(name), lang, None)

    def surname(self, name: str) -> tuple[str, ...]:
        """Keys of the persons that go by this surname or short name, the best known first."""
        return tuple(self._surnames.get(key(name), "").split())

    def cities(self, name: str) -> tuple[Entry, ...]:
        """Cities of this name, the largest first; also small ones that `find` leaves alone."""
        return self._towns.named(name, self._readings(key(name), "mul"))

    def actor(self, key: str) -> Actor:
        """What a key stands for. A person's `iso3` is its nation as the tables know it; see Offices for a day."""
        line = self._actors.get(key)
        if line is None:
            return self._towns.actor(key)
        kind, name, _, iso3, qid, _ = line.split("\t")
        return Actor(key, _KINDS[kind], name, iso3 or None, qid=qid or None)

    def has(self, key: str) -> bool:
        """Whether the tables know this key."""
        return key in self._actors or self._towns.has(key)

    def name(self, key: str, lang: str) -> str:
        """The name of an actor in a language; the English one where there is no other."""
        line = self._actors.get(key)
        if line is None:
            return self._towns.actor(key).name
        _, english, indonesian, *_ = line.split("\t")
        return (indonesian if lang == "id" else english) or english

    def _entries(self, words: str, lang: str, texts: list[str] | None) -> tuple[Entry, ...]:
        found: dict[str, Entry] = {}
        for reading in self._readings(words, lang):
            entry = reading.entry
            if texts is not None and not all(map(suits, reading.shape, texts)):
                continue
            if entry.actor not in found:
                found[entry.actor] = entry
        return tuple(found.values())

    def _readings(self, words: str, lang: str) -> tuple["_Reading", ...]:
        known = self._read.get((words, lang))
        if known is None:
            line = self._names.get(words)
            if line is None:
                return ()
            made = [reading for cell in line.split(";") if (reading := self._reading(cell, lang))]
            made.sort(key=lambda reading: -reading.entry.weight)
            known = self._read[words, lang] = tuple(made)
        return known

    def _reading(self, cell: str, lang: str) -> "_Reading | None":
        actor, how, weight, own, sign = cell.split("|")
        value = float(weight)
        kind = self._kind(actor)
        if own not in (lang, "mul"):
            if how not in _FOREIGN_HOWS or (kind is ActorKind.STATE and how in {"alias", "abbrev"}):
                return None
            value = round(value * _FOREIGN, 3)
        return _Reading(Entry(actor, kind, how, value), sign)

    def _kind(self, actor: str) -> ActorKind:
        line = self._actors.get(actor)
        return ActorKind.PLACE if line is None else _KINDS[line.partition("\t")[0]]


@dataclass(frozen=True, slots=True)
class _Reading:
    entry: Entry
    shape: str


class Towns:
    """The cities of the index, unpacked when first asked for."""

    def __init__(self, index: Index, actors: Mapping[str, str]) -> None:
        self._index = index
        self._iso3: dict[str, str] = {}
        self._actors = actors
        self._by_id: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}

    def _open(self) -> None:
        if self._by_id:
            return
        for row in self._index.rows("cities"):
            self._by_id[row[0]] = row
            self._by_name.setdefault(key(row[1]), []).append(row[0])

    def named(self, name: str, readings: tuple[_Reading, ...]) -> tuple[Entry, ...]:
        """Entries for a city name, the largest first."""
        self._open()
        ids = dict.fromkeys(self._by_name.get(key(name), []))
        for reading in readings:
            if reading.entry.how == "city":
                ids.setdefault(reading.entry.actor.removeprefix("geo-"))
        ordered = sorted(ids, key=lambda town: (-int(self._by_id[town][5]), town))
        total = sum(int(self._by_id[town][5]) for town in ordered) or 1
        return tuple(
            Entry(f"geo-{town}", ActorKind.PLACE, "city", round(0.9 * int(self._by_id[town][5]) / total, 3))
            for town in ordered
        )

    def has(self, actor: str) -> bool:
        """Whether the key is one of a city."""
        self._open()
        return actor.startswith("geo-") and actor[4:] in self._by_id

    def actor(self, actor: str) -> Actor:
        """The city behind a key."""
        if not self.has(actor):
            raise ResourceError(f"No actor {actor!r} in the tables. Ask `has` first, or make an unidentified one.")
        _, name, iso3, *_ = self._by_id[actor[4:]]
        return Actor(actor, ActorKind.PLACE, name, iso3 or None)


def _by_first(lines: list[str]) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in lines)


@cache
def _shipped() -> Gazetteer:
    return Gazetteer(load_index())
