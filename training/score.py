"""Scores a model on the test sets: trees on given tokens, trees from raw text, names, and speed on one core."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from training import labels
from training.conllu import Sentence, Word
from training.convert import read_names, read_trees
from training.iob import NamedSentence
from training.sources import sources

Scores = dict[str, float]
# Sentences of one text when a treebank is read as raw text; treebanks do not mark paragraphs alike.
SENTENCES_IN_A_TEXT = 6
PLACES = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


def score(model: Path, data: Path, lang: str) -> dict[str, dict[str, Scores]]:
    """All scores by kind, test set and measure, in percent; speed in words a second."""
    nlp = spacy.load(model)
    trees = [(source, read_trees(data, source)) for source in sources(lang, "trees", "test")]
    return {
        "trees": {source.name: tree_scores(nlp, sentences) for source, sentences in trees},
        "raw": {source.name: raw_scores(nlp, sentences) for source, sentences in trees},
        "names": {source.name: name_scores(nlp, read_names(data, source)) for source in sources(lang, "names", "test")},
        "speed": {"one core": {"words_per_second": speed(nlp, [s for _, part in trees for s in part])}},
    }


def tree_scores(nlp: Language, sentences: Sequence[Sentence]) -> Scores:
    """Share of right words where tokens and sentences are given. Punctuation counts, as in the CoNLL shared tasks.

    `las` compares relations without subtypes, `las_subtypes` with those that are kept; `las_words` leaves punctuation
    out.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for doc, sentence in zip(nlp.pipe(_given(nlp, sentences)), sentences, strict=True):
        for token, word in zip(doc, sentence.words, strict=True):
            for measure, good in _judge(token, word).items():
                right[measure] += good
                total[measure] += 1
    return {measure: _percent(right[measure], total[measure]) for measure in total}


def _given(nlp: Language, sentences: Iterable[Sentence]) -> Iterator[Doc]:
    for sentence in sentences:
        forms = [word.form.replace(" ", "_") for word in sentence.words]
        starts: list[bool | int | None] = [True, *[False] * (len(forms) - 1)]
        yield Doc(nlp.vocab, words=forms, spaces=[word.space_after for word in sentence.words], sent_starts=starts)


def _judge(token: Token, word: Word) -> dict[str, bool]:
    head = token.head.i == word.head
    plain = head and _plain(token.dep_) == _plain(_relation(token.i, word))
    judged = {
        "upos": token.pos_ == word.upos,
        "uas": head,
        "las": plain,
        "las_subtypes": head and token.dep_ == _relation(token.i, word),
    }
    if word.upos != "PUNCT":
        judged["las_words"] = plain
    if word.lemma:
        judged["lemma"] = token.lemma_.casefold() == word.lemma.casefold()
    return judged


def _relation(place: int, word: Word) -> str:
    return "ROOT" if word.head == place else labels.relation(word.relation)


def _plain(relation: str) -> str:
    return relation.partition(":")[0]


def raw_scores(nlp: Language, sentences: Sequence[Sentence]) -> Scores:
    """F scores of sentences, tokens, and of words with the right head and relation, from text without any marks."""
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    both: Counter[str] = Counter()
    texts = [sentences[at : at + SENTENCES_IN_A_TEXT] for at in range(0, len(sentences), SENTENCES_IN_A_TEXT)]
    for doc, text in zip(nlp.pipe(raw_text(text) for text in texts), texts, strict=True):
        seen, true = _found(doc), _gold(text)
        for measure, items in true.items():
            gold[measure] += len(items)
            found[measure] += len(seen[measure])
            both[measure] += len(items & seen[measure])
    return {measure: _percent(2 * both[measure], found[measure] + gold[measure]) for measure in gold}


def raw_text(sentences: Iterable[Sentence]) -> str:
    """The sentences as running text, with a space between them."""
    return " ".join(
        "".join(word.form + " " * word.space_after for word in sentence.words).rstrip() for sentence in sentences
    )


def _gold(sentences: Sequence[Sentence]) -> dict[str, set[tuple[object, ...]]]:
    items: dict[str, set[tuple[object, ...]]] = {"sentences": set(), "tokens": set(), "las": set()}
    at = 0
    for sentence in sentences:
        spans = []
        for word in sentence.words:
            spans.append((at, at + len(word.form)))
            at += len(word.form) + word.space_after
        at = spans[-1][1] + 1
        items["sentences"].add((spans[0][0], spans[-1][1]))
        items["tokens"].update(spans)
        for place, word in enumerate(sentence.words):
            items["las"].add((spans[place], spans[word.head], _plain(_relation(place, word))))
    return items


def _found(doc: Doc) -> dict[str, set[tuple[object, ...]]]:
    tokens = [token for token in doc if not token.is_space]
    return {
        "sentences": {(sent.start_char, sent.end_char) for sent in doc.sents},
        "tokens": {_span(token) for token in tokens},
        "las": {(_span(token), _span(token.head), _plain(token.dep_)) for token in tokens},
    }


def _span(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def name_scores(nlp: Language, sentences: Sequence[NamedSentence]) -> Scores:
    """Precision, recall and F of exact spans with their kind, on given tokens; F of each kind.

    `f_places_as_one` takes GPE, LOC and FAC for one kind: the sets know only one, and the three are made by rule.
    """
    docs = (Doc(nlp.vocab, words=list(sentence.tokens)) for sentence in sentences)
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    both: Counter[str] = Counter()
    with nlp.select_pipes(enable=["ner"]):
        for doc, sentence in zip(nlp.pipe(docs), sentences, strict=True):
            true = {(name.start, name.end, name.label) for name in sentence.names}
            seen = {(ent.start, ent.end, ent.label_) for ent in doc.ents}
            for counter, items in ((gold, true), (found, seen), (both, true & seen)):
                counter.update(label for _, _, label in items)
            true, seen = _places_as_one(true), _places_as_one(seen)
            for counter, items in ((gold, true), (found, seen), (both, true & seen)):
                counter.update("merged" for _ in items)
    kinds = sorted(set(gold) - {"merged"})
    right, given, marked = (sum(counter[kind] for kind in kinds) for counter in (both, found, gold))
    scores = {
        "precision": _percent(right, given),
        "recall": _percent(right, marked),
        "f": _percent(2 * right, given + marked),
        "f_places_as_one": _percent(2 * both["merged"], found["merged"] + gold["merged"]),
    }
    return scores | {f"f_{kind}": _percent(2 * both[kind], found[kind] + gold[kind]) for kind in kinds}


def _places_as_one(spans: set[tuple[int, int, str]]) -> set[tuple[int, int, str]]:
    return {(start, end, PLACES.get(label, label)) for start, end, label in spans}


def speed(nlp: Language, sentences: Sequence[Sentence]) -> float:
    """Words read in a second from raw text, all components, rounded to hundreds."""
    texts = [raw_text(sentences[at : at + SENTENCES_IN_A_TEXT]) for at in range(0, len(sentences), SENTENCES_IN_A_TEXT)]
    start = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return float(round(words / (time.perf_counter() - start), -2))


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
