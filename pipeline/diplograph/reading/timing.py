"""Gives an act its time and place: the expression nearest to its trigger inside the sentence.

In: a Tree, the time expressions in it, the trigger, the modality. Out: When or None; a place key or None. Pure.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Claim, Modality
from diplograph.domain.times import Precision, When
from diplograph.languages.calendar import TimeMention
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger


def when_of(
    scene: Scene, trigger: Trigger, times: Sequence[TimeMention], modality: Modality, day: When | None
) -> When | None:
    """The time of an act. Planned acts read a weekday as the next one, others as the last one. After "a day after"
    the act told next is counted from `day`, the time of the act told before.
    """
    tree = scene.tree
    start = tree.starts[trigger.first]
    for time in times:
        near = tree.start <= time.start and time.end <= start and start - time.end < REACH
        if time.anchor is not None and near and day is not None:
            return shifted(day, -time.offset_days)
    here = [time for time in times if tree.start <= time.start < tree.end and (time.past or time.future)]
    if not here:
        return None
    start, end = tree.starts[trigger.first], tree.ends[trigger.last - 1]

    def distance(time: TimeMention) -> tuple[int, int]:
        gap = time.start - end if time.start >= end else start - time.end
        return (gap + 60 * _borders(scene, time, trigger), time.start)

    nearest = min(here, key=distance)
    ahead = modality is Modality.INTENDED and not _told_then(scene, nearest, trigger)
    when = (nearest.future or nearest.past) if ahead else nearest.past
    return replace(when, words=nearest.text) if when else None


def _told_then(scene: Scene, time: TimeMention, trigger: Trigger) -> bool:
    """Whether the time is the statement's and not the act's: "announced on Sunday that troops would leave"."""
    span = scene.tree.span_of(time.start, time.end)
    return span is not None and any(span[0] < i < trigger.first for i in scene.speech)


def _borders(scene: Scene, time: TimeMention, trigger: Trigger) -> int:
    """Subordinators and words of saying between the expression and the trigger."""
    tree = scene.tree
    span = tree.span_of(time.start, time.end)
    if span is None:
        return 9
    first, last = sorted((span[0], trigger.first))
    words = range(first + 1, last)
    return sum(
        scene.pack.has("subordinators", tree.lower[i]) or scene.pack.has("relative", tree.lower[i]) for i in words
    )


# Acts by a statement: told without a day they are of the day the news is of.
SPOKEN = frozenset(
    {"accuses", "requests", "rejects", "supports", "threatens", "offers", "agrees", "protests", "meets", "calls"}
)
# How many sentences a day told once holds for.
FRAME = 6
# How many characters after "a day after" the act it counts from may begin.
REACH = 80


def shifted(when: When, days: int) -> When | None:
    """A day counted from another event's day; None where that one is no single day."""
    if when.precision is not Precision.DAY:
        return None
    day = when.earliest + timedelta(days=days)
    return When(day, day, Precision.DAY, when.words)


def place_of(scene: Scene, trigger: Trigger, actors: dict[str, Actor], sides: Collection[str]) -> str | None:
    """The place told with the act: after it, else before it, under a preposition of rest, inside the clause.

    A state by name is a place too, where it is no side of the act.
    """
    after: list[Group] = []
    before: list[Group] = []
    for group in scene.groups:
        if group.prep is None or not scene.pack.has("at", group.prep) or group.thing is not None:
            continue
        stands = group.is_place or (len(group.actors) == 1 and actors[group.actors[0]].kind is ActorKind.STATE)
        if not stands or set(group.actors) & set(sides):
            continue
        if group.first >= trigger.last:
            if not _parted(scene, trigger.last, group.first):
                after.append(group)
        elif not _parted(scene, group.last, trigger.first):
            before.append(group)
    chosen = after[:1] or before[:1]
    return chosen[0].actors[0] if chosen else None


def _parted(scene: Scene, first: int, last: int) -> bool:
    """Whether a word of saying, a mark or a clause word stands between."""
    if last - first > 30:
        return True
    tree, pack = scene.tree, scene.pack
    return any(
        i in scene.speech
        or tree.lower[i] in {";", '"', "“", "”"}
        or pack.has("relative", tree.lower[i])
        or (pack.has("subordinators", tree.lower[i]) and tree.pos[i] == "SCONJ")
        for i in range(first, last)
    )


def inherited(
    claims: Sequence[Claim],
    leads: int,
    first_dates: Mapping[int, When],
    rolled: Callable[[str], str],
    published: date | None,
) -> list[Claim]:
    """Gives a time to acts told without one: from the same act told again with its day, or, for what the first
    sentences announce, from the first date told right after.
    """
    known: dict[tuple[object, ...], When] = {}
    for claim in claims:
        if claim.event.when is not None:
            known.setdefault(_mark(claim, rolled), claim.event.when)
    dated: list[Claim] = []
    for claim in claims:
        when = claim.event.when
        if when is None:
            when = known.get(_mark(claim, rolled))
        if when is None and claim.evidence.sentence < leads and claim.modality is Modality.ACTUAL:
            later = [
                first_dates[i] for i in range(claim.evidence.sentence, claim.evidence.sentence + 3) if i in first_dates
            ]
            when = next((one for one in later if one.precision is Precision.DAY), None)
        if when is None and claim.event.predicate in SPOKEN and claim.modality is Modality.ACTUAL:
            when = _frame(claim.evidence.sentence, first_dates)
        ahead = when is not None and published is not None and when.earliest > published
        if when is not claim.event.when and when is not None and not (ahead and claim.modality is Modality.ACTUAL):
            dated.append(replace(claim, event=replace(claim.event, when=replace(when, words=""))))
        else:
            dated.append(claim)
    return dated


def _frame(sentence: int, first_dates: Mapping[int, When]) -> When | None:
    """The day the news is of: the nearest day told in the few sentences before."""
    for i in range(sentence, max(-1, sentence - FRAME), -1):
        if i in first_dates and first_dates[i].precision is Precision.DAY:
            return first_dates[i]
    return None


def _mark(claim: Claim, rolled: Callable[[str], str]) -> tuple[object, ...]:
    event = claim.event
    sides = frozenset(rolled(key) for key in (*event.sources, *event.targets))
    return (event.predicate, sides, claim.polarity)
