"""Triggers → acts: matches the rows of the lexicon against one sentence.

In: a Scene. Out: `Act`s (predicate, sources, targets, trigger) and, for triggers that gave none, `Near` misses that
say which row came closest and what it lacked. Abstains where a side cannot be told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from diplograph.domain.events import Predicate
from diplograph.languages.lexicon import SAYING, Form, Frame, Pos, Voice
from diplograph.reading.acts import Act, Near
from diplograph.reading.casting import completed
from diplograph.reading.confidence import confidence_of
from diplograph.reading.discourse import Discourse
from diplograph.reading.learned import weighed
from diplograph.reading.sides import sides_of
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.stretches import unmet
from diplograph.reading.tags import AFFIXED, NOUN_TAGS
from diplograph.reading.voices import is_passive

# Of an agreement to do a deed the deed is told; of a demand, a threat, a promise the demand itself is.
YIELDING = frozenset({"agrees"})
HOLDING = frozenset({"requests", "threatens", "offers", "rejects", "accuses", "supports", "mediates"})
# Those addressed are to do what is told next to them.
ADDRESSING = frozenset({"requests", "offers", "threatens"})
# What is given may be told without saying to whom.
GIVING = frozenset({"offers", "aids"})
# The effect of words like "cancelled" on what follows them.
CALLED_OFF = "cancelled"
VERB_TAGS = frozenset({"VERB", "AUX"})


class Matcher:
    """Finds the acts of one sentence after the other; the closed set of predicates says what is symmetric. A matcher
    that is not `doubting` tells acts however unlikely.
    """

    def __init__(self, predicates: Mapping[str, Predicate], *, doubting: bool = True) -> None:
        self._predicates = predicates
        self._doubting = doubting

    def acts(self, scene: Scene, discourse: Discourse) -> Iterator[Act | Near]:
        """Acts and near misses, in the order of the text."""
        found = list(_unnested(scene, _told_better(list(self._all(scene, discourse)), discourse), discourse))
        for item in weighed(scene, found, self._predicates, discourse):
            yield self._judged(scene, item, discourse) if isinstance(item, Act) else item

    def _judged(self, scene: Scene, act: Act, discourse: Discourse) -> Act | Near:
        """The act with its confidence, or what is left of it where that is too low."""
        symmetric = self._predicates[act.predicate].symmetric
        chance, told = confidence_of(scene, act, discourse, symmetric=symmetric)
        if told or not self._doubting:
            return replace(act, confidence=chance)
        return Near(act.trigger, act.frame, f"likelihood: {chance:.2f}")

    def _all(self, scene: Scene, discourse: Discourse) -> Iterator[Act | Near]:
        told: list[Act] = []
        for trigger in triggers(scene):
            act, near = self._by_rows(scene, trigger, discourse)
            if act is not None and not _term_of(scene, act, told):
                told.append(act)
                yield act
            elif act is None and near is not None:
                yield near

    def _by_rows(self, scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[Act | None, Near | None]:
        """What the rows of a trigger tell: the act of the first row whose slots tell both sides, else of the first with
        a side that was learnt; and the row that came closest.
        """
        learnt: Act | None = None
        best: Near | None = None
        closest = 0
        for frame in trigger.form.frames:
            lacked = unmet(scene, trigger, frame)
            act: Act | None = None
            if lacked is None:
                act, lacked = self._act(scene, trigger, frame, discourse)
                if not lacked and act.chance is None:
                    return act, None
                learnt = learnt if lacked else learnt or act
            if frame.lemma == SAYING and act is None:
                continue
            score = 1 + bool(act and (act.sources or act.targets)) if act else 0
            if best is None or score > closest:
                best, closest = Near(trigger, frame, lacked, act if score > 1 else None), score
        return learnt, best

    def _act(self, scene: Scene, trigger: Trigger, frame: Frame, discourse: Discourse) -> tuple[Act, str]:
        """The act of a row, and what it lacks to be one between two sides ("" if nothing)."""
        symmetric = self._predicates[frame.predicate].symmetric
        sides = sides_of(scene, trigger, frame, discourse, symmetric=symmetric)
        if frame.lemma != SAYING:
            sides = completed(scene, trigger, frame, sides, discourse, symmetric=symmetric)
        act = Act(frame.predicate, sides.sources, sides.targets, trigger, frame, sides.guessed, chance=sides.chance)
        if not sides.sources:
            return act, "a source"
        if not sides.targets:
            return act, "" if frame.predicate in GIVING and frame.object is not None else "a target"
        if _calls_off_own(scene, act):
            return act, "an act of its own: what it calls off is denied"
        rolled = {discourse.rolled(key) for key in (*sides.sources, *sides.targets)}
        return act, "" if len(rolled) > 1 else "two different sides"


def _calls_off_own(scene: Scene, act: Act) -> bool:
    """Whether a verb calls off what its doer was to do himself: "cancelled his visit" denies a visit."""
    trigger, tree, pack = act.trigger, scene.tree, scene.pack
    owner = scene.at.get(trigger.last)
    if pack.modality.get(tree.lower[trigger.first]) != CALLED_OFF or owner is None or owner.thing is None:
        return False
    tells = any(form.pos is Pos.NOUN for i in range(*owner.thing) for form in pack.lexicon.at(tree.lower, i))
    return tells and owner.how == "described" and set(owner.actors) == set(act.sources)


def _told_better(found: Sequence[Act | Near], discourse: Discourse) -> list[Act | Near]:
    """Without acts that have a side by what was learnt alone, where another word of the sentence tells the same kind of
    act of the side they have: "Norway restored its relations with Oman, an ally of Iran".
    """
    plain = [act for act in found if isinstance(act, Act) and act.chance is None]

    def is_double(act: Act) -> bool:
        sides = {discourse.rolled(key) for key in (*act.sources, *act.targets)}
        return any(
            act.predicate == other.predicate
            and sides & {discourse.rolled(key) for key in (*other.sources, *other.targets)}
            for other in plain
        )

    return [
        Near(item.trigger, item.frame, "a side of its own: the act is told")
        if isinstance(item, Act) and item.chance is not None and is_double(item)
        else item
        for item in found
    ]


def _unnested(scene: Scene, found: Sequence[Act | Near], discourse: Discourse) -> Iterator[Act | Near]:
    """Of an act inside an act only one is told: the deed where it is between those who agree on it ("sepakat untuk
    bertemu" is a planned meeting), else the outer act ("mengancam akan mengusir" is a threat, "meminta X menarik" a
    request). What a third does to those who agree stands beside their agreement.
    """
    dropped: set[int] = set()
    planned: set[int] = set()
    acts = [(i, act) for i, act in enumerate(found) if isinstance(act, Act)]
    for (i, outer), (j, inner) in pairwise(acts):
        if _is_subject_of(scene, outer, inner):
            dropped.add(i)
            continue
        if _is_asked_for(scene, outer, inner):
            dropped.add(j)
        if inner.trigger.form.pos is not Pos.VERB or not _inside(scene, outer.trigger, inner.trigger):
            continue
        if outer.predicate in YIELDING:
            gone, plan = _agreed(outer, inner, discourse)
            dropped |= {(i, j)[one] for one in gone}
            planned |= {j} if plan else set()
        elif outer.predicate in HOLDING:
            dropped.add(j)
    for i, act in enumerate(found):
        if i in dropped and isinstance(act, Act):
            yield Near(act.trigger, act.frame, "an act of its own: it is part of another", nested=True)
        elif i in planned and isinstance(act, Act):
            yield replace(act, planned=True)
        else:
            yield act


def _agreed(outer: Act, inner: Act, discourse: Discourse) -> tuple[set[int], bool]:
    """Which of an agreement (0) and the deed in it (1) is not told, and whether the deed is a plan."""
    if inner.predicate == outer.predicate:
        return {1}, False  # "sepakat berdamai"
    sides = {discourse.rolled(key) for key in (*outer.sources, *outer.targets)}
    doers, others = ({discourse.rolled(key) for key in keys} for keys in (inner.sources, inner.targets))
    if doers | others <= sides:
        return {0}, True
    return (set() if others <= sides else {1}), False


def _is_subject_of(scene: Scene, noun: Act, verb: Act) -> bool:
    """Whether a noun only names what is done by the passive verb right after it: "a loan was offered by"."""
    if noun.trigger.form.pos is not Pos.NOUN or not verb.trigger.passive:
        return False
    between = range(noun.trigger.last, verb.trigger.first)
    near = len(between) <= 4 and all(scene.tree.pos[i] in {"AUX", "ADV", "PART", "VERB"} for i in between)
    return near and {*noun.sources, *noun.targets} <= {*verb.sources, *verb.targets}


def _is_asked_for(scene: Scene, outer: Act, noun: Act) -> bool:
    """Whether a noun names what those addressed are to do: "demanded the withdrawal of Serb troops from Bosnia", among
    themselves: "invited both to a summit".
    """
    if outer.predicate not in ADDRESSING or noun.trigger.form.pos is not Pos.NOUN:
        return False
    tree, head = scene.tree, noun.trigger.head
    if tree.rel(head) == "obj" and tree.heads[head] == outer.trigger.head:
        return set(noun.sources) <= set(outer.targets)
    between = range(outer.trigger.last, noun.trigger.first)
    apart = any(scene.bars(i) or scene.pack.has("apart", tree.lower[i]) for i in between if i not in scene.at)
    return not apart and set(noun.sources) == set(noun.targets) == set(outer.targets)


def _inside(scene: Scene, outer: Trigger, inner: Trigger) -> bool:
    """Whether the inner trigger is the complement of the outer one."""
    tree = scene.tree
    if inner.first <= outer.last - 1:
        return False
    for above in tree.ancestors(inner.head):
        relation = tree.rel(inner.head)
        if above == outer.head:
            return relation in {"xcomp", "ccomp", "advcl", "obj"} and not _stands_apart(scene, inner.head)
        break
    between = range(outer.last, inner.first)
    if len(between) > 10 or any(i in scene.speech or tree.lower[i] in {";", ".", '"'} for i in between):
        return False
    marked = any(
        scene.pack.has("infinitive", tree.lower[i]) for i in range(max(outer.last, inner.first - 3), inner.first)
    )
    return marked or len([i for i in between if i not in scene.at]) <= 1


def _stands_apart(scene: Scene, verb: int) -> bool:
    """Whether a clause only says when or why: "threatened Chile after Kenya had accused …". A condition does not."""
    tree, pack = scene.tree, scene.pack
    openers = [tree.lower[kid] for kid in tree.kids(verb, "mark", "advmod") if kid < verb]
    return any(
        pack.has("subordinators", word)
        and not (pack.has("that", word) or pack.has("infinitive", word))
        and pack.modality.get(word) != "conditional"
        for word in openers
    )


def _term_of(scene: Scene, act: Act, told: Sequence[Act]) -> bool:
    """Whether a noun only names what an act already told is about: "menyepakati kerja sama", "signed a deal"."""
    if act.trigger.form.pos is not Pos.NOUN:
        return False
    sides = {*act.sources, *act.targets}
    for other in told:
        near = 0 <= act.trigger.first - other.trigger.last <= 6 and not any(
            scene.bars(i) for i in range(other.trigger.last, act.trigger.first)
        )
        if near and sides <= {*other.sources, *other.targets}:
            return True
    return False


def triggers(scene: Scene) -> Iterator[Trigger]:
    """Words of the lexicon in the sentence, longest first, none twice, none inside a name."""
    tree = scene.tree
    inside = {word for group in scene.groups if group.how == "named" for word in range(group.first, group.last)}
    i = 0
    while i < len(tree):
        form = _form_at(scene, i)
        if form is not None and len(form.words) == 1 and (i in inside or (form.voice is Voice.BARE and i in scene.at)):
            form = None
        if form is None:
            i += 1
            continue
        last = i + len(form.words)
        head = tree.top(i, last) if form.pos is Pos.NOUN else i
        yield Trigger(i, last, head, form, passive=is_passive(scene, i, form))
        i = last


def _form_at(scene: Scene, i: int) -> Form | None:
    forms = _forms(scene, i)
    if not forms:
        return None
    tree = scene.tree
    longest = len(forms[0].words)
    candidates = [form for form in forms if len(form.words) == longest]
    tag = tree.pos[i if longest == 1 else tree.top(i, i + longest)]
    fitting = next((form for form in candidates if _fits(form, tag, tree.rel(i))), None)
    if fitting is not None and fitting.pos is Pos.NOUN and _is_kind(scene, i + longest):
        return None
    if fitting is not None or len({form.pos for form in candidates}) > 1:
        return fitting
    return candidates[0] if _against_its_tag(scene, i, candidates[0], tag) else None


def _is_kind(scene: Scene, last: int) -> bool:
    """Whether a noun only says of what kind the people or things of war after it are: "battle groups"."""
    tree = scene.tree
    if last >= len(tree) or tree.rel(last - 1) != "compound" or tree.heads[last - 1] < last:
        return False
    return tree.lower[last] in scene.pack.titles or tree.lemmas[last] in scene.pack.titles


def _forms(scene: Scene, i: int) -> list[Form]:
    """The forms that begin at a word, or at what is left of it without a clitic or its double."""
    words = scene.tree.lower
    found = scene.pack.lexicon.at(words, i)
    for base in () if found else _bases(words[i]):
        found = found or scene.pack.lexicon.at([*words[:i], base, *words[i + 1 :]], i)
    return found


def _fits(form: Form, tag: str, relation: str) -> bool:
    """Whether a form is of the part of speech the model sees."""
    match form.pos:
        case Pos.NOUN:
            return tag in NOUN_TAGS
        case Pos.VERB:
            return tag in VERB_TAGS or (tag == "ADJ" and form.voice is not Voice.BARE)
        case _:
            return tag in {"ADJ", "VERB"} and relation != "amod"


def _against_its_tag(scene: Scene, i: int, form: Form, tag: str) -> bool:
    """Whether a form is believed though the model sees another part of speech."""
    if len(form.words) > 1:
        return form.voice is not Voice.BARE
    tree = scene.tree
    if scene.pack.modifier_side == "right" and form.voice in {Voice.ACTIVE, Voice.PASSIVE}:
        # Affixes tell more than a tag: a form with me- or di- is the verb, whatever the model makes of it.
        affixed = form.pos is Pos.VERB and tree.lower[i].startswith(AFFIXED)
        return affixed or tag != "PROPN" or not tree.words[i][0].isupper() or i == 0
    return form.voice is Voice.BARE and i > 0 and i - 1 in scene.at and i + 1 in scene.at


def _bases(word: str) -> Iterator[str]:
    """The word without a clitic, and one half of a reduplication."""
    for clitic in ("nya", "lah", "kah", "pun"):
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            yield word.removesuffix(clitic)
    half, dash, rest = word.partition("-")
    if dash and (half == rest or half == rest.removesuffix("nya")):
        yield half
