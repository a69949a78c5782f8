"""What stands near an act and is no part of it: clauses about a noun, acts inside acts, words a model misreads."""

import pytest
from tests.reading.telling import read, tree_of

from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading.ground import Ground
from diplograph.reading.participants import Group
from diplograph.reading.read import Reader
from diplograph.reading.subjects import subject_of
from diplograph.reading.tags import mend_tags

CODES = tuple(Predicates.load().codes())
Told = set[tuple[str, tuple[str, ...], tuple[str, ...], str, str]]


def _told(reader: Reader, lang: str, text: str) -> Told:
    return {
        (claim.event.predicate, claim.event.sources, claim.event.targets, claim.polarity.value, claim.modality.value)
        for claim in read(reader, lang, text).claims
    }


def test_those_from_elsewhere_are_not_the_government_before_them(reader: Reader) -> None:
    text = "Apple imports were banned by the Norwegian government from Chile."
    assert _told(reader, "en", text) == {("sanctions", ("NOR",), ("CHL",), "positive", "actual")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway invited both Chile and Peru to a fishing summit."),
        ("id", "Norwegia mengundang Chile dan Peru ke pertemuan puncak perikanan."),
    ],
)
def test_a_meeting_that_two_are_invited_to_is_not_yet_held(reader: Reader, lang: str, text: str) -> None:
    assert {told[0] for told in _told(reader, lang, text)} == {"requests"}


def test_a_meeting_before_a_request_is_held(reader: Reader) -> None:
    text = "Norway urged Chile and Peru after their meeting in Lima to share the catch."
    assert {told[0] for told in _told(reader, "en", text)} == {"requests", "meets"}


def test_a_withdrawal_that_is_demanded_is_not_done(reader: Reader) -> None:
    text = "Norway demanded the withdrawal of Chilean troops from Peru."
    assert _told(reader, "en", text) == {("requests", ("NOR",), ("CHL",), "positive", "actual")}


def test_who_accuses_is_not_guessed_where_a_clause_about_a_noun_does_not_say_it(reader: Reader) -> None:
    text = "Norwegia telah mengusir seorang diplomat Chile yang dituduh memata-matai seorang wali kota."
    assert {told[0] for told in _told(reader, "id", text)} == {"sanctions"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway cancelled its visit to Chile.", ("visits", ("NOR",), ("CHL",), "negated", "actual")),
        ("Norway cancelled talks with Chile.", ("sanctions", ("NOR",), ("CHL",), "positive", "actual")),
    ],
)
def test_who_calls_off_his_own_visit_does_not_visit(
    reader: Reader, text: str, told: tuple[str, tuple[str, ...], tuple[str, ...], str, str]
) -> None:
    assert _told(reader, "en", text) == {told}


def test_what_a_plan_is_to_do_is_no_object_of_announcing_it(reader: Reader) -> None:
    text = "Oslo mengumumkan rencana untuk menghentikan bantuan pangan kepada Chile."
    assert _told(reader, "id", text) == {("sanctions", ("NOR",), ("CHL",), "positive", "intended")}


def test_a_verb_has_the_subject_of_the_verb_that_leans_on_it() -> None:
    words = ["Peru", "jadi", "berunding", "parlemen", "bersidang"]
    pos, deps = ["PROPN", "VERB", "VERB", "NOUN", "VERB"], ["nsubj", "advmod", "advcl", "nsubj", "ROOT"]
    tree = tree_of(words, pos, deps, [1, 2, 4, 4, 4])
    peru = Group(0, 1, ("PER",), None, None, 0)
    ground = Ground(tree, [peru], load_pack("id", CODES), frozenset())
    assert subject_of(ground, 2, 2) == peru


def test_a_thing_that_opens_a_sentence_is_nobody(reader: Reader) -> None:
    reading = read(reader, "en", "Rice was promised to Chad by Norway.")
    assert {actor.key for actor in reading.actors} == {"NOR", "TCD"}


def test_an_object_with_a_noun_of_its_own_before_it_is_a_noun() -> None:
    words, pos = ["Norway", "banned", "apple", "imports"], ["PROPN", "VERB", "NOUN", "VERB"]
    tree = tree_of(words, pos, ["nsubj", "ROOT", "compound", "obj"], [1, 1, 3, 1])
    mend_tags(tree, load_pack("en", CODES))
    assert tree.pos == ["PROPN", "VERB", "NOUN", "NOUN"]


def test_what_a_relative_clause_without_a_verb_adds_does_not_hide_for_whom_it_is(reader: Reader) -> None:
    told = _told(reader, "id", "Kenya adalah mitra yang sangat penting bagi Laos di Afrika.")
    assert [told[:3] for told in told] == [("supports", ("LAO",), ("KEN",))]
