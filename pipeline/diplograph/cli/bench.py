"""`diplograph bench`: articles and sentences a second, and where the time goes."""

import json
from pathlib import Path

import click

from diplograph.building.gather import gather
from diplograph.building.recipe import Recipe
from diplograph.cli import options
from diplograph.cli.output import Cell, note, table
from diplograph.measuring.bench import Speed, measure, one_core


@click.command()
@options.article_paths
@options.model
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True, help="How often all is read.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def command(paths: tuple[Path, ...], model: str | None, rounds: int, *, as_json: bool) -> None:
    """Measure on one core how fast the articles at PATHS become validated quads, station by station.

    The bare model's own speed over the same sentences, in the same run, stands beside it.

    \b
        diplograph bench examples
        diplograph bench examples --rounds 10 --json
    """
    one_core()
    articles, aside = gather(paths)
    for entry in aside:
        note(f"{entry.state.value}: {entry.source}: {entry.why}")
    speed = measure(articles, Recipe(model or "fast"), rounds=rounds)
    (_print_json if as_json else _print_table)(speed)


def _figures(speed: Speed) -> dict[str, float]:
    return {
        "articles": speed.articles,
        "sentences": speed.sentences,
        "seconds": speed.seconds,
        "articles/s": speed.articles / speed.seconds,
        "sentences/s": speed.sentences / speed.seconds,
        "bare model, sentences/s": speed.sentences / speed.bare,
        "bare model, share of our time": speed.bare / speed.seconds,
    } | {f"share, {name}": spent / speed.seconds for name, spent in speed.stations.items()}


def _print_json(speed: Speed) -> None:
    click.echo(json.dumps({name: round(value, 4) for name, value in _figures(speed).items()}, indent=1))


def _print_table(speed: Speed) -> None:
    rows: list[list[Cell]] = [[name, f"{value:,.2f}"] for name, value in _figures(speed).items()]
    table(["text to validated quads, one core", ""], rows)
