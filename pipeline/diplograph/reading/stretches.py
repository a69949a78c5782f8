"""The words that stand in a slot beside a trigger: for the object of an act, and for the conditions of rows.

In: a Scene, a slot, a trigger. Out: a range of words, or the words. Pure.
"""

from collections.abc import Iterator
from itertools import pairwise

from diplograph.languages.lexicon import Frame, Slot
from diplograph.reading.slots import Scene, Trigger


def stretch_of(scene: Scene, slot: Slot, trigger: Trigger) -> tuple[int, int] | None:
    """The word range of what stands in a slot, without its preposition, up to the end of the clause."""
    tree = scene.tree
    first = trigger.last
    if slot.name == "obj" and trigger.passive:
        kids = [kid for kid in tree.kids(trigger.head, "nsubj") if kid < trigger.first]
        inside = [i for kid in kids for i in tree.subtree(kid) if i < trigger.first]
        return (min(inside), max(inside) + 1) if inside else None
    if slot.name == "prep":
        starts = [i + 1 for i in range(first, min(len(tree), first + 14)) if tree.lower[i] in slot.preps]
        if not starts:
            return None
        first = starts[0]
    last = first
    while last < len(tree) and last - first < 14 and not _ends_object(scene, last, slot):
        last += 1
    while last > first and tree.pos[last - 1] in {"PUNCT", "ADP", "CCONJ", "SCONJ", "DET"}:
        last -= 1
    return (first, last) if last > first else None


def _ends_object(scene: Scene, i: int, slot: Slot) -> bool:
    word = scene.tree.lower[i]
    if slot.name in {"comp", "incomp"}:
        return i in scene.speech or word in {";", ":", '"', "“", "”", "."}
    return (
        scene.bars(i)
        or word == "."
        or (slot.name == "obj" and scene.tree.pos[i] == "ADP" and word not in scene.pack.words["of"])
    )


def words_of(scene: Scene, slot: Slot, trigger: Trigger) -> set[str]:
    """Forms and lemmas that stand in a slot."""
    inside: set[int] = set()
    tree = scene.tree
    if slot.name in {"obj", "inobj", "iobj"}:
        relation = "nsubj" if trigger.passive else "obj"
        for kid in tree.kids(trigger.head, relation):
            inside.update(_without_clauses(scene, kid)[:12])
        inside.update(_stretch(scene, trigger.first - 5, trigger.first) if trigger.passive else ())
        inside.update(_before_time(scene, trigger) if trigger.passive else ())
        inside.update(() if trigger.passive else _stretch(scene, trigger.last, trigger.last + 6))
    elif slot.name == "subj":
        for kid in tree.kids(trigger.head, "nsubj"):
            inside.update(tree.subtree(kid)[:12])
        inside.update(range(max(0, trigger.first - 4), trigger.first))
    elif slot.name == "prep":
        for i in range(trigger.last, min(len(tree), trigger.last + 12)):
            if tree.lower[i] in slot.preps:
                inside.update(range(i, min(len(tree), i + 6)))
    else:
        inside.update(range(trigger.last, min(len(tree), trigger.last + 14)))
    words = {tree.lower[i] for i in inside} | {tree.lemmas[i] for i in inside}
    ordered = sorted(inside)
    pairs = {f"{tree.lower[i]} {tree.lower[j]}" for i, j in pairwise(ordered) if j == i + 1}
    return words | pairs | {word.removesuffix("nya") for word in words}


def _before_time(scene: Scene, trigger: Trigger) -> range:
    """The nouns before a day that stands between them and the clause about them: "gencatan senjata pada 29 Juli, yang
    ditengahi …".
    """
    tree = scene.tree
    i = trigger.first - 1
    if i < 1 or not scene.pack.has("relative", tree.lower[i]) or tree.lower[i - 1] != ",":
        return range(0)
    last = i - 1
    while last > 0 and tree.pos[last - 1] in {"NUM", "PROPN"} and last - 1 not in scene.at:
        last -= 1
    if last == i - 1 or tree.pos[last - 1] != "ADP":
        return range(0)
    first = last = last - 1
    while first > 0 and tree.pos[first - 1] in {"NOUN", "ADJ"}:
        first -= 1
    return range(first, last)


def _without_clauses(scene: Scene, noun: int) -> list[int]:
    """A noun and what is under it, without the clauses about it."""
    tree = scene.tree
    clauses = [kid for kid in tree.kids(noun, "acl") if scene.bars(kid)]
    apart = {i for clause in clauses for i in tree.subtree(clause)}
    return [i for i in tree.subtree(noun) if i not in apart]


def _stretch(scene: Scene, first: int, last: int) -> Iterator[int]:
    for i in range(max(0, first), min(last, len(scene.tree))):
        if scene.bars(i) and first >= 0:
            return
        yield i


def unmet(scene: Scene, trigger: Trigger, frame: Frame) -> str | None:
    """The condition of a row that the words of its slots do not meet, told for a reader; None where all are met."""
    for need in frame.needs:
        if bool(need.words & words_of(scene, need.slot, trigger)) == need.forbidden:
            wanted = "none of" if need.forbidden else "one of"
            return f"{need.slot.name}: {wanted} {', '.join(sorted(need.words)[:8])}"
    return None
