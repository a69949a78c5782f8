"""The tests of the models: which file of the data folder, which of its sentences, and in whose style it is read."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["trees", "raw", "names"]
RAW = "_raw"


@dataclass(frozen=True, slots=True)
class Test:
    """One test. `only` is how the ids of its sentences begin, `called` its name in the `scores.json` of a model.

    Treebanks of one language differ in their habits. `style` names the habits this one follows: a model that was
    taught several is asked for these, any other reads as it always does.
    """

    name: str
    lang: str
    kind: Kind
    file: str
    called: str
    only: str = ""
    style: str = ""


_TREES = (
    Test("id_csui", "id", "trees", "UD_Indonesian-CSUI/id_csui-ud-test.conllu", "CSUI", style="id-news"),
    Test("id_gsd", "id", "trees", "UD_Indonesian-GSD/id_gsd-ud-test.conllu", "GSD-id", style="id-gsd"),
    Test(
        "id_pud_news", "id", "trees", "UD_Indonesian-PUD/id_pud-ud-test.conllu", "PUD-id, news half", "n", "id-pud"
    ),
    Test("en_ewt", "en", "trees", "UD_English-EWT/en_ewt-ud-test.conllu", "EWT", style="en"),
    Test(
        "en_gum_news", "en", "trees", "UD_English-GUM/en_gum-ud-test.conllu.gz", "GUM, news documents", "GUM_news", "en"
    ),
    Test("en_pud_news", "en", "trees", "UD_English-PUD/en_pud-ud-test.conllu", "PUD-en, news half", "n", "en"),
)  # fmt: skip
_NAMES = (
    Test("id_ner_idner", "id", "names", "ner-id/sources/idner-news-2k.test.iob", "IDNER-News-2K", style="id-news"),
    Test("id_ner_nerui", "id", "names", "ner-id/sources/indolem-nerui.test.iob", "NERUI"),
    Test("id_ner_nergrit", "id", "names", "ner-id/sources/indonlu-nergrit.test.iob", "NERGrit"),
    Test("en_ner_pud", "en", "names", "ner-en/sources/uner-pud.test.iob", "UNER PUD", style="en"),
    Test("en_ner_crossner", "en", "names", "ner-en/sources/crossner-politics.test.iob", "CrossNER, politics"),
)
TESTS = (
    *_TREES,
    *(Test(one.name + RAW, one.lang, "raw", one.file, one.called, one.only, one.style) for one in _TREES),
    *_NAMES,
)
# The tests whose scores stand for a model: its trees and its names, by language.
MAIN = {"id": ("id_csui", "id_ner_idner"), "en": ("en_ewt", "en_ner_pud")}


def the_test(name: str) -> Test:
    """The test of that name."""
    return next(one for one in TESTS if one.name == name)
