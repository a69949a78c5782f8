"""What a reader keeps in mind from sentence to sentence: who was spoken of last, and in which pair.

In: groups and acts of the sentences read so far. Out: actors for "kedua negara", "he", "the country".
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.times import Precision, When
from diplograph.knowledge.borders import Borders
from diplograph.languages.pack import Title
from diplograph.reading.holders import Held, Holders

BODIES = frozenset({ActorKind.ARMED_GROUP, ActorKind.ORGANISATION})
# How many times as often another pair must have been told of than the last one.
RECENT = 2
STATELY = BODIES | {ActorKind.STATE}


class Discourse:
    """Memory over one article. It answers only from what was said; nothing fits, nothing is given."""

    def __init__(self, actors: dict[str, Actor], state: Callable[[str], Actor]) -> None:
        self._actors = actors
        self._state = state
        self._borders = Borders.load()
        self.holders = Holders()
        self._mentioned: list[str] = []
        self._weight: Counter[str] = Counter()
        self._pair: tuple[str, ...] = ()
        self._pairs: Counter[frozenset[str]] = Counter()
        self._told: dict[frozenset[str], tuple[str, ...]] = {}
        self._triple: tuple[str, ...] = ()
        self._person: str | None = None
        self._subject: str | None = None
        self._beside_rebels: str | None = None
        self._group: tuple[str, ...] = ()
        self._guests: tuple[str, ...] = ()
        self._hosts: tuple[str, ...] = ()
        self.doers: tuple[str, ...] = ()
        self.speaker: str | None = None
        self.day: When | None = None
        self.place: str | None = None

    def rolled(self, key: str) -> str:
        """The side an actor stands for: its state, the body it acts for, or itself."""
        actor = self._actors[key]
        return actor.iso3 or actor.acts_for or key

    def kind_of(self, key: str) -> str:
        """Whether an actor is a state, a person, a body ..."""
        return self._actors[key].kind.value

    def rank_of(self, key: str) -> int:
        """Which place an actor's side takes among those told of most so far, from 0; 3 for all behind the third."""
        ranked = sorted(self._weight, key=lambda side: (-self._weight[side], side))[:3]
        side = self.rolled(key)
        return ranked.index(side) if side in ranked else 3

    def paired(self, keys: Sequence[str], others: Sequence[str]) -> str:
        """Whether the sides of both were told of together: last, before, not; "alone" where the others are none."""
        if not others:
            last = {self.rolled(key) for key in self._pair}
            return "alone last" if {self.rolled(key) for key in keys} & last else "alone"
        pairs = [frozenset({self.rolled(one), self.rolled(other)}) for one in keys for other in others]
        if len(self._pair) == 2 and frozenset(self.rolled(key) for key in self._pair) in pairs:
            return "last"
        return "told" if any(pair in self._pairs for pair in pairs) else "not"

    def state_of_place(self, key: str) -> str | None:
        """The state a place lies in, as an actor; None where nobody knows."""
        iso3 = self._actors[key].iso3
        return self._known(iso3) if iso3 is not None else None

    def _known(self, iso3: str) -> str:
        if iso3 not in self._actors:
            self._actors[iso3] = self._state(iso3)
        return iso3

    def as_states(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The states the actors stand for, where each stands for one; else the actors themselves."""
        states = [self._state_of(key) for key in keys]
        return tuple(dict.fromkeys(state for state in states if state)) if all(states) else tuple(keys)

    def _state_of(self, key: str) -> str | None:
        return key if self._actors[key].kind is ActorKind.STATE else self.state_of_place(key)

    def _stands(self, key: str) -> bool:
        return self._actors[key].kind is not ActorKind.PLACE

    def note_group(self, keys: Sequence[str]) -> None:
        """Actors that were named together or alone."""
        acting = [key for key in keys if self._stands(key)]
        for key in acting:
            self._mentioned.append(key)
            self._weight[self.rolled(key)] += 1
        sides = {self.rolled(key) for key in acting}
        if len(acting) == 2 and len(sides) == 2:
            self._note_pair(acting[0], acting[1])
        if len(acting) == 3 and len(sides) == 3:
            self._triple = tuple(acting)
        if len(acting) > 1:
            self._group = tuple(acting)

    def note_act(self, sources: Sequence[str], targets: Sequence[str], *, between: bool, again: bool = False) -> None:
        """The two sides of an act just told; of one whose doers stand between others, those two. `again`: it was noted
        before, and is only called to mind.
        """
        self.doers = tuple(sources)
        keys = sources if set(sources) == set(targets) else (*sources, *targets)
        for one in (keys, targets) if between else (keys,):
            if len(one) == 2 and self.rolled(one[0]) != self.rolled(one[1]):
                if again:
                    self._pair = (one[0], one[1])
                else:
                    self._note_pair(one[0], one[1])
                return

    def note_visit(self, guests: Sequence[str], hosts: Sequence[str]) -> None:
        """Who came to whom."""
        self._guests, self._hosts = tuple(guests), tuple(hosts)

    def _visited(self, told: tuple[str, ...], here: Sequence[str]) -> tuple[str, ...]:
        """The guests or the hosts of the visit last told, where they are not who was named first here."""
        return told if not {self.rolled(key) for key in here[:1]} & {self.rolled(key) for key in told} else ()

    def _note_pair(self, one: str, other: str) -> None:
        self._pair = (one, other)
        sides = frozenset({self.rolled(one), self.rolled(other)})
        self._pairs[sides] += 1
        self._told.pop(sides, None)
        self._told[sides] = self._pair

    def _main_pair(self) -> tuple[str, ...]:
        """The two that the article tells most of; the ones last told of, if those are told of nearly as much."""
        if not self._pair:
            return ()
        last = frozenset(self.rolled(key) for key in self._pair)
        most, count = max(self._pairs.items(), key=lambda item: (item[1], item[0] == last, sorted(item[0])))
        return self._told[most] if count > RECENT * self._pairs[last] else self._pair

    def opposite(self, sides: Collection[str]) -> tuple[str, ...]:
        """The other side of the pair last told, if one side of it is among `sides`."""
        there = [key for key in self._pair if self.rolled(key) not in sides]
        return tuple(there) if len(there) == 1 and len(self._pair) == 2 else ()

    def between(self, sources: Sequence[str]) -> tuple[str, ...]:
        """The two sides last told of, for a third that stands between them; empty where it is one of them."""
        sides = {self.rolled(key) for key in sources}
        pair = self._main_pair()
        return pair if not any(self.rolled(key) in sides for key in pair) else ()

    def note_rebels(self, keys: Sequence[str]) -> None:
        """Whose rebels are told of without a name: those beside a state ("Chile and the rebels signed")."""
        states = [state for state in self.as_states(keys) if self._actors[state].kind is ActorKind.STATE]
        if len(states) == 1 and self._beside_rebels is None:
            self._beside_rebels = states[0]

    def note_day(self, when: When | None) -> None:
        """The day last told."""
        if when is not None and when.precision is Precision.DAY:
            self.day = when

    def note_place(self, key: str | None) -> None:
        """The place last told of, where "there" is."""
        self.place = key or self.place

    def note_subject(self, key: str, *, titled: bool = False) -> None:
        """Who the sentence is about. `titled`: told by an office or a body alone ("Presiden Peru"), who is *he* too."""
        self._subject = key
        if titled or self._actors[key].kind is ActorKind.PERSON:
            self._person = key

    def pronoun(self, apart: Sequence[str]) -> tuple[str, ...]:
        """Who a pronoun inside a verb is ("menuduhnya"), beside the other side of the verb: who was spoken about, else
        the other of the two last told of.
        """
        sides = {self.rolled(key) for key in apart}
        if self._subject and self.rolled(self._subject) not in sides:
            return (self._subject,)
        return self.opposite(sides) if sides else ()

    def resolve(
        self,
        refers: str,
        here: Sequence[str],
        above: Sequence[str] = (),
        apart: Collection[str] = (),
        *,
        titled: bool = False,
    ) -> tuple[str, ...]:
        """Actors for a description; `here` are those named before it in the same sentence, `above` the subject of the
        clause a pronoun stands under, `apart` states that are not meant, `titled` whether an office tells the subject
        ("Peru's president", who is *he* too). Empty: no answer.
        """
        here = [key for key in here if self._stands(key)]
        if self._fits(refers, above) or (titled and refers == "person" and len(above) == 1):
            return tuple(above)
        answers: dict[str, Callable[[], tuple[str, ...]]] = {
            "pair": lambda: self._two(here),
            "triple": lambda: self._triple,
            "group": self._many,
            "person": lambda: self._one_person(here),
            "state": lambda: self._last_state(here, apart),
            "own": lambda: self._own(here),
            "counterpart": lambda: self._other(here),
            "guest": lambda: self._visited(self._guests, here),
            "host": lambda: self._visited(self._hosts, here),
            "speaker": lambda: (self.speaker,) if self.speaker else (),
            "neighbour": lambda: self._neighbour(here, above),
            "body": lambda: self._last_body(here, states=False),
            "organ": lambda: self._last_body(here, states=True),
        }
        return answers[refers]() if refers in answers else ()

    def last_of(self, states: Collection[str], here: Sequence[str], apart: Collection[str] = ()) -> tuple[str, ...]:
        """The one of these states last spoken of, by itself or by who acts for it, for "the island nation"; the one
        that there is, for "the hermit kingdom". `apart` are sides that are not meant.
        """
        found = next((state for state in self._states_told(here) if state in states and state not in apart), None)
        if found is None and len(states) == 1:
            found = self._known(next(iter(states)))
        return (found,) if found else ()

    def _states_told(self, here: Sequence[str]) -> list[str]:
        """The states that those told of are or act for, the last first."""
        keys = [*reversed([key for key in here if self._stands(key)]), *reversed(self._mentioned)]
        return list(dict.fromkeys(state for key in keys if (state := self._state_of(key))))

    def _neighbour(self, here: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
        """The state told of that lies beside the one whose neighbour it is: the other of the pair last told, else the
        one of which most was told. Where none lies there, the only neighbour that there is, else the other of the pair.
        """
        owner = next(iter(above or here or ((self._subject,) if self._subject else ())), None)
        if owner is None:
            return ()
        home = self._state_of(owner)
        other = self.as_states(self.opposite({self.rolled(owner)}))
        if home is None:
            return other
        beside = self._borders.beside(home)
        told = [state for state in self._states_told(here) if state in beside]
        if len(other) == 1 and other[0] in told:
            return other
        if told:
            return (max(told, key=lambda state: (self._weight[state], -told.index(state))),)
        only = self._borders.only(home)
        return (self._known(only),) if only else other

    def _fits(self, refers: str, above: Sequence[str]) -> bool:
        """Whether the subject above a pronoun is of its number and kind."""
        kinds = {self._actors[key].kind for key in above}
        if refers == "group":
            return len(above) > 1 or (bool(above) and kinds <= BODIES)
        if len(above) != 1:
            return False
        return kinds <= {ActorKind.PERSON} if refers == "person" else refers == "state" and kinds <= STATELY

    def _other(self, here: Sequence[str]) -> tuple[str, ...]:
        """The other of the two last spoken of, beside the one named here or spoken about."""
        one = here[0] if here else self._subject
        return self.opposite({self.rolled(one)}) if one else ()

    def _last_body(self, here: Sequence[str], *, states: bool) -> tuple[str, ...]:
        """The body of several states last spoken of; or the one organ, company or paper of a state that was."""
        bodies = [
            key
            for key in dict.fromkeys([*reversed(here), *reversed(self._mentioned)])
            if self._actors[key].kind is ActorKind.ORGANISATION and bool(self._actors[key].iso3) is states
        ]
        if states:
            return tuple(bodies) if len(bodies) == 1 else ()
        return tuple(key for key in bodies if self._actors[key].identified)[:1]

    def by_title(
        self,
        title: Title,
        here: Sequence[str],
        owner: Sequence[str] | None = None,
        *,
        pointed: bool,
        contested: bool = False,
        held: Sequence[Held] = (),
    ) -> tuple[str, ...]:
        """The actor a bare title means: the armed group for rebels, the state for its government, the last holder
        of an office for "that president". `owner` stands before it with a possessive ending; `contested`: the
        sentence speaks of rebels as well. `held` are the offices told before it in the sentence. Empty where nothing
        before it fits.
        """
        if owner is not None:
            return self.as_states(owner) if title.role in {"government", "troops"} else ()
        before = [*reversed([key for key in here if self._stands(key)]), *reversed(self._mentioned)]
        if title.role == "rebel":
            return next(((key,) for key in before if self._actors[key].kind is ActorKind.ARMED_GROUP), ())
        if title.role == "government" or (title.role == "troops" and pointed):
            apart = contested or not any(self._actors[key].kind is ActorKind.STATE for key in here)
            fighting = self._fighting() if apart else ()
            states = [key for key in before if self._actors[key].kind is ActorKind.STATE]
            # Beside rebels that fight nobody told of, only a state that is the only one is meant.
            unclear = contested and len(set(states)) > 1
            return fighting or (() if unclear else tuple(states[:1]))
        if title.kind == "office" and pointed:
            holder = self.holders.of(title, held)
            if holder:
                return holder
            holders = [key for key in before if self._actors[key].kind is ActorKind.PERSON]
            return next(((key,) for key in holders if self._actors[key].office == title.role), ())
        return ()

    def _fighting(self) -> tuple[str, ...]:
        """The state last told of together with an armed group: whose government it is in a report on rebels."""
        for pair in reversed(self._told.values()):
            kinds = [self._actors[key].kind for key in pair]
            if ActorKind.ARMED_GROUP in kinds and ActorKind.STATE in kinds:
                return (pair[kinds.index(ActorKind.STATE)],)
        return (self._beside_rebels,) if self._beside_rebels else ()

    def _many(self) -> tuple[str, ...]:
        """Who "they" are: the body of people the last sentence was about, else the last ones named together."""
        if self._subject and self._actors[self._subject].kind in BODIES:
            return (self._subject,)
        return self._group if len(self._group) > 1 else ()

    def _two(self, here: Sequence[str]) -> tuple[str, ...]:
        sides = list(dict.fromkeys(self.rolled(key) for key in here))
        if len(sides) == 2:
            return tuple(next(key for key in here if self.rolled(key) == side) for side in sides)
        if self._pair:
            return self._main_pair()
        sides = list(dict.fromkeys(self.rolled(key) for key in self._mentioned))
        if len(sides) == 2:
            return tuple(next(key for key in self._mentioned if self.rolled(key) == side) for side in sides)
        return ()

    def _one_person(self, here: Sequence[str]) -> tuple[str, ...]:
        people = [key for key in here if self._actors[key].kind is ActorKind.PERSON]
        if people:
            return (people[0],)
        return (self._person,) if self._person else ()

    def _last_state(self, here: Sequence[str], apart: Collection[str]) -> tuple[str, ...]:
        for key in [*reversed(here), *reversed(self._mentioned)]:
            if self._actors[key].kind is ActorKind.STATE and key not in apart:
                return (key,)
        return ()

    def _own(self, here: Sequence[str]) -> tuple[str, ...]:
        if self.speaker:
            return (self.speaker,)
        if here:
            return (here[0],)
        return (self._subject,) if self._subject else ()
