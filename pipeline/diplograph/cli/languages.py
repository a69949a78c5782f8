"""`diplograph languages`: which languages can be read."""

import tomllib

import click

from diplograph import resources
from diplograph.cli.output import ROW_FORMATS, Cell, rows_out
from diplograph.languages.pack import codes


@click.command()
@click.option("-f", "--format", "form", type=click.Choice(list(ROW_FORMATS)), default="table", show_default=True)
def command(form: str) -> None:
    """List the languages that can be read, and the models for each.

    \b
        diplograph languages
        diplograph languages --format json
    """
    rows_out(("code", "language", "own name", "models"), [_row(code) for code in codes()], form)


def _row(code: str) -> list[Cell]:
    pack = tomllib.loads(resources.languages(f"{code}/pack.toml").read_text("utf-8"))
    return [code, pack["name_en"], pack["name_own"], ", ".join(sorted(pack["models"]))]
