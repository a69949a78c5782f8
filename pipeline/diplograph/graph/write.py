"""Reading → the sorted N-Quads lines of one named graph, in three layers: edges, events, claims with evidence."""

from diplograph.domain.claims import Claim, Modality, Polarity, Relation
from diplograph.domain.reading import Reading
from diplograph.graph import iris, provenance
from diplograph.graph.actors import Cast
from diplograph.graph.events import add_edges, add_event
from diplograph.graph.nquads import Quads, decimal, iri, text
from diplograph.graph.terms import DG, PROV, RDF, acts
from diplograph.knowledge.predicates import Predicates


def quads(reading: Reading) -> bytes:
    """Everything one article gave, as N-Quads: unique lines, sorted, the same bytes for the same reading.

    ResourceError where a claim's predicate or a relation's kind is in none of our tables.
    """
    return _Writer(reading).written()


class _Writer:
    """Holds what all parts share: the reading, its cast, the lines so far."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.article
        self.cast = Cast(reading.actors)
        self.predicates = Predicates.load()
        self.out = Quads(iris.article(reading.article))

    def written(self) -> bytes:
        provenance.add_article(self.out, self.article)
        activity = provenance.add_reading(self.out, self.reading)
        for sentence in self.reading.sentences:
            provenance.add_sentence(self.out, self.article, sentence)
        self.cast.add_to(self.out)
        for mention in self.reading.mentions:
            provenance.add_mention(self.out, self.article, mention, self.cast.iri_of(mention.actor))
        for claim in self.reading.claims:
            self._add_claim(claim, activity)
        for relation in self.reading.relations:
            self._add_relation(relation)
        return self.out.sorted_bytes()

    def _add_claim(self, claim: Claim, activity: str | None) -> None:
        predicate = self.predicates[claim.event.predicate]
        event = add_event(self.out, claim.event, predicate, cast=self.cast, article=self.article)
        self.out.describe(
            iris.claim(claim, event, self.article.digest),
            [
                (RDF.type, iri(DG.Claim)),
                (DG.asserts, iri(event)),
                (DG.claimedBy, iri(self._claimant(claim))),
                (DG.modality, iri(DG[claim.modality.value])),
                (DG.polarity, iri(DG[claim.polarity.value])),
                (DG.confidence, decimal(claim.confidence)),
                (DG.rule, text(claim.rule) if claim.rule else None),
                (DG.evidence, iri(provenance.add_evidence(self.out, self.article, claim.evidence))),
                (PROV.wasGeneratedBy, iri(activity) if activity else None),
            ],
        )
        if claim.modality is Modality.ACTUAL and claim.polarity is Polarity.POSITIVE:
            add_edges(self.out, claim.event, predicate, cast=self.cast)

    def _claimant(self, claim: Claim) -> str:
        """Who says so: the quoted speaker, else the outlet, else the article itself."""
        if claim.claimant:
            return self.cast.iri_of(claim.claimant)
        publisher = self.article.publisher
        return iris.outlet(publisher) if publisher else iris.article(self.article)

    def _add_relation(self, relation: Relation) -> None:
        row = self.predicates.relation(relation.kind)
        subject, related = self.cast.iri_of(relation.subject), self.cast.iri_of(relation.object)
        self.out.add(subject, acts()[row.term], [iri(related)])
        node = iris.relation(relation, self.article.digest)
        self.out.add(node, RDF.type, [iri(acts()[row.cls]), iri(DG.Relation)])
        self.out.describe(
            node,
            [
                (DG.predicate, text(row.code)),
                (DG.subject, iri(subject)),
                (DG.relatedTo, iri(related)),
                (DG.value, text(relation.value) if relation.value else None),
                (DG.evidence, iri(provenance.add_relation_evidence(self.out, self.article, relation))),
            ],
        )
