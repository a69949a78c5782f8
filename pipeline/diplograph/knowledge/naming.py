"""What somebody who asks a question means by a word: "Rusia" is RUS, "pesawat" the topic aircraft, "bertemu" meets."""

from collections.abc import Callable

from diplograph.domain.actors import Actor, ActorKind
from diplograph.knowledge.gazetteer import Gazetteer
from diplograph.knowledge.predicates import Predicates
from diplograph.knowledge.topics import LANGUAGES, Topics

# A reading that is less than half as likely as the first is not meant; with less distance the asker has to say.
_RIVAL = 0.5
_MOST_NAMED = 5


def key_of(kind: str, words: str) -> str | None:
    """The key of what the words mean as a state, actor, topic or predicate; None where the tables know no such thing.

    A key itself is taken as it is. ValueError, with the choice, where the words may mean several.
    """
    return _FINDERS[kind](words.strip())


def _state(words: str) -> str | None:
    return _actor_where(words, lambda actor: actor.kind is ActorKind.STATE)


def _actor(words: str) -> str | None:
    return _actor_where(words, lambda actor: actor.kind is not ActorKind.PLACE)


def _actor_where(words: str, fits: Callable[[Actor], bool]) -> str | None:
    known = Gazetteer.load()
    for key in (words, words.upper()):
        if known.has(key) and fits(known.actor(key)):
            return key
    weights: dict[str, float] = {}
    for lang in LANGUAGES:
        for entry in known.lookup(words, lang):
            if fits(known.actor(entry.actor)):
                weights[entry.actor] = max(entry.weight, weights.get(entry.actor, 0.0))
    weights = weights or {key: 1.0 for key in known.surname(words) if fits(known.actor(key))}
    return _chosen(weights, known)


def _chosen(weights: dict[str, float], known: Gazetteer) -> str | None:
    """The likeliest; among equals the one named first."""
    best = max(weights.values(), default=0.0)
    rivals = [key for key, weight in weights.items() if weight > best * _RIVAL]
    if len(rivals) > 1:
        named = [f"{key} ({known.actor(key).name})" for key in rivals[:_MOST_NAMED]]
        more = ", …" if len(rivals) > _MOST_NAMED else ""
        raise ValueError(f"that may be {', '.join(named)}{more}; name one of these")
    return rivals[0] if rivals else None


def _topic(words: str) -> str | None:
    asked = words.casefold()
    for topic in Topics.load():
        names = {topic.code, topic.label_en.casefold(), topic.label_id.casefold()}
        if asked in names or any(asked in of_one for of_one in topic.words.values()):
            return topic.code
    return None


def _predicate(words: str) -> str | None:
    asked = words.casefold()
    for act in Predicates.load():
        if asked in {act.code, act.label_en.casefold(), act.label_id.casefold()}:
            return act.code
    raise ValueError(f"is no act. Known: {', '.join(Predicates.load().codes())}")


_FINDERS: dict[str, Callable[[str], str | None]] = {
    "state": _state,
    "actor": _actor,
    "topic": _topic,
    "predicate": _predicate,
}
