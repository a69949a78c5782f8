"""`diplograph ask`: a named question, or one in SPARQL."""

from collections.abc import Iterable
from pathlib import Path

import click

from diplograph.asking.ask import ask
from diplograph.asking.catalogue import Question, questions
from diplograph.cli import options
from diplograph.cli.output import ROW_FORMATS, note, rows_out
from diplograph.knowledge.naming import key_of
from diplograph.store import Answer, Store
from diplograph.store.foreign import TIMEOUT


@click.command()
@click.argument("name", required=False)
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@options.store_dir(required=False)
@click.option(
    "--sparql",
    "query_file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="A file with a query of your own; - is stdin.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help="Seconds that a query of your own may take.",
)
@click.option("-f", "--format", "form", type=click.Choice(list(ROW_FORMATS)), default="table", show_default=True)
def command(
    name: str | None,
    values: tuple[str, ...],
    store_dir: Path | None,
    query_file: str | None,
    timeout: float,
    form: str,
) -> None:
    """Ask a store the question NAME with its values. Without a name: list the questions.

    A state is an ISO code or a name in English or Indonesian, an actor a Wikidata id, a code or a name, a day
    2019-10-03. With --sparql the question is a query of your own (SELECT, ASK, CONSTRUCT, DESCRIBE), which can read
    nothing but the store and change nothing; triples are answered as N-Triples.

    \b
        diplograph ask
        diplograph ask who_met_whom first=Filipina --store store
        diplograph ask evidence_of_edge source=RUS predicate=offers target=arms --store store --format csv
        diplograph ask --sparql question.rq --store store --format json
    """
    if query_file and name:
        raise click.UsageError("Either a named question or --sparql, not both.")
    if not query_file and not name:
        _list_questions(questions().values(), form)
        return
    if store_dir is None:
        raise click.UsageError("Which store? Name its folder with --store.")
    with Store.open(store_dir).view() as view:
        if query_file:
            _print_answer(view.foreign(_text_of(query_file), timeout=timeout), form)
        else:
            _print_answer(ask(view, name or "", _pairs(values), key_of), form)


def _text_of(file: str) -> str:
    with click.open_file(file, encoding="utf-8") as opened:
        try:
            return str(opened.read())
        except UnicodeDecodeError as error:
            raise click.UsageError(f"{file} is not UTF-8: {error}") from error


def _pairs(values: Iterable[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for given in values:
        key, equals, value = given.partition("=")
        if not equals or not key:
            raise click.UsageError(f"{given!r} is no value; write it as parameter=value.")
        if key in pairs:
            raise click.UsageError(f"{key} is given twice.")
        pairs[key] = value
    return pairs


def _print_answer(answer: Answer, form: str) -> None:
    if isinstance(answer, bytes):
        click.echo(answer, nl=False)
    elif isinstance(answer, bool):
        rows_out(("answer",), [[answer]], form)
    else:
        rows_out(answer.variables, answer.cells(), form)
        if not answer.rows:
            note("No rows: the store holds nothing of that kind.")


def _list_questions(known: Iterable[Question], form: str) -> None:
    columns = ("question", "what it tells", "yang dijawab", "parameters")
    rows_out(columns, [[one.name, one.summary, one.ringkasan, one.usage] for one in known], form)
