"""`diplograph suite`: how the reading behaves where a sentence is changed, or told in another language."""

import json
from pathlib import Path

import click

from diplograph.cli import options
from diplograph.cli.output import Cell, note, table
from diplograph.measuring.floors import breaches_in, raised_to, read_floors, write_floors
from diplograph.measuring.suite import ACCURATE, FLOORS, SUITES, Shares
from diplograph.reading.read import Reader


@click.command()
@options.model
@click.option("--only", "names", multiple=True, type=click.Choice(list(SUITES)), help="Only this part.")
@click.option("--misses", is_flag=True, help="Every sentence that was not read as it must be, and what was read.")
@click.option("--json", "as_json", is_flag=True, help="The shares as JSON.")
@click.option("--gate", is_flag=True, help="Exit status 1 when a share lies below its pinned floor.")
@click.option("--pin", is_flag=True, help="Raise the pinned floors to what was measured. None is lowered.")
@click.option("--floors", type=click.Path(dir_okay=False, path_type=Path), help="File of the floors.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    model: str | None,
    names: tuple[str, ...],
    floors: Path | None,
    *,
    misses: bool,
    as_json: bool,
    gate: bool,
    pin: bool,
) -> None:
    """Try the reading on sentences made from tables that ship: an act told plainly, then passive, with its sides
    swapped, denied, possible, planned, on another day, with a clause in between, with one actor more; and on events
    told in two languages. Prints the share that is read as it must be.

    \b
        diplograph suite
        diplograph suite --only transformations --misses
        diplograph suite --gate
    """
    reader = Reader.load(model or "fast")
    shares = [SUITES[name](reader) for name in SUITES if not names or name in names]
    if as_json:
        click.echo(json.dumps({one.name: one.measures for one in shares}, ensure_ascii=False, indent=1))
    else:
        for one in shares:
            _print(one)
    if misses:
        _print_misses(shares)
    measured = {one.name: one.measures for one in shares}
    place = floors or (ACCURATE if model == "accurate" else FLOORS)
    known = read_floors(place)
    bars = {name: bar for name, bar in known.items() if name in measured}
    if pin:
        write_floors(known | raised_to(bars, measured), place)
    broken = breaches_in(bars, measured) if gate else []
    for breach in broken:
        found = "not measured" if breach.value is None else f"{breach.value:.3f}"
        note(f"below its floor: {breach.gold} {breach.measure} is {found}, floor {breach.floor:.3f}")
    ctx.exit(1 if broken else 0)


def _print(shares: Shares) -> None:
    rows: list[list[Cell]] = [
        [lang, kind, shares.held.get((lang, kind), 0), tried, f"{shares.measures[f'{lang}.{kind}']:.3f}"]
        for (lang, kind), tried in shares.tried.items()
    ]
    table(["language", "", "as it must", "of", "share"], rows, title=shares.name)


def _print_misses(shares: list[Shares]) -> None:
    for one in shares:
        for miss in one.misses:
            click.echo(f"{miss.lang}, {miss.kind}: {miss.text}")
            for told in miss.told:
                day = told.day or "no day"
                click.echo(f"    {' '.join(told.dyad)}, {told.polarity}, {told.modality}, {day}")
