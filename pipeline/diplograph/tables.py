"""Reads our CSV tables. A wrong header or cell is named as file:line:column, with the nearest right word."""

import csv
import difflib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from diplograph.errors import TableError


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column, and where it stands."""

    cells: dict[str, str]
    file: str
    line: int

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def words(self, column: str, separator: str = "|") -> tuple[str, ...]:
        """The cell's parts, split at `separator`, without empty ones."""
        return tuple(part.strip() for part in self.cells[column].split(separator) if part.strip())

    def fault(self, column: str, what: str) -> TableError:
        """An error that names this cell."""
        return TableError(f"{self.file}:{self.line}:{column}", what)

    def one_of(self, column: str, known: Iterable[str]) -> str:
        """The cell, which must be one of `known`."""
        value, names = self.cells[column], sorted(known)
        if value not in names:
            near = difflib.get_close_matches(value, names, n=1)
            hint = f" Nearest: {near[0]!r}." if near else f" Known: {', '.join(names[:12])}."
            raise self.fault(column, f"{value!r} is not known.{hint}")
        return value


def read_table(place: Traversable | Path, columns: Sequence[str]) -> Iterator[Row]:
    """Rows of a UTF-8 CSV file whose header is exactly `columns`. Empty lines are skipped."""
    name = place.name
    with io.StringIO(place.read_text("utf-8"), newline="") as lines:
        reader = csv.reader(lines, strict=True)
        header = next(reader, [])
        if header != list(columns):
            raise TableError(f"{name}:1", f"the header is {','.join(header)!r}, not {','.join(columns)!r}")
        try:
            for cells in reader:
                if not cells:
                    continue
                if len(cells) != len(columns):
                    raise TableError(
                        f"{name}:{reader.line_num}", f"{len(cells)} cells where the header has {len(columns)}"
                    )
                yield Row(dict(zip(columns, cells, strict=True)), name, reader.line_num)
        except csv.Error as error:
            raise TableError(f"{name}:{reader.line_num}", f"not valid CSV: {error}") from error
