"""A query in a process of its own, which can be killed: the engine itself cannot stop a query.

The child gets the query on stdin and writes its answer to a file: a line with its kind (rows, truth, triples), then
SPARQL results in JSON, or N-Triples.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pyoxigraph

from diplograph.errors import QueryStopped, QuestionError, StoreError
from diplograph.store.values import Rows, rows_of

TIMEOUT = 60.0
# The child's exit statuses for faults that have a message; anything else is a crash.
NOT_SPARQL, UNREADABLE, TOO_LARGE = 3, 4, 5


def ask_child(database: Path, sparql: str, timeout: float) -> Rows | bool | bytes:
    """The answer of a child process. QuestionError for bad SPARQL; QueryStopped where it came to no end."""
    with tempfile.TemporaryDirectory(prefix="diplograph-") as folder:
        answer = Path(folder) / "answer"
        _run([str(database), str(answer)], sparql, timeout)
        return _read(answer)


def _run(arguments: list[str], sparql: str, timeout: float) -> None:
    # -P: a file of the user's that happens to be called like one of our modules is not loaded.
    command = [sys.executable, "-P", "-m", "diplograph.store.child", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  # our own module; the query goes in by stdin
            command, input=sparql.encode("utf-8"), capture_output=True, timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired:
        raise QueryStopped(
            f"The query took longer than {timeout:g} s and was stopped. Narrow it, or allow more with --timeout."
        ) from None
    if done.returncode:
        _complain(done.returncode, done.stderr.decode("utf-8", "replace").strip())


def _complain(status: int, message: str) -> None:
    if status == UNREADABLE:
        raise StoreError(f"The store cannot be read: {message}")
    if status == NOT_SPARQL:
        raise QuestionError(message)
    if status == TOO_LARGE:
        raise QueryStopped(message)
    raise QueryStopped(f"The query broke the engine (status {status}): too deep, or too much for memory. Narrow it.")


def _read(answer: Path) -> Rows | bool | bytes:
    kind, _, content = answer.read_bytes().partition(b"\n")
    if kind == b"triples":
        return b"".join(sorted(set(content.splitlines(keepends=True))))
    found = pyoxigraph.parse_query_results(content, pyoxigraph.QueryResultsFormat.JSON)
    return rows_of(found) if isinstance(found, pyoxigraph.QuerySolutions) else bool(found)
