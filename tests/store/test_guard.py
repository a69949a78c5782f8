from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.errors import QueryRefused
from diplograph.store.guard import DEEPEST, MOST_BYTES, check_query

EVIL = "<http://127.0.0.1:9/>"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?a ?b { ?a dg:meets ?b }",
        "PREFIX x: <http://x.example/#> SELECT * { ?s x:p/^x:q*|!(x:r|^x:s) ?o FILTER(?o < 3 && !(?o>-1)) }",
        "SELECT * { ?s ?p 'SERVICE <http://x.example/> {}' } # SERVICE too",
        'SELECT * { ?s ?p """it\'s "SERVICE" \\" here""", \'\'\'LOAD \'\'\'@en-GB } ORDER BY DESC(?s) LIMIT 5',
        "SELECT ?service ?load { ?service <https://services.example/service#load> ?load . ?load a schema:Thing }",
        "ASK { GRAPH ?g { [] rdfs:label ?l ; a [ a dg:State ] } }",
        "DESCRIBE dgr:actor\\/RUS",
        "CONSTRUCT { ?s dg:meets ?o } WHERE { ?s dg:meets ?o }",
        "SELECT * FROM <https://w3id.org/diplograph/id/article/00ff> { ?s ?p ?o }",
        "SELECT * FROM NAMED <https://w3id.org/diplograph/id/article/00ff> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(?o<5&&?s>4) }",
        "SELECT * { ?s ?p \"\\u0041\\U0001F600 50 % 'quote'\" }",
        "SELECT * " + "{" * DEEPEST + "}" * DEEPEST,
        "",
    ],
)
def test_an_honest_query_passes(query: str) -> None:
    check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {EVIL} {{ ?s ?p ?o }} }}",
        f"select * {{ sErViCe silent{EVIL}{{?s ?p ?o}} }}",
        f"SELECT * {{ ?s ?p ?o # harmless\rSERVICE{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p ?o # harmless\nSERVICE{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p 'a' . SERVICE ?where {{ ?x ?y 'b' }} }} VALUES ?where {{ {EVIL} }}",
        f"PREFIX ex: {EVIL} SELECT * {{SERVICEex:a{{?s ?p ?o}}}}",
        f"PREFIX ex: {EVIL} SELECT * {{SERVICESILENTex:a{{?s ?p ?o}}}}",
        f"SELECT * {{ ?s ?p trueSERVICE{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p 1.SERVICE{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p 1e0SERVICE{EVIL}{{}} }}",
        f"PREFIX e: <http://a.example:1> SELECT * {{ ?s ?p e:SERVICE{EVIL}{{}} }}",
        f"PREFIX e: <http://a.example:1> SELECT * {{ ?s ?p e:%41SERVICE{EVIL}{{}} }}",
        f"PREFIX e: <http://a.example:1> SELECT * {{ ?s ?p e:\\#SERVICE{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p ?o FILTER(?o<e:b)SERVICE#>\n{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p ?o FILTER(?o<e:b)SERVICE#://>\n{EVIL}{{}} }}",
        f"SELECT * {{ ?s ?p ?o FILTER(?o<'>')SERVICE{EVIL}{{?x ?y '1'}} }}",
        f"SELECT * {{ ?s ?p ?o FILTER(?o<?b#>'''\n)SERVICE{EVIL}{{}} #'''\n}}",
        f"SELECT * {{ VALUES ?x {{ '''' #\\x\n }} SERVICE{EVIL}{{}} #''' }} }}",
        f"SELECT * {{ VALUES ?x {{ '''' #\\uD800\n }} SERVICE{EVIL}{{}} #''' }} }}",
        f"SELECT * {{ ?s <http://p.example/\\u0041#> ?o . SERVICE{EVIL}{{}} }}",
        f"SELECT * {{ \\u0053ERVICE{EVIL}{{}} }}",
        f"SELECT * {{ \\U00000053ERVICE{EVIL}{{}} }}",
        f"SELECT * {{ S\\u0045RVICE{EVIL}{{}} }}",
        f'SELECT * {{ ?s ?p "\\u0022 . SERVICE{EVIL}{{}} #" }}',
        f"SELECT * {{ ?s ?p '\n' . SERVICE{EVIL}{{}} }}",
    ],
)
def test_reaching_out_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(QueryRefused):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "LOAD <http://x.example/>",
        "PREFIX x: <http://x.example/> INSERT DATA { x:a x:b x:c }",
        "DELETE WHERE { ?s ?p ?o }",
        "# nothing to see\nclear ALL",
        "DROP ALL",
        "WITH <http://x.example/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CREATE GRAPH <http://x.example/>",
        "COPY <http://x.example/> TO <http://y.example/>",
        "\\u0049NSERT DATA {}",
    ],
)
def test_every_update_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused, match="only read"):
        check_query(query)


@pytest.mark.parametrize(
    "clause",
    ["FROM <http://x.example/data.ttl>", "from named <http://x.example/>", "FROM x:data", "FROM <file:///etc/passwd>"],
)
def test_from_names_only_our_graphs(clause: str) -> None:
    with pytest.raises(QueryRefused, match="FROM"):
        check_query(f"SELECT * {clause} {{ ?s ?p ?o }}")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 900 + "?s ?p ?o" + "}" * 900,
        "SELECT * { FILTER(" + "(" * 900 + "1" + ")" * 900 + ") }",
        "SELECT * { FILTER(" + "!" * 900 + "?x) }",
        "SELECT * { FILTER(" + "! # and\n" * 900 + "?x) }",
        "SELECT * { ?s " + "(^" * 900 + "dg:meets" + ")" * 900 + " ?o }",
        "SELECT * { ?s ?p " + "[ ?p " * 900 + "1" + "]" * 900 + " }",
        "SELECT * " + "\\u007B" * 900,
    ],
    ids=["braces", "parentheses", "not", "not with comments", "path", "brackets", "escaped"],
)
def test_a_query_nested_too_deep_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused, match="deep"):
        check_query(query)


def test_brackets_in_strings_and_comments_do_not_count() -> None:
    check_query("SELECT * { ?s ?p '" + "(" * 900 + "' } # " + "{" * 900)


def test_a_query_that_is_too_long_is_refused() -> None:
    with pytest.raises(QueryRefused, match=str(MOST_BYTES)):
        check_query("SELECT * { ?s ?p '" + "é" * (20 * 1024) + "' }")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(QueryRefused, match="surrogate"):
        check_query("SELECT * { ?s ?p '\ud800' }")


@pytest.mark.parametrize("end", ["'open", '"open', '"""open" ""', "'''open''", "'wrong \\q'"])
def test_a_string_without_an_end_is_refused(end: str) -> None:
    with pytest.raises(QueryRefused, match="string"):
        check_query("SELECT * { ?s ?p " + end)


@given(st.text(max_size=300))
def test_any_text_passes_or_is_refused_and_never_breaks_the_guard(text: str) -> None:
    with suppress(QueryRefused):
        check_query(text)
