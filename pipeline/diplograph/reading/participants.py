"""Participants of a sentence: phrases with their actors, coordinated ones as one group, pronouns resolved.

In: phrases of a Tree, Linked, Discourse. Out: `Group`s in the order of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from diplograph.domain.actors import ActorKind
from diplograph.languages.pack import LanguagePack, Title
from diplograph.reading.descriptions import description_at, office_in, points_back, possessed
from diplograph.reading.discourse import Discourse
from diplograph.reading.holders import Held
from diplograph.reading.linking import Linked
from diplograph.reading.phrases import POSSESSIVE, Phrase
from diplograph.reading.tree import PhraseIndex, Tree

# What joins two names into one word: "AU-U.N. operation", "perbatasan Peru-Chile".
JOINTS = frozenset({"-", "–", "/"})
# Roles of bodies that act for the state in whose place they sit.
SEATED = frozenset({"government", "ministry", "foreign_ministry", "defence_ministry", "parliament", "palace"})
CHAIN_WORDS = frozenset({",", "(", ")"})
ABBREVIATION = "."
# Descriptions of people, who may be told by whose they are, and of one side by the other.
PEOPLE = frozenset({"group", "person", "pair"})
# Descriptions by whose they are, which a name often follows: "its neighbour, Peru".
RELATED = frozenset({"counterpart", "neighbour"})
# How many are a pair.
PAIR = 2
# The role of titles that stand for people in arms against a state.
REBEL = "rebel"
ACTING = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class Group:
    """One or more actors that stand together: words `[first, last)`, actor keys, and where they hang.

    `prep` is the preposition before them, `thing` the nouns they modify, `top` their highest word in the tree.
    `places` are keys of places and states by name alone, for destinations. `how` is named or described.
    """

    first: int
    last: int
    actors: tuple[str, ...]
    prep: str | None
    thing: tuple[int, int] | None
    top: int
    how: str = "named"
    is_place: bool = False
    titled: bool = False
    title: Title | None = None

    def covers(self, word: int) -> bool:
        """Whether the word lies inside."""
        return self.first <= word < self.last


def groups_of(
    tree: Tree,
    phrases: Sequence[Phrase],
    linked: Linked,
    discourse: Discourse,
    pack: LanguagePack,
    descriptions: PhraseIndex,
    titles: PhraseIndex,
) -> list[Group]:
    """All groups of one sentence."""
    single = _without_bodies_of_members(tree, [_single(phrase, linked) for phrase in phrases], discourse, pack)
    taken = {word for group in single for word in range(group.first, group.last)}
    described = _described(tree, single, taken, discourse, pack, descriptions, titles)
    single = [group for group in single if not any(one.covers(group.first) for one in described)]
    single += [group for group in described if group.actors]
    taken = {word for group in single for word in range(group.first, group.last)}
    single += _by_title(tree, single, taken, discourse, pack, titles)
    single.sort(key=lambda group: group.first)
    return _coordinated(tree, single, pack)


def _single(phrase: Phrase, linked: Linked) -> Group:
    actors = tuple(dict.fromkeys(linked.actor_of(name).key for name in phrase.names))
    is_place = all(linked.actors[key].kind is ActorKind.PLACE for key in actors)
    return Group(
        phrase.first,
        phrase.last,
        actors,
        phrase.prep,
        phrase.thing,
        phrase.top,
        "named",
        is_place,
        titled=phrase.title is not None,
        title=phrase.title,
    )


def _without_bodies_of_members(tree: Tree, named: list[Group], discourse: Discourse, pack: LanguagePack) -> list[Group]:
    """Without bodies that only tell of what the state beside them is a member: "NATO member Norway". Who is a person
    acts for the body: "Hamas member X".
    """

    def tells_of(body: Group, member: Group) -> bool:
        words = [word for word in tree.lower[body.last : member.first] if word not in JOINTS]
        return (
            len(words) == 1
            and pack.has("membership", words[0])
            and all(discourse.kind_of(key) == ActorKind.ORGANISATION.value for key in body.actors)
            and all(discourse.kind_of(key) == ActorKind.STATE.value for key in member.actors)
        )

    bodies = [one for one, after in pairwise(named) if tells_of(one, after)]
    return [one for one in named if one not in bodies]


def _described(
    tree: Tree,
    named: Sequence[Group],
    taken: set[int],
    discourse: Discourse,
    pack: LanguagePack,
    index: PhraseIndex,
    titles: PhraseIndex,
) -> list[Group]:
    """Descriptions of who was told of before; one of a state in a region has no actors where none was told of."""
    found: list[Group] = []
    before = ""
    i = 0
    while i < len(tree):
        described = description_at(tree, i, index, titles, pack)
        # A name inside is that of a region: "the West African state".
        if described is None or (taken.intersection(range(i, described.last)) and not described.among):
            i += 1
            continue
        if described.refers in RELATED and _named_after(tree, described.last, named):
            i = described.last
            continue
        term, last = described.term, described.last
        here = [key for group in named if group.last <= i and not group.is_place for key in group.actors]
        if described.among:
            apart = _apart(tree, i, last, [*named, *found], discourse)
            actors = discourse.last_of(described.among, here, apart)
        else:
            under = last == i + 1 or described.refers == "neighbour"
            subject = _subject_above(tree, i, [*named, *found]) if under else None
            above = subject.actors if subject is not None else ()
            pair = _pair_before(tree, i, named, discourse, pack) if described.refers == "pair" else ()
            titled = subject is not None and subject.titled
            held = held_in([group for group in named if group.last <= i])
            holder = discourse.holders.of(office_in(tree, i, last, pack, titles), held)
            apart = _apart(tree, i, last, [*named, *found], discourse) if last > i + 1 else frozenset()
            actors = pair or holder or discourse.resolve(described.refers, here, above, apart, titled=titled)
        if any(pack.has("polity", word) for word in term.split(" ")):
            actors = discourse.as_states(actors)
        if actors or described.among:
            prep = tree.lower[i - 1] if i and pack.has("prepositions", tree.lower[i - 1]) else None
            thing = possessed(tree, i, last, pack)
            group = Group(i, last, actors, prep, thing, tree.top(i, last), "described")
            _add(tree, found, group, (before, term), pack)
            before = term
        i = last
    return found


def _apart(tree: Tree, first: int, last: int, groups: Sequence[Group], discourse: Discourse) -> frozenset[str]:
    """The state that does something to who is described, and is another: "Japan may cut its aid to the country"."""
    top = tree.top(first, last)
    if tree.rel(top) == "nsubj":
        return frozenset()
    verb = next((above for above in tree.ancestors(top) if tree.pos[above] in {"VERB", "AUX"}), None)
    subject = next((kid for kid in tree.kids(verb, "nsubj") if kid < first), None) if verb is not None else None
    acting = next((group for group in groups if subject is not None and group.covers(subject)), None)
    if acting is None or acting.thing is not None or _one_who(acting) or len(acting.actors) != 1:
        return frozenset()
    return frozenset(key for key in acting.actors if discourse.kind_of(key) == ActorKind.STATE.value)


def _one_who(group: Group) -> bool:
    """Whether one or several persons act, who may do something to the state that they are of."""
    return group.title is not None and group.title.kind in {"office", "person"}


def _named_after(tree: Tree, last: int, named: Sequence[Group]) -> bool:
    """Whether the name of who is described follows at once, or after a comma."""
    first = last + 1 if last < len(tree) and tree.lower[last] == "," else last
    return any(group.first == first for group in named)


def _pair_before(
    tree: Tree, word: int, named: Sequence[Group], discourse: Discourse, pack: LanguagePack
) -> tuple[str, ...]:
    """The two that are named together last before a word of the sentence, whoever else is: "Trump called the leaders of
    Chile and Peru … both countries".
    """
    before = _coordinated(tree, [group for group in named if group.last <= word], pack)
    for group in reversed(before):
        if not group.is_place and len({discourse.rolled(key) for key in group.actors}) == len(group.actors) == PAIR:
            return group.actors
    return ()


def _add(tree: Tree, found: list[Group], group: Group, terms: tuple[str, str], pack: LanguagePack) -> None:
    """Adds a description; people of another description are who that says: "the leaders of the two countries". `terms`
    are the words of the description before it and its own.
    """
    before = found[-1] if found else None
    joined = before is not None and group.first == before.last + 1 and pack.has("of", tree.lower[before.last])
    if before and joined and " " in terms[1] and pack.descriptions.get(terms[0]) in PEOPLE:
        found[-1] = replace(before, last=group.last, actors=group.actors)
    else:
        found.append(group)


def _subject_above(tree: Tree, word: int, groups: Sequence[Group]) -> Group | None:
    """The subject that a pronoun's clause stands under."""
    subject = tree.subject_above(word)
    if subject is None:
        return None
    return next((group for group in groups if group.covers(subject) and not group.is_place), None)


