"""Finds the names in an article: tables and titles first, then the model, then what the document calls them for short.

In: Parsed, Gazetteer, LanguagePack. Out: `Name` spans, sorted, not overlapping, each with a kind and candidates.
What a name means (which Putin, the city or the state) is decided later, in `linking`.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from diplograph.domain.actors import ActorKind
from diplograph.knowledge.gazetteer import Entry, Gazetteer
from diplograph.languages.pack import LanguagePack
from diplograph.reading.names import SURE, Name, believed, in_longer_name, is_state, without_overlap
from diplograph.reading.parse import NamedSpan, Parsed
from diplograph.reading.shortenings import abbreviated, last_words, shortened, voted
from diplograph.reading.treaties import without_treaties
from diplograph.reading.tree import PhraseIndex, Tree

KIND_OF_LABEL = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
}
_TRIM = re.compile(r"^[\s\"'“”‘’(\[.,;:–—-]+|(?:['’]s?)?[\s\"'“”‘’)\],;:–—-]+$|['’]s?$")
# What joins two names into one word.
JOINTS = frozenset({"-", "–", "/"})
# The class of offices that are named by their place.
REGIONAL = "SUBNAT"
# An aircraft or a missile, not a body: "F-16", "MiG-29".
_DESIGNATION = re.compile(r"[A-Za-z]{1,4}-\d+\w*")


def find_names(
    parsed: Parsed, gazetteer: Gazetteer, pack: LanguagePack, leads: Callable[[str], bool], *, tables: bool = True
) -> list[Name]:
    """All names of one article. `leads` says of a person key whether it holds a high office on the article's day;
    without `tables` only what the model and titles tell is a name.
    """
    text = parsed.article.text
    tabled = _tabled(parsed, gazetteer, pack) if tables else []
    plain = {tree.starts[0] for tree in parsed.trees if tree.pos[0] == "NOUN"}
    modelled = [
        span
        for named in parsed.names
        for span in _cleaned(named, text, tabled, pack)
        if span.start not in plain or " " in text[span.start : span.end]
    ]
    names = _settled(tabled, modelled, text, gazetteer, pack)
    names = _after_titles(names, parsed.trees, text, pack)
    names = _leaders(names, parsed, gazetteer, leads) if tables else names
    names = voted(names, text)
    names = last_words(abbreviated(names, text))
    names = without_treaties(names, text, pack)
    return shortened(names, parsed.trees, pack)


def _tabled(parsed: Parsed, gazetteer: Gazetteer, pack: LanguagePack) -> list[Name]:
    found = []
    text = parsed.article.text
    covered = [(tree.start, tree.end) for tree in parsed.trees]
    for match in gazetteer.find(text, pack.code):
        inside = any(start <= match.start and match.end <= end for start, end in covered)
        if inside and not (_excluded(text, match.start, pack) or _of_place(text, match.start, match.end, pack)):
            best = match.entries[0]
            found.append(Name(match.start, match.end, match.text, best.kind, match.entries, "gazetteer"))
    return found


def _of_place(text: str, start: int, end: int, pack: LanguagePack) -> bool:
    """Whether the word for a bloc only says which part of a place is meant: "West Darfur", "Kalimantan Barat"."""
    if text[start:end].casefold() not in pack.words["compass"]:
        return False
    beside = text[end : end + 2] if pack.modifier_side == "left" else _word_before(text, start)
    return beside[:1].isspace() and beside[1:2].isupper()


def _word_before(text: str, end: int) -> str:
    """A blank and the first letter of the word before a place in the text, "" if there is more than a blank between."""
    words = text[max(0, end - 40) : end].split(" ")
    return f" {words[-2][:1]}" if len(words) > 1 and not words[-1] and words[-2][-1:].isalnum() else ""


def _excluded(text: str, start: int, pack: LanguagePack) -> bool:
    """Whether a prefix turns the name into all that it is not: "negara non-Barat"."""
    before = text[max(0, start - 12) : start].casefold()
    return any(before.endswith(prefix) for prefix in pack.words["excluding"])


def _cleaned(named: NamedSpan, text: str, tabled: Sequence[Name], pack: LanguagePack) -> Iterable[NamedSpan]:
    """The model's span without titles, quotes and possessives; a person loses a state in front of him."""
    if named.label not in KIND_OF_LABEL:
        return
    start, end = named.start, named.end
    if named.label == "PER":
        for name in tabled:
            if name.start == start and name.end < end and is_state(name) and text[name.end] in " -":
                start = name.end
    start, end = _trimmed(text, start, end)
    start = _past_titles(text, start, end, named.label, pack)
    start = _past_organ(text, start, end, pack)
    piece = text[start:end]
    first, _, rest = piece.partition(" ")
    if rest and pack.lexicon.at([first.casefold()], 0) and any(name.start == start + len(first) + 1 for name in tabled):
        return
    if any(name.start == start and believed(name) and text[name.end : end].islower() for name in tabled):
        return
    if _is_joined(piece, start, tabled):
        return
    if piece and any(char.isupper() for char in piece) and not _is_no_name(piece, pack):
        yield NamedSpan(start, end, named.label)


