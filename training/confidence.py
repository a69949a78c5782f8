"""Weighs what speaks for an act: a logistic regression over the signs of `diplograph.reading.confidence`.

In: the marked stories of both languages, read by the rules and the shipped models with every act told, however
unlikely. An act is right if the story is marked with its predicate between two of its sides. Of the accurate model only
stories that its network was not trained on are read. Out: the weights, printed as they stand in that file.

    pip install scikit-learn
    python -m training.confidence
"""

from collections.abc import Iterator, Sequence
from itertools import product

from sklearn.linear_model import LogisticRegression

from diplograph.domain.articles import Article
from diplograph.reading.acts import Act, Near
from diplograph.reading.confidence import signs_of
from diplograph.reading.discourse import Discourse
from diplograph.reading.frames import Matcher
from diplograph.reading.read import Reader
from diplograph.reading.sides import actors_of
from diplograph.reading.slots import Scene
from training.acts import notation
from training.casting import PREDICATES, PUBLISHED, Span, marks_of
from training.encoder.acts import stories

LANGS = ("en", "id")
Dyad = tuple[str, str, str]
Example = tuple[tuple[float, ...], bool]


class Watcher(Matcher):
    """Finds acts, and notes of every one its dyads and signs, and of every group for which states it stands."""

    def __init__(self) -> None:
        super().__init__({code: PREDICATES[code] for code in PREDICATES.codes()}, doubting=False)
        self.seen: list[tuple[frozenset[Dyad], tuple[float, ...]]] = []
        self.states: dict[Span, frozenset[str]] = {}

    def acts(self, scene: Scene, discourse: Discourse) -> Iterator[Act | Near]:
        """As ever; the groups of the sentence are noted first."""
        for group in scene.groups:
            span = scene.tree.starts[group.first], scene.tree.ends[group.last - 1]
            self.states[span] = frozenset(discourse.rolled(key) for key in actors_of(group, discourse))
        yield from super().acts(scene, discourse)

    def _judged(self, scene: Scene, act: Act, discourse: Discourse) -> Act | Near:
        symmetric = PREDICATES[act.predicate].symmetric
        sides = [frozenset(discourse.rolled(key) for key in keys) for keys in (act.sources, act.targets)]
        signs = signs_of(scene, act, discourse, symmetric=symmetric)
        self.seen.append((dyads(act.predicate, *sides), signs))
        return super()._judged(scene, act, discourse)


def dyads(predicate: str, sources: frozenset[str], targets: frozenset[str]) -> frozenset[Dyad]:
    """Every pair of two different sides; of a mutual act in one order only."""
    symmetric = PREDICATES[predicate].symmetric
    pairs = ((a, b) for a, b in product(sources, targets) if a != b)
    return frozenset((predicate, *(sorted(pair) if symmetric else pair)) for pair in pairs)


def examples(lang: str, model: str) -> Iterator[Example]:
    """Signs of every act read in the stories of a language, and whether the story is marked with it."""
    known = frozenset(PREDICATES.codes())
    watcher = Watcher()
    reader = Reader(model, watcher)
    learnt, aside = stories(lang, known)
    for story in aside if model == "accurate" else [*learnt, *aside]:
        watcher.seen.clear()
        watcher.states.clear()
        reader.read(Article("story", lang, "\n".join(sentence.text for sentence in story), PUBLISHED))
        marked = _marked(story, watcher.states)
        yield from ((signs, 2 * len(told & marked) >= len(told)) for told, signs in watcher.seen if told)


def _marked(story: Sequence[notation.ActSentence], states: dict[Span, frozenset[str]]) -> frozenset[Dyad]:
    """The dyads a story is marked with, by the states that the reading sees in the marked words."""

    def side(spans: Sequence[Span]) -> frozenset[str]:
        return frozenset(
            state
            for start, end in spans
            for (first, last), there in states.items()
            if first < end and start < last
            for state in there
        )

    return frozenset(
        dyad
        for mark in marks_of(story)
        for dyad in dyads(mark.predicate, side(mark.sources), side(mark.targets))
    )  # fmt: skip


def main() -> None:
    """Reads the stories with either model and prints what was learnt."""
    for model in ("fast", "accurate"):
        told = [one for lang in LANGS for one in examples(lang, model)]
        fit = LogisticRegression(C=1.0).fit([signs for signs, _ in told], [right for _, right in told])
        signs = ", ".join(f"{weight:.3f}" for weight in fit.coef_[0])
        right = sum(right for _, right in told)
        print(f"{model}: {len(told)} acts, {right} right; Weights({fit.intercept_[0]:.3f}, ({signs}), bar)", flush=True)


if __name__ == "__main__":
    main()
