"""Acts as nodes, and the direct edges derived from them."""

from collections.abc import Iterator, Sequence
from itertools import chain, product

from diplograph.domain.articles import Article
from diplograph.domain.events import Event, Predicate
from diplograph.graph import iris
from diplograph.graph.actors import Cast
from diplograph.graph.nquads import Quads, day, integer, iri, text
from diplograph.graph.terms import DG, RDF, acts

# Acts that are about a thing as much as about a partner; a meeting on justice does not "meet justice".
THINGS = frozenset({"offers", "aids", "requests", "sanctions", "signs", "agrees", "cooperates", "negotiates"})


def sides(event: Event, predicate: Predicate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sources and targets. An act without direction and without targets is among all its sources."""
    if predicate.symmetric and not event.targets:
        return event.sources, event.sources
    return event.sources, event.targets


def pairs(sources: Sequence[str], targets: Sequence[str], *, symmetric: bool) -> Iterator[tuple[str, str]]:
    """Who did it to whom, one by one; both ways where there is no direction. Nobody is paired with himself."""
    for source, target in product(sources, targets):
        if source != target:
            yield source, target
            if symmetric:
                yield target, source


def add_event(out: Quads, event: Event, predicate: Predicate, *, cast: Cast, article: Article) -> str:
    """The act as a node of its own; its IRI."""
    node = iris.event(event, predicate, reported=article.published, digest=article.digest)
    sources, targets = sides(event, predicate)
    everyone = tuple(dict.fromkeys(chain(sources, targets)))
    out.add(node, RDF.type, [iri(acts()[predicate.cls]), iri(acts()[predicate.parent]), iri(DG.Event)])
    out.add(node, DG.source, cast.written(sources))
    out.add(node, DG.target, cast.written(targets))
    out.add(node, DG.participant, cast.written(everyone))
    out.add(node, DG.sourceState, cast.states(sources))
    out.add(node, DG.targetState, cast.states(targets))
    out.add(node, DG.object, _topics(event))
    out.describe(
        node,
        [
            (DG.predicate, text(predicate.code)),
            (DG.participantCount, integer(len(everyone))),
            (DG.objectText, text(event.object.text) if event.object else None),
            (DG.place, iri(cast.iri_of(event.place)) if event.place else None),
        ],
    )
    _add_time(out, node, event)
    return node


def _topics(event: Event) -> list[str]:
    return [iri(iris.topic(code)) for code in event.object.topics] if event.object else []


def _add_time(out: Quads, node: str, event: Event) -> None:
    when = event.when
    if when is None:
        return
    out.describe(
        node,
        [
            (DG.time, text(when.edtf)),
            (DG.earliest, day(when.earliest)),
            (DG.latest, day(when.latest)),
            (DG.precision, text(when.precision.value)),
            (DG.timeText, text(when.words) if when.words else None),
        ],
    )


def add_edges(out: Quads, event: Event, predicate: Predicate, *, cast: Cast) -> None:
    """The direct edges of an act that happened: to whom, and what; between those named and between their states.

    "Khovaev, the Russian ambassador, offers arms" is `Khovaev offers arms` and `Russia offers arms`.
    """
    sources, targets = sides(event, predicate)
    edge = acts()[predicate.code]
    for source, target in pairs(sources, targets, symmetric=predicate.symmetric):
        out.add(cast.iri_of(source), edge, cast.written([target]))
    states = (tuple(cast.states(sources)), tuple(cast.states(targets)))
    for source, target in pairs(*states, symmetric=predicate.symmetric):
        out.add(source[1:-1], edge, [target])
    if predicate.code in THINGS:
        doers = tuple(chain(sources, targets)) if predicate.symmetric else sources
        for doer in (*map(cast.iri_of, doers), *(state[1:-1] for state in cast.states(doers))):
            out.add(doer, edge, _topics(event))
