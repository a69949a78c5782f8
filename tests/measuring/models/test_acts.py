"""Acts with the model's trees and with a treebank's."""

from dataclasses import replace
from datetime import date

from diplograph.domain.articles import Article
from diplograph.measuring.models.acts import told, with_trees_of
from diplograph.measuring.models.conllu import Sentence, Word
from diplograph.reading.read import Reader

TEXT = "Peru accused Chile."
MET = Sentence(
    "s1",
    "",
    (
        Word("Peru", "Peru", "PROPN", 1, "nsubj", space_after=True),
        Word("accused", "accuse", "VERB", 1, "root", space_after=True),
        Word("Chile", "Chile", "PROPN", 1, "obj", space_after=False),
        Word(".", ".", "PUNCT", 1, "punct", space_after=False),
    ),
)


def turned() -> Sentence:
    """The same words, as if Chile had accused Peru."""
    words = list(MET.words)
    words[0], words[2] = replace(words[0], relation="obj"), replace(words[2], relation="nsubj")
    return replace(MET, words=tuple(words))


def test_the_treebanks_tree_is_read_in_place_of_the_models(reader: Reader) -> None:
    article = Article("a", "en", TEXT, date(2020, 1, 1))
    right, wrong = (with_trees_of(one, reader.parse(article)) for one in (MET, turned()))
    assert right is not None
    assert wrong is not None
    assert told(reader.read_parsed(right)) == told(reader.read(article)) == {("accuses", ("PER",), ("CHL",))}
    assert told(reader.read_parsed(wrong)) != told(reader.read(article))


def test_a_sentence_cut_into_other_words_is_left_out(reader: Reader) -> None:
    parsed = reader.parse(Article("a", "en", "Peru accused Chile twice.", date(2020, 1, 1)))
    assert with_trees_of(MET, parsed) is None
