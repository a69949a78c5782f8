"""Reads a day of publication: the fields of records and pages, and dates printed in full in a headline block.

The names of months come from every language's dates.csv: a byline may be in another language than the article.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from diplograph import resources
from diplograph.tables import read_table

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])")
_FIGURES = re.compile(r"(?<![0-9])([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_DAY_FIRST = re.compile(r"(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)?\.? +([^\W\d_]{3,10})\.?,? +([0-9]{4})(?![0-9])")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,10})\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})(?![0-9])")
_REST = re.compile(r"[^\W\d_]+|[0-9]+|\S")


@dataclass(frozen=True, slots=True)
class _Names:
    months: dict[str, int]
    beside: frozenset[str]


def field_day(value: str) -> date | None:
    """The day of a field such as `2019-10-04` or `2019-10-04T08:15:00+07:00`; ValueError where it is none."""
    if not value.strip():
        return None
    match = _ISO.match(value.strip())
    if match is None:
        raise ValueError(f"{value[:40]!r} is no day of the form YYYY-MM-DD")
    return date(*map(int, match.groups()))


def printed_day(text: str) -> date | None:
    """The first day printed in full; None where there is none, or figures leave day and month in doubt."""
    found = _first(text)
    return found[1] if found else None


def only_a_day(text: str) -> date | None:
    """The day, where the text holds a day and beside it only weekdays, hours and the like."""
    found = _first(text)
    if found is None:
        return None
    (start, end), day = found
    beside = _names().beside
    rest = _REST.findall(text[:start] + " " + text[end:])
    if len(rest) > 14 or any(word.isalpha() and len(word) > 4 and word.casefold() not in beside for word in rest):
        return None
    return day


def _first(text: str) -> tuple[tuple[int, int], date] | None:
    found = [(match.span(), day) for match in _matches(text) if (day := _day(match)) is not None]
    return min(found, default=None)


def _matches(text: str) -> list[re.Match[str]]:
    return [match for pattern in (_ISO, _FIGURES, _DAY_FIRST, _MONTH_FIRST) for match in pattern.finditer(text)]


def _day(match: re.Match[str]) -> date | None:
    months = _names().months
    try:
        if match.re is _ISO:
            return date(*map(int, match.groups()))
        if match.re is _FIGURES:
            one, sign, two, year = match.groups()
            sure = sign == "." or int(one) > 12 or one == two
            return date(int(year), int(two), int(one)) if sure else None
        one, two, year = match.groups()
        month, day = (two, one) if match.re is _DAY_FIRST else (one, two)
        return date(int(year), months[month.casefold()], int(day))
    except (KeyError, ValueError):
        return None


@cache
def _names() -> _Names:
    months: dict[str, int] = {}
    beside: set[str] = set()
    for folder in sorted(resources.languages().iterdir(), key=lambda place: place.name):
        table = folder.joinpath("dates.csv")
        if not table.is_file():
            continue
        for row in read_table(table, ("kind", "term", "value")):
            if row["kind"] == "month":
                months.setdefault(row["term"].casefold(), int(row["value"]))
            elif row["kind"] in {"weekday", "weekday_short", "part", "local", "on"}:
                beside.update(row["term"].casefold().split())
    return _Names(months, frozenset(beside))
