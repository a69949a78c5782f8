"""`diplograph check`: graphs against the shapes."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from diplograph.building.inspecting import inspect
from diplograph.cli.output import note, progress_bar
from diplograph.errors import StoreError, UnreadableFile
from diplograph.graph.check import ENGINES, Gate, Report
from diplograph.graph.report import LANGUAGES, readable

Verdict = tuple[Path, str, Report]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--engine", type=click.Choice(sorted(ENGINES)), default="fast", show_default=True, help="SHACL engine.")
@click.option("--lang", "langs", multiple=True, type=click.Choice(LANGUAGES), help="Language of the report; else all.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[Path, ...], engine: str, langs: tuple[str, ...], form: str) -> None:
    """Check the graphs at PATHS against the shapes: .nq, .nt, .trig and .ttl files, and stores by their folder.

    As text only graphs that fail are told of, with the reasons in words; json tells of all. Exit status 1 when a graph
    fails or a file cannot be read.

    \b
        diplograph check store
        diplograph check store/quarantine/*/graph.nq --lang en
        diplograph check graph.trig --engine pyshacl --format json
    """
    verdicts: list[Verdict] = []
    faults: list[str] = []
    gate = Gate.load(engine)
    with progress_bar("Checking") as progress:
        for path in paths:
            for verdict in _verdicts(path, gate, faults):
                verdicts.append(verdict)
                progress(len(verdicts), None)
    _tell(verdicts, langs or LANGUAGES, form)
    for fault in faults:
        note(f"failed: {fault}")
    bad = sum(not report.conforms for _, _, report in verdicts)
    note(f"Graphs checked: {len(verdicts)}. Failing: {bad}.")
    ctx.exit(1 if bad or faults else 0)


def _verdicts(path: Path, gate: Gate, faults: list[str]) -> Iterator[Verdict]:
    """The verdicts on what lies at a path. A file that cannot be read is noted, and the others go on."""
    try:
        for name, report in inspect(path, gate):
            yield path, name, report
    except (StoreError, UnreadableFile) as error:
        faults.append(str(error))


def _tell(verdicts: Iterable[Verdict], langs: Sequence[str], form: str) -> None:
    _FORMS[form](verdicts, langs)


def _as_text(verdicts: Iterable[Verdict], langs: Sequence[str]) -> None:
    for path, name, report in verdicts:
        if not report.conforms:
            click.echo("\n".join([f"{path}: {name or 'default graph'}", *(readable(report, lang) for lang in langs)]))


def _as_json(verdicts: Iterable[Verdict], _langs: Sequence[str]) -> None:
    told = [{"file": str(path), "graph": name, **asdict(report)} for path, name, report in verdicts]
    click.echo(json.dumps(told, ensure_ascii=False, indent=1))


_FORMS: dict[str, Callable[[Iterable[Verdict], Sequence[str]], None]] = {"text": _as_text, "json": _as_json}
