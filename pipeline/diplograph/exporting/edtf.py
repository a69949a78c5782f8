"""First and last day of the times that the graph holds: 2019-10-03, 2017-05, 2018, first/last."""

import calendar


def first_day(time: str) -> str:
    """The first day, as an ISO date."""
    start = time.split("/", maxsplit=1)[0]
    return start + "-01-01"[len(start) - 4 :]


def last_day(time: str) -> str:
    """The last day, as an ISO date."""
    end = time.rsplit("/", maxsplit=1)[-1]
    if len(end) == 4:
        return f"{end}-12-31"
    if len(end) == 7:
        year, month = (int(part) for part in end.split("-"))
        return f"{end}-{calendar.monthrange(year, month)[1]:02}"
    return end
