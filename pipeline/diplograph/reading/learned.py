"""Acts as a model has learnt to see them, in words of the lexicon and, where it is surer, in words of no row.

In: a Scene whose Tree carries `acts`, the Discourse. Out: Acts with a chance. A participant's part is taken from the
model; who the participant is stays with the tables. Where the Tree carries nothing, nothing is added.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from diplograph.domain.events import Predicate
from diplograph.languages.lexicon import SAYING, Form, Frame, Pos, Slot, Voice
from diplograph.reading.acts import Act, Near
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.scores import BOTH, SOURCE, TARGET, ActScores, Floats
from diplograph.reading.sides import actors_of, understood
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.stretches import unmet


@dataclass(frozen=True, slots=True)
class Bars:
    """The chances at which the model is heard, chosen on the tuning articles; whether an act is told in the end is
    decided by its confidence.

    `act`: that a word tells an act, times that its sides take part in it; `alone`: the same for words of no row, or of
    none whose conditions are met; `more`: the same where a row tells the word's sides already. `part`: from here on a
    participant counts as a side; the least sure of them counts for the act. `most`: so many may stand on one side; a
    round of six is no dyad.
    """

    act: float = 0.5
    alone: float = 0.85
    more: float = 0.99
    part: float = 0.2
    most: int = 5


BARS = Bars()
# Where the sides of a verb that no row knows stand.
SUBJECT, OBJECT = (Slot("subj"),), (Slot("obj"),)
PASSIVE = ("aux:pass", "nsubj:pass")
# Told by words of no row, these were false more often than true in stories kept aside and the tuning articles together.
UNHEARD = frozenset({"accuses", "agrees", "aids", "coerces", "concedes"})
REFUSES = "rejects"


def weighed(
    scene: Scene,
    found: Sequence[Act | Near],
    predicates: Mapping[str, Predicate],
    discourse: Discourse,
    bars: Bars = BARS,
) -> list[Act | Near]:
    """The acts of one sentence: those of the rows, and those the model sees besides."""
    scores = scene.tree.acts
    if scores is None:
        return list(found)
    kept = list(found)
    told = [item for item in kept if isinstance(item, Act)]
    for first, last, predicate in scores.candidates(bars.act):
        row = _row(scene, first, last, predicate) or _alone(scene, first, last, predicate)
        act = _seen(scene, (first, last), row, scores, predicates, discourse, bars) if row else None
        if act is not None and not any(
            _same(act, other, discourse) or _by_row(act, other, discourse, bars) for other in told
        ):
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


def part_of(
    scene: Scene, trigger: Trigger, key: str, roles: Sequence[int], discourse: Discourse, default: float
) -> float:
    """The chance that an actor takes one of these roles in the act of the trigger: that of the likeliest group of this
    sentence or those before it that stands for the same state; the default where none does.
    """
    wanted = discourse.rolled(key)
    return max(
        (
            float(row[list(roles)].sum())
            for there in (scene, *scene.before)
            for group, row in zip(*_parts_in(scene, there, (trigger.first, trigger.last)), strict=True)
            if wanted in {discourse.rolled(one) for one in actors_of(group, discourse)}
        ),
        default=default,
    )


def _by_row(act: Act, other: Act, discourse: Discourse, bars: Bars) -> bool:
    """Whether the other settles what the same words tell. A row that knows its sides knows them all, unless the model
    is all but certain of another one; who called two has not made the two call each other. Words that tell an act by a
    row tell no other without one, but that it is refused: "will not send troops".
    """
    if not _overlap(act.trigger, other.trigger):
        return False
    if act.predicate != other.predicate:
        return not act.frame.line and act.predicate != REFUSES
    within = act.sources == act.targets and _states(act, discourse) <= _states(other, discourse)
    return within or (act.chance or 0) < bars.more


def _overlap(one: Trigger, other: Trigger) -> bool:
    return one.first < other.last and other.first < one.last


def _states(act: Act, discourse: Discourse) -> set[str]:
    return {discourse.rolled(key) for key in (*act.sources, *act.targets)}


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
    row: tuple[Trigger, Frame],
    scores: ActScores,
    predicates: Mapping[str, Predicate],
    discourse: Discourse,
    bars: Bars,
) -> Act | None:
    """The act that the words of `span` tell, as the model sees it; None where it is not sure enough."""
    trigger, frame = row
    predicate = frame.predicate
    symmetric = predicates[predicate].symmetric
    sources, targets = (_joint if symmetric else _directed)(scene, span, bars, discourse)
    left, right = _keys(sources, discourse), _keys(targets, discourse)
    chance = scores.chance(predicate, *span) * min(sources.chance, targets.chance)
    guessed = sources.guessed or targets.guessed
    if not _apart(left, right, discourse):
        right = () if left == right else right
        left, right = understood(scene, trigger, predicate, discourse, left, right, symmetric=symmetric)
        guessed = True
    if (
        chance < (bars.act if frame.line else bars.alone)
        or max(len(left), len(right)) > bars.most
        or not _apart(left, right, discourse)
    ):
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


def _row(scene: Scene, first: int, last: int, predicate: str) -> tuple[Trigger, Frame] | None:
    """A row of the lexicon that one of the words is in, that tells the same and whose conditions are met; the words are
    its trigger.
    """
    for i in range(first, last):
        for form in scene.pack.lexicon.at(scene.tree.lower, i):
            trigger = Trigger(first, last, scene.tree.top(first, last), form, passive=form.voice is Voice.PASSIVE)
            for frame in form.frames:
                told = frame.predicate == predicate and frame.lemma != SAYING
                if told and unmet(scene, trigger, frame) is None:
                    return trigger, frame
    return None


def _alone(scene: Scene, first: int, last: int, predicate: str) -> tuple[Trigger, Frame] | None:
    """What stands for the row of words that are in none, or in none whose conditions are met. Verbs of saying tell what
    is said, whatever the model makes of them, and of nouns it is seldom right.
    """
    tree = scene.tree
    head = tree.top(first, last)
    pos = {"VERB": Pos.VERB, "ADJ": Pos.ADJ}.get(tree.pos[head])
    said = any(word in scene.pack.speech for i in range(first, last) for word in (tree.lower[i], tree.lemmas[i]))
    if pos is None or said or predicate in UNHEARD:
        return None
    sources, targets = (SUBJECT, OBJECT) if pos is Pos.VERB else ((), ())
    frame = Frame(tree.lemmas[head], pos, predicate, sources, targets, None, (), None, line=0)
    form = Form(tuple(tree.lower[first:last]), pos, Voice.ACTIVE, (frame,))
    return Trigger(first, last, head, form, passive=any(tree.kids(head, *PASSIVE))), frame
