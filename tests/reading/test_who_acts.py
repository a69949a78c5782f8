"""Who the sides of an act are: what is no side, who stands in the place of one, whose clause it is."""

import pytest
from tests.reading.telling import Event, events, read, tree_of

from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading.ground import Ground
from diplograph.reading.participants import Group
from diplograph.reading.read import Reader
from diplograph.reading.subjects import subject_of

CODES = tuple(Predicates.load().codes())


def _names(reader: Reader, lang: str, text: str) -> set[str]:
    return {mention.text for mention in read(reader, lang, text).mentions}


def test_a_treaty_is_no_party_to_talks(reader: Reader) -> None:
    text = (
        "Presiden Chile Gabriel Boric tiba di Oslo. Perjanjian Kemitraan Perikanan Selatan (PKPS) dibahas di sana. "
        "Chile memuji perundingan PKPS dengan Norwegia."
    )
    assert not any("pkps" in key for _, sources, targets in events(reader, "id", text) for key in (*sources, *targets))
    assert not {"PKPS", "Perjanjian Kemitraan Perikanan Selatan"} & _names(reader, "id", text)


def test_a_body_with_letters_in_brackets_stays_a_body(reader: Reader) -> None:
    text = "Komite Perikanan Selatan (KPS) menuduh Norwegia. KPS juga mengecam Chile."
    assert "KPS" in _names(reader, "id", text)


def test_both_countries_are_the_two_named_together_in_the_sentence_whoever_else_is(reader: Reader) -> None:
    text = "Norwegia menelepon pemimpin Chile dan Peru untuk memecahkan kebuntuan antara kedua negara."
    assert ("mediates", ("NOR",), ("CHL", "PER")) in events(reader, "id", text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru mengajukan desakan agar Norwegia menarik pasukannya.",
        "Permintaan Peru agar Norwegia membuka pelabuhan dibahas kemarin.",
        "Menteri itu mengulangi tuntutan yang sering diajukan Peru agar Norwegia memenuhi janjinya.",
    ],
)
def test_a_noun_of_asking_is_turned_to_whoever_is_to_do_it(reader: Reader, text: str) -> None:
    assert ("requests", ("PER",), ("NOR",)) in events(reader, "id", text)


def test_a_second_request_is_made_by_whoever_made_the_first_and_not_by_whom_that_was_turned_to() -> None:
    # Norwegia mendesak Chile membatalkan larangan dan menyeru Peru menunggu.
    words = ["norwegia", "mendesak", "chile", "membatalkan", "larangan", "dan", "menyeru", "peru", "menunggu"]
    pos = ["PROPN", "VERB", "PROPN", "VERB", "NOUN", "CCONJ", "VERB", "PROPN", "VERB"]
    deps = ["nsubj", "ROOT", "nsubj", "ccomp", "obj", "cc", "conj", "obj", "xcomp"]
    tree = tree_of(words, pos, deps, [1, 1, 3, 1, 3, 6, 3, 6, 6])
    groups = [Group(i, i + 1, (words[i],), None, None, i) for i in (0, 2, 7)]
    found = subject_of(Ground(tree, groups, load_pack("id", CODES), frozenset()), 6, 6)
    assert found is not None
    assert found.actors == ("norwegia",)


def test_the_government_in_a_report_on_rebels_is_the_one_that_fights_them(reader: Reader) -> None:
    text = (
        "Bentrokan antara Kolombia dan FARC pecah lagi. Norwegia menawarkan dialog pada Senin. "
        "Pemerintah menuduh pemberontak itu melanggar gencatan senjata."
    )
    assert ("accuses", ("COL",), ("org-FARC",)) in events(reader, "id", text)


def test_whose_a_thing_is_does_not_act_together_with_who_begins_a_new_clause(reader: Reader) -> None:
    text = (
        "Chile dan Peru memulai perundingan di Oslo. "
        "Norwegia mengatakan semua pihak harus membahas usul mereka dan kami siap membantu."
    )
    assert ("offers", ("NOR",), ("CHL", "PER")) in events(reader, "id", text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Norwegia mengkritik Chile. Pemerintah (Peru) menuduh Oman berbohong.",
            ("accuses", ("PER",), ("OMN",)),
        ),
        (
            "Norwegia dan pemberontak bentrok. Chile menengahi dialog antara pemerintah (Peru) dan pemberontak.",
            ("mediates", ("CHL",), ("PER",)),
        ),
    ],
)
def test_a_government_whose_state_stands_in_brackets_is_no_other(reader: Reader, text: str, event: Event) -> None:
    assert event in events(reader, "id", text)


