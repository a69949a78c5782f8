import pytest

from diplograph.knowledge.naming import key_of


@pytest.mark.parametrize(
    ("kind", "words", "key"),
    [
        ("state", "RUS", "RUS"),
        ("state", "usa", "USA"),
        ("state", "Amerika Serikat", "USA"),
        ("state", " Filipina ", "PHL"),
        ("state", "Moskow", "RUS"),
        ("actor", "Rusia", "RUS"),
        ("actor", "Vladimir Putin", "Q7747"),
        ("actor", "Putin", "Q7747"),
        ("actor", "PBB", "org-UN"),
        ("actor", "org-ASEAN", "org-ASEAN"),
        ("topic", "arms", "arms"),
        ("topic", "Persenjataan", "arms"),
        ("topic", "pesawat angkut", "aircraft"),
        ("predicate", "meets", "meets"),
    ],
)
def test_words_mean_what_a_person_would_mean(kind: str, words: str, key: str) -> None:
    assert key_of(kind, words) == key


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("state", "Putin"),
        ("state", "org-UN"),
        ("state", "ZZZ"),
        ("actor", "geo-524901"),
        ("actor", "Nobody Whatever"),
        ("topic", "dragons"),
    ],
)
def test_what_the_tables_do_not_know_as_such_has_no_key(kind: str, words: str) -> None:
    assert key_of(kind, words) is None


@pytest.mark.parametrize(("words", "choice"), [("Congo", "COD .*COG"), ("Kim", r"Q10665 \(Kim Jong-il\)")])
def test_words_with_several_meanings_are_asked_back(words: str, choice: str) -> None:
    with pytest.raises(ValueError, match=choice):
        key_of("actor", words)


def test_an_act_that_is_none_is_told_the_known_ones() -> None:
    with pytest.raises(ValueError, match="Known: meets, visits"):
        key_of("predicate", "likes")
