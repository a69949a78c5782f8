"""The ledger: what became of each article handed in, and why. One JSON line each, kept beside the store."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """What became of an article."""

    DONE = "done"  # stored, with at least one claim
    EMPTY = "empty"  # stored, no act found
    QUARANTINED = "quarantined"  # its graph failed its shapes
    FAILED = "failed"  # it could not be read as an article, or the reader stumbled
    SKIPPED = "skipped"  # left aside on purpose: its text was there already


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: where the article came from, its name, its text's SHA-256 where there is one, its state and why."""

    source: str
    id: str
    sha256: str
    state: State
    why: str = ""


def read_ledger(path: Path) -> list[Entry]:
    """The entries of an earlier build; none where there is no ledger."""
    if not path.is_file():
        return []
    told = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return [Entry(one["source"], one["id"], one["sha256"], State(one["state"]), one["why"]) for one in told]


def write_ledger(path: Path, new: Iterable[Entry]) -> None:
    """Add entries to the ledger. A newer word on the same source and id replaces the older; order is by source."""
    entries = {(entry.source, entry.id): entry for entry in [*read_ledger(path), *new]}
    lines = [json.dumps(asdict(entries[key]), ensure_ascii=False) + "\n" for key in sorted(entries)]
    draft = path.with_suffix(".part")
    draft.write_text("".join(lines), "utf-8")
    draft.replace(path)