def test_who_takes_a_step_acts_by_the_clause_about_the_step() -> None:
    # Norwegia memulai langkah yang mengancam Peru.
    words = ["norwegia", "memulai", "langkah", "yang", "mengancam", "peru"]
    tree = tree_of(
        words,
        ["PROPN", "VERB", "NOUN", "PRON", "VERB", "PROPN"],
        ["nsubj", "ROOT", "obj", "nsubj", "acl", "obj"],
        [1, 1, 1, 4, 2, 4],
    )
    groups = [Group(i, i + 1, (words[i],), None, None, i) for i in (0, 5)]
    found = subject_of(Ground(tree, groups, load_pack("id", CODES), frozenset()), 4, 4)
    assert found is not None
    assert found.actors == ("norwegia",)


def test_who_is_named_last_before_a_relative_clause_acts_by_its_second_verb_too() -> None:
    # Perang melawan kelompok Farc, yang didukung Chile dan menentang Peru.
    words = ["melawan", "kelompok", "separatis", "farc", ",", "yang", "didukung", "chile", "dan", "menentang", "peru"]
    tree = tree_of(
        words,
        ["ADP", "NOUN", "NOUN", "PROPN", "PUNCT", "PRON", "VERB", "PROPN", "CCONJ", "VERB", "PROPN"],
        ["case", "ROOT", "nmod", "nmod", "punct", "nsubj", "acl", "obj", "cc", "conj", "obj"],
        [1, 1, 1, 2, 1, 6, 1, 6, 9, 6, 9],
    )
    groups = [Group(i, i + 1, (words[i],), None, None, i) for i in (3, 7, 10)]
    found = subject_of(Ground(tree, groups, load_pack("id", CODES), frozenset()), 9, 9)
    assert found is not None
    assert found.actors == ("farc",)


def test_the_government_beside_rebels_without_a_name_is_of_the_state_they_were_told_of_with(reader: Reader) -> None:
    text = (
        "Kolombia dan kelompok pemberontak bertempur lagi. Norwegia memuji Peru. "
        "Oman menengahi perundingan antara pemerintah dan kelompok pemberontak."
    )
    assert ("mediates", ("OMN",), ("COL",)) in events(reader, "id", text)


def test_who_is_the_target_of_an_act_suffers_it(reader: Reader) -> None:
    text = "Kapal Peru sempat menjadi sasaran tembakan meriam air oleh kapal Chile."
    assert events(reader, "id", text) == {("attacks", ("CHL",), ("PER",))}


def test_people_from_a_state_stand_for_it_after_a_preposition(reader: Reader) -> None:
    text = "Kapal Peru ditembaki oleh pasukan dari Oman."
    assert events(reader, "id", text) == {("attacks", ("OMN",), ("PER",))}


def test_troops_withdrawn_from_a_state_are_not_its_own(reader: Reader) -> None:
    assert events(reader, "id", "Peru menarik pasukan dari Oman.") == {("concedes", ("PER",), ("OMN",))}


def test_a_day_may_stand_between_what_is_brokered_and_who_brokers_it(reader: Reader) -> None:
    text = (
        "Chile dan Peru berunding. "
        "Mereka menghormati gencatan senjata pada 29 Juli 2025, yang difasilitasi oleh Norwegia."
    )
    assert ("mediates", ("NOR",), ("CHL", "PER")) in events(reader, "id", text)


@pytest.mark.parametrize("word", ["hingga", "sampai"])
@pytest.mark.parametrize(("relation", "ends"), [("case", False), ("mark", True)])
def test_a_clause_goes_on_after_the_time_until_which_something_holds(word: str, relation: str, *, ends: bool) -> None:
    words = ["sanksi", word, "jumat", "terhadap", "peru"]
    pos = ["NOUN", "ADP", "PROPN", "ADP", "PROPN"]
    tree = tree_of(words, pos, ["ROOT", relation, "nmod", "case", "nmod"], [0, 2, 0, 4, 0])
    assert Ground(tree, [], load_pack("id", CODES), frozenset()).bars(1) is ends


def _after_the_deed(noun: str, relation: str) -> Group | None:
    words = ["peru", "mengikuti", noun, "chile", "mengakui", "oman"]
    pos = ["PROPN", "VERB", "NOUN", "PROPN", "VERB", "PROPN"]
    tree = tree_of(words, pos, ["nsubj", "ROOT", "obj", "nmod", relation, "obj"], [1, 1, 1, 2, 1, 4])
    groups = [Group(0, 1, ("PER",), None, None, 0), Group(3, 4, ("CHL",), None, (2, 3), 3)]
    return subject_of(Ground(tree, groups, load_pack("id", CODES), frozenset()), 4, 4)


