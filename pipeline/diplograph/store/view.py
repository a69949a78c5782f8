"""Reading a store with SPARQL. Plain values come out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

import pyoxigraph

from diplograph.errors import QuestionError, StoreError
from diplograph.store import engine
from diplograph.store.foreign import TIMEOUT, ask_child
from diplograph.store.guard import check_query
from diplograph.store.lock import Lock
from diplograph.store.values import Rows, Term, Value, rows_of, term_of

# May be used without being declared.
PREFIXES = {
    "dg": "https://w3id.org/diplograph/ontology#",
    "dgr": "https://w3id.org/diplograph/id/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Answer = Rows | bool | bytes
_Results = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples


class View:
    """A store for reading.

    Without GRAPH a pattern is matched against all articles' graphs together; what two articles say then comes twice,
    so ask for DISTINCT. The prefixes of `PREFIXES` need not be declared.
    """

    def __init__(self, database: pyoxigraph.Store, *, folder: Path | None = None, lock: Lock | None = None) -> None:
        self._database: pyoxigraph.Store | None = database
        self._folder = folder
        self._lock = lock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store, so that a writer can have it."""
        self._database = None
        if self._lock is not None:
            self._lock.release()

    def count(self) -> int:
        """How many quads there are."""
        return len(self._open())

    def select(self, sparql: str, substitutions: Mapping[str, Value] | None = None) -> Rows:
        """The rows of a SELECT of our own. Values are bound as terms to variables, which must be projected."""
        found = self._query(sparql, substitutions)
        if not isinstance(found, pyoxigraph.QuerySolutions):
            raise QuestionError("This query gives no rows; only a SELECT does.")
        return rows_of(found)

    def ask(self, sparql: str) -> bool:
        """The answer to an ASK of our own."""
        found = self._query(sparql, None)
        if not isinstance(found, pyoxigraph.QueryBoolean):
            raise QuestionError("This query has no yes or no; only an ASK does.")
        return bool(found)

    def construct(self, sparql: str) -> bytes:
        """The triples of a CONSTRUCT or DESCRIBE of our own: N-Triples, sorted, each once."""
        found = self._query(sparql, None)
        if not isinstance(found, pyoxigraph.QueryTriples):
            raise QuestionError("This query gives no triples; only a CONSTRUCT or a DESCRIBE does.")
        return triples_of(found)

    def foreign(self, sparql: str, *, timeout: float = TIMEOUT) -> Answer:
        """The answer to a query that somebody wrote: rows, yes or no, or N-Triples.

        It passes the guard (QueryRefused), then runs in a process of its own that is killed after `timeout` seconds
        (QueryStopped). Data that lies in no folder is asked in this process, without a time limit.
        """
        check_query(sparql)
        if self._folder is None:
            return _answer(self._query(sparql, None))
        self._open()
        return ask_child(self._folder, sparql, timeout)

    def nquads(self) -> list[bytes]:
        """Every line, by graph. For data that lies in no folder; a store on disk has `Store.nquads`."""
        return engine.lines(self._open())

    def _query(self, sparql: str, substitutions: Mapping[str, Value] | None) -> _Results:
        bound: dict[pyoxigraph.Variable, Term] = {
            pyoxigraph.Variable(name): term_of(value) for name, value in (substitutions or {}).items()
        }
        try:
            return self._open().query(
                sparql, prefixes=PREFIXES, use_default_graph_as_union=True, substitutions=bound or None
            )
        except (SyntaxError, ValueError) as error:
            raise QuestionError(f"The query is not valid SPARQL: {error}") from error
        except OSError as error:
            raise StoreError(f"The store cannot be read: {error}") from error

    def _open(self) -> pyoxigraph.Store:
        if self._database is None:
            raise StoreError("This view was closed.")
        return self._database


def triples_of(found: pyoxigraph.QueryTriples) -> bytes:
    """Triples as sorted N-Triples, each line once."""
    return b"".join(sorted({f"{triple} .\n".encode() for triple in found}))


def _answer(found: _Results) -> Answer:
    if isinstance(found, pyoxigraph.QuerySolutions):
        return rows_of(found)
    return bool(found) if isinstance(found, pyoxigraph.QueryBoolean) else triples_of(found)
