"""How many words have the right tag, head, relation and lemma; where the text is not cut yet, how many words and
sentences are found too. All scores lie in 0..1.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from diplograph.measuring.models import labels
from diplograph.measuring.models.conllu import Sentence, Word
from diplograph.reading.bare import Analysis

Scores = dict[str, float]
# Sentences of one text when a treebank is read as raw text; treebanks do not mark paragraphs alike.
SENTENCES_IN_A_TEXT = 6
ROOT = "ROOT"
Items = dict[str, set[tuple[object, ...]]]


def given(sentences: Iterable[Sentence]) -> Iterator[tuple[list[str], list[bool]]]:
    """The words of each sentence, and whether a space follows them."""
    for sentence in sentences:
        yield [word.form for word in sentence.words], [word.space_after for word in sentence.words]


def tree_scores(sentences: Sequence[Sentence], found: Iterable[Analysis]) -> Scores:
    """Share of right words where words and sentences are given. Punctuation counts, as in the CoNLL shared tasks.

    `las` compares relations without subtypes, `las_subtypes` with those that the models know; `las_words` leaves
    punctuation out.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for analysis, sentence in zip(found, sentences, strict=True):
        for place, word in enumerate(sentence.words):
            for measure, good in _judged(analysis, place, word).items():
                right[measure] += good
                total[measure] += 1
    return {measure: right[measure] / total[measure] for measure in total}


def _judged(analysis: Analysis, place: int, word: Word) -> dict[str, bool]:
    head, told, true = analysis.heads[place] == word.head, analysis.relations[place], _relation(place, word)
    plain = head and labels.plain(told) == labels.plain(true)
    judged = {
        "upos": analysis.tags[place] == word.upos,
        "uas": head,
        "las": plain,
        "las_subtypes": head and told == true,
    }
    if word.upos != "PUNCT":
        judged["las_words"] = plain
    if word.lemma:
        judged["lemma"] = analysis.lemmas[place].casefold() == word.lemma.casefold()
    return judged


def _relation(place: int, word: Word) -> str:
    return ROOT if word.head == place else labels.relation(word.relation)


def texts_of(sentences: Sequence[Sentence]) -> list[Sequence[Sentence]]:
    """Neighbouring sentences, as many as stand in one text."""
    return [sentences[at : at + SENTENCES_IN_A_TEXT] for at in range(0, len(sentences), SENTENCES_IN_A_TEXT)]


def raw_text(sentences: Iterable[Sentence]) -> str:
    """The sentences as running text, with a space between them."""
    return " ".join(
        "".join(word.form + " " * word.space_after for word in sentence.words).rstrip() for sentence in sentences
    )


def raw_scores(texts: Sequence[Sequence[Sentence]], found: Iterable[Analysis]) -> Scores:
    """F of sentences, of words, and of words with the right tag, head, relation and lemma, from text without marks."""
    seen: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for analysis, text in zip(found, texts, strict=True):
        true, unknown = _gold(text)
        told = _found(analysis, unknown)
        for measure, items in true.items():
            gold[measure] += len(items)
            seen[measure] += len(told[measure])
            both[measure] += len(items & told[measure])
    return {measure: 2 * both[measure] / max(seen[measure] + gold[measure], 1) for measure in gold}


def _items() -> Items:
    return {measure: set() for measure in ("sentences", "tokens", "upos", "uas", "las", "lemma")}


def _gold(sentences: Sequence[Sentence]) -> tuple[Items, set[tuple[int, int]]]:
    """What is true of a text, and the words whose lemma is not told."""
    items, unknown, at = _items(), set(), 0
    for sentence in sentences:
        spans = []
        for word in sentence.words:
            spans.append((at, at + len(word.form)))
            at += len(word.form) + word.space_after
        at = spans[-1][1] + 1
        items["sentences"].add((spans[0][0], spans[-1][1]))
        for place, (word, span) in enumerate(zip(sentence.words, spans, strict=True)):
            if not word.lemma:
                unknown.add(span)
            tree = (spans[word.head], labels.plain(_relation(place, word)))
            _add(items, span, word.upos, tree, word.lemma)
    return items, unknown


def _found(analysis: Analysis, unknown: set[tuple[int, int]]) -> Items:
    items, spans = _items(), analysis.spans
    items["sentences"] = {(spans[first][0], spans[last - 1][1]) for first, last in analysis.sentences}
    for place, span in enumerate(spans):
        tree = (spans[analysis.heads[place]], labels.plain(analysis.relations[place]))
        _add(items, span, analysis.tags[place], tree, "" if span in unknown else analysis.lemmas[place] or "_")
    return items


def _add(items: Items, span: tuple[int, int], tag: str, tree: tuple[tuple[int, int], str], lemma: str) -> None:
    items["tokens"].add(span)
    items["upos"].add((span, tag))
    items["uas"].add((span, tree[0]))
    items["las"].add((span, *tree))
    if lemma:
        items["lemma"].add((span, lemma.casefold()))
