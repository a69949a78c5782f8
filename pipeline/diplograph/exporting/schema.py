"""The attributes of nodes and edges: one type each, never missing. Writers and readers can rely on that.

Graph formats have no null and no list. An unknown text is empty; several times stand in one text.
"""

import re
from dataclasses import dataclass

Scalar = str | bool | int | float


@dataclass(frozen=True, slots=True)
class Field:
    """An attribute: its name, its one type, what it means."""

    name: str
    type: type[Scalar]
    meaning: str


NODE_FIELDS = (
    Field("label", str, "name in English, or as the text writes it"),
    Field("kind", str, "State, Person, Organisation, ArmedGroup, Office, Place or Topic"),
    Field("iso3", str, "ISO 3166 alpha-3 code of the state it is or acts for; empty if none"),
    Field("identified", bool, "whether a table knows it; false is a name of its own, joined to nothing"),
    Field("iri", str, "its IRI in the RDF graph"),
)
EDGE_FIELDS = (
    Field("predicate", str, "code of the act, such as meets"),
    Field("label", str, "the act in English"),
    Field("symmetric", bool, "whether the act has no direction; its two ends then stand in alphabetic order"),
    Field("weight", int, "how many claims tell of it as done"),
    Field("events", int, "how many acts these are"),
    Field("articles", int, "in how many articles"),
    Field("first", str, "time of the earliest act, EDTF; empty if no act has a date"),
    Field("last", str, "time of the latest act, EDTF; empty if no act has a date"),
    Field("times", str, "all times, EDTF, separated by blanks"),
    Field("score", float, "how cooperative (10) or hostile (-10) such an act is"),
    Field("quad", str, "Q1 to Q4: cooperation in words, in deed, conflict in words, in deed"),
)

# What XML 1.0 cannot hold, and what opens or closes lines in some readers.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text on one line, with one sign in the place of each character that no format can hold."""
    return " ".join(_UNFIT.sub("\ufffd", text).split())
