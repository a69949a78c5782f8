"""Who is meant by words that name nobody: pronouns, descriptions, short names, as told in short articles."""

from datetime import date

import pytest
from tests.reading.telling import events

from diplograph.domain.articles import Article
from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "Chile and Peru signed a fishing treaty in Lima. Chile has asked its wealthy neighbour to send engineers.",
            ("requests", ("CHL",), ("PER",)),
        ),
        (
            "id",
            "Chile dan Peru menandatangani perjanjian di Lima. Chile meminta tetangganya mengirim ahli perikanan.",
            ("requests", ("CHL",), ("PER",)),
        ),
    ],
)
def test_a_neighbour_is_the_other_of_the_two_last_told_of(
    reader: Reader, lang: str, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, lang, text)


def test_the_north_is_north_korea_where_korea_is_spoken_of(reader: Reader) -> None:
    text = "South Korea sent rice to Pyongyang in May. The North accused South Korea of staging war games."
    assert ("accuses", ("PRK",), ("KOR",)) in events(reader, "en", text)


def test_the_north_is_nobody_where_korea_is_not_spoken_of(reader: Reader) -> None:
    text = "Mali sent soldiers to Kidal in May. The North accused Mali of staging war games."
    assert not any("PRK" in sources for _, sources, _ in events(reader, "en", text))


def test_negotiators_from_north_and_south_korea_are_of_both(reader: Reader) -> None:
    told = events(reader, "en", "Negotiators from North and South Korea met in Panmunjom on Monday.")
    assert any(predicate == "meets" and {*one, *other} == {"PRK", "KOR"} for predicate, one, other in told)


def test_the_agency_of_a_state_acts_and_not_the_state_before_it(reader: Reader) -> None:
    reading = reader.read(
        Article("sample", "en", "Iran accused Seoul's Yonhap news agency of lying.", date(2025, 8, 6), source="x")
    )
    assert [claim.event.targets for claim in reading.claims] == [("org-YONHAP",)]


def test_a_state_that_said_it_would_do_a_thing_is_who_does_it(reader: Reader) -> None:
    text = "Rwanda praised Chad on Monday. Senegal said on Monday in Sudan that it accused Mali of an attack."
    assert ("accuses", ("SEN",), ("MLI",)) in events(reader, "en", text)


def test_an_aircraft_is_nobody(reader: Reader) -> None:
    reading = reader.read(
        Article("sample", "id", "Thailand mengerahkan jet tempur F-16 ke perbatasan.", date(2025, 8, 6), source="x")
    )
    assert not any("f-16" in actor.key for actor in reading.actors)


def test_an_island_nation_is_the_island_last_told_of(reader: Reader) -> None:
    text = "Norway and Sri Lanka signed a pact in Oslo. Norway accused the island nation of breaking it."
    assert ("accuses", ("NOR",), ("LKA",)) in events(reader, "en", text)


def test_those_a_mediator_stands_between_are_the_two_sides(reader: Reader) -> None:
    text = (
        "Malaysia, bersama Amerika Serikat dan China, menengahi gencatan senjata antara Thailand dan Kamboja. "
        "Kedua pihak saling menuduh melanggar kesepakatan itu."
    )
    told = events(reader, "id", text)
    assert any(predicate == "accuses" and {*one, *other} == {"THA", "KHM"} for predicate, one, other in told)


def test_a_weekday_is_nobody(reader: Reader) -> None:
    text = "Norwegia menengahi perundingan Chile dan Peru, Jum'at. Norwegia menawarkan bantuan kepada Peru."
    reading = reader.read(Article("sample", "id", text, date(2025, 8, 6), source="x"))
    assert {actor.key for actor in reading.actors} == {"NOR", "CHL", "PER"}


def test_the_peacekeepers_of_a_body_are_the_body(reader: Reader) -> None:
    reading = reader.read(
        Article("sample", "en", "Lebanon accused UN peacekeepers of doing nothing.", date(2025, 8, 6), source="x")
    )
    assert [claim.event.targets for claim in reading.claims] == [("org-UN",)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chile and Peru signed a truce in May. Norway offered on Monday to revive the stalled peace talks."),
        ("id", "Chile dan Peru berperang sejak Mei. Norwegia menawarkan upaya menghidupkan lagi perundingan damai."),
    ],
)
def test_an_offer_to_revive_talks_goes_to_those_who_hold_them(reader: Reader, lang: str, text: str) -> None:
    told = events(reader, lang, text)
    assert any(predicate == "offers" and set(targets) == {"CHL", "PER"} for predicate, _, targets in told)


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        ("en", "Finland said Belarus must free the sailors.", ("requests", ("FIN",), ("BLR",))),
        ("en", "Kenya said Uganda helped and that Mali must stop.", ("requests", ("KEN",), ("MLI",))),
        ("en", "Iran warned it would hit Israel.", ("threatens", ("IRN",), ("ISR",))),
        ("id", "Militer Chile menyatakan telah membebaskan dua nelayan Peru.", ("concedes", ("CHL",), ("PER",))),
    ],
)
def test_what_is_said_is_said_of_who_stands_before_it(
    reader: Reader, lang: str, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "predicate"),
    [
        ("en", "Finland said Belarus was not responsible for the fire.", "accuses"),
        ("id", "Iran mengatakan Chad tidak harus mundur.", "requests"),
        ("en", '"Attack Sudan," Chad said.', "attacks"),
        ("en", "Kenya called Chad to discuss terrorism.", "accuses"),
        ("en", "The United States and France have three aircraft carrier battle groups in the Gulf.", "attacks"),
        ("id", "Rusia mengatakan akan membalas. Pemimpin itu marah.", "requests"),
    ],
)
def test_what_is_denied_or_said_of_others_is_no_act(reader: Reader, lang: str, text: str, predicate: str) -> None:
    assert predicate not in {one for one, _, _ in events(reader, lang, text)}


