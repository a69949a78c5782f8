"""Triggers → acts: matches the rows of the lexicon against one sentence.

In: a Scene. Out: `Act`s (predicate, sources, targets, trigger) and, for triggers that gave none, `Near` misses that
say which row came closest and what it lacked. Abstains where a side cannot be told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from diplograph.domain.actors import Actor
from diplograph.domain.events import Predicate
from diplograph.languages.pack import LanguagePack
from diplograph.languages.lexicon import Form, Frame, Need, Pos, Slot, Voice
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.tree import Tree

NOUN_TAGS = frozenset({"NOUN", "PROPN"})
# Of an agreement to do a deed the deed is told; of a demand, a threat, a promise the demand itself is.
YIELDING = frozenset({"agrees"})
HOLDING = frozenset({"requests", "threatens", "offers", "rejects", "accuses", "supports", "mediates"})
AFFIXED = ("me", "di", "ber")
# Acts of speech that always have an addressee, told or understood.
ADDRESSED = frozenset({"offers", "requests", "threatens", "accuses", "supports", "rejects"})
# What is given may be told without saying to whom.
GIVING = frozenset({"offers", "aids"})
# Contacts told in passing: who acts in the clause is who met, called or went ("after a meeting with X, Y said").
CONTACT = frozenset({"meets", "calls", "negotiates", "visits", "agrees", "signs"})
WITH = frozenset({"with", "dengan"})
VERB_TAGS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act as told in one sentence; actors are keys."""

    predicate: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    trigger: Trigger
    frame: Frame
    described: bool
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """A trigger without an act: the row that came closest, and what it lacked."""

    trigger: Trigger
    frame: Frame
    lacked: str


class Matcher:
    """Finds the acts of one sentence after the other; the closed set of predicates says what is symmetric."""

    def __init__(self, predicates: Mapping[str, Predicate]) -> None:
        self._predicates = predicates

    def acts(self, scene: Scene, actors: Mapping[str, Actor], discourse: Discourse) -> Iterator[Act | Near]:
        """Acts and near misses, in the order of the text."""
        yield from _unnested(scene, list(self._all(scene, discourse)))

    def _all(self, scene: Scene, discourse: Discourse) -> Iterator[Act | Near]:
        told: list[Act] = []
        for trigger in triggers(scene):
            best: Near | None = None
            closest = False
            for frame in trigger.form.frames:
                lacked = self._lacks(scene, trigger, frame)
                fits = lacked is None
                if lacked is None:
                    made = self._act(scene, trigger, frame, discourse)
                    if isinstance(made, Act):
                        if not _term_of(scene, made, told):
                            told.append(made)
                            yield made
                        best = None
                        break
                    lacked = made
                if best is None or (fits and not closest):
                    best, closest = Near(trigger, frame, lacked), fits
            if best is not None:
                yield best

    @staticmethod
    def _lacks(scene: Scene, trigger: Trigger, frame: Frame) -> str | None:
        for need in frame.needs:
            if not _met(scene, trigger, need):
                wanted = "none of" if need.forbidden else "one of"
                return f"{need.slot.name}: {wanted} {', '.join(sorted(need.words)[:8])}"
        return None

    def _act(self, scene: Scene, trigger: Trigger, frame: Frame, discourse: Discourse) -> Act | str:
        """The act of a row, or what it lacks."""
        symmetric = self._predicates[frame.predicate].symmetric
        avoid = frozenset(prep for slot in frame.targets for prep in slot.preps)
        source = _first(scene, trigger, frame.sources, avoid=avoid)
        target = _first(scene, trigger, frame.targets, but=source)
        receiver = scene.receiver(trigger)
        if receiver is not None and source is not None and source.first != receiver.first:
            target = receiver
        elif receiver is not None:
            source, target = target, receiver
        sources = _sides(source, discourse) or _own(scene, trigger, discourse)
        targets = _sides(target, discourse)
        if targets and not sources and frame.predicate in CONTACT:
            sources = _sides(scene.clause_actor(trigger, target), discourse)
        if symmetric and not sources and not targets and trigger.form.pos is Pos.NOUN:
            owner = scene.find(Slot("poss"), trigger) or scene.pair_before(trigger, discourse.rolled)
            sources = _sides(owner, discourse)
        sides = {discourse.rolled(key) for key in sources}
        if symmetric and not targets and len(sides) > 1:
            targets = sources
        if symmetric and not sources and len({discourse.rolled(key) for key in targets}) > 1:
            sources = targets
        fought = frame.predicate == "attacks" and any(slot.preps and slot.preps[0] in WITH for slot in frame.targets)
        if fought and sources and targets:
            sources = targets = (*sources, *targets)
        mutual = self._mutual(scene, trigger) or frame.sources[:1] == frame.targets[:1]
        mutual = mutual or any(slot.preps and slot.preps[0] in WITH for slot in frame.targets)
        if mutual and not targets and len(sides) > 1:
            targets = sources
        implied = False
        if sources and not targets and frame.predicate in ADDRESSED:
            targets = scene.implied(sources, discourse)
            implied = bool(targets)
        if not targets and frame.predicate == "mediates" and sources:
            targets = discourse.between(sources)
            implied = bool(targets)
        if symmetric and trigger.passive and not sources and not targets and not scene.names_anyone():
            sources = targets = discourse.between(())
            implied = bool(targets)
        if not sources:
            return "a source"
        if not targets and not (frame.predicate in GIVING and frame.object is not None):
            return "a target"
        if {discourse.rolled(key) for key in targets} == sides and len(sides) == 1:
            return "two different sides"
        described = any(group is not None and group.how == "described" for group in (source, target))
        return Act(frame.predicate, sources, targets, trigger, frame, described or implied)

    @staticmethod
    def _mutual(scene: Scene, trigger: Trigger) -> bool:
        words = scene.pack.words["reciprocal"]
        window = scene.tree.lower[max(0, trigger.first - 3) : trigger.last + 4]
        text = f" {' '.join(window)} "
        return any(f" {word} " in text for word in words)


