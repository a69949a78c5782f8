"""`diplograph read`: what an article says, shown without a store."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from diplograph.building.gather import gather
from diplograph.cli import options
from diplograph.cli.output import note
from diplograph.domain.reading import Reading
from diplograph.measuring import articles as article_scorer
from diplograph.measuring import plover as plover_scorer
from diplograph.reading.read import Reader
from diplograph.showing.lines import as_json
from diplograph.showing.page import as_page
from diplograph.showing.text import as_text

Readings = Iterable[Reading]
FORMATS: dict[str, Callable[[Readings, bool], Iterator[str]]] = {
    "text": lambda readings, why: (as_text(reading, why=why) for reading in readings),
    "jsonl": lambda readings, _: map(as_json, readings),
    "html": lambda readings, _: iter([as_page(readings)]),
    "articles": lambda readings, _: (_line(article_scorer.prediction(reading)) for reading in readings),
    "plover": lambda readings, _: (_line(plover_scorer.prediction(reading)) for reading in readings),
}


@click.command()
@options.article_paths
@click.option("-f", "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@options.model
@options.published
@options.lang
@click.option("--why", is_flag=True, help="With text: also the words that gave no act, and what they lacked.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    form: str,
    model: str | None,
    published: date | None,
    lang: str | None,
    *,
    why: bool,
) -> None:
    """Show what the articles at PATHS say: sentences, names and acts.

    `articles` and `plover` are the JSON lines that the scorers of the shared gold data take.

    \b
        diplograph read article.txt --published 2019-10-04
        diplograph read article.txt --format html > article.html
        diplograph read gold.jsonl --format articles > predictions.jsonl
    """
    articles, aside = gather(paths, lang=lang, published=published)
    readings = Reader.load(model or "fast").read_many(articles)
    for piece in FORMATS[form](readings, why):
        click.echo(piece, nl=False)
    for entry in aside:
        note(f"{entry.state.value}: {entry.source}: {entry.why}")
    ctx.exit(1 if any(entry.state == "failed" for entry in aside) else 0)


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"
