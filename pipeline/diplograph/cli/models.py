"""`diplograph models`: which models ship with this version, and how good they are."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from pathlib import Path

import click

from diplograph.cli import options
from diplograph.cli.output import ROW_FORMATS, Cell, progress_bar, rows_out, table
from diplograph.measuring.bench import one_core
from diplograph.measuring.models.acts import ActFigures, act_figures
from diplograph.measuring.models.catalogue import Shipped, shipped
from diplograph.measuring.models.evaluate import Figures, evaluate
from diplograph.measuring.models.naming import NameFigures, name_figures
from diplograph.measuring.models.targets import targets
from diplograph.measuring.models.tests import MAIN, TESTS

# The fields of a line of JSON; a test from raw text has the F of sentences besides.
LINE = ("model", "test", "upos", "uas", "las", "lemma", "ner_f", "words_per_s")
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option("-f", "--format", "form", type=click.Choice(list(ROW_FORMATS)), default="table", show_default=True)
@click.option("--evaluate", "data", type=FOLDER, help="Score them on the tests in this folder, with UD_* and ner-*.")
@click.option("--names", "marked", type=FOLDER, help="Score them on marked sentences in this folder: id.txt, en.txt.")
@click.option("--acts", "treebanks", type=FOLDER, help="How many acts change with gold trees, by the UD_* in it.")
@click.option("--model", "models", multiple=True, type=options.MODELS, help="Only these models.")
@click.option("--test", "tests", multiple=True, type=click.Choice([t.name for t in TESTS]), help="Only these tests.")
@click.option("--news-style", is_flag=True, help="Read every treebank as articles are read, not in its own style.")
@click.option("--targets", "aims", is_flag=True, help="Also say which targets are reached.")
@click.option("--json", "as_json", is_flag=True, help="Scores as JSON, a line for each model and test.")
def command(  # noqa: PLR0913  one argument for each option
    form: str,
    data: Path | None,
    marked: Path | None,
    treebanks: Path | None,
    models: tuple[str, ...],
    tests: tuple[str, ...],
    *,
    news_style: bool,
    aims: bool,
    as_json: bool,
) -> None:
    """List the models that ship with diplograph: language, version, licence, size, main scores. Or score them anew.

    \b
        diplograph models
        diplograph models --format json
        diplograph models --evaluate ../shared/data/nlp --json
        diplograph models --evaluate ../shared/data/nlp --model fast --test id_csui --test id_csui_raw
        diplograph models --names tests/gold/names
        diplograph models --acts ../shared/data/nlp --test id_csui

    Trees and names are scored on given words and sentences, in tests named *_raw on text without any marks. Speed is
    that of the whole pipeline on one core. A model that was taught the habits of several treebanks reads each in its
    own; --news-style shows how well it reads them as it reads articles.
    """
    wanted = models or tuple(options.MODELS.choices)
    if data is None and marked is None and treebanks is None:
        _list("json" if as_json else form)
    one_core()
    if data is not None:
        chosen = [test for test in TESTS if not tests or test.name in tests]
        figures: list[Figures] = []
        with progress_bar("Scoring") as progress:
            for one in evaluate(data, wanted, chosen, own_style=not news_style):
                figures.append(one)
                progress(len(figures), len(chosen) * len(wanted))
                if as_json:
                    told = LINE if one.sentences is None else (*LINE, "sentences")
                    click.echo(_line({name: value for name, value in asdict(one).items() if name in told}))
        if not as_json:
            _print_figures(figures)
        if aims:
            _print_targets(figures)
    if marked is not None:
        _print_rows(NameFigures, name_figures(marked, wanted), as_json=as_json)
    if treebanks is not None:
        chosen = [test for test in TESTS if test.kind == "trees" and (not tests or test.name in tests)]
        _print_rows(ActFigures, act_figures(treebanks, wanted, chosen), as_json=as_json)


def _list(form: str) -> None:
    columns = [field.name for field in fields(Shipped)]
    rows: list[list[Cell]] = []
    for one in shipped():
        told = asdict(one)
        rows.append([*(told[name] for name in columns[:-1]), str(one.folder)])
    rows_out(columns, rows, form)
    if form == "table":
        click.echo("Scores: " + "; ".join(f"{trees}, names {names}" for trees, names in MAIN.values()))


def _line(told: dict[str, object]) -> str:
    shares = {name: round(value, 4) if isinstance(value, float) else value for name, value in told.items()}
    return json.dumps(shares)


def _print_figures(figures: Sequence[Figures]) -> None:
    columns = [field.name for field in fields(Figures)]
    table(columns, [[_shown(value) for value in asdict(one).values()] for one in figures])


def _print_rows(
    kind: type[NameFigures | ActFigures], found: Iterable[NameFigures | ActFigures], *, as_json: bool
) -> None:
    if as_json:
        for one in found:
            click.echo(_line(asdict(one)))
        return
    rows = [[_shown(value) for value in asdict(one).values()] for one in found]
    table([field.name for field in fields(kind)], rows)


def _print_targets(figures: Iterable[Figures]) -> None:
    rows: list[list[Cell]] = [
        [one.model, one.test, one.measure, f"{one.target:.3f}", f"{one.value:.3f}", "yes" if one.reached else "no"]
        for one in targets(figures)
    ]
    table(("model", "test", "measure", "target", "measured", "reached"), rows)


def _shown(value: Cell) -> Cell:
    return f"{value:.3f}" if isinstance(value, float) else value
