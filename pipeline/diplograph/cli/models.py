"""`diplograph models`: which models ship with this version."""

import json

import click

from diplograph import resources
from diplograph.cli.output import ROW_FORMATS, Cell, rows_out


@click.command()
@click.option("-f", "--format", "form", type=click.Choice(list(ROW_FORMATS)), default="table", show_default=True)
def command(form: str) -> None:
    """List the models that ship with diplograph: language, version, licence, size.

    \b
        diplograph models
        diplograph models --format json
    """
    columns = ("model", "language", "version", "licence", "megabytes", "folder")
    rows_out(columns, [_row(name) for name in resources.model_names()], form)


def _row(name: str) -> list[Cell]:
    folder = resources.model(name)
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    return [name, meta.get("lang"), meta.get("version"), meta.get("license"), f"{size:.1f}", str(folder)]
