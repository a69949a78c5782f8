"""Who brought about what a noun names, told by the clause about the noun: "the attack (that) Peru launched".

In: a Ground and the noun or the verb. Out: a verb, or a Group; None where nothing tells. Pure.
"""

from diplograph.reading.ground import VERBAL, Ground
from diplograph.reading.participants import Group


def brought_about(ground: Ground, noun: int) -> int | None:
    """The light verb of a clause about a noun, where its doer stands right before it."""
    verbs = (
        kid for kid in ground.tree.kids(noun, "acl") if kid > noun and ground.pack.has("light", ground.tree.lower[kid])
    )
    return next((verb for verb in verbs if doer_before(ground, verb) is not None), None)


def doer_before(ground: Ground, verb: int) -> Group | None:
    """Who does what a verb tells of the noun it is about: named right after the noun, or after its relative pronoun. A
    verb with an object of its own tells of something else: "the demand that Peru open the border".
    """
    tree, pack = ground.tree, ground.pack
    noun = tree.heads[verb]
    if any(kid > verb for kid in tree.kids(verb, "obj")):
        return None
    words = (*tree.kids(verb, "nsubj"), verb - 1)
    group = next((ground.at[word] for word in words if noun < word < verb and word in ground.at), None)
    if group is None or group.thing is not None or group.first <= noun:
        return None
    related = any(pack.has("relative", tree.lower[i]) for i in (group.first - 1, group.first))
    return group if related or (group.first - 1 == noun and group.how == "named") else None


def passive_about(ground: Ground, last: int) -> int | None:
    """The passive verb of a relative clause after a noun that ends before word `last`, over an adverb: "sanksi yang
    sering diajukan AS".
    """
    tree = ground.tree
    for i in range(last, min(last + 4, len(tree) - 1)):
        if i in ground.at:
            return None
        if ground.pack.has("relative", tree.lower[i]):
            verb = next((j for j in range(i + 1, min(i + 3, len(tree))) if tree.pos[j] != "ADV"), i)
            return verb if tree.pos[verb] in VERBAL else None
    return None
