"""Gives an act its place: where the text ties one to it, and where talks are told again or follow a journey.

In: a Scene and an Act, the actors. Out: the key of a place or a state, or None. Pure.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Claim
from diplograph.languages.calendar import TimeMention
from diplograph.reading.acts import Act
from diplograph.reading.clauses import Clauses
from diplograph.reading.news import same_people
from diplograph.reading.participants import Group
from diplograph.reading.places import PLACE_WORDS, is_inside
from diplograph.reading.slots import Scene

GROUND = frozenset({ActorKind.STATE, ActorKind.PLACE})
# Acts by a statement: a place told after them is one that the words are about, not where they were said.
STATED = frozenset({"accuses", "requests", "rejects", "supports", "threatens", "offers", "recognizes", "agrees"})
# Acts that are done on someone's ground: a state that suffers them may be their place.
ON_GROUND = frozenset({"attacks", "mobilizes", "coerces", "concedes", "aids"})
# Talks and what comes out of them.
TALKS = frozenset({"meets", "negotiates", "signs"})
# How many words may stand between an act and its place.
REACH = 30
# How many words of an object may stand between leaving and what is left: "withdrew its troops from Lebanon".
OBJECT = 3
QUOTES = frozenset({";", '"', "“", "”"})


def place_of(scene: Scene, act: Act, actors: Mapping[str, Actor], times: Sequence[TimeMention]) -> str | None:
    """The place told with the act: after it, else before it, under a preposition of rest, inside the clause.

    A journey's place is where it leads to. A call has none.
    """
    if act.predicate == "calls":
        return None
    if act.predicate == "visits":
        return _destination(scene, act, actors)
    after: list[Group] = []
    before: list[Group] = []
    for group in scene.groups:
        rests = _rests(scene, group, times) or _is_left(scene, act, group)
        if not (rests and _is_ground(group, actors)) or _is_side(group, act):
            continue
        if group.first >= act.trigger.last:
            stated = act.predicate in STATED and not (act.predicate == "agrees" and _is_occasion(scene, group))
            if not stated and _reaches(scene, act, group):
                after.append(group)
        elif group.last <= act.trigger.first and _precedes(scene, act, group):
            before.append(group)
    for found in (after, before):
        exact = [group for group in found if actors[group.actors[0]].kind is ActorKind.PLACE]
        if chosen := exact[:1] or found[:1]:
            return chosen[0].actors[0]
    return None


def _destination(scene: Scene, act: Act, actors: Mapping[str, Actor]) -> str | None:
    """Where a journey leads: a city under a preposition of place, else the state or place that is visited."""
    trigger = act.trigger
    for group in scene.groups:
        near = trigger.first <= group.first <= trigger.last + REACH // 3
        placed = group.prep is not None and scene.pack.has("locative", group.prep)
        if near and placed and group.is_place and actors[group.actors[0]].kind is ActorKind.PLACE:
            return group.actors[0]
    told = {key for group in scene.groups for key in group.actors}
    ground = [key for key in act.targets if key in told and actors[key].kind in GROUND]
    return ground[0] if len(act.targets) == 1 and ground else None


def _rests(scene: Scene, group: Group, times: Sequence[TimeMention]) -> bool:
    """Whether a preposition of rest stands before the group, or before what it follows: "di Istana Negara, Jakarta",
    "in the northern city of Arbil".
    """
    if group.prep is not None and not scene.pack.has("of", group.prep):
        return scene.pack.has("at", group.prep) and (group.thing is None or _is_time(scene, group.thing, times))
    tree = scene.tree
    before = group.first - 1
    linked = before > 0 and (tree.lower[before] == "," or scene.pack.has("of", tree.lower[before]))
    return linked and group.is_place and is_inside(tree, before, scene.pack.words["at"])


def _is_occasion(scene: Scene, group: Group) -> bool:
    """Whether the place is that of an occasion: "agreed at a meeting in Rome", "pada jumpa pers di Khartoum"."""
    at = scene.pack.words["at"]
    near = range(group.first - 1, max(-1, group.first - 1 - PLACE_WORDS), -1)
    preposition = next((i for i in near if scene.tree.lower[i] in at), None)
    return preposition is not None and is_inside(scene.tree, preposition, at)


def _is_time(scene: Scene, thing: tuple[int, int], times: Sequence[TimeMention]) -> bool:
    """Whether what seems to be a noun after the place is a time: "in Damascus last week"."""
    start, end = scene.tree.starts[thing[0]], scene.tree.ends[thing[1] - 1]
    return any(time.start <= start and end <= time.end for time in times)


def _is_left(scene: Scene, act: Act, group: Group) -> bool:
    """Whether the act is to leave that ground: "withdrew from Lebanon"."""
    beside = 0 <= group.first - act.trigger.last <= OBJECT
    return act.predicate == "concedes" and beside and group.prep is not None and scene.pack.has("of", group.prep)


def _is_ground(group: Group, actors: Mapping[str, Actor]) -> bool:
    kinds = [actors[key].kind for key in group.actors]
    return kinds == [ActorKind.STATE] or group.is_place


def _is_side(group: Group, act: Act) -> bool:
    sides = {*act.sources} if act.predicate in ON_GROUND else {*act.sources, *act.targets}
    return bool(sides & {*group.actors})


def _reaches(scene: Scene, act: Act, group: Group) -> bool:
    """Whether an act reaches a place told after it."""
    first, last = act.trigger.last, group.first
    if last - first > REACH or _is_quoted(scene, first, last):
        return False
    if act.predicate in TALKS and any(scene.pack.has("about", scene.tree.lower[i]) for i in range(first, last - 1)):
        return False  # "talks about the war in Iraq"
    return (
        Clauses(scene.tree, scene.pack, scene.speech).cost((last, group.last), (act.trigger.first, first)) is not None
    )


def _precedes(scene: Scene, act: Act, group: Group) -> bool:
    """Whether a place told before an act is the act's: one that opens the sentence, or stands in the same clause."""
    first, last = group.last, act.trigger.first
    tree, pack = scene.tree, scene.pack
    if last - first > REACH or _is_quoted(scene, first, last):
        return False
    subject = any(other.prep is None and other.last <= group.first for other in scene.groups)
    apart = any(pack.has("apart", tree.lower[i]) for i in range(group.first))
    opens = not (subject or apart)
    if act.predicate in STATED and not opens:
        return False
    barred = any(
        pack.has("subordinators", tree.lower[i]) and tree.pos[i] in {"SCONJ", "CCONJ"} for i in range(first, last)
    )
    relative = any(pack.has("relative", tree.lower[i]) for i in range(first, last))
    return not barred and (opens or not relative)


