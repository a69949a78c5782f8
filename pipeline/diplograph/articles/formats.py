"""FORMATS: the suffix of a file → the reader of its articles. A new format is one function and one line here."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from diplograph.articles.clean import normalise, unwrapped
from diplograph.articles.encoding import decoded
from diplograph.articles.html import read_page
from diplograph.articles.records import read_json, read_lines
from diplograph.articles.source import Draft, Source, finished
from diplograph.domain.articles import Article
from diplograph.errors import UnreadableFile

# Takes an opened file; gives its articles, and an error in place of each one that cannot be read. Raises UnreadableFile
# where the file as a whole is of no use.
Format = Callable[[BinaryIO, Source], Iterator[Article | UnreadableFile]]


def read_text(stream: BinaryIO, source: Source) -> Iterator[Article | UnreadableFile]:
    """The one article of a text file: its title, dateline and byline may stand above it."""
    text = unwrapped(normalise(decoded(_all_of(stream, source), source.name)))
    yield finished(Draft(id=source.stem, text=text, where=source.name), source)


def read_html(stream: BinaryIO, source: Source) -> Iterator[Article | UnreadableFile]:
    """The one article of a web page."""
    yield finished(read_page(_all_of(stream, source), source), source)


def _all_of(stream: BinaryIO, source: Source) -> bytes:
    data = stream.read(source.limits.file_bytes + 1)
    if len(data) > source.limits.file_bytes:
        raise UnreadableFile(source.name, f"larger than {source.limits.file_bytes:,} bytes")
    return data


FORMATS: dict[str, Format] = {
    ".htm": read_html,
    ".html": read_html,
    ".json": read_json,
    ".jsonl": read_lines,
    ".ndjson": read_lines,
    ".txt": read_text,
}