def _by_title(
    tree: Tree, named: Sequence[Group], taken: set[int], discourse: Discourse, pack: LanguagePack, titles: PhraseIndex
) -> list[Group]:
    """Titles without a name: "presiden itu", "the rebels", "pemerintah"."""
    found = []
    contested = _speaks_of_rebels(tree, named, titles, pack, discourse)
    i = 0
    while i < len(tree):
        term = titles.at(tree.lower, i) if i not in taken else None
        if term is None:
            i += 1
            continue
        last = i + len(term.split(" "))
        if not taken.intersection(range(i, last + 1)):
            here = [key for group in named if group.last <= i and not group.is_place for key in group.actors]
            owner = _owner(tree, i, named)
            told_after = last < len(tree) and (
                tree.lower[last] == "(" or (owner is None and pack.has("of", tree.lower[last]))
            )
            if told_after and _acts_at(last + 1, named):
                i = last  # "the government of", "the government (Peru)": whose it is stands there, and acts.
                continue
            seated = _of_seat(tree, last, named, pack.titles[term], discourse, pack)
            pointed = points_back(tree, i, last, pack)
            actors = seated or discourse.by_title(
                pack.titles[term],
                here,
                owner,
                pointed=pointed,
                contested=contested,
                held=held_in([group for group in named if group.last <= i]),
            )
            if not actors and pack.titles[term].role == REBEL:
                discourse.note_rebels(_before_and(tree, i, named, pack))
            if actors:
                before = i - 1 if i and pack.has("determiners", tree.lower[i - 1]) else i
                prep = tree.lower[before - 1] if before and pack.has("prepositions", tree.lower[before - 1]) else None
                how = "named" if seated else "described"
                found.append(Group(i, last, actors, prep, None, tree.top(i, last), how, titled=True))
        i = last
    return found


