import pytest
import spacy

from diplograph.reading.ends import settle

BLANK = spacy.blank("id")


def starts(text: str) -> dict[str, bool | None]:
    return {token.text: token.is_sent_start for token in settle(BLANK(text))}


def test_a_closing_mark_belongs_to_the_sentence_it_closes() -> None:
    doc = settle(BLANK('Ia berkata, "Kami ikut." Menteri itu pergi.'))
    assert [token.is_sent_start for token in doc if token.text == '"'] == [None, False]


def test_a_new_sentence_begins_behind_a_closed_one() -> None:
    assert starts('"Kami ikut." Menteri pergi.')["Menteri"] is True
    assert starts('"Kami ikut.") Menteri pergi.')["Menteri"] is True


@pytest.mark.parametrize(
    "text", ['"Kami ikut." kata menteri.', '"Kami ikut," Menteri berkata.', "Menurut Drs. Menteri pergi."]
)
def test_what_the_marks_do_not_tell_is_left_to_the_parser(text: str) -> None:
    found = starts(text)
    assert (found.get("Menteri"), found.get("kata")) == (None, None)


def test_a_stop_ends_a_sentence_where_the_next_word_begins_one() -> None:
    assert starts("Kami ikut. Menteri pergi.")["Menteri"] is True
    assert starts("Kami ikut . kata itu benar.")["kata"] is None


def test_a_quotation_of_several_sentences_is_left_to_the_parser() -> None:
    assert starts('"Kami ikut. Menteri pergi," katanya.')["Menteri"] is None
    assert starts("“Kami ikut. Menteri pergi,” katanya.")["Menteri"] is None


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert starts('"Kami ikut.\nTetapi tidak semua. Menteri pergi.')["Menteri"] is True


def test_sentences_that_are_given_stay() -> None:
    doc = BLANK('"Kami ikut." Menteri pergi.')
    for token in doc:
        token.is_sent_start = token.i == 0
    assert [token.is_sent_start for token in settle(doc)] == [True, *[False] * (len(doc) - 1)]
