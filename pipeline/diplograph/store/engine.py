"""Oxigraph beside the archive: filled in bulk, changed graph by graph, opened for reading."""

import io
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from diplograph.errors import StoreError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def check_lines(nquads: bytes) -> None:
    """StoreError where the lines are not valid N-Quads. Asked before anything is written."""
    try:
        for _ in pyoxigraph.parse(nquads, pyoxigraph.RdfFormat.N_QUADS):
            pass
    except SyntaxError as error:
        raise StoreError(f"Not valid N-Quads, nothing of it was stored: {error}") from error


def fill(folder: Path, files: Iterable[Path]) -> None:
    """Make the database anew from N-Quads files."""
    shutil.rmtree(folder, ignore_errors=True)
    database = pyoxigraph.Store(str(folder))
    _load(database, files)


def change(folder: Path, *, gone: Iterable[str], new: Path) -> None:
    """Take the graphs with those IRIs out, then put in the graphs of the N-Quads file `new`."""
    database = pyoxigraph.Store(str(folder))
    for graph in gone:
        database.remove_graph(pyoxigraph.NamedNode(graph))
    _load(database, [new])


def opened(folder: Path) -> pyoxigraph.Store:
    """The database, for reading only."""
    try:
        return pyoxigraph.Store.read_only(str(folder))
    except OSError as error:
        raise StoreError(f"{folder} cannot be opened: {error}. Delete that folder; it is made again.") from error


def in_memory(data: bytes, form: str) -> pyoxigraph.Store:
    """A database that lives and dies with this process, from N-Quads (`nq`) or TriG (`trig`)."""
    database = pyoxigraph.Store()
    forms = {"nq": pyoxigraph.RdfFormat.N_QUADS, "trig": pyoxigraph.RdfFormat.TRIG}
    database.load(data, forms[form])
    return database


def lines(database: pyoxigraph.Store) -> list[bytes]:
    """All quads as N-Quads lines, by graph."""
    dumped = database.dump(format=pyoxigraph.RdfFormat.N_QUADS) or b""
    return sorted(dumped.splitlines(keepends=True), key=lambda line: (line.rsplit(b" ", 2)[-2], line))


def _load(database: pyoxigraph.Store, files: Iterable[Path]) -> None:
    joined = _Joined(files)
    try:
        database.bulk_load(io.BufferedReader(joined, 2**20), pyoxigraph.RdfFormat.N_QUADS)
        database.flush()
    except SyntaxError as error:
        raise StoreError(f"The archive is damaged near {joined.name}: {error}") from error
    finally:
        joined.close()


class _Joined(io.RawIOBase):
    """Several files read as one: a single bulk load is far cheaper than one for each of 4096 files."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = iter(files)
        self._open: io.BufferedReader | None = None
        self.name = ""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """The next bytes; 0 after the last file."""
        while self._open is not None or self._next():
            if self._open and (size := self._open.readinto(buffer)):
                return size
            self.close_file()
        return 0

    def close_file(self) -> None:
        """Done with the file at hand."""
        if self._open is not None:
            self._open.close()
        self._open = None

    def close(self) -> None:
        """Done with all."""
        self.close_file()
        super().close()

    def _next(self) -> bool:
        file = next(self._files, None)
        if file is not None:
            self.name, self._open = file.name, file.open("rb")
        return file is not None