def held_in(groups: Sequence[Group]) -> list[Held]:
    """The offices told in a sentence, each with its actor."""
    return [(group.title, group.actors[0]) for group in groups if group.title is not None]


def _speaks_of_rebels(
    tree: Tree, named: Sequence[Group], titles: PhraseIndex, pack: LanguagePack, discourse: Discourse
) -> bool:
    """Whether a sentence names rebels, by name or as such."""
    terms = (titles.at(tree.lower, i) for i in range(len(tree)))
    if any(term is not None and pack.titles[term].role == REBEL for term in terms):
        return True
    keys = (key for group in named if not group.is_place for key in group.actors)
    return any(discourse.kind_of(key) == ActorKind.ARMED_GROUP.value for key in keys)


def _before_and(tree: Tree, word: int, named: Sequence[Group], pack: LanguagePack) -> tuple[str, ...]:
    """The actors that "and" joins to what begins at a word or a little before it: "Sudan and several rebel groups"."""
    joint = next((i for i in range(word - 1, max(word - 4, 0), -1) if pack.has("and", tree.lower[i])), None)
    return next((group.actors for group in named if group.last == joint and not group.is_place), ())


def _of_seat(
    tree: Tree, last: int, named: Sequence[Group], title: Title, discourse: Discourse, pack: LanguagePack
) -> tuple[str, ...]:
    """The state of a title by the place after it, where people come from or a government sits: "a delegation from Goa",
    "kementerian luar negeri di Bangkok". Who is only posted there ("troops in Basra") is not of it.
    """
    if last + 1 >= len(tree) or title.kind == "honorific":
        return ()
    sits = pack.has("at", tree.lower[last]) and title.role in SEATED
    if not (sits or pack.has("of", tree.lower[last])):
        return ()
    place = next((group for group in named if group.covers(last + 1) and group.is_place), None)
    states = [discourse.state_of_place(key) for key in place.actors] if place is not None else []
    return tuple(dict.fromkeys(state for state in states if state)) if all(states) else ()


