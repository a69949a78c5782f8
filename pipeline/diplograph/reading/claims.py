"""Acts → claims: adds stance, time, place, object and evidence, and leaves out what was said before.

In: an Act in its Scene. Out: Claim. Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diplograph.domain.actors import Actor
from diplograph.domain.articles import Article
from diplograph.domain.claims import Claim, Evidence, Modality, Polarity
from diplograph.domain.events import Event, Thing
from diplograph.knowledge.topics import Topics
from diplograph.languages.calendar import TimeMention
from diplograph.reading.acts import Act
from diplograph.reading.discourse import Discourse
from diplograph.reading.learned import REFUSES
from diplograph.reading.sides import CONTACT, MEDIATES
from diplograph.reading.sites import place_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.stance import is_scheduled, stance_of
from diplograph.reading.stretches import stretch_of
from diplograph.reading.timing import when_of
from diplograph.reading.tree import PhraseIndex

# What is arranged for a day.
MEETINGS = CONTACT | {MEDIATES}
# So many words after a trigger "there" belongs to it.
BESIDE = 3


@dataclass(frozen=True, slots=True)
class Context:
    """What all claims of one article share: its actors by key, its times, the words of modality, the topics."""

    article: Article
    actors: dict[str, Actor]
    times: Sequence[TimeMention]
    modality: PhraseIndex
    topics: Topics


def claim_of(scene: Scene, act: Act, context: Context, discourse: Discourse) -> Claim:
    """The claim an act makes. The discourse knows who speaks, and the time last told, for "a day after …"."""
    article = context.article
    polarity, mode = stance_of(scene, act.trigger, context.modality)
    if act.predicate == REFUSES and not act.frame.line and _is_deed(scene, act.trigger):
        polarity = Polarity.POSITIVE  # "will not send any": the negation itself refuses
    mode = act.frame.modality or mode
    if act.planned and mode is Modality.ACTUAL:
        mode = Modality.INTENDED
    tree, trigger = scene.tree, act.trigger
    there = _is_there(scene, trigger)
    when = when_of(scene, act, context.times, mode, discourse.day)
    if there and mode is Modality.ACTUAL:
        when = when or discourse.day
    if mode is Modality.ACTUAL and act.predicate in MEETINGS and is_scheduled(scene, trigger, context.modality):
        planned = when_of(scene, act, context.times, Modality.INTENDED, discourse.day)
        # The last Friday and the next one: of an appointment it is the next, unless that day is today.
        if when and planned and article.published and when.latest < article.published < planned.earliest:
            mode, when = Modality.INTENDED, planned
    if mode is Modality.ACTUAL and when and article.published and when.earliest > article.published:
        mode = Modality.INTENDED
    event = Event(
        predicate=act.predicate,
        sources=act.sources,
        targets=act.targets,
        object=_object(article, scene, act, context.topics),
        when=when,
        place=place_of(scene, act, context.actors, context.times) or (discourse.place if there else None),
    )
    evidence = Evidence(
        sentence=tree.index,
        start=tree.start,
        end=tree.end,
        quote=article.text[tree.start : tree.end],
        trigger_start=tree.starts[trigger.first],
        trigger_end=tree.ends[trigger.last - 1],
    )
    line = act.frame.line or "model"
    rule = f"{scene.pack.code}/{act.frame.lemma}/{act.frame.pos}/{line}"
    return Claim(event, evidence, mode, polarity, discourse.speaker, rule, round(act.confidence, 2))


def _is_deed(scene: Scene, trigger: Trigger) -> bool:
    """Whether rows know the words to tell acts, and none of them a refusal."""
    forms = (form for i in range(trigger.first, trigger.last) for form in scene.pack.lexicon.at(scene.tree.lower, i))
    told = {frame.predicate for form in forms for frame in form.frames}
    return bool(told) and REFUSES not in told


def _is_there(scene: Scene, trigger: Trigger) -> bool:
    """Whether it was where and when the act told before was: "he was there with", "hadir di sana". What there is, or
    where one goes to and comes from, is not told so: "warned there would be", "ke sana".
    """
    tree, pack = scene.tree, scene.pack
    for i in range(trigger.last, min(trigger.last + BESIDE, len(tree))):
        at = pack.has("at", tree.lower[i - 1]) if pack.modifier_side == "right" else tree.pos[i] == "ADV"
        if pack.has("there", tree.lower[i]) and at:
            return True
    return False


def _object(article: Article, scene: Scene, act: Act, topics: Topics) -> Thing | None:
    """The words of the object slot, up to the end of the clause, and the topics they belong to."""
    slot = act.frame.object
    if slot is None:
        return None
    words = stretch_of(scene, slot, act.trigger)
    if words is None:
        return None
    start, end = scene.tree.starts[words[0]], scene.tree.ends[words[1] - 1]
    text = article.text[start:end]
    return Thing(text, start, end, topics.of(text, scene.pack.code))


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """Each act once: the surest telling of one predicate between the same actors, with the same stance and time."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        event = claim.event
        mark = (
            event.predicate,
            tuple(sorted(event.sources)),
            tuple(sorted(event.targets)),
            claim.modality,
            claim.polarity,
            event.when.edtf if event.when else "",
            event.object.topics if event.object else (),
        )
        known = best.get(mark)
        if known is None or claim.confidence > known.confidence:
            best[mark] = claim
    return sorted(best.values(), key=lambda claim: (claim.evidence.start, claim.evidence.trigger_start, claim.rule))
