"""Where sentences begin beside quotation marks, told to the fast parser before it reads.

A mark that closes a quotation belongs to the sentence it closes; what follows a stop and such a mark begins another, if
it is written so. The parser, which sees a few words only, takes a closing mark for an opening one.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "diplograph_quotes"
CLOSING = frozenset("\"'”’»)]") | {"''"}
OPENING = frozenset("\"'“‘«([") | {"``"}
STOPS = frozenset(".!?…")


@Language.component(NAME)
def settle(doc: Doc) -> Doc:
    """Sets where a sentence begins or does not; what is set already stays, what is not told is left to the parser."""
    if doc.has_annotation("SENT_START"):
        return doc
    for token in doc[1:]:
        before = doc[token.i - 1]
        if _closes(token, before):
            token.is_sent_start = False
        elif before.whitespace_ and token.i > 1 and _closes(before, doc[token.i - 2]) and _stopped(doc, token.i - 2):
            token.is_sent_start = True if _may_begin(token) else None
    return doc


def _closes(token: Token, before: Token) -> bool:
    return token.text in CLOSING and not before.whitespace_


def _stopped(doc: Doc, place: int) -> bool:
    """Whether a stop stands there, before further closing marks."""
    while place > 0 and doc[place].text in CLOSING:
        place -= 1
    return doc[place].text in STOPS


def _may_begin(token: Token) -> bool:
    return token.text[0].isupper() or token.text in OPENING
