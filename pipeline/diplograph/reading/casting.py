"""Who is the side that the slots of a row do not tell: a chance for each participant near by, learnt.

In: a Scene, a Trigger, a Frame, the Sides its slots gave, the Discourse. Out: Sides, the missing one filled where a
participant is likely enough. How a participant stands to the trigger is told in features by name; what they weigh is
a table of the language (`casting.csv`), fitted to marked sentences of our own by `python -m training casting`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from diplograph.languages.lexicon import Frame, Pos
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.sides import Sides, actors_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.tree import Tree

# Steps of a way through the tree that are told apart; of a longer one its ends.
STEPS = 3
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'"})
# Chances that the side told and the one filled in must have. Chosen on marked sentences and the tuning articles.
TOLD = 0.3
FILLED = 0.35
# Below this a side that nobody names is not believed.
RULED_OUT = 0.05
# The weight of nothing: what stands in the table for the constant.
CONSTANT = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A participant that may be a side: its actors, its group, and in which sentence (0: the act's own, 1: before)."""

    keys: tuple[str, ...]
    group: Group
    there: Scene
    distance: int


def completed(
    scene: Scene, trigger: Trigger, frame: Frame, sides: Sides, discourse: Discourse, *, symmetric: bool
) -> Sides:
    """The sides, with the likeliest participant for the one that is not told. A side that is told stays."""
    known = sides.sources or sides.targets
    told = {discourse.rolled(key) for key in known}
    both = sides.sources and sides.targets and not symmetric
    apart = {discourse.rolled(key) for key in (*sides.sources, *sides.targets)} != told
    if not scene.pack.casting or both or apart or len(told) != 1:
        return sides
    cast = _Cast(scene, trigger, frame, sides, discourse)
    of_known, of_missing = ("B", "B") if symmetric else ("S", "T") if sides.sources else ("T", "S")
    others = [(cast.chance(of_missing, one), -i) for i, one in enumerate(cast.there) if not cast.states(one) & told]
    best, place = max(others, default=(0.0, 0))
    if best < FILLED or cast.best(of_known, known, default=1.0) < TOLD:
        return sides
    keys = cast.there[-place].keys
    if symmetric:
        return replace(sides, sources=known, targets=keys, guessed=True, chance=best)
    return replace(sides, sources=sides.sources or keys, targets=sides.targets or keys, guessed=True, chance=best)


def is_ruled_out(
    scene: Scene, trigger: Trigger, frame: Frame, sides: Sides, discourse: Discourse, *, symmetric: bool
) -> bool:
    """Whether a side that is described or understood, and not named, is none by all that was learnt."""
    if not scene.pack.casting or not sides.guessed:
        return False
    cast = _Cast(scene, trigger, frame, sides, discourse)
    source, target = ("B", "B") if symmetric else ("S", "T")
    return min(cast.best(source, sides.sources, 0.5), cast.best(target, sides.targets, 0.5)) < RULED_OUT


class _Cast:
    """The participants near one act, and how likely each is a side of it."""

    def __init__(self, scene: Scene, trigger: Trigger, frame: Frame, sides: Sides, discourse: Discourse) -> None:
        self._told = (scene, trigger, frame, sides)
        self._weights, self._discourse = scene.pack.casting, discourse
        self.there = candidates(scene, trigger, discourse)

    def chance(self, role: str, one: Candidate) -> float:
        """That of one participant for one role."""
        return likelihood(self._weights, features(*self._told, role, one, self._discourse))

    def states(self, one: Candidate) -> set[str]:
        """What a participant stands for."""
        return {self._discourse.rolled(key) for key in one.keys}

    def best(self, role: str, keys: Sequence[str], default: float) -> float:
        """The chance of the likeliest participant that stands for one of the actors; the default where none does."""
        wanted = {self._discourse.rolled(key) for key in keys}
        return max((self.chance(role, one) for one in self.there if self.states(one) & wanted), default=default)


def likelihood(weights: Mapping[str, float], names: Iterator[str]) -> float:
    """The chance, 0..1, that these features give together."""
    return 1 / (1 + math.exp(-weights[CONSTANT] - sum(weights.get(name, 0.0) for name in names)))


def candidates(scene: Scene, trigger: Trigger, discourse: Discourse) -> list[Candidate]:
    """The participants of the sentence and of those before it, none inside the trigger."""
    found: list[Candidate] = []
    for distance, there in enumerate((scene, *scene.before)):
        for group in there.groups:
            if distance == 0 and group.first < trigger.last and trigger.first < group.last:
                continue
            keys = actors_of(group, discourse)
            if keys:
                found.append(Candidate(keys, group, there, distance))
    return found


