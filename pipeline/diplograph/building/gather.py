"""Files → the articles to be read; what cannot be read as an article, and why."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from diplograph.articles.files import Skipped, collect
from diplograph.building.ledger import Entry, State
from diplograph.domain.articles import Article


def gather(
    paths: Iterable[Path], *, lang: str | None = None, published: date | None = None
) -> tuple[list[Article], list[Entry]]:
    """The articles at `paths` in order, and an entry for each file or record that gave none.

    `lang` and `published` replace what the files say of themselves.
    """
    articles: list[Article] = []
    aside: list[Entry] = []
    for found in collect(paths):
        if isinstance(found, Skipped):
            aside.append(Entry(str(found.path), "", "", State.FAILED, found.reason))
        else:
            articles.append(replace(found, lang=lang or found.lang, published=published or found.published))
    return articles, aside


def once(articles: Iterable[Article]) -> tuple[list[Article], list[Entry]]:
    """Each text once: the first article that brings it, and an entry for each of its twins."""
    first: dict[str, Article] = {}
    aside: list[Entry] = []
    for article in articles:
        kept = first.setdefault(article.digest, article)
        if kept is not article:
            why = f"the same text as {kept.source or kept.id}"
            aside.append(Entry(article.source, article.id, article.digest, State.SKIPPED, why))
    return list(first.values()), aside
