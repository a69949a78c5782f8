from datetime import date
from pathlib import Path

import pytest

from diplograph.asking.ask import ask
from diplograph.asking.catalogue import parsed, question
from diplograph.errors import QuestionError, ResourceError
from diplograph.store import Iri, Store, View

DATA = Path(__file__).parent.parent / "questions"


@pytest.fixture(scope="module")
def meetings() -> View:
    return Store.memory((DATA / "who_met_whom" / "data.trig").read_bytes(), "trig")


def resolve(kind: str, words: str) -> str | None:
    return {("actor", "rusia"): "RUS", ("topic", "senjata"): "arms", ("state", "ID"): "IDN"}.get((kind, words))


def test_words_are_turned_into_keys_by_the_resolver(meetings: View) -> None:
    by_word = ask(meetings, "who_met_whom", {"first": "rusia"}, resolve)
    assert by_word == ask(meetings, "who_met_whom", {"first": "RUS"})
    assert len(by_word.rows) == 2


def test_a_thing_is_an_actor_or_else_a_topic() -> None:
    view = Store.memory((DATA / "evidence_of_edge" / "data.trig").read_bytes(), "trig")
    edge = {"source": "RUS", "predicate": "offers"}
    by_word = ask(view, "evidence_of_edge", edge | {"target": "senjata"}, resolve)
    assert by_word == ask(view, "evidence_of_edge", edge | {"target": "arms"})
    assert by_word.rows


def test_a_day_may_be_given_as_a_day(meetings: View) -> None:
    assert len(ask(meetings, "who_met_whom", {"until": date(2019, 10, 2)}).rows) == 1


def test_parameters_are_no_columns_of_the_answer(meetings: View) -> None:
    assert "first" not in ask(meetings, "who_met_whom", {"first": "PHL"}).variables


def test_a_name_that_two_actors_bear_is_asked_back() -> None:
    base = "https://w3id.org/diplograph/id/"
    two = "".join(
        f'<{base}actor/lee-0000000{n}> <http://www.w3.org/2000/01/rdf-schema#label> "Lee" <{base}article/a> .\n'
        f"<{base}actor/lee-0000000{n}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        f"<https://w3id.org/diplograph/ontology#Actor> <{base}article/a> .\n"
        for n in (1, 2)
    )
    with pytest.raises(QuestionError, match="lee-00000001, lee-00000002"):
        ask(Store.memory(two.encode()), "articles_of_actor", {"actor": "Lee"})


def test_a_value_is_bound_and_never_pasted(meetings: View) -> None:
    evil = '" } DROP ALL #'
    with pytest.raises(QuestionError, match="no actor of that name"):
        ask(meetings, "who_met_whom", {"first": evil})
    rows = ask(meetings, "who_met_whom", {"first": evil}, lambda _kind, _words: "x> } DROP ALL # \U0001f600")
    assert rows.rows == ()


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("who_met_him", {}, "Known: .*who_met_whom"),
        ("events_between", {"first": "PHL"}, r"needs second\. For example: first=PHL second=RUS \[since="),
        ("who_met_whom", {"third": "PHL"}, "no parameter 'third'"),
        ("who_met_whom", {"since": "yesterday"}, "2019-10-03"),
        ("who_met_whom", {"since": "2019-02-30"}, "is no day"),
        ("who_met_whom", {"first": " "}, "is empty"),
        ("timeline_of_state", {"state": "Atlantis"}, "no state of that name"),
        ("offered_to_whom", {"topic": "Arms!"}, "no topic of that name"),
        ("evidence_of_edge", {"source": "RUS", "predicate": "??", "target": "PHL"}, "no predicate"),
    ],
)
def test_a_wrong_value_is_named_with_the_way_out(
    meetings: View, name: str, values: dict[str, str], message: str
) -> None:
    with pytest.raises(QuestionError, match=message):
        ask(meetings, name, values)


@pytest.mark.parametrize(
    ("header", "where"),
    [
        ("#+ summary: one", "lacks ringkasan"),
        ("#+ ringkasan: satu", "lacks summary"),
        ("#+ summary: one\n#+ ringkasan: satu\n#+   day: {type: dya, example: 2019}", "x.rq:3: no type 'dya'"),
        ("#+ summary: one\n#+ parameter: two", "x.rq:2"),
        ("#+ summary: one\n#+   day: {type: date}", "x.rq:2"),
    ],
)
def test_a_wrong_header_is_named_by_file_and_line(header: str, where: str) -> None:
    with pytest.raises(ResourceError, match=where):
        parsed("x.rq", header + "\nSELECT * {}\n")


def test_integers_and_text_can_be_parameters(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = parsed(
        "x.rq",
        "#+ summary: one\n#+ ringkasan: satu\n#+ parameters:\n#+   most: {type: integer, example: 3}\n"
        "#+   word: {type: text, example: a word}\nSELECT ?most ?word ?n { VALUES ?n { 1 5 } FILTER(?n < ?most) }\n",
    )
    monkeypatch.setattr("diplograph.asking.ask.question", lambda _name: asked)
    assert ask(Store.memory(), "x", {"most": "3", "word": "a"}).rows == ((1,),)
    with pytest.raises(QuestionError, match="no whole number"):
        ask(Store.memory(), "x", {"most": "9" * 5000, "word": "a"})
    with pytest.raises(QuestionError, match='word="a word"'):
        ask(Store.memory(), "x", {"most": "3"})


def test_a_question_knows_its_parameters() -> None:
    assert [(one.name, one.type, one.optional) for one in question("visits_to_state").parameters] == [
        ("state", "state", False),
        ("since", "date", True),
        ("until", "date", True),
    ]


def test_iris_keep_their_key() -> None:
    assert Iri("https://w3id.org/diplograph/ontology#meets").key == "meets"
