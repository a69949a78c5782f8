"""The trigger lexicon of a language: which word forms tell which act, and where its doer and sufferer stand.

In: `predicates.csv`, `inflections.csv`, `irregular.csv` of a language folder. Out: `Lexicon.at(words, i)`.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from diplograph.domain.claims import Modality
from diplograph.tables import Row, read_table

INFLECTIONS = ("pos", "pattern", "replacement", "voice", "tense")
COLUMNS = ("lemma", "pos", "predicate", "source", "target", "object", "needs", "modality")
PLAIN_SLOTS = frozenset({"subj", "obj", "iobj", "poss", "between", "inobj", "incomp", "comp", "any", "speaker"})


class Pos(StrEnum):
    """The part of speech a row is about."""

    VERB = "verb"
    NOUN = "noun"
    ADJ = "adj"


class Voice(StrEnum):
    """What the form of a trigger says of its subject."""

    ACTIVE = "active"
    PASSIVE = "passive"
    PAST = "past"  # English -ed: active or passive, the sentence decides
    BARE = "bare"  # Indonesian stem without me-: headlines, and after a pronoun


@dataclass(frozen=True, slots=True)
class Slot:
    """A place beside the trigger where an actor may stand; `preps` for prepositional ones."""

    name: str
    preps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on the words of a slot: one of `words` must (or, if `forbidden`, must not) stand in it."""

    slot: Slot
    words: frozenset[str]
    forbidden: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of predicates.csv."""

    lemma: str
    pos: Pos
    predicate: str
    sources: tuple[Slot, ...]
    targets: tuple[Slot, ...]
    object: Slot | None
    needs: tuple[Need, ...]
    modality: Modality | None
    line: int


@dataclass(frozen=True, slots=True)
class Form:
    """A trigger as it may stand in a text: its words, its part of speech, its voice and the rows it calls up."""

    words: tuple[str, ...]
    pos: Pos
    voice: Voice
    frames: tuple[Frame, ...]


def _slot(row: Row, column: str, text: str) -> Slot:
    name, _, preps = text.partition(":")
    if name == "prep" and preps:
        return Slot(name, tuple(preps.replace("_", " ").split("|")))
    if name not in PLAIN_SLOTS or preps:
        raise row.fault(column, f"no slot {text!r}. Known: {', '.join(sorted(PLAIN_SLOTS))}, prep:word|word.")
    return Slot(name)


def _need(row: Row, text: str) -> Need:
    found = re.fullmatch(r"\s*([^=!]+?)\s*(!?=)\s*(.+?)\s*", text)
    if not found:
        raise row.fault("needs", f"{text!r} is no condition; write slot=word|word or slot!=word|word.")
    words = frozenset(word.strip().casefold() for word in found[3].split("|") if word.strip())
    return Need(_slot(row, "needs", found[1]), words, forbidden=found[2] == "!=")


def _frame(row: Row, predicates: Collection[str]) -> Frame:
    def slots(column: str) -> tuple[Slot, ...]:
        return tuple(_slot(row, column, text) for text in row[column].split())

    return Frame(
        lemma=row["lemma"].casefold(),
        pos=Pos(row.one_of("pos", list(Pos))),
        predicate=row.one_of("predicate", predicates),
        sources=slots("source"),
        targets=slots("target"),
        object=next(iter(slots("object")), None),
        needs=tuple(_need(row, text) for text in row["needs"].split(";") if text.strip()),
        modality=Modality(row.one_of("modality", list(Modality))) if row["modality"] else None,
        line=row.line,
    )


@dataclass(frozen=True, slots=True)
class _Rule:
    pos: Pos
    pattern: re.Pattern[str]
    replacement: str
    voice: Voice


class Inflector:
    """Gives every form of a dictionary word, from the rules and exceptions of a language."""

    def __init__(self, folder: Traversable) -> None:
        self._rules = [
            _Rule(Pos(row["pos"]), re.compile(row["pattern"]), row["replacement"], Voice(row["voice"]))
            for row in read_table(folder.joinpath("inflections.csv"), INFLECTIONS)
        ]
        self._irregular: dict[tuple[str, str], list[tuple[str, Voice]]] = defaultdict(list)
        for row in read_table(folder.joinpath("irregular.csv"), ("lemma", "pos", "form", "voice")):
            self._irregular[row["lemma"], row["pos"]].append((row["form"], Voice(row["voice"])))

    def forms(self, lemma: str, pos: Pos) -> set[tuple[str, Voice]]:
        """The forms of one word. The dictionary form itself is active."""
        found = {(lemma, Voice.ACTIVE), *self._irregular.get((lemma, pos), ())}
        for rule in self._rules:
            if rule.pos == pos and rule.pattern.search(lemma):
                found.add((rule.pattern.sub(rule.replacement, lemma, count=1), rule.voice))
        return {(form, voice) for form, voice in found if len(form) > 1}


# Stands in a row for every verb of saying: what is told then lies in what is said.
SAYING = "@speech"


def _specific_first(frames: Iterable[Frame]) -> tuple[Frame, ...]:
    return tuple(sorted(frames, key=lambda frame: (not frame.needs, frame.line)))


class Lexicon:
    """Finds triggers by their words."""

    def __init__(self, folder: Traversable, predicates: Collection[str]) -> None:
        self.frames = tuple(_frame(row, predicates) for row in read_table(folder.joinpath("predicates.csv"), COLUMNS))
        saying = tuple(frame for frame in self.frames if frame.lemma == SAYING)
        inflector = Inflector(folder)
        by_word: dict[tuple[str, Pos], list[Frame]] = defaultdict(list)
        for frame in self.frames:
            if frame.lemma != SAYING:
                by_word[frame.lemma, frame.pos].append(frame)
        forms: dict[tuple[tuple[str, ...], Pos], tuple[Voice, tuple[Frame, ...]]] = {}
        for (lemma, pos), rows in by_word.items():
            for words, voice in self._phrases(lemma, pos, inflector):
                key = (words, pos)
                known = forms.get(key)
                # A dictionary form wins over an inflected one that looks the same.
                if known is None or (voice is Voice.ACTIVE and known[0] is not Voice.ACTIVE):
                    forms[key] = (voice, _specific_first(rows))
        for row in read_table(folder.joinpath("speech.csv"), ("lemma", "kind")):
            for words, voice in self._phrases(row["lemma"], Pos.VERB, inflector) if row["kind"] == "verb" else ():
                told, frames = forms.get((words, Pos.VERB), (voice, ()))
                forms[words, Pos.VERB] = (told, _specific_first(dict.fromkeys([*frames, *saying])))
        self._by_first: dict[str, list[Form]] = defaultdict(list)
        for (words, pos), (voice, ordered) in forms.items():
            self._by_first[words[0]].append(Form(words, pos, voice, ordered))
        for found in self._by_first.values():
            found.sort(key=lambda form: (-len(form.words), form.pos))

    @staticmethod
    def _phrases(lemma: str, pos: Pos, inflector: Inflector) -> list[tuple[tuple[str, ...], Voice]]:
        words = lemma.split()
        spot = 0 if pos is Pos.VERB else len(words) - 1
        heads = inflector.forms(words[spot], pos)
        made = [((*words[:spot], form, *words[spot + 1 :]), voice) for form, voice in heads]
        if pos is Pos.NOUN and len(words) > 1:
            made += [((form, *words[1:]), voice) for form, voice in inflector.forms(words[0], pos)]
        return sorted(made)

    def at(self, words: Sequence[str], i: int) -> list[Form]:
        """Forms that begin at word `i` (case-folded words), longest first; parts of speech side by side."""
        return [
            form
            for form in self._by_first.get(words[i], ())
            if len(form.words) == 1 or tuple(words[i : i + len(form.words)]) == form.words
        ]
