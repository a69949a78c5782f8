"""Article → trees and named spans, by the spaCy pipelines we trained. The only file that touches spaCy.

In: Article. Out: `Parsed`: sentences as Trees in the order of the text, and the model's named spans.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from diplograph import resources
from diplograph.domain.articles import Article
from diplograph.errors import ResourceError, UnknownModel
from diplograph.languages.pack import LanguagePack
from diplograph.reading import ends
from diplograph.reading.scores import ACTS, ActScores
from diplograph.reading.tree import Tree

# The component that reads better with what stands before.
WIDE = "encoder"
ENDS = frozenset({".", "!", "?", "…", "...", ":"})


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name the model found: offsets into the article, and PER, ORG, GPE, LOC, FAC or NORP."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """One article, parsed."""

    article: Article
    trees: tuple[Tree, ...]
    names: tuple[NamedSpan, ...]


def load_model(pack: LanguagePack, model: str, style: str = "", *, acts: bool = True) -> Language:
    """The language's pipeline of that name, loaded once. Raises UnknownModel, and ResourceError for a missing extra.

    `style` asks for the trees of another treebank, of a model that knows it; `acts` for the acts it has learnt to see.
    """
    if model not in pack.models:
        raise UnknownModel(model, pack.models)
    return _loaded(pack.models[model], pack.models.get("fast", ""), style, acts)


@cache
def _loaded(folder: str, fast: str, style: str, acts: bool) -> Language:  # noqa: FBT001  a key of the cache
    """The pipeline of that folder; an encoder stands on the fast pipeline of its language."""
    place = resources.model(folder)
    if (place / "config.cfg").is_file():
        nlp = spacy.load(place)
        nlp.add_pipe(ends.NAME, first=True)
        return nlp
    try:
        encoder = import_module("diplograph.reading.encoder.component")  # an extra: imported when asked for
    except ImportError as error:
        raise ResourceError(
            f"The model {folder!r} needs onnxruntime and tokenizers, and {error.name} is not installed. "
            "Install them: pip install 'diplograph[accurate]'."
        ) from error
    wide: Language = encoder.load(place, resources.model(fast), style=style, acts=acts)
    return wide


class Parser:
    """Parses articles of one language with one model."""

    def __init__(self, pack: LanguagePack, model: str) -> None:
        self._nlp = load_model(pack, model)
        self.name = pack.models[model]
        self._joins = self._nlp.has_pipe(WIDE)

    @property
    def version(self) -> str:
        """Name and version of the weights."""
        return f"{self._nlp.meta.get('name', self.name)} {self._nlp.meta.get('version', '0')}"

    def parse(self, articles: Iterable[Article], *, batch_size: int = 64) -> Iterator[Parsed]:
        """Parses each article in batches over articles: paragraph by paragraph, or, where the model gains from what
        stands before, the paragraphs between two pieces of furniture together.
        """
        cut = _joined if self._joins else _stretches
        stretches = (
            (self._doc(text), (article, start, told)) for article in articles for start, text, told in cut(article)
        )
        current: Article | None = None
        docs: list[_Piece] = []
        for doc, (article, start, told) in self._nlp.pipe(stretches, as_tuples=True, batch_size=batch_size):
            if article is not current:
                if current is not None:
                    yield _assemble(current, docs)
                current, docs = article, []
            docs.append(_Piece(start, doc, told))
        if current is not None:
            yield _assemble(current, docs)

    def _doc(self, text: str) -> Doc:
        """The text in tokens. A paragraph begins a sentence."""
        doc = self._nlp.make_doc(text)
        for token in doc[1:]:
            if not token.is_space and "\n" in doc[token.i - 1].text:
                token.is_sent_start = True
        return doc


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph or a piece of furniture, parsed; `told` is False for furniture."""

    start: int
    doc: Doc
    told: bool


def _joined(article: Article) -> Iterator[tuple[int, str, bool]]:
    """As `_stretches`, but paragraphs that follow each other and tell of the world are one."""
    held: tuple[int, int] | None = None
    for start, text, told in _stretches(article):
        if held is not None and not told:
            yield held[0], article.text[held[0] : held[1]], True
            held = None
        if told:
            held = (held[0] if held else start, start + len(text))
        else:
            yield start, text, False
    if held is not None:
        yield held[0], article.text[held[0] : held[1]], True


def _stretches(article: Article) -> Iterator[tuple[int, str, bool]]:
    """Paragraphs and pieces of furniture, each with its offset and whether it tells of the world. At least one."""
    cuts = sorted((piece.start, piece.end) for piece in article.furniture)
    found = False
    at = 0
    for start, end in [*cuts, (len(article.text), len(article.text))]:
        for first, last, told in ((at, max(at, start), True), (max(at, start), max(at, end), False)):
            for offset, line in _lines(article.text, first, last):
                found = True
                yield offset, line, told
        at = max(at, end)
    if not found:
        yield 0, "", True


def _lines(text: str, first: int, last: int) -> Iterator[tuple[int, str]]:
    for line in text[first:last].split("\n"):
        if line.strip():
            yield first, line
        first += len(line) + 1


def _sentences(doc: Doc) -> Iterator[list[Token]]:
    """The parser's sentences, joined where one stops without a mark that ends a sentence, or where the next one
    does not begin like one ("Kft. (HDT Limited) acquired", "Geroge. W. Bush").
    """
    sents = [list(sent) for sent in doc.sents]
    held: list[Token] = []
    for i, sent in enumerate(sents):
        held.extend(sent)
        ended = any(token.text in ENDS or token.text.endswith((".", "!", "?")) for token in held[-3:])
        if i + 1 < len(sents) and not (ended and sent[-1].text != "," and _begins(sents[i + 1])):
            continue
        yield held
        held = []


def _begins(sent: list[Token]) -> bool:
    """Whether a sentence may begin here: not inside brackets, in lower case, or with a bare initial."""
    first = sent[0].text
    initial = len(first) <= 2 and first.endswith(".") and first[0].isupper()
    return not (first in {"(", ")", ","} or first[0].islower() or initial)


def _assemble(article: Article, docs: list[_Piece]) -> Parsed:
    trees: list[Tree] = []
    names: list[NamedSpan] = []
    for piece in docs:
        offset, doc = piece.start, piece.doc
        scores: ActScores | None = doc.user_data.get(ACTS)
        names.extend(NamedSpan(offset + ent.start_char, offset + ent.end_char, ent.label_) for ent in doc.ents)
        for sent in _sentences(doc):
            tokens = [token for token in sent if not token.is_space]
            if tokens:
                tree = _tree(tokens, len(trees), offset, told=piece.told)
                if scores:
                    tree.acts = scores.of([token.i for token in tokens])
                trees.append(tree)
    return Parsed(article, tuple(trees), tuple(names))


def _tree(tokens: list[Token], index: int, offset: int, *, told: bool) -> Tree:
    place = {token.i: i for i, token in enumerate(tokens)}
    return Tree(
        index=index,
        start=offset + tokens[0].idx,
        end=offset + tokens[-1].idx + len(tokens[-1]),
        words=[token.text for token in tokens],
        starts=[offset + token.idx for token in tokens],
        ends=[offset + token.idx + len(token) for token in tokens],
        pos=[token.pos_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        heads=[place.get(token.head.i, i) for i, token in enumerate(tokens)],
        lemmas=[token.lemma_.casefold() for token in tokens],
        told=told,
    )
