"""Of whom something is said: "Peru said Chile must pay", "Lima mengatakan Chile berbohong".

In: a Scene, a verb of saying, the words a row looks for. Out: the Group they are said of, or None. Pure.
"""

from collections.abc import Collection

from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger

# How many words after the verb what is said is looked for.
REACH = 14


def said_of(scene: Scene, trigger: Trigger, words: Collection[str]) -> Group | None:
    """Who stands right before the words, in what is said. Where they are denied it is said of nobody."""
    tree, end = scene.tree, min(len(scene.tree), trigger.last + REACH)
    for i in range(trigger.last, end):
        if tree.lower[i] not in words and tree.lemmas[i] not in words and " ".join(tree.lower[i : i + 2]) not in words:
            continue
        if any(scene.pack.has("negation", word) for word in tree.lower[max(trigger.last, i - 2) : i]):
            return None
        return _before(scene, trigger.last, i)
    return None


def _before(scene: Scene, first: int, last: int) -> Group | None:
    for i in range(last - 1, first - 1, -1):
        group = scene.at.get(i)
        if group is not None and not group.is_place and group.prep is None:
            return group
    return None
