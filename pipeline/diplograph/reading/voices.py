"""Whether a verb tells what its subject does, or what is done to it.

In: a Ground, the place of a verb, its form. Out: the answer. Pure.
"""

from diplograph.languages.lexicon import Form, Pos, Voice
from diplograph.reading.ground import VERBAL, Ground
from diplograph.reading.tree import Tree

PASSIVE = frozenset({"nsubj:pass", "aux:pass", "csubj:pass"})
# So many words after a participle who did it is looked for.
REACH = 8


def is_passive(ground: Ground, i: int, form: Form) -> bool:
    """Whether the verb at `i` is one of suffering, by its form or by what stands around it."""
    if form.pos is not Pos.VERB:
        return False
    if form.voice is Voice.PASSIVE:
        return True
    if form.voice not in {Voice.PAST, Voice.ACTIVE} or ground.pack.modifier_side == "right":
        return False
    tree = ground.tree
    marks = {tree.deps[kid] for kid in tree.children[i]}
    by_whom = "obl:agent" in marks and not marks & {"obj", "nsubj"}
    if by_whom or marks & PASSIVE:
        return form.voice is Voice.PAST or tree.words[i].endswith(("ed", "en"))
    if form.voice is not Voice.PAST:
        return False
    reduced = tree.rel(i) == "acl" and not marks & {"obj", "nsubj"}
    return (reduced and ground.has_agent(i)) or _goes_on(tree, i, marks) or _is_inserted(ground, i)


def _goes_on(tree: Tree, i: int, marks: set[str]) -> bool:
    """Whether a verb goes on from a passive one before it: "were seized by Chile and accused of spying"."""
    if tree.rel(i) != "conj" or marks & {"obj", "nsubj", "aux", "ccomp"}:
        return False
    above = tree.heads[i]
    passive = any(tree.deps[kid] in PASSIVE for kid in tree.children[above])
    return passive and tree.words[i - 1] != ","


def _is_inserted(ground: Ground, i: int) -> bool:
    """Whether a participle between commas tells what is said or done of the noun before it, though the tree takes it
    for the verb of the sentence: "Kenya, branded a menace by Peru, denied it".
    """
    tree = ground.tree
    if i < 2 or tree.words[i - 1] != "," or i - 2 not in ground.at or i + 1 >= len(tree):
        return False
    if tree.pos[i + 1] != "ADP" and not ground.pack.has("indefinite", tree.lower[i + 1]):
        return False
    for j in range(i + 1, min(i + 1 + REACH, len(tree) - 1)):
        group = ground.at.get(j + 1)
        if ground.pack.has("agent", tree.lower[j]) and group is not None:
            last = group.last
            return last + 1 < len(tree) and tree.words[last] == "," and _has_verb(tree, last + 1)
        if tree.words[j] == "," or tree.pos[j] in VERBAL:
            return False
    return False


def _has_verb(tree: Tree, first: int) -> bool:
    """Whether a verb begins at a word, over what leans on it."""
    near = tree.pos[first : first + 3]
    return "VERB" in near and set(near[: near.index("VERB")]) <= {"AUX", "ADV", "PART"}
