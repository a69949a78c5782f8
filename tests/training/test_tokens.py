"""How Indonesian text is cut."""

import pytest
from spacy.language import Language

from training.tokens import blank


@pytest.fixture(scope="module")
def indonesian() -> Language:
    return blank("id")


@pytest.mark.parametrize("word", ["sanksi-sanksi", "Undang-Undang", "NEGARA-NEGARA", "AK-47", "ke-75", "1960-an"])
def test_a_doubled_word_or_a_number_with_an_affix_is_one_token(indonesian: Language, word: str) -> None:
    assert [token.text for token in indonesian(f"({word})")] == ["(", word, ")"]


def test_a_hyphen_parts_two_names(indonesian: Language) -> None:
    assert [token.text for token in indonesian("perundingan AS-Rusia")] == ["perundingan", "AS", "-", "Rusia"]


def test_no_text_is_lost(indonesian: Language) -> None:
    text = "Pada 3/4/2020, harga Rp1.000/kg...  kata Menteri-Menteri itu."
    assert indonesian(text).text == text
