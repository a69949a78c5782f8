"""`diplograph export`: a store as a file for other tools."""

from pathlib import Path

import click

from diplograph.building.exports import FORMATS, GRAPH_FORMATS, export_store
from diplograph.cli import options
from diplograph.cli.output import note, progress_bar
from diplograph.exporting.project import LEVELS, Level
from diplograph.store import Store


@click.command()
@options.store_dir()
@click.option("-f", "--format", "form", required=True, type=click.Choice(FORMATS), help="Format of the file.")
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file.")
@click.option("--level", type=click.Choice(LEVELS), help="Nodes are all actors, or states alone.  [default: actors]")
@click.option("--topics", is_flag=True, help="Also what acts are about, as nodes: Russia offers arms.")
def command(store_dir: Path, form: str, output: Path, level: Level | None, *, topics: bool) -> None:
    """Write the graph of a store to a file.

    turtle, trig, nquads and jsonld hold all of it, for RDF tools. csv, gexf and graphml hold who did what to whom, as
    far as it is told as done: one edge for each pair and act, with counts and times. They take --level and --topics.

    \b
        diplograph export --store store --format gexf --output graph.gexf
        diplograph export --store store --format csv --level states --topics --output edges.csv
        diplograph export --store store --format trig --output graph.trig
    """
    if form not in GRAPH_FORMATS and (level or topics):
        raise click.UsageError(f"--level and --topics go with {', '.join(GRAPH_FORMATS)}; {form} holds everything.")
    with progress_bar("Writing"):
        told = export_store(Store.open(store_dir), output, form, level=level or "actors", topics=topics)
    note(f"{output}: {told}")
