"""`diplograph evaluate`: how well the gold articles are read."""

import json
from pathlib import Path

import click

from diplograph.cli import options
from diplograph.cli.output import Cell, note, progress_bar, table
from diplograph.measuring.evaluate import FOUND, Scores, evaluate
from diplograph.measuring.evaluate import by_confidence as shares_by_confidence
from diplograph.measuring.floors import ACCURATE, SHIPPED, breaches, raised, read_floors, write_floors
from diplograph.measuring.gold import SETS
from diplograph.reading.parts import Part
from diplograph.reading.read import Reader


@click.command()
@click.option(
    "--data",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The shared folder: gold data under data/, scorers under tools/.",
)
@options.model
@click.option("--set", "names", multiple=True, type=click.Choice([gold.name for gold in SETS]), help="Only these sets.")
@click.option(
    "--by-confidence", is_flag=True, help="Instead: of the dyads told with each confidence, the share that is right."
)
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON, with everything the scorers say.")
@click.option("--gate", is_flag=True, help="Exit status 1 when a measure lies below its pinned floor.")
@click.option("--pin", is_flag=True, help="Raise the pinned floors to what was measured. None is lowered.")
@click.option("--floors", type=click.Path(dir_okay=False, path_type=Path), help="File of the floors.")
@click.option(
    "--without",
    multiple=True,
    type=click.Choice([part.value for part in Part]),
    help="Leave out a part of the reading, to see what it brings.",
)
@click.pass_context
def command(  # noqa: PLR0913  one argument for each option
    ctx: click.Context,
    /,
    data: Path,
    model: str | None,
    names: tuple[str, ...],
    floors: Path | None,
    without: tuple[str, ...],
    *,
    by_confidence: bool,
    as_json: bool,
    gate: bool,
    pin: bool,
) -> None:
    """Score the reading against the gold sets of a shared data folder, with the scorers that lie there.

    \b
        diplograph evaluate --data ../shared
        diplograph evaluate --data ../shared --set dev2-id --json
        diplograph evaluate --data ../shared --gate
        diplograph evaluate --data ../shared --without reference
        diplograph evaluate --data ../shared --by-confidence
    """
    if without and (gate or pin):
        raise click.UsageError("Floors hold for the whole reading: leave out --without, or --gate and --pin.")
    if by_confidence and (gate or pin):
        raise click.UsageError("Floors are of whole sets: leave out --by-confidence, or --gate and --pin.")
    wanted = [gold for gold in SETS if not names or gold.name in names]
    reader = Reader.load(model or "fast", [Part(part) for part in without])
    if by_confidence:
        (_print_json_bands if as_json else _print_bands)(shares_by_confidence(data, reader, wanted))
        return
    scores: list[Scores] = []
    with progress_bar("Scoring") as progress:
        for one in evaluate(data, reader, wanted):
            scores.append(one)
            progress(len(scores), len(wanted))
    (_print_json if as_json else _print_table)(scores)
    if gate or pin:
        place = floors or (ACCURATE if model == "accurate" else SHIPPED)
        known = read_floors(place)
        bars = {name: bar for name, bar in known.items() if not names or name in names}
        if pin:
            write_floors(known | raised(bars, scores), place)
        ctx.exit(1 if gate and _told_breaches(bars, scores) else 0)


def _print_bands(found: dict[float, tuple[int, int]]) -> None:
    rows: list[list[Cell]] = [
        [f"{least:.1f}", told, right, f"{right / told:.3f}"] for least, (right, told) in found.items()
    ]
    table(["confidence from", "dyads told", "right", "share"], rows)


def _print_json_bands(found: dict[float, tuple[int, int]]) -> None:
    told = [{"from": least, "told": told, "right": right} for least, (right, told) in found.items()]
    click.echo(json.dumps(told, indent=1))


def _print_json(scores: list[Scores]) -> None:
    told = {
        one.gold.name: {"sha256": one.digest, "items": one.items, "measures": one.measures, "figures": one.figures}
        for one in scores
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=1))


def _print_table(scores: list[Scores]) -> None:
    measures = list(dict.fromkeys(name for one in scores for name in one.measures))
    rows: list[list[Cell]] = [["items", *[one.items for one in scores]]]
    rows += [[name, *[_figure(name, one.measures.get(name)) for one in scores]] for name in measures]
    table(["", *[f"{one.gold.name} ({one.gold.purpose})" for one in scores]], rows)


def _figure(name: str, value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if name.startswith(FOUND) else f"{value:.3f}"


def _told_breaches(bars: dict[str, dict[str, float]], scores: list[Scores]) -> bool:
    broken = breaches(bars, scores)
    for one in broken:
        found = _figure(one.measure, one.value) or "not measured"
        note(f"below its floor: {one.gold} {one.measure} is {found}, floor {one.floor:.3f}")
    return bool(broken)
