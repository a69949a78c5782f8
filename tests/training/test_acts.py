from pathlib import Path

import pytest

from diplograph.knowledge.predicates import Predicates
from training.acts.notation import NotationError, parse, read

PREDICATES = frozenset({"meets", "rejects", "offers", "agrees"})


def test_a_marked_sentence_gives_its_text_participants_and_acts() -> None:
    line = "[a Peru] {1 menolak} usul [b Chile] dan akan {2 bertemu} [c Lula]. || 1 rejects a > b; 2 meets a c intended"
    told = parse(line, PREDICATES)
    assert told.text == "Peru menolak usul Chile dan akan bertemu Lula."
    assert [told.text[mark.start : mark.end] for mark in told.actors] == ["Peru", "Chile", "Lula"]
    rejects, meets = told.acts
    assert (rejects.sources, rejects.targets, rejects.modality) == (("a",), ("b",), "actual")
    assert (meets.sources, meets.targets, meets.modality) == (("a", "c"), ("a", "c"), "intended")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[a Peru] {1 menolak} usul. || 1 rejects a > b", "no participant b"),
        ("[a Peru] menolak [b Chile]. || 1 rejects a > b", "no trigger 1"),
        ("[a Peru] {1 menolak} [b Chile].", "trigger 1 has no act"),
        ("[a Peru] {1 memuja} [b Chile]. || 1 adores a > b", "no predicate 'adores'"),
        ("[a Peru] {1 menolak} [b Chile]. || 1 rejects a", "needs a target"),
        ("[a Peru {1 menolak} [b Chile]. || 1 rejects a > b", "left over"),
    ],
)
def test_a_line_out_of_notation_says_what_is_wrong(line: str, fault: str) -> None:
    with pytest.raises(NotationError, match=fault):
        parse(line, PREDICATES)


def test_a_side_may_stand_in_the_sentence_before_within_a_story(tmp_path: Path) -> None:
    place = tmp_path / "x.stories.txt"
    place.write_text(
        "[a Peru] {1 bertemu} [b Chile]. || 1 meets a b\n[a Ia] {1 menawarkan} beras. || 1 offers a > -1b\n"
    )
    (story,) = read(place, PREDICATES)
    assert story[1].acts[0].targets == ("-1b",)


def test_an_empty_line_ends_a_story(tmp_path: Path) -> None:
    place = tmp_path / "x.stories.txt"
    place.write_text(
        "[a Peru] {1 bertemu} [b Chile]. || 1 meets a b\n\n[a Ia] {1 menawarkan} beras. || 1 offers a > -1b\n"
    )
    with pytest.raises(NotationError, match=r"x\.stories\.txt:3: no participant -1b"):
        list(read(place, PREDICATES))


def test_one_plural_participant_is_enough_for_a_mutual_act() -> None:
    assert parse("[a Kedua negara] {1 sepakat}. || 1 agrees a", PREDICATES).acts[0].sources == ("a",)


def test_all_sentences_of_ours_are_in_the_notation() -> None:
    known = frozenset(Predicates.load().codes())
    places = sorted((Path(__file__).parents[2] / "training" / "acts").glob("*/*.txt"))
    told = [sentence for place in places for story in read(place, known) for sentence in story]
    assert {place.parent.name for place in places} == {"en", "id"}
    assert {act.predicate for sentence in told for act in sentence.acts} == known
