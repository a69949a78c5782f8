"""The two sides of an act: who stands in the slots of a row, who is understood where a slot is empty.

In: a Scene, a Trigger, a Frame, the Discourse. Out: `Sides`. What cannot be told stays empty. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.languages.lexicon import SAYING, Frame, Pos, Slot
from diplograph.reading.contacts import clause_actor, pair_before
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.prompts import prompted
from diplograph.reading.sayings import said_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.subjects import TURNED

# Acts that always have an addressee, told or understood.
ADDRESSED = frozenset({"offers", "requests", "threatens", "accuses", "supports", "rejects", "sanctions"})
# Contacts told in passing: who acts in the clause is who met, called or went ("after a meeting with X, Y said").
CONTACT = frozenset({"meets", "calls", "negotiates", "visits", "agrees", "signs"})
WITH = frozenset({"with", "dengan"})
# The predicate whose doers stand between its targets.
MEDIATES = "mediates"
VISITS = "visits"
# Acts against or for whoever did what is told of.
JUDGING = frozenset({"accuses", "supports", "rejects"})
# Acts that a third does to both sides of what they share.
BETWEEN = frozenset({"offers", "requests"})
# Slots inside what an act is about.
INSIDE = frozenset({"inobj", "incomp", "comp", "any"})
# How many words after a trigger its object is looked for in.
OBJECT = 12


@dataclass(frozen=True, slots=True)
class Sides:
    """Actor keys of both sides; `guessed` where one was described or understood and not named. `chance` is that of a
    side which only what was learnt tells.
    """

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    guessed: bool
    chance: float | None = None


def sides_of(scene: Scene, trigger: Trigger, frame: Frame, discourse: Discourse, *, symmetric: bool) -> Sides:
    """Both sides of the act a row tells, as far as they can be told."""
    source, target = _slots(scene, trigger, frame)
    if frame.lemma == SAYING:
        target = said_of(scene, trigger, frozenset(word for need in frame.needs for word in need.words))
    sources = actors_of(source, discourse) or _own(scene, trigger, discourse) or _said_by(frame, discourse)
    targets = actors_of(target, discourse)
    if targets and not sources and frame.predicate in CONTACT:
        sources = actors_of(clause_actor(scene, trigger, target), discourse)
    if frame.predicate in TURNED and sources and not targets:
        targets = _apart(actors_of(prompted(scene, trigger), discourse), sources, discourse)
    if symmetric and not sources and not targets and trigger.form.pos is Pos.NOUN:
        owner = scene.find(Slot("poss"), trigger) or pair_before(scene, trigger, discourse.rolled)
        sources = actors_of(owner, discourse)
    if symmetric and _several(sources, discourse) and _only_inside(trigger, frame, source, target):
        targets = ()
    sources, targets = _with_clitic(scene, trigger, discourse, sources, targets)
    sources, targets = _both_ways(scene, trigger, frame, discourse, sources, targets, symmetric=symmetric)
    same = bool(sources) and len(targets) == 1 and not _several((*sources, *targets), discourse)
    if target is not None and same and not symmetric:
        targets = _other_told(scene, target, sources, discourse) if target.first >= trigger.last else ()
    named = bool(sources and targets)
    if not named and frame.lemma != SAYING:
        sources, targets = understood(scene, trigger, frame.predicate, discourse, sources, targets, symmetric=symmetric)
    described = any(group is not None and group.how == "described" for group in (source, target))
    return Sides(sources, targets, described or (not named and bool(sources and targets)))


def _slots(scene: Scene, trigger: Trigger, frame: Frame) -> tuple[Group | None, Group | None]:
    """The groups in the row's slots; a noun under a verb of receiving is turned around."""
    avoid = frozenset(prep for slot in frame.targets for prep in slot.preps)
    source = _first(scene, trigger, frame.sources, avoid=avoid)
    target = _first(scene, trigger, frame.targets, but=source)
    receiver = scene.receiver(trigger)
    if receiver is None:
        return source, target
    if source is not None and source.first != receiver.first:
        return source, receiver
    return target, receiver


