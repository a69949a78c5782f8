"""Whom a demand, an offer or a threat is turned to, where only what he did because of it is told.

In: a Scene and the noun of such an act. Out: the Group of whoever did it, or None. Pure.
"""

from diplograph.languages.lexicon import Pos
from diplograph.reading.ground import VERBAL
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.subjects import subject_of
from diplograph.reading.voices import PASSIVE


def prompted(scene: Scene, trigger: Trigger) -> Group | None:
    """Who does his deed because of what a noun names or in spite of it: "left at the request of Peru"."""
    tree, head = scene.tree, trigger.head
    verb = tree.heads[head]
    under = trigger.form.pos is Pos.NOUN and tree.rel(head) == "obl" and tree.pos[verb] in VERBAL
    if not under or not _prompts(scene, trigger):
        return None
    passive = any(tree.deps[kid] in PASSIVE for kid in tree.children[verb])
    found = scene.agent_behind(verb + 1) if passive else subject_of(scene, verb, verb)
    return found if found is not None and not found.is_place else None


def _prompts(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word before the noun tells that it is why something is done, or that it is done all the same."""
    i = trigger.first - 1
    while i > 0 and scene.tree.pos[i] in {"DET", "ADJ", "NUM"}:
        i -= 1
    return i >= 0 and scene.pack.has("prompting", scene.tree.lower[i])
