"""Whom a demand, a charge, an offer or a threat is turned to, where only his answer to it is told.

In: a Scene and the noun of such an act. Out: the Group of whoever answers, or None. Pure.
"""

from diplograph.languages.lexicon import Pos
from diplograph.reading.ground import VERBAL
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.subjects import subject_of
from diplograph.reading.voices import PASSIVE

REFUSES = "rejects"


def answerer(scene: Scene, trigger: Trigger) -> Group | None:
    """Who refuses what a noun names ("rebuffed calls from Peru"), or does his deed because of it ("left at the request
    of Peru").
    """
    tree, head = scene.tree, trigger.head
    verb = tree.heads[head]
    if trigger.form.pos is not Pos.NOUN or verb == head or tree.pos[verb] not in VERBAL:
        return None
    refused = tree.rel(head) in {"obj", "nsubj"} and _refuses(scene, verb)
    if not refused and not (tree.rel(head) == "obl" and _prompts(scene, trigger)):
        return None
    found = _doer(scene, verb)
    return found if found is not None and not found.is_place and found.first != trigger.first else None


def _refuses(scene: Scene, verb: int) -> bool:
    forms = (form for form in scene.pack.lexicon.at(scene.tree.lower, verb) if form.pos is Pos.VERB)
    return any(frame.predicate == REFUSES for form in forms for frame in form.frames)


def _prompts(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word before the noun tells that it is why something is done, or that it is done all the same: "at the
    request of", "despite warnings by".
    """
    i = trigger.first - 1
    while i > 0 and scene.tree.pos[i] in {"DET", "ADJ", "NUM"}:
        i -= 1
    return i >= 0 and scene.pack.has("prompting", scene.tree.lower[i])


def _doer(scene: Scene, verb: int) -> Group | None:
    tree = scene.tree
    if any(tree.deps[kid] in PASSIVE for kid in tree.children[verb]):
        return scene.agent_behind(verb + 1)
    return subject_of(scene, verb, verb)