def _is_joined(piece: str, start: int, tabled: Sequence[Name]) -> bool:
    """Whether a stretch is two names the tables know, and a stroke between them: "AU-U.N.", "PBB/Uni Afrika"."""
    inside = [name for name in tabled if start <= name.start and name.end <= start + len(piece)]
    left = piece
    for name in reversed(inside):
        left = left[: name.start - start] + left[name.end - start :]
    return len(inside) > 1 and left in JOINTS


def _is_no_name(piece: str, pack: LanguagePack) -> bool:
    """Whether the words are known for something else: an act, an office, a day, a state, an aircraft."""
    plain = piece.casefold()
    word = " " not in piece and (pack.lexicon.at([plain], 0) or pack.has("polity", plain) or plain in pack.days)
    return bool(word) or plain in pack.titles or piece in pack.short_names or bool(_DESIGNATION.fullmatch(piece))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without quotes, marks and a possessive at its ends."""
    while found := _TRIM.search(text[start:end]):
        if found.start() == 0:
            start += found.end()
        else:
            end = start + found.start()
    return start, end


def _past_titles(text: str, start: int, end: int, label: str, pack: LanguagePack) -> int:
    """Where the stretch begins without the titles before the name."""
    piece = text[start:end]
    first, _, rest = piece.partition(" ")
    while rest and first.casefold().rstrip(".") in pack.titles and _is_outside(label, first, pack):
        start += len(piece) - len(rest.lstrip())
        piece = rest.lstrip()
        first, _, rest = piece.partition(" ")
    return start


def _past_organ(text: str, start: int, end: int, pack: LanguagePack) -> int:
    """Where the stretch begins without the rest of an organ: "kementerian [pertahanan Korea Selatan]"."""
    first, _, rest = text[start:end].partition(" ")
    before = text[max(0, start - 30) : start].split()[-1:]
    if rest and first.islower() and " ".join([*before, first]).casefold() in pack.titles:
        return end - len(rest)
    return start


def _is_outside(label: str, word: str, pack: LanguagePack) -> bool:
    """Whether a title word stays outside the name: any before a person, an organ's or troops' before others."""
    kind = pack.titles[word.casefold().rstrip(".")].kind
    return label == "PER" or (word[0].islower() and kind in {"organ", "group", "person"})


def _settled(
    tabled: Sequence[Name], modelled: Sequence[NamedSpan], text: str, gazetteer: Gazetteer, pack: LanguagePack
) -> list[Name]:
    """One list out of both: each stretch of text belongs to one name."""
    chosen: list[Name] = []
    dropped: set[int] = set()
    for span in modelled:
        overlapping = [i for i, name in enumerate(tabled) if name.start < span.end and span.start < name.end]
        inside = [tabled[i] for i in overlapping]
        made = _against_tables(span, inside, text, gazetteer, pack)
        if made is not None:
            chosen.append(made)
            dropped.update(overlapping)
    sure = {name.entries[0].actor for name in [*chosen, *tabled] if name.entries and believed(name)}
    for i, name in enumerate(tabled):
        if i in dropped:
            continue
        if believed(name):
            chosen.append(name)
        elif any(entry.actor in sure for entry in name.entries):
            known = tuple(entry for entry in name.entries if entry.actor in sure)
            chosen.append(replace(name, kind=known[0].kind, entries=known))
    return _national(without_overlap(chosen), text, pack)


def _national(names: list[Name], text: str, pack: LanguagePack) -> list[Name]:
    """Makes one body of "Kementerian Pertahanan" and "Kamboja", whosever ministry the tables know by that name."""
    if pack.modifier_side != "right":
        return names
    merged: list[Name] = []
    for name in names:
        body = merged[-1] if merged else None
        if body and body.kind is ActorKind.ORGANISATION and is_state(name) and text[body.end : name.start] == " ":
            organ = pack.titles.get(body.text.casefold())
            if body.entries or (organ and organ.kind in {"organ", "group"}):
                whole = text[body.start : name.end]
                merged[-1] = Name(body.start, name.end, whole, body.kind, (), "gazetteer", within=_code(name))
                continue
        merged.append(name)
    return merged


def _against_tables(
    span: NamedSpan, inside: Sequence[Name], text: str, gazetteer: Gazetteer, pack: LanguagePack
) -> Name | None:
    """The name the model's span gives, or None where the tables know better."""
    words, kind = text[span.start : span.end], KIND_OF_LABEL[span.label]
    exact = next((name for name in inside if (name.start, name.end) == (span.start, span.end)), None)
    if exact is not None:
        return _of_both(exact, span, words)
    if any(name.start < span.start or name.end > span.end for name in inside):
        return None
    states = [name for name in inside if is_state(name)]
    if kind is ActorKind.ORGANISATION and inside:
        return _organisation(span, words, inside, states, pack)
    if kind is ActorKind.PERSON:
        people = tuple(entry for name in inside for entry in name.entries if entry.kind is ActorKind.PERSON)
        other = any(believed(name) and name.kind is not ActorKind.PERSON for name in inside)
        return _new(span, words, kind, people) if people or not other else None
    entries = gazetteer.cities(words) if kind is ActorKind.PLACE else ()
    return None if any(believed(name) for name in inside) else _new(span, words, kind, entries)


