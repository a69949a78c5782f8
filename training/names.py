"""Sentences with marked names as spaCy Docs, several in one, as they stand in an article."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from diplograph.measuring.models.iob import Name, NamedSentence
from training import casing

MOST_IN_ONE = 3


def packed(sentences: Sequence[NamedSentence], rng: Random) -> Iterator[NamedSentence]:
    """Neighbours joined by one, two or three."""
    start = 0
    while start < len(sentences):
        size = rng.randint(1, MOST_IN_ONE)
        yield joined(sentences[start : start + size])
        start += size


def joined(sentences: Iterable[NamedSentence]) -> NamedSentence:
    """One text of several sentences."""
    tokens: list[str] = []
    names: list[Name] = []
    for sentence in sentences:
        names.extend(Name(n.start + len(tokens), n.end + len(tokens), n.label) for n in sentence.names)
        tokens.extend(sentence.tokens)
    return NamedSentence(tuple(tokens), tuple(names))


def restyled(sentence: NamedSentence, rng: Random) -> NamedSentence:
    """The sentence, now and then written like a headline."""
    style = casing.choose(rng)
    return NamedSentence(tuple(style(token) for token in sentence.tokens), sentence.names)


def names_doc(sentence: NamedSentence, vocab: Vocab) -> Doc:
    """A Doc with these tokens and names; every other token is known to be no name."""
    doc = Doc(vocab, words=list(sentence.tokens))
    doc.set_ents([Span(doc, n.start, n.end, label=n.label) for n in sentence.names], default="outside")
    return doc
