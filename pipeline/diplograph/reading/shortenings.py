"""Short forms that a document lends to its names: a surname, letters in brackets, "the North".

In: the `Name`s found so far, sorted, and the text or its Trees. Out: the same and the short forms of them, sorted, not
overlapping; each stands for the longer name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from diplograph.domain.actors import ActorKind
from diplograph.knowledge.gazetteer import Entry
from diplograph.languages.pack import LanguagePack
from diplograph.reading.names import SURE, Name, believed, in_longer_name, without_overlap
from diplograph.reading.tree import Tree

_ABBREVIATION = re.compile(r"\s*\(([A-Z][A-Za-z0-9&.-]{1,11})\)")


def voted(names: list[Name], text: str) -> list[Name]:
    """A surname stands for the full name of the document, whatever the model called it in this place."""
    full: dict[str, Name] = {}
    for name in names:
        words = name.text.split()
        if name.kind is ActorKind.PERSON and len(words) > 1:
            for word in {words[-1], words[0], " ".join(words[-2:])}:
                if len(word) > 2:
                    full.setdefault(word, name)
    settled: list[Name] = []
    for name in names:
        owner = full.get(name.text)
        weak = name.how == "model" or name.kind is ActorKind.PERSON or not believed(name)
        if owner is not None and owner.text != name.text and weak:
            settled.append(replace(name, kind=ActorKind.PERSON, entries=owner.entries, how="vote", same_as=owner.text))
        else:
            settled.append(name)
    return without_overlap([*settled, *_missed(full, settled, text)])


def _missed(full: dict[str, Name], names: Sequence[Name], text: str) -> list[Name]:
    """Places of known surnames that no one had marked."""
    taken = {i for name in names for i in range(name.start, name.end)}
    found: list[Name] = []
    for word, owner in full.items():
        if not word[0].isupper() or word == owner.text.split()[0]:
            continue
        found.extend(
            Name(match.start(), match.end(), word, ActorKind.PERSON, owner.entries, "vote", same_as=owner.text)
            for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)
            if match.start() not in taken
        )
    return found


def last_words(names: list[Name]) -> list[Name]:
    """The last word of an armed group's name stands for it, where the article tells the group in full and the tables
    know nothing else by that word: "the Tigers".
    """
    full: dict[str, Name] = {}
    for name in names:
        words = name.text.split()
        if name.kind is ActorKind.ARMED_GROUP and len(words) > 1 and believed(name):
            full.setdefault(words[-1], name)
    return [
        replace(name, kind=owner.kind, entries=owner.entries, how="vote", same_as=owner.text)
        if (owner := full.get(name.text)) is not None and not believed(name)
        else name
        for name in names
    ]


def abbreviated(names: list[Name], text: str) -> list[Name]:
    """After "Komunitas X (KX)" the letters in brackets are the same body, here and wherever they stand."""
    short: dict[str, Name] = {}
    for name in names:
        found = _ABBREVIATION.match(text, name.end)
        if found and name.kind is not ActorKind.PERSON:
            short.setdefault(found[1], name)
    if not short:
        return names
    kept = [name for name in names if name.text not in short or _of_tables(name)]
    taken = {i for name in kept for i in range(name.start, name.end)}
    for letters, owner in short.items():
        kept.extend(
            replace(owner, start=match.start(), end=match.end(), text=letters, same_as=owner.text)
            for match in re.finditer(rf"(?<!\w){re.escape(letters)}(?!\w)", text)
            if match.start() not in taken
        )
    return without_overlap(kept)


def _of_tables(name: Name) -> bool:
    return name.how == "gazetteer" and believed(name)


def shortened(names: list[Name], trees: Sequence[Tree], pack: LanguagePack) -> list[Name]:
    """Short names of states that the article tells in full, or whose neighbour it does: "the North" for North Korea."""
    told = {entry.actor for name in names for entry in name.entries[:1]}
    taken = {i for name in names for i in range(name.start, name.end)}
    found = []
    for tree in trees:
        for i, word in enumerate(tree.words):
            state, beside = pack.short_names.get(word, ("", ""))
            if state and told & {state, beside} and tree.starts[i] not in taken and not in_longer_name(tree, i):
                entry = Entry(state, ActorKind.STATE, "short", SURE)
                found.append(Name(tree.starts[i], tree.ends[i], word, ActorKind.STATE, (entry,), "gazetteer"))
    return without_overlap([*names, *found])
