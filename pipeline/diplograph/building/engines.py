"""Engines: how a function is carried over batches. `local` in this process, `processes` over several cores."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

from diplograph.errors import InputError, WorkerLost

Batch = TypeVar("Batch")
Result = TypeVar("Result")


class Engine(Protocol):
    """Maps a function over batches and gives the results in the order of the batches.

    `prepare` makes the function, once for each process: loading a model is dear, so it is not sent about.
    """

    def run(self, prepare: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]) -> Iterator[Result]:
        """Results, one for each batch, in order."""


class Local:
    """One batch after the other, in this process."""

    def run(self, prepare: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]) -> Iterator[Result]:
        """Results, one for each batch, in order."""
        work = prepare()
        for batch in batches:
            yield work(batch)


class Processes:
    """Several processes of this machine. At most two batches a process wait, so memory stays flat."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def run(self, prepare: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]) -> Iterator[Result]:
        """Results, one for each batch, in order. A killed worker is an error that says what to do."""
        pool = ProcessPoolExecutor(self.jobs, get_context("spawn"), initializer=_start, initargs=(prepare,))
        try:
            yield from _in_order(pool, batches, ahead=2 * self.jobs)
        except BrokenProcessPool as error:
            raise WorkerLost(self.jobs) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, batches: Iterable[Any], ahead: int) -> Iterator[Any]:
    waiting: deque[Future[Any]] = deque()
    for batch in batches:
        waiting.append(pool.submit(_work, batch))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


# The function of this worker process, set by its initializer.
_WORK: list[Callable[[Any], Any]] = []


def _start(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    _WORK[:] = [prepare()]


def _work(batch: Any) -> Any:  # noqa: ANN401  # what a batch and a result are is the caller's affair
    return _WORK[0](batch)


ENGINES: dict[str, Callable[[int], Engine]] = {
    "local": lambda _jobs: Local(),
    "processes": Processes,
}


def engine(name: str, jobs: int = 1) -> Engine:
    """The engine of that name; `jobs` counts its processes, where it has several."""
    if name not in ENGINES:
        raise InputError(f"No engine {name!r}. Known: {', '.join(sorted(ENGINES))}.")
    return ENGINES[name](jobs)