def _acts_at(word: int, named: Sequence[Group]) -> bool:
    return any(group.covers(word) and not group.is_place for group in named)


def _owner(tree: Tree, word: int, named: Sequence[Group]) -> tuple[str, ...] | None:
    """Whose government it is: of whoever stands right before it with a possessive ending, known or not; None where
    nobody does.
    """
    if not word or tree.lower[word - 1] not in POSSESSIVE:
        return None
    return next((group.actors for group in named if word - 1 <= group.last <= word and not group.is_place), ())


def _coordinated(tree: Tree, single: Sequence[Group], pack: LanguagePack) -> list[Group]:
    groups: list[Group] = []
    i = 0
    while i < len(single):
        chain = [single[i]]
        joined = False
        pending: list[Group] = []
        j = i
        while j + 1 < len(single):
            link = _link(tree, single[j], single[j + 1], pack)
            if link is None or single[j + 1].is_place != single[i].is_place:
                break
            pending.append(single[j + 1])
            j += 1
            if link == "and":
                chain += pending
                pending = []
                joined = True
        if joined:
            groups.append(_merged(chain))
            i += len(chain)
        else:
            groups.append(single[i])
            i += 1
    return groups


def _link(tree: Tree, left: Group, right: Group, pack: LanguagePack) -> str | None:
    """How two neighbours are joined: "and", "comma", or not at all."""
    words = tree.lower[left.last : right.first]
    if left.how == right.how == "described" and left.thing is not None and right.thing is None:
        return None  # "their proposals, and we are ready": whose a thing is, and who begins a new clause.
    return "and" if len(words) == 1 and words[0] in JOINTS else _linked_by(words, tree, left, right, pack)


def _linked_by(words: list[str], tree: Tree, left: Group, right: Group, pack: LanguagePack) -> str | None:
    alike = _alike(tree, left, right)
    if alike and len(words) in range(4, 10) and pack.has("and", tree.lower[_opens(right, pack) - 1]):
        plain = all(tree.pos[i] not in {"VERB", "PUNCT"} for i in range(left.last, right.first))
        return "and" if plain else None
    if not words or len(words) > 4:
        return None
    kind = None
    for phrase in (" ".join(words[i:j]) for j in range(len(words), 1, -1) for i in range(j - 1)):
        if pack.has("and", phrase):
            kind = "and"
            words = " ".join(words).replace(phrase, "").split()
            break
    for i, word in enumerate(words):
        if pack.has("and", word):
            kind = "and"
        elif word in CHAIN_WORDS:
            kind = kind or "comma"
        elif (i == 0 and word == ABBREVIATION) or (kind and tree.pos[left.last + i] == "NUM"):
            continue
        elif not pack.has("determiners", word) and word != left.prep and word not in alike:
            return None
    return kind


def _opens(group: Group, pack: LanguagePack) -> int:
    """Where a group begins with the thing that stands by it: before it ("klaim Thailand") or at its own first word."""
    thing = group.thing
    return thing[0] if pack.modifier_side == "right" and thing is not None else group.first


def _alike(tree: Tree, left: Group, right: Group) -> frozenset[str]:
    """The words of the thing, where two stand by the same: "Syrian positions and Turkish positions"."""
    if left.thing is None or right.thing is None:
        return frozenset()
    one, other = tree.lower[slice(*left.thing)], tree.lower[slice(*right.thing)]
    return frozenset(one) if one == other else frozenset()


def _merged(chain: Sequence[Group]) -> Group:
    actors = tuple(dict.fromkeys(key for group in chain for key in group.actors))
    thing = next((group.thing for group in chain if group.thing), None)
    return replace(chain[0], last=chain[-1].last, actors=actors, thing=thing)
