"""Finds expressions of time in a text and works out which day, month or year they mean.

"Selasa lalu" + the article's day + the words of languages/<xx>/dates.csv → When. Pure: no clock, no library.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from diplograph import resources
from diplograph.domain.times import Precision, When
from diplograph.errors import UnknownLanguage
from diplograph.languages.dating import RULES, VAGUE, Readings, amount_of, day_of, month_of, read, through, year_of
from diplograph.languages.phrases import Found, Phrases, Token, tokens_of

# "Sehari sebelumnya" counts from the day told last, but not from one told long ago: some five sentences.
REACH = 600


@dataclass(frozen=True, slots=True)
class TimeMention:
    """An expression of time: offsets into the text, half-open, and its words.

    `past` reads it as on or before the day of publication, `future` as on or after it; they are equal where the words
    leave no choice ("4 October 2019", "yesterday"). Both are None where it is too vague ("last week") or cannot be
    worked out. `ahead` tells that both lie after that day. `anchor` is "after" or "before" for "a day after …":
    `offset_days` then counts from the act named next.
    """

    start: int
    end: int
    text: str
    past: When | None = None
    future: When | None = None
    anchor: str | None = None
    offset_days: int = 0
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A phrase, or two that are the ends of a period; `bound` where only a limit is told ("until Friday")."""

    first: int
    last: int
    found: Found
    until: Found | None = None
    bound: bool = False