def test_an_aid_package_is_aid(reader: Reader) -> None:
    told = events(reader, "en", "Germany announced an aid package for Mali.")
    assert any(sources == ("DEU",) and targets == ("MLI",) for _, sources, targets in told)


def test_two_papers_leave_open_which_paper_is_meant(reader: Reader) -> None:
    text = "The Asahi Shimbun quoted Xinhua on Monday. The newspaper accused Mali of lying."
    assert not any(predicate == "accuses" for predicate, _, _ in events(reader, "en", text))


def test_the_belarusian_kgb_is_not_russian(reader: Reader) -> None:
    reading = reader.read(
        Article(
            "sample",
            "en",
            "The Belarusian KGB arrested two Poles. The KGB gave no reason.",
            date(2025, 8, 6),
            source="sample.txt",
        )
    )
    assert "RUS" not in {actor.iso3 for actor in reading.actors}


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        ("en", "The foreign ministry in Bangkok accused Cambodia of laying mines.", ("accuses", ("THA",), ("KHM",))),
        ("id", "Kementerian luar negeri di Bangkok menuduh Kamboja menanam ranjau.", ("accuses", ("THA",), ("KHM",))),
        ("id", "Kamboja menuduh utusan dari Bangkok berbohong.", ("accuses", ("KHM",), ("THA",))),
    ],
)
def test_a_ministry_is_of_the_state_it_sits_in_and_an_envoy_of_where_he_comes_from(
    reader: Reader, lang: str, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, lang, text)


def test_troops_are_not_of_the_state_they_are_posted_in(reader: Reader) -> None:
    assert not any("THA" in sources for _, sources, _ in events(reader, "en", "Troops in Bangkok attacked Cambodia."))


def test_a_king_whom_the_model_takes_for_a_place_is_a_person(reader: Reader) -> None:
    reading = reader.read(
        Article("sample", "id", "Sultan Oman mengirim surat kepada Raja Salman, Ahad.", date(2025, 3, 2))
    )
    assert any(mention.text.endswith("Salman") and mention.kind == "Person" for mention in reading.mentions)


def test_a_pronoun_that_ends_a_verb_is_whom_the_sentence_before_was_about(reader: Reader) -> None:
    told = events(reader, "id", "Chile membantah kabar itu. Peru menuduhnya berbohong.")
    assert ("accuses", ("PER",), ("CHL",)) in told


def test_a_president_without_a_name_is_who_he_is_in_the_next_sentence(reader: Reader) -> None:
    told = events(reader, "id", "Presiden Peru menemui Presiden Chile di Lima. Ia mendesaknya menarik pasukan.")
    assert ("requests", ("PER",), ("CHL",)) in told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya's president said he would not meet Uganda's president."),
        ("en", "The Kenyan president told reporters that he would not meet the Ugandan president."),
        ("id", "Presiden Kenya mengatakan ia tidak akan bertemu dengan Presiden Uganda."),
    ],
)
def test_he_is_the_one_told_by_his_office_alone_who_speaks(reader: Reader, lang: str, text: str) -> None:
    met = [(sources, targets) for predicate, sources, targets in events(reader, lang, text) if predicate == "meets"]
    assert met == [(("KEN",), ("UGA",))]


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "Chile's premier came to Oslo to see the king of Norway. Peru accused its neighbour of spying.",
            ("accuses", ("PER",), ("CHL",)),
        ),
        (
            "id",
            "Presiden Chile tiba di Oslo untuk bertemu Raja Norwegia. Peru menuduh tetangganya itu berbohong.",
            ("accuses", ("PER",), ("CHL",)),
        ),
        (
            "en",
            "Lesotho accused its neighbour of spying on Monday.",
            ("accuses", ("LSO",), ("ZAF",)),
        ),
    ],
)
def test_a_neighbour_lies_beside_the_state_whose_neighbour_it_is(
    reader: Reader, lang: str, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "Norway praised Chile on Monday. Japan accused the country of dumping steel.",
            ("accuses", ("JPN",), ("CHL",)),
        ),
        (
            "id",
            "Norwegia memuji Chile, Senin. Jepang mengecam negara itu pada hari Selasa.",
            ("accuses", ("JPN",), ("CHL",)),
        ),
    ],
)
def test_a_state_that_does_something_to_the_country_is_another(
    reader: Reader, lang: str, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        (
            "en",
            "President Prabowo Subianto visited Peru on Monday. Chile condemned the hosts.",
            ("accuses", ("CHL",), ("PER",)),
        ),
        (
            "id",
            "Presiden Prabowo Subianto mengunjungi Peru, Senin. Chile mengecam tuan rumah.",
            ("accuses", ("CHL",), ("PER",)),
        ),
    ],
)
def test_the_host_is_who_was_visited(
    reader: Reader, lang: str, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in events(reader, lang, text)


def test_a_name_after_a_comma_tells_who_the_neighbour_is(reader: Reader) -> None:
    text = "Chile praised Peru on Monday. Chile accused its neighbour, Bolivia, of spying."
    told = {event for event in events(reader, "en", text) if event[0] == "accuses"}
    assert told == {("accuses", ("CHL",), ("BOL",))}
