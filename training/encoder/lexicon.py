"""The example sentences of the lexicon as marked sentences: the rows themselves mark who does what to whom.

Only examples whose reading gives just the events written beside them are taken: each mark is as sure as the test is.
"""

import json
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from diplograph import resources
from diplograph.domain.articles import Article
from diplograph.domain.events import Predicate
from diplograph.knowledge.predicates import Predicates
from diplograph.reading.acts import Act as Found
from diplograph.reading.acts import Near
from diplograph.reading.discourse import Discourse
from diplograph.reading.frames import Matcher
from diplograph.reading.participants import Group
from diplograph.reading.read import Reader
from diplograph.reading.sides import actors_of
from diplograph.reading.slots import Scene
from training.acts.notation import SYMMETRIC, Act, ActSentence, Marked


class Listening(Matcher):
    """A matcher that remembers the scenes it was shown, with their acts."""

    def __init__(self, predicates: dict[str, Predicate]) -> None:
        super().__init__(predicates, doubting=False)
        self.seen: list[tuple[Scene, list[Found], Discourse]] = []

    def acts(self, scene: Scene, discourse: Discourse) -> Iterator[Found | Near]:
        """As a matcher's."""
        found = list(super().acts(scene, discourse))
        self.seen.append((scene, [one for one in found if isinstance(one, Found)], discourse))
        yield from found


def stories(lang: str) -> list[tuple[ActSentence, ...]]:
    """Each example of one sentence, marked."""
    known = Predicates.load()
    matcher = Listening({code: known[code] for code in known.codes()})
    reader = Reader("fast", matcher)
    made: list[tuple[ActSentence, ...]] = []
    for line in resources.languages(f"{lang}/examples.jsonl").read_text("utf-8").splitlines():
        example = json.loads(line)
        matcher.seen.clear()
        reading = reader.read(Article(id="example", lang=lang, text=example["text"]))
        told = {claim.event.predicate for claim in reading.claims}
        if len(matcher.seen) == 1 and told == {event[0] for event in example["events"]}:
            marked = _marked(example["text"], *matcher.seen[0])
            if marked is not None:
                made.append((marked,))
    return made


def _marked(text: str, scene: Scene, acts: list[Found], discourse: Discourse) -> ActSentence | None:
    """The sentence with its groups as participants; None where a side stands in no group of it."""
    tree = scene.tree
    if len(scene.groups) > len(ascii_lowercase) or len(acts) > 9 or not acts:
        return None
    letters = dict(zip(ascii_lowercase, scene.groups, strict=False))
    actors = tuple(Marked(key, tree.starts[g.first], tree.ends[g.last - 1]) for key, g in letters.items())
    triggers: list[Marked] = []
    told: list[Act] = []
    for number, act in enumerate(acts, 1):
        sources, targets = (_letters(keys, letters, act, discourse) for keys in (act.sources, act.targets))
        if not sources or not targets:
            return None
        if act.predicate in SYMMETRIC:
            sources = targets = tuple(dict.fromkeys((*sources, *targets)))
        triggers.append(Marked(str(number), tree.starts[act.trigger.first], tree.ends[act.trigger.last - 1]))
        told.append(Act(str(number), act.predicate, sources, targets, "actual", negated=False))
    return ActSentence(text, actors, tuple(triggers), tuple(told))


def _letters(keys: Sequence[str], letters: dict[str, Group], act: Found, discourse: Discourse) -> tuple[str, ...]:
    """For each actor the group nearest to the trigger that names it, else one that stands for its state."""
    found: list[str] = []
    for key in keys:
        naming = [one for one, group in letters.items() if key in group.actors]
        standing = [one for one, group in letters.items() if key in actors_of(group, discourse)]
        ranked = sorted(naming or standing, key=lambda one: abs(letters[one].first - act.trigger.first))
        found.extend(ranked[:1])
    return tuple(dict.fromkeys(found))
