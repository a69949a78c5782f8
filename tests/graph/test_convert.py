import json

import pyoxigraph as ox
import pytest

from diplograph.domain.reading import Reading
from diplograph.errors import UnknownFormat
from diplograph.graph.convert import FORMATS, serialise
from diplograph.graph.write import quads

READERS = {
    "jsonld": ox.RdfFormat.JSON_LD,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
}
ODD = '<a:s> <a:p> "\\u0000\\u001B \\"q\\" \\\\ \\n\\u2028 \U0001f91d \u202e" <a:g> .\n'.encode()


def statements(data: bytes, fmt: ox.RdfFormat, *, merged: bool = False) -> set[str]:
    """What the bytes say as a store keeps it (1.0 and 1 are one number there), without blank nodes."""
    store = ox.Store()
    store.load(data, format=fmt)
    return {str(quad.triple if merged else quad) for quad in store}


def test_every_format_is_read_back_by_another_library(meeting: Reading, many_claims: Reading) -> None:
    lines = quads(meeting) + quads(many_claims)
    assert set(READERS) == set(FORMATS)
    for name, fmt in READERS.items():
        merged = name == "turtle"
        expected = statements(lines, ox.RdfFormat.N_QUADS, merged=merged)
        assert statements(serialise(lines, name), fmt, merged=merged) == expected, name


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_quads_give_the_same_bytes_in_any_order(name: str, meeting: Reading, many_claims: Reading) -> None:
    lines = quads(meeting) + quads(many_claims)
    turned = b"".join(line + b"\n" for line in reversed(lines.splitlines()))
    assert serialise(lines, name) == serialise(turned + lines, name)


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_comes_back_from_every_format(name: str) -> None:
    (value,) = [quad.object.value for quad in ox.parse(serialise(ODD, name), format=READERS[name])]
    assert value == '\x00\x1b "q" \\ \n\u2028 \U0001f91d \u202e'


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_is_a_valid_file(name: str) -> None:
    assert list(ox.parse(serialise(b"", name), format=READERS[name])) == []


def test_json_ld_speaks_in_our_words(meeting: Reading) -> None:
    document = json.loads(serialise(quads(meeting), "jsonld"))
    (graph,) = document["@graph"]
    claims = [node for node in graph["@graph"] if node.get("type") == "dg:Claim"]
    assert [claim["modality"] for claim in claims] == ["dg:actual"]
    assert [claim["confidence"] for claim in claims] == ["0.85"]


def test_triples_without_a_graph_stay_without_one() -> None:
    line = b"<a:s> <a:p> <a:o> .\n"
    for name in ("trig", "jsonld", "nquads"):
        (quad,) = ox.parse(serialise(line, name), format=READERS[name])
        assert isinstance(quad.graph_name, ox.DefaultGraph), name


def test_an_unknown_format_is_named_with_the_known_ones(meeting: Reading) -> None:
    with pytest.raises(UnknownFormat, match=r"'rdfxml'\. Known: jsonld, nquads, trig, turtle"):
        serialise(quads(meeting), "rdfxml")
