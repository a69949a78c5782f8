"""Words that describe who was told of before: "kedua negara", "its wealthy neighbour", "the two defence ministers".

In: a Tree, a word, the terms of a language. Out: the Description that begins there, or None. Who it is, is found by the
Discourse. Pure.
"""

from dataclasses import dataclass

from diplograph.languages.pack import LanguagePack
from diplograph.reading.tree import PhraseIndex, Tree

# What may be told with words of its own between, and how many at most: "the 46-member body".
MODIFIED = frozenset({"counterpart", "neighbour", "body"})
MOST = 4
# Titles of those who speak for a side; two persons of any other kind are no pair of states.
SPEAKING = frozenset({"office", "organ", "group"})
# What follows "the two" where no noun does, and they stand for themselves.
ALONE = frozenset({"VERB", "AUX", "ADP", "ADV", "CCONJ"})


STOPS = frozenset({".", ",", ";"})


@dataclass(frozen=True, slots=True)
class Description:
    """What stands from a word up to `last`: the term of the tables it is, whom that refers to, and among which states
    the one is that is meant, where the words say so.
    """

    term: str
    refers: str
    last: int
    among: frozenset[str] = frozenset()


def description_at(
    tree: Tree, i: int, index: PhraseIndex, titles: PhraseIndex, pack: LanguagePack
) -> Description | None:
    """The longest description that begins at a word."""
    term = index.at(tree.lower, i)
    plain = None
    if term is not None:
        among = pack.epithets.get(term, frozenset())
        plain = Description(term, pack.descriptions.get(term, "state"), i + 1 + term.count(" "), among)
    others = (_modified(tree, i, index, pack), _both(tree, i, titles, pack))
    found = [one for one in (plain, *others) if one is not None]
    return max(found, key=lambda one: one.last, default=None)


def _modified(tree: Tree, i: int, index: PhraseIndex, pack: LanguagePack) -> Description | None:
    """One whose words say more of whom they mean: after its first word adjectives, or up to "itu" what is said of it. A
    state that is told by more words is another than the one told of last: only a region helps.
    """
    plain = True
    for past in range(i + 2, min(i + 2 + MOST, len(tree))):
        between = tree.lower[i + 1 : past]
        plain = plain and _says_which(tree, past - 1, pack)
        among = pack.regions.get(" ".join(between), frozenset())
        term = index.at([tree.lower[i], *tree.lower[past : past + 3]], 0) if plain or among else None
        refers = pack.descriptions.get(term or "", "")
        if term is not None and " " in term and (refers == "state" if among else refers in MODIFIED):
            return Description(term, refers, past + term.count(" "), among)
    return None


def _says_which(tree: Tree, word: int, pack: LanguagePack) -> bool:
    if pack.has("another", tree.lower[word]):
        return False
    if pack.modifier_side == "left":
        hyphenated = "-" in tree.lower[word : word + 2]
        return hyphenated or tree.pos[word] == "ADJ" or tree.rel(word) in {"compound", "amod"}
    return tree.pos[word] in {"ADJ", "NOUN", "VERB", "ADV"} or pack.has("relative", tree.lower[word])


def _both(tree: Tree, i: int, titles: PhraseIndex, pack: LanguagePack) -> Description | None:
    """Two of those who speak for a side, whatever their office: "the two defence ministers"; or the number alone."""
    words = next((w for w in (tree.lower[i : i + 2], tree.lower[i : i + 1]) if pack.has("two", " ".join(w))), None)
    if words is None:
        return None
    first = i + len(words)
    if first >= len(tree):
        return None
    for at in (first, first + 1):
        if at >= len(tree):
            break
        term = titles.at(tree.lower, at)
        if term is not None and pack.titles[term].kind in SPEAKING:
            return Description(term, "pair", at + 1 + term.count(" "))
        if tree.pos[at] != "ADJ":
            break
    if pack.modifier_side == "right":
        return None  # "pertemuan kedua digelar" is of the second one; both are "keduanya"
    alone = tree.pos[first] in ({"VERB", "AUX"} if len(words) == 1 else ALONE) or tree.lower[first] in STOPS
    return Description(" ".join(words), "pair", first) if alone else None
