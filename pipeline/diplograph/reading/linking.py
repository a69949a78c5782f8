"""Says who is meant: names of one article → actors, by the tables, the day, and the words beside the name.

In: names, phrases, Gazetteer, Offices, the article's day. Out: `Linked`: an Actor for every name.
What cannot be told stays unidentified, with an IRI key of its own.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from itertools import pairwise

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article
from diplograph.knowledge.gazetteer import Gazetteer
from diplograph.knowledge.offices import Offices
from diplograph.reading.names import Name
from diplograph.reading.phrases import POSSESSIVE, Phrase

# Offices whose holders the news calls by surname alone.
WELL_KNOWN = frozenset({"HOS", "HOG", "VP", "MFA", "DEF", "LEADER", "IGO", "DHOG", "CROWN"})

# The share of the mentions of states that makes an article one state's own.
HOME = 0.5


@dataclass(slots=True)
class Linked:
    """Actors by key, and the key of each name by its place in the text."""

    actors: dict[str, Actor] = field(default_factory=dict)
    keys: dict[tuple[int, int], str] = field(default_factory=dict)

    def actor_of(self, name: Name) -> Actor:
        """The actor a name means."""
        return self.actors[self.keys[name.start, name.end]]

    def add(self, name: Name, actor: Actor) -> None:
        """Sets what a name means."""
        self.actors.setdefault(actor.key, actor)
        self.keys[name.start, name.end] = actor.key


def slug_key(name: str, iso3: str | None, scope: str = "") -> str:
    """The key of an actor in no table: readable, and the same wherever the same name acts for the same state."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "x"
    mark = sha256(f"{name.casefold()}|{iso3 or ''}|{scope}".encode()).hexdigest()[:8]
    return f"{slug}-{mark}"


class Linker:
    """Links the names of one article at a time."""

    def __init__(self, gazetteer: Gazetteer, offices: Offices) -> None:
        self.gazetteer = gazetteer
        self.offices = offices

    def leads_on(self, day: date | None) -> Callable[[str], bool]:
        """A test of person keys: holds one of the highest offices on that day."""

        def leads(key: str) -> bool:
            terms = self.offices.held_by(key, day) if day else ()
            return any(term.office_class in WELL_KNOWN for term in terms)

        return leads

    def link(self, article: Article, names: Sequence[Name], phrases: Iterable[Phrase]) -> Linked:
        """An actor for each name."""
        linked = Linked()
        phrases = list(phrases)
        told, titled = _told_states(phrases), _titles(phrases)
        for name in names:
            if name.kind not in {ActorKind.PERSON, ActorKind.PLACE}:
                linked.add(name, self._body(name))
        _of_other_states(names, linked, article.text)
        states = Counter(
            actor.iso3 for key in linked.keys.values() if (actor := linked.actors[key]).kind is ActorKind.STATE
        )
        people = [name for name in names if name.kind is ActorKind.PERSON]
        known: dict[str, Actor] = {}
        for name in sorted(people, key=lambda name: (-len(name.text.split()), name.start)):
            label = name.same_as or name.text
            if label not in known:
                known[label] = self._person(name, label, told, linked, article, states, titled)
            linked.add(name, known[label])
        self._places(names, linked, states, article.text)
        return linked

    def _body(self, name: Name) -> Actor:
        for entry in name.entries:
            if entry.kind is name.kind:
                actor = self.gazetteer.actor(entry.actor)
                # A group in arms acts for itself, whatever state it sits in.
                return replace(actor, iso3=None) if actor.kind is ActorKind.ARMED_GROUP else actor
        label = name.same_as or name.text
        return Actor(slug_key(label, name.within), name.kind, label, iso3=name.within, identified=False)

    def _person(
        self,
        name: Name,
        label: str,
        told: Mapping[str, tuple[Name, str]],
        linked: Linked,
        article: Article,
        states: Mapping[str | None, int],
        titled: Mapping[str, str],
    ) -> Actor:
        body, office = self._told(label, told, linked)
        day = article.published
        keys = [entry.actor for entry in name.entries if entry.kind is ActorKind.PERSON]
        sure = bool(keys)
        keys = keys or list(self.gazetteer.surname(label.rsplit(maxsplit=1)[-1]))
        key = self._best(keys, body, day, states, sure=sure, single=" " not in label)
        if key is None:
            iso3 = body.iso3 if body else _home(label, titled, states)
            acts_for = body.key if body and body.iso3 is None else None
            scope = "" if " " in label else article.digest
            key = slug_key(label, iso3 or acts_for, scope)
            return Actor(key, ActorKind.PERSON, label, iso3, acts_for, office=office, identified=False)
        actor = self.gazetteer.actor(key)
        iso3 = (body.iso3 if body else None) or self._state(key, day) or actor.iso3
        serves = self.offices.body_of(key, day) if day else None
        acts_for = serves if serves and not (body and body.iso3) else actor.acts_for
        return replace(actor, iso3=None if acts_for else iso3, acts_for=acts_for, office=office or actor.office)

    def _state(self, key: str, day: date | None) -> str | None:
        return self.offices.state_of(key, day)

    @staticmethod
    def _told(label: str, told: Mapping[str, tuple[Name, str]], linked: Linked) -> tuple[Actor | None, str | None]:
        for form in (label, label.rsplit(maxsplit=1)[-1]):
            if form in told:
                name, office = told[form]
                return linked.actor_of(name), office or None
        return None, None

    def _best(
        self,
        keys: Sequence[str],
        body: Actor | None,
        day: date | None,
        states: Mapping[str | None, int],
        *,
        sure: bool,
        single: bool,
    ) -> str | None:
        """The one candidate that fits words and day; None where none does, or several do."""
        scored = []
        for key in dict.fromkeys(keys):
            state = self._state(key, day) or self.gazetteer.actor(key).iso3
            points = 0
            if body is not None and body.iso3 is not None:
                if state != body.iso3:
                    continue
                points += 4
            elif states.get(state):
                points += 2
            terms = self.offices.held_by(key, day) if day else ()
            if any(term.office_class in WELL_KNOWN for term in terms):
                points += 2
            points += bool(terms)
            scored.append((points, key))
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        if not scored:
            return None
        enough = 0 if sure and not single else 3
        if scored[0][0] < enough or (len(scored) > 1 and scored[0][0] == scored[1][0] and not (sure and not single)):
            return None
        return scored[0][1]

    def _places(self, names: Sequence[Name], linked: Linked, states: Mapping[str | None, int], text: str) -> None:
        wider: tuple[int, str | None] | None = None
        for name in sorted(names, key=lambda name: -name.start):
            if name.kind is ActorKind.PLACE:
                gap = text[name.end : wider[0]] if wider else "x"
                near = wider[1] if wider and gap.strip(" ") in {",", "("} else None
                linked.add(name, self._place(name, near, states))
            if name.kind in {ActorKind.PLACE, ActorKind.STATE} and not _is_adjective(name):
                wider = (name.start, linked.actor_of(name).iso3)
            else:
                wider = None

    def _place(self, name: Name, near: str | None, states: Mapping[str | None, int]) -> Actor:
        entries = [entry for entry in name.entries if entry.kind is ActorKind.PLACE] or list(
            self.gazetteer.cities(name.text)
        )
        actors = [self.gazetteer.actor(entry.actor) for entry in entries]
        fitting = [actor for actor in actors if actor.iso3 == near] if near else []
        if fitting:
            return fitting[0]
        if near is not None:
            return Actor(slug_key(name.text, near), ActorKind.PLACE, name.text, iso3=near, identified=False)
        mentioned = [actor for actor in actors if states.get(actor.iso3)]
        if mentioned and name.how != "gazetteer":
            return mentioned[0]
        if actors:
            return actors[0]
        if name.kind is ActorKind.PLACE and name.entries and name.entries[0].how == "capital":
            state = self.gazetteer.actor(name.entries[0].actor)
            return Actor(slug_key(name.text, state.iso3), ActorKind.PLACE, name.text, iso3=state.iso3)
        return Actor(slug_key(name.text, None), ActorKind.PLACE, name.text, identified=False)


