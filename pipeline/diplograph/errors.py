"""The family of errors a caller can catch.

DiplographError
├── InputError            an article or file of the user's
│   ├── UnreadableFile    named with the reason; the other files go on
│   └── UnknownFormat     no reader or writer for that name
├── TableError            a wrong cell in one of our CSV tables: file:line:column
├── ResourceError         a shipped file is missing or stale
├── UnknownLanguage       no folder for that language
├── UnknownModel          no model of that name
├── QuestionError         a question or its values are off
│   ├── QueryRefused      a query the store must not see (SERVICE, LOAD, updates, too deep, too long)
│   └── QueryStopped      a query that took too long, gave too much, or broke the engine
├── StoreError            the store is missing, locked or of another version
└── WorkerLost            a process of a build was killed
"""

from collections.abc import Iterable


class DiplographError(Exception):
    """Root of everything diplograph raises on purpose. The message says where, what, and the way out."""


class InputError(DiplographError):
    """Something the user handed in cannot be used."""


class UnreadableFile(InputError):
    """A file could not be read as an article."""

    def __init__(self, path: object, reason: str) -> None:
        self.path = str(path)
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class UnknownFormat(InputError):
    """No reader or writer of that name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"Unknown format {name!r}. Known: {', '.join(sorted(known))}.")


class TableError(DiplographError):
    """A cell, row or header of one of our tables is wrong."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")


class ResourceError(DiplographError):
    """A file that ships with diplograph is missing or stale."""


class UnknownLanguage(DiplographError):
    """No language folder of that code."""

    def __init__(self, code: str, known: Iterable[str]) -> None:
        super().__init__(f"No language {code!r}. Known: {', '.join(sorted(known))}.")


class UnknownModel(DiplographError):
    """No model of that name for that language."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"No model {name!r}. Known: {', '.join(sorted(known))}.")


class QuestionError(DiplographError):
    """A question is unknown, or a value given for it is off."""


class QueryRefused(QuestionError):
    """A query is refused before any engine sees it."""


class QueryStopped(QuestionError):
    """A query was asked well and came to no end: out of time, out of memory, or with too long an answer."""


class StoreError(DiplographError):
    """The store is missing, locked, or not ours."""


class WorkerLost(DiplographError):
    """A process that read articles was killed from outside, mostly for want of memory."""

    def __init__(self, jobs: int) -> None:
        super().__init__(
            f"One of {jobs} worker processes was killed, most likely for want of memory. "
            "Nothing of this run was stored. Run again with fewer --jobs."
        )
