import pytest

from diplograph.errors import ResourceError, TableError
from diplograph.knowledge.topics import Topic, Topics

NAMED = {
    "arms", "energy", "aircraft", "loans", "fisheries", "counter-terrorism", "space", "vaccines", "nuclear-programme",
    "trade", "defence-cooperation", "border", "refugees", "hostages", "ceasefire", "peace-process", "human-rights",
    "climate", "cyber", "education", "culture", "tourism", "migrant-workers", "health", "food", "disaster-relief",
    "infrastructure", "investment", "finance", "missiles", "naval", "oil", "gas", "mining", "agriculture",
    "technology", "media", "religion", "extradition", "prisoners", "territory", "maritime-dispute", "visas",
}  # fmt: skip


def test_the_scheme_has_the_topics_researchers_ask_for() -> None:
    topics = Topics.load()
    assert set(topics.codes()) >= NAMED
    assert list(topics.codes()) == sorted(topics.codes())


def test_every_topic_has_labels_and_words_in_both_languages() -> None:
    for topic in Topics.load():
        assert topic.label_en, topic.code
        assert topic.label_id, topic.code
        assert topic.words["en"], topic.code
        assert topic.words["id"], topic.code


@pytest.mark.parametrize(
    ("phrase", "lang", "topics"),
    [
        ("senapan dan amunisi", "id", ("arms",)),
        ("energi, pesawat angkut, dan peralatan khusus", "id", ("aircraft", "technology", "energy")),
        ("kerja sama pertahanan", "id", ("defence-cooperation",)),
        ("perang melawan terorisme", "id", ("counter-terrorism",)),
        ("military hardware", "en", ("arms",)),
        ("Rockets and Rifles", "en", ("missiles", "arms")),
        ("an airstrike", "en", ()),
        ("peluru kendali jarak jauh", "id", ("missiles",)),
        ("pinjaman\n lunak", "id", ("loans",)),
    ],
)
def test_a_phrase_gives_its_topics_most_specific_first(phrase: str, lang: str, topics: tuple[str, ...]) -> None:
    assert Topics.load().of(phrase, lang) == topics


def test_a_language_without_words_gives_no_topics() -> None:
    assert Topics.load().of("armes", "fr") == ()


def test_an_unknown_topic_is_named() -> None:
    with pytest.raises(ResourceError, match=r"'guns' is not in ontology/topics\.csv"):
        Topics.load()["guns"]


def topic(code: str, broader: str, word: str) -> Topic:
    return Topic(code, broader, code, code, {"en": (word,), "id": (word,)})


def test_topics_that_lie_above_each_other_are_refused() -> None:
    with pytest.raises(ResourceError, match="lies above itself"):
        Topics((topic("a", "b", "x"), topic("b", "a", "y")))


def test_a_word_of_two_topics_is_refused() -> None:
    with pytest.raises(TableError, match=r"'x' .* stands for a and for b"):
        Topics((topic("a", "", "x"), topic("b", "", "x")))
