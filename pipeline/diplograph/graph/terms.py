"""Closed namespaces: a misspelt term raises here, it does not become a new triple."""

import difflib
from collections.abc import Iterable, Iterator
from functools import cache

from diplograph.errors import ResourceError
from diplograph.knowledge.predicates import Predicates


class Terms:
    """The known names of one namespace: `DG.source` or `DG["source"]` is the full IRI."""

    def __init__(self, base: str, names: Iterable[str]) -> None:
        self.base = base
        self._iris = {name: base + name for name in names}

    def __getitem__(self, name: str) -> str:
        try:
            return self._iris[name]
        except KeyError:
            near = difflib.get_close_matches(name, self._iris, n=1)
            hint = f" Nearest: {near[0]!r}." if near else ""
            raise ResourceError(f"{self.base} has no term {name!r}.{hint}") from None

    def __getattr__(self, name: str) -> str:
        if name.startswith("_"):  # copy and pickle ask for such names before __init__ has run
            raise AttributeError(name)
        return self[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._iris)


DG_BASE = "https://w3id.org/diplograph/ontology#"

RDF = Terms("http://www.w3.org/1999/02/22-rdf-syntax-ns#", ["type"])
RDFS = Terms("http://www.w3.org/2000/01/rdf-schema#", ["label"])
OWL = Terms("http://www.w3.org/2002/07/owl#", ["sameAs"])
XSD = Terms("http://www.w3.org/2001/XMLSchema#", ["boolean", "date", "decimal", "integer"])
OA = Terms("http://www.w3.org/ns/oa#", ["end", "exact", "start"])
PROV = Terms("http://www.w3.org/ns/prov#", ["Activity", "SoftwareAgent", "used", "wasAssociatedWith", "wasGeneratedBy"])
SCHEMA = Terms(
    "https://schema.org/",
    ["NewsArticle", "datePublished", "headline", "identifier", "inLanguage", "publisher", "url"],
)
WIKIDATA = "http://www.wikidata.org/entity/"

CLASSES = (
    "Actor", "ArmedGroup", "Claim", "Event", "Evidence", "Mention", "Modality", "Office", "Organisation", "Outlet",
    "Person", "Place", "Polarity", "Reader", "Reading", "Relation", "Sentence", "State", "Topic",
)  # fmt: skip
PROPERTIES = (
    "actsFor", "article", "asserts", "claimedBy", "confidence", "earliest", "evidence", "how", "identified",
    "inSentence", "index", "iso3", "latest", "modality", "object", "objectText", "officeTitle", "participant",
    "participantCount", "place", "polarity", "precision", "predicate", "reader", "refersTo", "relatedTo", "rule",
    "sentence", "source", "sourceState", "subject", "target", "targetState", "text", "textLength", "time", "timeText",
    "triggerEnd", "triggerStart", "triggerText", "value",
)  # fmt: skip
VALUES = ("actual", "intended", "possible", "positive", "negated")

DG = Terms(DG_BASE, CLASSES + PROPERTIES + VALUES)


@cache
def acts() -> Terms:
    """The terms that the tables give: edge properties, classes of acts with their parents, static relations."""
    predicates = Predicates.load()
    edges = [*predicates.codes(), *(relation.term for relation in predicates.relations.values())]
    classes = [*(act.cls for act in predicates), *predicates.parents()]
    return Terms(DG_BASE, [*edges, *classes, *(relation.cls for relation in predicates.relations.values())])
