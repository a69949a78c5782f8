"""Actors and places as nodes: what kind they are, what they are called, for whom they act."""

from collections.abc import Iterable, Iterator

from diplograph.domain.actors import Actor, ActorKind
from diplograph.graph import iris
from diplograph.graph.nquads import Quads, boolean, iri, text
from diplograph.graph.terms import DG, OWL, RDF, RDFS, WIKIDATA

CLASS_OF_KIND = {
    ActorKind.STATE: DG.State,
    ActorKind.PERSON: DG.Person,
    ActorKind.ORGANISATION: DG.Organisation,
    ActorKind.ARMED_GROUP: DG.ArmedGroup,
    ActorKind.OFFICE: DG.Office,
    ActorKind.PLACE: DG.Place,
}


class Cast:
    """The actors and places of one reading, by key."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors = {actor.key: actor for actor in actors}

    def iri_of(self, key: str) -> str:
        """The actor's or place's IRI. An unknown key becomes an actor without a name, which the gate then stops."""
        known = self._actors.get(key)
        return iris.actor(known) if known else iris.thing("actor", key)

    def written(self, keys: Iterable[str]) -> list[str]:
        """Their IRIs in angle brackets."""
        return [iri(self.iri_of(key)) for key in keys]

    def states(self, keys: Iterable[str]) -> Iterator[str]:
        """The states these are or act for, in angle brackets; who acts for none is left out."""
        for key in keys:
            actor = self._actors.get(key)
            if actor and actor.iso3:
                yield iri(iris.state(actor.iso3))

    def add_to(self, out: Quads) -> None:
        """Describe everyone."""
        for actor in self._actors.values():
            self._add(out, actor)

    def _add(self, out: Quads, actor: Actor) -> None:
        node, is_place = iris.actor(actor), actor.kind is ActorKind.PLACE
        out.add(node, RDF.type, [iri(CLASS_OF_KIND[actor.kind]), None if is_place else iri(DG.Actor)])
        if not is_place:
            out.add(node, DG.actsFor, self._bodies(actor))
        out.describe(
            node,
            [
                (RDFS.label, text(actor.name)),
                (DG.identified, boolean(actor.identified)),
                (DG.iso3, text(actor.iso3) if actor.iso3 else None),
                (DG.officeTitle, text(actor.office) if actor.office else None),
                (OWL.sameAs, iri(WIKIDATA + actor.qid) if actor.qid else None),
            ],
        )

    def _bodies(self, actor: Actor) -> Iterator[str]:
        """Whom an actor stands for: its state, and the body that is no state. A state stands for itself."""
        if actor.iso3 and actor.kind is not ActorKind.STATE:
            yield iri(iris.state(actor.iso3))
        if actor.acts_for:
            yield iri(self.iri_of(actor.acts_for))
