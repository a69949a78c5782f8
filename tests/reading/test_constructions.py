"""Constructions that move a side away from its verb or noun: examples, purposes, clauses of time."""

import pytest
from tests.reading.telling import Event, events

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "Ethiopia was condemned by several states, such as Kenya and Uganda.",
            ("accuses", ("KEN", "UGA"), ("ETH",)),
        ),
        (
            "en",
            "Ethiopia was condemned by such countries as Kenya and Uganda.",
            ("accuses", ("KEN", "UGA"), ("ETH",)),
        ),
        (
            "en",
            "Norway offered aid to countries including Chad and Mali.",
            ("offers", ("NOR",), ("TCD", "MLI")),
        ),
        (
            "id",
            "Ethiopia dikecam oleh beberapa negara, termasuk Kenya dan Uganda.",
            ("accuses", ("KEN", "UGA"), ("ETH",)),
        ),
        (
            "id",
            "Ethiopia dikecam banyak pemimpin, antara lain Presiden Kenya.",
            ("accuses", ("KEN",), ("ETH",)),
        ),
        (
            "id",
            "Sejumlah negara Afrika lain, seperti Kenya dan Uganda, mengecam Ethiopia.",
            ("accuses", ("KEN", "UGA"), ("ETH",)),
        ),
    ],
)
def test_names_that_are_examples_stand_for_the_group(reader: Reader, lang: str, text: str, event: Event) -> None:
    assert event in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chile threatened Peru with war after Bolivia had accused Peru of spying."),
        ("en", "Chile praised Peru because Bolivia had accused Peru of spying."),
        ("id", "Chile mengancam Peru setelah Bolivia menuduh Peru melakukan mata-mata."),
    ],
)
def test_a_clause_of_time_or_cause_tells_an_act_of_its_own(reader: Reader, lang: str, text: str) -> None:
    assert ("accuses", ("BOL",), ("PER",)) in events(reader, lang, text)


def test_a_condition_is_no_act_of_its_own(reader: Reader) -> None:
    told = events(reader, "en", "Chile threatened Peru if Bolivia attacks Kenya.")
    assert {predicate for predicate, _, _ in told} == {"threatens"}


def test_what_is_said_of_a_side_in_a_charge_is_part_of_the_charge(reader: Reader) -> None:
    told = events(reader, "id", "Peru membantah tuduhan Chile bahwa pihaknya memasok mesin untuk kapal perang Bolivia.")
    assert ("rejects", ("PER",), ("CHL",)) in told
    assert {predicate for predicate, _, _ in told} <= {"rejects", "accuses"}


def test_who_is_asked_to_come_does_what_it_comes_for(reader: Reader) -> None:
    told = events(reader, "en", "French troops stayed in Mali at the request of Chad to fight Boko Haram.")
    assert {("requests", ("TCD",), ("FRA",)), ("attacks", ("FRA",), ("org-BOKO",))} <= told


@pytest.mark.parametrize(
    ("lang", "text", "met"),
    [
        ("en", "Hill thanked Iran. After his Moscow meeting with Iranian envoy Reza Najafi, Hill left.", {"RUS"}),
        ("id", "Pertemuan Moskow antara Iran dan Turki gagal.", {"RUS"}),
    ],
)
def test_a_city_that_says_which_talks_are_meant_takes_no_part_in_them(
    reader: Reader, lang: str, text: str, met: set[str]
) -> None:
    assert not any(met & {*sources, *targets} for _, sources, targets in events(reader, lang, text))


def test_two_cities_that_talk_are_their_states(reader: Reader) -> None:
    told = events(reader, "id", "Pertemuan Moskow dengan Beijing gagal.")
    assert ("meets", ("RUS",), ("CHN",)) in told


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "Peru seized two Chilean boats on Monday. Norway welcomed the move.",
            ("supports", ("NOR",), ("PER",)),
        ),
        (
            "en",
            "Peru offered Chile a treaty on Monday. Norway welcomed the offer.",
            ("supports", ("NOR",), ("PER",)),
        ),
        (
            "en",
            "Peru and Chile signed a treaty on Monday. Norway hailed the deal.",
            ("supports", ("NOR",), ("PER", "CHL")),
        ),
        (
            "id",
            "Peru menjatuhkan sanksi kepada Chile. Norwegia mengecam langkah itu.",
            ("accuses", ("NOR",), ("PER",)),
        ),
    ],
)
def test_what_is_said_of_a_deed_is_said_of_who_did_it(reader: Reader, lang: str, text: str, event: Event) -> None:
    assert event in events(reader, lang, text)


def test_a_deed_of_ones_own_is_judged_by_nobody(reader: Reader) -> None:
    told = events(reader, "en", "Peru seized two Chilean boats on Monday. Peru defended the move.")
    assert {event[0] for event in told} == {"coerces"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Mali signed a truce with Boko Haram. Jonas Store visited Chad. The rebels attacked the government.",
        ),
        (
            "id",
            "Mali berdamai dengan Boko Haram. Store mengunjungi Chad. Pemberontak menyerang pemerintah.",
        ),
    ],
)
def test_the_government_beside_rebels_is_that_of_their_conflict(reader: Reader, lang: str, text: str) -> None:
    assert ("attacks", ("org-BOKO",), ("MLI",)) in events(reader, lang, text)


def test_the_government_beside_rebels_is_that_of_their_conflict_whoever_speaks(reader: Reader) -> None:
    text = "The Tamil Tigers attacked Sri Lanka. Norway saw it. Norway said the government was blaming the rebels."
    assert ("accuses", ("LKA",), ("org-LTTE",)) in events(reader, "en", text)


def test_a_government_beside_rebels_that_fight_nobody_told_of_is_nobody(reader: Reader) -> None:
    text = "Norway and Laos looked on. The government blamed the Tamil Tigers."
    assert events(reader, "en", text) == set()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Mali and the rebel group Boko Haram signed a truce in May.",
            ("signs", ("MLI", "org-BOKO"), ("MLI", "org-BOKO")),
        ),
        (
            "Sri Lanka and the rebel Tamil Tigers signed a truce. Norway praised the Tigers.",
            ("supports", ("NOR",), ("org-LTTE",)),
        ),
    ],
)
def test_an_armed_group_is_told_with_what_it_is_and_by_its_last_word(reader: Reader, text: str, event: Event) -> None:
    assert event in events(reader, "en", text)


def test_where_a_man_was_killed_is_not_who_killed_him(reader: Reader) -> None:
    text = "Chad praised Turkey on Monday. A Chilean writer was murdered in the Peruvian consulate in Istanbul, Turkey."
    assert not any(event[0] == "attacks" for event in events(reader, "en", text))
