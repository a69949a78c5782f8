"""Arguments and options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
MODELS = click.Choice(["fast", "accurate"])


def _day(_ctx: click.Context, _option: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


article_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
model = click.option("--model", type=MODELS, help="The model that reads.  [default: fast]")
published = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=_day,
    help="Day of publication, over what the files say.",
)
lang = click.option("--lang", metavar="CODE", help="Language of the articles, over what is detected: id or en.")


def store_dir(*, required: bool = True) -> Callable[[Command], Command]:
    """The option `--store`."""
    return click.option(
        "-s",
        "--store",
        "store_dir",
        required=required,
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the store.",
    )
