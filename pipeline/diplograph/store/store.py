"""A store's folder, and who may do what with it.

    store.json      the format's version
    archive/        the truth: N-Quads files (archive.py)
    oxigraph/       the same as a database for SPARQL; deleted, it is made again from the archive
    incoming/       graphs of a writer at work
    unfinished      there while archive and database may differ: whoever opens the store next makes the database again
    lock            many readers or one writer (lock.py)

A writer gathers; only at its end does anything change, shard by shard, each in one step. Killed before that, it leaves
the old store; killed after, whole graphs, old or new, and a database that is made again.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from diplograph.errors import StoreError
from diplograph.store import engine
from diplograph.store.archive import Archive, Change, tidy
from diplograph.store.lock import Lock
from diplograph.store.staging import Staging
from diplograph.store.view import View

FORMAT = 1


class Writer:
    """Takes graphs, one for each article. They are stored when the `with` block of `Store.writer` ends well."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging

    def replace(self, nquads: bytes) -> None:
        """Put an article's graph in the place of what the store holds of that article. The last one counts.

        The graph's name tells the article. StoreError where this is not the N-Quads of one article's graph.
        """
        digest, lines = tidy(nquads)
        engine.check_lines(lines)
        self._staging.put(digest, lines)

    def remove(self, digest: str) -> None:
        """Take an article's graph out, by the SHA-256 of its text. Nothing happens where there is none."""
        self._staging.take_out(digest)


class Store:
    """A store on disk. `Store.create` and `Store.open` make one; nothing is locked until it is written or viewed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = Archive(folder / "archive")
        self._database = folder / "oxigraph"
        self._unfinished = folder / "unfinished"

    @classmethod
    def create(cls, folder: Path) -> "Store":
        """The store in that folder, a new one if it is missing or empty. StoreError if it holds other things."""
        if (folder / "store.json").exists():
            return cls.open(folder)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StoreError(f"{folder} is no store and not empty. Name a new folder, or an empty one.")
        (folder / "archive").mkdir(parents=True)
        draft = folder / "store.json.part"
        draft.write_text(json.dumps({"format": FORMAT}) + "\n", "utf-8")
        draft.replace(folder / "store.json")
        return cls(folder)

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """The store in that folder. StoreError where there is none, or one that this version cannot read."""
        try:
            found = json.loads((folder / "store.json").read_text("utf-8"))["format"]
        except FileNotFoundError:
            raise StoreError(
                f"There is no store in {folder}. `diplograph build … --store {folder}` makes one."
            ) from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{folder / 'store.json'} cannot be read: {error}") from error
        if found != FORMAT:
            raise StoreError(f"{folder} has format {found!r}, this diplograph reads {FORMAT}. Build it again.")
        return cls(folder)

    @staticmethod
    def memory(data: bytes = b"", form: str = "nq") -> View:
        """A view of data that lies in no folder, as N-Quads (`nq`) or TriG (`trig`). For tests and small graphs."""
        return View(engine.in_memory(data, form))

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """The one writer. If the block fails, the store is as it was. StoreError where somebody reads or writes it."""
        lock = self._locked(shared=False)
        staging = Staging(self.folder / "incoming")
        try:
            yield Writer(staging)
            self._store(staging)
        finally:
            staging.clear()
            lock.release()

    def view(self) -> View:
        """The store for reading. StoreError while somebody writes. A database that is missing is made again first."""
        if self._is_stale():
            self.rebuild()
        lock = self._locked(shared=True)
        return View(engine.opened(self._database), folder=self._database, lock=lock)

    def rebuild(self) -> None:
        """Make the database again from the archive."""
        lock = self._locked(shared=False)
        try:
            self._unfinished.touch()
            engine.fill(self._database, self.archive.files())
            self._unfinished.unlink()
        finally:
            lock.release()

    def nquads(self) -> Iterator[bytes]:
        """The whole graph from the archive: N-Quads, article by article in the order of their digests."""
        return self.archive.graphs()

    def _store(self, staging: Staging) -> None:
        stale, gone = self._is_stale(), []
        new = self.folder / "incoming" / "new.nq"
        for change in self._archived(staging):
            gone += [change.graph] if change.was_there else []
            if change.now:
                with new.open("ab") as out:
                    out.write(change.now)
        if stale:
            self._unfinished.touch()
            engine.fill(self._database, self.archive.files())
        elif self._unfinished.exists():
            new.touch()
            engine.change(self._database, gone=gone, new=new)
        self._unfinished.unlink(missing_ok=True)

    def _archived(self, staging: Staging) -> Iterator[Change]:
        """Bring the archive to what is staged. What changed; before the first change the store is marked unfinished."""
        for shard, wanted in staging.wanted():
            changes, content = self.archive.change(shard, wanted)
            if changes:
                self._unfinished.touch()
                self.archive.write(shard, content)
            yield from changes

    def _is_stale(self) -> bool:
        return self._unfinished.exists() or not self._database.is_dir()

    def _locked(self, *, shared: bool) -> Lock:
        try:
            return Lock(self.folder / "lock", shared=shared)
        except BlockingIOError:
            other = "written to" if shared else "read or written to"
            raise StoreError(f"{self.folder} is being {other} by someone else. Try again when they are done.") from None
