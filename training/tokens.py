"""How a text is cut into tokens: spaCy's rules for the language, and for Indonesian the hyphen."""

import re
from typing import Any

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, LIST_ELLIPSES, LIST_ICONS
from spacy.language import Language
from spacy.util import compile_infix_regex

# A hyphen parts two names ("AS-Rusia"); it does not part a doubled word ("sanksi-sanksi"), an affix ("non-blok",
# "ke-75", "1960-an") or a name with a number ("AK-47"). So do the treebanks.
INDONESIAN_INFIXES = (
    *LIST_ELLIPSES,
    *LIST_ICONS,
    r"(?<=[0-9])[+\-\*^](?=[0-9-])",
    r"(?<=[0-9])/(?=[0-9])",
    rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])(?:--|---|–|—|~)(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])-(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
)
# A doubled word in capitals or in a title stays whole: "Undang-Undang", "NEGARA-NEGARA".
DOUBLED = re.compile(r"^(\w+)-\1(?:nya|ku|mu)?$", re.IGNORECASE)


def set_tokenizer(nlp: Language) -> None:
    """Gives a new pipeline the tokenizer its model is trained for. A saved model carries it; no code is needed then."""
    tokenizer: Any = nlp.tokenizer
    if nlp.lang == "id":
        tokenizer.infix_finditer = compile_infix_regex(INDONESIAN_INFIXES).finditer
        tokenizer.token_match = DOUBLED.match
        # spaCy lists 15,600 doubled words as exceptions, half a megabyte; the rules above need none of them.
        tokenizer.rules = {word: cut for word, cut in tokenizer.rules.items() if "-" not in word}


def blank(lang: str) -> Language:
    """An empty pipeline with our tokenizer."""
    nlp = spacy.blank(lang)
    set_tokenizer(nlp)
    return nlp
