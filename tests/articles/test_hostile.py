"""Traps in files: each ends in a plain word to the user, and none takes long."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.articles.clean import normalise
from diplograph.articles.days import only_a_day, printed_day
from diplograph.articles.files import Skipped, collect
from diplograph.articles.furniture import look
from diplograph.articles.language import detect
from diplograph.domain.articles import Article

BODY = "Menteri itu bertemu dengan presiden Chile pada Kamis. "
HEAD = "<html><body><article><h1>Menlu bertemu presiden</h1>"

TRAPS = {
    "deep.html": HEAD + "<div>" * 50_000 + BODY,
    "unclosed.html": HEAD + "<a " * 20_000,
    "many.html": HEAD + "<p>a</p>" * 40_000,
    "entities.html": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;</p></body></html>',
    "external.html": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body></html>',
    "signs.html": "<" * 200_000,
    "comments.html": "<!--" * 50_000 + BODY,
    "nothing.html": "<html><head><title>Menlu</title></head><body></body></html>",
    "deep.json": "[" * 100_000,
    "objects.json": '{"a":' * 100_000,
    "number.json": '{"text": ' + "9" * 10_000 + "}",
    "cut.json": '{"text": "Menteri',
    "word.json": "Infinity",
    "long.txt": BODY * 50_000,
}


@pytest.mark.parametrize("name", sorted(TRAPS))
def test_a_trap_is_left_out_with_a_reason(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TRAPS[name], "utf-8")
    begun = perf_counter()
    (found,) = collect([tmp_path / name])
    assert isinstance(found, Skipped)
    assert found.reason
    assert perf_counter() - begun < 5


@pytest.mark.parametrize(
    "text",
    [
        BODY * 30_000,
        (BODY + "\n") * 5_000,
        BODY + "(" * 100_000,
        BODY + "\n" + "A - " * 50_000,
        BODY + "Website memuat memuat ringkas kepada\n" * 5_000,
        BODY + "Baca juga: [Gambas:\n" * 5_000,
        BODY + "\u0301" * 20_000,
        BODY + "4 Oktober 2019 " * 20_000,
    ],
    ids=["one line", "many lines", "brackets", "dashes", "footers", "links", "marks", "days"],
)
def test_a_large_text_is_read_in_time(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    begun = perf_counter()
    (found,) = collect([tmp_path / "a.txt"], lang="id")
    assert isinstance(found, Article)
    assert perf_counter() - begun < 5


def test_no_page_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    page = f'{HEAD}<p>{BODY * 3}</p><img src="https://example.org/x.png"><link rel="canonical" href="https://example.org/">'
    (tmp_path / "a.html").write_text(page, "utf-8")
    (found,) = collect([tmp_path / "a.html"])
    assert isinstance(found, Article)


def test_text_from_right_to_left_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("وصل رئيس تشيلي إلى ليما\u202e " + "يوم الخميس " * 20, "utf-8")
    (found,) = collect([tmp_path / "a.txt"])
    assert isinstance(found, Skipped)
    assert "looks like 'ar'" in found.reason


@settings(max_examples=120, deadline=None)
@given(st.text(st.characters(), max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    page = look(text, "id")
    assert all(0 <= span.start < span.end <= len(text) for span in page.furniture)
    assert normalise(normalise(text)) == normalise(text)
    assert detect(text)
    assert printed_day(text) is None or only_a_day("x" * 9) is None


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".html", ".json", ".jsonl"]))
def test_any_bytes_can_be_read(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    path = tmp_path_factory.mktemp("any") / f"f{suffix}"
    path.write_bytes(content)
    for found in collect([path]):
        assert isinstance(found, (Article, Skipped))
