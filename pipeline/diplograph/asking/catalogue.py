"""The questions in `queries/`, one file each. Their headers are comments, so a file stays valid SPARQL.

    #+ summary: Meetings between two states
    #+ ringkasan: Pertemuan dua negara
    #+ parameters:
    #+   first: {type: state, example: PHL}
    #+   since: {type: date, example: 2019-01-01, optional: true}

A parameter is a variable of the query that stands in its SELECT: the engine binds only such. An optional one that is
not given is bound to `dgr:any`, and the query asks for that in a FILTER; BOUND is not true of a bound parameter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from diplograph.errors import QuestionError, ResourceError
from diplograph.resources import queries

TYPES = ("actor", "date", "integer", "predicate", "state", "text", "thing", "topic")
_PARAMETER = re.compile(
    r"  (?P<name>[a-z_]+): \{type: (?P<type>[a-z]+), example: (?P<example>[^,{}]+)(?P<optional>, optional: true)?\}"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to be told: its name, what kind of value it is (one of `TYPES`), an example."""

    name: str
    type: str
    example: str
    optional: bool = False

    @property
    def usage(self) -> str:
        """`since=2019-01-01` with the example as value; in brackets where it may be left out."""
        value = f'"{self.example}"' if " " in self.example else self.example
        return f"[{self.name}={value}]" if self.optional else f"{self.name}={value}"


@dataclass(frozen=True, slots=True)
class Question:
    """A named question. `summary` is English, `ringkasan` says the same in Indonesian."""

    name: str
    summary: str
    ringkasan: str
    parameters: tuple[Parameter, ...]
    sparql: str

    @property
    def usage(self) -> str:
        """All parameters as they are given, with examples: `first=PHL second=RUS [since=2019-01-01]`."""
        return " ".join(parameter.usage for parameter in self.parameters)


@cache
def questions() -> dict[str, Question]:
    """All questions by name, in the order of their names."""
    files = sorted((file for file in queries().iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return {file.name[:-3]: parsed(file.name, file.read_text("utf-8")) for file in files}


def question(name: str) -> Question:
    """The question of that name. QuestionError with the known ones where there is none."""
    known = questions()
    if name not in known:
        raise QuestionError(f"No question {name!r}. Known: {', '.join(known)}.")
    return known[name]


def parsed(file: str, text: str) -> Question:
    """A question from its file's text. ResourceError, with file and line, where the header is off."""
    said: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#+ "):
            continue
        if found := _PARAMETER.fullmatch(line[3:]):
            parameters.append(_parameter(found, f"{file}:{number}"))
            continue
        key, colon, value = line[3:].partition(":")
        if not colon or key not in {"summary", "ringkasan", "parameters"} or (key == "parameters" and value.strip()):
            raise ResourceError(f"{file}:{number}: not a line of a question's header: {line!r}")
        said[key] = value.strip()
    _check_complete(file, said)
    return Question(file.removesuffix(".rq"), said["summary"], said["ringkasan"], tuple(parameters), text)


def _parameter(found: re.Match[str], where: str) -> Parameter:
    if found["type"] not in TYPES:
        raise ResourceError(f"{where}: no type {found['type']!r}. Known: {', '.join(TYPES)}.")
    return Parameter(found["name"], found["type"], found["example"].strip(), optional=bool(found["optional"]))


def _check_complete(file: str, said: Iterable[str]) -> None:
    if missing := {"summary", "ringkasan"} - set(said):
        raise ResourceError(f"{file}:1: the header lacks {', '.join(sorted(missing))}")
