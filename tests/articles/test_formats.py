"""Each format's file becomes articles; a bad record is named and the others go on."""

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from diplograph.articles.files import Skipped, collect
from diplograph.articles.formats import FORMATS
from diplograph.articles.source import Limits, Source
from diplograph.domain.articles import Article
from diplograph.errors import UnreadableFile

BODY = "Menteri Luar Negeri Budi Santoso bertemu rekannya dari Chile pada Kamis malam. Keduanya sepakat berunding lagi."
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Menlu tiba di Lima | Kabar Contoh</title>
<meta property="article:published_time" content="2019-10-04T08:15:00+07:00">
<meta property="og:site_name" content="Kabar Contoh"></head><body>
<nav><a href="/">Beranda</a> <a href="/dunia">Dunia</a></nav>
<article><h1>Menlu tiba di Lima</h1>
<p>LIMA - Menteri Luar Negeri Budi Santoso bertemu rekannya dari Chile pada Kamis malam.</p>
<p>Keduanya sepakat berunding lagi tentang batas laut. Perundingan pertama gagal tahun lalu karena hujan.</p>
<p>Peru mendukung perundingan itu dan menawarkan diri sebagai tuan rumah pertemuan berikutnya.</p></article>
<footer>Hak cipta Kabar Contoh.</footer><script>var a = "<div><div>";</script></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def one(path: Path, **options: Any) -> Article:
    (found,) = collect([path], **options)
    assert isinstance(found, Article), found
    return found


def reason(path: Path, **options: Any) -> str:
    (found,) = collect([path], **options)
    assert isinstance(found, Skipped), found
    return found.reason


def record(**fields: Any) -> str:
    return json.dumps({"text": BODY, **fields})


def test_a_text_file_gives_title_day_dateline_and_text(tmp_path: Path) -> None:
    article = one(write(tmp_path, "lima.txt", f"Menlu tiba di Lima\r\nJumat, 4 Oktober 2019\r\n\r\nLIMA - {BODY}\r\n"))
    assert (article.id, article.lang, article.title) == ("lima", "id", "Menlu tiba di Lima")
    assert (article.published, article.dateline) == (date(2019, 10, 4), "LIMA")
    assert article.text == f"Menlu tiba di Lima\nJumat, 4 Oktober 2019\n\nLIMA - {BODY}"
    assert [article.text[span.start : span.end] for span in article.furniture] == ["Jumat, 4 Oktober 2019", "LIMA - "]


def test_a_page_gives_its_article_and_nothing_around_it(tmp_path: Path) -> None:
    article = one(write(tmp_path, "lima.html", PAGE))
    assert (article.id, article.lang, article.title) == ("lima", "id", "Menlu tiba di Lima")
    assert (article.published, article.publisher, article.dateline) == (date(2019, 10, 4), "Kabar Contoh", "LIMA")
    assert article.text.startswith("Menlu tiba di Lima\nLIMA - Menteri Luar Negeri")
    assert "Beranda" not in article.text
    assert "Hak cipta" not in article.text


def test_a_page_in_an_old_encoding_is_read_as_it_says(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "iso-8859-2").replace("Budi Santoso", "Budi Šantić")
    assert "Budi Šantić" in one(write(tmp_path, "a.html", page.encode("iso-8859-2"))).text


def test_the_language_of_a_page_is_told_by_its_text_and_not_by_its_template(tmp_path: Path) -> None:
    assert one(write(tmp_path, "a.html", PAGE)).lang == "id"


def test_a_record_keeps_its_text_as_it_is(tmp_path: Path) -> None:
    text = f"  Judul \u00a0 |\r\n\r\n\r\n{BODY}\u200b cafe\u0301 "
    assert one(write(tmp_path, "a.jsonl", record(text=text))).text == text


def test_what_xml_forbids_becomes_a_blank_in_a_record(tmp_path: Path) -> None:
    article = one(write(tmp_path, "a.jsonl", '{"text": "Menlu\\u0000itu\\ud800 sudah bertemu dengan presiden"}'))
    assert article.text == "Menlu itu  sudah bertemu dengan presiden"
    assert len(article.digest) == 64


def test_a_record_gives_all_its_fields(tmp_path: Path) -> None:
    line = record(
        id="x1",
        lang="id-ID",
        published="2019-10-04T08:00:00Z",
        title="Menlu  tiba",
        url="https://example.org/1",
        publisher="Kabar",
    )
    article = one(write(tmp_path, "a.jsonl", line))
    assert (article.id, article.lang, article.published) == ("x1", "id", date(2019, 10, 4))
    assert (article.title, article.url, article.publisher) == ("Menlu tiba", "https://example.org/1", "Kabar")
    assert article.text == BODY
    assert article.source == f"{tmp_path}/a.jsonl:1"


def test_a_record_of_a_gold_standard_is_read_like_any_other(tmp_path: Path) -> None:
    line = record(id="g1", published=None, source={"repo": "x"}, sentences=[[0, 3]], entities=[], events=[])
    assert one(write(tmp_path, "gold.json", line)).id == "g1"


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (record(id="a"), ["a"]),
        (record(id=17), ["17"]),
        (record(), ["f"]),
        (f"[{record(id='a')}, {record()}]", ["a", "f-2"]),
        (f'{{"articles": [{record(id="a")}]}}', ["a"]),
        ("\ufeff" + record(id="a"), ["a"]),
    ],
)
def test_a_json_file_holds_a_record_or_a_list_of_them(tmp_path: Path, content: str, ids: list[str]) -> None:
    found = list(collect([write(tmp_path, "f.json", content)]))
    assert [article.id for article in found if isinstance(article, Article)] == ids