def _is_quoted(scene: Scene, first: int, last: int) -> bool:
    return any(i in scene.speech or scene.tree.lower[i] in QUOTES for i in range(first, last))


def inherited_places(claims: Sequence[Claim], actors: Mapping[str, Actor], rolled: Callable[[str], str]) -> list[Claim]:
    """Gives a place to talks told without one: that of talks between the same two told elsewhere, else of the journey
    of one to the country of the other; and to what is agreed on at talks told in the same sentence.
    """
    talks = [claim for claim in claims if claim.event.predicate in TALKS and claim.event.place]
    journeys = [claim for claim in claims if claim.event.predicate == "visits" and claim.event.place]
    placed: list[Claim] = []
    for claim in claims:
        place = claim.event.place
        if place is None and claim.event.predicate in TALKS:
            place = _told_again(claim, talks, rolled) or _travelled(claim, journeys, actors, rolled)
        if place is None and claim.event.predicate == "agrees":
            here = [one for one in talks if one.evidence.sentence == claim.evidence.sentence]
            place = _told_again(claim, here, rolled)
        placed.append(claim if place is claim.event.place else replace(claim, event=replace(claim.event, place=place)))
    return placed


def _sides(claim: Claim, rolled: Callable[[str], str]) -> frozenset[str]:
    return frozenset(rolled(key) for key in (*claim.event.sources, *claim.event.targets))


def _told_again(claim: Claim, talks: Sequence[Claim], rolled: Callable[[str], str]) -> str | None:
    sides = _sides(claim, rolled)
    same = (one for one in talks if _sides(one, rolled) == sides and same_people(one, claim, rolled))
    return next((one.event.place for one in same), None)


def _travelled(
    claim: Claim, journeys: Collection[Claim], actors: Mapping[str, Actor], rolled: Callable[[str], str]
) -> str | None:
    """The place of the journey on which one side meets the other in its own country, or of the one told with the
    talks.
    """
    parties = {*claim.event.sources, *claim.event.targets}
    for journey in journeys:
        place = journey.event.place
        guests = {*journey.event.sources} & parties
        if place is None or not guests or journey.modality is not claim.modality:
            continue
        ground = actors[place].iso3
        if journey.evidence.sentence == claim.evidence.sentence:
            return place
        if ground is not None and any(rolled(key) == ground for key in parties - guests):
            return place
    return None
