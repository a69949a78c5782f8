"""Part-of-speech tags that a model got wrong and the words around them, or the lexicon, tell better.

In: a Tree, a LanguagePack. Out: the same Tree with those tags set right. Who looks for acts reads tags after this.
"""

from diplograph.languages.lexicon import Pos, Voice
from diplograph.languages.pack import LanguagePack
from diplograph.reading.tree import Tree

NOUN_TAGS = frozenset({"NOUN", "PROPN"})
# How verbs of a language begin whose affixes tell more than a tag.
AFFIXED = ("me", "di", "ber")


def mend_tags(tree: Tree, pack: LanguagePack) -> None:
    """Calls a verb what the affixes say is one. A model takes "menginvasi" between two names for a third name."""
    if pack.modifier_side != "right":
        _mend_after_modals(tree, pack)
        _mend_in_condition(tree, pack)
        _mend_objects(tree)
        return
    for i, word in enumerate(tree.lower):
        if tree.pos[i] not in {"NOUN", "PROPN", "ADJ"}:
            continue
        forms = [form for form in pack.lexicon.at(tree.lower, i) if len(form.words) == 1]
        if not forms or any(form.pos is not Pos.VERB for form in forms):
            continue
        headline = tree.words[i].islower() and i > 0 and tree.words[i - 1][0].isupper() and i + 1 != len(tree)
        if (
            word.startswith(AFFIXED)
            or (headline and tree.pos[i] == "PROPN")
            or (headline and forms[0].voice is Voice.BARE)
        ):
            tree.pos[i] = "VERB"


def _mend_after_modals(tree: Tree, pack: LanguagePack) -> None:
    """Calls a verb what stands where only a verb can: "will telephone", "did not deploy", "is set to back"; and what
    the lexicon knows as a verb alone, right after a name ("Sudan deploys").
    """
    for i, word in enumerate(tree.lower):
        if i == 0 or tree.pos[i] not in {"NOUN", "ADJ", "PROPN"} or not tree.words[i].islower():
            continue
        kinds = {form.pos for form in pack.lexicon.at(tree.lower, i)}
        if Pos.VERB not in kinds:
            continue
        before = i - 1
        while before > 0 and tree.pos[before] in {"ADV", "PART"} and not pack.has("infinitive", tree.lower[before]):
            before -= 1
        led = pack.has("modal", tree.lower[before]) or _ends_planning(tree, before, pack)
        inverted = Pos.NOUN not in kinds and tree.pos[i - 1] == "PROPN" and word.endswith("s")
        if led or inverted:
            tree.pos[i] = "VERB"


def _mend_in_condition(tree: Tree, pack: LanguagePack) -> None:
    """Finds the verb of a clause that opens a sentence with a condition, where the model saw none: "Should Egypt
    broker …", "If Senegal signs …".
    """
    if not tree.lower or not (pack.has("modal", tree.lower[0]) or pack.modality.get(tree.lower[0]) == "conditional"):
        return
    end = next((i for i, word in enumerate(tree.lower) if word == ","), len(tree))
    if any(tree.pos[i] == "VERB" for i in range(end)):
        return
    for i in range(2, end):
        verb = any(form.pos is Pos.VERB for form in pack.lexicon.at(tree.lower, i))
        if verb and tree.words[i].islower() and tree.pos[i - 1] in NOUN_TAGS:
            tree.pos[i] = "VERB"
            return


def _mend_objects(tree: Tree) -> None:
    """Calls a noun what is tagged as a verb and is the object of one, with a noun of its own before it: "banned poultry
    imports".
    """
    for i in range(len(tree)):
        led = any(kid == i - 1 and tree.pos[kid] == "NOUN" for kid in tree.kids(i, "compound"))
        if led and tree.pos[i] == "VERB" and tree.rel(i) == "obj":
            tree.pos[i] = "NOUN"


def _ends_planning(tree: Tree, i: int, pack: LanguagePack) -> bool:
    """Whether a phrase like "set to", "plans to" ends at the word."""
    return pack.has("infinitive", tree.lower[i]) and any(
        " ".join(tree.lower[first : i + 1]) in pack.modality for first in range(max(0, i - 2), i)
    )
