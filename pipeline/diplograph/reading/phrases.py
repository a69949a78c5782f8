"""Noun phrases that stand for actors: a title, a nationality and a name are one participant, not three.

In: a Tree, the names in it, a LanguagePack. Out: `Phrase`s in the order of the text. Pure.

The words of a sentence become a string of one-letter codes, and phrases are patterns over it; a pattern sees the
order of the words and is not misled by a wrong tree:

    S state  P person  O organisation  G armed group  L place      T office  N kind of people or organ  h honorific
    c comma or bracket  f of  o from  g possessive  & and  d determiner  a adjective, numeral or noun
    p preposition  x other
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diplograph.domain.actors import ActorKind
from diplograph.languages.pack import LanguagePack, Title
from diplograph.reading.names import Name
from diplograph.reading.tree import PhraseIndex, Tree

LETTER = {
    ActorKind.STATE: "S",
    ActorKind.PERSON: "P",
    ActorKind.ORGANISATION: "O",
    ActorKind.ARMED_GROUP: "G",
    ActorKind.PLACE: "L",
    ActorKind.OFFICE: "T",
}
# States before an English title. A comma joins them only in a row that "and" ends: "Mali, Niger and Chad's ministers",
# not "after talks in Niger, Chadian ministers".
STATES = r"[SOG]g?(?:[SO]g?|(?:c[SO]g?)*c?&[SO]g?)*"
# A noun before its modifier ("presiden Filipina Duterte") or after it ("the Philippine president Duterte").
PATTERNS = {
    "right": re.compile(
        r"h*Pc[dh]*(?:[TN]a{0,2})+(?:[SOG](?:c[SO]c)?)(?:p[SO])?(?=[c&x.])"
        r"|[dh]*(?:[TN]a{0,2})+(?:[SOG](?:c[SO]c)?)?(?:[fop][SO])?h*c?h*P"
        r"|[dh]*(?:[TN]a{0,2})+[SOG](?:c[SO]c)?"
        r"|(?<=p)[dh]*(?:[TN]a{0,2})+o[SOG]"
        r"|h*PoS|h*P|[SOGL]"
    ),
    "left": re.compile(
        r"h*Pcd?(?:[SO]g?)?a{0,2}[TN](?:a?[TN])*(?:[fop]d?a?[SO](?:g?a?N)?)?(?=[c&x.]|a?p)"
        rf"|d?(?:{STATES})?a{{0,3}}(?:[TN]a?)+(?:[fop]d?a?[SO])?h*c?h*P"
        rf"|d?{STATES}a{{0,3}}[TN](?:a?[TN])*(?:fd?a?[SO])?"
        r"|d?a{0,2}(?:[TN]a?)+[fo]d?a?[SOG]"
        r"|d?a{0,2}N+G"
        r"|h*PfS(?!g)|h*P|d?[SOGL]"
    ),
}


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of words under one code letter."""

    code: str
    first: int
    last: int
    name: Name | None = None
    title: Title | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A participant: words `[first, last)`, the names that act, the state and title told with them.

    `thing` is the range of nouns the phrase modifies ("usulan Iran", "Iran's proposal"): then it does not act
    itself. `prep` is the preposition before it. `top` is its highest word in the tree.
    """

    first: int
    last: int
    names: tuple[Name, ...]
    state: Name | None
    title: Title | None
    prep: str | None
    thing: tuple[int, int] | None
    top: int


def items_of(tree: Tree, names: Sequence[Name], pack: LanguagePack, titles: PhraseIndex) -> list[Item]:
    """The sentence as coded stretches."""
    starting = {}
    for name in names:
        span = tree.span_of(name.start, name.end)
        if span is not None:
            starting[span[0]] = (span[1], name)
    items: list[Item] = []
    i = 0
    while i < len(tree):
        if i in starting:
            last, name = starting[i]
            items.append(Item(LETTER[name.kind], i, last, name=name))
            i = max(last, i + 1)
            continue
        term = titles.at(tree.lower, i)
        length = len(term.split(" ")) if term else 1
        name_at = next((j for j in range(i + 1, i + length) if j in starting), None)
        if name_at is not None:
            # A title ends before a name, though a longer one has the name's first words: "juru bicara | Kementerian …".
            term = titles.at(tree.lower[i:name_at], 0)
            length = len(term.split(" ")) if term else 1
        if term:
            title = pack.titles[term]
            letter = {"office": "T", "honorific": "h"}.get(title.kind, "N")
            items.append(Item(letter, i, i + length, title=title))
            i += length
            continue
        length = _hyphenated(tree, i)
        if length > 1 and (starting.keys() & {i + 1, i + 2} or titles.at(tree.lower, i + 2)):
            length = 1
        items.append(Item("a" if length > 1 else _letter(tree, i, pack), i, i + length))
        i += length
    return items


# Endings that make a name an owner.
POSSESSIVE = ("'s", "’s", "'", "’")
_SIGNS = dict.fromkeys((",", "(", ")", "–", "-"), "c") | dict.fromkeys(POSSESSIVE, "g")
# Sets of words in pack.toml, and their letters; the first that holds a word gives it its letter.
_CLOSED_WORDS = (("and", "&"), ("of", "f"), ("prepositions", "p"), ("determiners", "d"))


def _hyphenated(tree: Tree, i: int) -> int:
    """How many words an adjective with a hyphen takes up from here: "long-serving" three; any other word one."""
    bound = (
        i + 2 < len(tree)
        and tree.words[i + 1] == "-"
        and tree.ends[i] == tree.starts[i + 1]
        and tree.ends[i + 1] == tree.starts[i + 2]
    )
    return 3 if bound and tree.lower[i][0].isalpha() and tree.lower[i + 2][0].isalpha() else 1


def _letter(tree: Tree, i: int, pack: LanguagePack) -> str:
    word, pos = tree.lower[i], tree.pos[i]
    if word in _SIGNS:
        return _SIGNS[word]
    letter = next((letter for words, letter in _CLOSED_WORDS if pack.has(words, word)), None)
    if letter is not None:
        return "o" if letter == "f" and pack.has("locative", word) else letter
    return "a" if pos in {"ADJ", "NUM", "NOUN"} and not word[0].isdigit() else "x"


def phrases_of(tree: Tree, names: Sequence[Name], pack: LanguagePack, titles: PhraseIndex) -> list[Phrase]:
    """The participants of one sentence, in order."""
    items = items_of(tree, names, pack, titles)
    code = "".join(item.code for item in items) + "."
    found: list[Phrase] = []
    at = 0
    while at < len(items):
        match = PATTERNS[pack.modifier_side].match(code, at)
        if match is None or not any(item.name for item in items[at : match.end()]):
            at += 1
            continue
        found.extend(_phrases(tree, items, at, match.end(), pack))
        at = match.end()
    return found


def _phrases(tree: Tree, items: list[Item], at: int, end: int, pack: LanguagePack) -> Iterator[Phrase]:
    stretch = items[at:end]
    named = [item for item in stretch if item.name]
    persons = [item.name for item in named if item.name and item.code == "P"]
    states = [item.name for item in named if item.name and item.code in "SOG"]
    title = next((item.title for item in stretch if item.title and item.title.kind != "honorific"), None)
    first, last = stretch[0].first, stretch[-1].last
    if persons:
        acting = tuple(persons[-1:])
        told = states[0] if states else None
    elif len(states) > 1 and pack.modifier_side == "left":
        acting, told = tuple(_unowned(stretch)), states[0]
    else:
        acting = tuple(states[:1]) if states else tuple(item.name for item in named if item.name)
        told = acting[0] if acting else None
    thing = _thing(tree, items, at, end, pack, bare=not (persons or title))
    yield Phrase(first, last, acting, told, title, _preposition(tree, items, at, pack), thing, tree.top(first, last))


def _unowned(stretch: Sequence[Item]) -> Iterator[Name]:
    """The names that stand for themselves, not for whose the next name is: of "Seoul's Yonhap" the agency."""
    for item, following, second in zip(stretch, [*stretch[1:], None], [*stretch[2:], None, None], strict=True):
        beside = second if following and following.code == "g" else following
        if item.name is not None and item.code in "SOG" and (beside is None or beside.name is None):
            yield item.name


def _preposition(tree: Tree, items: list[Item], at: int, pack: LanguagePack) -> str | None:
    """The preposition before the phrase, over determiners, adjectives and quotation marks."""
    steps = 0
    while at > 0 and steps < 4:
        item = items[at - 1]
        word = tree.lower[item.first]
        if pack.has("subordinators", word):
            return None
        if item.code in "pfo" or pack.has("agent", word) or pack.has("between", word):
            return word
        if item.code not in "dahg" and word not in {'"', "“", "'"}:
            return None
        at -= 1
        steps += 1
    return None


def _thing(
    tree: Tree, items: list[Item], at: int, end: int, pack: LanguagePack, *, bare: bool
) -> tuple[int, int] | None:
    """The nouns this phrase modifies, as a word range. `bare`: a name alone, which may stand as an adjective."""
    if pack.modifier_side == "right":
        before = _nouns_left(tree, items, items[at].first)
        if before is not None:
            return before
    else:
        last = items[end - 1].last
        owned = end < len(items) and items[end].code == "g"
        owning = items[end - 1].code == "g"
        stop = last + (1 if owned else 0)
        until = stop
        while until < len(tree) and tree.pos[until] in {"NOUN", "ADJ", "NUM"} and not _named(items, until):
            until += 1
        linked = owned or owning or (bare and tree.rel(last - 1) in {"amod", "compound", "nmod"})
        if until > stop and linked and tree.pos[until - 1] == "NOUN":
            return (stop, until)
    at -= 1
    while at > 0 and items[at].code in "da":
        at -= 1
    if at > 0 and items[at].code in "fo" and pack.has("of", tree.lower[items[at].first]):
        return _nouns_left(tree, items, items[at].first)
    return None


def _nouns_left(tree: Tree, items: list[Item], last: int) -> tuple[int, int] | None:
    start = last
    while start > 0 and tree.pos[start - 1] in {"NOUN", "ADJ", "PROPN"} and not _named(items, start - 1):
        start -= 1
    while start < last and tree.pos[start] == "ADJ":
        start += 1
    return (start, last) if start < last else None


def _named(items: Sequence[Item], word: int) -> bool:
    return any(item.name is not None and item.first <= word < item.last for item in items)
