"""Building, with a reader that needs no model."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from diplograph.building.article import Worker
from diplograph.building.corpus import build_corpus
from diplograph.building.ledger import State, read_ledger
from diplograph.building.summary import Summary
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.reading import Reading
from diplograph.errors import ResourceError
from diplograph.graph.check import Gate
from diplograph.settings import Settings
from diplograph.store import Store

TEXT = "Duterte met Putin in Sochi on Thursday.\nRussia will offer the Philippines <arms> & aircraft."
QUIET = "The volcano slept.\nNobody met anybody, and the road to the lake stayed open all day."


class Fake:
    """Gives the hand-made reading for its text, an empty one for others, and stumbles over `stumble`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self._read, articles)

    def _read(self, article: Article) -> Reading:
        if "stumble" in article.text:
            raise ValueError("a stone")
        if "no model" in article.text:
            raise ResourceError("the model is missing")
        if article.text.strip() == TEXT:
            return replace(self.reading, article=article)
        return Reading(article, (Sentence(0, 0, len(article.text)),), reader="diplograph test; no model")


@pytest.fixture
def prepare(reading: Reading) -> Callable[[], Worker]:
    gate = Gate.load()
    return lambda: Worker(Fake(reading), gate)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    record = {"id": "sochi", "lang": "en", "published": "2019-10-04", "text": TEXT}
    (folder / "a.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    (folder / "b.jsonl").write_text(json.dumps(record | {"id": "quiet", "text": QUIET}) + "\n", "utf-8")
    return folder


def add(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(json.dumps({"id": name, "lang": "en", "text": text}) + "\n", "utf-8")


def states(store: Path) -> dict[str, State]:
    return {entry.id: entry.state for entry in read_ledger(store / "ledger.jsonl")}


def archive(store: Path) -> dict[str, bytes]:
    return {path.relative_to(store).as_posix(): path.read_bytes() for path in sorted(store.rglob("*.nq*"))}


def built(files: Path, store: Path, prepare: Callable[[], Worker], **settings: int) -> Summary:
    return build_corpus([files], store, prepare, settings=Settings(**settings))  # type: ignore[arg-type]


def test_what_an_article_says_is_in_the_store(files: Path, tmp_path: Path, prepare: Callable[[], Worker]) -> None:
    summary = built(files, tmp_path / "store", prepare)
    assert (summary.articles, summary.sentences, summary.claims, summary.events, summary.actors) == (2, 3, 2, 2, 4)
    assert summary.clean
    rows = Store.open(tmp_path / "store").view().select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
    assert int(str(rows.rows[0][0])) > 20


def test_the_ledger_tells_done_from_empty(files: Path, tmp_path: Path, prepare: Callable[[], Worker]) -> None:
    built(files, tmp_path / "store", prepare)
    assert states(tmp_path / "store") == {"sochi": State.DONE, "quiet": State.EMPTY}


def test_the_same_input_twice_gives_the_same_bytes(files: Path, tmp_path: Path, prepare: Callable[[], Worker]) -> None:
    for name in ("one", "two", "two"):
        built(files, tmp_path / name, prepare)
    assert archive(tmp_path / "one") == archive(tmp_path / "two")
    assert archive(tmp_path / "one")


def test_the_size_of_batches_changes_nothing(files: Path, tmp_path: Path, prepare: Callable[[], Worker]) -> None:
    built(files, tmp_path / "one", prepare, chunk=1)
    built(files, tmp_path / "two", prepare, chunk=9)
    assert archive(tmp_path / "one") == archive(tmp_path / "two")


def test_an_article_that_fails_does_not_stop_the_others(
    files: Path, tmp_path: Path, prepare: Callable[[], Worker]
) -> None:
    add(files, "c.jsonl", "Here the reader will stumble over something that nobody foresaw.")
    summary = built(files, tmp_path / "store", prepare)
    assert (summary.articles, summary.failed, summary.clean) == (2, 1, False)
    (entry,) = [one for one in summary.entries if one.state is State.FAILED]
    assert entry.why == "ValueError: a stone"


def test_a_missing_model_is_no_fault_of_the_articles(
    files: Path, tmp_path: Path, prepare: Callable[[], Worker]
) -> None:
    add(files, "c.jsonl", "There is no model for this, and there will be none for the next article.")
    with pytest.raises(ResourceError):
        built(files, tmp_path / "store", prepare)


def test_the_same_text_twice_is_read_once(files: Path, tmp_path: Path, prepare: Callable[[], Worker]) -> None:
    add(files, "z.jsonl", TEXT)
    summary = built(files, tmp_path / "store", prepare)
    assert (summary.articles, summary.skipped, summary.clean) == (2, 1, True)


def test_a_graph_that_fails_its_shapes_goes_to_quarantine_with_its_report(
    files: Path, tmp_path: Path, reading: Reading
) -> None:
    first, *rest = reading.claims
    torn = replace(reading, claims=(replace(first, evidence=replace(first.evidence, quote="never said")), *rest))
    gate = Gate.load()
    summary = built(files, tmp_path / "store", lambda: Worker(Fake(torn), gate))
    assert (summary.articles, summary.quarantined, summary.clean) == (1, 1, False)
    (place,) = (tmp_path / "store" / "quarantine").iterdir()
    assert {path.name for path in place.iterdir()} == {"graph.nq", "report.txt", "report.json"}
    assert "sochi" in (place / "report.txt").read_text("utf-8")
    assert json.loads((place / "report.json").read_text("utf-8"))["report"]["problems"]


def test_an_article_mended_leaves_quarantine(files: Path, tmp_path: Path, reading: Reading) -> None:
    gate = Gate.load()
    first, *rest = reading.claims
    torn = replace(reading, claims=(replace(first, evidence=replace(first.evidence, quote="never said")), *rest))
    built(files, tmp_path / "store", lambda: Worker(Fake(torn), gate))
    built(files, tmp_path / "store", lambda: Worker(Fake(reading), gate))
    assert list((tmp_path / "store" / "quarantine").iterdir()) == []
    assert states(tmp_path / "store")["sochi"] is State.DONE


def test_what_was_stored_and_now_fails_is_taken_out(files: Path, tmp_path: Path, reading: Reading) -> None:
    gate = Gate.load()
    first, *rest = reading.claims
    torn = replace(reading, claims=(replace(first, evidence=replace(first.evidence, quote="never said")), *rest))
    built(files, tmp_path / "store", lambda: Worker(Fake(reading), gate))
    built(files, tmp_path / "store", lambda: Worker(Fake(torn), gate))
    rows = Store.open(tmp_path / "store").view().select("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
    assert len(rows.rows) == 1


def test_a_day_and_a_language_given_override_the_file(
    files: Path, tmp_path: Path, prepare: Callable[[], Worker]
) -> None:
    settings = Settings(published=date(2020, 1, 1), lang="id")
    build_corpus([files], tmp_path / "store", prepare, settings=settings)
    assert b"2020-01-01" in b"".join(archive(tmp_path / "store").values())


def test_progress_is_told_to_the_end(files: Path, tmp_path: Path, prepare: Callable[[], Worker]) -> None:
    told: list[tuple[int, int]] = []
    build_corpus([files], tmp_path / "store", prepare, progress=lambda *now: told.append(now))
    assert told == [(0, 2), (1, 2), (2, 2)]
