"""A Reading as text for a terminal: each sentence, and under it what it claims."""

from collections.abc import Iterator

from diplograph.domain.reading import Reading
from diplograph.showing.words import actor_names, plain, sides, tellings


def as_text(reading: Reading, *, why: bool = False) -> str:
    """Sentences with their claims; with `why` also the triggers that gave no event, and what they lacked."""
    return "\n".join(_lines(reading, why=why)) + "\n"


def _lines(reading: Reading, *, why: bool) -> Iterator[str]:
    article = reading.article
    day = article.published.isoformat() if article.published else "day unknown"
    yield plain(f"{article.id}  ({article.lang}, {day})")
    for sentence in reading.sentences:
        yield f"{sentence.index:>4}  {plain(article.text[sentence.start : sentence.end])}"
        yield from _claims(reading, sentence.index)
        if why:
            yield from _traces(reading, sentence.index)
    if not reading.claims:
        yield "      no act between international actors found"


def _claims(reading: Reading, sentence: int) -> Iterator[str]:
    names = actor_names(reading)
    for claim in reading.claims:
        if claim.evidence.sentence == sentence:
            parts = [claim.event.predicate, sides(claim, names), *tellings(claim, names)]
            yield "    " + plain(f"= {parts[0]}: {' | '.join(parts[1:])}")


def _traces(reading: Reading, sentence: int) -> Iterator[str]:
    for trace in reading.traces:
        if trace.sentence == sentence:
            words = reading.article.text[trace.start : trace.end]
            yield "    " + plain(f"? {words}: {trace.lacked} ({trace.rule})")
