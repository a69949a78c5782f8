"""What stands between commas after a subject: an apposition, a relative clause, a word on who says so.

In: groups, a Tree, a word. Out: the Group before the insertion that ends right before the word, or None. Pure.
"""

from diplograph.reading.ground import Ground
from diplograph.reading.participants import Group
from diplograph.reading.tree import Tree

LONGEST = 16
LEANING = frozenset({"ADV", "AUX", "PART"})
SUBJECTLESS = frozenset({"VERB", "ADP"})


def before_insertion(scene: Ground, first: int) -> Group | None:
    """The bare group before a comma, where words between commas stand between it and the verb: "Chile, an old ally
    of Peru, praised".
    """
    closing = _closing(scene, first)
    if closing is None:
        return None
    tree = scene.tree
    for i in range(closing - 1, max(0, closing - LONGEST), -1):
        if tree.lower[i] != ",":
            continue
        group = scene.at.get(i - 1)
        if group is None or group.prep is not None or group.thing is not None or group.is_place:
            continue
        if not _opens_clause(scene, i + 1) and not _is_object(tree, group):
            return group
    return None


def _opens_clause(scene: Ground, i: int) -> bool:
    """Whether another act begins here and no insertion: an "and", or a verb that is none of saying so ("kata …")."""
    word = scene.tree.lower[i]
    return scene.pack.has("and", word) or (scene.tree.pos[i] == "VERB" and word not in scene.pack.speech)


def _closing(scene: Ground, first: int) -> int | None:
    """The comma that closes the insertion: only words that lean on the verb, or a time, stand after it."""
    tree = scene.tree
    for i in range(first - 1, max(-1, first - 6), -1):
        if tree.lower[i] == ",":
            return i
        if i in scene.at or not (tree.pos[i] in LEANING or _in_time(scene, i)):
            return None
    return None


def _in_time(scene: Ground, i: int) -> bool:
    """Whether a word may be one of a day told before the verb: "on Tuesday", "pada Selasa"."""
    tree = scene.tree
    return tree.pos[i] in {"PROPN", "NUM", "ADP"} and not scene.pack.has("agent", tree.lower[i])


def _is_object(tree: Tree, group: Group) -> bool:
    """Whether the group follows a verb, whose object it is."""
    return group.first > 0 and tree.pos[group.first - 1] in SUBJECTLESS
