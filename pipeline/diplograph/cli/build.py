"""`diplograph build`: articles in, a store out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

import click

from diplograph.building.corpus import build_corpus
from diplograph.building.ledger import State
from diplograph.building.recipe import Recipe
from diplograph.building.summary import Summary
from diplograph.cli import options
from diplograph.cli.output import note, progress_bar, table
from diplograph.settings import Settings, read_settings


@click.command()
@options.article_paths
@options.store_dir()
@options.published
@options.lang
@options.model
@click.option("--engine", type=click.Choice(["local", "processes"]), help="One process or several.  [default: local]")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes; more than one means --engine processes.")
@click.option("--gate", type=click.Choice(["fast", "pyshacl"]), help="SHACL engine of the gate.  [default: fast]")
@click.option("--settings", "settings_file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def command(
    ctx: click.Context, /, paths: tuple[Path, ...], store_dir: Path, settings_file: Path | None, **given: object
) -> None:
    """Read the articles at PATHS (files and folders) and add what they say to a store.

    An article that is there already is replaced. What fails its shapes goes to quarantine/ in the store's folder,
    and ledger.jsonl there tells of each article what became of it. Exit status 1 when an article failed.

    \b
        diplograph build articles/ --store store
        diplograph build news.jsonl --store store --jobs 2
        diplograph build page.html --store store --published 2019-10-04 --lang id
    """
    settings = _settings(settings_file, given)
    begun = perf_counter()
    with progress_bar("Reading") as progress:
        summary = build_corpus(
            paths, store_dir, Recipe(settings.model, settings.gate), settings=settings, progress=progress
        )
    _report(summary, store_dir, perf_counter() - begun)
    ctx.exit(0 if summary.clean else 1)


def _settings(file: Path | None, given: Mapping[str, Any]) -> Settings:
    settings = read_settings(file) if file else Settings()
    settings = replace(settings, **{name: value for name, value in given.items() if value is not None})
    several = settings.jobs > 1 and not given.get("engine")
    return replace(settings, engine="processes") if several else settings


def _report(summary: Summary, store_dir: Path, seconds: float) -> None:
    counts = ("articles", "sentences", "actors", "events", "claims", "quarantined", "skipped", "failed", "empty")
    rows: list[tuple[str, str]] = [(name, str(getattr(summary, name))) for name in counts]
    rows += [("seconds", f"{seconds:.2f}")]
    rows += [(f"seconds, {station}", f"{spent:.2f}") for station, spent in summary.seconds.items()]
    table(("of this build", ""), rows)
    for entry in summary.entries:
        if entry.state in {State.FAILED, State.QUARANTINED, State.SKIPPED}:
            note(f"{entry.state.value}: {entry.source}: {entry.why}")
    note(f"Store: {store_dir}")
