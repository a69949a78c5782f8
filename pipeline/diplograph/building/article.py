"""The unit of work: Articles become Readings, quads and the gate's Reports. Pure, and it can be pickled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Protocol

from diplograph.domain.articles import Article
from diplograph.domain.reading import Reading
from diplograph.errors import DiplographError, ResourceError, TableError, UnknownModel
from diplograph.graph.check import Report
from diplograph.graph.write import quads


class ArticleReader(Protocol):
    """What building needs of a reader; `diplograph.reading.read.Reader` is one."""

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The articles as read, in order."""


class GraphGate(Protocol):
    """What building needs of a gate; `diplograph.graph.check.Gate` is one."""

    def check(self, nquads: bytes) -> Report:
        """The verdict on one named graph."""


@dataclass(frozen=True, slots=True)
class Built:
    """One article after its journey. `failure` tells why there is no reading; else reading and report stand.

    `seconds` holds the wall time of the stations reading, writing and checking; reading is shared evenly by the
    articles of a batch, which are read together.
    """

    article: Article
    reading: Reading | None = None
    quads: bytes = b""
    report: Report | None = None
    failure: str = ""
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Worker:
    """A reader and a gate, loaded once, that take articles batch by batch."""

    reader: ArticleReader
    gate: GraphGate

    def __call__(self, batch: Sequence[Article]) -> list[Built]:
        """Every article of the batch, in order; one that fails does not stop the others."""
        begun = perf_counter()
        readings = self._readings(batch)
        each = (perf_counter() - begun) / max(len(batch), 1)
        return [
            Built(article, failure=reading, seconds={"reading": each})
            if isinstance(reading, str)
            else self._build(reading, each)
            for article, reading in zip(batch, readings, strict=True)
        ]

    def _readings(self, batch: Sequence[Article]) -> list[Reading | str]:
        try:
            return list(self.reader.read_many(batch))
        except (ResourceError, TableError, UnknownModel):
            raise
        except Exception as error:  # noqa: BLE001  # one hostile article must not cost the user the other thousand
            if len(batch) == 1:
                return [_named(error)]
            return [reading for article in batch for reading in self._readings([article])]

    def _build(self, reading: Reading, each: float) -> Built:
        seconds = {"reading": each}
        try:
            begun = perf_counter()
            nquads = quads(reading)
            written = perf_counter()
            report = self.gate.check(nquads)
        except Exception as error:  # noqa: BLE001  # as above: named in the ledger, the others go on
            return Built(reading.article, failure=_named(error), seconds=seconds)
        seconds |= {"writing": written - begun, "checking": perf_counter() - written}
        return Built(reading.article, reading, nquads, report, seconds=seconds)


def _named(error: Exception) -> str:
    return str(error) if isinstance(error, DiplographError) else f"{type(error).__name__}: {error}"
