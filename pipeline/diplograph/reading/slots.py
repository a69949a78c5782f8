"""Where an actor stands beside a trigger: subject, object, after a preposition, inside the object.

In: a Tree with its Groups, and a trigger. Out: a Group, or None. The tree is asked first; where it gives nothing,
the order of the words decides, inside the clause only. Pure.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from diplograph.languages.lexicon import Form, Pos, Slot
from diplograph.languages.pack import LanguagePack
from diplograph.reading.ground import NOMINAL, VERBAL, Ground
from diplograph.reading.participants import Group
from diplograph.reading.relatives import brought_about, doer_before, passive_about
from diplograph.reading.subjects import subject_of
from diplograph.reading.tree import Tree
from diplograph.reading.voices import PASSIVE

REACH = 9
WITH = frozenset({"with", "dengan"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of the lexicon in its place: words `[first, last)`, the word that heads it, its form, its voice."""

    first: int
    last: int
    head: int
    form: Form
    passive: bool


class Scene(Ground):
    """One sentence as the slots see it; `before` are the sentences before it, the nearest first."""

    def __init__(
        self,
        tree: Tree,
        groups: Sequence[Group],
        pack: LanguagePack,
        speech: frozenset[int],
        before: Sequence["Scene"] = (),
    ) -> None:
        super().__init__(tree, groups, pack, speech)
        self.before = before

    def find(self, slot: Slot, trigger: Trigger, avoid: frozenset[str] = frozenset()) -> Group | None:
        """The group in a slot of the trigger; for an owner, not one under a preposition of `avoid`."""
        finders: dict[str, Callable[[], Group | None]] = {
            "subj": lambda: self._acting(trigger, avoid),
            "obj": lambda: self._sufferer(trigger),
            "iobj": lambda: self._sufferer(trigger),
            "prep": lambda: self._under(trigger, frozenset(slot.preps)),
            "poss": lambda: self._owner(trigger, avoid),
            "between": lambda: self._under(trigger, self.pack.words["between"]),
            "inobj": lambda: self._inside_object(trigger),
            "incomp": lambda: self._in_complement(trigger),
            "comp": lambda: self._in_complement(trigger),
            "any": lambda: self._nearest(trigger),
            "speaker": lambda: None,
        }
        return finders[slot.name]()

    def _acting(self, trigger: Trigger, avoid: frozenset[str]) -> Group | None:
        doer = self._doer(trigger, avoid)
        return doer if doer is None or not doer.is_place else None

    # -- verbs

    def _doer(self, trigger: Trigger, avoid: frozenset[str]) -> Group | None:
        if trigger.form.pos is Pos.NOUN:
            return self._doer_of_noun(trigger, avoid)
        if trigger.passive:
            return self._agent_before(trigger.first) or self._agent(trigger) or self._shared_agent(trigger)
        return self._subject(trigger.head, trigger.first)

    def _sufferer(self, trigger: Trigger) -> Group | None:
        if trigger.form.pos is Pos.NOUN:
            return None
        if trigger.passive:
            return self._subject(trigger.head, trigger.first)
        return self._object(trigger)

    def _subject(self, head: int, first: int) -> Group | None:
        return subject_of(self, head, first)

    def _object(self, trigger: Trigger) -> Group | None:
        for kid in self.tree.kids(trigger.head, "obj", "iobj"):
            found = self.group_at(kid)
            if found is not None and found.prep is None:
                return found
        for i in range(trigger.last, min(trigger.last + 5, len(self.tree))):
            group = self.at.get(i)
            if group is not None:
                return group if group.prep is None and group.thing is None else None
            if self.bars(i) or self.tree.pos[i] in {"ADP", "NOUN"}:
                return None
        return None

    def _agent(self, trigger: Trigger) -> Group | None:
        return self.agent_behind(trigger.last)

    def _shared_agent(self, trigger: Trigger) -> Group | None:
        """The agent of the passive verb that another one goes on from: "were seized by Chile and accused of spying"."""
        tree, head = self.tree, trigger.head
        above = tree.heads[head]
        if tree.rel(head) != "conj" or above >= head or any(tree.kids(head, "nsubj", "obl:agent")):
            return None
        passive = any(tree.deps[kid] in PASSIVE for kid in tree.children[above])
        return self.agent_behind(above + 1) if passive else None

    def agent_behind(self, first: int) -> Group | None:
        """Who did what a passive verb tells that ends before word `first`."""
        agent = self.pack.words["agent"]
        owner = self._owner_of(first) if self.pack.modifier_side == "right" else None
        if owner is not None:
            return owner
        for i in range(first, min(first + REACH + 3, len(self.tree))):
            group = self.at.get(i)
            if group is not None and group.prep in agent:
                return group
            if i < first + 2 and group is not None and group.prep is None and self.pack.modifier_side == "right":
                return group
            if self.bars(i):
                return None
        return None

    def _owner_of(self, word: int) -> Group | None:
        """Whose the people or things are that begin at a word: "dibekuk petugas perbatasan Iran"."""
        for group in self.groups:
            if group.thing is not None and group.thing[0] == word < group.first and group.prep is None:
                return group
        return None

    def _agent_before(self, verb: int) -> Group | None:
        """The agent that stands before its passive verb: "serangan yang oleh Peru disebut agresi"."""
        group = self.at.get(verb - 1)
        if group is None or group.prep not in self.pack.words["agent"]:
            return None
        before = self.tree.lower[max(0, group.first - 3) : group.first]
        return group if any(self.pack.has("relative", word) for word in before) else None

    def after(self, first: int) -> Iterator[Group]:
        """Groups from a word on, until the clause ends."""
        seen = None
        for i in range(first, min(first + REACH + 6, len(self.tree))):
            group = self.at.get(i)
            if group is not None and group is not seen:
                seen = group
                yield group
            if group is None and self.bars(i) and not self._leads_in(i):
                return

    def _leads_in(self, i: int) -> bool:
        """Whether a verb only opens the complement ("kesiapan untuk menyediakan … kepada", "offer to send … to"), or
        tells who brought about the noun before it ("sanksi yang dijatuhkan AS terhadap"), or whether a relative clause
        without a verb tells what it is like ("mitra yang penting bagi").
        """
        tree, pack = self.tree, self.pack
        if tree.pos[i] in VERBAL and i > 0:
            before = tree.lower[i - 1]
            related = pack.has("relative", before) and tree.deps[i - 1] == "nsubj:pass"
            return pack.has("infinitive", before) or related
        describes = tree.pos[tree.heads[i]] == "ADJ"
        return pack.has("relative", tree.lower[i]) and (tree.deps[i] == "nsubj:pass" or describes)

    def _under(self, trigger: Trigger, preps: frozenset[str]) -> Group | None:
        for group in self.after(trigger.last):
            if self._stands_under(group, preps) or self._by_border(group, preps):
                return group
        lights = tuple(self.lights(trigger))
        for light in lights:
            for group in self.after(light + 1) if light >= trigger.last else ():
                if group.prep in preps:
                    return group
        anchors = {trigger.head, *lights}
        for group in self.groups:
            if self._stands_under(group, preps) and not (trigger.first <= group.first < trigger.last):
                head = self.tree.heads[group.top]
                if head in anchors or (self.tree.rel(head) in NOMINAL and self.tree.heads[head] in anchors):
                    return group
        return None

    def _stands_under(self, group: Group, preps: frozenset[str]) -> bool:
        """Whether a group has one of the prepositions, or stands right behind one that may join sides as well
        ("latihan bersama tentara Peru"). A go-between is no partner: "berunding dengan Peru sebagai penengah".
        """
        prep = group.prep or (self.tree.lower[group.first - 1] if group.first else None)
        return prep in preps and not self._goes_between(group)

    def _goes_between(self, group: Group) -> bool:
        """Whether the words after a group say that it mediates: "sebagai penengah"."""
        tree = self.tree
        if group.last + 1 >= len(tree) or not self.pack.has("as", tree.lower[group.last]):
            return False
        forms = self.pack.lexicon.at(tree.lower, group.last + 1)
        return any(frame.predicate == "mediates" for form in forms for frame in form.frames)

    def _by_border(self, group: Group, preps: frozenset[str]) -> bool:
        """Whether the group is what a border is with, which stands under one of `preps`: "along the border with"."""
        i = group.first - 1
        while i >= 0 and self.pack.has("determiners", self.tree.lower[i]):
            i -= 1
        if i < 1 or group.prep not in WITH or not self.pack.has("borders", self.tree.lower[i - 1]):
            return False
        return any(word in preps for word in self.tree.lower[max(0, i - 4) : i - 1])

    # -- nouns

    def lights(self, trigger: Trigger) -> Iterator[int]:
        """The light verb that carries a noun: "mengadakan pembicaraan", "imposed sanctions"."""
        tree, head = self.tree, trigger.head
        brought = brought_about(self, head)
        if brought is not None:
            yield brought
            return
        if tree.rel(head) in {"obj", "nsubj", "obl", "xcomp"}:
            above = tree.heads[head]
            if self.pack.has("light", tree.lower[above]):
                yield above
                return
        for i in range(trigger.last, min(trigger.last + 4, len(tree))):
            if self.pack.has("light", tree.lower[i]) and tree.rel(head) == "nsubj":
                yield i
                return
        for i in range(trigger.first - 1, max(trigger.first - 5, -1), -1):
            if self.pack.has("light", tree.lower[i]):
                yield i
                return
            if i in self.at or (tree.pos[i] in VERBAL and tree.rel(i) != "amod"):
                return
            if tree.pos[i] not in {"ADJ", "NOUN", "DET", "NUM", "ADV", "PROPN", "VERB"}:
                return

    def _doer_of_noun(self, trigger: Trigger, avoid: frozenset[str]) -> Group | None:
        return self._owner(trigger, avoid) or self._agent(trigger) or self._carrying(trigger)

    def _carrying(self, trigger: Trigger) -> Group | None:
        """Who acts by the verb that carries the noun, or the one that tells who brought it about."""
        for light in self.lights(trigger):
            own = doer_before(self, light) if light > trigger.head else self._subject(light, light)
            return own or (self._agent_after(light) if light > trigger.head else None)
        passive = passive_about(self, trigger.last)
        if passive is not None:
            return self._agent_after(passive)
        if trigger.first > 1 and self.pack.has("as", self.tree.lower[trigger.first - 1]):
            beside = self.at.get(trigger.first - 2)
            return beside if beside is not None and beside.prep in WITH else None
        for kid in self.tree.kids(trigger.head, "nsubj"):
            related = self.pack.has("relative", self.tree.lower[kid]) and self.tree.rel(trigger.head) == "acl"
            return self.group_at(self.tree.heads[trigger.head] if related else kid)
        return None

    def _agent_after(self, light: int) -> Group | None:
        """The agent of a passive light verb behind its noun: "sanksi diberlakukan oleh Jepang"."""
        for i in range(light + 1, min(light + REACH, len(self.tree))):
            group = self.at.get(i)
            if group is not None:
                if group.prep in self.pack.words["agent"] or i == light + 1:
                    return group
                if group.prep is None:
                    return None
                continue
            if self.bars(i):
                return None
        return None

    def _owner(self, trigger: Trigger, avoid: frozenset[str] = frozenset()) -> Group | None:
        for group in self.groups:
            if group.thing is None or not group.thing[0] <= trigger.head < group.thing[1]:
                continue
            if group.prep not in avoid or self._is_of_thing(group, group.thing):
                return group
        return None

    def _is_of_thing(self, group: Group, thing: tuple[int, int]) -> bool:
        """Whether the preposition of a group stands before its thing, and the group only says whose that is: "di tengah
        serangan Chile", "in Chile's attack".
        """
        if self.pack.modifier_side == "right":
            return thing[1] == group.first
        return any(group.top < kid <= thing[0] for kid in self.tree.kids(group.top, "case"))

    def receiver(self, trigger: Trigger) -> Group | None:
        """Who suffers the act of a noun under a verb of receiving: "menerima ancaman", "faces sanctions"."""
        if trigger.form.pos is not Pos.NOUN:
            return None
        for light in self.lights(trigger):
            if self.pack.has("receiving", self.tree.lower[light]):
                return self._subject(light, light)
        return self._suffering(trigger)

    def _suffering(self, trigger: Trigger) -> Group | None:
        """Who is the target or the victim of the act a noun names: "menjadi sasaran serangan", "target of raids"."""
        tree = self.tree
        i = trigger.first - 1
        while i > 0 and (tree.pos[i] in {"DET", "ADJ", "NUM"} or self.pack.has("of", tree.lower[i])):
            i -= 1
        if i <= 0 or i in self.at or not self.pack.has("suffering", tree.lower[i]):
            return None
        above = tree.heads[i]
        if tree.rel(i) in {"obj", "xcomp", "obl"} and tree.pos[above] in VERBAL:
            return self._subject(above, above)
        return next((self.group_at(kid) for kid in tree.kids(i, "nsubj")), None)

    def _inside_object(self, trigger: Trigger) -> Group | None:
        if trigger.passive:
            for kid in self.tree.kids(trigger.head, "nsubj"):
                inside = set(self.tree.subtree(kid))
                for group in self.groups:
                    if group.first in inside and group.last <= trigger.first:
                        return group
            return next((group for group in self.after(trigger.last) if self._is_site(group)), None)
        for group in self.after(trigger.last):
            if not group.is_place:
                return group
        return None

    def _is_site(self, group: Group) -> bool:
        """Whether a group tells where something was: "villages were shelled in Sudan by …"."""
        return group.prep is not None and group.prep in self.pack.words["at"] and group.thing is None

    def _in_complement(self, trigger: Trigger) -> Group | None:
        asked = self._asked(trigger) if trigger.form.pos is Pos.NOUN else None
        if asked is not None:
            return asked
        inside = self.pack.words["complement"]
        seen = None
        for i in range(trigger.last, min(trigger.last + REACH + 4, len(self.tree))):
            group = self.at.get(i)
            if group is not None and group is not seen:
                seen = group
                if not group.is_place and (group.prep is None or group.prep in inside):
                    return group
            if i in self.speech:
                return None
        return None

    def _asked(self, trigger: Trigger) -> Group | None:
        """Who is to do what a noun asks for, right after the word that opens it: "tuntutan (yang diajukan Peru) agar
        Chile menarik diri".
        """
        for i in range(trigger.last, min(trigger.last + REACH, len(self.tree) - 1)):
            if self.pack.has("infinitive", self.tree.lower[i]):
                group = self.at.get(i + 1)
                return group if group is not None and not group.is_place and group.thing is None else None
        return None

    def _nearest(self, trigger: Trigger) -> Group | None:
        for group in self.after(trigger.last):
            if not group.is_place:
                return group
        return None
