"""How many names have the right span and kind. All scores lie in 0..1."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from diplograph.measuring.models.iob import NamedSentence
from diplograph.measuring.models.trees import Scores
from diplograph.reading.bare import Analysis

# What the annotated sets tell apart: one kind of place, of which the three are made by rule. NORP is made by rule too.
SURE = {"PER": "PER", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
Span = tuple[int, int, str]


def given(sentences: Iterable[NamedSentence]) -> Iterator[tuple[Sequence[str], list[bool]]]:
    """The words of each sentence; the sets do not tell their spaces."""
    for sentence in sentences:
        yield sentence.tokens, [True] * len(sentence.tokens)


def name_scores(sentences: Sequence[NamedSentence], found: Iterable[Analysis]) -> Scores:
    """Precision, recall and F of exact spans with their kind, on given words; F of each kind.

    `f_places_as_one` is the F of persons, organisations and places, GPE, LOC and FAC being one kind.
    """
    gold: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for analysis, sentence in zip(found, sentences, strict=True):
        true = {(name.start, name.end, name.label) for name in sentence.names}
        told = set(analysis.names)
        for sure, marked, given_ in ((False, true, told), (True, _sure(true), _sure(told))):
            for counter, items in ((gold, marked), (seen, given_), (both, marked & given_)):
                counter.update("sure" if sure else label for _, _, label in items)
    kinds = sorted(set(gold) - {"sure"})
    right, all_seen, all_gold = (sum(counter[kind] for kind in kinds) for counter in (both, seen, gold))
    return {
        "precision": right / max(all_seen, 1),
        "recall": right / max(all_gold, 1),
        "f": f_score(right, all_seen, all_gold),
        "f_places_as_one": f_score(both["sure"], seen["sure"], gold["sure"]),
    } | {f"f_{kind}": f_score(both[kind], seen[kind], gold[kind]) for kind in kinds}


def f_score(both: int, seen: int, gold: int) -> float:
    """F of so many found, of which `both` are right, where there are `gold`."""
    return 2 * both / (seen + gold) if seen + gold else 0.0


def _sure(spans: set[Span]) -> set[Span]:
    return {(start, end, SURE[label]) for start, end, label in spans if label in SURE}
