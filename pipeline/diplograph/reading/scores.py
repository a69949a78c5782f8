"""What a model that has learnt acts says of the words of one sentence: which tell an act, who takes which part in it.

Plain arithmetic on arrays; words are numbered as in the Tree. Where a model says nothing of acts there is no ActScores.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
# The key under which a Doc carries its ActScores, in `user_data`.
ACTS = "diplograph_acts"
NONE, SOURCE, TARGET, BOTH = range(4)


@dataclass(frozen=True, slots=True)
class RoleWeights:
    """How vectors of a trigger and of a participant give scores of roles: bilinear (roles, size, size), linear (roles,
    2 × size), bias (roles). Roles are none, source, target, both.
    """

    bilinear: Floats
    linear: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class ActScores:
    """Of each word: chances of telling no act or one of `predicates` (words, 1 + predicates), and its vectors as
    trigger and as participant (words, size).
    """

    predicates: tuple[str, ...]
    triggers: Floats
    acts: Floats
    sides: Floats
    weights: RoleWeights

    def of(self, words: Sequence[int]) -> "ActScores":
        """Of some of the words only, in that order."""
        rows = np.array(words, dtype=np.int64)
        parts = (self.triggers[rows], self.acts[rows], self.sides[rows])
        return ActScores(self.predicates, *parts, self.weights)

    def chance(self, predicate: str, first: int, last: int) -> float:
        """How likely the words `[first, last)` tell such an act: that of the likeliest word."""
        return float(self.triggers[first:last, 1 + self.predicates.index(predicate)].max())

    def candidates(self, least: float) -> list[tuple[int, int, str]]:
        """Stretches of words that tell one and the same act with at least that chance: from, up to, predicate."""
        best = self.triggers[:, 1:].argmax(1)
        told = self.triggers[:, 1:].max(1) >= least
        found: list[tuple[int, int, str]] = []
        for i in np.flatnonzero(told).tolist():
            predicate = self.predicates[int(best[i])]
            if found and found[-1][1] == i and found[-1][2] == predicate:
                found[-1] = (found[-1][0], i + 1, predicate)
            else:
                found.append((i, i + 1, predicate))
        return found

    def side(self, first: int, last: int) -> Floats:
        """The vector of a participant."""
        return np.asarray(self.sides[first:last].mean(0), dtype=np.float32)

    def roles(self, trigger: tuple[int, int], sides: Sequence[Floats]) -> Floats:
        """Chances of the four roles of each participant, given by its vector, in the act of the trigger."""
        if not sides:
            return np.zeros((0, 4), dtype=np.float32)
        act = self.acts[trigger[0] : trigger[1]].mean(0)
        stacked = np.stack(sides)
        scores = np.einsum("a,rab,pb->pr", act, self.weights.bilinear, stacked, optimize=True)
        scores += np.concatenate([np.broadcast_to(act, stacked.shape), stacked], 1) @ self.weights.linear.T
        return softmax(scores + self.weights.bias)


def softmax(scores: Floats) -> Floats:
    """Chances from scores, over the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), dtype=np.float32)
