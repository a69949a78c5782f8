"""The side folder for articles whose graph fails its shapes: the graph, and a report a person can read."""

import json
import shutil
from dataclasses import asdict
from pathlib import Path

from diplograph.domain.articles import Article
from diplograph.graph.check import Report
from diplograph.graph.report import readable


def quarantine(folder: Path, article: Article, nquads: bytes, report: Report) -> Path:
    """Put the graph and its report (English and Indonesian) into a folder of their own, and name it."""
    place = folder / article.digest[:16]
    place.mkdir(parents=True, exist_ok=True)
    (place / "graph.nq").write_bytes(nquads)
    head = f"{article.id}\n{article.source}\n\n"
    text = "\n".join(readable(report, lang) for lang in ("en", "id"))
    (place / "report.txt").write_text(head + text, "utf-8")
    told = {"id": article.id, "source": article.source, "sha256": article.digest, "report": asdict(report)}
    (place / "report.json").write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return place


def release(folder: Path, article: Article) -> None:
    """Take the article out of quarantine, if an earlier build put it there."""
    shutil.rmtree(folder / article.digest[:16], ignore_errors=True)
