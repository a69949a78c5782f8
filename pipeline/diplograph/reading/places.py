"""Decides whether a capital's name means the city or the state: "Moskow menolak" against "tiba di Moskow".

In: names of one article with both readings among their entries, and the trees. Out: the same names, decided.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from diplograph.domain.actors import ActorKind
from diplograph.knowledge.gazetteer import Entry
from diplograph.languages.lexicon import Pos
from diplograph.languages.pack import LanguagePack
from diplograph.reading.names import Name
from diplograph.reading.tree import Tree

# What the name of a building or a district is made of, and how many words it has at most.
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
PLACE_WORDS = 6
AMBIGUOUS = frozenset({"capital", "city", "metonym"})
# What is named by the place where it was held.
HELD = frozenset({"meets", "negotiates", "agrees", "signs"})


def decide_places(names: Sequence[Name], trees: Sequence[Tree], pack: LanguagePack) -> list[Name]:
    """Every name with one kind; a seat of government keeps the entries of the chosen kind only."""
    decided: list[Name] = []
    trees_by_start = sorted(trees, key=lambda tree: tree.start)
    following: Name | None = None
    for name in reversed(names):
        chosen = _decided(name, following, trees_by_start, pack)
        decided.append(chosen)
        following = chosen
    return decided[::-1]


def _decided(name: Name, following: Name | None, trees: Sequence[Tree], pack: LanguagePack) -> Name:
    kinds = {entry.kind for entry in name.entries}
    if not (ActorKind.STATE in kinds and ActorKind.PLACE in kinds):
        if kinds == {ActorKind.STATE} and name.entries[0].how == "capital":
            return name if _acts(name, following, trees, pack) else replace(name, kind=ActorKind.PLACE)
        return name
    if name.kind is ActorKind.STATE and name.entries[0].how not in AMBIGUOUS:
        return name
    kind = ActorKind.STATE if _acts(name, following, trees, pack) else ActorKind.PLACE
    entries: tuple[Entry, ...] = tuple(entry for entry in name.entries if entry.kind is kind)
    return replace(name, kind=kind, entries=entries)


def _acts(name: Name, following: Name | None, trees: Sequence[Tree], pack: LanguagePack) -> bool:
    """Whether the word stands where an actor stands: no locative before it, no wider place right after it."""
    tree = next((tree for tree in trees if tree.start <= name.start < tree.end), None)
    if tree is None:
        return False
    span = tree.span_of(name.start, name.end)
    if span is None:
        return False
    first, last = span
    before = tree.lower[first - 1] if first else ""
    if pack.has("locative", before) or (before == "" and len(tree) <= last + 1):
        return False
    if _names_what_was_held(tree, first, last, pack):
        return False
    if before == "," and _is_closed(tree, last) and is_inside(tree, first - 1, pack.words["at"]):
        return False
    wider = following is not None and following.kind in {ActorKind.STATE, ActorKind.PLACE}
    return not (wider and last < len(tree) and tree.words[last] == "," and following and _next(tree, last, following))


def _names_what_was_held(tree: Tree, first: int, last: int, pack: LanguagePack) -> bool:
    """Whether a name tells where talks were held: "his Berlin meeting with", "perundingan Berlin antara"."""
    if pack.modifier_side == "right":
        return (
            first > 0
            and last < len(tree)
            and pack.has("between", tree.lower[last])
            and _tells_talks(tree, first - 1, pack)
        )
    led = first > 0 and pack.has("determiners", tree.lower[first - 1])
    noun = next((i for i in range(last, min(last + 3, len(tree))) if tree.pos[i] not in {"NOUN", "ADJ"}), last) - 1
    return led and noun >= last and _tells_talks(tree, noun, pack)


def _tells_talks(tree: Tree, i: int, pack: LanguagePack) -> bool:
    forms = (form for form in pack.lexicon.at(tree.lower, i) if form.pos is Pos.NOUN)
    return any(frame.predicate in HELD for form in forms for frame in form.frames)


def is_inside(tree: Tree, before: int, at: Collection[str]) -> bool:
    """Whether nothing but a name or a noun phrase stands between word `before` and a preposition of rest in front of
    it: "di Istana Negara, …", "in the port of …".
    """
    for i in range(before - 1, max(-1, before - 1 - PLACE_WORDS), -1):
        if tree.lower[i] in at:
            return i < before - 1
        if tree.pos[i] not in NOMINAL:
            return False
    return False


def _is_closed(tree: Tree, last: int) -> bool:
    return last >= len(tree) or tree.words[last] in {",", ".", "(", ";"}


def _next(tree: Tree, comma: int, following: Name) -> bool:
    return comma + 1 < len(tree) and tree.starts[comma + 1] == following.start
