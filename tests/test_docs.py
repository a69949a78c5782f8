"""The docs name what there is, and what they show works."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from diplograph.articles.formats import FORMATS as READERS
from diplograph.asking.catalogue import questions
from diplograph.building.exports import FORMATS as WRITERS
from diplograph.cli.main import COMMANDS, main
from diplograph.cli.options import MODELS
from diplograph.cli.output import ROW_FORMATS
from diplograph.domain.reading import Reading
from diplograph.graph.convert import serialise
from diplograph.graph.write import quads
from diplograph.languages.pack import codes
from diplograph.store import Store

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LINE = re.compile(r"^ {4,}diplograph (?P<words>[a-z].*)$", re.MULTILINE)
# Seconds of work in other tests; here it is enough that they can be called so.
ONLY_PARSED = {"build", "bench", "evaluate", "read", "suite", "--evaluate", "--acts", "--names"}


def examples() -> list[str]:
    """Every `diplograph …` line of the README, of the pages under docs/ and of the commands' own help."""
    pages = [README, *(page.read_text("utf-8") for page in sorted((ROOT / "docs").rglob("*.md")))]
    pages += [
        str(CliRunner().invoke(main, words).stdout) for words in (["--help"], *([name, "--help"] for name in COMMANDS))
    ]
    lines = [found["words"].partition(" > ")[0] for page in pages for found in LINE.finditer(page)]
    return list(dict.fromkeys(lines))


@pytest.mark.parametrize("name", [*COMMANDS, *questions(), *codes(), *MODELS.choices, *READERS, *WRITERS, *ROW_FORMATS])
def test_the_readme_names(name: str) -> None:
    assert re.search(rf"`(?:diplograph )?{re.escape(name)}`", README), f"README.md says nothing of {name}"


def test_the_readme_says_of_a_question_what_its_header_says() -> None:
    assert [one.name for one in questions().values() if f"| `{one.name}` | {one.summary} |" not in README] == []


@pytest.fixture
def desk(reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where the files that the examples name lie."""
    monkeypatch.chdir(tmp_path)
    with Store.create(tmp_path / "store").writer() as writer:
        writer.replace(quads(reading))
    for folder in ("examples", "articles", "PATHS…"):
        (tmp_path / folder).symlink_to(ROOT / "examples")
    for folder in ("shared/data/nlp", "tests/gold/names"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("news.jsonl", "gold.jsonl", "page.html", "article.txt"):
        (tmp_path / file).touch()
    (tmp_path / "question.rq").write_text("SELECT ?s { ?s a dg:Offer }", "utf-8")
    (tmp_path / "graph.trig").write_bytes(serialise(quads(reading), "trig"))
    aside = tmp_path / "store" / "quarantine" / "0123456789abcdef"
    aside.mkdir(parents=True)
    (aside / "graph.nq").write_bytes(quads(reading))
    return tmp_path


@pytest.mark.parametrize("line", examples())
def test_an_example_of_the_docs_works(desk: Path, line: str) -> None:
    words = [place for word in shlex.split(line.replace("../shared", "shared")) for place in _files(word) or [word]]
    command = main.get_command(main.make_context("diplograph", words, resilient_parsing=True), words[0])
    assert command is not None
    if not ONLY_PARSED.isdisjoint(words):
        command.make_context(words[0], words[1:]).close()
        return
    told = CliRunner().invoke(main, words)
    assert told.exit_code == 0, told.stderr
    assert desk.is_dir()


def _files(pattern: str) -> list[str]:
    """What a shell would put in the place of a word."""
    return sorted(str(found) for found in Path().glob(pattern))


def test_examples_are_found() -> None:
    assert {line.split()[0] for line in examples()} == set(COMMANDS)


def test_files_that_the_docs_name_are_there() -> None:
    named = set(re.findall(r"`((?:docs|examples|ontology|queries|pipeline|models|tests)/[\w./-]*)`", README))
    named |= set(re.findall(r"\]\(([\w./-]+)\)", README))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.skipif(shutil.which("sh") is None, reason="docs/demo.sh needs a POSIX shell")
def test_the_demo_answers_its_questions_and_writes_its_exports(tmp_path: Path) -> None:
    program = tmp_path / "diplograph"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m diplograph "$@"\n', "utf-8")
    program.chmod(0o755)
    out = tmp_path / "demo"
    out.mkdir()
    told = subprocess.run(
        ["sh", "docs/demo.sh", program, "examples", out], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr[-2000:]
    for row in (r"articles +│ 19", r"quarantined +│ 0", r"Rodrigo Duterte +│ Vladimir Putin", r"Philippines +│ arms"):
        assert re.search(row, told.stdout), row
    assert "No rows" not in told.stderr
    assert len(list(out.glob("graph.*"))) == len(WRITERS)
