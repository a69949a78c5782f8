import os
from collections.abc import Callable

import pytest

from diplograph.building.engines import ENGINES, engine
from diplograph.errors import InputError, WorkerLost


def prepare() -> Callable[[list[int]], int]:
    return sum


def prepare_killer() -> Callable[[list[int]], int]:
    return lambda _batch: os._exit(9)


@pytest.mark.parametrize("name", sorted(ENGINES))
def test_every_engine_gives_the_results_in_the_order_of_the_batches(name: str) -> None:
    batches = [[n, n] for n in range(9)]
    assert list(engine(name, jobs=2).run(prepare, batches)) == [2 * n for n in range(9)]


@pytest.mark.parametrize("name", sorted(ENGINES))
def test_no_batch_gives_no_result(name: str) -> None:
    assert list(engine(name).run(prepare, [])) == []


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="local, processes"):
        engine("ray")


def test_a_killed_worker_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(WorkerLost, match="fewer --jobs"):
        list(engine("processes", jobs=1).run(prepare_killer, [[1], [2], [3]]))
