"""What the commands write: results on stdout, the rest on stderr."""

import csv
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import StringIO

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from diplograph.showing.words import plain

# Without a terminal rich would fold at 80 columns; sentences are read more easily a little wider.
_WIDTH_ELSEWHERE = 120

Cell = str | int | float | bool | None


def note(message: str) -> None:
    """A line for the person at the terminal, on stderr."""
    click.echo(plain(message), err=True)


def table(columns: Sequence[str], rows: Sequence[Sequence[Cell]], title: str = "") -> None:
    """A table on stdout. Cells are printed as text, whatever they hold."""
    made = Table(title=Text(title) if title else None, title_justify="left")
    for column in columns:
        made.add_column(Text(column), overflow="fold")
    for row in rows:
        made.add_row(*[Text(_shown(cell)) for cell in row])
    Console(width=None if sys.stdout.isatty() else _WIDTH_ELSEWHERE).print(made)


def rows_out(columns: Sequence[str], rows: Sequence[Sequence[Cell]], form: str) -> None:
    """Rows on stdout as `table`, `csv` or `json` (a list of objects)."""
    ROW_FORMATS[form](columns, rows)


def _as_csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    made = StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    click.echo(made.getvalue(), nl=False)


def _as_json(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    told = [dict(zip(columns, row, strict=True)) for row in rows]
    click.echo(json.dumps(told, ensure_ascii=False, indent=1))


ROW_FORMATS: dict[str, Callable[[Sequence[str], Sequence[Sequence[Cell]]], None]] = {
    "table": table,
    "csv": _as_csv,
    "json": _as_json,
}


def _shown(cell: Cell) -> str:
    return "" if cell is None else plain(str(cell))


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int | None], None]]:
    """A bar on stderr; the callback takes how many of how many (None: nobody knows) are done.

    Silent where stderr is no terminal.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
