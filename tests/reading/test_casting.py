"""A side that no slot tells is taken from the participants near by, where one of them is likely enough."""

import dataclasses

from diplograph.domain.actors import Actor, ActorKind
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import LanguagePack, load_pack
from diplograph.reading import casting
from diplograph.reading.discourse import Discourse
from diplograph.reading.participants import Group
from diplograph.reading.sides import Sides
from diplograph.reading.slots import Scene, Trigger
from diplograph.reading.tree import Tree

PACK = load_pack("en", tuple(Predicates.load().codes()))
# "Peru , beside Chile , imposed sanctions": the tree hangs Chile on nothing that a row of sanctions asks for.
WORDS = ["Peru", ",", "beside", "Chile", ",", "imposed", "sanctions"]
DEPS = ["nsubj", "punct", "case", "nmod", "punct", "ROOT", "obj"]
POS = ["PROPN", "PUNCT", "ADP", "PROPN", "PUNCT", "VERB", "NOUN"]
HEADS = [5, 3, 3, 0, 5, 5, 5]
PERU, CHILE = Group(0, 1, ("PER",), None, None, 0), Group(3, 4, ("CHL",), "beside", None, 3)
WAY = "Tn way obj>nsubj^nmod"


def _pack(weights: dict[str, float]) -> LanguagePack:
    return dataclasses.replace(PACK, casting={casting.CONSTANT: -1.0, **weights})


def _completed(weights: dict[str, float], sides: Sides) -> Sides:
    starts = [0, 4, 6, 13, 18, 20, 28]
    ends = [start + len(word) for start, word in zip(starts, WORDS, strict=True)]
    tree = Tree(0, 0, 37, WORDS, starts, ends, POS, DEPS, HEADS, [word.lower() for word in WORDS])
    pack = _pack(weights) if weights else dataclasses.replace(PACK, casting={})
    actors = {code: Actor(code, ActorKind.STATE, code, iso3=code) for code in ("PER", "CHL")}
    form = next(form for form in pack.lexicon.at(["sanctions"], 0) if form.pos == "noun")
    trigger = Trigger(6, 7, 6, form, passive=False)
    scene = Scene(tree, [PERU, CHILE], pack, frozenset())
    discourse = Discourse(actors, lambda code: actors[code])
    return casting.completed(scene, trigger, form.frames[0], sides, discourse, symmetric=False)


ONE_SIDED = Sides(("PER",), (), guessed=False)


def test_a_likely_participant_is_taken_for_the_side_that_is_not_told() -> None:
    found = _completed({WAY: 3.0, "Sn slot own o-": 3.0}, ONE_SIDED)
    assert (found.sources, found.targets) == (("PER",), ("CHL",))
    assert found.guessed
    assert found.chance is not None
    assert 0.85 < found.chance < 0.9


def test_an_unlikely_participant_is_not_taken() -> None:
    assert _completed({WAY: 0.1, "Sn slot own o-": 3.0}, ONE_SIDED) == ONE_SIDED


def test_nothing_is_added_to_a_side_that_is_doubtful_itself() -> None:
    assert _completed({WAY: 3.0, "Sn slot own o-": -3.0}, ONE_SIDED) == ONE_SIDED


def test_sides_that_are_both_told_stay() -> None:
    both = Sides(("PER",), ("CHL",), guessed=False)
    assert _completed({WAY: -9.0}, both) == both


def test_a_language_that_has_learnt_nothing_adds_nothing() -> None:
    assert _completed({}, ONE_SIDED) == ONE_SIDED


def test_both_shipped_languages_have_weights_with_a_constant() -> None:
    for lang in ("en", "id"):
        weights = load_pack(lang, tuple(Predicates.load().codes())).casting
        assert casting.CONSTANT in weights
        assert len(weights) > 100
