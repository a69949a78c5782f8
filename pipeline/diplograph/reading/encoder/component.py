"""The network as a spaCy component: sets tags, trees, sentences and names on Docs.

Lemmas and the cutting of text into tokens stay with the fast pipeline of the language: its tokenizer and its trained
lemmatizer, which reads nothing but the words.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from diplograph.reading import ends
from diplograph.reading.encoder.network import Floats, Job, Network, Words
from diplograph.reading.encoder.pieces import line, windows
from diplograph.reading.scores import ACTS, ActScores, RoleWeights

FACTORY = "diplograph_encoder"
NAME = "encoder"
# Parts of the fast pipeline whose work the encoder does.
REPLACED = ("morphologizer", "parser", "ner")
# Pieces of one line. The network was trained on lines of up to 300 and knows 512 places.
WINDOW = 256


class Encoder:
    """Reads Docs. Sentence beginnings that a Doc already has are kept."""

    def __init__(self, network: Network) -> None:
        self._network = network

    @property
    def meta(self) -> dict[str, object]:
        """What the folder of the weights says of them."""
        return self._network.meta

    def __call__(self, doc: Doc) -> Doc:
        """One Doc."""
        parts = [(tokens, self._network.read(job)) for tokens, job in self._jobs(doc)]
        annotate(doc, parts)
        if self._network.roles is not None and parts:
            doc.user_data[ACTS] = _acts(doc, parts, self._network.predicates, self._network.roles)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:  # noqa: ARG002  spaCy passes it
        """Docs in their order."""
        return map(self, stream)

    def _jobs(self, doc: Doc) -> Iterator[tuple[list[Token], Job]]:
        tokens = [token for token in doc if not token.is_space]
        texts = [token.text for token in tokens]
        spaces = [bool(token.whitespace_) or _before_space(token) for token in tokens]
        words = self._network.pieces.words(texts, spaces)
        known = doc.has_annotation("SENT_START")
        for start, end in windows(texts, [len(pieces) for pieces in words], WINDOW):
            begins = [token.is_sent_start if known else None for token in tokens[start:end]]
            yield tokens[start:end], Job(line(words[start:end]), begins)


def annotate(doc: Doc, parts: Iterable[tuple[list[Token], Words]]) -> None:
    """Writes what was found onto the Doc. White space hangs on the token before it, and has no say."""
    count = len(doc)
    heads = np.array([-1 if place else 0 for place in range(count)], dtype=np.int64)
    labels = np.full(count, doc.vocab.strings.add("dep"), dtype=np.uint64)
    tags = np.full(count, doc.vocab.strings.add("SPACE"), dtype=np.uint64)
    names: list[Span] = []
    for tokens, words in parts:
        for token, tag, head, relation in zip(tokens, words.tags, words.heads, words.relations, strict=True):
            heads[token.i] = tokens[head].i - token.i
            labels[token.i] = doc.vocab.strings.add(relation)
            tags[token.i] = doc.vocab.strings.add(tag)
        names.extend(Span(doc, tokens[a].i, tokens[b - 1].i + 1, label=kind) for a, b, kind in words.names)
    if count and doc[0].is_space:
        heads[0] = 1 if count > 1 else 0
    doc.from_array(["HEAD", "DEP", "POS"], np.stack([heads.view(np.uint64), labels, tags], 1))  # type: ignore[arg-type]
    doc.set_ents(names, default="outside")


def _acts(
    doc: Doc, parts: Iterable[tuple[list[Token], Words]], predicates: tuple[str, ...], weights: RoleWeights
) -> ActScores:
    """What was found of acts, a row for every token; white space tells none."""
    names = ("triggers", "acts", "sides")
    places: list[int] = []
    rows: dict[str, list[Floats]] = {name: [] for name in names}
    for tokens, words in parts:
        if words.acts is not None:
            places.extend(token.i for token in tokens)
            for name in names:
                rows[name].append(getattr(words.acts, name))
    whole = {}
    for name in names:
        found = np.concatenate(rows[name])
        whole[name] = np.zeros((len(doc), found.shape[1]), dtype=np.float32)
        whole[name][places] = found
    return ActScores(predicates, weights=weights, **whole)


def _before_space(token: Token) -> bool:
    following = token.i + 1
    return following < len(token.doc) and token.doc[following].is_space


@Language.factory(FACTORY, default_config={"folder": "", "threads": 1, "style": "", "acts": True})
def make(nlp: Language, name: str, folder: str, threads: int, style: str, acts: bool) -> Encoder:  # noqa: ARG001, FBT001  so spaCy calls it
    """The component, for spaCy's registry."""
    return Encoder(Network(Path(folder), nlp.lang or "", threads=threads, style=style, acts=acts))


def load(folder: Path, fast: Path, *, threads: int = 1, style: str = "", acts: bool = True) -> Language:
    """A pipeline of the encoder in `folder`, with the tokenizer and the lemmas of the fast pipeline."""
    nlp = spacy.load(fast, exclude=list(REPLACED))
    config = {"folder": str(folder), "threads": threads, "style": style, "acts": acts}
    nlp.add_pipe(FACTORY, name=NAME, first=True, config=config)
    nlp.add_pipe(ends.NAME, first=True)
    component = nlp.get_pipe(NAME)
    assert isinstance(component, Encoder)  # noqa: S101  for the type checker: we put it there
    meta = component.meta
    nlp.meta["name"] = str(meta["name"])
    nlp.meta["version"] = str(meta["version"])
    return nlp
