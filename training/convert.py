"""Turns the annotated data into spaCy's training files: one for each language, task and part."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from diplograph.measuring.models import files
from diplograph.measuring.models.conllu import Sentence
from diplograph.measuring.models.iob import NamedSentence, recut
from training import carriers, gazetteer, names, plain, trees
from training.silver import Teacher
from training.sources import Source, sources
from training.swaps import Swapper
from training.tokens import blank

SEED = 0
TREE_ATTRIBUTES = ("ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")
NAME_ATTRIBUTES = ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE")
# Sentences made from our own patterns: about a fifth of what is read in one pass.
CARRIERS = {"id": 1500, "en": 4000}


def convert_trees(data: Path, lang: str, out: Path, teacher: Teacher | None = None) -> None:
    """Writes <lang>-trees-train.spacy and <lang>-trees-dev.spacy. What a teacher reads in open text is added."""
    train: list[Sentence] = []
    dev: list[Sentence] = []
    for source in sources(lang, "trees", "train", "dev"):
        kept, held_out = parted(read_trees(data, source), source.held_out)
        dev.extend(kept if source.part == "dev" else held_out)
        train.extend(kept * source.times if source.part == "train" else ())
    rng, nlp = Random(SEED), blank(lang)
    vocab = nlp.vocab
    groups = trees.packed(train, rng)
    if teacher:
        groups.extend(found for found, _ in teacher.read(plain.texts(data, lang, nlp), whole=False))
        told = [
            one
            for found, _ in teacher.read(_without(_named(data, lang, nlp), _parsed(data, lang)), whole=True)
            for one in found
        ]
        groups.extend(trees.packed(told, rng))
        rng.shuffle(groups)
    styled = [list(trees.restyled(group, rng)) for group in groups]
    _save([trees.tree_doc(group, vocab) for group in styled], out / f"{lang}-trees-train.spacy", TREE_ATTRIBUTES)
    groups = trees.packed(dev, rng)
    _save([trees.tree_doc(group, vocab) for group in groups], out / f"{lang}-trees-dev.spacy", TREE_ATTRIBUTES)


def read_trees(data: Path, source: Source) -> list[Sentence]:
    """The sentences of a source."""
    return files.read_trees(data, source.file, source.lang, source.only)


def parted(sentences: Sequence[Sentence], count: int) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences without `count` of them, and those. Chosen at random, by a fixed seed."""
    chosen = set(Random(SEED).sample(range(len(sentences)), count))
    kept = [sentence for place, sentence in enumerate(sentences) if place not in chosen]
    return kept, [sentences[place] for place in sorted(chosen)]


def convert_names(data: Path, lang: str, out: Path, teacher: Teacher | None = None) -> None:
    """Writes <lang>-names-train.spacy and <lang>-names-dev.spacy. What a teacher reads in open text is added."""
    nlp, rng = blank(lang), Random(SEED)
    cut = _cutter(nlp)
    known = gazetteer.load(lang)
    swapper = Swapper(known, cut, rng)
    groups = list(names.packed(list(carriers.sentences(lang, CARRIERS[lang], known, nlp.make_doc, rng)), rng))
    dev: list[NamedSentence] = []
    for source in sources(lang, "names", "train", "dev"):
        found = [recut(sentence, cut) for sentence in read_names(data, source)]
        if source.part == "dev":
            dev.extend(found)
        for _ in range(source.times if source.part == "train" else 0):
            groups.extend(names.packed([swapper.swap(sentence) for sentence in found], rng))
    if teacher:
        groups.extend(told for _, told in teacher.read(plain.texts(data, lang, nlp), whole=False))
        told = [told for _, told in teacher.read(_without(_parsed(data, lang), _named(data, lang, nlp)), whole=True)]
        groups.extend(names.packed([swapper.swap(sentence) for sentence in told], rng))
    rng.shuffle(groups)
    styled = [names.restyled(group, rng) for group in groups]
    _save([names.names_doc(s, nlp.vocab) for s in styled], out / f"{lang}-names-train.spacy", NAME_ATTRIBUTES)
    _save([names.names_doc(s, nlp.vocab) for s in dev], out / f"{lang}-names-dev.spacy", NAME_ATTRIBUTES)


def _named(data: Path, lang: str, nlp: Language) -> Iterator[Sequence[str]]:
    """The sentences trained on that have names."""
    for source in sources(lang, "names", "train"):
        yield from (recut(sentence, _cutter(nlp)).tokens for sentence in read_names(data, source))


def _parsed(data: Path, lang: str) -> Iterator[Sequence[str]]:
    """The sentences trained on that have trees."""
    for source in sources(lang, "trees", "train"):
        yield from ([word.form for word in sentence.words] for sentence in read_trees(data, source))


def _without(texts: Iterable[Sequence[str]], known: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The texts that are not known: there the teacher's reading would stand against an annotator's."""
    seen = {"".join(text) for text in known}
    return (text for text in texts if "".join(text) not in seen)


def read_names(data: Path, source: Source) -> list[NamedSentence]:
    """The sentences of a source, with the names whose kinds the language's model knows."""
    return files.read_names(data, source.file, source.lang)


def _cutter(nlp: Language) -> Callable[[str], Sequence[str]]:
    return lambda text: [token.text for token in nlp.make_doc(text)]


def _save(docs: Sequence[Doc], place: Path, attributes: Sequence[str]) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, attrs=attributes).to_disk(place)
    print(f"{place.name}: {len(docs)} texts, {sum(map(len, docs))} tokens")
