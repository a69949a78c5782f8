"""Finds what is not the article in an article's text: title, dateline, byline, day, credits, links, footers.

In: a text whose offsets count, and its language. Out: `Page`: furniture as spans, and what the furniture told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from diplograph.articles.clean import plain_blanks
from diplograph.articles.days import printed_day
from diplograph.articles.patterns import Patterns, patterns
from diplograph.domain.articles import Furniture

# A page's head: title, section, byline, dateline stand among these first lines.
HEAD = 12
LONGEST_TITLE = 200
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
# "JAKARTA, KOMPAS.com –Thailand …": a head, a dash, then the first word of the lead.
_DATELINE = re.compile(
    r"(?P<head>[^\n]{2,80}?) ?(?<=[ .\w)])(?:--|[-–—])+(?<= [-–—]|[-–—][-–—]) *(?=[\"“‘'(\[]?[A-Z0-9])"
)
_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_OUTLET = re.compile(r"[\w-]+(?:\.[A-Za-z]{2,4}){1,2}")


@dataclass(frozen=True, slots=True)
class Page:
    """What stands around an article, and what it tells: the title, the place of the dateline, the day printed."""

    furniture: tuple[Furniture, ...]
    title: str | None
    dateline: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def furniture(self, kind: str, start: int = 0, end: int | None = None) -> Furniture:
        return Furniture(self.start + start, self.start + (len(self.text) if end is None else end), kind)


def look(text: str, lang: str, title: str | None = None) -> Page:
    """The page around a text. `title` is the record's own, where it has one; else the first line may be one."""
    lines = list(_lines(plain_blanks(text)))
    known = patterns(lang)
    found = _whole_lines(lines, known)
    heading = _title(lines, found, title, known)
    dateline = _dateline(lines, found, heading, known)
    spans = [*found.values(), *_repeats(lines, found, heading, title), *_parts(lines, found, known)]
    if dateline is not None:
        spans += dateline[1]
    return Page(
        furniture=_apart(spans),
        title=title or (lines[heading].text if heading is not None else None),
        dateline=dateline[0] if dateline else None,
        published=_published(lines, found, dateline),
    )


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        line = match.group()
        if stripped := line.strip():
            yield _Line(match.start() + line.index(stripped), stripped)


def _whole_lines(lines: Sequence[_Line], known: Patterns) -> dict[int, Furniture]:
    """Lines that are furniture from end to end, by their number."""
    found: dict[int, Furniture] = {}
    for i, line in enumerate(lines):
        kind = known.line(line.text)
        if kind is None and i < 3 and _is_section(line.text, known):
            kind = "section"
        if kind is None and i and _follows_a_heading(lines, i, found):
            kind = found[i - 1].kind
        if kind is not None:
            found[i] = line.furniture(kind)
    return found


def _is_section(text: str, known: Patterns) -> bool:
    parts = [part.strip() for part in re.split(r"[,|/>»•]", text)]
    return len(text) <= 80 and all(part in known.words["section"] for part in parts)


def _follows_a_heading(lines: Sequence[_Line], i: int, found: dict[int, Furniture]) -> bool:
    """A link below "Baca juga", a tag below "Topics": short, and no sentence."""
    before = found.get(i - 1)
    if before is None or before.kind not in {"related", "topics"} or _SENTENCE_END.search(lines[i].text):
        return False
    heading = lines[i - 1].text.rstrip(" :")
    if before.kind == "topics":
        return len(lines[i].text) <= 60
    return len(lines[i].text) <= 160 and len(heading.split()) <= 3 and i - 2 not in found


def _title(lines: Sequence[_Line], found: dict[int, Furniture], title: str | None, known: Patterns) -> int | None:
    """The line that is the title: the first that is none of the page's, if it reads like one."""
    rest = [i for i in range(min(HEAD, len(lines))) if i not in found]
    if title is not None:
        wanted = title.strip()
        return next((i for i in rest if lines[i].text == wanted), None)
    if len(rest) < 2:
        return None
    first = lines[rest[0]].text
    if len(first) > LONGEST_TITLE or _SENTENCE_END.search(first):
        return None
    return None if len(first.split()) < 3 and _is_place_line(first, known) else rest[0]


