"""Where a writer keeps graphs until the end: in memory while they are few, then in a side folder, shard by shard."""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from diplograph.store.archive import SHARD_DIGITS

# A million articles are some 30 GB: they cannot wait in memory. 64 MB are about two thousand articles.
MEMORY = 64 * 2**20


class Staging:
    """Graphs to be stored and graphs to be taken out, by shard. The last word on an article counts.

    In the side folder each graph stands behind a line with its digest and its length in bytes.
    """

    def __init__(self, folder: Path, memory: int = MEMORY) -> None:
        self.folder = folder
        self._memory = memory
        self._held = 0
        self._waiting: dict[str, list[bytes]] = defaultdict(list)
        self._gone: dict[str, set[str]] = defaultdict(set)
        self.clear()

    def put(self, digest: str, nquads: bytes) -> None:
        """From now on the article's graph is to be these lines."""
        shard = digest[:SHARD_DIGITS]
        self._gone[shard].discard(digest)
        self._waiting[shard].append(f"{digest} {len(nquads)}\n".encode("ascii") + nquads)
        self._held += len(nquads)
        if self._held > self._memory:
            self._spill()

    def take_out(self, digest: str) -> None:
        """From now on the article's graph is to be gone."""
        self._gone[digest[:SHARD_DIGITS]].add(digest)

    def wanted(self) -> Iterator[tuple[str, dict[str, bytes | None]]]:
        """Shard by shard, in order: what each article's graph is to be (None: gone)."""
        self._spill()
        shards = {file.stem for file in self.folder.glob("*.staged")}
        for shard in sorted(shards | self._gone.keys()):
            wanted: dict[str, bytes | None] = dict(_read(self._file(shard))) if shard in shards else {}
            yield shard, wanted | dict.fromkeys(self._gone[shard])

    def clear(self) -> None:
        """Forget everything, also what a writer that was killed left behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._waiting.clear()
        self._gone.clear()
        self._held = 0

    def _spill(self) -> None:
        self.folder.mkdir(exist_ok=True)
        for shard, graphs in self._waiting.items():
            with self._file(shard).open("ab") as out:
                out.writelines(graphs)
        self._waiting.clear()
        self._held = 0

    def _file(self, shard: str) -> Path:
        return self.folder / f"{shard}.staged"


def _read(file: Path) -> Iterator[tuple[str, bytes]]:
    with file.open("rb") as staged:
        while head := staged.readline():
            digest, length = head.decode("ascii").split()
            yield digest, staged.read(int(length))
