"""Static relations that phrases state or presuppose: who holds which office, for whom one speaks, what lies where.

In: phrases of the sentences, Linked. Out: Relations, each once, with the stretch of text that tells it. Pure.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from diplograph.domain.actors import ActorKind
from diplograph.domain.claims import Relation
from diplograph.languages.pack import LanguagePack
from diplograph.reading.linking import Linked
from diplograph.reading.participants import Group
from diplograph.reading.phrases import Phrase
from diplograph.reading.tree import Tree

# Offices whose holder speaks for a body by their nature.
SPEAKING = frozenset({"AMB", "SPOK", "AMBASSADOR", "ENVOY"})


def relations_of(
    trees: Sequence[Tree],
    phrases: Sequence[Sequence[Phrase]],
    groups: Sequence[Sequence[Group]],
    linked: Linked,
    pack: LanguagePack,
) -> list[Relation]:
    """All static relations of one article, in the order of the text, each pair once."""
    found: dict[tuple[str, str, str, str | None], Relation] = {}
    for tree, here, beside in zip(trees, phrases, groups, strict=True):
        for relation in (
            *_offices(tree, here, linked),
            *_places(tree, here, linked),
            *_bonds(tree, beside, linked, pack),
        ):
            found.setdefault((relation.kind, relation.subject, relation.object, relation.value), relation)
    return sorted(found.values(), key=lambda relation: (relation.start, relation.end, relation.kind))


def _offices(tree: Tree, phrases: Sequence[Phrase], linked: Linked) -> Iterator[Relation]:
    for phrase in phrases:
        if phrase.state is None or phrase.title is None or phrase.title.kind != "office":
            continue
        body = linked.actor_of(phrase.state).key
        span = (tree.starts[phrase.first], tree.ends[phrase.last - 1])
        for name in phrase.names:
            if name.kind is not ActorKind.PERSON or name is phrase.state:
                continue
            person = linked.actor_of(name).key
            yield Relation("holds_office", person, body, phrase.title.role, tree.index, *span)
            if phrase.title.office_class in SPEAKING or phrase.title.role in SPEAKING:
                yield Relation("represents", person, body, None, tree.index, *span)


def _places(tree: Tree, phrases: Sequence[Phrase], linked: Linked) -> Iterator[Relation]:
    """A place and right after it the wider one: "Sochi, Rusia"."""
    for inner, outer in pairwise(phrases):
        between = tree.words[inner.last : outer.first]
        if between != [","] or len(inner.names) != 1 or len(outer.names) != 1 or outer.title or outer.prep:
            continue
        place, wider = linked.actor_of(inner.names[0]), linked.actor_of(outer.names[0])
        if (
            place.kind is ActorKind.PLACE
            and wider.kind in {ActorKind.PLACE, ActorKind.STATE}
            and place.key != wider.key
        ):
            span = (tree.starts[inner.first], tree.ends[outer.last - 1])
            yield Relation("located_in", place.key, wider.key, None, tree.index, *span)


def _bonds(tree: Tree, groups: Sequence[Group], linked: Linked, pack: LanguagePack) -> Iterator[Relation]:
    """Two bound states ("Perjanjian Filipina dengan AS"), or a member and its body ("Brasil, anggota BRICS")."""
    for first, second in pairwise(groups):
        if first.is_place or second.is_place or second.first - first.last > 4:
            continue
        span = (tree.starts[first.first], tree.ends[second.last - 1])
        words = tree.lower[first.thing[0] : first.thing[1]] if first.thing else []
        instrument = next((word for word in words if pack.has("instrument", word)), None)
        if instrument and second.prep and pack.has("with", second.prep):
            start = tree.starts[min(first.thing[0], first.first)] if first.thing else span[0]
            for left in first.actors:
                for right in second.actors:
                    if left != right:
                        value = " ".join(words)
                        yield Relation("treaty_with", left, right, value, tree.index, start, span[1])
        between = tree.lower[first.last : second.first]
        member = any(pack.has("membership", word) for word in between)
        if member and len(second.actors) == 1 and linked.actors[second.actors[0]].kind is ActorKind.ORGANISATION:
            for left in first.actors:
                if linked.actors[left].kind is ActorKind.STATE:
                    yield Relation("member_of", left, second.actors[0], None, tree.index, *span)
