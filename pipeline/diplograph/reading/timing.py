"""Gives an act its time and place: the expression nearest to its trigger inside the sentence.

In: a Tree, the time expressions in it, the trigger, the modality. Out: When or None; a place key or None. Pure.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Modality
from diplograph.domain.times import Precision, When
from diplograph.languages.calendar import TimeMention
from diplograph.reading.slots import Scene, Trigger


def when_of(scene: Scene, trigger: Trigger, times: Sequence[TimeMention], modality: Modality) -> When | None:
    """The time of an act. Planned acts read a weekday as the next one, others as the last one."""
    tree = scene.tree
    here = [time for time in times if tree.start <= time.start < tree.end and time.anchor is None]
    if not here:
        return None
    start, end = tree.starts[trigger.first], tree.ends[trigger.last - 1]

    def distance(time: TimeMention) -> tuple[int, int]:
        gap = time.start - end if time.start >= end else start - time.end
        return (gap + 60 * _borders(scene, time, trigger), time.start)

    nearest = min(here, key=distance)
    when = nearest.future if modality is Modality.INTENDED else nearest.past
    return replace(when, words=nearest.text) if when else None


def _borders(scene: Scene, time: TimeMention, trigger: Trigger) -> int:
    """Subordinators and words of saying between the expression and the trigger."""
    tree = scene.tree
    span = tree.span_of(time.start, time.end)
    if span is None:
        return 9
    first, last = sorted((span[0], trigger.first))
    words = range(first + 1, last)
    return sum(scene.pack.has("subordinators", tree.lower[i]) or scene.pack.has("relative", tree.lower[i]) for i in words)


def shifted(when: When, days: int) -> When | None:
    """A day counted from another event's day; None where that one is no single day."""
    if when.precision is not Precision.DAY:
        return None
    day = when.earliest + timedelta(days=days)
    return When(day, day, Precision.DAY, when.words)


def place_of(scene: Scene, trigger: Trigger, actors: dict[str, Actor]) -> str | None:
    """The first place told after the trigger with a locative, or before it, in the same clause."""
    found = [group for group in scene.groups if group.is_place and group.prep is not None]
    for group in found:
        if group.first >= trigger.last and not any(scene._bars(i) for i in range(trigger.last, group.first)):
            return group.actors[0]
    for group in scene.groups:
        kinds = {actors[key].kind for key in group.actors}
        if kinds == {ActorKind.PLACE} and group.last <= trigger.first and group.prep is not None:
            if not any(scene._bars(i) for i in range(group.last, trigger.first)):
                return group.actors[0]
    return None
