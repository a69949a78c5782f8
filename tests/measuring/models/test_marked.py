from pathlib import Path

import pytest

from diplograph.domain.actors import ActorKind
from diplograph.errors import InputError
from diplograph.measuring.models.marked import parse, read_marked

GOLD = Path(__file__).parents[2] / "gold" / "names"


def test_marks_become_spans_of_the_plain_text() -> None:
    told = parse("[C Filipina] [P Duterte] tiba di [L Moskow].")
    assert told.text == "Filipina Duterte tiba di Moskow."
    assert [(told.text[start:end], kind) for start, end, kind in told.names] == [
        ("Filipina", ActorKind.STATE),
        ("Duterte", ActorKind.PERSON),
        ("Moskow", ActorKind.PLACE),
    ]


def test_comments_and_empty_lines_are_no_sentences(tmp_path: Path) -> None:
    place = tmp_path / "id.txt"
    place.write_text("# a note\n\n[C Fiji] pulang.\n", "utf-8")
    assert [sentence.text for sentence in read_marked(place)] == ["Fiji pulang."]


@pytest.mark.parametrize("line", ["[X Fiji] pulang.", "[C Fiji pulang.", "C Fiji] pulang."])
def test_a_bracket_that_is_no_mark_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    place = tmp_path / "id.txt"
    place.write_text(f"# a note\n{line}\n", "utf-8")
    with pytest.raises(InputError, match=r"id\.txt:2: a bracket is left over"):
        read_marked(place)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_our_sentences_are_in_the_notation_and_none_stands_twice(lang: str) -> None:
    sentences = [one.text for one in read_marked(GOLD / f"{lang}.txt")]
    assert len(sentences) == len(set(sentences)) == 150
    assert {kind for one in read_marked(GOLD / f"{lang}.txt") for *_, kind in one.names} == set(ActorKind) - {
        ActorKind.OFFICE
    }


@pytest.mark.parametrize("lang", ["id", "en"])
def test_our_sentences_are_not_learnt_from(lang: str) -> None:
    learnt = Path(__file__).parents[3] / "training"
    written = "\n".join(place.read_text("utf-8") for place in learnt.rglob("*.txt"))
    assert not [one.text for one in read_marked(GOLD / f"{lang}.txt") if one.text in written]
