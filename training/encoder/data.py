"""The mix of one pass: Indonesian trees and names, English sentences that carry both, and sentences of our own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from diplograph.knowledge.predicates import Predicates
from diplograph.measuring.models.conllu import Sentence
from diplograph.measuring.models.iob import NamedSentence
from diplograph.reading.encoder.pieces import Pieces
from training import carriers, gazetteer, names, trees
from training.convert import parted, read_names, read_trees
from training.encoder import acts, groups, lexicon
from training.encoder.examples import LONGEST, Example, Maker, iob, tasks
from training.encoder.tasks import Tasks
from training.sources import Source, sources
from training.swaps import Swapper
from training.tokens import blank

LANGS = ("id", "en")
# Sentences of one pass, where not all are read: a pass is for Indonesian first.
ENGLISH_TREES = 5000
OTHER_NAMES = {"NERGrit": 900, "CrossNER, politics": 739, "WikiGold": 600}
# So many passes over acts read the same examples, before states are exchanged and sentences put together anew.
SAME = 4
CARRIERS = {"id": 700, "en": 500}


class Data:
    """All annotated sentences, read once."""

    def __init__(self, place: Path, written: Path = acts.FOLDER) -> None:
        self.trees: list[tuple[Source, list[Sentence]]] = []
        self.dev: dict[str, list[Sentence]] = {}
        self.names: list[tuple[Source, list[NamedSentence]]] = []
        self.names_dev: dict[str, list[NamedSentence]] = {}
        self.predicates = tuple(Predicates.load().codes())
        self.acts: dict[str, list[acts.Story]] = {}
        self.acts_dev: dict[str, list[acts.Story]] = {}
        for lang in LANGS:
            for source in sources(lang, "trees", "train", "dev"):
                kept, held_out = parted(read_trees(place, source), source.held_out)
                if source.part == "train":
                    self.trees.append((source, kept))
                if held_out or source.part == "dev":
                    self.dev[source.name] = held_out or kept
            for source in sources(lang, "names", "train"):
                self.names.append((source, read_names(place, source)))
            self.acts[lang], self.acts_dev[lang] = acts.stories(lang, frozenset(self.predicates), written)
            self.acts[lang] = list(groups.grouped([*self.acts[lang], *lexicon.stories(lang)], lang))
            for source in sources(lang, "names", "dev"):
                self.names_dev[source.name] = read_names(place, source)

    def words(self) -> Iterator[str]:
        """Every word in them, and the names in our tables."""
        for _, sentences in self.trees:
            yield from (word.form for sentence in sentences for word in sentence.words)
        for _, named in self.names:
            yield from (token for sentence in named for token in sentence.tokens)
        for lang in LANGS:
            known = gazetteer.load(lang)
            for rows in (known.states, known.cities, known.people, known.organisations, known.peoples, known.titles):
                yield from (word for name in rows for word in name.split())

    def tasks(self) -> Tasks:
        """What the trees tell apart."""
        return replace(tasks(s for _, sentences in self.trees for s in sentences), predicates=self.predicates)


def style(source: Source) -> str:
    """The habits a source follows."""
    if source.lang == "en":
        return "en"
    return {"GSD-id": "id-gsd", "PUD-id, Wikipedia half": "id-pud"}.get(source.name, "id-news")


class Passes:
    """Makes the examples of one pass after the other; each draws anew what it reads of the larger sets."""

    def __init__(self, data: Data, pieces: Pieces, wanted: Tasks, seed: int, share: float = 1.0) -> None:
        self._data = data
        self._share = share
        self._passed = 0
        self._made: list[Example] = []
        self._pieces = pieces
        self._maker = Maker(pieces, wanted)
        self._rng = Random(seed)
        self._tags = _tags_by_words(named for source, named in data.names if source.lang == "en")
        self._cut = {lang: blank(lang) for lang in LANGS}
        self._known = {lang: gazetteer.load(lang) for lang in LANGS}

    def next(self) -> list[Example]:
        """The examples of the next pass, in the order they were made. Where acts alone are learnt, some passes read
        the very same ones, so that what the trunk makes of them can be kept.
        """
        if not self._share:
            self._passed += 1
            if self._passed % SAME == 1:
                self._made = [example for example in self._of_acts() if len(example.pieces) <= LONGEST]
            return self._made
        made = [example for example in (*self._of_trees(), *self._of_names()) if self._rng.random() < self._share]
        made.extend(self._of_acts())
        return [example for example in made if len(example.pieces) <= LONGEST]

    def _of_acts(self) -> Iterator[Example]:
        for lang in LANGS:
            told = list(self._data.acts[lang])
            self._rng.shuffle(told)
            swapper = acts.Swapper(self._known[lang], self._rng)
            told = [swapper.swap(one) if self._rng.random() < acts.SWAPPED else one for one in told]
            yield from acts.ActMaker(self._pieces, self._data.predicates, self._cut[lang]).packed(told, 0, self._rng)

    def _of_trees(self) -> Iterator[Example]:
        english: list[tuple[Sequence[Sentence], str]] = []
        for source, sentences in self._data.trees:
            groups = trees.packed(sentences * source.times, self._rng)
            if source.lang == "en":
                english.extend((group, style(source)) for group in groups)
            else:
                yield from (self._tree(group, style(source)) for group in groups)
        self._rng.shuffle(english)
        count = 0
        for group, habit in english:
            if count < ENGLISH_TREES:
                count += len(group)
                yield self._tree(group, habit)

    def _tree(self, group: Sequence[Sentence], habit: str) -> Example:
        tags = [self._tags.get(tuple(word.form for word in sentence.words)) for sentence in group]
        known = [row for row in tags if row is not None]
        return self._maker.tree(
            list(trees.restyled(group, self._rng)), habit, known if len(known) == len(tags) else None
        )

    def _of_names(self) -> Iterator[Example]:
        for source, named in self._data.names:
            if source.name.startswith(("UNER", "GUM")):
                continue
            swapper = Swapper(self._known[source.lang], self._cutter(source.lang), self._rng)
            rows = self._rng.sample(named, min(len(named), OTHER_NAMES.get(source.name, len(named))))
            yield from self._named([swapper.swap(row) for row in rows], style(source))
        for lang, count in CARRIERS.items():
            own = list(carriers.sentences(lang, count, self._known[lang], self._cut[lang].make_doc, self._rng))
            yield from self._named(own, "en" if lang == "en" else "id-news")

    def _named(self, rows: Sequence[NamedSentence], habit: str) -> Iterator[Example]:
        for group in names.packed(rows, self._rng):
            yield self._maker.named(names.restyled(group, self._rng), habit)

    def _cutter(self, lang: str) -> Callable[[str], Sequence[str]]:
        return lambda text: [token.text for token in self._cut[lang].make_doc(text)]


def _tags_by_words(sets: Iterator[Sequence[NamedSentence]]) -> dict[tuple[str, ...], list[str]]:
    """Tags of names by a sentence's words: the same sentences are in the treebanks."""
    return {s.tokens: iob(len(s.tokens), s.names) for named in sets for s in named}
