"""Gives an act told without a time that of the same act told again, or the day the news is of.

In: the sentences of an article, the time expressions in them, the claims they make. Out: claims with more times. Pure.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from diplograph.domain.claims import Claim, Modality, Polarity
from diplograph.domain.times import Precision, When
from diplograph.languages.calendar import TimeMention
from diplograph.languages.pack import LanguagePack
from diplograph.reading.background import Share
from diplograph.reading.clauses import CLOSERS, Clauses, words_of
from diplograph.reading.stance import speech_words
from diplograph.reading.timing import REACH, SPOKEN, is_aimed_at
from diplograph.reading.tree import Tree

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
        if is_aimed_at(tree, pack, time, range(words[0])):
            continue
        if main is None or clauses.is_dateline(main[1]) or (clauses.is_said(words) and not clauses.is_said(main[1])):
            main = (time.past, words)
    vague = tuple(time.start for time in times if time.past is None and time.future is None)
    if main is None:
        return Told(vague=vague)
    resumes = any(pack.has("resuming", word) for word in tree.lower[:3]) or (
        pack.has("pointing", tree.lower[0]) and any(pack.has("deeds", word) for word in tree.lower[1:3])
    )
    said, verb = clauses.is_said(main[1]), _happening(tree, pack)
    if verb is None or said:
        return Told(main[0], said, resumes, vague)
    deeds = _acts_in(tree, pack, range(verb))
    return Told(main[0], resumes=resumes, vague=vague, happened=True, deeds=deeds)


def _happening(tree: Tree, pack: LanguagePack) -> int | None:
    """Where, in a sentence that opens with what was told before, is told that it happened: "the clash took place",
    "insiden itu terjadi".
    """
    terms = [term.split(" ") for term in pack.words["happening"]]
    verb = next((i for i in range(1, min(8, len(tree))) if any(tree.phrase_at(i, term) for term in terms)), None)
    if verb is None or any(tree.pos[i] == "VERB" or tree.words[i] in CLOSERS for i in range(verb)):
        return None
    opening = tree.lower[:1] if pack.modifier_side == "left" else tree.lower[1:verb]
    return verb if any(pack.has("pointing", word) for word in opening) else None


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
        here = told.get(claim.evidence.sentence, Told())
        vague = any(_near(claim, start) for start in here.vague)
        known_here = () if vague else known.get(_mark(claim, rolled), ())
        same = (one.event.when for one in known_here if same_people(one, claim, rolled))
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
    deed = claim.event.predicate not in SPOKEN
    if at < LEAD and (when := said or _announced(at, told, deed=deed)):
        return when
    if claim.event.predicate not in SPOKEN or share is not Share.NEWS or claim.polarity is Polarity.NEGATED:
        return None
    return _frame(at, told) or (_announced(at, told) if at < OPENING else None)


def _announced(at: int, told: Mapping[int, Told], *, deed: bool = False) -> When | None:
    """The day told soon after: of the sentence that takes up what was told, else of the first with a day; that on which
    something was said is not that of a deed.
    """
    resuming = (told[i].when for i in range(at, at + TAKEN_UP) if i in told and told[i].resumes)
    following = (told[i].when for i in range(at + 1, at + ANNOUNCED) if i in told and not (deed and told[i].said))
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
