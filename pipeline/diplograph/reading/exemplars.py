"""Names given as examples stand for the group they are examples of: "countries such as Peru and Chile protested".

In: the Groups of a sentence. Out: the same, an exemplary one widened by the noun it exemplifies, in its place. Pure.
"""

from collections.abc import Sequence
from dataclasses import replace

from diplograph.languages.pack import LanguagePack
from diplograph.reading.participants import Group
from diplograph.reading.tree import Tree

# How far before the names the noun may stand.
REACH = 6
# What may stand between a noun and its examples.
BETWEEN = frozenset({",", "("})


def exemplified(tree: Tree, groups: Sequence[Group], pack: LanguagePack) -> list[Group]:
    """The groups, those that are examples of people or states standing where these stand."""
    found = []
    for group in groups:
        noun = _noun(tree, group, pack) if not group.is_place and group.thing is None else None
        if noun is None or any(other.covers(noun) for other in groups):
            found.append(group)
        else:
            found.append(replace(group, first=noun, top=noun, prep=_preposition(tree, noun, pack)))
    return found


def _noun(tree: Tree, group: Group, pack: LanguagePack) -> int | None:
    """The noun a group exemplifies, that names states or people."""
    last = group.first
    while last > 0 and pack.has("determiners", tree.lower[last - 1]):
        last -= 1
    for phrase in sorted(pack.words["exemplary"]):
        words = phrase.split(" ")
        if tree.lower[max(0, last - len(words)) : last] == words:
            return _before(tree, last - len(words), pack)
        if len(words) == 2 and last > 0 and tree.lower[last - 1] == words[1]:
            # "such countries as"
            noun = _before(tree, last - 1, pack)
            if noun is not None and words[0] in tree.lower[max(0, noun - 2) : noun]:
                return noun
    return None


def _before(tree: Tree, last: int, pack: LanguagePack) -> int | None:
    """The nearest noun before a word that names states or people, over a comma and what says which they are: "negara
    Eropa lain, seperti".
    """
    for i in range(last - 1, max(-1, last - 1 - REACH), -1):
        if tree.lower[i] in pack.titles or any(pack.has("polity", word) for word in (tree.lower[i], tree.lemmas[i])):
            return i
        if tree.lower[i] not in BETWEEN and tree.pos[i] not in {"ADJ", "PROPN", "NUM", "DET"}:
            return None
    return None


def _preposition(tree: Tree, noun: int, pack: LanguagePack) -> str | None:
    """The preposition of a noun, over what stands before it in its phrase."""
    for i in range(noun - 1, max(-1, noun - 1 - REACH), -1):
        word = tree.lower[i]
        if pack.has("prepositions", word) or pack.has("agent", word):
            return word
        if not (pack.has("determiners", word) or tree.pos[i] in {"ADJ", "NUM", "NOUN", "DET", "ADV"}):
            return None
    return None
