"""What a run may be told beforehand. Read from a file only when somebody names one; nothing is read at import."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from diplograph.errors import InputError


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of a build. The command line overrides what the file says.

    `jobs` is the number of processes of the engine `processes`, `chunk` how many articles travel together.
    `lang` and `published` replace what the files say of themselves; None leaves it to them.
    """

    model: str = "fast"
    engine: str = "local"
    jobs: int = 1
    chunk: int = 16
    gate: str = "fast"
    lang: str | None = None
    published: date | None = None

    def __post_init__(self) -> None:
        if self.jobs < 1 or self.chunk < 1:
            raise InputError(f"jobs ({self.jobs}) and chunk ({self.chunk}) must be 1 or more.")


def read_settings(path: Path) -> Settings:
    """Settings from a TOML file with keys of `Settings`; an unknown key or a value of a wrong type is named."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: cannot be read as TOML settings: {error}") from error
    _check(path, given)
    return Settings(**given)


# A day is written bare in TOML (published = 2019-10-04) and arrives as a date.
_TYPES: dict[str, type] = {
    "model": str,
    "engine": str,
    "jobs": int,
    "chunk": int,
    "gate": str,
    "lang": str,
    "published": date,
}


def _check(path: Path, given: Mapping[str, object]) -> None:
    known = [field.name for field in fields(Settings)]
    for key, value in given.items():
        if key not in known:
            raise InputError(f"{path}: unknown setting {key!r}. Known: {', '.join(known)}.")
        if type(value) is not _TYPES[key]:
            raise InputError(f"{path}: {key} must be of type {_TYPES[key].__name__}, not {value!r}.")
