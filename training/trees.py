"""Treebank sentences as spaCy Docs, several in one, so that a parser learns where sentences end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from spacy.tokens import Doc
from spacy.vocab import Vocab

from diplograph.measuring.models import labels
from diplograph.measuring.models.conllu import Sentence, Word
from training import casing

MOST_IN_ONE = 4
# Share of the groups whose last sentence loses its full stop.
UNSTOPPED = 0.08


def packed(sentences: Sequence[Sentence], rng: Random) -> list[Sequence[Sentence]]:
    """Neighbours in groups of one to four, the groups in random order."""
    groups = []
    start = 0
    while start < len(sentences):
        size = rng.randint(1, MOST_IN_ONE)
        groups.append(sentences[start : start + size])
        start += size
    rng.shuffle(groups)
    return groups


def restyled(sentences: Sequence[Sentence], rng: Random) -> Iterator[Sentence]:
    """The sentences, a few of them written like headlines.

    Now and then the last one loses its full stop, as headlines, captions and cut texts do.
    """
    for sentence in sentences:
        style = casing.choose(rng)
        words = tuple(replace(word, form=_styled(word.form, style(word.form))) for word in sentence.words)
        if sentence is sentences[-1] and rng.random() < UNSTOPPED:
            words = unstopped(words)
        yield replace(sentence, words=words)


def unstopped(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without the mark at their end, if they end with one that nothing hangs on."""
    last = len(words) - 1
    bare = last > 0 and words[last].upos == "PUNCT" and all(word.head != last for word in words)
    return words[:last] if bare else words


def _styled(form: str, styled: str) -> str:
    """Some letters change their number in capitals ("ß"); such words stay."""
    return styled if len(styled) == len(form) else form


def tree_doc(sentences: Sequence[Sentence], vocab: Vocab) -> Doc:
    """One Doc of these sentences. Lemmas are set only if all of them have lemmas, for an empty one would be learnt."""
    words = [word for sentence in sentences for word in sentence.words]
    starts: list[bool | int | None] = [
        start for sentence in sentences for start in (True, *[False] * (len(sentence.words) - 1))
    ]
    spaces = [word.space_after for word in words]
    spaces[-1] = False
    first = 0
    heads: list[int] = []
    relations: list[str] = []
    for sentence in sentences:
        heads.extend(first + word.head for word in sentence.words)
        relations.extend(
            "ROOT" if word.head == place else labels.relation(word.relation)
            for place, word in enumerate(sentence.words)
        )
        first += len(sentence.words)
        spaces[first - 1] = first < len(words)
    return Doc(
        vocab,
        words=[word.form.replace(" ", "_") for word in words],
        spaces=spaces,
        pos=[word.upos for word in words],
        morphs=[""] * len(words),
        lemmas=[word.lemma.lower() for word in words] if all(word.lemma for word in words) else None,
        heads=heads,
        deps=relations,
        sent_starts=starts,
    )
