import copy
import pickle

import pytest
from rdflib import OWL, RDF, Graph, URIRef

from diplograph import resources
from diplograph.errors import ResourceError
from diplograph.graph import terms
from diplograph.graph.terms import DG, DG_BASE, acts

KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)
# Classes that only group others are written through acts(), not through DG.
PARENTS = {"Commitment", "Consultation", "Endorsement", "MaterialConflict", "MaterialCooperation", "VerbalConflict"}


def declared(file: str) -> set[str]:
    graph = Graph().parse(data=resources.ontology(file).read_text("utf-8"), format="turtle")
    found = {
        str(subject) for kind in KINDS for subject in graph.subjects(RDF.type, kind) if isinstance(subject, URIRef)
    }
    return {iri.removeprefix(DG_BASE) for iri in found}


def test_a_misspelt_term_raises_and_names_the_nearest() -> None:
    with pytest.raises(ResourceError, match=r"no term 'sourec'\. Nearest: 'source'"):
        _ = DG.sourec


def test_a_term_is_its_full_iri() -> None:
    assert DG.source == DG["source"] == "https://w3id.org/diplograph/ontology#source"


def test_the_terms_in_code_are_those_of_the_ontology() -> None:
    assert declared("diplograph.ttl") == set(DG) | PARENTS


def test_the_terms_of_the_tables_are_those_of_the_ontology() -> None:
    assert set(acts()) == declared("predicates.ttl") | PARENTS


def test_no_name_is_used_twice() -> None:
    assert not set(DG) & set(acts())
    names = [*terms.CLASSES, *terms.PROPERTIES, *terms.VALUES]
    assert len(names) == len(set(names))


def test_a_namespace_can_be_copied_and_sent_to_another_process() -> None:
    assert copy.deepcopy(DG).source == pickle.loads(pickle.dumps(DG)).source == DG.source  # noqa: S301  our own bytes
