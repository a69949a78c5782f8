"""Who acts by a verb: its subject by the tree, by what stands between, by the order of the words.

In: a Ground and a verb. Out: a Group, or None. The tree is asked first; where it gives nothing, the order of the words
decides, inside the clause only. Pure.
"""

from collections.abc import Iterator

from diplograph.languages.lexicon import Pos
from diplograph.reading.ground import VERBAL, Ground
from diplograph.reading.insertions import before_insertion
from diplograph.reading.participants import Group

REACH = 9
DEEPEST = 4
# Verbs under another one that may have its subject.
GOVERNED = frozenset({"conj", "xcomp", "advcl"})
# Contacts: who is met or called is not who acts by the verb of aim after them.
MEETING = frozenset({"meets", "calls", "visits"})
# What stands under a verb as its complement.
COMPLEMENTS = frozenset({"ccomp", "xcomp", "conj"})
# Acts of speech that are turned to someone.
TURNED = frozenset({"requests", "accuses", "threatens", "offers"})
# The predicate of nouns that tell at whose wish a thing is done.
ASKING = "requests"
QUOTES = frozenset({'"', "“", "”"})


def subject_of(ground: Ground, head: int, first: int, depth: int = 0) -> Group | None:
    """Who acts by the verb at `head`, whose trigger begins at `first`."""
    tree = ground.tree
    beyond = before_insertion(ground, first)
    if beyond is not None and not any(kid < beyond.last for kid in tree.kids(head, "nsubj")):
        return beyond
    own = next((kid for word in (head, *_leaning(ground, head)) for kid in tree.kids(word, "nsubj", "csubj")), None)
    if own is not None and not ground.pack.has("relative", tree.lower[own]):
        return ground.group_at(own)
    relation, above = tree.rel(head), tree.heads[head]
    doer = _owner_of_deed(ground, head)
    if doer is not None or relation == "acl":
        return doer or _of_modifier(ground, head, first, depth)
    twin = _twin(ground, head) if relation == "conj" and depth < DEEPEST else None
    if twin is not None:
        return subject_of(ground, twin, twin, depth + 1)
    governed = relation in GOVERNED or (relation == "ccomp" and _is_told(ground, head))
    if governed and depth < DEEPEST and above != head and tree.pos[above] in VERBAL:
        return _of_governed(ground, head, first, depth)
    return _left_of(ground, first)


def _leaning(ground: Ground, head: int) -> Iterator[int]:
    """Verbs right before a verb that only lean on it, and have its subject by some trees: "jadi berunding"."""
    tree = ground.tree
    for kid in tree.kids(head, "advmod", "aux"):
        if kid == head - 1 and tree.pos[kid] in {"VERB", "AUX"}:
            yield kid


def _is_told(ground: Ground, head: int) -> bool:
    """Whether what is said has the subject of the verb of saying before it, as where nouns come before their modifiers:
    "menyatakan telah membebaskan". A quotation has a subject of its own, said or not.
    """
    above = ground.tree.heads[head]
    between = ground.tree.lower[above + 1 : head]
    return ground.pack.modifier_side == "right" and above < head and not QUOTES.intersection(between)


def _of_modifier(ground: Ground, head: int, first: int, depth: int) -> Group | None:
    """Who acts by a verb that modifies a noun: the noun, or who plans by it."""
    above = ground.tree.heads[head]
    if _is_infinitive(ground, head):
        return _planner(ground, above, depth)
    found = ground.group_at(above)
    if found is not None or above in ground.at:
        return found
    named = _named_before_relative(ground, head, above)
    if named is not None or ground.tree.pos[above] == "NOUN":
        return named or (_of_carrier(ground, above, depth) if depth < DEEPEST else None)
    return _left_of(ground, first)


def _named_before_relative(ground: Ground, head: int, noun: int) -> Group | None:
    """Who is named at the end of what a relative clause is about, right before its pronoun: "the armed group Farc,
    which rejects"; none whose things the noun is.
    """
    tree = ground.tree
    pronoun = next((kid for kid in tree.kids(head, "nsubj") if ground.pack.has("relative", tree.lower[kid])), None)
    if pronoun is None or pronoun < noun:
        return None
    group = ground.at.get(pronoun - 2 if tree.lower[pronoun - 1] == "," else pronoun - 1)
    if group is None or group.is_place or group.thing is not None:
        return None
    return group if noun in tree.ancestors(group.top) else None


def _of_carrier(ground: Ground, noun: int, depth: int) -> Group | None:
    """Who acts by the verb that carries what a clause is about: of "Chile launched efforts that aim to reconcile" that
    is Chile.
    """
    above = ground.tree.heads[noun]
    carried = ground.tree.rel(noun) == "obj" and ground.pack.has("light", ground.tree.lower[above])
    return subject_of(ground, above, above, depth + 1) if carried else None


def _of_governed(ground: Ground, head: int, first: int, depth: int) -> Group | None:
    """Who acts by a verb under another one: the object of that one, its own clause, the subject above."""
    tree = ground.tree
    relation, above = tree.rel(head), tree.heads[head]
    if relation == "xcomp" or (relation == "advcl" and _is_infinitive(ground, head) and not _meets(ground, above)):
        for kid in tree.kids(above, "obj", "iobj"):
            found = ground.group_at(kid)
            if found is not None:
                return found
    finite = relation == "ccomp" or (relation == "advcl" and _is_finite_clause(ground, head))
    own = _left_of(ground, first) if finite else None
    return own or subject_of(ground, above, above, depth + 1)


