"""What tense a form of a verb tells."""

import pytest

from diplograph import resources
from diplograph.languages.tenses import Tense, Tenses


@pytest.mark.parametrize(
    ("word", "lemma", "tense"),
    [
        ("accuse", "accuse", Tense.PRESENT),
        ("accuses", "accuse", Tense.PRESENT),
        ("denies", "deny", Tense.PRESENT),
        ("accused", "accuse", Tense.PAST),
        ("met", "meet", Tense.PAST),
        ("accusing", "accuse", Tense.PROGRESSIVE),
        ("equipping", "equip", Tense.PROGRESSIVE),
        ("dying", "die", Tense.PROGRESSIVE),
    ],
)
def test_the_form_of_an_english_verb_tells_its_tense(word: str, lemma: str, tense: Tense) -> None:
    assert Tenses(resources.languages("en")).of(word, lemma) is tense


def test_an_indonesian_verb_has_no_tense() -> None:
    assert Tenses(resources.languages("id")).of("menuduh", "tuduh") is None
