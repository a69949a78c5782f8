"""How an act is told: denied, planned, possible; and who says so.

In: a Scene and a Trigger. Out: polarity, modality, the key of the speaker. Pure.
"""

from collections.abc import Iterator, Sequence

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Modality, Polarity
from diplograph.languages.lexicon import Pos
from diplograph.languages.pack import LanguagePack
from diplograph.languages.tenses import Tense
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.tree import PhraseIndex, Tree

# How many words and groups before a trigger its clause is thought to begin.
OPENING = 10
BORDERS = frozenset({";", ":", '"', "“", "”"})


def stance_of(scene: Scene, trigger: Trigger, modality: PhraseIndex) -> tuple[Polarity, Modality]:
    """Polarity and modality of an act, from the words that govern its trigger."""
    effects = set(_effects(scene, trigger, modality)) | set(_opening(scene, trigger, modality))
    if not effects and _is_planned_beside(scene, trigger, modality):
        effects.add("intended")
    if "intended" in effects and _conditioned(scene, trigger, modality):
        effects.add("conditional")
    polarity = Polarity.NEGATED if effects & {"negated", "cancelled"} else Polarity.POSITIVE
    if effects & {"possible", "conditional"}:
        return polarity, Modality.POSSIBLE
    if "intended" in effects:
        return polarity, Modality.INTENDED
    return polarity, Modality.ACTUAL


def _is_planned_beside(scene: Scene, trigger: Trigger, modality: PhraseIndex) -> bool:
    """Whether a verb is joined to one that is planned, and neither has a doer or a stance of its own: "akan mengunjungi
    Mesir dan bertemu presidennya".
    """
    tree, head = scene.tree, trigger.head
    first = tree.heads[head]
    if tree.rel(head) != "conj" or first >= head or tree.pos[first] != "VERB" or tree.pos[head] != "VERB":
        return False
    if any(tree.kids(head, "nsubj", "aux", "advmod", "mark")) or "," in tree.words[first:head]:
        return False
    auxes = [kid for kid in tree.kids(first, "aux") if kid < first]
    terms = [modality.at(tree.lower, kid) for kid in auxes] + [_ending_at(modality, tree, first - 1)]
    return any(term is not None and scene.pack.modality[term] == "intended" for term in terms)


def is_scheduled(scene: Scene, trigger: Trigger, modality: PhraseIndex) -> bool:
    """Whether the words tell a contact as one tells an appointment: in the present ("they meet in Oslo on Friday"), or
    as the subject of a verb of planning ("a meeting is scheduled for Friday"). Without a day that may mean a habit.
    """
    tree, head = scene.tree, trigger.head
    verbs = [head] if trigger.form.pos is Pos.VERB else list(scene.lights(trigger))
    near = (verb for verb in verbs if verb >= trigger.first or verb < head)
    if any(tense_of(tree, scene.pack, verb) is Tense.PRESENT for verb in near):
        return True
    above = tree.heads[head]
    term = modality.at(tree.lower, above) if tree.rel(head) == "nsubj" and above > head else None
    return term is not None and scene.pack.modality[term] == "intended"


def tense_of(tree: Tree, pack: LanguagePack, verb: int) -> Tense | None:
    """The tense of a verb that stands by itself, with nothing to lean on; None of others, and where verbs have none."""
    if tree.pos[verb] != "VERB" or any(tree.kids(verb, "aux", "mark", "cop")):
        return None
    return pack.tenses.of(tree.lower[verb], tree.lemmas[verb])


def _effects(scene: Scene, trigger: Trigger, modality: PhraseIndex) -> Iterator[str]:
    tree, pack = scene.tree, scene.pack
    lights = list(scene.lights(trigger))
    for light in lights:
        if pack.modality.get(tree.lower[light]) == "cancelled":
            yield "cancelled"
    for anchor in (trigger.head, *lights):
        first = min(anchor, trigger.first)
        steps = 0
        i = first - 1
        while i >= 0 and steps < 4:
            if any(group.covers(i) for group in scene.groups) or scene.bars(i):
                term = _ending_at(modality, tree, i)
                if term and not any(group.covers(i) for group in scene.groups):
                    yield pack.modality[term]
                break
            term = _ending_at(modality, tree, i)
            if term:
                yield pack.modality[term]
            i -= 1
            steps += 1
        for kid in tree.kids(anchor, "aux", "advmod", "neg", "mark"):
            term = modality.at(tree.lower, kid)
            if term and kid < anchor:
                yield pack.modality[term]


