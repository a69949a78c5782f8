"""The process in which a foreign query runs. Started by foreign.py, which tells what goes in and comes out."""

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pyoxigraph

from diplograph.errors import DiplographError, StoreError
from diplograph.store.engine import opened
from diplograph.store.foreign import NOT_SPARQL, TOO_LARGE, UNREADABLE
from diplograph.store.view import PREFIXES

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# About a million rows of a few cells. More is a case for an export.
LARGEST = 256 * 2**20


class AnswerTooLarge(DiplographError):
    """The answer grew past what a file of answers may hold."""


class Limited(io.RawIOBase):
    """A new file that takes so many bytes and no more."""

    def __init__(self, file: Path, most: int) -> None:
        self._out = file.open("wb")
        self._left = most

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Take the bytes. AnswerTooLarge where they are too many."""
        self._left -= len(memoryview(data))
        if self._left < 0:
            raise AnswerTooLarge("The answer is too large to be shown. Add a LIMIT, or use `diplograph export`.")
        return self._out.write(data)

    def close(self) -> None:
        """Close the file."""
        self._out.close()
        super().close()


def answer(database: Path, sparql: str, out: BinaryIO) -> None:
    """Ask, and write kind and answer."""
    found = opened(database).query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
    if isinstance(found, pyoxigraph.QueryTriples):
        out.write(b"triples\n")
        found.serialize(out, pyoxigraph.RdfFormat.N_TRIPLES)
        return
    out.write(b"rows\n" if isinstance(found, pyoxigraph.QuerySolutions) else b"truth\n")
    found.serialize(out, pyoxigraph.QueryResultsFormat.JSON)


def main(database: str, file: str) -> int:
    """Exit status, with the fault in words on stderr."""
    sparql = sys.stdin.buffer.read().decode("utf-8")
    try:
        with io.BufferedWriter(Limited(Path(file), LARGEST)) as out:
            answer(Path(database), sparql, out)
    except (SyntaxError, ValueError) as error:
        return _fault(NOT_SPARQL, f"The query is not valid SPARQL: {error}")
    except AnswerTooLarge as error:
        return _fault(TOO_LARGE, str(error))
    except (OSError, StoreError) as error:
        return _fault(UNREADABLE, str(error))
    return 0


def _fault(status: int, message: str) -> int:
    sys.stderr.write(message)
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
