"""What the accurate model reads in plain text, as training sentences for the fast one: trees, tags, lemmas and names.

Where the text is a sentence already (a treebank's, a set's of names), one that the teacher would cut in two is left
out: there it reads badly.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.measuring.models.conllu import Sentence, Word
from diplograph.measuring.models.iob import Name, NamedSentence
from diplograph.measuring.models.labels import NAMES
from diplograph.reading.parse import load_model


class Teacher:
    """Labels texts that are cut into tokens already."""

    def __init__(self, nlp: Language, lang: str) -> None:
        self._nlp, self._kinds = nlp, NAMES[lang]

    def read(self, texts: Iterable[Sequence[str]], *, whole: bool) -> Iterator[tuple[list[Sentence], NamedSentence]]:
        """The trees of each text and the names in it. `whole`: each text is one sentence, or is passed over."""
        docs = (Doc(self._nlp.vocab, words=list(text), spaces=spaces(text)) for text in texts if text)
        for doc in self._nlp.pipe(docs, batch_size=256):
            cuts = list(doc.sents)
            if not (whole and len(cuts) > 1):
                yield [_tree(cut) for cut in cuts], _named(doc, self._kinds)


def teacher(lang: str) -> Teacher:
    """The shipped accurate model of a language."""
    return Teacher(load_model(load_pack(lang, tuple(Predicates.load().codes())), "accurate"), lang)


def spaces(tokens: Sequence[str]) -> list[bool]:
    """Where a space follows: not before a mark that closes, not after one that opens, not at the end."""
    following = [*tokens[1:], ""]
    return [
        bool(after) and after not in CLOSING and token not in OPENING
        for token, after in zip(tokens, following, strict=True)
    ]


CLOSING = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "n't", "”", "’"})
OPENING = frozenset({"(", "[", "“", "‘"})


def _tree(cut: Span) -> Sentence:
    words = tuple(
        Word(
            token.text,
            token.lemma_,
            token.pos_,
            token.head.i - cut.start,
            token.dep_,
            bool(token.whitespace_),
        )
        for token in cut
    )
    return Sentence("", "", words)


def _named(doc: Doc, kinds: frozenset[str]) -> NamedSentence:
    names = tuple(Name(span.start, span.end, span.label_) for span in doc.ents if span.label_ in kinds)
    return NamedSentence(tuple(token.text for token in doc), names)
