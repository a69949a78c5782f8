"""Nouns of contact that only accompany a clause ("after a meeting with X, Y said"): who acts there is a side of it.

In: a Scene, a trigger. Out: a Group, or None. Pure.
"""

from collections.abc import Callable

from diplograph.languages.lexicon import Pos
from diplograph.reading.ground import VERBAL
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger


def clause_actor(scene: Scene, trigger: Trigger, target: Group | None) -> Group | None:
    """Who acts in the clause that a phrase of contact only accompanies: the subject of its verb, else the nearest bare
    actor before it, else the first one after the comma that ends it.
    """
    if trigger.form.pos is not Pos.NOUN or not _accompanies(scene, trigger):
        return None
    subject = _subject_above(scene, trigger)
    if subject is not None:
        return subject
    bare = [group for group in scene.groups if group.prep is None and group.thing is None and not group.is_place]
    before = [group for group in bare if group.last <= trigger.first]
    if before:
        return before[-1]
    last = max(trigger.last, target.last if target else 0)
    commas = [i for i in range(last, len(scene.tree)) if scene.tree.words[i] == ","]
    after = [group for group in bare if commas and group.first > commas[0]]
    return after[0] if after else None


def _subject_above(scene: Scene, trigger: Trigger) -> Group | None:
    """The subject of the verb that a phrase hangs on, where it is named before the verb."""
    tree = scene.tree
    verb = tree.heads[trigger.head]
    if tree.rel(trigger.head) != "obl" or tree.pos[verb] not in VERBAL:
        return None
    named = (scene.at.get(kid) for kid in tree.kids(verb, "nsubj") if kid < verb)
    return next((group for group in named if group is not None and not group.is_place and not group.prep), None)


def _accompanies(scene: Scene, trigger: Trigger) -> bool:
    """Whether the noun stands in a prepositional phrase: "dalam pertemuan dengan", "after a meeting with"."""
    before = scene.tree.lower[max(0, trigger.first - 4) : trigger.first]
    return any(scene.pack.has("prepositions", word) or scene.pack.has("subordinators", word) for word in before)


def pair_before(scene: Scene, trigger: Trigger, rolled: Callable[[str], str]) -> Group | None:
    """For a noun of contact in a prepositional phrase ("sepakat dalam pertemuan di Sochi"): the group of two or
    more sides that acts in the clause before it.
    """
    before = scene.tree.lower[max(0, trigger.first - 3) : trigger.first]
    if not any(scene.pack.has("prepositions", word) for word in before):
        return None
    for group in reversed(scene.groups):
        if group.last <= trigger.first and not group.is_place and group.thing is None:
            return group if len({rolled(key) for key in group.actors}) > 1 else None
    return None