def _repeats(
    lines: Sequence[_Line], found: dict[int, Furniture], heading: int | None, title: str | None
) -> Iterator[Furniture]:
    """The title told again, alone or in front of a caption."""
    words = lines[heading].text if heading is not None else (title or "").strip()
    if len(words) < 20:
        return
    for i, line in enumerate(lines[: HEAD + 4]):
        if i not in found and i != heading and line.text.startswith(words):
            rest = line.text[len(words) :]
            if heading is not None and (not rest or rest[0] == " "):
                yield line.furniture("repeat", 0, len(words))


def _parts(lines: Sequence[_Line], found: dict[int, Furniture], known: Patterns) -> Iterator[Furniture]:
    for i, line in enumerate(lines):
        if i in found:
            continue
        if tail := known.tail(line.text):
            yield line.furniture(tail[0], tail[1])
        for kind, start, end in known.within(line.text):
            yield line.furniture(kind, start, end)


def _dateline(
    lines: Sequence[_Line], found: dict[int, Furniture], heading: int | None, known: Patterns
) -> tuple[str, list[Furniture]] | None:
    """The place in front of the lead, and its furniture; a line with nothing but the place counts too."""
    body = [i for i in range(min(HEAD, len(lines))) if i not in found and i != heading]
    for i in body:
        line = lines[i]
        if i + 1 < len(lines) and _is_place_line(line.text, known):
            spans = [line.furniture("dateline")]
            if i - 1 in body and _is_place_name(lines[i - 1].text):
                spans.append(lines[i - 1].furniture("dateline"))
            return line.text, spans
        match = _DATELINE.match(line.text)
        if match and (place := _place_of(match["head"], known)):
            return place, [line.furniture("dateline", 0, match.end())]
    return None


def _is_place_line(text: str, known: Patterns) -> bool:
    return _is_capitals(text) and len(text.split()) <= 4 and text not in known.words["no_desk"]


def _is_place_name(text: str) -> bool:
    return len(text.split()) <= 4 and not _SENTENCE_END.search(text) and text.istitle()


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return 3 < len(letters) <= 40 and all(sign.isupper() for sign in letters) and not any(map(str.isdigit, text))


def _place_of(head: str, known: Patterns) -> str | None:
    """The place in a dateline's head: `KUALA LUMPUR, KOMPAS.com`, `Moskow (ANTARA)`, `TEMPO.CO, Jakarta`."""
    bare = _BRACKETS.sub("", head)
    parts = [part.strip() for part in bare.split(",") if part.strip()]
    vouched = any(_is_agency(text, known) for text in _BRACKETS.findall(head))
    places = []
    for part in parts:
        if _is_agency(part, known) or any(sign.isdigit() for sign in part):
            vouched = True
        else:
            places.append(part)
    if not places or len(places) > 3 or any(place in known.words["no_desk"] for place in places):
        return None
    sure = vouched or places[0] in known.words["desk"]
    fits = all(_is_capitals(place) or (sure and _is_capitalised(place)) for place in places)
    return places[0] if fits else None


def _is_agency(text: str, known: Patterns) -> bool:
    return all(name in known.words["agency"] or _OUTLET.fullmatch(name) for name in text.split("/"))


def _is_capitalised(place: str) -> bool:
    words = place.replace("-", " ").split()
    return len(words) <= 4 and all(word[0].isupper() for word in words)


def _published(
    lines: Sequence[_Line], found: dict[int, Furniture], dateline: tuple[str, list[Furniture]] | None
) -> date | None:
    """The day of the first byline or date line of the head; else a day printed in the dateline."""
    for i, piece in sorted(found.items()):
        if i < HEAD and piece.kind in {"byline", "date"} and (day := printed_day(lines[i].text)):
            return day
    if dateline is None:
        return None
    span = dateline[1][0]
    return next((printed_day(line.text[: span.end - line.start]) for line in lines if line.start == span.start), None)


def _apart(spans: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """The spans in order; of two that overlap the one that begins first, then the longer."""
    kept: list[Furniture] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end, one.kind)):
        if span.end > span.start and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return tuple(kept)
