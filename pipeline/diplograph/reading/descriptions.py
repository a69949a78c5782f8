"""Words that describe who was told of before: "kedua negara", "its wealthy neighbour", "the two defence ministers".

In: a Tree, a word, the terms of a language. Out: the Description that begins there, or None; the office it tells, the
thing it owns. Who it is, is found by the Discourse. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.languages.pack import LanguagePack, Title
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
        if pack.descriptions.get(term) == "speaker" and tree.pos[i] != "PRON":
            return None  # "World War I".
        plain = Description(term, pack.descriptions.get(term, "state"), i + 1 + term.count(" "), among)
    others = (_modified(tree, i, index, pack), _both(tree, i, titles, pack))
    found = [one for one in (plain, *others) if one is not None]
    return max(found, key=lambda one: one.last, default=None)


def _modified(tree: Tree, i: int, index: PhraseIndex, pack: LanguagePack) -> Description | None:
    """One whose words say more of whom they mean: after its first word adjectives, or up to "itu" what is said of it. A
    state that is told by more words is another than the one told of last: only what they say of it helps.
    """
    plain = True
    for past in range(i + 2, min(i + 2 + MOST, len(tree))):
        plain = plain and _says_which(tree, past - 1, pack)
        among = _among(tree.lower[i + 1 : past], pack)
        term = index.at([tree.lower[i], *tree.lower[past : past + 3]], 0) if plain or among else None
        if term is None or " " not in term:
            continue
        kinds = pack.epithets.get(term, frozenset())
        refers = pack.descriptions.get(term, "state" if kinds else "")
        if among and kinds:
            among = among & kinds
        if refers == "state" if among else refers in MODIFIED:
            return Description(term, refers, past + term.count(" "), among)
    return None


def _among(words: Sequence[str], pack: LanguagePack) -> frozenset[str]:
    """The states of which all is true that the words say, and that the tables know: "small West African"."""
    among: frozenset[str] | None = None
    at = 0
    while at < len(words):
        spans = (" ".join(words[at:last]) for last in range(len(words), at, -1))
        term = next((span for span in spans if span in pack.regions), None)
        if term is not None:
            among = pack.regions[term] if among is None else among & pack.regions[term]
        at += 1 + (term or "").count(" ")
    return among or frozenset()


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


def office_in(tree: Tree, first: int, last: int, pack: LanguagePack, titles: PhraseIndex) -> Title | None:
    """The office a description tells beside a word that points back: "menteri itu", "sang presiden"."""
    for at in (first, first + 1):
        term = titles.at(tree.lower[:last], at) if at < last else None
        if term is not None and term.count(" ") + 2 == last - first and points_back(tree, at, last - 1, pack):
            return pack.titles[term]
    return None


def points_back(tree: Tree, first: int, last: int, pack: LanguagePack) -> bool:
    """Whether a title points back: "itu" or "tersebut" after it, "the" before it."""
    after = tree.lower[last] if last < len(tree) else ""
    before = tree.lower[first - 1] if first else ""
    return pack.has("pointing", after) or pack.has("pointing", before)


def possessed(tree: Tree, first: int, last: int, pack: LanguagePack) -> tuple[int, int] | None:
    """The nouns after a possessive pronoun ("his visit") or before one ("kunjungan dia")."""
    if pack.modifier_side == "left":
        if not tree.deps[first].startswith(("nmod", "det")) or last >= len(tree):
            return None
        until = last
        while until < len(tree) and tree.pos[until] in {"NOUN", "ADJ", "NUM"}:
            until += 1
        return (last, until) if until > last else None
    start = first
    while start > 0 and tree.pos[start - 1] in {"NOUN", "ADJ"}:
        start -= 1
    return (start, first) if start < first else None
