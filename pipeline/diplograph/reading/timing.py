"""Gives an act the time that its own sentence tells: the nearest one in its clause.

In: a Scene, the time expressions in it, an Act, its modality. Out: When or None. Pure.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from diplograph.domain.claims import Modality
from diplograph.domain.times import Precision, When
from diplograph.languages.calendar import TimeMention
from diplograph.languages.pack import LanguagePack
from diplograph.languages.tenses import Tense
from diplograph.reading.acts import Act
from diplograph.reading.clauses import CLOSERS, NOUNS, Clauses, words_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.stance import tense_of
from diplograph.reading.tree import Tree


def when_of(scene: Scene, act: Act, times: Sequence[TimeMention], modality: Modality, day: When | None) -> When | None:
    """The time of an act. Planned acts read a weekday as the next one, others as the last one. After "a day after"
    the act told next is counted from `day`, the time of the act told before.
    """
    tree, trigger = scene.tree, act.trigger
    start, end = tree.starts[trigger.first], tree.ends[trigger.last - 1]
    clauses = Clauses(tree, scene.pack, scene.speech)
    anchors = [(time, words) for time in times if time.anchor is not None and (words := words_of(tree, time))]
    for time, words in anchors:
        near = time.end <= start and start - time.end < REACH and not clauses.has_left(words[1] - 1, trigger.first)
        if near and day is not None:
            return shifted(day, -time.offset_days)
    nearest: tuple[int, int, TimeMention] | None = None
    if clauses.is_remembered((trigger.first, trigger.last)):
        return None
    for time in times:
        cost = _cost(scene, clauses, act, time, modality)
        if cost is None:
            continue
        gap = time.start - end if time.start >= end else start - time.end
        if nearest is None or (gap + cost, time.start) < nearest[:2]:
            nearest = (gap + cost, time.start, time)
    if nearest is None:
        beside = (
            time
            for time, words in anchors
            if words[0] >= trigger.last or clauses.has_left(words[1], trigger.first, deed=False)
        )
        return next((when for time in beside if (when := _counted(clauses, time, times))), None)
    time = nearest[2]
    ahead = _is_ahead(scene, time, trigger, modality)
    when = (time.future or time.past) if ahead else time.past
    return replace(when, words=time.text) if when else None


def _counted(clauses: Clauses, anchor: TimeMention, times: Sequence[TimeMention]) -> When | None:
    """The day of an act that is told to be so many days after another one, by that one's own day: "closed the border a
    day after Chad took the town on Sunday".
    """
    for time in times:
        words = words_of(clauses.tree, time) if time.start >= anchor.end and time.past else None
        if words is not None and time.past is not None and not clauses.is_said(words):
            when = shifted(time.past, anchor.offset_days)
            return replace(when, words=anchor.text) if when else None
    return None


def _cost(scene: Scene, clauses: Clauses, act: Act, time: TimeMention, modality: Modality) -> int | None:
    """What stands between a time and an act, in characters of distance; None where the time is not the act's."""
    tree, of_act = scene.tree, (act.trigger.first, act.trigger.last)
    words = words_of(tree, time) if time.past or time.future else None
    if words is None:
        return None
    cost = clauses.cost(words, of_act, precise=time.past is None or time.past.precision is not Precision.YEAR)
    if cost is None and act.predicate in SPOKEN and clauses.is_uttered(words):
        cost = UTTERED
    if cost is None or (clauses.is_reported(words, of_act) and act.predicate not in SPOKEN):
        return None
    aimed_at = is_aimed_at(tree, scene.pack, time, range(of_act[1], words[0]), act.trigger.head)
    if aimed_at or _is_of_the_verb(scene, words, act):
        return None
    day = time.past is None or time.past.precision in {Precision.DAY, Precision.RANGE}
    if act.predicate in STATED_ACTS and clauses.is_told_of(words, of_act, day=day):
        return None
    saying = scene.speech.difference(scene.lights(act.trigger))
    stated = words[1] <= of_act[0] and any(words[0] - 2 <= i < of_act[0] for i in saying)
    if not (stated and clauses.is_said(words)):
        return cost
    deed = modality is Modality.ACTUAL and act.predicate not in SPOKEN and tree.words[words[1]] not in CLOSERS
    return None if deed else cost + STATED


