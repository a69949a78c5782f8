from dataclasses import replace
from datetime import date

import pytest

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Claim, Evidence, Polarity
from diplograph.domain.events import Event, Thing
from diplograph.domain.times import Precision, When
from diplograph.graph import iris
from diplograph.knowledge.predicates import Predicates

DAY = date(2019, 10, 4)
WHEN = When(date(2019, 10, 3), date(2019, 10, 3), Precision.DAY)
MEETING = Event("meets", ("Q1", "Q2"), ("Q3",), when=WHEN, place="geo-1")


def event_iri(event: Event, *, reported: date | None = DAY, digest: str = "a" * 64) -> str:
    return iris.event(event, Predicates.load()[event.predicate], reported=reported, digest=digest)


@pytest.mark.parametrize(
    ("key", "end"),
    [
        ("RUS", "actor/RUS"),
        ("org-UN", "actor/org-UN"),
        ("igor-khovaev-1a2b3c4d", "actor/igor-khovaev-1a2b3c4d"),
        ("Côte d'Ivoire", "actor/C%C3%B4te%20d%27Ivoire"),
        ("a/b?c#d", "actor/a%2Fb%3Fc%23d"),
        ("x\ud800", "actor/x%3F"),
    ],
)
def test_a_key_is_readable_in_the_iri_and_safe(key: str, end: str) -> None:
    assert iris.thing("actor", key) == iris.BASE + end


def test_two_spellings_of_one_text_give_one_iri() -> None:
    assert iris.thing("actor", "Cote\u0301") == iris.thing("actor", "Cot\u00e9")


def test_a_thing_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="a state needs a key"):
        iris.thing("state", "")


def test_places_live_beside_actors() -> None:
    assert iris.actor(Actor("geo-1", ActorKind.PLACE, "Sochi")).endswith("/place/geo-1")
    assert iris.actor(Actor("RUS", ActorKind.STATE, "Russia")).endswith("/actor/RUS")


def test_names_of_one_slug_are_told_apart() -> None:
    first, second = iris.outlet("Harian Contoh"), iris.outlet("harian contoh!")
    assert first != second
    assert first.startswith(iris.BASE + "outlet/harian-contoh-")


def test_a_name_without_latin_letters_still_gets_an_iri() -> None:
    assert iris.outlet("新华社").startswith(iris.BASE + "outlet/")


def test_who_is_named_first_does_not_matter_in_a_meeting() -> None:
    turned = replace(MEETING, sources=("Q3", "Q2"), targets=("Q1",))
    assert event_iri(MEETING) == event_iri(turned)


def test_who_does_it_to_whom_matters_in_a_visit() -> None:
    visit = Event("visits", ("Q1",), ("RUS",), when=WHEN)
    assert event_iri(visit) != event_iri(replace(visit, sources=("RUS",), targets=("Q1",)))


@pytest.mark.parametrize(
    "other",
    [
        replace(MEETING, predicate="calls"),
        replace(MEETING, targets=("Q4",)),
        replace(MEETING, when=None),
        replace(MEETING, when=When(date(2019, 10, 1), date(2019, 10, 31), Precision.MONTH)),
        replace(MEETING, place="geo-2"),
        replace(MEETING, object=Thing("senapan", 0, 7, ("arms",))),
    ],
)
def test_an_act_that_says_something_else_is_another_act(other: Event) -> None:
    assert event_iri(other) != event_iri(MEETING)


def test_the_words_for_a_time_or_a_topic_do_not_matter() -> None:
    offer = Event("offers", ("RUS",), ("PHL",), Thing("senapan", 5, 12, ("arms", "oil")), replace(WHEN, words="Kamis"))
    told_otherwise = replace(offer, object=Thing("rifles", 0, 6, ("oil", "arms")), when=WHEN)
    assert event_iri(offer) == event_iri(told_otherwise)


def test_objects_without_a_topic_are_told_apart_by_their_words() -> None:
    demand = Event("requests", ("IDN",), ("MMR",), Thing("Hentikan  kekerasan", 0, 19), WHEN)
    assert event_iri(demand) != event_iri(replace(demand, object=Thing("mundur", 0, 6)))
    assert event_iri(demand) == event_iri(replace(demand, object=Thing("hentikan kekerasan", 3, 21)))


def test_undated_acts_reported_on_different_days_are_different() -> None:
    undated = replace(MEETING, when=None)
    assert event_iri(undated) == event_iri(undated, digest="b" * 64)
    assert event_iri(undated) != event_iri(undated, reported=date(2012, 1, 1))
    assert event_iri(undated, reported=None) != event_iri(undated, reported=None, digest="b" * 64)


def test_a_dated_act_does_not_depend_on_who_reports_it() -> None:
    assert event_iri(MEETING) == event_iri(MEETING, reported=date(2020, 1, 1), digest="b" * 64)


def test_a_claim_is_of_one_article_one_place_one_voice() -> None:
    evidence = Evidence(0, 0, 10, "0123456789", 2, 4)
    claim = Claim(MEETING, evidence)
    others = [
        replace(claim, polarity=Polarity.NEGATED),
        replace(claim, claimant="Q9"),
        replace(claim, evidence=replace(evidence, trigger_end=5)),
    ]
    made = {iris.claim(value, "event", "a" * 64) for value in (claim, *others)}
    made.add(iris.claim(claim, "event", "b" * 64))
    made.add(iris.claim(claim, "other event", "a" * 64))
    assert len(made) == 6


def test_how_sure_a_claim_is_does_not_change_what_it_is() -> None:
    claim = Claim(MEETING, Evidence(0, 0, 10, "0123456789", 2, 4), rule="a", confidence=0.9)
    assert iris.claim(claim, "e", "d") == iris.claim(replace(claim, rule="b", confidence=0.1), "e", "d")
