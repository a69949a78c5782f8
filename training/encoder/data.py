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
from training.encoder.material import Asked, Dev
from training.encoder.tasks import Tasks
from training.sources import Source, sources
from training.swaps import Swapper
from training.tokens import blank

LANGS = ("id", "en")
# Sentences of one pass, where not all are read: a pass is for Indonesian first.
ENGLISH_TREES = 8000
OTHER_NAMES = {"NERGrit": 900, "CrossNER, politics": 739, "WikiGold": 600}
CARRIERS = {"id": 700, "en": 500}
# The habits in which a language is read; a set of other habits has a style of its own.
USUAL = {"id": "id-news", "en": "en"}
OTHER_STYLES = {
    "GSD-id": "id-gsd",
    "PUD-id, Wikipedia half": "id-pud",
    "NERGrit": "id-names",
    "CrossNER, politics": "en-names",
    "WikiGold": "en-names",
}

DEV_STYLES = {"CSUI": "id-news", "GSD-id": "id-gsd", "IDNER-News-2K": "id-news"}
# Sentences of each dev set that are looked at; a look must not cost more than the training between two looks gains.
SLICE = 200


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
    return OTHER_STYLES.get(source.name, USUAL[source.lang])


class Passes:
    """Makes the examples of one pass after the other; each draws anew what it reads of the larger sets."""

    def __init__(self, data: Data, pieces: Pieces, wanted: Tasks, seed: int) -> None:
        self._data = data
        self._pieces = pieces
        self._maker = Maker(pieces, wanted)
        self._rng = Random(seed)
        self._tags = _tags_by_words(named for source, named in data.names if source.lang == "en")
        self._cut = {lang: blank(lang) for lang in LANGS}
        self._known = {lang: gazetteer.load(lang) for lang in LANGS}

    def next(self) -> list[Example]:
        """The examples of the next pass, in the order they were made."""
        made = (*self._of_trees(), *self._of_names(), *self._of_acts())
        return [example for example in made if len(example.pieces) <= LONGEST]

    def dev(self) -> Dev:
        """What to judge by: the first sentences of each set, and all stories that were kept aside."""
        data = self._data
        trees = {
            name: [self._maker.tree([sentence], DEV_STYLES.get(name, "en")) for sentence in sentences[:SLICE]]
            for name, sentences in data.dev.items()
        }
        named = {}
        for name, rows in data.names_dev.items():
            told = [row for row in rows if row.names][:SLICE]
            named[name] = [self._maker.named(row, DEV_STYLES.get(name, "en")) for row in told]
        acts = {lang: [self._asked(story, lang) for story in aside] for lang, aside in data.acts_dev.items()}
        return Dev(trees, named, acts)

    def _asked(self, story: acts.Story, lang: str) -> Asked:
        maker = acts.ActMaker(self._pieces, self._data.predicates, self._cut[lang])
        laid = maker.laid(story)
        sentence = [number for number, one in enumerate(story) for _ in maker.laid([one]).words]
        reachable = [list(laid.reachable(number).values()) for number in range(len(story))]
        return Asked(maker.example(story, self._maker.style(USUAL[lang])), sentence, reachable)

    def _of_acts(self) -> Iterator[Example]:
        for lang in LANGS:
            told = list(self._data.acts[lang])
            self._rng.shuffle(told)
            swapper = acts.Swapper(self._known[lang], self._rng)
            told = [swapper.swap(one) if self._rng.random() < acts.SWAPPED else one for one in told]
            maker = acts.ActMaker(self._pieces, self._data.predicates, self._cut[lang])
            yield from maker.packed(told, self._maker.style(USUAL[lang]), self._rng)

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
            yield from self._named(own, USUAL[lang])

    def _named(self, rows: Sequence[NamedSentence], habit: str) -> Iterator[Example]:
        for group in names.packed(rows, self._rng):
            yield self._maker.named(names.restyled(group, self._rng), habit)

    def _cutter(self, lang: str) -> Callable[[str], Sequence[str]]:
        return lambda text: [token.text for token in self._cut[lang].make_doc(text)]


def _tags_by_words(sets: Iterator[Sequence[NamedSentence]]) -> dict[tuple[str, ...], list[str]]:
    """Tags of names by a sentence's words: the same sentences are in the treebanks."""
    return {s.tokens: iob(len(s.tokens), s.names) for named in sets for s in named}
