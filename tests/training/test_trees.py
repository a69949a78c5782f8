"""Treebank sentences as spaCy Docs."""

from random import Random

from spacy.vocab import Vocab

from diplograph.measuring.models.conllu import Sentence, Word
from training import casing
from training.trees import packed, restyled, tree_doc, unstopped

SLEEPS = Sentence(
    "s1",
    "",
    (
        Word("Anak", "anak", "NOUN", 1, "nsubj", space_after=True),
        Word("tidur", "tidur", "VERB", 1, "root", space_after=False),
        Word(".", ".", "PUNCT", 1, "punct", space_after=True),
    ),
)
SINGS = Sentence(
    "s2",
    "",
    (
        Word("Ibu", "ibu", "NOUN", 1, "nsubj:outer", space_after=True),
        Word("Bernyanyi", "", "VERB", 1, "root", space_after=True),
    ),
)


def test_two_sentences_in_one_doc_keep_their_own_roots() -> None:
    doc = tree_doc([SLEEPS, SLEEPS], Vocab())
    assert [token.head.i for token in doc] == [1, 1, 1, 4, 4, 4]
    assert [sent.text for sent in doc.sents] == ["Anak tidur.", "Anak tidur."]
    assert doc.text == "Anak tidur. Anak tidur."


def test_relations_are_in_the_models_own_labels() -> None:
    assert [token.dep_ for token in tree_doc([SINGS], Vocab())] == ["nsubj", "ROOT"]


def test_a_missing_lemma_leaves_all_of_the_text_without_lemmas() -> None:
    assert not tree_doc([SLEEPS, SINGS], Vocab()).has_annotation("LEMMA")
    assert [token.lemma_ for token in tree_doc([SLEEPS], Vocab())] == ["anak", "tidur", "."]


def test_groups_hold_all_sentences_and_at_most_four() -> None:
    groups = packed([SLEEPS] * 9, Random(1))
    assert sum(map(len, groups)) == 9
    assert all(1 <= len(group) <= 4 for group in groups)


def test_a_sentence_can_lose_its_full_stop() -> None:
    assert [word.form for word in unstopped(SLEEPS.words)] == ["Anak", "tidur"]


def test_a_sentence_without_a_full_stop_loses_nothing() -> None:
    assert unstopped(SINGS.words) == SINGS.words


def test_a_mark_that_something_hangs_on_stays() -> None:
    words = (
        Word("tidur", "tidur", "VERB", 1, "dep", space_after=True),
        Word("!", "!", "PUNCT", 1, "root", space_after=True),
    )
    assert unstopped(words) == words


def test_restyling_changes_letters_and_no_tree() -> None:
    for seed in range(40):
        for before, after in zip([SLEEPS] * 3, restyled([SLEEPS] * 3, Random(seed)), strict=True):
            kept = after.words
            assert [w.form.lower() for w in kept] == [w.form.lower() for w in before.words[: len(kept)]]
            assert [w.head for w in kept] == [w.head for w in before.words[: len(kept)]]


def test_most_sentences_are_left_as_they_are() -> None:
    rng = Random(0)
    plain = sum(casing.choose(rng)("Fiji maju") == "Fiji maju" for _ in range(1000))
    assert 850 < plain < 970
