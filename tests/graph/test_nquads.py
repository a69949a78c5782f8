from datetime import date

import pyoxigraph as ox
import pytest

from diplograph.graph.nquads import Quads, boolean, by_graph, day, decimal, integer, iri, split_graph, text

HOSTILE = [
    "",
    "plain",
    'quote " and back\\slash',
    "line\nend\r\nand\ttab",
    "\x00\x01\x08\x0b\x0c\x1f\x7f\x80\x85\x9f",
    "\u2028\u2029\ufffe\uffff\ufeff",
    "\U0001f91d astral \U0010ffff",
    "\u202eright to left\u202c العربية עברית",
    "e\u0301 not composed",
    "<http://a> . # not a comment",
    '"@id . \n<x> <y> <z> .',
    "\\u0041 \\n is no escape",
]


def parsed(lines: bytes) -> list[ox.Quad]:
    return list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


def one(written: str) -> ox.Literal:
    out = Quads("http://g")
    out.add("http://s", "http://p", [written])
    (quad,) = parsed(out.sorted_bytes())
    assert isinstance(quad.object, ox.Literal)
    return quad.object


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_comes_back_as_it_was(words: str) -> None:
    assert one(text(words)).value == words


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_stays_on_one_line_for_every_reader_of_lines(words: str) -> None:
    assert len(text(words).splitlines()) == 1


def test_half_a_character_becomes_one_sign_so_that_offsets_stay() -> None:
    assert one(text("a\ud83db")).value == "a\ufffdb"


@pytest.mark.parametrize(
    ("number", "written"),
    [(1.0, "1"), (0.0, "0"), (-0.0, "0"), (0.5, "0.5"), (0.123456, "0.1235"), (-3.0, "-3"), (1e-9, "0"), (10.0, "10")],
)
def test_a_decimal_has_no_needless_places(number: float, written: str) -> None:
    assert one(decimal(number)).value == written


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="no decimal number"):
        decimal(number)


def test_a_store_gives_back_the_literals_as_they_were_written() -> None:
    out = Quads("http://g")
    written = [decimal(1.0), decimal(0.25), integer(7), day(date(2019, 10, 3)), boolean(True), text('a"\n')]  # noqa: FBT003
    out.add("http://s", "http://p", written)
    store = ox.Store()
    store.load(out.sorted_bytes(), format=ox.RdfFormat.N_QUADS)
    dumped = store.dump(format=ox.RdfFormat.N_QUADS)
    assert dumped is not None
    assert sorted(dumped.splitlines()) == out.sorted_bytes().splitlines()


@pytest.mark.parametrize("bad", ["http://a b", "http://a>", "http://a\n", 'http://a"', "http://a\ud800", "http://{a}"])
def test_what_no_iri_may_hold_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="not an IRI"):
        iri(bad)


def test_lines_are_sorted_and_unique() -> None:
    out = Quads("http://g")
    out.add("http://s2", "http://p", [integer(1), None])
    out.add("http://s1", "http://p", [integer(1), integer(1)])
    lines = out.sorted_bytes().decode().splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("line", "graph"),
    [
        ("<a:s> <a:p> <a:o> <a:g> .", "<a:g>"),
        ("<a:s> <a:p> <a:o> .", None),
        ('<a:s> <a:p> "x" <a:g> .', "<a:g>"),
        ('<a:s> <a:p> "x <a:g>" .', None),
        ('<a:s> <a:p> "1"^^<a:t> .', None),
        ('<a:s> <a:p> "a b <c"^^<a:t> .', None),
        ('<a:s> <a:p> "x"@id <a:g> .', "<a:g>"),
        ("_:b <a:p> <a:o> .", None),
    ],
)
def test_a_graph_is_told_from_an_object(line: str, graph: str | None) -> None:
    assert split_graph(line)[1] == graph


def test_quads_fall_apart_into_their_graphs() -> None:
    lines = b'<a:s> <a:p> "1" <a:g2> .\n<a:s> <a:p> "1" <a:g1> .\n\n<a:s> <a:p> "1" <a:g1> .\n<a:s> <a:p> <a:o> .\n'
    graphs = by_graph(lines)
    assert list(graphs) == [None, "<a:g1>", "<a:g2>"]
    assert graphs["<a:g1>"] == '<a:s> <a:p> "1" .\n'
