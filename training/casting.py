"""Learns who is the side of an act that the slots of its row do not tell, from the marked sentences in `acts/`.

In: the marked sentences of a language and the examples of its lexicon, read by the rules as they stand. Out:
`Example`s: for every act a row could tell, every participant near it, with the features of
`diplograph.reading.standing`, and whether it is marked as that side.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from zlib import crc32

from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.lexicon import SAYING, Frame
from diplograph.reading.acts import Act
from diplograph.reading.discourse import Discourse
from diplograph.reading.frames import Matcher
from diplograph.reading.read import Reader
from diplograph.reading.sides import sides_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.standing import Candidate, Standing, candidates
from training.acts import notation
from training.encoder import lexicon

FOLDER = Path(__file__).parent / "acts"
PREDICATES = Predicates.load()
# Any day: no feature looks at it.
PUBLISHED = date(2023, 5, 10)
# One story in so many is kept aside, to see what was learnt.
HELD_OUT = 8
# Weights nearer to nothing are left out.
LEAST = 0.05

# What a story is called that is an example of a row.
EXAMPLES = "examples"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """An act as marked: trigger and sides as character spans of the story, and its predicate."""

    trigger: Span
    predicate: str
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]

    def side(self, role: str) -> tuple[Span, ...]:
        """The spans of one role: S, T or B for both."""
        return {"S": self.sources, "T": self.targets, "B": (*self.sources, *self.targets)}[role]


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate for one side of one act: features, and whether it is marked as that side."""

    story: str
    lang: str
    names: tuple[str, ...]
    right: bool

    @property
    def of_lexicon(self) -> bool:
        """Whether it stands in the example of a row, which shows what the sides of that row look like."""
        return f"/{EXAMPLES}/" in self.story

    @property
    def held_out(self) -> bool:
        """Whether the story is kept aside."""
        return not self.of_lexicon and crc32(self.story.encode()) % HELD_OUT == 0


class Watcher(Matcher):
    """Finds acts as ever, and notes every candidate it could have taken for a side."""

    def __init__(self) -> None:
        super().__init__({code: PREDICATES[code] for code in PREDICATES.codes()})
        self.seen: list[tuple[Span, str, str, Span, tuple[str, ...], tuple[str, ...]]] = []

    def _act(self, scene: Scene, trigger: Trigger, frame: Frame, discourse: Discourse) -> tuple[Act, str]:
        if frame.lemma != SAYING:
            self._note(scene, trigger, frame, discourse)
        return super()._act(scene, trigger, frame, discourse)

    def _note(self, scene: Scene, trigger: Trigger, frame: Frame, discourse: Discourse) -> None:
        symmetric = PREDICATES[frame.predicate].symmetric
        sides = sides_of(scene, trigger, frame, discourse, symmetric=symmetric)
        standing = Standing(scene, trigger, frame, sides, discourse)
        words = scene.tree.starts[trigger.first], scene.tree.ends[trigger.last - 1]
        for one in candidates(scene, trigger, discourse):
            states = tuple(discourse.rolled(key) for key in one.keys)
            for role in "B" if symmetric else "ST":
                names = tuple(standing.features(role, one))
                self.seen.append((words, frame.predicate, role, _span(one), states, names))


def _span(one: Candidate) -> Span:
    return one.there.tree.starts[one.group.first], one.there.tree.ends[one.group.last - 1]


def examples(lang: str, model: str) -> Iterator[Example]:
    """Every candidate of every act a row of the lexicon could tell in the stories of a language.

    Another mention of the actor that is marked is neither right nor wrong, and left out.
    """
    known = frozenset(PREDICATES.codes())
    watcher = Watcher()
    reader = Reader(model, watcher)
    stories = {
        f"{lang}/{place.name}/{number}": story
        for place in sorted((FOLDER / lang).glob("*.txt"))
        for number, story in enumerate(notation.read(place, known))
    } | {f"{lang}/{EXAMPLES}/{number}": story for number, story in enumerate(lexicon.stories(lang))}
    articles = (
        Article(name, lang, "\n".join(sentence.text for sentence in story), PUBLISHED)
        for name, story in stories.items()
    )
    # What was seen is of the one article just read: readings are made one by one.
    for reading in reader.read_many(articles):
        name = reading.article.id
        yield from judged(name, lang, watcher, list(marks_of(stories[name])))
        watcher.seen.clear()


def judged(name: str, lang: str, watcher: Watcher, marks: Sequence[Marked]) -> Iterator[Example]:
    """What was seen in a story, against what is marked there."""
    named: dict[tuple[Span, str, str], set[str]] = {}
    found = []
    for trigger, predicate, role, span, states, names in watcher.seen:
        meant = [one for one in marks if one.predicate == predicate and _meet(one.trigger, trigger)]
        right = any(_meet(span, side) for one in meant for side in one.side(role))
        named.setdefault((trigger, predicate, role), set()).update(states if right else ())
        found.append((trigger, predicate, role, states, names, right))
    for trigger, predicate, role, states, names, right in found:
        if right or not named[trigger, predicate, role] & set(states):
            yield Example(name, lang, names, right)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def marks_of(story: Sequence[notation.ActSentence]) -> Iterator[Marked]:
    """The acts of a story with their places in it."""
    starts = [0]
    for sentence in story:
        starts.append(starts[-1] + len(sentence.text) + 1)
    for place, sentence in enumerate(story):
        for act in sentence.acts:
            trigger = next(one for one in sentence.triggers if one.key == act.trigger)
            sources, targets = (
                tuple(chain.from_iterable(_placed(story, starts, place, letter) for letter in letters))
                for letters in (act.sources, act.targets)
            )
            yield Marked(_moved(trigger, starts[place]), act.predicate, sources, targets)


def _placed(story: Sequence[notation.ActSentence], starts: Sequence[int], place: int, letter: str) -> Iterator[Span]:
    """The spans of a letter; `-1b` stands in the sentence before."""
    there = place + int(letter[:-1]) if len(letter) > 1 else place
    yield from (_moved(one, starts[there]) for one in story[there].actors if one.key == letter[-1])


def _moved(one: notation.Marked, start: int) -> Span:
    return start + one.start, start + one.end


def of_language(lang: str, langs: Sequence[str], weights: dict[str, float]) -> dict[str, float]:
    """The weights that hold in one language: its own and the common ones, summed."""
    summed: Counter[str] = Counter()
    for name, weight in weights.items():
        own, _, rest = name.partition(":")
        if own == lang:
            summed[rest] += weight
        elif own not in langs:
            summed[name] += weight
    return {name: weight for name, weight in sorted(summed.items()) if abs(weight) >= LEAST}
