"""Writes the parts of the ontology that follow from tables: predicates.ttl, topics.ttl and shapes/act.ttl.

After a change in predicates.csv, relations.csv or topics.csv, in a checkout of the project:

    python -m diplograph.graph.ontology

A test compares what stands in the folder with what the tables give.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from diplograph import resources
from diplograph.domain.events import Predicate
from diplograph.errors import ResourceError
from diplograph.graph import iris
from diplograph.graph.nquads import iri, text
from diplograph.knowledge.predicates import Predicates, StaticRelation
from diplograph.knowledge.topics import Topic, Topics

NOTE = "# Written from the tables by `python -m diplograph.graph.ontology`; change the tables, not this file.\n"
SCHEME = f"<{iris.BASE}scheme/topics>"
PREFIXES = {
    "dg": "https://w3id.org/diplograph/ontology#",
    "dgs": "https://w3id.org/diplograph/shapes#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


def _head(*prefixes: str) -> str:
    return "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in prefixes) + "\n" + NOTE


def _block(subject: str, facts: Iterable[str]) -> str:
    return f"\n{subject} " + " ;\n    ".join(facts) + " .\n"


def _both(term: str, en: str, indonesian: str) -> str:
    return f"{term} {text(en)}@en ,\n        {text(indonesian)}@id"


def _listed(items: Iterable[str]) -> str:
    return "( " + " ".join(items) + " )"


def predicates_ttl() -> str:
    """Class and edge of every act and every static relation."""
    predicates = Predicates.load()
    acts = (_act_class(act) + _act_edge(act) for act in predicates)
    relations = (_relation(relation) for relation in predicates.relations.values())
    return _head("dg", "owl", "rdfs", "skos") + "".join([*acts, *relations])


def _act_class(act: Predicate) -> str:
    mode = [f"dg:ploverMode {text(act.mode)}"] if act.mode else []
    facts = [
        "a owl:Class",
        f"rdfs:subClassOf dg:{act.parent}",
        _both("rdfs:label", act.cls, act.label_id),
        _both("rdfs:comment", act.definition_en, act.definition_id),
        _both("skos:example", act.example_en, act.example_id),
        f"dg:directEdge dg:{act.code}",
        f"dg:plover {text(act.plover)}",
        *mode,
        f"dg:cameo {text(act.cameo)}",
        f"dg:quadClass {text(act.quad)}",
        f"dg:score {act.score:.1f}",
        f"dg:symmetric {str(act.symmetric).lower()}",
    ]
    return _block(f"dg:{act.cls}", facts)


def _act_edge(act: Predicate) -> str:
    facts = ["a owl:ObjectProperty", "rdfs:domain dg:Actor", _both("rdfs:label", act.label_en, act.label_id)]
    return _block(f"dg:{act.code}", facts)


def _relation(relation: StaticRelation) -> str:
    label = _both("rdfs:label", relation.label_en, relation.label_id)
    facts = [
        "a owl:Class",
        "rdfs:subClassOf dg:Relation",
        label,
        _both("rdfs:comment", relation.definition_en, relation.definition_id),
        _both("skos:example", relation.example_en, relation.example_id),
        f"dg:directEdge dg:{relation.term}",
    ]
    return _block(f"dg:{relation.cls}", facts) + _block(f"dg:{relation.term}", ["a owl:ObjectProperty", label])


def topics_ttl() -> str:
    """The SKOS scheme of topics; the words that stand for a topic are its hidden labels."""
    topics = Topics.load()
    scheme = _block(
        SCHEME,
        ["a skos:ConceptScheme", _both("rdfs:label", "Topics of diplomatic acts", "Topik tindakan diplomatik")],
    )
    return _head("dg", "rdfs", "skos") + scheme + "".join(_topic(topic) for topic in topics)


def _concept(code: str) -> str:
    return iri(iris.topic(code))


def _topic(topic: Topic) -> str:
    words = [f"{text(word)}@{lang}" for lang, listed in sorted(topic.words.items()) for word in listed]
    facts = [
        "a dg:Topic , skos:Concept",
        f"skos:inScheme {SCHEME}",
        f"skos:broader {_concept(topic.broader)}" if topic.broader else f"skos:topConceptOf {SCHEME}",
        f"skos:notation {text(topic.code)}",
        _both("skos:prefLabel", topic.label_en, topic.label_id),
        _both("rdfs:label", topic.label_en, topic.label_id),
        "skos:hiddenLabel " + " , ".join(words),
    ]
    return _block(_concept(topic.code), facts)


def act_shapes_ttl() -> str:
    """Shapes that say: only acts of the closed list, under their right class, about topics of the scheme."""
    predicates, topics = Predicates.load(), Topics.load()
    classes = _listed(f"dg:{act.cls}" for act in predicates)
    shape = _block(
        "dgs:Act",
        ["a sh:NodeShape", "sh:targetClass dg:Event"]
        + [f"sh:property dgs:Act-{name}" for name in ("class", "predicate", "object")],
    )
    parts = [
        _property("Act-class", "rdf:type",
                  [f"sh:qualifiedValueShape [ sh:in {classes} ]", "sh:qualifiedMinCount 1", "sh:qualifiedMaxCount 1"],
                  "An act has one class of the closed list.", "Tindakan memiliki satu kelas dari daftar tertutup."),
        _property("Act-predicate", "dg:predicate",
                  [f"sh:in {_listed(text(act.code) for act in predicates)}", "sh:minCount 1", "sh:maxCount 1"],
                  "An act has one code of the closed list.", "Tindakan memiliki satu kode dari daftar tertutup."),
        _property("Act-object", "dg:object", [f"sh:in {_listed(map(_concept, topics.codes()))}"],
                  "An object is a topic of the scheme.", "Objek adalah topik dalam skema."),
    ]  # fmt: skip
    prefixes = _head("dg", "dgs", "rdf", "sh")
    return prefixes + shape + "".join(parts) + _joint_shape(predicates) + "".join(map(_class_shape, predicates))


def _property(name: str, path: str, constraints: list[str], en: str, indonesian: str) -> str:
    facts = ["a sh:PropertyShape", f"sh:path {path}", *constraints, _both("sh:message", en, indonesian)]
    return _block(f"dgs:{name}", facts)


def _joint_shape(predicates: Predicates) -> str:
    targets = " , ".join(f"dg:{act.cls}" for act in predicates if act.symmetric)
    shape = _block("dgs:Joint", ["a sh:NodeShape", f"sh:targetClass {targets}", "sh:property dgs:Joint-participants"])
    return shape + _property(
        "Joint-participants", "dg:participant", ["sh:minCount 2"],
        "An act without direction has two participants or more.",
        "Tindakan timbal balik memiliki dua peserta atau lebih.",
    )  # fmt: skip


def _class_shape(act: Predicate) -> str:
    name = f"Act-{act.code}"
    shape = _block(f"dgs:{name}", ["a sh:NodeShape", f"sh:targetClass dg:{act.cls}", f"sh:property dgs:{name}-code"])
    return shape + _property(
        f"{name}-code", "dg:predicate", [f"sh:hasValue {text(act.code)}"],
        f"The code of a {act.cls} is {act.code}.", f"Kode {act.cls} adalah {act.code}.",
    )  # fmt: skip


GENERATED: dict[str, Callable[[], str]] = {
    "predicates.ttl": predicates_ttl,
    "shapes/act.ttl": act_shapes_ttl,
    "topics.ttl": topics_ttl,
}


def write_all() -> None:
    """Write every generated file into the ontology folder. ResourceError where that is not a folder on disk."""
    folder = resources.ontology()
    if not isinstance(folder, Path):
        raise ResourceError("the ontology folder does not lie on disk; run this in a checkout of the project")
    for name, made in GENERATED.items():
        (folder / name).write_text(made(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_all()
