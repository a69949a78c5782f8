import pytest

from diplograph.domain.events import Predicate
from diplograph.errors import ResourceError
from diplograph.knowledge.predicates import Predicates

GUIDELINE_CODES = {
    "meets", "visits", "calls", "negotiates", "mediates", "agrees", "signs", "offers", "requests", "supports",
    "recognizes", "cooperates", "aids", "concedes", "accuses", "rejects", "threatens", "protests", "mobilizes",
    "sanctions", "coerces", "attacks",
}  # fmt: skip


def test_the_closed_list_is_complete_and_has_no_doubles() -> None:
    predicates = Predicates.load()
    assert set(predicates.codes()) == GUIDELINE_CODES
    assert len({predicate.cls for predicate in predicates}) == len(predicates) == 22


def test_every_act_has_texts_in_both_languages() -> None:
    texts = [
        getattr(predicate, f"{field}_{lang}")
        for predicate in Predicates.load()
        for field in ("label", "definition", "example")
        for lang in ("en", "id")
    ]
    assert all(text and text == text.strip() for text in texts)
    assert len(set(texts)) == len(texts)


def test_a_class_leads_back_to_its_act() -> None:
    predicates = Predicates.load()
    assert predicates.of_class("Meeting").code == "meets"


def test_an_unknown_code_names_the_table_and_the_known_ones() -> None:
    with pytest.raises(ResourceError, match=r"'greets' is not in ontology/predicates\.csv.*meets"):
        Predicates.load()["greets"]


@pytest.mark.parametrize(
    ("code", "plover", "mode", "cameo", "score"),
    [
        ("meets", "CONSULT", "", "040", 2.5),
        ("visits", "CONSULT", "visit", "042", 4.0),
        ("calls", "CONSULT", "phone", "041", 1.5),
        ("mediates", "CONSULT", "third-party", "045", 1.0),
        ("agrees", "AGREE", "", "030", 2.5),
        ("offers", "AGREE", "", "033", 2.5),
        ("signs", "SUPPORT", "", "057", 5.0),
        ("recognizes", "SUPPORT", "", "054", 5.0),
        ("cooperates", "COOPERATE", "", "060", 9.5),
        ("aids", "AID", "", "070", 10.0),
        ("accuses", "ACCUSE", "", "110", -3.0),
        ("sanctions", "SANCTION", "", "160", -6.0),
    ],
)
def test_codes_of_the_field_stand_beside_each_act(code: str, plover: str, mode: str, cameo: str, score: float) -> None:
    act = Predicates.load()[code]
    assert (act.plover, act.mode, act.cameo, act.score) == (plover, mode, cameo, score)


def test_cooperation_scores_above_and_conflict_below_nought() -> None:
    def fits(act: Predicate) -> bool:
        return -10 <= act.score <= 10 and (act.score > 0) == (act.quad in {"Q1", "Q2"})

    assert all(fits(act) for act in Predicates.load())


def test_acts_without_direction_are_marked() -> None:
    symmetric = {act.code for act in Predicates.load() if act.symmetric}
    assert symmetric == {"meets", "calls", "negotiates", "agrees", "signs", "cooperates"}


def test_static_relations_stand_beside_the_acts() -> None:
    relations = Predicates.load().relations
    assert set(relations) == {"holds_office", "represents", "member_of", "treaty_with", "located_in"}
    assert relations["holds_office"].term == "holdsOffice"