def _opening(scene: Scene, trigger: Trigger, modality: PhraseIndex) -> Iterator[str]:
    """What the words say that open the clause of the trigger, before its subject: "if Iran attacks", "it is possible
    that Turkey mediated".
    """
    tree, pack = scene.tree, scene.pack
    i = min([trigger.first, *scene.lights(trigger)]) - 1
    steps = 0
    while i >= 0 and steps < OPENING:
        steps += 1
        group = scene.at.get(i)
        if group is not None:
            i = group.first - (not pack.has("that", tree.lower[group.first]))
            if i < group.first:
                continue
        if pack.has("that", tree.lower[i]):
            term = _ending_at(modality, tree, i - 1) if i else None
            if term is not None:
                yield pack.modality[term]
            return
        term = _ending_at(modality, tree, i)
        begins = i - (term or "").count(" ")
        starts = begins == 0 or tree.lower[begins - 1] == "," or pack.has("that", tree.lower[begins - 1])
        if term is not None and (
            pack.modality[term] == "conditional" or (starts and pack.modality[term] == "possible")
        ):
            yield pack.modality[term]
        if scene.bars(i) and tree.deps[i] != "advmod":
            return
        i -= 1


def _conditioned(scene: Scene, trigger: Trigger, modality: PhraseIndex) -> bool:
    """Whether a condition is told beside an act to come: "if parliament agrees, Chile will sign"."""
    tree, pack = scene.tree, scene.pack
    carried = set(scene.lights(trigger))
    for i in range(len(tree)):
        term = modality.at(tree.lower, i)
        if term is None or pack.modality[term] != "conditional":
            continue
        between = range(trigger.last, i) if i >= trigger.last else range(i, trigger.first)
        if any((j in scene.speech and j not in carried) or tree.lower[j] in BORDERS for j in between):
            continue
        if i >= trigger.last or any(tree.lower[j] == "," for j in between):
            return True
    return False


def _ending_at(index: PhraseIndex, tree: Tree, i: int) -> str | None:
    for length in (3, 2, 1):
        first = i - length + 1
        if first >= 0:
            term = index.at(tree.lower, first)
            if term is not None and len(term.split(" ")) == length:
                return term
    return None


def speech_words(tree: Tree, pack: LanguagePack) -> frozenset[int]:
    """Places of words of saying."""
    return frozenset(
        i
        for i, word in enumerate(tree.lower)
        if (word in pack.speech or (pack.modifier_side == "left" and tree.lemmas[i] in pack.speech))
        and (tree.pos[i] != "ADJ" or tree.lower[i - 1 : i] in ([","], ['"'], ["”"]))
    )


def speaker_of(
    tree: Tree, groups: Sequence[Group], speech: frozenset[int], actors: dict[str, Actor], pack: LanguagePack
) -> str | None:
    """Who says the sentence: the actor right after a word of saying ("kata Putin"), or its subject before it."""
    for i in sorted(speech):
        for group in groups:
            between = tree.lower[i + 1 : group.first]
            behind = group.first > i and len(between) < 2 and not any(pack.has("that", word) for word in between)
            if behind and group.thing is None and _speaks(group, actors) and not _is_led(tree, i):
                return group.actors[0]
    for i in sorted(speech):
        before = [group for group in groups if group.last <= i and group.prep is None and group.thing is None]
        near = [group for group in before if i - group.last <= 4 and _speaks(group, actors)]
        if near:
            return near[-1].actors[0]
    return None


def _is_led(tree: Tree, i: int) -> bool:
    """Whether a word of saying has its subject before it: who stands behind it is spoken of."""
    return any(kid < i for kid in tree.kids(i, "nsubj"))


def _speaks(group: Group, actors: dict[str, Actor]) -> bool:
    return len(group.actors) == 1 and actors[group.actors[0]].kind is not ActorKind.PLACE
