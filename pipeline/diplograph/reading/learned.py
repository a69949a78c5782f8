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
    told, the other understood; `earlier`: for one with a side described or told in a sentence before.
    """

    trigger: float = 0.3
    part: float = 0.5
    act: float = 0.3
    rule: float = 0.05
    alone: float = 0.5
    earlier: float = 0.35


BARS = Bars()


def weighed(
    scene: Scene,
    found: Sequence[Act | Near],
    predicates: Mapping[str, Predicate],
    discourse: Discourse,
    bars: Bars = BARS,
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
    sentence.
    """
    span = act.trigger.first, act.trigger.last
    chance = scores.chance(act.predicate, *span)
    groups, roles = _parts_in(scene, scene, span)
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


def _parts_in(scene: Scene, there: Scene, span: tuple[int, int]) -> tuple[list[Group], Floats]:
    """The groups of a sentence, this one or one before it, with the chances of their roles in the act at `span`."""
    scores, others = scene.tree.acts, there.tree.acts
    assert scores is not None  # noqa: S101  asked before
    if others is None:
        return [], np.zeros((0, 4), dtype=np.float32)
    own = scene is there
    groups = [group for group in there.groups if not own or group.last <= span[0] or group.first >= span[1]]
    return groups, scores.roles(span, [others.side(group.first, group.last) for group in groups])


@dataclass(slots=True)
class _Side:
    """One side of an act as the model sees it: the groups, the chance of the least sure of them, whether any of them is
    described or stands in a sentence before.
    """

    groups: list[Group]
    chance: float = 1.0
    guessed: bool = False


def _seen(
    scene: Scene, scores: ActScores, predicates: Mapping[str, Predicate], discourse: Discourse, bars: Bars
) -> Iterator[Act]:
    for first, last, predicate in scores.candidates(bars.trigger):
        span, chance = (first, last), scores.chance(predicate, first, last)
        symmetric = predicates[predicate].symmetric
        if symmetric:
            sources = targets = _side(scene, span, (SOURCE, TARGET, BOTH), bars)
            if not _apart(keys := _keys(sources, discourse), keys, discourse):
                earlier = _earlier(scene, span, (SOURCE, TARGET, BOTH), bars, discourse, keys)
                sources = targets = _Side(
                    [*sources.groups, *earlier.groups], min(sources.chance, earlier.chance), guessed=True
                )
        else:
            sources, targets = _side(scene, span, (SOURCE, BOTH), bars), _side(scene, span, (TARGET, BOTH), bars)
            if not sources.groups:
                sources = _earlier(scene, span, (SOURCE, BOTH), bars, discourse, _keys(targets, discourse))
            if not targets.groups:
                targets = _earlier(scene, span, (TARGET, BOTH), bars, discourse, _keys(sources, discourse))
        left, right = _keys(sources, discourse), _keys(targets, discourse)
        trigger, frame = _trigger(scene, first, last, predicate)
        chance *= min(sources.chance, targets.chance)
        guessed = sources.guessed or targets.guessed
        if _apart(left, right, discourse):
            if chance >= (bars.earlier if guessed else bars.act):
                yield Act(predicate, left, right, trigger, frame, guessed, chance=chance)
            continue
        left, right = understood(
            scene, trigger, predicate, discourse, left, () if left == right else right, symmetric=symmetric
        )
        if chance >= bars.alone and _apart(left, right, discourse):
            yield Act(predicate, left, right, trigger, frame, described=True, chance=chance)


def _side(scene: Scene, span: tuple[int, int], roles: Sequence[int], bars: Bars) -> _Side:
    """The groups of the sentence that take one of these roles."""
    groups, chances = _parts_in(scene, scene, span)
    found = [(group, float(row[list(roles)].sum())) for group, row in zip(groups, chances, strict=True)]
    taken = [(group, chance) for group, chance in found if chance >= bars.part]
    described = any(group.how == "described" for group, _ in taken)
    return _Side([group for group, _ in taken], min((chance for _, chance in taken), default=1.0), described)


def _earlier(
    scene: Scene, span: tuple[int, int], roles: Sequence[int], bars: Bars, discourse: Discourse, other: Sequence[str]
) -> _Side:
    """The likeliest group of the sentences before that takes one of these roles and is not of the other side."""
    sides = {discourse.rolled(key) for key in other}
    best = _Side([])
    for there in scene.before:
        for group, row in zip(*_parts_in(scene, there, span), strict=True):
            chance = float(row[list(roles)].sum())
            apart = not sides & {discourse.rolled(key) for key in actors_of(group, discourse)}
            if apart and chance >= bars.part and (not best.groups or chance > best.chance):
                best = _Side([group], chance, guessed=True)
    return best


def _apart(sources: Sequence[str], targets: Sequence[str], discourse: Discourse) -> bool:
    sides = {discourse.rolled(key) for key in (*sources, *targets)}
    return bool(sources and targets) and len(sides) > 1


def _keys(side: _Side, discourse: Discourse) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for group in side.groups for key in actors_of(group, discourse)))


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