@pytest.mark.parametrize("relation", ["xcomp", "conj", "acl"])
def test_whose_step_is_followed_has_taken_it(relation: str) -> None:
    found = _after_the_deed("langkah", relation)
    assert found is not None
    assert found.actors == ("CHL",)


def test_whose_demand_is_followed_does_not_do_what_is_demanded() -> None:
    found = _after_the_deed("tuntutan", "conj")
    assert found is not None
    assert found.actors == ("PER",)


def test_an_agreement_to_make_peace_is_one_agreement(reader: Reader) -> None:
    told = [claim.evidence for claim in read(reader, "id", "Chile dan Peru sepakat berdamai.").claims]
    assert [(one.trigger_start, one.trigger_end) for one in told] == [(15, 22)]


@pytest.mark.parametrize(
    "text",
    [
        "During a visit to Kenya, Ghanaian President Kofi Mensah praised Togo.",
        "During a visit to Nairobi, Ghanaian President Kofi Mensah praised Togo.",
        "Ghanaian President Kofi Mensah praised Togo during a visit to Nairobi.",
    ],
)
def test_who_acts_in_the_clause_made_the_visit_it_tells_in_passing(reader: Reader, text: str) -> None:
    claims = [claim.event for claim in read(reader, "en", text).claims if claim.event.predicate == "visits"]
    assert [event.targets for event in claims] == [("KEN",)]
    assert "mensah" in claims[0].sources[0]


def test_a_comma_alone_makes_no_pair_of_a_place_and_the_nationality_after_it(reader: Reader) -> None:
    told = events(reader, "en", "After a raid on Kenya, Ghanaian officials condemned Togo.")
    assert ("accuses", ("GHA",), ("TGO",)) in told
    told = events(reader, "en", "Chad, Mali and Ghana's ministers condemned Togo.")
    assert any(set(sources) == {"TCD", "MLI", "GHA"} for _, sources, _ in told)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya dan Togo menandatangani perjanjian damai di Asmara, ibu kota Eritrea.", "signs"),
        ("Kenya dan Togo setuju mundur dari kota Kongo itu.", "agrees"),
        ("Perjanjian itu ditandatangani Kenya dan Togo di Zurich.", "signs"),
    ],
)
def test_two_who_sign_or_agree_are_both_sides_and_no_third_named_in_it(
    reader: Reader, text: str, predicate: str
) -> None:
    sides = {(one, *two) for kind, one, two in events(reader, "id", text) if kind == predicate}
    assert sides == {(("KEN", "TGO"), "KEN", "TGO")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Di tengah serangan Togo terhadap Kenya, harga minyak naik."),
        ("en", "Ten people died in Togo's attack on Kenya."),
    ],
)
def test_whose_attack_it_is_may_stand_under_a_preposition_with_it(reader: Reader, lang: str, text: str) -> None:
    assert ("attacks", ("TGO",), ("KEN",)) in events(reader, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Officials of West Kalimantan accused Kenya of dumping."),
        ("id", "Gubernur Kalimantan Barat menuduh Kenya berbohong."),
    ],
)
def test_the_west_in_the_name_of_a_place_does_nothing(reader: Reader, lang: str, text: str) -> None:
    assert all("org-WEST" not in sources for _, sources, _ in events(reader, lang, text))


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "The West accused Kenya of lying."), ("id", "Menurut Togo, Barat menuduh Kenya.")]
)
def test_the_west_by_itself_acts(reader: Reader, lang: str, text: str) -> None:
    assert ("accuses", ("org-WEST",), ("KEN",)) in events(reader, lang, text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("NATO member Norway accused Kenya of lying.", ("accuses", ("NOR",), ("KEN",))),
        ("Kenya accused NATO member Norway of lying.", ("accuses", ("KEN",), ("NOR",))),
        ("EU members Poland and Hungary accused Kenya of lying.", ("accuses", ("POL", "HUN"), ("KEN",))),
        ("Hamas member Khaled Nasser accused Kenya of lying.", ("accuses", ("org-HAMAS",), ("KEN",))),
    ],
)
def test_a_member_state_acts_without_its_body_and_a_person_for_it(
    reader: Reader, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert events(reader, "en", text) == {event}


def test_a_hyphen_makes_no_body_of_a_member_state_act() -> None:
    pytest.importorskip("onnxruntime", reason="the extra 'accurate' is not installed")
    offered = {("offers", ("NOR",), ("KEN",))}
    assert events(Reader("accurate"), "en", "NATO-member Norway is willing to send material to Kenya.") == offered
