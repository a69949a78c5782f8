"""Offices: who held an office on a day, which offices a person held on a day, for which state or body it acted."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from diplograph.domain.actors import Tenure
from diplograph.domain.times import Period
from diplograph.knowledge.index import Index, load_index
from diplograph.knowledge.prominence import RANKS

# The sources' first and last days are off by up to this much.
_SLACK = timedelta(days=3)
# An open tenure is believed this long after the last day its source supports.
_BELIEVED = timedelta(days=6 * 365)
_CLASSES_OF_HEAD = {"HOG": ("HOG", "HOS", "LEADER"), "HOS": ("HOS", "LEADER")}


class Offices:
    """Tenures by person and by office."""

    def __init__(self, index: Index) -> None:
        self._lines: dict[str, list[list[str]]] = defaultdict(list)
        self._by_office: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
        for row in index.rows("tenures"):
            self._lines[row[0]].append(row)
            self._by_office[row[1], row[3]].append(row)
        self._states: dict[str, str] = {}
        self._governs: set[str] = set()
        for key, kind, _, _, iso3, _, governs in index.rows("actors"):
            if iso3:
                self._states[key] = iso3
            if kind == "Country" and governs == "yes":
                self._governs.add(key)

    @classmethod
    def load(cls) -> "Offices":
        """The offices of the shipped tables; one copy for the whole process."""
        return _shipped()

    def holders(self, office_class: str, body: str, day: date, role: str | None = None) -> tuple[Tenure, ...]:
        """Who held an office of this class in a state or body on a day, the likeliest first.

        `role` (`president`, `supreme_leader`) puts first those whose office bears that word. Where the president
        governs, he is also the head of government.
        """
        classes = _CLASSES_OF_HEAD.get(office_class, (office_class,))
        if office_class == "HOG" and body not in self._governs:
            classes = ("HOG", "LEADER")
        for each in classes:
            found = _covering(self._by_office.get((each, body), ()), day)
            if found:
                return _by_role(found, role)
        return ()

    def held_by(self, person: str, day: date | None) -> tuple[Tenure, ...]:
        """The offices a person held on a day, the highest first; all of them where no day is known."""
        rows = self._lines.get(person, [])
        found = [_tenure(row) for row in rows] if day is None else list(_covering(rows, day))
        found.sort(key=lambda tenure: -RANKS.get(tenure.office_class, 1.0))
        return tuple(found)

    def state_of(self, person: str, day: date | None) -> str | None:
        """The state a person acts for on a day; its only or stated nation out of office; None where it is unclear."""
        for tenure in self.held_by(person, day) if day else ():
            return self._state(tenure.body)
        return self._states.get(person)

    def body_of(self, person: str, day: date | None) -> str | None:
        """The organisation a person acts for on a day (`org-EU`), None where it is a state or nothing."""
        for tenure in self.held_by(person, day):
            return tenure.body if tenure.body.startswith("org-") else None
        return None

    def _state(self, body: str) -> str | None:
        return self._states.get(body) if body.startswith("org-") else body


def _covering(rows: Iterable[list[str]], day: date) -> tuple[Tenure, ...]:
    found = [(doubt, tenure) for row in rows if (doubt := _doubt(tenure := _tenure(row), day)) is not None]
    return tuple(tenure for _, tenure in sorted(found, key=lambda pair: (pair[0], -_first(pair[1]).toordinal())))


def _first(tenure: Tenure) -> date:
    return tenure.period.first or date.min


def _doubt(tenure: Tenure, day: date) -> int | None:
    """Days by which a tenure misses a day, or by which its source is too old for it; None where it does not hold."""
    first, last = tenure.period.first, tenure.period.last
    if first and day < first:
        return (first - day).days if first - day <= _SLACK else None
    if last:
        return 0 if day <= last else (day - last).days if day - last <= _SLACK else None
    known = _day(tenure.as_of, latest=True)
    if known is None or day <= known:
        return 0
    return (day - known).days if day - known <= _BELIEVED else None


def _tenure(row: list[str]) -> Tenure:
    person, office_class, office, body, first, last, as_of = row
    period = Period(_day(first, latest=False), _day(last, latest=True))
    return Tenure(person, office_class, office, body, period, as_of)


def _day(text: str, *, latest: bool) -> date | None:
    """The first or last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None for nothing."""
    if not text:
        return None
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    if not latest:
        return date(year, month or 1, 1)
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return following - timedelta(days=1)


def _by_role(found: tuple[Tenure, ...], role: str | None) -> tuple[Tenure, ...]:
    if not role:
        return found
    word = role.replace("_", " ")
    return tuple(sorted(found, key=lambda tenure: word not in tenure.office.casefold()))


@cache
def _shipped() -> Offices:
    return Offices(load_index())
