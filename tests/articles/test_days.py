"""Days of publication in fields and printed in headlines."""

from datetime import date

import pytest

from diplograph.articles.days import field_day, only_a_day, printed_day

DAY = date(2019, 10, 4)


@pytest.mark.parametrize("value", ["2019-10-04", "2019-10-04T08:15:00+07:00", " 2019-10-04 08:15", "2019-10-4"])
def test_a_field_holds_a_day(value: str) -> None:
    assert field_day(value) == DAY


def test_an_empty_field_holds_none() -> None:
    assert field_day("  ") is None


@pytest.mark.parametrize("value", ["4 Oktober", "2019", "2019-13-01", "2019-02-30", "0000-01-01", "kemarin"])
def test_a_wrong_field_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"no day|month|day|year"):
        field_day(value)


@pytest.mark.parametrize(
    "text",
    [
        "Jumat, 4 Oktober 2019",
        "04.10.2019 - Update : 05.10.2019",
        "October 4th, 2019",
        "Oct. 4, 2019",
        "4 October 2019 and 5 October 2019",
        "Diperbarui 2019-10-04",
        "13/14/2019, then 4.10.2019",
    ],
)
def test_the_first_printed_day_counts(text: str) -> None:
    assert printed_day(text) == DAY


@pytest.mark.parametrize("text", ["4/10/2019", "31 Juni 2019", "Kamis (4/10)", "4 Brumaire 2019", "1.234.5678", ""])
def test_what_is_no_certain_day_is_none(text: str) -> None:
    assert printed_day(text) is None


@pytest.mark.parametrize(
    "text", ["Jumat, 4 Oktober 2019 | 08:15 WIB", "Friday, October 4, 2019 at 8:15 AM", "04.10.2019"]
)
def test_a_line_of_a_day_and_an_hour_is_only_a_day(text: str) -> None:
    assert only_a_day(text) == DAY


@pytest.mark.parametrize("text", ["Menlu tiba 4 Oktober 2019", "kedua negara", "4 October 2019 Putin met Duterte"])
def test_a_line_that_tells_more_is_no_date_line(text: str) -> None:
    assert only_a_day(text) is None
