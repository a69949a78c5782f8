"""The gold sets of a shared data folder: where they lie, which scorer judges them, the articles in them."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from diplograph.building.gather import gather
from diplograph.domain.articles import Article
from diplograph.errors import InputError


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One gold file under the shared folder, the scorer that judges it, and whether it may be tuned on."""

    name: str
    file: str
    scorer: str
    purpose: str


SETS = (
    GoldSet("seed", "data/gold/seed_article.json", "articles", "acceptance"),
    GoldSet("dev2-id", "data/gold/articles_dev2_id.jsonl", "articles", "tuning"),
    GoldSet("dev2-en", "data/gold/articles_dev2_en.jsonl", "articles", "tuning"),
    GoldSet("dev", "data/gold/articles_dev.jsonl", "articles", "check"),
    GoldSet("plover", "data/events/plover_gsr_dev.jsonl", "plover", "tuning"),
)


def digest(gold: GoldSet, data: Path) -> str:
    """SHA-256 of the gold file, which is how a changed gold set is noticed."""
    return sha256(_bytes(gold, data)).hexdigest()


def articles(gold: GoldSet, data: Path) -> list[Article]:
    """The articles of a gold set, read by the same door as a user's own file."""
    found, aside = gather([data / gold.file])
    if aside:
        raise InputError(f"{aside[0].source}: {aside[0].why}")
    return found


def _bytes(gold: GoldSet, data: Path) -> bytes:
    try:
        return (data / gold.file).read_bytes()
    except OSError as error:
        raise InputError(
            f"{data / gold.file} cannot be read ({error.strerror}). "
            "Name the shared folder, the one with data/ and tools/ in it: --data ../shared"
        ) from error