class Calendar:
    """The expressions of time of one language."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._order = next(iter(phrases.words("order")), "unsure")

    @classmethod
    def for_language(cls, lang: str) -> "Calendar":
        """The calendar of a language folder."""
        return _load(lang)

    def find(self, text: str, published: date | None) -> list[TimeMention]:
        """Every expression of time, in order. Without `published` only dates with their year are worked out."""
        tokens = tokens_of(text)
        found = [one for one in self._phrases.find(tokens) if not self._is_amount(tokens, one)]
        pieces = self._pieces(tokens, self._printed(tokens, found))
        mentions: list[TimeMention] = []
        printed: dict[str, When] = {}
        for i, piece in enumerate(pieces):
            beside = pieces[i + 1] if i + 1 < len(pieces) and _touch(tokens, piece.last, pieces[i + 1].first) else None
            mention = self._mention(text, tokens, (piece, beside), published, mentions)
            mentions.append(_as_printed(piece, mention, printed))
        return mentions

    def _is_amount(self, tokens: list[Token], one: Found) -> bool:
        """Whether the year is a number of things: "in 2000 households"."""
        return one.rule == "year" and one.last < len(tokens) and tokens[one.last].low in self._phrases.words("counted")

    def _printed(self, tokens: list[Token], found: Sequence[Found]) -> list[Found]:
        """Joins a weekday with the date printed beside it, and takes in parts of the day: "Kamis (4/10/2019) malam"."""
        kept: list[Found] = []
        for one in found:
            if kept and _has_day(one) and _bare_weekday(kept[-1]) and _touch(tokens, kept[-1].last, one.first):
                opened = any(token.low == "(" for token in tokens[kept[-1].last : one.first])
                closed = opened and one.last < len(tokens) and tokens[one.last].low == ")"
                before = kept.pop()
                joined = replace(one, first=before.first, last=one.last + closed, slots=before.slots + one.slots)
            else:
                joined = one
            kept.append(replace(joined, last=self._phrases.past_terms(tokens, joined.last, ("part", "local"))))
        return kept

    def _pieces(self, tokens: list[Token], found: list[Found]) -> list[_Piece]:
        """Joins the two ends of a period, and marks what is only a limit."""
        pieces: list[_Piece] = []
        for one in found:
            if pieces and self._is_period(tokens, pieces[-1], one):
                begun = pieces.pop()
                pieces.append(_Piece(begun.first, one.last, begun.found, one))
            else:
                pieces.append(_Piece(one.first, one.last, one, bound=self._is_bound(tokens, one)))
        return pieces

    def _is_period(self, tokens: list[Token], begun: _Piece, one: Found) -> bool:
        if begun.until or not (_can_bound(begun.found) and _can_bound(one)):
            return False
        on = self._phrases.words("on")
        between = [token.low for token in tokens[begun.last : one.first] if token.low not in on]
        if len(between) != 1:
            return False
        opening = tokens[begun.first - 1].low if begun.first else ""
        return between[0] in self._phrases.words("to") or self._phrases.words("between").get(opening) == between[0]

    def _is_bound(self, tokens: list[Token], one: Found) -> bool:
        on, last = self._phrases.words("on"), one.first
        while last > 0 and tokens[last - 1].low in on:
            last -= 1
        before = [token.low for token in tokens[max(0, last - 3) : last]]
        return any(" ".join(before[i:]) in self._phrases.words("bound") for i in range(len(before)))

    def _mention(
        self,
        text: str,
        tokens: list[Token],
        pieces: tuple[_Piece, _Piece | None],
        published: date | None,
        told: Sequence[TimeMention],
    ) -> TimeMention:
        piece, beside = pieces
        start, end = tokens[piece.first].start, tokens[piece.last - 1].end
        words = text[start:end]
        if piece.found.rule == "anchor":
            anchor, days = _anchor(piece.found)
            return TimeMention(start, end, words, anchor=anchor, offset_days=days)
        if piece.found.rule == "told" and beside and _has_day(beside.found):
            past, future = self._readings(beside, published)
        elif piece.found.rule == "told":
            past, future = _told(piece.found, _before(text, start, told))
        else:
            past, future = self._readings(piece, published)
        ahead = past is not None and published is not None and past.earliest > published
        past, future = past and replace(past, words=words), future and replace(future, words=words)
        return TimeMention(start, end, words, past, future, ahead=ahead)

    def _readings(self, piece: _Piece, published: date | None) -> Readings:
        if piece.bound:
            return VAGUE
        readings = read(piece.found, published, self._order)
        if piece.until is None:
            return readings
        return through(piece.found, piece.until, readings, read(piece.until, published, self._order), self._order)


@cache
def _load(lang: str) -> Calendar:
    folders = resources.languages()
    table = folders.joinpath(lang, "dates.csv")
    if not lang.isalnum() or not table.is_file():
        raise UnknownLanguage(
            lang, (place.name for place in folders.iterdir() if place.joinpath("dates.csv").is_file())
        )
    return Calendar(Phrases(table, RULES))


def _has_day(found: Found) -> bool:
    return found.rule in {"date", "figures"}


def _bare_weekday(found: Found) -> bool:
    return found.rule == "weekday" and not found.args


def _as_printed(piece: _Piece, mention: TimeMention, printed: dict[str, When]) -> TimeMention:
    """A weekday told alone is the one that the text printed with its date before: a story may come out a week or two
    after "Friday, July 25". `printed` are those so far, by weekday.
    """
    if mention.past is None or piece.until is not None:
        return mention
    for weekday in piece.found.get("weekday"):
        if _has_day(piece.found):
            printed[weekday] = mention.past
        elif not piece.found.args and weekday in printed and printed[weekday].latest <= mention.past.earliest:
            return replace(mention, past=replace(printed[weekday], words=mention.text))
    return mention


def _can_bound(found: Found) -> bool:
    return found.rule in {"date", "figures", "month", "year", "weekday"}


def _touch(tokens: list[Token], last: int, first: int) -> bool:
    """Whether nothing but a comma or an opening bracket stands between two phrases."""
    return first - last <= 2 and all(token.low in {",", "("} for token in tokens[last:first])


def _anchor(found: Found) -> tuple[str | None, int]:
    """Which side of the act named next, and how many days: "two days before" is ("before", -2)."""
    amount = amount_of(found)
    if amount is None or amount[1] not in _DAYS or amount[0] > 999:
        return None, 0
    days = amount[0] * _DAYS[amount[1]]
    return found.args[0], days if found.args[0] == "after" else -days


def _before(text: str, start: int, told: Sequence[TimeMention]) -> Sequence[TimeMention]:
    """The times to count from: those of the same sentence where it has any, else those told before it."""
    near = [one for one in told[-8:] if start - one.end <= REACH]
    here = [one for one in near if one.past and not any(sign in text[one.end : start] for sign in _STOPS)]
    return here or near


def _told(found: Found, told: Sequence[TimeMention]) -> Readings:
    """A time counted from the one told last: "sehari sebelumnya", "the same month", "three years later"."""
    amount = (1, found.args[1]) if len(found.args) > 1 else amount_of(found)
    if amount is None or amount[0] > 999:
        return VAGUE
    number, unit = amount if found.args[0] in _SIGNS else (0, found.args[0])
    for one in reversed(told):
        if one.past and one.future and one.past.precision in _EXACT_ENOUGH.get(unit, ()):
            if unit == "any":
                return one.past, one.future
            number *= _SIGNS.get(found.args[0], 0)
            return _counted(one.past, number, unit), _counted(one.future, number, unit)
    return VAGUE


_STOPS = (". ", "! ", "? ", "\n")
_SIGNS = {"-1": -1, "+1": 1}
_DAYS = {"day": 1, "week": 7}
# "Two months later" can be counted from a month, but not from a year; a week later is no certain day.
_EXACT_ENOUGH = {
    "day": {Precision.DAY},
    "month": {Precision.DAY, Precision.MONTH},
    "year": {Precision.DAY, Precision.MONTH, Precision.YEAR},
    "any": {Precision.DAY, Precision.MONTH, Precision.YEAR},
}


def _counted(base: When, number: int, unit: str) -> When | None:
    day = base.earliest
    try:
        match unit:
            case "day":
                return day_of(day + timedelta(days=number))
            case "month":
                return month_of(day.year, day.month + number)
        return year_of(day.year + number)
    except (ValueError, OverflowError):
        return None
