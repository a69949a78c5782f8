"""One reader with the fast model for all tests of the reading: loading it takes longer than a test."""

import pytest

from diplograph.reading.read import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load("fast")
