"""The archive: every article's graph as N-Quads in plain files. It is the truth; all else can be made from it again.

`archive/3fa.nq` holds the graphs of the articles whose SHA-256 begins with 3fa, in the order of the digests, the lines
of a graph sorted by their bytes. So the files are the same for the same graphs, whatever the order and the number of
builds that brought them. With a million articles a file holds some 250 of them, about 8 MB: small enough to be written
anew for one changed article, and 4096 files are few enough for any file system. Read one after the other by name, the
files are the whole graph, sorted by article.

A file is replaced by renaming a finished draft, so a crash leaves the old or the new one, never a torn one.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from diplograph.errors import StoreError

SHARD_DIGITS = 3
_GRAPH = re.compile(rb" (<[^<>\s]*/article/([0-9a-f]{64})>) \.\n\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one graph: its IRI, its bytes now (None: gone), and whether it was there before."""

    graph: str
    now: bytes | None
    was_there: bool


def graph_of(line: bytes) -> tuple[str, str]:
    """The IRI of a line's graph and the article's digest in it. StoreError where it is no article's graph."""
    found = _GRAPH.search(line)
    if found is None:
        shown = line[-160:].decode("utf-8", "replace").strip()
        raise StoreError(f"A line of no article's graph (…/article/<SHA-256>) cannot be stored: …{shown}")
    return found[1][1:-1].decode("utf-8"), found[2].decode("ascii")


def tidy(nquads: bytes) -> tuple[str, bytes]:
    """The digest of the one graph in `nquads`, and its lines sorted, each once. StoreError unless it is one graph."""
    lines = sorted(set(nquads.splitlines(keepends=True)))
    digests = {graph_of(line)[1] for line in lines}
    if len(digests) != 1:
        raise StoreError(f"An article brings one graph of N-Quads; these {len(lines)} lines hold {len(digests)}.")
    return digests.pop(), b"".join(lines)


class Archive:
    """The files of one archive folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def files(self) -> list[Path]:
        """All files, in order."""
        return sorted(self.folder.glob("*.nq"))

    def graphs(self) -> Iterator[bytes]:
        """Every graph's lines, sorted by article."""
        for file in self.files():
            yield from (lines for _, lines in split(file))

    def change(self, shard: str, wanted: Mapping[str, bytes | None]) -> tuple[list[Change], bytes]:
        """What would change in a shard if these digests had these bytes (None: gone), and the shard's bytes then."""
        file = self.file(shard)
        graphs = dict(split(file)) if file.is_file() else {}
        changes = []
        for digest, now in sorted(wanted.items()):
            was = graphs.get(digest)
            if now == was:
                continue
            changes.append(Change(graph_of(_last_line(now or was or b""))[0], now, was is not None))
            if now is None:
                del graphs[digest]
            else:
                graphs[digest] = now
        return changes, b"".join(graphs[digest] for digest in sorted(graphs))

    def write(self, shard: str, content: bytes) -> None:
        """Put a shard's new content in the place of the old; without content there is no file."""
        file = self.file(shard)
        if not content:
            file.unlink(missing_ok=True)
            return
        draft = file.with_suffix(".part")
        with draft.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)

    def file(self, shard: str) -> Path:
        """Where a shard lies."""
        return self.folder / f"{shard}.nq"


def split(file: Path) -> Iterator[tuple[str, bytes]]:
    """The graphs of a file in its order, each with its article's digest."""
    with file.open("rb") as lines:
        for digest, of_one in groupby(lines, key=lambda line: graph_of(line)[1]):
            yield digest, b"".join(of_one)


def _last_line(lines: bytes) -> bytes:
    return lines[lines.rfind(b"\n", 0, -1) + 1 :]
