import json
import subprocess
import sys

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from diplograph import resources
from diplograph.graph.ontology import GENERATED
from diplograph.graph.terms import DG, DG_BASE, PROPERTIES
from diplograph.knowledge.predicates import Predicates
from diplograph.knowledge.topics import Topics

FILES = ("diplograph.ttl", "alignments.ttl", "predicates.ttl", "topics.ttl")


def whole() -> Graph:
    graph = Graph()
    for file in FILES:
        graph.parse(data=resources.ontology(file).read_text("utf-8"), format="turtle")
    return graph


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_file_is_what_the_tables_give(name: str) -> None:
    stale = f"{name} is stale: python -m diplograph.graph.ontology"
    assert resources.ontology(name).read_text("utf-8") == GENERATED[name](), stale


def test_everything_we_coin_is_labelled_and_explained_in_both_languages() -> None:
    graph = whole()
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
    coined = {term for kind in kinds for term in graph.subjects(RDF.type, kind) if str(term).startswith(DG_BASE)}
    assert len(coined) > 100
    for term in coined:
        languages = {label.language for label in graph.objects(term, RDFS.label) if isinstance(label, Literal)}
        assert languages == {"en", "id"}, term


def test_every_act_is_a_kind_of_event() -> None:
    graph = whole()
    for act in Predicates.load():
        above = set(graph.transitive_objects(URIRef(DG_BASE + act.cls), RDFS.subClassOf))
        assert URIRef(DG.Event) in above
        assert URIRef(DG_BASE + act.parent) in above


def test_a_question_for_consultations_finds_meetings_visits_and_calls() -> None:
    found = set(whole().transitive_subjects(RDFS.subClassOf, URIRef(DG_BASE + "Consultation")))
    assert {URIRef(DG_BASE + name) for name in ("Meeting", "Visit", "Call", "Negotiation", "Mediation")} <= found


def test_the_topic_scheme_is_one_tree() -> None:
    graph = whole()
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(Topics.load()) >= 40
    tops = set(graph.subjects(SKOS.topConceptOf))
    assert all(tops & set(graph.transitive_objects(concept, SKOS.broader)) for concept in concepts)


def test_alignments_speak_only_of_terms_we_have() -> None:
    known = {term for file in FILES[:1] + FILES[2:] for term in Graph().parse(
        data=resources.ontology(file).read_text("utf-8"), format="turtle").subjects()}  # fmt: skip
    aligned = Graph().parse(data=resources.ontology("alignments.ttl").read_text("utf-8"), format="turtle")
    assert set(aligned.subjects()) <= known
    assert set(aligned.predicates()) == {RDFS.subClassOf, RDFS.subPropertyOf}


def test_the_json_ld_context_knows_every_property() -> None:
    context = json.loads(resources.ontology("context.jsonld").read_text("utf-8"))["@context"]
    assert set(PROPERTIES) <= set(context)


def test_importing_the_writer_of_the_ontology_writes_nothing() -> None:
    code = "import diplograph.graph.ontology as o, sys; sys.exit(sorted(o.GENERATED) != sorted(set(o.GENERATED)))"
    assert subprocess.run([sys.executable, "-W", "error", "-c", code], check=False).returncode == 0
