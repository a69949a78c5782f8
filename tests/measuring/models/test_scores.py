"""How what a model says of a text is held against what is annotated."""

from diplograph.measuring.models import names
from diplograph.measuring.models.conllu import Sentence, Word
from diplograph.measuring.models.iob import Name, NamedSentence
from diplograph.measuring.models.trees import given, raw_scores, raw_text, texts_of, tree_scores
from diplograph.reading.bare import Analysis

SLEEPS = Sentence(
    "s1",
    "",
    (
        Word("Anak", "anak", "NOUN", 1, "nsubj:pass", space_after=True),
        Word("tidur", "tidur", "VERB", 1, "root", space_after=False),
        Word(".", ".", "PUNCT", 1, "punct", space_after=True),
    ),
)
SPANS = [(0, 4), (5, 10), (10, 11)]
# Every word a noun, the first hung on the second as a plain subject, the full stop a root.
CHAIN = Analysis(
    SPANS, ["NOUN"] * 3, [1, 1, 2], ["nsubj", "ROOT", "ROOT"], ["anak", "Tidur", "."], [(0, 2), (2, 3)], []
)


def only_names(*found: tuple[int, int, str]) -> Analysis:
    return Analysis([], [], [], [], [], [], found)


def test_tags_heads_and_relations_are_counted_by_word() -> None:
    scores = {name: round(value, 3) for name, value in tree_scores([SLEEPS], [CHAIN]).items()}
    assert scores == {
        "upos": 0.333, "uas": 0.667, "las": 0.667, "las_subtypes": 0.333, "las_words": 1.0, "lemma": 1.0
    }  # fmt: skip


def test_a_lemma_that_is_not_annotated_does_not_count() -> None:
    untold = Sentence("s", "", (Word("Anak", "", "NOUN", 0, "root", space_after=True),))
    one = Analysis([(0, 4)], ["NOUN"], [0], ["ROOT"], ["x"], [(0, 1)], [])
    assert "lemma" not in tree_scores([untold], [one])
    assert raw_scores([[untold]], [one])["lemma"] == 0
    assert raw_scores([[untold]], [one])["tokens"] == 1


def test_raw_text_has_the_treebanks_spaces() -> None:
    assert raw_text([SLEEPS, SLEEPS]) == "Anak tidur. Anak tidur."
    assert list(given([SLEEPS])) == [(["Anak", "tidur", "."], [True, False, True])]


def test_from_raw_text_sentences_words_and_trees_are_found_or_not() -> None:
    scores = {name: round(value, 3) for name, value in raw_scores([[SLEEPS]], [CHAIN]).items()}
    assert scores == {"sentences": 0.0, "tokens": 1.0, "upos": 0.333, "uas": 0.667, "las": 0.667, "lemma": 1.0}


def test_a_word_that_is_cut_in_two_is_missed_and_its_halves_are_wrong() -> None:
    halves = Analysis(
        [(0, 2), (2, 4), (5, 10), (10, 11)],
        ["NOUN", "X", "VERB", "PUNCT"], [2, 0, 2, 2], ["nsubj", "flat", "ROOT", "punct"],
        ["an", "ak", "tidur", "."], [(0, 4)], [],
    )  # fmt: skip
    scores = raw_scores([[SLEEPS]], [halves])
    assert scores["tokens"] == scores["las"] == 2 * 2 / (4 + 3)
    assert scores["sentences"] == 1


def test_a_treebank_is_read_six_sentences_at_a_time() -> None:
    assert [len(text) for text in texts_of([SLEEPS] * 8)] == [6, 2]


def test_names_count_if_place_and_kind_are_right() -> None:
    gold = [
        NamedSentence(("Fiji", "maju"), (Name(0, 1, "GPE"),)),
        NamedSentence(("Rua", "tiba", "di", "Fiji"), (Name(0, 1, "LOC"), Name(3, 4, "GPE"))),
    ]
    scores = names.name_scores(gold, [only_names((0, 1, "GPE")), only_names((0, 1, "GPE"))])
    assert (scores["precision"], round(scores["recall"], 3), scores["f"]) == (0.5, 0.333, 0.4)
    assert scores["f_places_as_one"] == 0.8


def test_peoples_and_faiths_are_left_out_where_places_are_one() -> None:
    gold = [NamedSentence(("Fijians", "met", "Rua"), (Name(0, 1, "NORP"), Name(2, 3, "PER")))]
    assert names.name_scores(gold, [only_names((1, 2, "NORP"), (2, 3, "PER"))])["f_places_as_one"] == 1
