"""Paths → articles: walks folders in order, reads each file by its suffix, says what was left out and why.

Ids are unique in one walk: where two different texts come under one id, the later one gets the first eight signs of its
digest behind it (`berita-1a2b3c4d`). The same text under the same id is handed on as it is; it is one article.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from diplograph.articles.formats import FORMATS, Format
from diplograph.articles.records import read_lines
from diplograph.articles.source import Limits, Source
from diplograph.domain.articles import Article
from diplograph.errors import UnreadableFile

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a record in it (`path:line`), that gave no article, and why."""

    path: str
    reason: str


def collect(
    paths: Iterable[Path | str],
    published: date | None = None,
    lang: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Article | Skipped]:
    """The articles at `paths`, in order; folders are walked by name, `-` is JSON lines from standard input.

    `published` and `lang` are the user's word and go over what the files say. Hidden files are passed over.
    """
    taken: dict[str, str] = {}
    for path in _walk(paths):
        source = Source(str(path), _stem(path), lang, published, limits or Limits())
        for found in _read(path, source):
            yield found if isinstance(found, Skipped) else _named(found, taken)


def _walk(paths: Iterable[Path | str]) -> Iterator[Path]:
    seen = set()
    for given in map(Path, paths):
        for path in _inside(given) if given.is_dir() else [given]:
            place = _place(path)
            if place not in seen:
                seen.add(place)
                yield path


def _place(path: Path) -> str:
    try:
        return STDIN if str(path) == STDIN else os.path.realpath(path)
    except (OSError, ValueError):  # a name that no system allows; opening it will tell
        return str(path)


def _inside(folder: Path) -> Iterator[Path]:
    """Every file below a folder, by name. Links to folders are not followed: they may lead in circles."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root) / name for name in sorted(names) if not name.startswith("."))


def _stem(path: Path) -> str:
    return "stdin" if str(path) == STDIN else path.stem


def _read(path: Path, source: Source) -> Iterator[Article | Skipped]:
    try:
        if str(path) == STDIN:
            yield from _told(read_lines, sys.stdin.buffer, replace(source, name="stdin"))
            return
        reader = FORMATS.get(path.suffix.casefold())
        if reader is None:
            yield Skipped(
                str(path), f"no reader for {path.suffix or 'a file without suffix'}. Known: {' '.join(FORMATS)}"
            )
        elif path.exists() and not path.is_file():
            yield Skipped(str(path), "not a regular file")
        else:
            with path.open("rb") as stream:
                yield from _told(reader, stream, source)
    except UnreadableFile as error:
        yield Skipped(error.path, error.reason)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        yield Skipped(str(path), getattr(error, "strerror", None) or str(error))


def _told(reader: Format, stream: BinaryIO, source: Source) -> Iterator[Article | Skipped]:
    for found in reader(stream, source):
        yield Skipped(found.path, found.reason) if isinstance(found, UnreadableFile) else found


def _named(article: Article, taken: dict[str, str]) -> Article:
    digest = article.digest
    if taken.setdefault(article.id, digest) == digest:
        return article
    renamed = f"{article.id}-{digest[:8]}"
    taken.setdefault(renamed, digest)
    return replace(article, id=renamed)
