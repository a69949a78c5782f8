"""Where sentences end by their marks, told to a parser before it reads.

A stop after a word ends a sentence, outside quotation marks, where the next word is written as one that begins. A mark
that closes a quotation belongs to the sentence it closes. Parsers see the same marks, and miss one in a hundred.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "diplograph_ends"
CLOSING = frozenset("\"'”’»)]") | {"''"}
OPENING = frozenset("\"'“‘«([") | {"``"}
STOPS = frozenset(".!?…")
# Marks that open a quotation, close one, or do either. A new paragraph closes all.
OPENS, CLOSES, TURNS = frozenset("“«") | {"``"}, frozenset("”»") | {"''"}, '"'
# Shorter words before a stop may be shortened ones.
LONG = 4


@Language.component(NAME)
def settle(doc: Doc) -> Doc:
    """Sets where a sentence begins or does not; what is set already stays, what is not told is left to the parser."""
    quoted = False
    for token in doc:
        if token.i and token.is_sent_start is None:
            _set(doc, token, quoted=quoted)
        quoted = token.text in OPENS or (quoted and token.text not in CLOSES)
        quoted = (not quoted if token.text == TURNS else quoted) and "\n" not in token.text
    return doc


def _set(doc: Doc, token: Token, *, quoted: bool) -> None:
    before = doc[token.i - 1]
    if _closes(token, before):
        token.is_sent_start = False
    elif before.whitespace_ and token.i > 1:
        closed = _closes(before, doc[token.i - 2]) and _stopped(doc, token.i - 2)
        stopped = before.text in STOPS and not quoted and _is_whole(doc[token.i - 2])
        token.is_sent_start = True if (closed and _may_begin(token)) or (stopped and token.text[0].isupper()) else None


def _closes(token: Token, before: Token) -> bool:
    return token.text in CLOSING and not before.whitespace_


def _stopped(doc: Doc, place: int) -> bool:
    """Whether a stop stands there, before further closing marks."""
    while place > 0 and doc[place].text in CLOSING:
        place -= 1
    return doc[place].text in STOPS


def _may_begin(token: Token) -> bool:
    return token.text[0].isupper() or token.text in OPENING


def _is_whole(token: Token) -> bool:
    """Whether the word before a stop is no shortened one."""
    last = token.text[-1]
    return token.text in CLOSING or last.isdigit() or (last.isalpha() and len(token.text) >= LONG)
