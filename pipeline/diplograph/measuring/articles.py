"""A Reading as the article scorer takes it: actors, events and name mentions of one article."""

from collections import defaultdict
from typing import Any

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Claim
from diplograph.domain.reading import Reading
from diplograph.domain.times import Precision, When


def prediction(reading: Reading) -> dict[str, Any]:
    """`{"id", "events", "entities"}`: an article's claims and mentions, actors by country code and name."""
    names = _names(reading)
    actors = {actor.key: actor for actor in reading.actors}
    return {
        "id": reading.article.id,
        "events": [_event(claim, actors, names) for claim in reading.claims],
        "entities": _entities(reading, actors),
    }


def day_of(when: When | None) -> str | None:
    """A time cut to YYYY, YYYY-MM or YYYY-MM-DD; of a longer period its first day, or of whole years the first, as the
    guidelines have it.
    """
    if when is None:
        return None
    if when.precision is not Precision.RANGE:
        return when.edtf
    whole_years = (when.earliest.month, when.earliest.day, when.latest.month, when.latest.day) == (1, 1, 12, 31)
    return str(when.earliest.year) if whole_years else when.earliest.isoformat()


def state_of(actor: Actor) -> str | None:
    """The state an actor counts for: none where it acts for a body that is no state."""
    return None if actor.acts_for else actor.iso3


def _event(claim: Claim, actors: dict[str, Actor], names: dict[str, str]) -> dict[str, Any]:
    event = claim.event
    return {
        "predicate": event.predicate,
        "source": [_actor(actors[key], names) for key in event.sources],
        "target": [_actor(actors[key], names) for key in event.targets],
        "date": day_of(event.when),
        "place": names[event.place] if event.place else None,
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
    }


def _actor(actor: Actor, names: dict[str, str]) -> dict[str, str]:
    known = {"name": names[actor.key], "iso3": state_of(actor), "qid": actor.qid}
    return {field: value for field, value in known.items() if value}


def _names(reading: Reading) -> dict[str, str]:
    """A name for each actor: a state's own, else the longest in the text, else the one of the tables.

    A word that names two actors of this text (Moscow, the city and the government) stands for neither of them.
    """
    said: dict[str, list[str]] = defaultdict(list)
    bearers: dict[str, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        said[mention.actor].append(mention.text)
        bearers[mention.text.casefold()].add(mention.actor)
    names = {}
    for actor in reading.actors:
        own = [text for text in said[actor.key] if len(bearers[text.casefold()]) == 1]
        names[actor.key] = actor.name if actor.kind is ActorKind.STATE or not own else max(own, key=len)
    return names


def _entities(reading: Reading, actors: dict[str, Actor]) -> list[dict[str, Any]]:
    spans: dict[tuple[str, str], list[list[int]]] = defaultdict(list)
    for mention in reading.mentions:
        spans[mention.actor, mention.kind.value].append([mention.start, mention.end])
    found = []
    for (key, kind), places in spans.items():
        actor = actors[key]
        facts = {"name": actor.name, "type": kind, "iso3": state_of(actor), "qid": actor.qid, "mentions": places}
        found.append({field: value for field, value in facts.items() if value})
    return found
