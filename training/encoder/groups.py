"""Adds to marked stories the groups that the reading finds in them: what the network is asked about when it reads.

A group's key names the marked participants it lies over, and a number of its own: `ab~3` stands for a and b, `~4` for
nobody who was marked, who then takes part in nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.reading.acts import Act, Near
from diplograph.reading.discourse import Discourse
from diplograph.reading.frames import Matcher
from diplograph.reading.read import Reader
from diplograph.reading.slots import Scene
from training.acts.notation import ActSentence, Marked

Story = tuple[ActSentence, ...]
_KEY = re.compile(r"(-\d)?([a-z]*)(?:~\d+)?")


class _Watching(Matcher):
    """A matcher that finds no acts, and remembers where the groups of each scene stand."""

    def __init__(self) -> None:
        known = Predicates.load()
        super().__init__({code: known[code] for code in known.codes()})
        self.spans: list[tuple[int, int]] = []

    def acts(self, scene: Scene, discourse: Discourse) -> Iterator[Act | Near]:  # noqa: ARG002  a matcher's signature
        tree = scene.tree
        self.spans.extend((tree.starts[g.first], tree.ends[g.last - 1]) for g in scene.groups if not g.is_place)
        yield from ()


def grouped(stories: Iterable[Story], lang: str) -> Iterator[Story]:
    """The stories, with their groups behind the participants that were marked."""
    watching = _Watching()
    reader = Reader("fast", watching)
    for story in stories:
        watching.spans.clear()
        reader.read(Article(id="story", lang=lang, text=" ".join(sentence.text for sentence in story)))
        start, found = 0, []
        for sentence in story:
            end = start + len(sentence.text)
            inside = [(a - start, b - start) for a, b in watching.spans if start <= a and b <= end]
            found.append(replace(sentence, actors=(*sentence.actors, *_added(sentence, inside))))
            start = end + 1
        yield tuple(found)


def _added(sentence: ActSentence, spans: Iterable[tuple[int, int]]) -> Iterator[Marked]:
    marked = {(mark.start, mark.end) for mark in sentence.actors}
    for number, (start, end) in enumerate(spans):
        if (start, end) not in marked:
            over = [mark.key for mark in sentence.actors if mark.start < end and start < mark.end]
            yield Marked(f"{''.join(over)}~{number}", start, end)


def stands_for(key: str) -> set[str]:
    """The participants behind a key: `-1ab~3` are `-1a` and `-1b`."""
    found = _KEY.fullmatch(key)
    assert found is not None  # noqa: S101  keys are made here and in the notation
    return {f"{found[1] or ''}{letter}" for letter in found[2]}
