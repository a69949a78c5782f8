"""Files → engine → gate → one writer → store. The only place that opens a store for writing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter

from diplograph.building.article import Built, Worker
from diplograph.building.engines import engine
from diplograph.building.gather import gather, once
from diplograph.building.ledger import Entry, State, write_ledger
from diplograph.building.quarantine import quarantine, release
from diplograph.building.summary import Summary, Tally
from diplograph.domain.articles import Article
from diplograph.settings import Settings
from diplograph.store import Store, Writer

Progress = Callable[[int, int], None]
NO_ACT = "no act between international actors found"


def build_corpus(
    paths: Sequence[Path],
    store_dir: Path,
    prepare: Callable[[], Worker],
    *,
    settings: Settings | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Summary:
    """Read the articles at `paths` and put what they say into the store at `store_dir`, made if need be.

    An article that is in the store already is replaced whole. `prepare` makes the worker, once for each process.
    `progress` is told how many articles of how many are done. Beside the store's own files lie the ledger
    (`ledger.jsonl`) and, for graphs that fail their shapes, the folder `quarantine`.
    """
    settings = settings or Settings()
    tally = Tally()
    begun = perf_counter()
    found, unreadable = gather(paths, lang=settings.lang, published=settings.published)
    articles, twins = once(found)
    tally.entries += unreadable + twins
    tally.took({"articles": perf_counter() - begun})
    store = Store.create(store_dir)
    run = engine(settings.engine, settings.jobs).run(prepare, _batches(articles, settings.chunk))
    with store.writer() as writer:
        desk = _Desk(writer, store_dir / "quarantine", tally)
        progress(0, len(articles))
        for done, built in enumerate((one for batch in run for one in batch), start=1):
            desk.take(built)
            progress(done, len(articles))
        begun = perf_counter()
    tally.took({"storing": perf_counter() - begun})
    write_ledger(store_dir / "ledger.jsonl", tally.entries)
    return tally.summary()


def _batches(articles: Sequence[Article], size: int) -> Iterator[list[Article]]:
    left = iter(articles)
    while batch := list(islice(left, size)):
        yield batch


@dataclass(slots=True)
class _Desk:
    """Takes built articles one by one: to the store, to quarantine, or only into the ledger."""

    writer: Writer
    quarantine: Path
    tally: Tally

    def take(self, built: Built) -> None:
        """Put the article where it belongs and write down where that was."""
        self.tally.took(built.seconds)
        state, why = self._placed(built)
        article = built.article
        self.tally.entries.append(Entry(article.source, article.id, article.digest, state, why))

    def _placed(self, built: Built) -> tuple[State, str]:
        if built.failure or built.report is None or built.reading is None:
            return State.FAILED, built.failure
        if not built.report.conforms:
            place = quarantine(self.quarantine, built.article, built.quads, built.report)
            self.writer.remove(built.article.digest)  # an earlier build may have stored it
            return State.QUARANTINED, f"{len(built.report.problems)} problems, see quarantine/{place.name}/report.txt"
        release(self.quarantine, built.article)
        self.writer.replace(built.quads)
        self.tally.stored(built)
        return (State.DONE, "") if built.reading.claims else (State.EMPTY, NO_ACT)
