"""Arguments and options that several commands share."""

from datetime import date, datetime
from pathlib import Path

import click

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
store_dir = click.option(
    "-s",
    "--store",
    "store_dir",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the store.",
)
