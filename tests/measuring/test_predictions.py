from dataclasses import replace
from datetime import date

import pytest

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.claims import Claim, Modality, Polarity
from diplograph.domain.events import Event
from diplograph.domain.reading import Reading
from diplograph.domain.times import Precision, When
from diplograph.measuring import articles, plover


def with_claim(reading: Reading, event: Event) -> Reading:
    return replace(reading, claims=(replace(reading.claims[0], event=event),))


def test_an_article_prediction_names_actors_by_code_and_name(reading: Reading) -> None:
    met, offers = articles.prediction(reading)["events"]
    assert met["source"] == [{"name": "Duterte", "iso3": "PHL", "qid": "Q457786"}]
    assert offers["target"] == [{"name": "Philippines", "iso3": "PHL", "qid": "Q928"}]
    assert (met["date"], met["place"], met["modality"]) == ("2019-10-03", "Sochi", "actual")
    assert (offers["date"], offers["place"], offers["modality"]) == (None, None, "intended")


def test_entities_carry_their_type_and_all_their_spans(reading: Reading) -> None:
    entities = {one["name"]: one for one in articles.prediction(reading)["entities"]}
    assert entities["Sochi"]["type"] == "Place"
    assert [reading.article.text[a:b] for a, b in entities["Vladimir Putin"]["mentions"]] == ["Putin"]


@pytest.mark.parametrize(
    ("first", "last", "precision", "told"),
    [
        (date(2017, 5, 1), date(2017, 5, 31), Precision.MONTH, "2017-05"),
        (date(2018, 1, 1), date(2018, 12, 31), Precision.YEAR, "2018"),
        (date(2019, 10, 2), date(2019, 10, 5), Precision.RANGE, "2019-10-02"),
        (date(1998, 1, 1), date(2000, 12, 31), Precision.RANGE, "1998"),
    ],
)
def test_a_date_keeps_its_precision_and_a_range_gives_its_first_day(
    first: date, last: date, precision: Precision, told: str
) -> None:
    assert articles.day_of(When(first, last, precision)) == told


def test_who_acts_for_a_body_counts_for_no_state(reading: Reading) -> None:
    envoy = Actor("Q1", ActorKind.PERSON, "Envoy", iso3="ITA", acts_for="org-EU")
    assert articles.state_of(envoy) is None
    told = plover.prediction(
        with_claim(replace(reading, actors=(*reading.actors, envoy)), Event("meets", ("Q1",), ("RUS",)))
    )
    assert told["events"][0]["source"] == [{"code": "IGO", "text": "Envoy"}]


def test_a_meeting_is_consult_and_an_intended_offer_stays_agree(reading: Reading) -> None:
    assert [one["plover"] for one in plover.prediction(reading)["events"]] == ["CONSULT", "AGREE"]


@pytest.mark.parametrize(
    ("plover_code", "modality", "polarity", "abroad", "category"),
    [
        ("CONSULT", Modality.INTENDED, Polarity.POSITIVE, True, "AGREE"),
        ("AID", Modality.INTENDED, Polarity.POSITIVE, True, "AGREE"),
        ("SANCTION", Modality.INTENDED, Polarity.POSITIVE, True, "THREATEN"),
        ("REQUEST", Modality.INTENDED, Polarity.POSITIVE, True, "REQUEST"),
        ("CONSULT", Modality.ACTUAL, Polarity.NEGATED, True, "REJECT"),
        ("ASSAULT", Modality.ACTUAL, Polarity.NEGATED, True, None),
        ("CONCEDE", Modality.ACTUAL, Polarity.POSITIVE, True, "RETREAT"),
        ("CONCEDE", Modality.ACTUAL, Polarity.POSITIVE, False, "CONCEDE"),
        ("ASSAULT", Modality.POSSIBLE, Polarity.POSITIVE, True, "ASSAULT"),
    ],
)
def test_the_category_follows_the_coding_rules(
    reading: Reading, plover_code: str, modality: Modality, polarity: Polarity, category: str | None, *, abroad: bool
) -> None:
    claim = Claim(reading.claims[0].event, reading.claims[0].evidence, modality, polarity)
    assert plover.category_of(claim, plover_code, abroad=abroad) == category


def test_parties_told_on_both_sides_stand_together_once(reading: Reading) -> None:
    joint = Event("agrees", ("PHL", "RUS"), ("PHL", "RUS"))
    told = plover.prediction(with_claim(reading, joint))["events"][0]
    assert [actor["code"] for actor in told["source"]] == ["PHL", "RUS"]
    assert told["target"] == []


def test_the_same_event_is_predicted_once(reading: Reading) -> None:
    twice = replace(reading, claims=(reading.claims[0], replace(reading.claims[0], rule="other")))
    assert len(plover.prediction(twice)["events"]) == 1


def test_a_concession_at_home_stays_one(reading: Reading) -> None:
    state = next(actor for actor in reading.actors if actor.iso3)
    lone = replace(reading.claims[0], event=Event(predicate="concedes", sources=(state.key,), targets=()))
    mentions = tuple(one for one in reading.mentions if one.actor == state.key)
    alone = replace(reading, claims=(), asides=(lone,), mentions=mentions)
    assert [event["plover"] for event in plover.prediction(alone)["events"]] == ["CONCEDE"]
