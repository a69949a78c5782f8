"""Acts as a model has learnt to see them, and what it thinks of acts that the rows of the lexicon found.

In: a Scene whose Tree carries `acts`, the Discourse. Out: Acts with a chance. A participant's part is taken from the
model; who the participant is stays with the tables. Where the Tree carries nothing, nothing is added or taken away.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from diplograph.domain.claims import Modality, Polarity
from diplograph.domain.events import Predicate
from diplograph.languages.lexicon import Form, Frame, Pos, Slot, Voice
from diplograph.reading.acts import Act, Near
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.scores import BOTH, NONE, SOURCE, TARGET, ActScores, Floats
from diplograph.reading.sides import actors_of, understood
from diplograph.reading.slots import Scene, Trigger


@dataclass(frozen=True, slots=True)
class Bars:
    """The chances at which the model is believed; found on the tuning articles.

    `trigger` and `part`: a word tells an act, a participant takes part in it. `act`: the product of all, for an act no
    row found; `rule`: the same for one that a row found; below it the act is dropped. `alone`: for an act with one side
    told, the other understood.
    """

    trigger: float = 0.3
    part: float = 0.5
    act: float = 0.3
    rule: float = 0.05
    alone: float = 0.5


BARS = Bars()


def weighed(
    scene: Scene, found: Sequence[Act | Near], predicates: Mapping[str, Predicate], discourse: Discourse, bars: Bars = BARS
) -> list[Act | Near]:
    """The acts of one sentence: those of the rows that the model does not rule out, and those it sees itself."""
    scores = scene.tree.acts
    if scores is None:
        return list(found)
    kept: list[Act | Near] = []
    for item in found:
        if isinstance(item, Act):
            chance = _chance_of(scene, item, scores, discourse)
            if chance < bars.rule:
                kept.append(Near(item.trigger, item.frame, f"likelihood: the model gives it {chance:.2f}"))
                continue
            item = replace(item, chance=chance)  # noqa: PLW2901  the same act, with its chance
        kept.append(item)
    told = [item for item in kept if isinstance(item, Act)]
    for act in _seen(scene, scores, predicates, discourse, bars):
        if not any(_same(act, other, discourse) for other in told):
            told.append(act)
            kept.append(act)
    return kept


def _same(act: Act, other: Act, discourse: Discourse) -> bool:
    """Whether both tell one predicate between the same sides."""

    def sides(keys: Sequence[str]) -> set[str]:
        return {discourse.rolled(key) for key in keys}

    return (
        act.predicate == other.predicate
        and sides(act.sources) <= sides(other.sources)
        and sides(act.targets) <= sides(other.targets)
    )


def _chance_of(scene: Scene, act: Act, scores: ActScores, discourse: Discourse) -> float:
    """What the model makes of an act that a row found: its word, times the parts of its sides that stand in the
    sentence."""
    first, last = act.trigger.first, act.trigger.last
    chance = scores.chance(act.predicate, first, last)
    groups = [group for group in scene.groups if group.last <= first or group.first >= last]
    roles = scores.roles((first, last), [(group.first, group.last) for group in groups])
    symmetric = set(act.sources) == set(act.targets)
    for keys, role in ((act.sources, SOURCE), (act.targets, TARGET)):
        parts = [
            1 - row[NONE] if symmetric else row[role] + row[BOTH]
            for group, row in zip(groups, roles, strict=True)
            if set(actors_of(group, discourse)) & set(keys)
        ]
        if parts:
            chance *= max(parts)
    return float(chance)


def _seen(
    scene: Scene, scores: ActScores, predicates: Mapping[str, Predicate], discourse: Discourse, bars: Bars
) -> Iterator[Act]:
    for first, last, predicate in scores.candidates(bars.trigger):
        groups = [group for group in scene.groups if group.last <= first or group.first >= last]
        roles = scores.roles((first, last), [(group.first, group.last) for group in groups])
        chance = scores.chance(predicate, first, last)
        if predicates[predicate].symmetric:
            sources = targets = _parts(groups, 1 - roles[:, NONE], bars.part)
        else:
            sources = _parts(groups, roles[:, SOURCE] + roles[:, BOTH], bars.part)
            targets = _parts(groups, roles[:, TARGET] + roles[:, BOTH], bars.part)
        trigger, frame = _trigger(scene, first, last, predicate)
        left, right = _keys(sources, discourse), _keys(targets, discourse)
        weakest = min((part for _, part in (*sources, *targets)), default=0.0)
        chance *= weakest
        described = any(group.how == "described" for group, _ in (*sources, *targets))
        if _apart(left, right, discourse):
            if chance >= bars.act:
                yield Act(predicate, left, right, trigger, frame, described, chance=chance)
            continue
        left, right = understood(
            scene, trigger, predicate, discourse, left, () if left == right else right,
            symmetric=predicates[predicate].symmetric,
        )
        if chance >= bars.alone and _apart(left, right, discourse):
            yield Act(predicate, left, right, trigger, frame, described=True, chance=chance)


def _apart(sources: Sequence[str], targets: Sequence[str], discourse: Discourse) -> bool:
    sides = {discourse.rolled(key) for key in (*sources, *targets)}
    return bool(sources and targets) and len(sides) > 1


def _parts(groups: Sequence[Group], chances: Floats, least: float) -> list[tuple[Group, float]]:
    return [(group, float(chance)) for group, chance in zip(groups, np.asarray(chances), strict=True) if chance >= least]


def _keys(parts: Sequence[tuple[Group, float]], discourse: Discourse) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for group, _ in parts for key in actors_of(group, discourse)))


def _trigger(scene: Scene, first: int, last: int, predicate: str) -> tuple[Trigger, Frame]:
    """The words as a trigger, with the row of the lexicon that tells the same, or one made for them."""
    tree = scene.tree
    head = tree.top(first, last)
    pos = Pos.VERB if tree.pos[head] in {"VERB", "AUX"} else Pos.NOUN
    for i in range(first, last):
        for form in scene.pack.lexicon.at(tree.lower, i):
            for frame in form.frames:
                if frame.predicate == predicate:
                    return Trigger(first, last, head, form, passive=form.voice is Voice.PASSIVE), frame
    words = tuple(tree.lower[first:last])
    frame = Frame(" ".join(words), pos, predicate, (), (), Slot("obj") if pos is Pos.VERB else None, (), None, 0)
    return Trigger(first, last, head, Form(words, pos, Voice.ACTIVE, (frame,)), passive=False), frame


def stance_of(act: Act, scores: ActScores) -> tuple[Polarity, Modality]:
    """How the model takes an act to be told."""
    modality, denied = scores.stance_of((act.trigger.first, act.trigger.last))
    return Polarity.NEGATED if denied > 0.5 else Polarity.POSITIVE, Modality(modality)