def _is_adjective(name: Name) -> bool:
    """Whether a name only tells whose the next word is: "in Lima, Chilean officials" puts no Lima in Chile."""
    return bool(name.entries) and name.entries[0].how in {"adjective", "demonym"}


def _of_other_states(names: Sequence[Name], linked: Linked, text: str) -> None:
    """An organ that the tables know of one state is another's where that one's name stands right before it, and
    wherever else the article names it: "the Belarusian KGB … the KGB".
    """
    owners: dict[str, str] = {}
    for before, name in pairwise(sorted(names, key=lambda name: name.start)):
        if name.kind is not ActorKind.ORGANISATION or before.kind is not ActorKind.STATE:
            continue
        owner, body = linked.actor_of(before), linked.actor_of(name)
        beside = text[before.end : name.start].strip() in {"", *POSSESSIVE}
        if beside and owner.iso3 and body.iso3 and owner.iso3 != body.iso3:
            owners.setdefault(name.text, owner.iso3)
    for name in names:
        if name.kind is ActorKind.ORGANISATION and name.text in owners:
            body, iso3 = linked.actor_of(name), owners[name.text]
            linked.add(name, Actor(slug_key(name.text, iso3), name.kind, name.text, iso3=iso3, identified=False))
            if body.key not in linked.keys.values():
                linked.actors.pop(body.key, None)


def _home(label: str, titled: Mapping[str, str], states: Mapping[str | None, int]) -> str | None:
    """The state of an unknown person with an office and no state beside it: the one the article is mostly of."""
    if label not in titled and label.rsplit(maxsplit=1)[-1] not in titled:
        return None
    ranked = sorted(((count, state) for state, count in states.items() if state), reverse=True)
    if ranked and ranked[0][0] >= HOME * sum(count for count, _ in ranked):
        return ranked[0][1]
    return None


def _titles(phrases: Iterable[Phrase]) -> dict[str, str]:
    """For each person told with an office: the office."""
    titled: dict[str, str] = {}
    for phrase in phrases:
        if phrase.title is not None and phrase.title.kind == "office":
            for name in phrase.names:
                if name.kind is ActorKind.PERSON:
                    titled.setdefault(name.same_as or name.text, phrase.title.role)
    return titled


def _told_states(phrases: Iterable[Phrase]) -> dict[str, tuple[Name, str]]:
    """For each person: the state or body named in one phrase with him, and the office."""
    told: dict[str, tuple[Name, str]] = {}
    for phrase in phrases:
        if phrase.state is None:
            continue
        for name in phrase.names:
            if name.kind is ActorKind.PERSON and name is not phrase.state:
                office = phrase.title.role if phrase.title else ""
                for form in {name.same_as or name.text, name.text.split()[-1]}:
                    told.setdefault(form, (phrase.state, office))
    return told
