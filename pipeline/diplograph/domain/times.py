"""When something happened, as exactly as the text says and no more."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exact a time is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"  # from a first to a last day that are neither one month nor one year


@dataclass(frozen=True, slots=True)
class When:
    """A time of an act: its earliest and latest day, its precision, and the words that told it.

    `words` is empty where the time was taken from the article's frame and not from words in the text.
    """

    earliest: date
    latest: date
    precision: Precision
    words: str = ""

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"a time that ends ({self.latest}) before it begins ({self.earliest})")

    @property
    def edtf(self) -> str:
        """The Extended Date/Time Format string: 2019-10-03, 2017-05, 2018 or first/last."""
        first = self.earliest.isoformat()
        match self.precision:
            case Precision.DAY:
                return first
            case Precision.MONTH:
                return first[:7]
            case Precision.YEAR:
                return first[:4]
            case Precision.RANGE:
                return f"{first}/{self.latest.isoformat()}"


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day, both included; None is an open end."""

    first: date | None = None
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies inside."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
