"""What stands around an article is recognised; what belongs to it is left alone."""

from datetime import date
from itertools import pairwise

import pytest

from diplograph.articles.furniture import look

LEAD_ID = "Menteri Luar Negeri Budi Santoso bertemu rekannya dari Chile pada Kamis malam."
LEAD_EN = "Foreign Minister Jane Doe met her Chilean colleague on Thursday night."


def pieces(text: str, lang: str = "id", title: str | None = None) -> list[tuple[str, str]]:
    return [(piece.kind, text[piece.start : piece.end]) for piece in look(text, lang, title).furniture]


@pytest.mark.parametrize(
    ("lang", "head", "place"),
    [
        ("id", "JAKARTA - ", "JAKARTA"),
        ("id", "JAKARTA — ", "JAKARTA"),
        ("id", "JAKARTA, KOMPAS.com - ", "JAKARTA"),
        ("id", "KUALA LUMPUR, KOMPAS.com –", "KUALA LUMPUR"),
        ("id", "Jakarta - ", "Jakarta"),
        ("id", "Jakarta, CNN Indonesia -- ", "Jakarta"),
        ("id", "TEMPO.CO, Jakarta - ", "Jakarta"),
        ("id", "Liputan6.com, Wina - ", "Wina"),
        ("id", "Moskow (ANTARA) - ", "Moskow"),
        ("id", "WASHINGTON (Reuters) - ", "WASHINGTON"),
        ("en", "WASHINGTON, Oct 4 (Reuters) - ", "WASHINGTON"),
        ("en", "LONDON (AP) — ", "LONDON"),
        ("en", "BEIJING, Oct. 4 (Xinhua) -- ", "BEIJING"),
        ("en", "MEXICO CITY -- ", "MEXICO CITY"),
    ],
)
def test_a_dateline_is_taken_off_the_lead(lang: str, head: str, place: str) -> None:
    text = head + (LEAD_ID if lang == "id" else LEAD_EN)
    page = look(text, lang)
    assert page.dateline == place
    assert [text[piece.start : piece.end] for piece in page.furniture] == [head]


@pytest.mark.parametrize(
    "lead",
    [
        "NATO - yang dipimpin Oslo - menolak usul itu.",
        "Menlu - yang baru dilantik - menolak usul itu.",
        "Rusia-Ukraina kembali berunding pada Kamis.",
        "Presiden Chile - Menteri Peru bertemu pada Kamis.",
        "Pada Kamis (4/10) - Senin keduanya berunding.",
    ],
)
def test_a_sentence_with_a_dash_keeps_its_beginning(lead: str) -> None:
    assert look(lead, "id").dateline is None
    assert pieces(lead) == []


def test_a_line_with_nothing_but_the_place_is_a_dateline() -> None:
    text = f"Menlu Chile tiba untuk berunding\n\nJakarta Raya\n\nJAKARTA\n\n{LEAD_ID}"
    assert pieces(text) == [("dateline", "Jakarta Raya"), ("dateline", "JAKARTA")]
    assert look(text, "id").dateline == "JAKARTA"


