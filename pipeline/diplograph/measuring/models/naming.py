"""How well names are found in sentences of diplomacy: by the whole reader, and by its model alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from diplograph.domain.actors import ActorKind
from diplograph.domain.articles import Article
from diplograph.errors import InputError
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import codes, load_pack
from diplograph.measuring.models.marked import MarkedSentence, read_marked
from diplograph.measuring.models.names import f_score
from diplograph.reading.parse import Parser
from diplograph.reading.read import Reader

# What a model's label may stand for. A model does not tell a state from its capital, nor a group from a body: either
# counts as right.
MEANT: Mapping[str, frozenset[ActorKind]] = {
    "PER": frozenset({ActorKind.PERSON}),
    "ORG": frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP}),
    "GPE": frozenset({ActorKind.STATE, ActorKind.PLACE}),
    "LOC": frozenset({ActorKind.PLACE}),
    "FAC": frozenset({ActorKind.PLACE}),
    "NORP": frozenset({ActorKind.STATE}),
}
Found = Mapping[tuple[int, int], frozenset[ActorKind]]


@dataclass(frozen=True, slots=True)
class NameFigures:
    """F of spans, and of spans with what they stand for, in 0..1. `by` is the whole reader or its bare model."""

    model: str
    lang: str
    by: str
    sentences: int
    names: int
    span_f: float
    type_f: float


def name_figures(folder: Path, models: Iterable[str]) -> Iterator[NameFigures]:
    """Figures of every model in every language that has a file of marked sentences in the folder."""
    places = [place for lang in codes() if (place := folder / f"{lang}.txt").is_file()]
    if not places:
        raise InputError(f"{folder} holds no marked sentences: no {' or '.join(f'{lang}.txt' for lang in codes())}.")
    for model in models:
        reader = Reader.load(model)
        for place in places:
            gold = read_marked(place)
            for by, found in (("reader", read_by(reader, gold, place.stem)), ("model", bare(model, gold, place.stem))):
                names = sum(len(sentence.names) for sentence in gold)
                yield NameFigures(model, place.stem, by, len(gold), names, *scores(gold, found))


def read_by(reader: Reader, gold: Sequence[MarkedSentence], lang: str) -> list[Found]:
    """The names that the whole reader finds, each sentence being an article."""
    return [
        {(name.start, name.end): frozenset({name.kind}) for name in reading.mentions}
        for reading in reader.read_many(_articles(gold, lang))
    ]


def bare(model: str, gold: Sequence[MarkedSentence], lang: str) -> list[Found]:
    """The names that the model finds without tables and rules."""
    parser = Parser(load_pack(lang, Predicates.load().codes()), model)
    return [
        {(name.start, name.end): MEANT[name.label] for name in parsed.names}
        for parsed in parser.parse(_articles(gold, lang))
    ]


def _articles(gold: Sequence[MarkedSentence], lang: str) -> list[Article]:
    return [Article(f"{lang}-{number}", lang, sentence.text) for number, sentence in enumerate(gold, 1)]


def scores(gold: Sequence[MarkedSentence], found: Sequence[Found]) -> tuple[float, float]:
    """F of spans, F of spans with their type."""
    marked = sum(len(sentence.names) for sentence in gold)
    seen = sum(map(len, found))
    spans = types = 0
    for sentence, names in zip(gold, found, strict=True):
        for start, end, kind in sentence.names:
            spans += (start, end) in names
            types += kind in names.get((start, end), ())
    return f_score(spans, seen, marked), f_score(types, seen, marked)
