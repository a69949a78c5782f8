"""The one projection of the store: which node, which edge, which attributes."""

from collections.abc import Iterator, Sequence
from itertools import chain
from string import Template
from typing import TYPE_CHECKING, Literal

import networkx as nx

from diplograph.domain.events import Predicate
from diplograph.exporting.edtf import first_day, last_day
from diplograph.exporting.schema import Scalar, clean
from diplograph.knowledge.predicates import Predicates
from diplograph.store import Iri, Value, View

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph

Level = Literal["actors", "states"]
LEVELS: tuple[Level, ...] = ("actors", "states")
BASE = "https://w3id.org/diplograph/id/"

# Only what is told as done. Ends of acts without direction are put in order before they are counted.
_EDGES = Template("""
SELECT ?from ?predicate ?to (COUNT(DISTINCT ?claim) AS ?weight) (COUNT(DISTINCT ?event) AS ?events)
  (COUNT(DISTINCT ?article) AS ?articles) (GROUP_CONCAT(DISTINCT ?told; SEPARATOR=" ") AS ?times)
WHERE {
  GRAPH ?article {
    ?claim dg:asserts ?event ; dg:modality dg:actual ; dg:polarity dg:positive .
    ?event dg:predicate ?predicate .
    $ends
    OPTIONAL { ?event dg:time ?time }
    $rolled
  }
  BIND(COALESCE(?time, "") AS ?told)  # one act without a date would leave the whole group without
  BIND(?predicate IN ($turning) && STR(?b) < STR(?a) AS ?turned)
  BIND(IF(?turned, ?b, ?a) AS ?from)
  BIND(IF(?turned, ?a, ?b) AS ?to)
  FILTER(?from != ?to)
}
GROUP BY ?from ?predicate ?to
ORDER BY ?from ?predicate ?to
""")
# What an act without direction is about, it is about for both sides.
_ENDS = {
    "target": Template("?event dg:source ?source ; dg:target ?target ."),
    "object": Template(
        "?event dg:participant ?source ; dg:object ?target . "
        "FILTER(?predicate IN ($symmetric) || EXISTS { ?event dg:source ?source })"
    ),
}
_AS_TOLD = "BIND(?source AS ?a) BIND(?target AS ?b)"
_BY_STATE = " ".join(
    f"OPTIONAL {{ ?{end} dg:iso3 ?{end}_iso }} "
    f'BIND(IF(BOUND(?{end}_iso), IRI(CONCAT("{BASE}actor/", ?{end}_iso)), ?{end}) AS ?{short})'
    for end, short in (("source", "a"), ("target", "b"))
)
_ACTORS = """
SELECT ?actor ?class (MIN(?label) AS ?name) (MIN(?code) AS ?iso3) (MAX(?known) AS ?identified) WHERE {
  VALUES ?class { dg:State dg:Person dg:Organisation dg:ArmedGroup dg:Office dg:Place }
  GRAPH ?article {
    ?actor a ?class ; rdfs:label ?label .
    OPTIONAL { ?actor dg:iso3 ?code }
    OPTIONAL { ?actor dg:identified ?known }
  }
}
GROUP BY ?actor ?class
ORDER BY ?actor ?class
"""


def project(view: View, *, level: Level = "actors", topics: bool = False) -> Network:
    """The graph of who did what to whom, as far as it is told as done: one edge for each pair and act.

    At the level `states` everyone stands for the state they act for; who acts for none stays. With `topics` what an act
    is about is an end too (Russia offers arms). Nodes and edges have all fields of schema.py. Sorted, so that the same
    store gives the same graph in the same order. An act of someone upon himself is left out.
    """
    network = Network()
    edges = list(chain(_edges(view, level, "target"), _edges(view, level, "object") if topics else ()))
    ends = {end for source, target, _ in edges for end in (source, target)}
    described = _described(view)
    for iri in sorted(ends):
        network.add_node(node_id(iri), **(described.get(iri) or _undescribed(iri)))
    for source, target, fields in sorted(edges, key=lambda edge: (edge[0], edge[1], str(edge[2]["predicate"]))):
        network.add_edge(node_id(source), node_id(target), key=str(fields["predicate"]), **fields)
    return network


def node_id(iri: str) -> str:
    """The id of a node: an actor's key (`RUS`), `topic:arms`."""
    kind, _, key = iri.removeprefix(BASE).partition("/")
    return clean(key if kind == "actor" else f"{kind}:{key}")


def _edges(view: View, level: Level, end: str) -> Iterator[tuple[Iri, Iri, dict[str, Scalar]]]:
    acts = Predicates.load()
    symmetric = ", ".join(f'"{act.code}"' for act in acts if act.symmetric)
    query = _EDGES.substitute(
        ends=_ENDS[end].substitute(symmetric=symmetric),
        rolled=_AS_TOLD if level == "actors" else _BY_STATE,
        turning=symmetric if end == "target" else "",
    )
    for source, code, target, weight, events, articles, times in view.select(query).rows:
        if isinstance(source, Iri) and isinstance(target, Iri):
            yield source, target, _edge(acts[str(code)], (weight, events, articles), str(times or ""))


def _edge(act: Predicate, counts: Sequence[Value], told: str) -> dict[str, Scalar]:
    times = sorted(told.split(), key=lambda time: (first_day(time), last_day(time), time))
    weight, events, articles = (int(str(count)) for count in counts)
    return {
        "predicate": act.code,
        "label": act.label_en,
        "symmetric": act.symmetric,
        "weight": weight,
        "events": events,
        "articles": articles,
        "first": times[0] if times else "",
        "last": max(times, key=lambda time: (last_day(time), first_day(time)), default=""),
        "times": " ".join(times),
        "score": float(act.score),
        "quad": act.quad,
    }


def _described(view: View) -> dict[str, dict[str, Scalar]]:
    return {
        str(actor): {
            "label": clean(str(name)),
            "kind": str(kind).partition("#")[2],
            "iso3": clean(str(iso3 or "")),
            "identified": bool(identified),
            "iri": clean(str(actor)),
        }
        for actor, kind, name, iso3, identified in view.select(_ACTORS).rows
    }


_KIND_OF_SECTION = {"actor": "State", "place": "Place", "topic": "Topic"}


def _undescribed(iri: str) -> dict[str, Scalar]:
    """A topic, or a state that somebody acts for and that is named nowhere."""
    section, _, key = iri.removeprefix(BASE).partition("/")
    iso3 = key if section == "actor" else ""
    kind = _KIND_OF_SECTION.get(section, "")
    return {"label": clean(key), "kind": kind, "iso3": clean(iso3), "identified": True, "iri": clean(iri)}
