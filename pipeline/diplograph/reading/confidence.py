"""How sure an act is: the chance that the text tells it, of these sides. It is the confidence of the claim.

In: a Scene, an Act, the Discourse. Out: a chance, 0..1. What was learnt of the word and of each side alone is weighed
together by a logistic regression of a few numbers, fitted to our own marked stories: `python -m training.confidence`
prints them. Where a language has no table of sides (`casting.csv`), the kind of the row decides.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diplograph.reading.acts import Act
from diplograph.reading.casting import stood
from diplograph.reading.discourse import Discourse
from diplograph.reading.learned import part_of
from diplograph.reading.scores import BOTH, SOURCE, TARGET
from diplograph.reading.slots import Scene

# Chances are cut off here, above and below, before they become log-odds.
LEAST = 1e-5
# Of an actor that is no candidate: who is understood from further off.
FAR_STANDING, FAR_PART = 0.02, 0.018
# Without anything learnt: by the part of speech of the row, and a described side is a guess more.
PLAIN = {"verb": 0.8, "noun": 0.7, "adj": 0.6}
DESCRIBED = 0.75


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign weighs; `bar`: the chance below which an act is not told."""

    constant: float
    signs: tuple[float, ...]
    bar: float


# Signs: how the less likely side stands, the source, the target.
BY_RULES = Weights(0.617, (0.670, -0.028, 0.179), 0.1)
# The same, and by the model that has learnt acts: the word, the less likely part; whether no row knows the word.
BY_MODEL = Weights(-0.011, (0.349, 0.050, -0.069, 0.136, 0.136, 0.073), 0.33)


def confidence_of(scene: Scene, act: Act, discourse: Discourse, *, symmetric: bool) -> tuple[float, bool]:
    """The chance, and whether it is high enough for the act to be told."""
    if not scene.pack.casting:
        doubt = act.chance if act.chance is not None else DESCRIBED if act.described else 1.0
        return PLAIN[act.frame.pos] * doubt, True
    signs = signs_of(scene, act, discourse, symmetric=symmetric)
    weights = BY_RULES if scene.tree.acts is None else BY_MODEL
    summed = weights.constant + sum(weight * sign for weight, sign in zip(weights.signs, signs, strict=True))
    chance = 1 / (1 + math.exp(-summed))
    return chance, chance >= weights.bar


def signs_of(scene: Scene, act: Act, discourse: Discourse, *, symmetric: bool) -> tuple[float, ...]:
    """What speaks for the act, in log-odds: three numbers, or six where a model has learnt acts."""
    roles = ("B", "B") if symmetric else ("S", "T")
    stands = stood(scene, act.trigger, act.frame, discourse, symmetric=symmetric)
    source, target = (
        min((_odds(stands.best(role, [key], FAR_STANDING)) for key in keys), default=_odds(FAR_STANDING))
        for role, keys in zip(roles, (act.sources, act.targets), strict=True)
    )
    scores = scene.tree.acts
    if scores is None:
        return (min(source, target), source, target)
    word = _odds(scores.chance(act.predicate, act.trigger.first, act.trigger.last))
    part = min(_parts(scene, act, discourse, symmetric=symmetric), default=_odds(FAR_PART))
    return (min(source, target), source, target, word, part, float(not act.frame.line))


def _parts(scene: Scene, act: Act, discourse: Discourse, *, symmetric: bool) -> Iterator[float]:
    """The log-odds of each actor's part in the act, as the model sees it."""
    both: Sequence[int] = (SOURCE, TARGET, BOTH)
    sides = ((act.sources, (SOURCE, BOTH)), (act.targets, (TARGET, BOTH)))
    for keys, roles in sides:
        for key in keys:
            yield _odds(part_of(scene, act.trigger, key, both if symmetric else roles, discourse, FAR_PART))


def _odds(chance: float) -> float:
    kept = min(max(chance, LEAST), 1 - LEAST)
    return math.log(kept / (1 - kept))
