"""Which labels the models know: what the rules above them read, and no finer."""

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
    return label if label in SUBTYPES else plain(label)


def plain(label: str) -> str:
    """The relation without any subtype."""
    return label.partition(":")[0]
