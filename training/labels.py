"""Which labels the models learn: what the rules above them read, and no finer."""

from training.conllu import Sentence, Word

# Subtypes of relations that rules read. All others fall back to the plain relation ("obl:tmod" is "obl").
SUBTYPES = frozenset(
    {
        "acl:relcl",
        "aux:pass",
        "compound:prt",
        "csubj:pass",
        "flat:name",
        "nmod:poss",
        "nsubj:pass",
        "obl:agent",
    }
)
NAMES = {
    "id": frozenset({"PER", "ORG", "GPE", "LOC", "FAC"}),
    "en": frozenset({"PER", "ORG", "GPE", "LOC", "FAC", "NORP"}),
}


def relation(label: str) -> str:
    """The relation without a subtype that no rule reads."""
    return label if label in SUBTYPES else label.partition(":")[0]


def lemma(word: Word) -> str:
    """The lemma in one style for all treebanks: lower case. Empty if not annotated."""
    return word.lemma.lower()


def has_lemmas(sentence: Sentence) -> bool:
    """Whether every word of the sentence has its lemma."""
    return all(word.lemma for word in sentence.words)
