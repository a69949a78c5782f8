"""How a participant stands to the trigger of an act, in features by name: what its part in the act is learnt from.

In: a Scene, a Trigger, a Frame, the Sides its slots gave, the Discourse. Out: `Candidate`s and the names of their
features. Names are all there is to a feature: what they weigh is a table. Pure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diplograph.languages.lexicon import Frame, Pos
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.sides import Sides, actors_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.tree import Tree

# Steps of a way through the tree that are told apart; of a longer one its ends.
STEPS = 3
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A participant that may be a side: its actors, its group, and in which sentence (0: the act's own, 1: before)."""

    keys: tuple[str, ...]
    group: Group
    there: Scene
    distance: int


def candidates(scene: Scene, trigger: Trigger, discourse: Discourse) -> list[Candidate]:
    """The participants of the sentence and of those before it, none inside the trigger."""
    found: list[Candidate] = []
    for distance, there in enumerate((scene, *scene.before)):
        for group in there.groups:
            if distance == 0 and trigger.first <= group.first and group.last <= trigger.last:
                continue
            keys = actors_of(group, discourse)
            if keys:
                found.append(Candidate(keys, group, there, distance))
    return found


@dataclass(frozen=True, slots=True)
class Standing:
    """One act as far as its slots tell it, and what each participant near by is to it."""

    scene: Scene
    trigger: Trigger
    frame: Frame
    sides: Sides
    discourse: Discourse

    def features(self, role: str, one: Candidate) -> Iterator[str]:
        """The features of a candidate for a role: S, T or B (both)."""
        base = f"{role}{self._kind()}"
        known = self.sides.targets if role == "S" else self.sides.sources
        own = self.sides.sources if role == "S" else self.sides.targets
        slot = "own" if set(one.keys) & set(own) else "other" if set(one.keys) & set(known) else "none"
        state = f"{'o' if own else '-'}{'k' if known else '-'}"
        yield f"{base} slot {slot} {state}"
        yield f"{base} {state} sentence {one.distance}"
        yield f"{base} {state} pair {self.discourse.paired(one.keys, known)}"
        yield from self._of_actor(role, base, one)
        if one.distance:
            yield from self._before(base, one)
        else:
            yield from self._here(role, base, one.group, slot, state)

    def _kind(self) -> str:
        if self.trigger.form.pos is Pos.NOUN:
            return "n"
        return "p" if self.trigger.passive else "v"

    def _of_actor(self, role: str, base: str, one: Candidate) -> Iterator[str]:
        """Who it is, whatever the sentence."""
        predicate, actor = self.frame.predicate, self.discourse.kind_of(one.keys[0])
        yield f"{base} predicate {predicate}"
        yield f"{role} row {self.frame.lemma} {predicate}"
        yield f"{base} {predicate} sentence {one.distance}"
        yield f"{base} actor {actor} {one.group.how} {'place' if one.group.is_place else ''}"
        yield f"{role} {predicate} {actor}"
        yield f"{base} rank {self.discourse.rank_of(one.keys[0])}"
        yield f"{base} several {len(one.keys) > 1} {predicate}"
        if self.discourse.speaker in one.keys:
            yield f"{base} speaker {predicate}"
            yield f"{base} speaker"

    def _before(self, base: str, one: Candidate) -> Iterator[str]:
        """Where it stands in a sentence before."""
        there, distance = one.there, one.distance
        yield f"{base} before place {min(there.groups.index(one.group), 3)} of {min(len(there.groups), 4)} {distance}"
        yield f"{base} before {there.tree.rel(one.group.top)} {distance}"
        yield f"{base} before {one.group.prep} {distance}"
        yield f"{base} before actors here {min(len(self.scene.groups), 3)} {distance}"

    def _here(self, role: str, base: str, group: Group, slot: str, state: str) -> Iterator[str]:
        """Where it stands in the act's own sentence."""
        tree, predicate, prep = self.scene.tree, self.frame.predicate, group.prep
        left = group.first < self.trigger.first
        first, last = (group.last, self.trigger.first) if left else (self.trigger.last, group.first)
        side = "left" if left else "right"
        far = min(last - first, 12) // 2 if last - first > 4 else last - first
        others = min(sum(1 for other in self.scene.groups if first <= other.first < last), 3)
        bars = min(sum(1 for i in range(first, last) if i not in self.scene.at and self.scene.bars(i)), 2)
        way = _way(tree, _whole(tree, self.trigger.head), group.top)
        yield f"{base} {side} far {far}"
        yield f"{base} {side} others {others} bars {bars}"
        yield f"{base} {side} {state} others {others}"
        yield f"{base} {side} quotes {sum(1 for i in range(first, last) if tree.lower[i] in QUOTES) % 2}"
        yield f"{base} {side} prep {prep}"
        yield f"{base} way {way}"
        yield f"{base} way {way} prep {prep}"
        yield f"{base} way {way} {slot}"
        yield f"{role} {predicate} way {way}"
        yield f"{role} {self.frame.lemma} {side} {prep}"
        yield f"{role} {predicate} {side} {prep}"
        yield f"{base} {side} {tree.rel(group.top)} {slot} bars {bars}"
        yield f"{base} {side} thing {self._held(group)}"
        yield f"{base} {side} thing {self._held(group)} way {way}"
        yield f"{base} {side} place {min(self.scene.groups.index(group), 3)} of {min(len(self.scene.groups), 4)}"
        yield from self._subjects(base, group)

    def _held(self, group: Group) -> str:
        """Whether the nouns a group modifies are the trigger, others, or none."""
        if group.thing is None:
            return "no"
        return "trigger" if group.thing[0] <= self.trigger.head < group.thing[1] else "thing"

    def _subjects(self, base: str, group: Group) -> Iterator[str]:
        tree, head = self.scene.tree, self.trigger.head
        subject = tree.subject_above(head)
        if subject is not None and group.covers(subject):
            yield f"{base} subject above"
            yield f"{base} subject above {self.frame.predicate}"
        if any(group.covers(kid) for kid in tree.kids(_root(tree, head), "nsubj")):
            yield f"{base} subject of all"


def _whole(tree: Tree, i: int) -> int:
    """The noun that a word is the first part of: of "aid package" the package."""
    while tree.rel(i) == "compound" and i < tree.heads[i]:
        i = tree.heads[i]
    return i


def _root(tree: Tree, i: int) -> int:
    return [i, *tree.ancestors(i)][-1]


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
