"""The compiled index of the actor tables: its file format, and the one loaded copy of it.

`ontology/actors/index.bin` is written by `python -m diplograph.knowledge.compile`. A first line names the format, the
digest of the tables and the length of each section; the sections follow, each zlib-compressed UTF-8 lines with cells
parted by tabs. A section is unpacked when it is first asked for.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from diplograph import resources
from diplograph.errors import ResourceError

FORMAT = "diplograph-actors-2"
PLACE = "actors/index.bin"
SECTIONS = ("names", "actors", "surnames", "tenures", "members", "cities")
_REMEDY = "Run `python -m diplograph.knowledge.compile`, or install diplograph again."


@dataclass(slots=True)
class Index:
    """Sections by name, unpacked one by one."""

    digest: str
    packed: Mapping[str, bytes]
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def lines(self, section: str) -> list[str]:
        """The lines of one section, in the order they were written."""
        if section not in self._lines:
            text = zlib.decompress(self.packed[section]).decode("utf-8")
            self._lines[section] = text.split("\n") if text else []
        return self._lines[section]

    def rows(self, section: str) -> list[list[str]]:
        """The lines of one section, cut into cells."""
        return [line.split("\t") for line in self.lines(section)]


def pack(digest: str, sections: Mapping[str, list[str]]) -> bytes:
    """The bytes of an index file."""
    packed = {name: zlib.compress("\n".join(sections[name]).encode("utf-8"), 9) for name in SECTIONS}
    header = {"format": FORMAT, "digest": digest, "sections": {name: len(packed[name]) for name in SECTIONS}}
    first = json.dumps(header, sort_keys=True).encode("ascii") + b"\n"
    return first + b"".join(packed[name] for name in SECTIONS)


def unpack(content: bytes) -> Index:
    """An index from the bytes of its file; a ResourceError says what is off."""
    first, found, rest = content.partition(b"\n")
    try:
        header = json.loads(first) if found else {}
    except ValueError:
        header = {}
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise ResourceError(f"{PLACE} is not an index of this version ({FORMAT}). {_REMEDY}")
    packed, at = {}, 0
    for name in SECTIONS:
        size = header["sections"][name]
        packed[name] = rest[at : at + size]
        at += size
    if at != len(rest):
        raise ResourceError(f"{PLACE} is cut short: {len(rest)} bytes where {at} were announced. {_REMEDY}")
    return Index(header["digest"], packed)


@cache
def load_index() -> Index:
    """The shipped index."""
    return unpack(resources.ontology(PLACE).read_bytes())
