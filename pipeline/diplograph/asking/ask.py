"""A question's name and values → rows. Values are bound as terms, never pasted into the query."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from urllib.parse import quote

from diplograph.asking.catalogue import Parameter, Question, question
from diplograph.errors import QuestionError
from diplograph.store import Iri, Rows, Value, View

Resolver = Callable[[str, str], str | None]
"""Turns words into the key of what they mean, for one type: ("state", "Rusia") → "RUS". None where it knows nothing.

Asked for the types state, actor, topic and predicate. asking itself has no tables; the command line hands one in."""

BASE = "https://w3id.org/diplograph/id/"
ANY = Iri(BASE + "any")
# Keys that need no table: RUS, Q7747, org-UN, geo-524901, igor-khovaev-1a2b3c4d; codes of topics and predicates.
# Where tables are at hand, a state or topic that they do not know is none; an actor may stand in the store alone.
_KEYS = {
    "state": re.compile(r"[A-Z]{3}"),
    "actor": re.compile(r"[A-Z]{3}|Q\d+|[a-z]+-[\w.-]+|[\w.~-]*-[0-9a-f]{8}"),
    "topic": re.compile(r"[a-z]+(-[a-z]+)*"),
    "predicate": re.compile(r"[a-z]+"),
}
# The label of an actor that stands in no table.
_LABELLED = "SELECT DISTINCT ?label ?actor { GRAPH ?g { ?actor rdfs:label ?label ; a dg:Actor } } ORDER BY ?actor"


def ask(view: View, name: str, values: Mapping[str, str | int | date], resolve: Resolver | None = None) -> Rows:
    """The rows of a named question, without its parameters.

    A state may be an ISO code or a name, an actor a key or a name, as far as `resolve` knows them; an actor's name as
    it stands in the store is known anyway. QuestionError for an unknown question, a missing, unknown or ill-formed
    value.
    """
    asked = question(name)
    _check_names(asked, values)
    bound = {
        parameter.name: _bound(view, asked, parameter, values[parameter.name], resolve)
        if parameter.name in values
        else ANY
        for parameter in asked.parameters
    }
    return view.select(asked.sparql, bound).without(bound)


def _check_names(asked: Question, values: Mapping[str, object]) -> None:
    known = [parameter.name for parameter in asked.parameters]
    if unknown := [name for name in values if name not in known]:
        raise QuestionError(f"{asked.name} has no parameter {unknown[0]!r}. {_usage(asked)}")
    for parameter in asked.parameters:
        if not parameter.optional and parameter.name not in values:
            raise QuestionError(f"{asked.name} needs {parameter.name}. {_usage(asked)}")


def _usage(asked: Question) -> str:
    if not asked.parameters:
        return "It takes none."
    return f"For example: {asked.usage}"


def _bound(
    view: View, asked: Question, parameter: Parameter, given: str | int | date, resolve: Resolver | None
) -> Value:
    try:
        return _value(view, parameter.type, given, resolve)
    except ValueError as error:
        raise QuestionError(f"{asked.name}: {parameter.name}={given}: {error}") from error


def _value(view: View, kind: str, given: str | int | date, resolve: Resolver | None) -> Value:
    text = str(given).strip()
    if not text:
        raise ValueError("is empty")
    match kind:
        case "date":
            return _day(text)
        case "integer":
            return _number(text)
        case "text":
            return text
        case "thing":
            return _thing(view, text, resolve)
        case _:
            return _named(view, kind, text, resolve)


def _thing(view: View, text: str, resolve: Resolver | None) -> Value:
    """An actor, or else a topic."""
    if resolve is not None and not resolve("actor", text) and resolve("topic", text):
        return _named(view, "topic", text, resolve)
    try:
        return _named(view, "actor", text, resolve)
    except ValueError:
        return _named(view, "topic", text, resolve)


def _named(view: View, kind: str, text: str, resolve: Resolver | None) -> Value:
    key = resolve(kind, text) if resolve else None
    if key is None and (resolve is None or kind not in {"state", "topic"}) and _KEYS[kind].fullmatch(text):
        key = text
    if key is None:
        return _labelled(view, kind, text)
    if kind == "predicate":
        return key
    return Iri(f"{BASE}{'topic' if kind == 'topic' else 'actor'}/{quote(key, safe='-._~')}")


def _labelled(view: View, kind: str, text: str) -> Value:
    found = view.select(_LABELLED, {"label": text}).rows if kind in {"state", "actor"} else ()
    actors = [actor for _, actor in found if isinstance(actor, Iri)]
    if not actors:
        raise ValueError(f"no {kind} of that name is known")
    if len(actors) > 1:
        raise ValueError(f"that may be {', '.join(actor.key for actor in actors)}; name one of these")
    return actors[0]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("is no day; write it as 2019-10-03") from None


def _number(text: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,9}", text):
        raise ValueError("is no whole number")
    return int(text)
