"""A Reading as an HTML page: sentences, names and acts marked. Whatever comes from the article is escaped."""

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from diplograph.domain.articles import Sentence
from diplograph.domain.claims import Claim
from diplograph.domain.reading import Reading
from diplograph.showing.words import actor_names, actor_note, plain, sides, tellings

_STYLE = """
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
.sentence { margin: .6rem 0; } .number { color: #767676; font-size: .75rem; margin-right: .5rem; }
mark { background: none; color: inherit; border-bottom: 3px solid; } .Country { border-color: #1f77b4; }
.Person { border-color: #d62728; } .Organization { border-color: #2ca02c; } .ArmedGroup { border-color: #7b3fa0; }
.Place { border-color: #b07d2b; } .Office { border-color: #767676; } .trigger { background: #fff2a8; }
ul { margin: .2rem 0 .2rem 1.6rem; padding: 0; font-size: .9rem; } .actual { font-weight: 600; }
table { border-collapse: collapse; font-size: .9rem; } td, th { text-align: left; padding: .15rem .8rem .15rem 0; }
"""


def as_page(readings: Iterable[Reading]) -> str:
    """One page for all readings. No script, no outside resource."""
    body = "\n".join(_article(reading) for reading in readings)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>diplograph</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _article(reading: Reading) -> str:
    article = reading.article
    head = f"<h1>{_safe(article.title or article.id)}</h1>\n"
    day = article.published.isoformat() if article.published else "day unknown"
    head += f"<p>{_safe(article.id)}, {_safe(article.lang)}, {day}</p>\n"
    sentences = "\n".join(_sentence(reading, sentence) for sentence in reading.sentences)
    return f'<article lang="{_safe(article.lang)}">\n{head}{sentences}\n{_actors(reading)}\n</article>'


def _sentence(reading: Reading, sentence: Sentence) -> str:
    claims = [claim for claim in reading.claims if claim.evidence.sentence == sentence.index]
    text = "".join(_pieces(reading, sentence, claims))
    acts = "".join(f"<li>{_act(claim, actor_names(reading))}</li>" for claim in claims)
    acts = f"\n<ul>{acts}</ul>" if acts else ""
    return f'<div class="sentence"><span class="number">{sentence.index}</span>{text}{acts}</div>'


def _act(claim: Claim, names: dict[str, str]) -> str:
    what = f'<span class="{claim.modality.value}">{_safe(claim.event.predicate)}</span>'
    return " | ".join([f"{what} {_safe(sides(claim, names))}", *map(_safe, tellings(claim, names))])


def _pieces(reading: Reading, sentence: Sentence, claims: list[Claim]) -> Iterable[str]:
    """The sentence cut wherever a name or a trigger begins or ends; each piece carries the marks that cover it."""
    text = reading.article.text
    names = {actor.key: f"{actor.name} ({actor_note(actor)})" for actor in reading.actors}
    marks = [(m.start, m.end, m.kind.value, names.get(m.actor, m.actor)) for m in reading.mentions]
    marks += [(c.evidence.trigger_start, c.evidence.trigger_end, "trigger", c.event.predicate) for c in claims]
    marks = [mark for mark in marks if mark[0] < sentence.end and mark[1] > sentence.start]
    edges = {sentence.start, sentence.end} | {edge for mark in marks for edge in mark[:2]}
    cuts = sorted(edge for edge in edges if sentence.start <= edge <= sentence.end)
    for start, end in pairwise(cuts):
        covering = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        yield _marked(text[start:end], covering)


def _marked(piece: str, covering: list[tuple[int, int, str, str]]) -> str:
    safe = _safe(piece, strip=False)
    if not covering:
        return safe
    classes = " ".join(dict.fromkeys(kind for _, _, kind, _ in covering))
    title = "; ".join(dict.fromkeys(note for _, _, _, note in covering))
    return f'<mark class="{_safe(classes)}" title="{_safe(title)}">{safe}</mark>'


def _actors(reading: Reading) -> str:
    rows = "".join(
        f"<tr><td>{_safe(actor.name)}</td><td>{_safe(actor_note(actor))}</td><td>{_safe(actor.key)}</td></tr>"
        for actor in reading.actors
    )
    return f"<table><tr><th>Actor</th><th>Known as</th><th>Key</th></tr>{rows}</table>" if rows else ""


def _safe(text: str, *, strip: bool = True) -> str:
    if strip:
        return escape(plain(text))
    lead, tail = text[:1].isspace(), text[-1:].isspace()
    return (" " if lead else "") + escape(plain(text)) + (" " if tail and text.strip() else "")