def _of_both(exact: Name, span: NamedSpan, words: str) -> Name | None:
    """The name of a span that tables and model mark alike."""
    fitting = tuple(entry for entry in exact.entries if _fits(entry.kind, span.label))
    if fitting and not (believed(exact) and exact.kind is not fitting[0].kind):
        return replace(exact, kind=fitting[0].kind, entries=fitting)
    kind = KIND_OF_LABEL[span.label]
    return None if believed(exact) or kind is not ActorKind.PERSON else _new(span, words, kind, ())


def _organisation(
    span: NamedSpan, words: str, inside: Sequence[Name], states: Sequence[Name], pack: LanguagePack
) -> Name | None:
    """One name for "Kementerian Pertahanan China"; "pemerintah China" is the state's, and the tables have it."""
    rest = words
    for name in inside:
        rest = rest.replace(name.text, " ")
    left = " ".join(rest.split()).casefold().strip(" ,.")
    if not left or any(name.kind in {ActorKind.PERSON, ActorKind.ARMED_GROUP} for name in inside):
        return None
    title = pack.titles.get(left)
    if title is not None and (title.kind != "organ" or " " not in left):
        return None
    made = _new(span, words, ActorKind.ORGANISATION, ())
    return replace(made, within=_code(states[0])) if states else made


def _code(name: Name) -> str:
    return name.entries[0].actor


def _new(span: NamedSpan, words: str, kind: ActorKind, entries: tuple[Entry, ...]) -> Name:
    return Name(span.start, span.end, words, kind, entries, "model")


def _fits(kind: ActorKind, label: str) -> bool:
    if label == "PER":
        return kind is ActorKind.PERSON
    if label == "ORG":
        return kind in {ActorKind.ORGANISATION, ActorKind.ARMED_GROUP, ActorKind.STATE}
    return kind in {ActorKind.STATE, ActorKind.PLACE}


def _after_titles(names: list[Name], trees: Sequence[Tree], text: str, pack: LanguagePack) -> list[Name]:
    """Capitalised words right after an office, known to nobody, are a person: "Menlu Denisov mengatakan". So is what
    the model takes for a place and no table knows ("Raja Salman"), but not after the office of a place ("bupati Alor").
    """
    index = PhraseIndex(list(pack.titles))
    taken = {i for name in names for i in range(name.start, name.end)}
    strange = {name.start: name for name in names if name.kind is ActorKind.PLACE and not name.entries}
    found = []
    for tree in trees:
        i = 0
        while i < len(tree):
            term = index.at(tree.lower, i)
            i += len(term.split(" ")) if term else 1
            if term is None or pack.titles[term].kind not in {"office", "honorific"}:
                continue
            misread = strange.pop(tree.starts[i], None) if i < len(tree) else None
            if misread is not None and pack.titles[term].office_class != REGIONAL:
                names[names.index(misread)] = replace(misread, kind=ActorKind.PERSON, how="title")
            last = i
            while last < len(tree) and _unknown_name(tree, last, taken, pack) and last - i < 4:
                last += 1
            if last > i:
                start, end = tree.starts[i], tree.ends[last - 1]
                found.append(Name(start, end, text[start:end], ActorKind.PERSON, (), "title"))
                i = last
    return without_overlap([*names, *found])


def _unknown_name(tree: Tree, i: int, taken: set[int], pack: LanguagePack) -> bool:
    word = tree.words[i]
    return (
        word[:1].isupper()
        and not word.isupper()
        and tree.starts[i] not in taken
        and tree.pos[i] == "PROPN"
        and tree.lower[i] not in pack.titles
    )


def _leaders(names: list[Name], parsed: Parsed, gazetteer: Gazetteer, leads: Callable[[str], bool]) -> list[Name]:
    """A surname that only a sitting leader is called by, where the model saw no name."""
    taken = {i for name in names for i in range(name.start, name.end)}
    found = []
    for tree in parsed.trees:
        for i, word in enumerate(tree.words):
            if tree.pos[i] != "PROPN" or not word[0].isupper() or word.isupper() or tree.starts[i] in taken:
                continue
            if len(word) < 4 or in_longer_name(tree, i):
                continue
            keys = [key for key in gazetteer.surname(word) if leads(key)]
            if len(keys) == 1:
                entry = Entry(keys[0], ActorKind.PERSON, "surname", SURE)
                found.append(Name(tree.starts[i], tree.ends[i], word, ActorKind.PERSON, (entry,), "surname"))
    return without_overlap([*names, *found])
