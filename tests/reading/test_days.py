"""Which day an act is of, and when the text leaves it open. 6 August 2025 was a Wednesday."""

import pytest
from tests.reading.telling import claim_of, day_of

from diplograph.domain.articles import Article
from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Estonia expelled a Russian diplomat on Tuesday.", None),
        ("en", "Estonia expelled a Russian diplomat on 3 May 2024.", "2024-05-03"),
        ("en", "Estonia expelled a Russian diplomat in 2021.", "2021"),
        ("en", "Estonia expelled a Russian diplomat last month.", None),
        ("en", "TALLINN, May 3, 2024 - Estonia expelled a Russian diplomat.", "2024-05-03"),
        ("id", "Estonia mengusir seorang diplomat Rusia pada Selasa.", None),
        ("id", "Estonia mengusir seorang diplomat Rusia pada 3 Mei 2024.", "2024-05-03"),
        ("id", "Estonia mengusir seorang diplomat Rusia pada Selasa (3/5/2024).", "2024-05-03"),
        ("id", "Estonia mengusir seorang diplomat Rusia bulan lalu.", None),
    ],
)
def test_without_a_day_of_publication_only_days_told_in_full_are_known(
    reader: Reader, lang: str, text: str, day: str | None
) -> None:
    when = claim_of(reader.read(Article("sample", lang, text)), "sanctions").event.when
    assert (when and when.edtf) == day


def test_a_sentence_does_not_end_at_a_comma(reader: Reader) -> None:
    indonesian = "Menteri Peru bertemu Menteri Chile Juan. P. Soto, Senin malam waktu Lima, dan membahas ikan."
    assert len(reader.parse(Article("sample", "id", indonesian)).trees) == 1


def test_a_dateline_is_no_day_where_the_sentence_tells_another(reader: Reader) -> None:
    english = "SANTIAGO, Aug 6 (Reuters) - Chile accused Norway of overfishing on Monday."
    assert day_of(reader, "en", english, "accuses") == "2025-08-04"
    alone = "SANTIAGO, Aug 5 (Reuters) - Chile accused Norway of overfishing."
    assert day_of(reader, "en", alone, "accuses") == "2025-08-05"


def test_what_is_stated_has_its_own_day_before_that_of_the_statement(reader: Reader) -> None:
    past = "Kenya said on Tuesday that it had expelled the Sudanese ambassador in June."
    assert day_of(reader, "en", past, "sanctions") == "2025-06"
    ahead = "Sweden said Friday it would send ammunition to Ukraine next month."
    assert day_of(reader, "en", ahead, "aids") == "2025-09"


def test_a_day_inside_the_phrase_of_a_meeting_is_itsday_of(reader: Reader) -> None:
    english = "After his Monday meeting with the Peruvian president, the Chilean president visited Norway."
    assert day_of(reader, "en", english, "meets") == "2025-08-04"


def test_what_was_before_the_news_has_not_itsday_of(reader: Reader) -> None:
    english = "After Sudan attacked a Kenyan village near the lake, Kenya closed its border on Monday."
    assert day_of(reader, "en", english, "attacks") is None
    indonesian = "Menteri Kenya berpidato pada Senin (4/8).\nPernyataan itu muncul setelah Sudan mengancam Kenya."
    assert day_of(reader, "id", indonesian, "threatens") is None


def test_what_has_not_been_agreed_on_has_noday_of(reader: Reader) -> None:
    english = "The Kenyan minister spoke on Monday.\nKenya has not agreed to the Sudanese proposal."
    assert day_of(reader, "en", english, "agrees") is None


def test_a_demand_that_is_only_echoed_has_noday_of(reader: Reader) -> None:
    english = "The Kenyan minister spoke on Monday.\nHe echoed his country's demand that Sudan open the border."
    assert day_of(reader, "en", english, "requests") is None


def test_the_year_of_a_treaty_is_part_of_its_name(reader: Reader) -> None:
    indonesian = (
        "Juru bicara itu mengatakan Rusia menganggap serangan itu melanggar Konvensi Wina tentang Hubungan "
        "Diplomatik tahun 1961 dan mengecam Israel."
    )
    assert day_of(reader, "id", indonesian, "accuses") is None


def test_the_day_of_an_anniversary_is_not_that_of_the_act(reader: Reader) -> None:
    english = "Kenya and Sudan mark the fifth anniversary of their truce on Friday."
    assert day_of(reader, "en", english, "agrees") is None


def test_a_year_told_of_what_a_country_is_is_not_that_of_the_act(reader: Reader) -> None:
    english = "Kenya, a member of the bloc since 2000, condemned Sudan."
    assert day_of(reader, "en", english, "accuses") is None


def test_a_day_after_a_relative_clause_is_of_the_main_one(reader: Reader) -> None:
    english = "Kenya, which borders Sudan, on Monday closed the border with Sudan after an attack on Saturday."
    assert day_of(reader, "en", english, "coerces") == "2025-08-04"


def test_the_day_of_the_deed_is_not_that_of_the_blame(reader: Reader) -> None:
    english = "Kenya condemned Sudan for Saturday's attack on the hospital."
    assert day_of(reader, "en", english, "accuses") is None


def test_the_day_of_a_statement_holds_for_what_it_says(reader: Reader) -> None:
    indonesian = "Dalam pernyataan yang dirilis pada Senin (4/8), Turki mengecam Israel."
    assert day_of(reader, "id", indonesian, "accuses") == "2025-08-04"


def test_a_date_without_its_year_is_that_of_what_is_asked_for(reader: Reader) -> None:
    english = "Kenya urged Sudan to reopen the border on 1 September."
    assert day_of(reader, "en", english, "requests") is None
    assert day_of(reader, "en", "The Kenyan president will travel to Sudan in September.", "visits") == "2025-09"


def test_a_day_long_ago_is_not_that_of_the_news(reader: Reader) -> None:
    english = (
        "Kenyan troops crossed the border on 3 March 2024.\nNothing came of it.\nKenya accused Sudan of smuggling."
    )
    assert day_of(reader, "en", english, "accuses") is None


def test_praise_told_by_a_noun_that_is_all_the_sentence_says_has_the_day_of_the_news(reader: Reader) -> None:
    indonesian = (
        "Presiden Rusia Vladimir Putin bertemu Presiden Kenya William Ruto pada Senin (4/8).\n"
        "Pertemuan itu berlangsung lama.\n"
        "“Kenya adalah mitra yang sangat penting bagi Rusia,” kata Putin."
    )
    assert day_of(reader, "id", indonesian, "supports") == "2025-08-04"
