r"""What a query that somebody wrote may hold.

Refused before any engine sees it is whatever reaches out or changes data, and what is too long or too deep.

The engine's own grammar knows no word boundaries: it reads `SERVICEex:a` and `1SERVICE<…>` as SERVICE, and where one
reading of a text fails it tries another (`e:SERVICE` as `e:` and `SERVICE`, where `e:SERVICE` would be a broken IRI).
So the word is refused in every place that is not surely something else: a string, a comment, a variable, or an IRI
that begins like `<http://`, which is never an expression. Other IRIs may also be read as "less than", and their `#` or
`'` as the beginning of a comment or a string; they must be plain. A string is only what the grammar takes whole: where
it stumbles over an escape, it would read a part of the string as query.

SPARQL lets any character be written as \u0053, before anything else is read. Ours does not; other engines do. So a
query is looked at twice: as it stands, and with these resolved.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from diplograph.errors import QueryRefused

MOST_BYTES = 32 * 1024
DEEPEST = 64
# A named graph of ours; other names after FROM are addresses that some engines fetch.
OUR_GRAPHS = "https://w3id.org/diplograph/id/article/"

_ESCAPE = (
    r"\\(?:[tbnrf\"'\\]|u(?![dD][89a-fA-F])[0-9A-Fa-f]{4}|U(?!0000[dD][89a-fA-F])00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})"
)
_TOKENS = re.compile(
    rf"""
    (?P<space>    [ \t\r\n]+ | \#[^\r\n]* )
  | (?P<string>   \"\"\" (?: \"{{0,2}} (?: [^\"\\] | {_ESCAPE} ) )* \"\"\"
                | ''' (?: '{{0,2}} (?: [^'\\] | {_ESCAPE} ) )* '''
                | \"(?!\"\") (?: [^\"\\\r\n] | {_ESCAPE} )* \"
                | '(?!'') (?: [^'\\\r\n] | {_ESCAPE} )* ' )
  | (?P<iri>      < [^<>"{{}}|^`\x00-\x20]* > )
  | (?P<variable> [?$] [\w·]+ )
  | (?P<word>     (?: [^\W_] | [_:@%] ) (?: [\w·:.%-] | \\[_~.!$&'()*+,;=/?\#@%-] )* )
  | (?P<open>     [({{\[] )
  | (?P<close>    [)}}\]] )
  | (?P<unary>    [!^+-] )
  | (?P<other>    . )
    """,
    re.VERBOSE | re.DOTALL,
)
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_WHOLE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")
_UPDATES = frozenset(
    ["LOAD", "INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH", "USING", "INTO"]
)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query and what it is."""

    kind: str
    text: str


def check_query(sparql: str) -> None:
    """QueryRefused, with what is wrong and the way out, unless the query only reads this store."""
    try:
        size = len(sparql.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise QueryRefused("The query holds half a character (a lone surrogate).") from error
    if size > MOST_BYTES:
        raise QueryRefused(f"The query has {size} bytes; {MOST_BYTES} are the most. Put fewer values into it.")
    for reading in dict.fromkeys([sparql, _resolved(sparql)]):
        _check_tokens(list(tokens(reading)))


def tokens(sparql: str) -> Iterator[Token]:
    """The pieces of a query, without space and comments."""
    for found in _TOKENS.finditer(sparql):
        if found.lastgroup and found.lastgroup != "space":
            yield Token(found.lastgroup, found.group())


def _resolved(sparql: str) -> str:
    return _CODEPOINT.sub(_character, sparql)


def _character(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else found[0]


def _check_tokens(found: list[Token]) -> None:
    _check_depth(found)
    for index, token in enumerate(found):
        match token.kind:
            case "other" if token.text in "\"'":
                raise QueryRefused("A string in the query is not closed, or holds an escape that SPARQL does not know.")
            case "iri":
                _check_iri(token.text)
            case "word":
                _check_word(token.text, found[index + 1 : index + 3])


def _check_depth(found: list[Token]) -> None:
    depth = signs = 0
    for token in found:
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        signs = signs + 1 if token.kind == "unary" else 0
        if depth + signs > DEEPEST:
            raise QueryRefused(f"The query is nested more than {DEEPEST} deep. Write it flatter.")


def _check_iri(iri: str) -> None:
    if not _WHOLE.match(iri) and ("#" in iri or "'" in iri or "service" in iri.lower()):
        raise QueryRefused(f"{iri} may be read in two ways. Write the IRI in full, or put spaces around '<'.")


def _check_word(word: str, following: list[Token]) -> None:
    plain = word.upper()
    if "SERVICE" in plain:
        raise QueryRefused(
            f"{word!r}: SERVICE asks other machines, and this store asks nobody. "
            "If it is part of a name, write that IRI in full, as <…>."
        )
    if plain in _UPDATES:
        raise QueryRefused(f"{word}: this store is only read. A query begins with {', '.join(_FORMS)}.")
    if plain == "FROM":
        named = bool(following) and following[0].text.upper() == "NAMED"
        graph = following[1:2] if named else following[:1]
        if not graph or not graph[0].text.startswith(f"<{OUR_GRAPHS}"):
            raise QueryRefused(f"FROM may only name graphs of this store, in full: <{OUR_GRAPHS}…>.")