def _only_inside(trigger: Trigger, frame: Frame, source: Group | None, target: Group | None) -> bool:
    """Whether a target stands in the words only that tell what an act between several is about: "Chad dan Sudan setuju
    mundur dari kota Kongo itu". With whom they did it stands under a preposition of the row, or is the object.
    """
    if source is None or target is None or trigger.form.pos is not Pos.VERB:
        return False
    beside = any(target.prep in slot.preps or slot.name == "obj" for slot in frame.targets)
    inside = any(slot.name in INSIDE for slot in frame.targets)
    return inside and not beside


def _with_clitic(
    scene: Scene, trigger: Trigger, discourse: Discourse, sources: tuple[str, ...], targets: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both sides, the pronoun that ends a verb taken for the one that stands nowhere else: "Peru menuduhnya"."""
    word = scene.tree.lower[trigger.last - 1]
    if trigger.form.pos is not Pos.VERB or word == trigger.form.words[-1] or not _ends_in_pronoun(scene, word):
        return sources, targets
    if trigger.passive:
        return sources or (discourse.pronoun(targets) if targets else ()), targets
    return sources, targets or (discourse.pronoun(sources) if sources else ())


def _ends_in_pronoun(scene: Scene, word: str) -> bool:
    return any(word.endswith(ending) for ending in scene.pack.words["possessive"])


def _both_ways(
    scene: Scene,
    trigger: Trigger,
    frame: Frame,
    discourse: Discourse,
    sources: tuple[str, ...],
    targets: tuple[str, ...],
    *,
    symmetric: bool,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """One group of several sides is both sides of what is mutual; who clashes with another is hit by him too."""
    with_other = any(slot.preps and slot.preps[0] in WITH for slot in frame.targets)
    if frame.predicate == "attacks" and with_other and sources and targets:
        return (*sources, *targets), (*sources, *targets)
    mutual = symmetric or with_other or frame.sources[:1] == frame.targets[:1] or is_mutual(scene, trigger)
    if mutual and not targets and _several(sources, discourse):
        return sources, sources
    if symmetric and not sources and _several(targets, discourse):
        return targets, targets
    return sources, targets


def understood(
    scene: Scene,
    trigger: Trigger,
    predicate: str,
    discourse: Discourse,
    sources: tuple[str, ...],
    targets: tuple[str, ...],
    *,
    symmetric: bool,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """An addressee, the two a mediator stands between, the two who agreed: where the text speaks of just two."""
    if sources and not targets and predicate in ADDRESSED:
        judges = predicate in JUDGING and _judges_deed(scene, trigger)
        addressed = (_doer if judges else implied)(scene, sources, discourse)
        return sources, addressed or (_parties(scene, trigger, sources, discourse) if predicate in BETWEEN else ())
    if sources and not targets and predicate == MEDIATES:
        if _says_between(scene, trigger):
            return sources, ()
        pair = actors_of(pair_before(scene, trigger, discourse.rolled), discourse)
        apart = not {discourse.rolled(key) for key in pair} & {discourse.rolled(key) for key in sources}
        return sources, pair if pair and apart else discourse.between(sources)
    if symmetric and trigger.passive and not sources and not targets and not names_anyone(scene):
        pair = discourse.between(())
        return pair, pair
    return sources, targets


def _judges_deed(scene: Scene, trigger: Trigger) -> bool:
    """Whether the object of a verb points back to what somebody did: "criticised the move", "menyambut langkah itu"."""
    tree, pack = scene.tree, scene.pack
    if trigger.form.pos is not Pos.VERB or trigger.passive:
        return False
    for noun in tree.kids(trigger.head, "obj"):
        beside = (noun - 1, noun - 2) if pack.modifier_side == "left" else (noun + 1, noun + 2)
        points = any(0 <= i < len(tree) and pack.has("pointing", tree.lower[i]) for i in beside)
        if points and pack.has("deeds", tree.lower[noun]):
            return True
    return False


def _doer(scene: Scene, sources: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """Who did what was told last, where the sentence names no other side."""
    sides = {discourse.rolled(key) for key in sources}
    if any(not group.is_place and {discourse.rolled(key) for key in group.actors} - sides for group in scene.groups):
        return ()
    return () if {discourse.rolled(key) for key in discourse.doers} & sides else discourse.doers


def _says_between(scene: Scene, trigger: Trigger) -> bool:
    """Whether the words go on to say between whom, though nobody known stands there."""
    after = range(trigger.last, min(trigger.last + OBJECT, len(scene.tree) - 1))
    return any(scene.pack.has("between", scene.tree.lower[i]) and i + 1 not in scene.at for i in after)


def _apart(keys: tuple[str, ...], sources: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """The actors, if none of them is a source as well."""
    sides = {discourse.rolled(key) for key in sources}
    return () if {discourse.rolled(key) for key in keys} & sides else keys


def _several(keys: Sequence[str], discourse: Discourse) -> bool:
    return len({discourse.rolled(key) for key in keys}) > 1


def _own(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Whose act a noun with a possessive ending is ("kunjungannya"): the first to act in this sentence, else the
    person spoken of.
    """
    word = scene.tree.lower[trigger.last - 1]
    if trigger.form.pos is not Pos.NOUN or not any(word.endswith(ending) for ending in scene.pack.words["possessive"]):
        return ()
    for group in scene.groups:
        if group.prep is None and group.thing is None and not group.is_place:
            return group.actors[:1]
    return discourse.resolve("person", [])


def _said_by(frame: Frame, discourse: Discourse) -> tuple[str, ...]:
    """Who says it, where a row asks for the speaker: "the charge is baseless, said Peru"."""
    asked = any(slot.name == "speaker" for slot in frame.sources)
    return (discourse.speaker,) if asked and discourse.speaker else ()


def _first(
    scene: Scene, trigger: Trigger, slots: Sequence[Slot], but: Group | None = None, avoid: frozenset[str] = frozenset()
) -> Group | None:
    for slot in slots:
        found = scene.find(slot, trigger, avoid)
        if found is not None and (but is None or found.first != but.first):
            return found
    return None


def actors_of(group: Group | None, discourse: Discourse) -> tuple[str, ...]:
    """Actor keys of a group; a place by name stands for the state it lies in, as a destination or an owner."""
    if group is None:
        return ()
    if not group.is_place:
        return group.actors
    return tuple(dict.fromkeys(state for key in group.actors if (state := discourse.state_of_place(key))))


def implied(scene: Scene, sources: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """Whom an act of speech is addressed to where the sentence names no other side: the other one of the two
    that the text speaks of.
    """
    sides = {discourse.rolled(key) for key in sources}
    for group in scene.groups:
        if not group.is_place and {discourse.rolled(key) for key in group.actors} - sides:
            return ()
    return discourse.opposite(sides)


def _other_told(scene: Scene, first: Group, sources: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """Who else stands in what is said, where it begins with the speaker: "Iran warned it would hit Israel"."""
    tree = scene.tree
    if first.thing is not None or first.last >= len(tree) or tree.pos[first.last] not in {"AUX", "VERB"}:
        return ()
    sides = {discourse.rolled(key) for key in sources}
    for i in range(first.last, min(first.last + OBJECT, len(tree))):
        group = scene.at.get(i)
        if tree.lower[i] in {";", '"', "“", "”"} or (group is None and scene.pack.has("subordinators", tree.lower[i])):
            return ()
        if group is not None and not group.is_place and group.prep is None:
            apart = not sides & {discourse.rolled(key) for key in group.actors}
            return group.actors if apart else ()
    return ()


def _parties(scene: Scene, trigger: Trigger, sources: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """The two sides of the talks or the truce that a third speaks of: "Norway offered to revive the peace talks"."""
    for i in range(trigger.last, min(trigger.last + OBJECT, len(scene.tree))):
        if i in scene.at and not scene.at[i].is_place:
            return ()
        if scene.pack.has("shared", scene.tree.lower[i]):
            return discourse.between(sources)
        if any(scene.pack.has(kind, scene.tree.lower[i]) for kind in ("subordinators", "apart")):
            return ()
    return ()


def names_anyone(scene: Scene) -> bool:
    """Whether the sentence names or describes any actor."""
    return any(not group.is_place for group in scene.groups)


def is_mutual(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word of mutuality stands by the trigger: "saling", "each other"."""
    text = f" {' '.join(scene.tree.lower[max(0, trigger.first - 3) : trigger.last + 4])} "
    return any(f" {word} " in text for word in scene.pack.words["reciprocal"])