def _is_ahead(scene: Scene, time: TimeMention, trigger: Trigger, modality: Modality) -> bool:
    """Whether a time without its year or week is the next such one: of what is planned, and of what is agreed on for
    a month that has just been or is soon to come ("agreed to meet in September").
    """
    if modality is Modality.INTENDED:
        return not _told_then(scene, time, trigger)
    before = scene.tree.lower[trigger.first - 1] if trigger.first else ""
    after = time.start >= scene.tree.ends[trigger.last - 1]
    month = time.past is not None and time.past.precision is Precision.MONTH
    return month and after and scene.pack.has("infinitive", before)


def is_aimed_at(tree: Tree, pack: LanguagePack, time: TimeMention, between: range, verb: int | None = None) -> bool:
    """Whether a day to come, or a date or a month without its year, is that of what is agreed on or asked for in the
    words between, and not of the act itself: "agreed to open the border on 1 September", "sepakat membuka". A weekday
    is that of the act.
    """
    if time.past is None or time.future is None:
        return False
    if not time.ahead and time.future.earliest - time.past.earliest <= WEEK:
        return False
    if verb is not None and any(i in between and tree.pos[i] == "VERB" for i in tree.kids(verb, "xcomp", "ccomp")):
        return True
    return any(pack.has("infinitive", tree.lower[i]) and tree.pos[i + 1] == "VERB" for i in between)


def _is_of_the_verb(scene: Scene, words: tuple[int, int], act: Act) -> bool:
    """Whether a time before a verb is the verb's and not that of a noun behind it: "on Monday rejected criticism"."""
    tree, trigger = scene.tree, act.trigger
    if act.predicate in CONTACTS or tree.pos[trigger.head] not in NOUNS or any(scene.lights(trigger)):
        return False
    return any(tree.pos[i] == "VERB" for i in range(words[1], trigger.first))


def _told_then(scene: Scene, time: TimeMention, trigger: Trigger) -> bool:
    """Whether the time is the statement's and not the act's: "announced on Sunday that troops would leave", "said
    Monday it would send weapons".
    """
    span = scene.tree.span_of(time.start, time.end)
    if span is None or span[0] >= trigger.first:
        return False
    clauses = Clauses(scene.tree, scene.pack, scene.speech)
    if clauses.is_said(span) or any(span[0] < i < trigger.first for i in scene.speech):
        return True
    above = (i for i in scene.tree.ancestors(trigger.head) if span[1] <= i < trigger.head)
    return any(tense_of(scene.tree, scene.pack, i) is Tense.PAST for i in above)


def shifted(when: When, days: int) -> When | None:
    """A day counted from another event's day; None where that one is no single day."""
    if when.precision is not Precision.DAY:
        return None
    day = when.earliest + timedelta(days=days)
    return When(day, day, Precision.DAY, when.words)


# Acts by a statement: told without a day they are of the day the news is of.
SPOKEN = frozenset({
    "accuses", "agrees", "calls", "meets", "offers", "protests", "rejects", "requests", "signs", "supports",
    "threatens",
})  # fmt: skip
# What is said in them has a day of its own.
STATED_ACTS = frozenset({"accuses", "rejects", "protests"})
# What people come together for: told by a noun, or after "after", it is of the day of what they then say.
CONTACTS = frozenset({"agrees", "calls", "meets", "negotiates", "signs", "visits"})
WEEK = timedelta(days=7)
# What it costs to take the time of a statement for what is stated, in characters of distance; and the day on which that
# was published in which it is.
STATED = 100
UTTERED = 40
# How many characters after "a day after" the act it counts from may begin.
REACH = 80
