"""Gives an act its time: the nearest one in its clause, else the one of the same act told again or of the news.

In: a Scene, the time expressions in it, an Act, its modality; the claims of an article. Out: When or None. Pure.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from diplograph.domain.claims import Claim, Modality, Polarity
from diplograph.domain.times import Precision, When
from diplograph.languages.calendar import TimeMention
from diplograph.languages.pack import LanguagePack
from diplograph.reading.acts import Act
from diplograph.reading.clauses import CLOSERS, NOUNS, Clauses, words_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.stance import speech_words
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
            time for time, words in anchors if words[0] >= trigger.last or clauses.has_left(words[1], trigger.first)
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
    aimed_at = _is_aimed_at(tree, scene.pack, time, range(of_act[1], words[0]), act.trigger.head)
    if aimed_at or _is_of_the_verb(scene, words, act):
        return None
    if act.predicate in STATED_ACTS and clauses.is_told_of(words, of_act):
        return None
    stated = words[1] <= of_act[0] and any(words[0] - 2 <= i < of_act[0] for i in scene.speech)
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


def _is_aimed_at(tree: Tree, pack: LanguagePack, time: TimeMention, between: range, verb: int | None = None) -> bool:
    """Whether a date or a month without its year is that of what is agreed on or asked for in the words between, and
    not of the act itself: "agreed to open the border on 1 September", "sepakat membuka". A weekday is that of the act.
    """
    if time.past is None or time.future is None or time.future.earliest - time.past.earliest <= WEEK:
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
    return any(span[1] <= i < trigger.head and _is_past(scene, i) for i in scene.tree.ancestors(trigger.head))


def _is_past(scene: Scene, verb: int) -> bool:
    """Whether a verb stands in the past, with nothing to lean on: what is told to have been planned then or helped."""
    tree = scene.tree
    word, lemma = tree.lower[verb], tree.lemmas[verb]
    if scene.pack.modifier_side != "left" or tree.pos[verb] != "VERB" or any(tree.kids(verb, "aux", "mark", "cop")):
        return False
    return word not in {lemma, f"{lemma}s", f"{lemma}es"} and not word.endswith("ing")


# Acts by a statement: told without a day they are of the day the news is of.
SPOKEN = frozenset({
    "accuses", "agrees", "calls", "meets", "offers", "protests", "rejects", "requests", "signs", "supports",
    "threatens",
})  # fmt: skip
# What is said in them has a day of its own.
STATED_ACTS = frozenset({"accuses", "rejects", "protests"})
# What people come together for: told by a noun, or after "after", it is of the day of what they then say.
CONTACTS = frozenset({"agrees", "calls", "meets", "negotiates", "signs", "visits"})
# How many sentences a day told once holds for.
FRAME = 9
# How many sentences a month or a year told once holds for: what is told there is background.
BACKGROUND = 2
# A day longer ago is not that of the news.
RECENT = timedelta(days=31)
# Title and lead announce, and so does the first sentence or two after them; the day often stands after it.
LEAD = 2
OPENING = 4
# In how many sentences the day of an announcement is looked for, and the sentence that takes it up.
ANNOUNCED = 3
TAKEN_UP = 6
WEEK = timedelta(days=7)
# What it costs to take the time of a statement for what is stated, in characters of distance; and the day on which that
# was published in which it is.
STATED = 100
UTTERED = 40
# How many characters after "a day after" the act it counts from may begin.
REACH = 80


class Share(Enum):
    """How far an act is part of the news: it is the news, it is told beside it, or it was before it."""

    NEWS = auto()
    BESIDE = auto()
    BEFORE = auto()


def share_of(scene: Scene, act: Act) -> Share:
    """Before the news was what has its anniversary, and what is told behind "after" ("closed it after Iran warned").
    Beside it stands what a noun tells that no verb carries ("echoed the demand"), and what stands in the perfect ("has
    agreed").
    """
    trigger = act.trigger
    words = (trigger.first, trigger.last)
    clauses = Clauses(scene.tree, scene.pack, scene.speech)
    contact = act.predicate in CONTACTS
    since = None if contact else clauses.since(words)
    if clauses.is_remembered(words) or since is not None:
        return Share.BEFORE
    tree, head = scene.tree, trigger.head
    carried = (
        contact or tree.pos[head] not in NOUNS or any(tree.kids(head, "cop", "nsubj")) or any(scene.lights(trigger))
    )
    return Share.NEWS if carried and not clauses.is_perfect(head) else Share.BESIDE


def shifted(when: When, days: int) -> When | None:
    """A day counted from another event's day; None where that one is no single day."""
    if when.precision is not Precision.DAY:
        return None
    day = when.earliest + timedelta(days=days)
    return When(day, day, Precision.DAY, when.words)


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says of time: its main time; whether that is when something was said; whether it takes up what
    was told before ("the announcement was made on Thursday"); where in it a time too vague to tell is; and, where it
    tells only when a deed was ("the clash took place on Tuesday"), what the deed may be, nothing for any.
    """

    when: When | None = None
    said: bool = False
    resumes: bool = False
    vague: tuple[int, ...] = ()
    happened: bool = False
    deeds: frozenset[str] = frozenset()


def told_times(trees: Sequence[Tree], times: Sequence[TimeMention], pack: LanguagePack) -> dict[int, Told]:
    """The time each sentence is about; sentences that tell none are left out."""
    found: dict[int, Told] = {}
    for tree in trees:
        here = [time for time in times if tree.start <= time.start < tree.end and time.anchor is None]
        if here:
            found[tree.index] = _told(tree, here, pack)
    return found


def _told(tree: Tree, times: Sequence[TimeMention], pack: LanguagePack) -> Told:
    clauses = Clauses(tree, pack, speech_words(tree, pack))
    main: tuple[When, tuple[int, int]] | None = None
    for time in times:
        words = words_of(tree, time)
        if words is None or time.past is None or not (clauses.is_main(words) or clauses.is_final(words)):
            continue
        if time.past != time.future and any(pack.modality.get(word) == "intended" for word in tree.lower[: words[0]]):
            continue  # "will meet on Wednesday" is no day of the news
        if _is_aimed_at(tree, pack, time, range(words[0])):
            continue
        if main is None or clauses.is_dateline(main[1]) or (clauses.is_said(words) and not clauses.is_said(main[1])):
            main = (time.past, words)
    vague = tuple(time.start for time in times if time.past is None and time.future is None)
    if main is None:
        return Told(vague=vague)
    resumes = any(pack.has("resuming", word) for word in tree.lower[:3])
    said, verb = clauses.is_said(main[1]), clauses.happening()
    if verb is None or said:
        return Told(main[0], said, resumes, vague)
    deeds = _acts_in(tree, pack, range(verb))
    return Told(main[0], resumes=resumes, vague=vague, happened=True, deeds=deeds)


def _acts_in(tree: Tree, pack: LanguagePack, words: range) -> frozenset[str]:
    """What acts these words may tell."""
    forms = (form for i in words for form in pack.lexicon.at(tree.lower, i))
    return frozenset(frame.predicate for form in forms for frame in form.frames)


def inherited(
    claims: Sequence[Claim],
    told: Mapping[int, Told],
    shares: Mapping[int, Share],
    rolled: Callable[[str], str],
    published: date | None,
) -> list[Claim]:
    """Gives a time to acts told without one: from the same act told again with its day, from the sentence that takes
    up what the first sentences announce, or from the day of the news. `shares` are those of the acts, by where they
    are told.
    """
    recent = {i: one if _is_recent(one.when, published) else replace(one, when=None) for i, one in told.items()}
    known: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.event.when is not None:
            known.setdefault(_mark(claim, rolled), []).append(claim)
    dated: list[Claim] = []
    for claim in claims:
        same = (one.event.when for one in known.get(_mark(claim, rolled), ()) if same_people(one, claim, rolled))
        own = None if _is_of_who_told(claim, told) else claim.event.when
        own = own or _as_happened(claim, told) or claim.event.when
        when = own or next(same, None) or _from_news(claim, recent, shares)
        ahead = when is not None and published is not None and when.earliest > published
        if own is claim.event.when is not None or when is None or (ahead and claim.modality is Modality.ACTUAL):
            dated.append(claim)
        else:
            dated.append(replace(claim, event=replace(claim.event, when=replace(when, words=""))))
    return dated


def _is_of_who_told(claim: Claim, told: Mapping[int, Told]) -> bool:
    """Whether the day of a deed is only that on which somebody told of it: "killed two, officials said Wednesday"."""
    here, when = told.get(claim.evidence.sentence, Told()), claim.event.when
    at_once = when is not None and here.when is not None and when.edtf == here.when.edtf
    return here.said and at_once and claim.event.predicate not in SPOKEN


def _as_happened(claim: Claim, told: Mapping[int, Told]) -> When | None:
    """The day of a deed by the sentence soon after that tells only when it was."""
    at = claim.evidence.sentence
    if claim.modality is not Modality.ACTUAL:
        return None
    for i in range(at + 1, at + ANNOUNCED):
        one = told.get(i, Told())
        if one.happened and (claim.event.predicate in one.deeds or not (one.deeds or claim.event.predicate in SPOKEN)):
            return one.when
    return None


def _is_recent(when: When | None, published: date | None) -> bool:
    """Whether a day may be that of the news: one long ago is background, as a month or a year is."""
    return (
        when is None or published is None or when.precision is not Precision.DAY or published - when.earliest < RECENT
    )


def same_people(one: Claim, other: Claim, rolled: Callable[[str], str]) -> bool:
    """Whether two acts between the same sides may be one: nobody named in one is replaced by someone in the other."""
    people = [_people(claim, rolled) for claim in (one, other)]
    return all(people[0][side] & people[1][side] for side in people[0].keys() & people[1].keys())


def _people(claim: Claim, rolled: Callable[[str], str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key in (*claim.event.sources, *claim.event.targets):
        if rolled(key) != key:
            found.setdefault(rolled(key), set()).add(key)
    return found


def _from_news(claim: Claim, told: Mapping[int, Told], shares: Mapping[int, Share]) -> When | None:
    """The time of an act whose own sentence gives it none."""
    at = claim.evidence.sentence
    share = shares.get(claim.evidence.trigger_start, Share.NEWS)
    if share is Share.BEFORE:
        return None
    here = told.get(at, Told())
    if claim.modality is not Modality.ACTUAL or any(_near(claim, start) for start in here.vague):
        return None
    stated = claim.event.predicate in SPOKEN and share is Share.NEWS
    said = next((told[i].when for i in range(at) if stated and i in told and told[i].said), None)
    if at < LEAD and (when := said or _announced(at, told)):
        return when
    if claim.event.predicate not in SPOKEN or share is not Share.NEWS or claim.polarity is Polarity.NEGATED:
        return None
    return _frame(at, told) or (_announced(at, told) if at < OPENING else None)


def _announced(at: int, told: Mapping[int, Told]) -> When | None:
    """The day told soon after: of the sentence that takes up what was told, else of the first with a day."""
    resuming = (told[i].when for i in range(at, at + TAKEN_UP) if i in told and told[i].resumes)
    following = (told[i].when for i in range(at + 1, at + ANNOUNCED) if i in told)
    return next((when for when in (*resuming, *following) if _is_day(when)), None)


def _near(claim: Claim, start: int) -> bool:
    evidence = claim.evidence
    return evidence.trigger_start - REACH < start < evidence.trigger_end + REACH


def _is_day(when: When | None) -> bool:
    return when is not None and when.precision is Precision.DAY


def _frame(sentence: int, told: Mapping[int, Told]) -> When | None:
    """The day the news is of: the nearest day on which something was said in the few sentences before, else the
    nearest one told; what is told of a month or a year between is background.
    """
    first: When | None = None
    for i in range(sentence, max(-1, sentence - FRAME), -1):
        one = told.get(i, Told())
        if not _is_day(one.when):
            if one.when is not None and i > sentence - BACKGROUND:
                return None
            continue
        if one.said:
            return one.when
        first = first or one.when
    return first


def _mark(claim: Claim, rolled: Callable[[str], str]) -> tuple[object, ...]:
    event = claim.event
    sides = frozenset(rolled(key) for key in (*event.sources, *event.targets))
    return (event.predicate, sides, claim.polarity)