def _unnested(scene: Scene, found: Sequence[Act | Near]) -> Iterator[Act | Near]:
    """Of an act inside an act only one is told: the deed where its doers agree on it ("sepakat untuk bertemu" is a
    planned meeting), else the outer act ("mengancam akan mengusir" is a threat, "meminta X menarik" a request)."""
    dropped: set[int] = set()
    planned: set[int] = set()
    acts = [(i, act) for i, act in enumerate(found) if isinstance(act, Act)]
    for (i, outer), (j, inner) in zip(acts, acts[1:], strict=False):
        if inner.trigger.form.pos is not Pos.VERB or not _inside(scene, outer.trigger, inner.trigger):
            continue
        if outer.predicate in YIELDING:
            dropped.add(i)
            planned.add(j)
        elif outer.predicate in HOLDING:
            dropped.add(j)
    for i, act in enumerate(found):
        if i in dropped and isinstance(act, Act):
            yield Near(act.trigger, act.frame, "an act of its own: it is part of another")
        elif i in planned and isinstance(act, Act):
            yield replace(act, planned=True)
        else:
            yield act


def _inside(scene: Scene, outer: Trigger, inner: Trigger) -> bool:
    """Whether the inner trigger is the complement of the outer one."""
    tree = scene.tree
    if inner.first <= outer.last - 1:
        return False
    for above in tree.ancestors(inner.head):
        relation = tree.rel(inner.head)
        if above == outer.head:
            return relation in {"xcomp", "ccomp", "advcl", "obj"}
        break
    between = range(outer.last, inner.first)
    if len(between) > 10 or any(i in scene.speech or tree.lower[i] in {";", ".", '"'} for i in between):
        return False
    marked = any(scene.pack.has("infinitive", tree.lower[i]) for i in range(max(outer.last, inner.first - 3), inner.first))
    return marked or len([i for i in between if i not in scene._at]) <= 1


def _term_of(scene: Scene, act: Act, told: Sequence[Act]) -> bool:
    """Whether a noun only names what an act already told is about: "menyepakati kerja sama", "signed a deal"."""
    if act.trigger.form.pos is not Pos.NOUN:
        return False
    sides = {*act.sources, *act.targets}
    for other in told:
        near = 0 <= act.trigger.first - other.trigger.last <= 6 and not any(
            scene._bars(i) for i in range(other.trigger.last, act.trigger.first)
        )
        if near and sides <= {*other.sources, *other.targets}:
            return True
    return False