def features(
    scene: Scene, trigger: Trigger, frame: Frame, sides: Sides, role: str, one: Candidate, discourse: Discourse
) -> Iterator[str]:
    """How a candidate stands to an act, as the names of binary features. `role` is S, T or B (both)."""
    kind = "n" if trigger.form.pos is Pos.NOUN else "p" if trigger.passive else "v"
    base = f"{role}{kind}"
    group, tree = one.group, scene.tree
    known = sides.targets if role == "S" else sides.sources
    own = sides.sources if role == "S" else sides.targets
    slot = "own" if set(one.keys) & set(own) else "other" if set(one.keys) & set(known) else "none"
    state = f"{'o' if own else '-'}{'k' if known else '-'}"
    yield f"{base} slot {slot} {state}"
    yield f"{base} predicate {frame.predicate}"
    yield f"{role} row {frame.lemma} {frame.predicate}"
    yield f"{base} {state} sentence {one.distance}"
    yield f"{base} {frame.predicate} sentence {one.distance}"
    yield f"{base} actor {discourse.kind_of(one.keys[0])} {group.how} {'place' if group.is_place else ''}"
    yield f"{role} {frame.predicate} {discourse.kind_of(one.keys[0])}"
    rank = discourse.rank_of(one.keys[0])
    yield f"{base} rank {rank}"
    yield f"{base} {state} pair {discourse.paired(one.keys, known)}"
    if discourse.speaker in one.keys:
        yield f"{base} speaker {frame.predicate}"
        yield f"{base} speaker"
    yield f"{base} several {len(one.keys) > 1} {frame.predicate}"
    if one.distance:
        place = one.there.groups.index(group)
        yield f"{base} before place {min(place, 3)} of {min(len(one.there.groups), 4)} {one.distance}"
        yield f"{base} before {one.there.tree.rel(group.top)} {one.distance}"
        yield f"{base} before {group.prep} {one.distance}"
        yield f"{base} before actors here {min(len(scene.groups), 3)} {one.distance}"
        return
    first, last = (group.last, trigger.first) if group.first < trigger.first else (trigger.last, group.first)
    side = "left" if group.first < trigger.first else "right"
    far = min(last - first, 12) // 2 if last - first > 4 else last - first
    others = sum(1 for other in scene.groups if first <= other.first < last)
    bars = sum(1 for i in range(first, last) if i not in scene.at and scene.bars(i))
    quotes = sum(1 for i in range(first, last) if tree.lower[i] in QUOTES) % 2
    way = _way(tree, trigger.head, group.top)
    yield f"{base} {side} far {far}"
    yield f"{base} {side} others {min(others, 3)} bars {min(bars, 2)}"
    yield f"{base} {side} {state} others {min(others, 3)}"
    yield f"{base} {side} quotes {quotes}"
    yield f"{base} {side} prep {group.prep}"
    yield f"{base} way {way}"
    yield f"{base} way {way} prep {group.prep}"
    yield f"{base} way {way} {slot}"
    yield f"{role} {frame.predicate} way {way}"
    yield f"{role} {frame.lemma} {side} {group.prep}"
    yield f"{role} {frame.predicate} {side} {group.prep}"
    yield f"{base} {side} {tree.rel(group.top)} {slot} bars {min(bars, 2)}"
    thing = group.thing
    holds = "no" if thing is None else "trigger" if thing[0] <= trigger.head < thing[1] else "thing"
    yield f"{base} {side} thing {holds}"
    yield f"{base} {side} thing {holds} way {way}"
    place = scene.groups.index(group)
    yield f"{base} {side} place {min(place, 3)} of {min(len(scene.groups), 4)}"
    subject = tree.subject_above(trigger.head)
    if subject is not None and group.covers(subject):
        yield f"{base} subject above"
        yield f"{base} subject above {frame.predicate}"
    if any(group.covers(kid) for kid in tree.kids(_root(tree, trigger.head), "nsubj")):
        yield f"{base} subject of all"


def _root(tree: Tree, i: int) -> int:
    above = i
    for above in tree.ancestors(i):
        pass
    return above


def _way(tree: Tree, start: int, end: int) -> str:
    """The relations from one word up to what both stand under, and down to the other."""
    up = [start, *tree.ancestors(start)]
    down = [end, *tree.ancestors(end)]
    meet = next((i for i in up if i in down), None)
    if meet is None:
        return "apart"
    climb = [tree.rel(i) for i in up[: up.index(meet)]]
    descend = [tree.rel(i) for i in down[: down.index(meet)]][::-1]
    return f"{_short(climb)}>{_short(descend)}"


def _short(steps: Sequence[str]) -> str:
    return "^".join(steps if len(steps) <= STEPS else [steps[0], "..", steps[-1]])
