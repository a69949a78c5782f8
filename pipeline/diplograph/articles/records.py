"""JSON and JSON lines → articles. A record is an object with `text`; a wrong one is named, and the others go on.

Fields: `text` (needed), `id`, `lang`, `published` (YYYY-MM-DD, or longer), `title`, `url`, `publisher`. Others, such as
those of a gold standard, are passed over. The text is kept as it is, so that offsets counted elsewhere hold.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from diplograph.articles.clean import normalise, xml_safe
from diplograph.articles.days import field_day
from diplograph.articles.encoding import decoded, marked
from diplograph.articles.source import Draft, Source, finished
from diplograph.domain.articles import Article
from diplograph.errors import UnreadableFile

# Codes of other standards, and the old code of Indonesian.
_SAME = {"in": "id", "ind": "id", "eng": "en", "msa": "ms", "zsm": "ms"}
_LONGEST_FIELD = 2000


def read_json(stream: BinaryIO, source: Source) -> Iterator[Article | UnreadableFile]:
    """The articles of a JSON file: one record, a list of records, or an object whose `articles` is such a list."""
    data = stream.read(source.limits.file_bytes + 1)
    if len(data) > source.limits.file_bytes:
        raise UnreadableFile(source.name, f"larger than {source.limits.file_bytes:,} bytes; use JSON lines")
    found = _parsed(decoded(data, source.name), source.name)
    if isinstance(found, dict) and isinstance(found.get("articles"), list):
        found = found["articles"]
    if isinstance(found, list):
        for i, record in enumerate(found, start=1):
            yield _article(record, f"{source.name}:{i}", f"{source.stem}-{i}", source)
    else:
        yield _article(found, source.name, source.stem, source)


def read_lines(stream: BinaryIO, source: Source) -> Iterator[Article | UnreadableFile]:
    """The articles of a file with one JSON record a line, read line by line. Empty lines are passed over."""
    for number, line in _lines(stream, source):
        where = f"{source.name}:{number}"
        if line is None:
            yield UnreadableFile(where, f"a line of more than {source.limits.file_bytes:,} bytes")
            continue
        try:
            text = decoded(line, where)
            found = _parsed(text, where) if text.strip() else None
        except UnreadableFile as error:
            yield error
            continue
        if text.strip():
            yield _article(found, where, f"{source.stem}-{number}", source)


def _lines(stream: BinaryIO, source: Source) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; None for one that is too long."""
    longest = source.limits.file_bytes
    first = stream.readline(longest + 1)
    if (marked(first) or "utf-8") != "utf-8":
        whole = first + stream.read(max(longest - len(first), 0))
        yield from enumerate((line.encode() for line in decoded(whole, source.name).split("\n")), start=1)
        return
    if b"\x00" in first:
        raise UnreadableFile(source.name, "looks binary, not text")
    number, line = 1, first
    while line:
        whole_line = len(line) <= longest or line.endswith(b"\n")
        yield number, line if whole_line else None
        while not whole_line:
            rest = stream.readline(longest)
            whole_line = not rest or rest.endswith(b"\n")
        number, line = number + 1, stream.readline(longest + 1)


def _parsed(text: str, where: str) -> Any:  # noqa: ANN401  # any JSON value; its parts are checked where they are used
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise UnreadableFile(where, f"not valid JSON: {error.msg} at {place}") from error
    except RecursionError as error:
        raise UnreadableFile(where, "JSON nested too deep") from error
    except ValueError as error:  # an integer of thousands of digits
        raise UnreadableFile(where, f"not valid JSON: {str(error)[:80]}") from error


def _article(record: Any, where: str, name: str, source: Source) -> Article | UnreadableFile:  # noqa: ANN401
    if not isinstance(record, dict):
        return UnreadableFile(where, f"a record must be a JSON object, not {_kind(record)}")
    try:
        return finished(_draft(record, where, name), source)
    except UnreadableFile as error:
        return error


def _draft(record: dict[str, Any], where: str, name: str) -> Draft:
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableFile(where, f"`text` must be a string, not {_kind(text)}")
    return Draft(
        id=_id(record.get("id"), where) or name,
        text=xml_safe(text),
        where=where,
        title=_words(record, "title", where),
        lang=_lang(_words(record, "lang", where)),
        published=_day(_words(record, "published", where), where),
        url=_words(record, "url", where),
        publisher=_words(record, "publisher", where),
    )


def _words(record: dict[str, Any], name: str, where: str) -> str | None:
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableFile(where, f"`{name}` must be a string, not {_kind(value)}")
    return " ".join(normalise(value[:_LONGEST_FIELD]).split()) or None


def _id(value: Any, where: str) -> str | None:  # noqa: ANN401
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _words({"id": value}, "id", where)


def _lang(value: str | None) -> str | None:
    if value is None:
        return None
    code = value.replace("_", "-").split("-")[0].casefold()
    return _SAME.get(code, code)


def _day(value: str | None, where: str) -> date | None:
    try:
        return field_day(value) if value else None
    except ValueError as error:
        raise UnreadableFile(where, f"`published`: {error}") from error


def _kind(value: Any) -> str:  # noqa: ANN401
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "missing"}
    return names.get(type(value), "a number")
