"""What a reading tells, brought to what can be held against a wish: predicate, sides, stance and day."""

from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.domain.actors import Actor
from diplograph.domain.reading import Reading
from diplograph.knowledge.predicates import Predicates
from diplograph.measuring.articles import day_of

Dyad = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One act between two sides, each a state, or a body or group that stands for none."""

    dyad: Dyad
    polarity: str
    modality: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Must:
    """What has to be read in a sentence: these dyads and no others, `allowed` ones aside; None is not asked."""

    dyads: frozenset[Dyad]
    allowed: frozenset[Dyad]
    polarity: str
    modality: str | None
    day: str | None

    def holds(self, told: Iterable[Told]) -> bool:
        """Whether it is so."""
        acts = list(told)
        found = {act.dyad for act in acts}
        return self.dyads <= found <= self.dyads | self.allowed and all(self._so(act) for act in acts)

    def _so(self, act: Told) -> bool:
        return (
            act.polarity == self.polarity
            and self.modality in {None, act.modality}
            and (self.day is None or act.dyad not in self.dyads or act.day == self.day)
        )


def ordered(dyad: Dyad, *, symmetric: bool) -> Dyad:
    """A dyad of what is mutual with its sides in the order of their names."""
    predicate, source, target = dyad
    return (predicate, target, source) if symmetric and target < source else dyad


def told_by(reading: Reading, predicates: Predicates) -> frozenset[Told]:
    """The acts of a reading between every two of its sides."""
    sides = {actor.key: _side(actor) for actor in reading.actors}
    found = set()
    for claim in reading.claims:
        event = claim.event
        symmetric = predicates[event.predicate].symmetric
        for source in {sides[key] for key in event.sources}:
            for target in {sides[key] for key in event.targets} - {source}:
                dyad = ordered((event.predicate, source, target), symmetric=symmetric)
                found.add(Told(dyad, claim.polarity.value, claim.modality.value, day_of(event.when)))
    return frozenset(found)


def _side(actor: Actor) -> str:
    return actor.acts_for or actor.iso3 or actor.key
