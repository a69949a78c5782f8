"""HTML → the article in it, by trafilatura. Looks at what it is given and fetches nothing.

A page is measured before any parser sees it: nesting, number of tags, declared entities.
"""

import re
from datetime import date
from typing import Any

import trafilatura

from diplograph.articles.clean import normalise
from diplograph.articles.days import field_day
from diplograph.articles.encoding import decoded
from diplograph.articles.source import Draft, Source
from diplograph.errors import UnreadableFile

# Real pages nest some 30 to 60 deep and have a few thousand tags; parsers recurse, and their time grows with both.
DEEPEST = 250
MOST_TAGS = 60_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"' ]?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
# Tags without an end, and those whose end a parser supplies: they nest nothing.
_FLAT = frozenset({
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip
# A fixed horizon, so that the same page gives the same day whenever it is read.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_ENOUGH = 200


def read_page(data: bytes, source: Source) -> Draft:
    """The article of a page: title, then its paragraphs. UnreadableFile where there is none, or the page is a trap."""
    charset = _CHARSET.search(data[:4096])
    page = decoded(data, source.name, charset.group(1).decode("ascii") if charset else None)
    _measure(page, source.name)
    found = _extracted(page, source.name, fast=True)
    if len(_text(found)) < _ENOUGH:
        found = _extracted(page, source.name, fast=False) or found
    body = normalise(_text(found))
    title = " ".join(normalise(getattr(found, "title", None) or "").split()) or None
    if not body or (title and _begins_with(body, title) and "\n" not in body):
        raise UnreadableFile(source.name, "no article found in the page")
    return Draft(
        id=source.stem,
        text=body if title is None or _begins_with(body, title) else f"{title}\n\n{body}",
        where=source.name,
        title=_as_written(body, title),
        published=_day(getattr(found, "date", None)),
        url=getattr(found, "url", None) or None,
        publisher=normalise(getattr(found, "sitename", None) or "") or None,
    )


def _measure(page: str, where: str) -> None:
    if _ENTITY.search(page):
        raise UnreadableFile(where, "declares entities of its own, which no news page needs")
    depth = 0
    for tags, match in enumerate(_TAG.finditer(_without_scripts(page))):
        name = match.group(2).lower()
        if name not in _FLAT:
            depth = max(depth - 1, 0) if match.group(1) else depth + 1
        if depth > DEEPEST:
            raise UnreadableFile(where, f"its tags are nested more than {DEEPEST} deep")
        if tags >= MOST_TAGS:
            raise UnreadableFile(where, f"it has more than {MOST_TAGS:,} tags")


def _without_scripts(page: str) -> str:
    """The page less scripts, styles and comments, whose text may look like tags."""
    for opening, closing in (("<script", "</script"), ("<style", "</style"), ("<!--", "-->")):
        page = "".join(_outside(page, opening, closing))
    return page


def _outside(page: str, opening: str, closing: str) -> list[str]:
    folded = page.lower() if len(page.lower()) == len(page) else page
    kept, here = [], 0
    while (start := folded.find(opening, here)) >= 0:
        kept.append(page[here:start])
        here = folded.find(closing, start)
        if here < 0:
            return kept
    kept.append(page[here:])
    return kept


def _extracted(page: str, where: str, *, fast: bool) -> Any:  # noqa: ANN401  # trafilatura's Document, or None
    try:
        return trafilatura.bare_extraction(
            page,
            fast=fast,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except Exception as error:  # whatever an HTML parser raises on such a page, the next file goes on
        raise UnreadableFile(where, f"the page cannot be taken apart ({type(error).__name__})") from error


def _text(found: Any) -> str:  # noqa: ANN401
    return getattr(found, "text", None) or ""


def _begins_with(body: str, title: str) -> bool:
    """Whether the first line is the title, with or without the name of the site that a page adds to it."""
    first = body.split("\n", 1)[0].casefold()
    return len(first) > 10 and title.casefold().startswith(first)


def _as_written(body: str, title: str | None) -> str | None:
    return body.split("\n", 1)[0] if title and _begins_with(body, title) else title


def _day(value: str | None) -> date | None:
    try:
        return field_day(value or "")
    except ValueError:
        return None
