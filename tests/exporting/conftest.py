"""Graphs made by hand, friendly and hostile."""

from pathlib import Path

import pytest

from diplograph.exporting.schema import clean
from diplograph.store import Store, View

QUESTIONS = Path(__file__).parent.parent / "questions"
HEAD = """
@prefix actor: <https://w3id.org/diplograph/id/actor/> .
@prefix claim: <https://w3id.org/diplograph/id/claim/> .
@prefix dg: <https://w3id.org/diplograph/ontology#> .
@prefix event: <https://w3id.org/diplograph/id/event/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
HOSTILE = {
    "a-0000000a": "control \x07 \x1b[31m and\x0bseparator",
    "b-0000000b": "quotes \" ' <tag attr='x'> & &amp; ]]>",
    "c-0000000c": "emoji 😀 and 👩‍🚀",
    "d-0000000d": "محمد بن سلمان \u202ereversed",
    "e-0000000e": "lines\r\nand\ttabs\u2028here\x85and here",
    "f-0000000f": '=HYPERLINK("http://x.example")',
    "g-00000010": "noncharacter \uffff",
    "h-00000011": "@SUM(1+1)",
}


def view_of(name: str) -> View:
    return Store.memory((QUESTIONS / name / "data.trig").read_bytes(), "trig")


def escaped(text: str) -> str:
    return "".join(f"\\U{ord(char):08X}" for char in text)


@pytest.fixture
def labels() -> list[str]:
    """The hostile names as every format is to hold them, sorted."""
    return sorted(clean(label) for label in HOSTILE.values())


@pytest.fixture
def dyads() -> View:
    return view_of("top_dyads")


@pytest.fixture
def offers() -> View:
    return view_of("evidence_of_edge")


@pytest.fixture
def hostile() -> View:
    """Everyone accuses the next one, in a ring."""
    keys = list(HOSTILE)
    lines = [HEAD, "<https://w3id.org/diplograph/id/article/x> {"]
    for key, after in zip(keys, keys[1:] + keys[:1], strict=True):
        lines += [
            f'actor:{key} a dg:Actor , dg:Person ; rdfs:label "{escaped(HOSTILE[key])}" ; dg:identified false .',
            f"claim:{key} dg:asserts event:{key} ; dg:modality dg:actual ; dg:polarity dg:positive .",
            f'event:{key} dg:predicate "accuses" ; dg:source actor:{key} ; dg:target actor:{after} .',
        ]
    return Store.memory("\n".join([*lines, "}"]).encode(), "trig")