@pytest.mark.parametrize(
    ("lang", "line", "kind"),
    [
        ("id", "Oleh Budi Santoso", "byline"),
        ("id", "Reporter: Siti Aminah", "byline"),
        ("id", "Editor : Siti Aminah", "byline"),
        ("id", "Siti Aminah  | 04.10.2019 - Update : 04.10.2019", "byline"),
        ("id", "Siti Aminah \u00a0| 04.10.2019 - Update : 04.10.2019", "byline"),
        ("id", "Jumat, 4 Oktober 2019 | 08:15 WIB", "date"),
        ("id", "Baca juga: Menlu Peru tiba di Lima", "related"),
        ("id", "BACA JUGA:Menlu Peru tiba", "related"),
        ("id", "ADVERTISEMENT", "advert"),
        ("id", "Topik terkait", "topics"),
        ("id", "Tags: Chile, Peru", "topics"),
        ("id", "Bagikan artikel ini", "share"),
        ("id", "Bu haberi paylaşın", "share"),
        ("id", "Поделиться", "share"),
        ("id", "شارك", "share"),
        ("id", "Foto: Dok. Kemlu", "credit"),
        ("id", "(abc/def)", "initials"),
        ("id", "https://example.org/berita/1", "link"),
        ("id", "Hak cipta Kabar Contoh 2019", "copyright"),
        ("id", "Website Kantor Contoh hanya memuat berita secara ringkas. Silakan berlangganan.", "subscription"),
        ("en", "By Jane Doe", "byline"),
        ("en", "By Jane Doe and Mary Major | October 4, 2019", "byline"),
        ("en", "Published: October 4, 2019 at 8:15 AM", "date"),
        ("en", "Read more: Ten ways to cook plantain", "related"),
        ("en", "Advertisement", "advert"),
        ("en", "Share this article", "share"),
        ("en", "Getty Images", "credit"),
        ("en", "Sign up for our newsletter", "subscription"),
        ("en", "© 2019 The Sample Post", "copyright"),
    ],
)
def test_a_line_of_the_page_is_furniture_from_end_to_end(lang: str, line: str, kind: str) -> None:
    lead = LEAD_ID if lang == "id" else LEAD_EN
    text = f"{lead}\n\n{line}\n\n{lead} {lead}"
    assert pieces(text, lang) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Baca kedua menteri, lalu tanda tangani.",
        "By Thursday the two ministers had met twice.",
        "Share prices fell after Chile left the talks.",
        "Related companies were banned by Peru on Thursday.",
        "Presiden Peru membaca juga surat dari Chile.",
        "World leaders met in Lima.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_none(line: str) -> None:
    assert pieces(f"{LEAD_EN}\n{line}\n{LEAD_EN}", "en") == []


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        ("( ito Boras - Anadolu Agency)", "credit"),
        ("(Foto: Budi Santoso)", "credit"),
        ("( Foto: Dok. Kemlu )", "credit"),
        ("(REUTERS/Jane Doe)", "credit"),
        ("(AFP/Getty Images)", "credit"),
        ("[Gambas:Video CNN]", "related"),
        ("(abc/def)", "initials"),
    ],
)
def test_a_credit_is_cut_off_its_caption(tail: str, kind: str) -> None:
    assert pieces(f"{LEAD_ID} {tail}\n\n{LEAD_ID}") == [(kind, tail)]


def test_an_aside_at_the_end_of_a_sentence_stays() -> None:
    assert pieces(f"{LEAD_ID} (lihat peta)\nMereka membahas Perjanjian Lima (1929).") == []


def test_adverts_swallowed_by_a_paragraph_are_cut_out() -> None:
    text = f"{LEAD_ID} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT {LEAD_ID}"
    assert pieces(text) == [("advert", "ADVERTISEMENT"), ("advert", "SCROLL TO CONTINUE WITH CONTENT")]


def test_the_link_below_its_heading_goes_with_it() -> None:
    text = f"{LEAD_ID}\nBaca juga:\nMenlu Peru tiba di Lima\n{LEAD_ID}"
    assert pieces(text) == [("related", "Baca juga:"), ("related", "Menlu Peru tiba di Lima")]


def test_tags_below_their_heading_go_with_it() -> None:
    text = f"{LEAD_ID}\nTopik terkait\nChile\nPeru\n{LEAD_ID}"
    assert [words for _, words in pieces(text)] == ["Topik terkait", "Chile", "Peru"]


def test_section_title_byline_and_repeated_title_are_told_apart() -> None:
    title = "Menlu Chile dan Menlu Peru sepakati batas laut"
    text = f"Dunia, Regional\n\n{title}\n\nSiti Aminah | 04.10.2019\n{title} Kedua menteri di Lima.\n\n{LEAD_ID}"
    page = look(text, "id")
    assert page.title == title
    assert page.published == date(2019, 10, 4)
    assert pieces(text) == [
        ("section", "Dunia, Regional"),
        ("byline", "Siti Aminah | 04.10.2019"),
        ("repeat", title),
    ]


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    assert look(f"{LEAD_ID}\n{LEAD_ID}", "id").title is None


def test_a_title_of_the_record_is_kept_where_the_text_has_none() -> None:
    assert look(LEAD_ID, "id", title="Menlu bertemu").title == "Menlu bertemu"


def test_a_day_in_the_dateline_is_the_day_of_publication() -> None:
    assert look(f"LIMA, 4 October 2019 (Xinhua) -- {LEAD_EN}", "en").published == date(2019, 10, 4)


def test_a_day_in_the_story_is_not_the_day_of_publication() -> None:
    assert look(f"{LEAD_ID}\nPerjanjian itu diteken 4 Oktober 2019.", "id").published is None


@pytest.mark.parametrize("text", ["", "\n\n\n", "JAKARTA", "()", "[", "—", "\u00a0", "Baca juga", "((((", "- - -"])
def test_scraps_are_looked_at_without_an_error(text: str) -> None:
    assert all(0 <= piece.start < piece.end <= len(text) for piece in look(text, "id").furniture)


def test_spans_do_not_overlap() -> None:
    text = f"JAKARTA - {LEAD_ID} ADVERTISEMENT (abc/def)\nBaca juga: ADVERTISEMENT (AFP)"
    spans = [(piece.start, piece.end) for piece in look(text, "id").furniture]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