def _own(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Whose act a noun with a possessive ending is ("kunjungannya"): the first to act in this sentence, else the
    person spoken of."""
    word = scene.tree.lower[trigger.last - 1]
    if trigger.form.pos is not Pos.NOUN or not any(word.endswith(ending) for ending in scene.pack.words["possessive"]):
        return ()
    for group in scene.groups:
        if group.prep is None and group.thing is None and not group.is_place:
            return group.actors[:1]
    return discourse.resolve("person", [])


def _first(
    scene: Scene, trigger: Trigger, slots: Sequence[Slot], but: Group | None = None, avoid: frozenset[str] = frozenset()
) -> Group | None:
    for slot in slots:
        found = scene.find(slot, trigger, avoid)
        if found is not None and (but is None or found.first != but.first):
            return found
    return None


def _sides(group: Group | None, discourse: Discourse) -> tuple[str, ...]:
    """Actor keys of a group; a place by name stands for the state it lies in, as a destination or an owner."""
    if group is None:
        return ()
    if not group.is_place:
        return group.actors
    return tuple(dict.fromkeys(state for key in group.actors if (state := discourse.state_of_place(key))))


def _met(scene: Scene, trigger: Trigger, need: Need) -> bool:
    return bool(need.words & scene.words_of(need.slot, trigger)) != need.forbidden


def mend_tags(tree: Tree, pack: LanguagePack) -> None:
    """Calls a verb what the affixes say is one. A model takes "menginvasi" between two names for a third name."""
    if pack.modifier_side != "right":
        return
    for i, word in enumerate(tree.lower):
        if tree.pos[i] not in {"NOUN", "PROPN", "ADJ"}:
            continue
        forms = [form for form in pack.lexicon.at(tree.lower, i) if len(form.words) == 1]
        if not forms or any(form.pos is not Pos.VERB for form in forms):
            continue
        headline = tree.words[i].islower() and i > 0 and tree.words[i - 1][0].isupper() and not i + 1 == len(tree)
        if word.startswith(AFFIXED) or (headline and tree.pos[i] == "PROPN") or (headline and forms[0].voice is Voice.BARE):
            tree.pos[i] = "VERB"


def triggers(scene: Scene) -> Iterator[Trigger]:
    """Words of the lexicon in the sentence, longest first, none twice, none inside a name."""
    tree = scene.tree
    inside = {word for group in scene.groups if group.how == "named" for word in range(group.first, group.last)}
    i = 0
    while i < len(tree):
        form = _form_at(scene, i)
        if form is not None and i in inside and len(form.words) == 1:
            form = None
        if form is None:
            i += 1
            continue
        last = i + len(form.words)
        head = tree.top(i, last) if form.pos is Pos.NOUN else i
        yield Trigger(i, last, head, form, passive=_passive(scene, i, form))
        i = last


def _form_at(scene: Scene, i: int) -> Form | None:
    tree = scene.tree
    words, word = tree.lower, tree.lower[i]
    forms = scene.pack.lexicon.at(words, i)
    if not forms:
        for base in _bases(word):
            stripped = [*words[:i], base, *words[i + 1 :]]
            forms = scene.pack.lexicon.at(stripped, i)
            if forms:
                break
    if not forms:
        return None
    longest = len(forms[0].words)
    candidates = [form for form in forms if len(form.words) == longest]
    tag = tree.pos[i if len(candidates[0].words) == 1 else tree.top(i, i + longest)]
    for form in candidates:
        if form.pos is Pos.NOUN and tag in NOUN_TAGS:
            return form
        if form.pos is Pos.VERB and (tag in VERB_TAGS or (tag == "ADJ" and form.voice is not Voice.BARE)):
            return form
        if form.pos is Pos.ADJ and tag in {"ADJ", "VERB"} and tree.rel(i) != "amod":
            return form
    if len({form.pos for form in candidates}) > 1:
        return None
    form = candidates[0]
    if longest > 1:
        return form if form.voice is not Voice.BARE else None
    if scene.pack.modifier_side == "right" and form.voice in {Voice.ACTIVE, Voice.PASSIVE}:
        # Affixes tell more than a tag: a form with me- or di- is the verb, whatever the model makes of it.
        affixed = form.pos is Pos.VERB and word.startswith(AFFIXED)
        return form if affixed or tag != "PROPN" or not tree.words[i][0].isupper() or i == 0 else None
    between = i > 0 and i - 1 in scene._at and i + 1 in scene._at
    return form if form.voice is Voice.BARE and between else None


def _bases(word: str) -> Iterator[str]:
    """The word without a clitic, and one half of a reduplication."""
    for clitic in ("nya", "lah", "kah", "pun"):
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            yield word.removesuffix(clitic)
    half, dash, rest = word.partition("-")
    if dash and (half == rest or half == rest.removesuffix("nya")):
        yield half


def _passive(scene: Scene, i: int, form: Form) -> bool:
    if form.pos is not Pos.VERB:
        return False
    if form.voice is Voice.PASSIVE:
        return True
    if form.voice is not Voice.PAST and form.voice is not Voice.ACTIVE:
        return False
    if scene.pack.modifier_side == "right":
        return False
    tree = scene.tree
    if any(tree.deps[kid] in {"nsubj:pass", "aux:pass", "obl:agent", "csubj:pass"} for kid in tree.children[i]):
        return form.voice is Voice.PAST or tree.words[i].endswith(("ed", "en"))
    reduced = form.voice is Voice.PAST and tree.rel(i) == "acl" and not any(tree.kids(i, "obj", "nsubj"))
    return reduced and scene.has_agent(i)
