"""What a phrase of time means on the day of publication. Plain arithmetic of days, months and years.

Each rule takes the phrase and the day of publication (None where unknown) and gives two readings: the one on or before
that day and the one on or after it. They are equal where the words leave no choice; None is a time too vague to tell.
"""

import calendar as months
from collections.abc import Callable
from datetime import date, timedelta

from diplograph.domain.times import Precision, When
from diplograph.languages.phrases import Found

Readings = tuple[When | None, When | None]
VAGUE: Readings = (None, None)
_LEAP_SEARCH = 9  # years: 29 February comes again after at most eight


def day_of(day: date) -> When:
    """One day."""
    return When(day, day, Precision.DAY)


def month_of(year: int, month: int) -> When:
    """One month; months below 1 and above 12 count on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return When(date(year, month, 1), date(year, month, months.monthrange(year, month)[1]), Precision.MONTH)


def year_of(year: int) -> When:
    """One year."""
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def span_of(first: date, last: date) -> When | None:
    """From a first to a last day; None where they are the wrong way round."""
    if last < first:
        return None
    return day_of(first) if first == last else When(first, last, Precision.RANGE)


def read(found: Found, published: date | None, order: str) -> Readings:
    """The two readings of a phrase that stands on its own. `order` tells how figures are written: dmy, mdy, unsure."""
    try:
        if found.rule == "figures":
            return _figures(found, published, order)
        return _RULES[found.rule](found, published)
    except (ValueError, OverflowError):
        return VAGUE  # 31 June, the year 0: printed, but no day


def _both(when: When | None) -> Readings:
    return when, when


def _figures(found: Found, published: date | None, order: str) -> Readings:
    for text in found.get("fulldate"):
        mark = next(sign for sign in text if not sign.isdigit())
        one, two, three = text.split(mark)
        if len(one) == 4:
            return _both(day_of(date(int(one), int(two), int(three))))
        day, month = _ordered(int(one), int(two), "dmy" if mark == "." else order)
        return _both(day_of(date(_century(three), month, day)))
    for text in found.get("daymonth"):
        one, two = text.split("/")
        day, month = _ordered(int(one), int(two), order)
        return _yearless(day, month, published, found)
    return VAGUE


def _century(figures: str) -> int:
    return int(figures) if len(figures) == 4 else int(figures) + (2000 if int(figures) < 70 else 1900)


def _ordered(one: int, two: int, order: str) -> tuple[int, int]:
    if order == "dmy" or one > 12:
        return one, two
    if order == "mdy" or two > 12 or one == two:
        return two, one
    raise ValueError("day and month cannot be told apart")


def _date(found: Found, published: date | None) -> Readings:
    days, month = [int(text) for text in found.get("day")], int(found.get("month")[0])
    if years := found.get("year"):
        first = date(int(years[0]), month, days[0])
        return _both(span_of(first, date(int(years[0]), month, days[-1])))
    if published and found.args[:1] in {("-1",), ("0",), ("1",)}:
        return _both(day_of(date(published.year + int(found.args[0]), month, days[0])))
    past, future = _yearless(days[0], month, published, found)
    if len(days) > 1:
        return _stretched(past, days[-1]), _stretched(future, days[-1])
    return past, future


def _stretched(when: When | None, last: int) -> When | None:
    return when and span_of(when.earliest, when.earliest.replace(day=last))


def _yearless(day: int, month: int, published: date | None, found: Found) -> Readings:
    """A day without its year: the last one and the next one; a weekday beside it may decide between them."""
    if published is None:
        return VAGUE
    back = _first_valid(day, month, range(published.year, published.year - _LEAP_SEARCH, -1), latest=published)
    ahead = _first_valid(day, month, range(published.year, published.year + _LEAP_SEARCH), earliest=published)
    past = day_of(back) if back else None
    future = day_of(ahead) if ahead else None
    if found.args:
        return _both({"past": past, "next": future}[found.args[0]])
    if weekdays := found.get("weekday"):
        agreeing = [when for when in (past, future) if when and when.earliest.isoweekday() == int(weekdays[0])]
        if len(agreeing) == 1:
            return _both(agreeing[0])
    return past, future


def _first_valid(
    day: int, month: int, years: range, *, earliest: date = date.min, latest: date = date.max
) -> date | None:
    for year in years:
        if 1 <= month <= 12 and 1 <= day <= months.monthrange(year, month)[1]:
            found = date(year, month, day)
            if earliest <= found <= latest:
                return found
    return None


def _monthday(found: Found, published: date | None) -> Readings:
    """A day of which not even the month is told: "tanggal 24"."""
    if published is None:
        return VAGUE
    day, month = int(found.get("day")[0]), published.year * 12 + published.month - 1
    near = [date(at // 12, at % 12 + 1, day) for at in range(month - 2, month + 3) if day <= _length(at)]
    past = day_of(max(one for one in near if one <= published))
    future = day_of(min(one for one in near if one >= published))
    if found.args:
        return _both({"past": past, "next": future}[found.args[0]])
    return past, future


def _length(month: int) -> int:
    return months.monthrange(month // 12, month % 12 + 1)[1]


def _month(found: Found, published: date | None) -> Readings:
    month = int(found.get("month")[0])
    if years := found.get("year"):
        return _both(month_of(int(years[0]), month))
    if published is None:
        return VAGUE
    this = published.month
    match found.args:
        case ("past",):
            return _both(month_of(published.year - (month >= this), month))
        case ("next",):
            return _both(month_of(published.year + (month <= this), month))
        case (shift,):
            return _both(month_of(published.year + int(shift), month))
    return month_of(published.year - (month > this), month), month_of(published.year + (month < this), month)


def _year(found: Found, published: date | None) -> Readings:
    if years := found.get("year"):
        if len(years) > 1:
            return _both(span_of(date(int(years[0]), 1, 1), date(int(years[1]), 12, 31)))
        return _both(year_of(int(years[0])))
    return _both(year_of(published.year + int(found.args[0]))) if published else VAGUE


def _this_month(found: Found, published: date | None) -> Readings:
    return _both(month_of(published.year, published.month + int(found.args[0]))) if published else VAGUE


def _weekday(found: Found, published: date | None) -> Readings:
    if published is None:
        return VAGUE
    weekday = int(found.get("weekday")[0])
    since = (published.isoweekday() - weekday) % 7
    match found.args:
        case ("past", least):  # the last such day at least so many days ago
            return _both(day_of(published - timedelta(days=since if since >= int(least) else since + 7)))
        case ("next",):
            return _both(day_of(published + timedelta(days=7 - since)))
        case ("week", shift):
            return _both(day_of(published + timedelta(days=weekday - published.isoweekday() + 7 * int(shift))))
    return day_of(published - timedelta(days=since)), day_of(published + timedelta(days=-since % 7))


def _day(found: Found, published: date | None) -> Readings:
    return _both(day_of(published + timedelta(days=int(found.args[0])))) if published else VAGUE


def amount_of(found: Found) -> tuple[int, str] | None:
    """`(3, "day")` for "three days"; None where the number is not told ("several days")."""
    if amounts := found.get("amount"):
        number, unit = amounts[0].split()
    elif numbers := found.get("number"):
        number, unit = numbers[0], found.get("unit")[0]
    else:
        number, unit = "1", "day"
    return (int(number), unit) if number.isdigit() else None


def _ago(found: Found, published: date | None) -> Readings:
    amount = amount_of(found)
    if published is None or amount is None:
        return VAGUE
    number, unit = amount
    number *= int(found.args[0])
    match unit:
        case "day":
            return _both(day_of(published + timedelta(days=number)))
        case "month":
            return _both(month_of(published.year, published.month + number))
        case "year":
            return _both(year_of(published.year + number))
    return VAGUE  # a week is no day


def through(first: Found, last: Found, begins: Readings, ends: Readings, order: str) -> Readings:
    """A period from its two ends. An end without year is the one nearest to the other end."""
    past, future = ends
    if past is None or future is None:
        return VAGUE
    if past == future:  # the end is certain, so the beginning is the last such day before it
        begun = begins[0] if begins[0] == begins[1] and begins[0] else read(first, past.earliest, order)[0]
        return _both(begun and span_of(begun.earliest, past.latest))
    begun = read(first, past.earliest, order)[0]
    closing = begins[1] and read(last, begins[1].earliest, order)[1]
    return (
        begun and span_of(begun.earliest, past.latest),
        begins[1] and closing and span_of(begins[1].earliest, closing.latest),
    )


def _vague(_found: Found, _published: date | None) -> Readings:
    return VAGUE


_RULES: dict[str, Callable[[Found, date | None], Readings]] = {
    "ago": _ago,
    "anchor": _vague,
    "date": _date,
    "day": _day,
    "month": _month,
    "monthday": _monthday,
    "this_month": _this_month,
    "told": _vague,
    "vague": _vague,
    "weekday": _weekday,
    "year": _year,
}
RULES = frozenset({*_RULES, "figures"})
