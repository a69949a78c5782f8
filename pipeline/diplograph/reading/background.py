"""Whether an act is the news of its sentence, or background that has a day of its own.

In: a Scene and an Act in it. Out: a Share. Pure.
"""

from enum import Enum, auto

from diplograph.languages.tenses import Tense
from diplograph.reading.acts import Act
from diplograph.reading.clauses import CLOSERS, ENDS, NOUNS, Clauses
from diplograph.reading.slots import Scene
from diplograph.reading.stance import tense_of
from diplograph.reading.timing import CONTACTS

QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})


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
    if clauses.is_remembered(words) or (not contact and _is_earlier(scene, trigger.first)):
        return Share.BEFORE
    tree, head = scene.tree, trigger.head
    if _is_aside(scene, head):
        return Share.BESIDE
    carried = (
        contact or tree.pos[head] not in NOUNS or any(tree.kids(head, "cop", "nsubj")) or any(scene.lights(trigger))
    )
    return Share.NEWS if carried and not _is_perfect(scene, head) else Share.BESIDE


def _is_earlier(scene: Scene, first: int) -> bool:
    """Whether an act that begins with word `first` is told, with no comma between, behind "after", "since" ..."""
    for i in range(first - 1, -1, -1):
        if i in scene.speech or scene.tree.words[i] in ENDS | CLOSERS:
            return False
        if scene.pack.has("earlier", scene.tree.lower[i]):
            return True
    return False


def _is_aside(scene: Scene, head: int) -> bool:
    """Whether an act is told of somebody ("Peru, which rejected it, ..."), as a circumstance ("with Peru blaming
    Chile"), as what something is for ("to press Chile") or as what lasts ("continues to support").
    """
    tree, pack = scene.tree, scene.pack
    if tree.pos[head] != "VERB":
        return False
    if tree.rel(head) == "acl":
        return tree.heads[head] not in {kid for i in scene.speech for kid in tree.kids(i, "nsubj")}
    if tree.rel(head) == "advcl":
        subject = next(tree.kids(head, "nsubj"), head)
        marks = [kid for i in {head, subject} for kid in tree.kids(i, "mark", "case") if kid < head]
        return any(pack.has("infinitive" if subject == head else "with", tree.lower[kid]) for kid in marks)
    return _is_lasting(scene, head) or _is_habit(scene, head)


def _is_habit(scene: Scene, verb: int) -> bool:
    """Whether the reporter tells in the present what somebody does in general: "Peru rejects it and blames Chile"."""
    tree = scene.tree
    first = tree.heads[verb] if tree.rel(verb) == "conj" else verb
    said = scene.speech or any(word in QUOTES for word in tree.words)
    own = any(tree.pos[kid] == "PRON" for kid in tree.kids(first, "nsubj"))
    return not (said or own) and tense_of(tree, scene.pack, verb) is Tense.PRESENT


def _is_lasting(scene: Scene, head: int) -> bool:
    """Whether a verb tells what goes on and began before: "still rejects", "terus mendukung"."""
    tree = scene.tree
    above = [tree.heads[head]] if tree.rel(head) == "xcomp" else []
    beside = [*tree.kids(head, "advmod", "aux"), *above, *(kid for i in above for kid in tree.kids(i, "advmod"))]
    return any(scene.pack.has("lasting", tree.lower[i]) for i in beside)


def _is_perfect(scene: Scene, head: int) -> bool:
    """Whether a verb stands in the perfect: what has been done is told without its day ("has not agreed")."""
    return any(scene.pack.has("perfect", scene.tree.lower[kid]) for kid in scene.tree.kids(head, "aux"))
