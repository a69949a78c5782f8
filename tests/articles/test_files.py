"""Folders are walked in order; what is left out is told; ids are unique."""

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from diplograph.articles.files import Skipped, collect
from diplograph.domain.articles import Article

BODY = "Menteri itu bertemu dengan presiden Chile pada Kamis untuk membahas batas laut."


def write(path: Path, text: str = BODY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def ids(*paths: Path | str) -> list[str]:
    return [found.id for found in collect(paths) if isinstance(found, Article)]


def skipped(*paths: Path | str) -> dict[str, str]:
    return {Path(found.path).name: found.reason for found in collect(paths) if isinstance(found, Skipped)}


def test_a_folder_is_walked_by_name(tmp_path: Path) -> None:
    for name in ("b/z.txt", "a/y.txt", "c.txt", "b/x.txt"):
        write(tmp_path / name, f"{BODY} Berkas {name} tiba.")
    assert ids(tmp_path) == ["c", "y", "x", "z"]


def test_the_order_of_the_paths_is_kept(tmp_path: Path) -> None:
    b, a = write(tmp_path / "b.txt", BODY + " Satu."), write(tmp_path / "a.txt", BODY + " Dua.")
    assert ids(b, a) == ["b", "a"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert ids(tmp_path, path, str(path)) == ["a"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / ".hidden.txt")
    write(tmp_path / ".git" / "a.txt")
    assert list(collect([tmp_path])) == []


def test_an_unknown_suffix_is_told_with_the_known_ones(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    write(tmp_path / "README")
    found = skipped(tmp_path)
    assert found["a.pdf"] == "no reader for .pdf. Known: .htm .html .json .jsonl .ndjson .txt"
    assert found["README"].startswith("no reader for a file without suffix")


def test_a_suffix_in_capitals_is_known(tmp_path: Path) -> None:
    assert ids(write(tmp_path / "A.TXT")) == ["A"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert skipped(tmp_path / "none.txt") == {"none.txt": "No such file or directory"}


def test_a_name_no_system_allows_is_told() -> None:
    (found,) = collect(["a\x00b.txt"])
    assert isinstance(found, Skipped)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert skipped(tmp_path) == {"a.txt": "not a regular file"}


def test_links_in_a_circle_do_not_hold_the_walk(tmp_path: Path) -> None:
    write(tmp_path / "a" / "a.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    assert ids(tmp_path) == ["a"]


def test_two_texts_under_one_id_are_told_apart_by_their_digest(tmp_path: Path) -> None:
    first, second = write(tmp_path / "1" / "a.txt"), write(tmp_path / "2" / "a.txt", BODY + " Mereka sepakat.")
    found = [one for one in collect([first, second]) if isinstance(one, Article)]
    assert [one.id for one in found] == ["a", f"a-{found[1].digest[:8]}"]


def test_one_text_under_one_id_stays_one_article(tmp_path: Path) -> None:
    assert ids(write(tmp_path / "1" / "a.txt"), write(tmp_path / "2" / "a.txt")) == ["a", "a"]


def test_records_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = json.dumps({"text": BODY}) + "\n" + "{oops"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines.encode())))
    article, wrong = collect(["-"])
    assert isinstance(article, Article)
    assert (article.id, article.source) == ("stdin-1", "stdin:1")
    assert isinstance(wrong, Skipped)
    assert wrong.path == "stdin:2"


def test_a_walk_is_the_same_each_time(tmp_path: Path) -> None:
    for name in "edcba":
        write(tmp_path / f"{name}.txt", f"{BODY} Ini berkas {name}.")
    assert list(collect([tmp_path])) == list(collect([tmp_path]))
