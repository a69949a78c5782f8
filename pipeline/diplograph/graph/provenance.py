"""Who said it, where it stands, which version read it: the article, its sentences, mentions, quotes and the reading."""

from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Evidence, Relation
from diplograph.domain.mentions import Mention
from diplograph.domain.reading import Reading
from diplograph.graph import iris
from diplograph.graph.nquads import Quads, day, decimal, integer, iri, text
from diplograph.graph.terms import DG, OA, PROV, RDF, RDFS, SCHEMA


def add_article(out: Quads, article: Article) -> None:
    """The article and its outlet. Where the file lay is left out: it is no fact about the article."""
    outlet = iris.outlet(article.publisher) if article.publisher else None
    out.describe(
        iris.article(article),
        [
            (RDF.type, iri(SCHEMA.NewsArticle)),
            (SCHEMA.identifier, text(article.id)),
            (SCHEMA.inLanguage, text(article.lang)),
            (SCHEMA.datePublished, day(article.published) if article.published else None),
            (SCHEMA.headline, text(article.title) if article.title else None),
            (SCHEMA.url, text(article.url) if article.url else None),
            (SCHEMA.publisher, iri(outlet) if outlet else None),
            (DG.textLength, integer(len(article.text))),
        ],
    )
    if outlet and article.publisher:
        out.describe(outlet, [(RDF.type, iri(DG.Outlet)), (RDFS.label, text(article.publisher))])


def add_reading(out: Quads, reading: Reading) -> str | None:
    """The pass of the reader, and its IRI; None where the reading does not say what read it."""
    if not reading.reader:
        return None
    digest = reading.article.digest
    article, reader = iris.article(reading.article), iris.named("reader", reading.reader)
    activity = iris.reading(digest, reading.reader)
    out.describe(article, [(DG.reader, text(reading.reader)), (PROV.wasGeneratedBy, iri(activity))])
    out.add(activity, RDF.type, [iri(DG.Reading), iri(PROV.Activity)])
    out.describe(activity, [(PROV.used, iri(article)), (PROV.wasAssociatedWith, iri(reader))])
    out.add(reader, RDF.type, [iri(DG.Reader), iri(PROV.SoftwareAgent)])
    out.add(reader, RDFS.label, [text(reading.reader)])
    return activity


def add_sentence(out: Quads, article: Article, sentence: Sentence) -> None:
    """A sentence with its text, against which the gate holds every quote."""
    out.describe(
        iris.sentence(article.digest, sentence.index),
        [
            (RDF.type, iri(DG.Sentence)),
            (DG.article, iri(iris.article(article))),
            (DG.index, integer(sentence.index)),
            (DG.text, text(article.text[sentence.start : sentence.end])),
            (OA.start, integer(sentence.start)),
            (OA.end, integer(sentence.end)),
        ],
    )


def add_mention(out: Quads, article: Article, mention: Mention, meant: str) -> None:
    """A name in the text and the actor or place (IRI) it means."""
    node = iris.mention(mention, article.digest)
    _add_quote(out, node, article, mention.sentence, (mention.start, mention.end, mention.text))
    out.describe(
        node,
        [
            (RDF.type, iri(DG.Mention)),
            (DG.refersTo, iri(meant)),
            (DG.how, text(mention.how)),
            (DG.confidence, decimal(mention.confidence)),
        ],
    )


def add_evidence(out: Quads, article: Article, evidence: Evidence) -> str:
    """The quote and the trigger of a claim; its IRI."""
    node = iris.evidence(evidence, article.digest)
    _add_quote(out, node, article, evidence.sentence, (evidence.start, evidence.end, evidence.quote))
    out.describe(
        node,
        [
            (RDF.type, iri(DG.Evidence)),
            (DG.triggerStart, integer(evidence.trigger_start)),
            (DG.triggerEnd, integer(evidence.trigger_end)),
            (DG.triggerText, text(article.text[evidence.trigger_start : evidence.trigger_end])),
        ],
    )
    return node


def add_relation_evidence(out: Quads, article: Article, relation: Relation) -> str:
    """The quote of a static relation, which has no trigger; its IRI."""
    node = iris.relation_evidence(relation, article.digest)
    quote = article.text[relation.start : relation.end]
    _add_quote(out, node, article, relation.sentence, (relation.start, relation.end, quote))
    out.add(node, RDF.type, [iri(DG.Evidence)])
    return node


def _add_quote(out: Quads, node: str, article: Article, sentence: int, span: tuple[int, int, str]) -> None:
    start, end, quote = span
    out.describe(
        node,
        [
            (DG.article, iri(iris.article(article))),
            (DG.sentence, integer(sentence)),
            (DG.inSentence, iri(iris.sentence(article.digest, sentence))),
            (OA.start, integer(start)),
            (OA.end, integer(end)),
            (OA.exact, text(quote)),
        ],
    )
