"""Days that stand in another clause or sentence than the act. 6 August 2025 was a Wednesday."""

import pytest
from tests.reading.telling import day_of

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "predicate", "day"),
    [
        ("en", "Kenya closed its border with Sudan, a day after Sudanese troops attacked a Kenyan town on Sunday.",
         "coerces", "2025-08-04"),
        ("en", "A day after Sudanese troops attacked a Kenyan town on Sunday, Kenya closed its border with Sudan.",
         "coerces", "2025-08-04"),
        ("en", "Kenya closed its border with Sudan, a day after Sudanese troops attacked a Kenyan town on Sunday.",
         "attacks", "2025-08-03"),
        ("id", "Kenya menutup perbatasan dengan Sudan, sehari setelah Sudan menyerang kota Kenya pada Minggu (3/8).",
         "coerces", "2025-08-04"),
        ("id", "Sehari setelah Sudan menyerang kota Kenya pada Minggu (3/8), Kenya menutup perbatasan dengan Sudan.",
         "coerces", "2025-08-04"),
        ("en", "Thailand and Cambodia signed a truce on July 28, four days after Cambodia attacked Thailand.",
         "attacks", "2025-07-24"),
        ("id", ("Thailand dan Kamboja menandatangani gencatan senjata pada 28 Juli, empat hari setelah Kamboja "
         "menyerang "
         "Thailand."), "attacks", "2025-07-24"),
        ("en", "On Monday, hours after Sudan shelled the town, Kenya closed its border with Sudan.",
         "coerces", "2025-08-04"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_that_of_the_act_beside_it(
    reader: Reader, lang: str, text: str, predicate: str, day: str
) -> None:
    assert day_of(reader, lang, text, predicate) == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Kenya accused Sudan of spying in a statement released on Sunday.", "2025-08-03"),
        ("en", "In an interview published Sunday, the Kenyan president accused Sudan of arming rebels.", "2025-08-03"),
        ("id", "Kenya menuduh Sudan melakukan spionase dalam pernyataan yang dirilis pada Minggu (3/8).", "2025-08-03"),
        ("id", "Dalam wawancara yang disiarkan Minggu (3/8), Presiden Kenya menuduh Sudan mempersenjatai pemberontak.",
         "2025-08-03"),
        ("en", ("On Monday, Kenya expelled three Sudanese diplomats. The Kenyan minister accused Sudan of spying in a "
         "statement released the same day."), "2025-08-04"),
    ],
)  # fmt: skip
def test_the_day_of_a_statement_is_that_of_what_it_says(reader: Reader, lang: str, text: str, day: str) -> None:
    assert day_of(reader, lang, text, "accuses") == day


@pytest.mark.parametrize(
    ("lang", "text", "predicate", "day"),
    [
        ("en", ("Ethiopian troops killed eight Eritrean soldiers, an official said Wednesday.\nThe incident took place "
         "on Tuesday morning near the town of Badme."), "attacks", "2025-08-05"),
        ("en", ("Ethiopian troops attacked Eritrea in a border clash, an official said Wednesday.\nThe clash occurred "
         "on Tuesday, the official said."), "attacks", "2025-08-05"),
        ("id", "Kapal Sudan menyerang kapal Kenya, kata seorang pejabat, Rabu.\nInsiden itu terjadi pada Senin pagi.",
         "attacks", "2025-08-04"),
        ("en", "The Kenyan president met the Sudanese president in Cairo.\nThe meeting took place on Monday.",
         "meets", "2025-08-04"),
    ],
)  # fmt: skip
def test_a_sentence_that_tells_only_when_a_deed_was_goes_before_the_day_it_was_told_on(
    reader: Reader, lang: str, text: str, predicate: str, day: str
) -> None:
    assert day_of(reader, lang, text, predicate) == day


@pytest.mark.parametrize(
    ("lang", "text", "predicate"),
    [
        ("en", "The Kenyan president made her first visit to Sudan since 2011.", "visits"),
        ("en", "Sudan carried out its worst attack on Kenya since 2008.", "attacks"),
        ("id", "Presiden Kenya mengunjungi Sudan untuk pertama kalinya sejak 2011.", "visits"),
        ("id", "Sudan melancarkan serangan terburuk terhadap Kenya sejak 2008.", "attacks"),
    ],
)
def test_since_when_there_was_no_such_act_is_not_its_time(reader: Reader, lang: str, text: str, predicate: str) -> None:
    assert day_of(reader, lang, text, predicate) is None


def test_since_when_something_is_done_is_its_time(reader: Reader) -> None:
    assert day_of(reader, "en", "Sweden has expelled dozens of Russian diplomats since 2022.", "sanctions") == "2022"
    assert day_of(reader, "id", "Sudan menahan tiga pelaut Kenya sejak Maret.", "coerces") == "2025-03"


def test_what_was_planned_or_helped_in_a_month_was_so_in_the_last_such_month(reader: Reader) -> None:
    helped = "In May, Kenya helped arrange a meeting between the presidents of Sudan and Chad."
    assert day_of(reader, "en", helped, "mediates") == "2025-05"
    assert day_of(reader, "en", "In March, Kenya plans to send rice to Sudan.", "aids") == "2026-03"


@pytest.mark.parametrize(
    ("lang", "text", "predicate"),
    [
        ("id", "Kenya dan Sudan sepakat menggelar putaran kedua perundingan pada 20 Agustus.", "agrees"),
        ("en", "Kenya denied that it had attacked Sudan on Saturday.", "rejects"),
        ("en", "Kenya will withdraw its troops from Sudan no later than Friday.", "concedes"),
        ("id", "Kenya akan menarik pasukannya dari Sudan paling lambat Jumat.", "concedes"),
        ("en", "The Kenyan president spoke on Monday.\nSudan threatened Kenya earlier in the week.", "threatens"),
    ],
)
def test_a_day_of_something_else_and_a_limit_date_no_act(reader: Reader, lang: str, text: str, predicate: str) -> None:
    assert day_of(reader, lang, text, predicate) is None
