"""A model alone, without the rules above it: words or text in, what the pipeline says of them out. For measuring."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from diplograph.languages.pack import LanguagePack
from diplograph.reading.parse import load_model


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a model says of one text, by words. White space is no word.

    `spans` are offsets into the text. `heads` count words from 0, a root's is its own. `names` are words from, up to,
    and kind; `sentences` are words from, up to.
    """

    spans: Sequence[tuple[int, int]]
    tags: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    lemmas: Sequence[str]
    sentences: Sequence[tuple[int, int]]
    names: Sequence[tuple[int, int, str]]


class BareModel:
    """The whole pipeline of one model, for one language."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    @classmethod
    def load(cls, pack: LanguagePack, model: str, style: str = "") -> "BareModel":
        """The model of that name, reading in a treebank's style if it knows that style. Acts are not asked for."""
        return cls(load_model(pack, model, style, acts=False))

    def read_words(self, sentences: Iterable[tuple[Sequence[str], Sequence[bool]]]) -> Iterator[Analysis]:
        """Sentences given as words, with whether a space follows each."""
        return map(_analysis, self._nlp.pipe(self._doc(words, spaces) for words, spaces in sentences))

    def read_texts(self, texts: Iterable[str]) -> Iterator[Analysis]:
        """Text without any marks."""
        return map(_analysis, self._nlp.pipe(texts))

    def _doc(self, words: Sequence[str], spaces: Sequence[bool]) -> Doc:
        starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
        forms = [word.replace(" ", "_") for word in words]
        return Doc(self._nlp.vocab, words=forms, spaces=list(spaces), sent_starts=starts)


def _analysis(doc: Doc) -> Analysis:
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: number for number, token in enumerate(tokens)}
    begins = [number for number, token in enumerate(tokens) if number == 0 or _other(tokens[number - 1], token)]
    return Analysis(
        [(token.idx, token.idx + len(token)) for token in tokens],
        [token.pos_ for token in tokens],
        [place.get(token.head.i, number) for number, token in enumerate(tokens)],
        [token.dep_ for token in tokens],
        [token.lemma_ for token in tokens],
        list(zip(begins, [*begins[1:], len(tokens)], strict=True)) if tokens else [],
        [(place[ent.start], place[ent.end - 1] + 1, ent.label_) for ent in doc.ents],
    )


def _other(before: Token, token: Token) -> bool:
    """Whether a sentence begins between the two."""
    return any(bool(between.is_sent_start) for between in token.doc[before.i + 1 : token.i + 1])