def _owner_of_deed(ground: Ground, verb: int) -> Group | None:
    """Whose the deed is that the verb right after them tells: "mengikuti langkah Chile mengakui Oman". What is asked
    for is another's to do.
    """
    owner = ground.at.get(verb - 1)
    if owner is None or owner.thing is None or owner.thing[0] >= owner.first:
        return None
    noun = owner.thing[1] - 1
    return owner if ground.pack.has("deeds", ground.tree.lower[noun]) and not _is_request(ground, noun) else None


def _planner(ground: Ground, noun: int, depth: int) -> Group | None:
    """Who is to do what a noun of planning leads to: "announced plans to visit", "its decision to expel"; who does it
    because another one asked: "stayed at the request of Chad to train".
    """
    if _is_asking(ground, noun):
        subject = ground.tree.subject_above(noun)
        return ground.group_at(subject) if subject is not None else None
    for group in ground.groups:
        if group.thing is not None and group.thing[0] <= noun < group.thing[1]:
            return group
    if depth < DEEPEST:
        for kid in ground.tree.kids(noun, "nsubj"):
            return ground.group_at(kid)
        above = ground.tree.heads[noun]
        if above != noun and ground.tree.pos[above] in VERBAL:
            return subject_of(ground, above, above, depth + 1)
        i = noun - 1
        while i > 0 and ground.tree.pos[i] in {"DET", "ADJ"}:
            i -= 1
        if i > 0 and ground.tree.pos[i] in VERBAL and i not in ground.at:
            return subject_of(ground, i, i, depth + 1)
    return _left_of(ground, noun)


def _is_asking(ground: Ground, noun: int) -> bool:
    """Whether a noun under a preposition tells at whose wish the rest of its clause is done."""
    tree = ground.tree
    return tree.rel(noun) in {"obl", "nmod"} and any(tree.kids(noun, "case")) and _is_request(ground, noun)


def _is_request(ground: Ground, noun: int) -> bool:
    """Whether a noun tells that somebody is to do something."""
    forms = (form for form in ground.pack.lexicon.at(ground.tree.lower, noun) if form.pos is Pos.NOUN)
    return any(frame.predicate == ASKING for form in forms for frame in form.frames)


def _is_finite_clause(ground: Ground, head: int) -> bool:
    """Whether a word of its own opens the clause: "if Poland bans …, parliament will …"."""
    return any(ground.pack.has("subordinators", ground.tree.lower[kid]) for kid in ground.tree.kids(head, "mark"))


def _left_of(ground: Ground, first: int) -> Group | None:
    """The nearest bare group before the word. Adverbs and verbs that lean on the word are passed over
    ("berencana mendorong", "has agreed to help"); a conjunction leads to the subject of the verb before it.
    """
    i = first - 1
    steps = 0
    leaning = True
    while i >= 0 and steps < REACH:
        group = ground.at.get(i)
        word = ground.tree.lower[i]
        if group is not None:
            if group.prep is None and not group.is_place:
                return group
            i = group.first - 1
            steps += 2
            leaning = False
            continue
        if leaning and ground.pack.has("and", word):
            verb = _verb_before(ground, i)
            return subject_of(ground, verb, verb, DEEPEST - 1) if verb is not None else None
        if ground.tree.pos[i] in VERBAL and leaning and i not in ground.speech:
            i -= 1
            continue
        if ground.bars(i) and not ground.pack.has("relative", word):
            return _before_relative(ground, i)
        leaning = leaning and ground.tree.pos[i] in {"ADV", "AUX", "PART", "SCONJ", "ADP"}
        i -= 1
        steps += 1
    return None


def _before_relative(ground: Ground, i: int) -> Group | None:
    """The group a relative clause hangs on, if word `i` stands in one: "Putin, yang tiba Rabu, bertemu …"."""
    for j in range(i, max(i - 12, 0), -1):
        if ground.pack.has("relative", ground.tree.lower[j]):
            before = j - 2 if ground.tree.lower[j - 1] == "," else j - 1
            group = ground.at.get(before)
            if group is not None and group.prep is None and not group.is_place:
                return group
            return None
    return None


def _is_infinitive(ground: Ground, head: int) -> bool:
    return any(ground.pack.has("infinitive", ground.tree.lower[kid]) for kid in ground.tree.kids(head, "mark"))


def _twin(ground: Ground, head: int) -> int | None:
    """The verb of the same kind of speech above what it asks for, which a coordinated verb goes on from: "urged Chile
    to lift the ban and called on Peru to wait", though the tree joins the second to what is asked.
    """
    tree, above = ground.tree, ground.tree.heads[head]
    wanted = _tells(ground, head) & TURNED
    for verb in tree.ancestors(above):
        if tree.rel(above) not in COMPLEMENTS or tree.pos[verb] not in VERBAL:
            return None
        if wanted & _tells(ground, verb):
            return verb
        above = verb
    return None


def _tells(ground: Ground, verb: int) -> set[str]:
    """The predicates that rows have for a verb."""
    return {frame.predicate for form in ground.pack.lexicon.at(ground.tree.lower, verb) for frame in form.frames}


def _meets(ground: Ground, verb: int) -> bool:
    """Whether a verb tells of a contact, whose doer does what follows: "phoned both leaders to mediate", not
    "helped both leaders to agree".
    """
    return bool(_tells(ground, verb) & MEETING)


def _verb_before(ground: Ground, i: int) -> int | None:
    """The nearest verb left of a conjunction, in the same sentence."""
    for j in range(i - 1, max(i - 25, -1), -1):
        if ground.tree.pos[j] in VERBAL and j not in ground.at:
            return j
    return None
