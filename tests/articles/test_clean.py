"""What is done to a text before its offsets are counted."""

import pytest

from diplograph.articles.clean import normalise, plain_blanks, unwrapped, xml_safe


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("satu\r\ndua\rtiga\u2028empat", "satu\ndua\ntiga\nempat"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("a\u200bb\u00adc\ufeffd\u2060e", "abcde"),
        ("kiri\u202ekanan\u202c", "kirikanan"),
        ("cafe\u0301", "caf\u00e9"),
        ("a  b \n  c", "a b\nc"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a\x00b\x07c", "a b c"),
        ("a\ud800b\uffffc", "a b c"),
        ("  \n teks \n ", "teks"),
        ("", ""),
        ("السلام عليكم", "السلام عليكم"),
    ],
)
def test_text_is_made_plain(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


def test_plain_text_stays_as_it_is() -> None:
    once = normalise("Ké  tiga\u00a0 Jum’at\r\n\r\n\r\n\x01😀")
    assert normalise(once) == once


def test_what_xml_forbids_becomes_a_blank_without_moving_offsets() -> None:
    text = "a\x00b\x1bc\ud83dd\ufffee\tf\ng\u00a0h😀"
    assert xml_safe(text) == "a b c d e\tf\ng\u00a0h😀"
    assert len(xml_safe(text)) == len(text)


def test_odd_blanks_are_replaced_one_by_one() -> None:
    assert plain_blanks("a\u00a0\u2003b") == "a  b"


def test_lines_broken_at_a_column_are_joined() -> None:
    wrapped = (
        "The two foreign ministers met in the capital on Monday and spoke about\n"
        "fishing rights in the strait between their countries, which had led to\n"
        "a quarrel in spring."
    )
    assert "\n" not in unwrapped(wrapped)


def test_paragraphs_that_are_lines_are_not_joined() -> None:
    text = "Judul\nJAKARTA - Kedua menteri bertemu.\nMereka sepakat."
    assert unwrapped(text) == text
