"""How models are scored, and the table of what they are trained and scored on."""

import spacy
from spacy.tokens import Doc

from training.conllu import Sentence, Word
from training.iob import Name, NamedSentence
from training.labels import NAMES
from training.score import name_scores, raw_text, tree_scores
from training.sources import credited, sources

SLEEPS = Sentence(
    "s1",
    "",
    (
        Word("Anak", "anak", "NOUN", 1, "nsubj:pass", space_after=True),
        Word("tidur", "tidur", "VERB", 1, "root", space_after=False),
        Word(".", ".", "PUNCT", 1, "punct", space_after=True),
    ),
)


@spacy.Language.component("training_test_trees")
def chain(doc: Doc) -> Doc:
    """Every word a noun, the first hung on the second as a plain subject, the rest roots."""
    for token in doc:
        token.pos_ = "NOUN"
        token.lemma_ = token.text
        token.dep_ = "ROOT"
    doc[0].head, doc[0].dep_ = doc[1], "nsubj"
    return doc


@spacy.Language.component("training_test_names")
def first_token(doc: Doc) -> Doc:
    """The first token is a state."""
    doc.set_ents([spacy.tokens.Span(doc, 0, 1, label="GPE")])
    return doc


def test_tags_heads_and_relations_are_counted_by_word() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("training_test_trees")
    scores = tree_scores(nlp, [SLEEPS])
    assert scores == {"upos": 33.3, "uas": 66.7, "las": 66.7, "las_subtypes": 33.3, "las_words": 100.0, "lemma": 100.0}


def test_names_count_if_place_and_kind_are_right() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("training_test_names", name="ner")
    gold = [
        NamedSentence(("Fiji", "maju"), (Name(0, 1, "GPE"),)),
        NamedSentence(("Rua", "tiba", "di", "Fiji"), (Name(0, 1, "LOC"), Name(3, 4, "GPE"))),
    ]
    scores = name_scores(nlp, gold)
    assert (scores["precision"], scores["recall"], scores["f"]) == (50.0, 33.3, 40.0)
    assert scores["f_places_as_one"] == 80.0


def test_raw_text_has_the_treebanks_spaces() -> None:
    assert raw_text([SLEEPS, SLEEPS]) == "Anak tidur. Anak tidur."


def test_no_file_is_both_trained_and_scored_on() -> None:
    for lang in NAMES:
        for task in ("trees", "names"):
            trained = {(source.file, source.only) for source in sources(lang, task, "train")}
            judged = {(source.file, source.only) for source in sources(lang, task, "dev", "test")}
            assert not trained & judged


def test_sets_without_an_open_licence_are_not_trained_on() -> None:
    files = " ".join(s.file for lang in NAMES for task in ("trees", "names") for s in sources(lang, task))
    assert not [name for name in ("nerui", "en-worldwide", "nc-texts", "re3d", "ParTUT") if name in files]


def test_every_language_credits_its_sources() -> None:
    for lang in NAMES:
        assert all(credit.by and credit.license and credit.url.startswith("https://") for credit in credited(lang))
        assert len(credited(lang)) >= 5
