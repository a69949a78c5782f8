"""A Reading as the scorer of PLOVER events takes it: categories of PLOVER, actors by country or kind of body."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Claim, Modality, Polarity
from diplograph.domain.reading import Reading
from diplograph.knowledge.predicates import Predicates
from diplograph.measuring.articles import state_of

# Acts of cooperation and of force, by PLOVER category: what is only announced is coded as a promise or a threat.
_COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_FORCEFUL = frozenset({"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"})
# In these categories the parties of one act may stand together, without a direction.
_JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def prediction(reading: Reading) -> dict[str, Any]:
    """`{"id", "events": [{"plover", "source", "target"}]}`, each event once."""
    predicates = Predicates.load()
    actors = {actor.key: actor for actor in reading.actors}
    events: list[dict[str, Any]] = []
    for claim in (*reading.claims, *_asides(reading)):
        home = not claim.event.targets and _at_home(claim, reading, actors)
        abroad = not home and _abroad(claim, actors)
        category = category_of(claim, predicates[claim.event.predicate].plover, abroad=abroad)
        event = _event(claim, category, lambda key: _actor(actors[key])) if category else None
        if event and not event["target"] and home:
            event["target"] = event["source"]
        if event and event not in events:
            events.append(event)
    return {"id": reading.article.id, "events": events}


def _asides(reading: Reading) -> Iterator[Claim]:
    """Acts at home or with one side told, which PLOVER codes too: the first of each sentence that has no other act."""
    told = {claim.evidence.sentence for claim in reading.claims}
    for claim in reading.asides:
        if claim.evidence.sentence not in told and claim.event.sources:
            told.add(claim.evidence.sentence)
            yield claim


def _at_home(claim: Claim, reading: Reading, actors: Mapping[str, Actor]) -> bool:
    """Whether an act told with one side is one inside its country: the sentence names no other. PLOVER codes the
    country as both sides then. What only the parties share (an agreement) stays as it is.
    """
    own = {state_of(actors[key]) for key in claim.event.sources}
    named = {state_of(actors[one.actor]) for one in reading.mentions if one.sentence == claim.evidence.sentence}
    return len(own) == 1 and None not in own and named - {None} <= own


def category_of(claim: Claim, plover: str, *, abroad: bool) -> str | None:
    """The PLOVER category of a claim, `plover` being that of its predicate; None where PLOVER codes nothing.

    Our graph keeps a planned meeting a meeting with modality `intended`; PLOVER codes the announcement itself:
    - an intended cooperative act is AGREE (a meeting to come, a visit to come, aid that will be sent);
    - an intended act of force is THREATEN;
    - a cooperative act that is denied or will not be done is REJECT; a denied act of force is no event;
    - what one side concedes to another state (CAMEO 084 to 087: release, ease, withdraw) is RETREAT; CONCEDE
      is kept for concessions at home (080 to 083). `abroad` tells whether the sides are of different states.
    Requests, charges, refusals and threats are acts of speech: announced or done, they stay what they are.
    """
    cooperative, forceful = plover in _COOPERATIVE, plover in _FORCEFUL
    if claim.polarity is Polarity.NEGATED:
        return "REJECT" if cooperative else None
    if claim.modality is Modality.INTENDED and (cooperative or forceful):
        return "AGREE" if cooperative else "THREATEN"
    return "RETREAT" if plover == "CONCEDE" and abroad else plover


def _abroad(claim: Claim, actors: dict[str, Actor]) -> bool:
    sources = {state_of(actors[key]) or key for key in claim.event.sources}
    return not sources & {state_of(actors[key]) or key for key in claim.event.targets}


def _event(claim: Claim, category: str, actor: Callable[[str], dict[str, str]]) -> dict[str, Any]:
    sources, targets = list(claim.event.sources), list(claim.event.targets)
    if set(sources) & set(targets):
        parties = list(dict.fromkeys(sources + targets))
        sources, targets = (parties, []) if category in _JOINT else (parties[:1], parties[1:])
    return {"plover": category, "source": [actor(key) for key in sources], "target": [actor(key) for key in targets]}


def _actor(actor: Actor) -> dict[str, str]:
    code = state_of(actor) or _body(actor)
    return {"code": code, "text": actor.name} if code else {"text": actor.name}


def _body(actor: Actor) -> str | None:
    """IGO for the bodies of our tables and those who act for them, NGO and IMG for others without a country."""
    if actor.acts_for:
        return "IGO"
    if actor.kind is ActorKind.ORGANISATION:
        return "IGO" if actor.identified else "NGO"
    return "IMG" if actor.kind is ActorKind.ARMED_GROUP else None