def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [record(id="a"), "{broken", "", '"text"', "[1]", '{"id": 3}', record(text=7), record(id="b")]
    found = list(collect([write(tmp_path, "f.jsonl", "\n".join(lines))]))
    assert [one.id for one in found if isinstance(one, Article)] == ["a", "b"]
    skipped = {one.path.rpartition(":")[2]: one.reason for one in found if isinstance(one, Skipped)}
    assert sorted(skipped) == ["2", "4", "5", "6", "7"]
    assert skipped["2"].startswith("not valid JSON: ")
    assert skipped["5"] == "a record must be a JSON object, not a list"
    assert skipped["6"] == "`text` must be a string, not missing"
    assert skipped["7"] == "`text` must be a string, not a number"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"text": "   "}, "no text in it"),
        ({"text": ""}, "no text in it"),
        ({"published": "4 Oktober"}, "`published`: '4 Oktober' is no day of the form YYYY-MM-DD"),
        ({"published": "2019-02-31"}, "`published`: day"),
        ({"published": 20191004}, "`published` must be a string, not a number"),
        ({"title": ["a"]}, "`title` must be a string, not a list"),
        ({"id": {"a": 1}}, "`id` must be a string, not an object"),
        ({"id": True}, "`id` must be a string, not true or false"),
        ({"lang": "fr"}, "its language is told as 'fr'; diplograph reads en, id"),
    ],
)
def test_a_wrong_field_is_named(tmp_path: Path, fields: dict[str, Any], why: str) -> None:
    assert reason(write(tmp_path, "f.jsonl", record(**fields))).startswith(why)


def test_the_word_of_the_user_goes_over_that_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "f.jsonl", record(lang="fr", published="2001-01-01"))
    article = one(path, lang="id", published=date(2019, 10, 4))
    assert (article.lang, article.published) == ("id", date(2019, 10, 4))


def test_a_text_in_another_language_is_left_out_with_a_hint(tmp_path: Path) -> None:
    text = "Le président du Chili est arrivé à Lima jeudi pour parler de la frontière avec les deux ministres."
    assert "looks like 'fr'; diplograph reads en, id" in reason(write(tmp_path, "f.txt", text))


def test_a_text_in_no_language_is_left_out_with_a_hint(tmp_path: Path) -> None:
    assert "name it with --lang, one of en, id" in reason(write(tmp_path, "f.txt", "Xyzzy plugh"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_marked_unicode_is_read(tmp_path: Path, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    assert one(write(tmp_path, "f.txt", mark + BODY.encode(encoding))).text == BODY
    assert one(write(tmp_path, "f.jsonl", mark + record().encode(encoding))).text == BODY


def test_other_bytes_are_read_as_windows_1252_with_a_notice(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = write(tmp_path, "f.txt", f"{BODY} – “São Tomé”".encode("cp1252"))
    assert one(path).text == f"{BODY} – “São Tomé”"
    assert "not UTF-8; read as Windows-1252" in caplog.text


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04\x00\x00" + bytes(200), b"Menlu\x00bertemu", b"\x00", bytes(range(256))]
)
@pytest.mark.parametrize("suffix", [".txt", ".html", ".json", ".jsonl"])
def test_binary_files_are_left_out(tmp_path: Path, content: bytes, suffix: str) -> None:
    assert reason(write(tmp_path, f"f{suffix}", content)) == "looks binary, not text"


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_an_empty_file_gives_no_article_and_no_error(tmp_path: Path, suffix: str) -> None:
    assert not any(isinstance(found, Article) for found in collect([write(tmp_path, f"f{suffix}", b"")]))


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json"])
def test_a_file_over_the_limit_is_left_out(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path, f"f{suffix}", BODY * 10)
    assert "larger than 500 bytes" in reason(path, limits=Limits(file_bytes=500))


def test_a_line_over_the_limit_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "f.jsonl", record(text=BODY * 10) + "\n" + record(id="b") + "\n" + record(text=BODY * 99))
    long, short, last = collect([path], limits=Limits(file_bytes=500))
    assert isinstance(long, Skipped)
    assert long.reason == "a line of more than 500 bytes"
    assert isinstance(short, Article)
    assert short.source.endswith("f.jsonl:2")
    assert isinstance(last, Skipped)
    assert last.path.endswith("f.jsonl:3")


def test_an_article_over_the_limit_is_left_out(tmp_path: Path) -> None:
    assert "the limit is 50" in reason(write(tmp_path, "f.txt", BODY), limits=Limits(text_chars=50))


def test_a_reader_needs_no_file_on_disk() -> None:
    def found(suffix: str, content: str) -> Iterator[Article | UnreadableFile]:
        return FORMATS[suffix](io.BytesIO(content.encode()), Source("memory", "memory"))

    assert [type(one) for one in found(".txt", BODY)] == [Article]
    assert [type(one) for one in found(".jsonl", record() + "\n{}")] == [Article, UnreadableFile]
