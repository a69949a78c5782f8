"""Who is the side that the slots of a row do not tell: a chance for each participant near by, learnt.

In: a Scene, a Trigger, a Frame, the Sides its slots gave, the Discourse. Out: Sides, the missing one filled where a
participant is likely enough. What the features of `standing` weigh is a table of the language (`casting.csv`), fitted
to marked sentences of our own by `python -m training.weighing`.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from diplograph.languages.lexicon import Frame
from diplograph.reading.discourse import Discourse
from diplograph.reading.sides import Sides, sides_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.standing import Candidate, Standing, candidates

# Chances that the side told and the one filled in must have. Chosen on marked sentences and the tuning articles.
TOLD = 0.3
FILLED = 0.35
# The weight of nothing: what stands in the table for the constant.
CONSTANT = ""


def completed(
    scene: Scene, trigger: Trigger, frame: Frame, sides: Sides, discourse: Discourse, *, symmetric: bool
) -> Sides:
    """The sides, with the likeliest participant for the one that is not told. A side that is told stays."""
    known = sides.sources or sides.targets
    told = {discourse.rolled(key) for key in known}
    both = sides.sources and sides.targets and not symmetric
    apart = {discourse.rolled(key) for key in (*sides.sources, *sides.targets)} != told
    if not scene.pack.casting or both or apart or len(told) != 1 or _lacks_doer(trigger, sides):
        return sides
    cast = Cast(scene, trigger, frame, sides, discourse)
    of_known, of_missing = ("B", "B") if symmetric else ("S", "T") if sides.sources else ("T", "S")
    others = [
        (cast.chance(of_missing, one), -i)
        for i, one in enumerate(cast.there)
        # A place does nothing: "troops in Bangkok attacked".
        if not (cast.states(one) & told or (of_missing == "S" and one.group.is_place))
    ]
    best, place = max(others, default=(0.0, 0))
    if best < FILLED or cast.best(of_known, known, default=1.0) < TOLD:
        return sides
    keys = cast.there[-place].keys
    if symmetric:
        return replace(sides, sources=known, targets=keys, guessed=True, chance=best)
    return replace(sides, sources=sides.sources or keys, targets=sides.targets or keys, guessed=True, chance=best)


def _lacks_doer(trigger: Trigger, sides: Sides) -> bool:
    """Whether a passive verb tells what was done and not by whom: "was accused of spying", "were killed in Sudan". Who
    suffered and where it was stand there; the doer is left out because nobody knows him or says so.
    """
    return trigger.passive and not sides.sources


def stood(scene: Scene, trigger: Trigger, frame: Frame, discourse: Discourse, *, symmetric: bool) -> "Cast":
    """The participants near a trigger, and how likely each is a side, by how they stand to it."""
    return Cast(scene, trigger, frame, sides_of(scene, trigger, frame, discourse, symmetric=symmetric), discourse)


class Cast:
    """The participants near one act, and how likely each is a side of it."""

    def __init__(self, scene: Scene, trigger: Trigger, frame: Frame, sides: Sides, discourse: Discourse) -> None:
        self._standing = Standing(scene, trigger, frame, sides, discourse)
        self._weights, self._discourse = scene.pack.casting, discourse
        self.there = candidates(scene, trigger, discourse)

    def chance(self, role: str, one: Candidate) -> float:
        """That of one participant for one role."""
        return likelihood(self._weights, self._standing.features(role, one))

    def states(self, one: Candidate) -> set[str]:
        """What a participant stands for."""
        return {self._discourse.rolled(key) for key in one.keys}

    def best(self, role: str, keys: Sequence[str], default: float) -> float:
        """The chance of the likeliest participant that stands for one of the actors; the default where none does."""
        wanted = {self._discourse.rolled(key) for key in keys}
        return max((self.chance(role, one) for one in self.there if self.states(one) & wanted), default=default)


def likelihood(weights: Mapping[str, float], names: Iterable[str]) -> float:
    """The chance, 0..1, that these features give together."""
    return 1 / (1 + math.exp(-weights[CONSTANT] - sum(weights.get(name, 0.0) for name in names)))
