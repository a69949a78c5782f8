"""What a build did, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from diplograph.building.article import Built
from diplograph.building.ledger import Entry, State
from diplograph.domain.actors import ActorKind
from diplograph.domain.reading import Reading
from diplograph.graph import iris
from diplograph.knowledge.predicates import Predicates

# In the order of the journey.
STATIONS = ("articles", "reading", "writing", "checking", "storing")


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of one run over what it stored. Actors (without places) and events are distinct over all articles.

    `seconds` is wall time for the stations articles and storing, and for reading, writing and checking the
    sum over all processes. `entries` tells of each article what became of it.
    """

    articles: int
    sentences: int
    actors: int
    events: int
    claims: int
    quarantined: int
    skipped: int
    failed: int
    empty: int
    seconds: Mapping[str, float]
    entries: tuple[Entry, ...]

    @property
    def clean(self) -> bool:
        """Whether every article handed in was stored or left aside on purpose."""
        return not (self.quarantined or self.failed)


@dataclass(slots=True)
class Tally:
    """Counts while a build runs."""

    sentences: int = 0
    claims: int = 0
    events: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STATIONS, 0.0))
    entries: list[Entry] = field(default_factory=list)

    def stored(self, built: Built) -> None:
        """Count what one stored article gave."""
        reading = built.reading
        if reading is None:
            return
        self.sentences += len(reading.sentences)
        self.claims += len(reading.claims)
        self.events |= _events(reading)
        self.actors |= {actor.key for actor in reading.actors if actor.kind is not ActorKind.PLACE}

    def took(self, seconds: Mapping[str, float]) -> None:
        """Add the time of stations."""
        for station, spent in seconds.items():
            self.seconds[station] += spent

    def summary(self) -> Summary:
        """The numbers, closed."""
        states = [entry.state for entry in self.entries]
        return Summary(
            articles=states.count(State.DONE) + states.count(State.EMPTY),
            sentences=self.sentences,
            actors=len(self.actors),
            events=len(self.events),
            claims=self.claims,
            quarantined=states.count(State.QUARANTINED),
            skipped=states.count(State.SKIPPED),
            failed=states.count(State.FAILED),
            empty=states.count(State.EMPTY),
            seconds=dict(self.seconds),
            entries=tuple(self.entries),
        )


def _events(reading: Reading) -> set[str]:
    predicates, article = Predicates.load(), reading.article
    return {
        iris.event(claim.event, predicates[claim.event.predicate], reported=article.published, digest=article.digest)
        for claim in reading.claims
    }
