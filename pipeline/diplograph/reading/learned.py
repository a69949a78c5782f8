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
    """The chances at which the model is believed. No shipped weights have learnt acts: these are not fitted to any.

    `trigger`, `known`, `part`: a word tells an act, a word of the lexicon does, a participant takes part in it. `act`:
    the product of all, for an act no row found; `alone`: the same for one with one side told and the other
    understood; `earlier`: for one with a side described or told in a sentence before. `word`, `sides`: of an act that
    a row found, its word and its parts; below either it is dropped.
    """

    trigger: float = 0.3
    known: float = 0.15
    part: float = 0.5
    act: float = 0.3
    alone: float = 0.5
    earlier: float = 0.35
    word: float = 0.02
    sides: float = 0.05


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
            word, sides = _chances_of(scene, item, scores, discourse)
            if word < bars.word or sides < bars.sides:
                doubt = f"likelihood: the model gives the word {word:.2f}, the sides {sides:.2f}"
                kept.append(Near(item.trigger, item.frame, doubt))
                continue
            item = replace(item, chance=word * sides)  # noqa: PLW2901  the same act, with its chance
        kept.append(item)
    told = [item for item in kept if isinstance(item, Act)]
    known = [one for item in found if isinstance(item, Near) for one in _known(item, scores, bars)]
    spans = dict.fromkeys([*scores.candidates(bars.trigger), *known])
    for first, last, predicate in spans:
        act = _seen(scene, (first, last), predicate, scores, predicates, discourse, bars)
        if act is not None and not any(same(act, other, discourse) for other in told):
            told.append(act)
            kept.append(act)
    return kept


def _known(near: Near, scores: ActScores, bars: Bars) -> Iterator[tuple[int, int, str]]:
    """The words of a trigger whose rows found no sides, with the likeliest predicate of those rows."""
    first, last = near.trigger.first, near.trigger.last
    chance, predicate = max(
        (scores.chance(frame.predicate, first, last), frame.predicate) for frame in near.trigger.form.frames
    )
    if chance >= bars.known:
        yield first, last, predicate


def same(act: Act, other: Act, discourse: Discourse) -> bool:
    """Whether both tell one predicate between the same sides."""

    def sides(keys: Sequence[str]) -> set[str]:
        return {discourse.rolled(key) for key in keys}

    return (
        act.predicate == other.predicate
        and sides(act.sources) <= sides(other.sources)
        and sides(act.targets) <= sides(other.targets)
    )


def _chances_of(scene: Scene, act: Act, scores: ActScores, discourse: Discourse) -> tuple[float, float]:
    """What the model makes of an act that a row found: of its word, and of the parts of its sides that stand in the
    sentence.
    """
    span = act.trigger.first, act.trigger.last
    chance = 1.0
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
    return scores.chance(act.predicate, *span), float(chance)


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
    scene: Scene,
    span: tuple[int, int],
    predicate: str,
    scores: ActScores,
    predicates: Mapping[str, Predicate],
    discourse: Discourse,
    bars: Bars,
) -> Act | None:
    """The act that the words of `span` tell, as the model sees it; None where it is not sure enough."""
    symmetric = predicates[predicate].symmetric
    sources, targets = (_joint if symmetric else _directed)(scene, span, bars, discourse)
    left, right = _keys(sources, discourse), _keys(targets, discourse)
    trigger, frame = _trigger(scene, *span, predicate)
    chance = scores.chance(predicate, *span) * min(sources.chance, targets.chance)
    guessed = sources.guessed or targets.guessed
    bar = bars.earlier if guessed else bars.act
    if not _apart(left, right, discourse):
        right = () if left == right else right
        left, right = understood(scene, trigger, predicate, discourse, left, right, symmetric=symmetric)
        bar, guessed = bars.alone, True
    if chance < bar or not _apart(left, right, discourse):
        return None
    return Act(predicate, left, right, trigger, frame, guessed, chance=chance)


def _joint(scene: Scene, span: tuple[int, int], bars: Bars, discourse: Discourse) -> tuple[_Side, _Side]:
    """Both sides of a mutual act: all who take part in it."""
    roles = (SOURCE, TARGET, BOTH)
    both = _side(scene, span, roles, bars)
    keys = _keys(both, discourse)
    if not _apart(keys, keys, discourse):
        earlier = _earlier(scene, span, roles, bars, discourse, keys)
        both = _Side([*both.groups, *earlier.groups], min(both.chance, earlier.chance), guessed=True)
    return both, both


def _directed(scene: Scene, span: tuple[int, int], bars: Bars, discourse: Discourse) -> tuple[_Side, _Side]:
    """Doer and sufferer; one that stands not in the sentence is looked for in those before."""
    sources, targets = _side(scene, span, (SOURCE, BOTH), bars), _side(scene, span, (TARGET, BOTH), bars)
    if not sources.groups:
        sources = _earlier(scene, span, (SOURCE, BOTH), bars, discourse, _keys(targets, discourse))
    if not targets.groups:
        targets = _earlier(scene, span, (TARGET, BOTH), bars, discourse, _keys(sources, discourse))
    return sources, targets


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
