"""The table of data sets (`sources.toml`): what is trained on, tuned on and scored on, and its digests."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

TABLE = Path(__file__).parent / "sources.toml"
Task = Literal["trees", "names"]
TASKS: tuple[Task, ...] = get_args(Task)


@dataclass(frozen=True, slots=True)
class Source:
    """One file of annotated sentences and its part in the work; the fields are explained in the table."""

    task: Task
    lang: str
    part: str
    name: str
    file: str
    times: int = 1
    only: str = ""
    held_out: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A file of plain text, for a teacher to label."""

    lang: str
    name: str
    file: str


@dataclass(frozen=True, slots=True)
class Credit:
    """A work that the weights of some languages stand on."""

    langs: tuple[str, ...]
    name: str
    by: str
    url: str
    license: str


def credited(lang: str) -> tuple[Credit, ...]:
    """The works behind the model of a language."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))["credits"]
    return tuple(Credit(**row) for row in rows if lang in row["langs"])


def sources(lang: str, task: Task, *parts: str) -> tuple[Source, ...]:
    """The sources of a language and a task, in the order of the table; of these parts, or of all."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    rows = [Source(task=task, **row) for row in table[task]]
    return tuple(row for row in rows if row.lang == lang and (not parts or row.part in parts))


def texts(lang: str) -> tuple[Text, ...]:
    """The files of plain text of a language, in the order of the table."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))["texts"]
    return tuple(Text(**row) for row in rows if row["lang"] == lang)


def digests(data: Path, lang: str) -> dict[str, str]:
    """SHA-256 of each file of the language, by its path in the data folder."""
    files = sorted(
        {source.file for task in TASKS for source in sources(lang, task)} | {row.file for row in texts(lang)}
    )
    return {file: hashlib.sha256((data / file).read_bytes()).hexdigest() for file in files}
