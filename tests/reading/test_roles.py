"""Who takes a role by the words around an act: who says it, who stands before a passive verb, who goes between."""

import pytest
from tests.reading.telling import Event, events

from diplograph.reading.read import Reader


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ghana harus menarik pasukannya, kata Menteri Luar Negeri Togo.", ("requests", ("TGO",), ("GHA",))),
        ("Ghana mengulur waktu, kata Menteri Luar Negeri Togo.", ("accuses", ("TGO",), ("GHA",))),
        (
            'Ghana mengecam Togo, Senin. "Kritik itu tak berdasar," kata Menteri Luar Negeri Togo.',
            ("rejects", ("TGO",), ("GHA",)),
        ),
    ],
)
def test_what_is_said_before_its_speaker_is_named_is_the_speakers_act(reader: Reader, text: str, event: Event) -> None:
    assert event in events(reader, "id", text)


def test_what_need_not_be_done_is_no_demand_of_the_speaker(reader: Reader) -> None:
    assert events(reader, "id", "Ghana tidak harus menarik pasukannya, kata Menteri Luar Negeri Togo.") == set()


def test_an_agent_may_stand_before_its_passive_verb(reader: Reader) -> None:
    told = events(reader, "id", "Ghana membeli kapal perang Kenya, yang oleh Togo dikecam.")
    assert any(predicate == "accuses" and sources == ("TGO",) for predicate, sources, _ in told)


def test_who_goes_between_is_no_partner_in_talks(reader: Reader) -> None:
    told = events(reader, "id", "Ghana dan Togo berunding di Wina dengan Kenya sebagai penengah.")
    assert sorted((predicate, sorted({*sources, *targets})) for predicate, sources, targets in told) == [
        ("mediates", ["GHA", "KEN", "TGO"]),
        ("negotiates", ["GHA", "TGO"]),
    ]


def test_who_joins_in_may_stand_behind_a_word_that_joins_sides(reader: Reader) -> None:
    told = events(reader, "id", "Angkatan laut Ghana memulai latihan tiga hari bersama angkatan laut Togo.")
    assert any(predicate == "cooperates" and {*one, *two} == {"GHA", "TGO"} for predicate, one, two in told)
