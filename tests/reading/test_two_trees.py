"""Where a second parser reads a sentence as well: what the rows find in either tree is told, and told once."""

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading.acts import Act
from diplograph.reading.discourse import Discourse
from diplograph.reading.frames import Matcher
from diplograph.reading.parse import Parser
from diplograph.reading.participants import Group
from diplograph.reading.slots import Scene
from diplograph.reading.tree import Tree

KNOWN = Predicates.load()
PACK = load_pack("en", tuple(KNOWN.codes()))
WORDS = ["Peru", "accused", "Chile"]
GROUPS = [Group(0, 1, ("PER",), None, None, 0), Group(2, 3, ("CHL",), None, None, 2)]


def _tree(pos: list[str], deps: list[str], heads: list[int]) -> Tree:
    starts = [0, 5, 13]
    ends = [4, 12, 18]
    return Tree(0, 0, 18, WORDS, starts, ends, pos, deps, heads, [word.lower() for word in WORDS])


RIGHT = _tree(["PROPN", "VERB", "PROPN"], ["nsubj", "ROOT", "obj"], [1, 1, 1])
WRONG = _tree(["PROPN", "PROPN", "PROPN"], ["ROOT", "flat", "flat"], [0, 0, 0])


def _acts(first: Tree, second: Tree) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    actors = {code: Actor(code, ActorKind.STATE, code, iso3=code) for code in ("PER", "CHL")}
    discourse = Discourse(actors, lambda code: actors[code])
    matcher = Matcher({code: KNOWN[code] for code in KNOWN.codes()})
    other = Scene(second, GROUPS, PACK, frozenset())
    found = matcher.acts(Scene(first, GROUPS, PACK, frozenset(), second=other), discourse)
    return [(one.predicate, one.sources, one.targets) for one in found if isinstance(one, Act)]


def test_an_act_that_only_the_second_tree_shows_is_told() -> None:
    assert _acts(WRONG, RIGHT) == [("accuses", ("PER",), ("CHL",))]


def test_an_act_that_both_trees_show_is_told_once() -> None:
    assert _acts(RIGHT, RIGHT) == [("accuses", ("PER",), ("CHL",))]


def test_an_act_that_no_tree_shows_is_not_told() -> None:
    assert _acts(WRONG, WRONG) == []


def test_the_accurate_model_gives_every_sentence_a_second_tree_of_the_same_words() -> None:
    parser = Parser(PACK, "accurate")
    article = Article("sample", "en", "Peru accused Chile of spying. Lima denied nothing.\nChile laughed.")
    (parsed,) = parser.parse([article])
    assert len(parsed.trees) == 3
    for tree in parsed.trees:
        assert tree.second is not None
        assert tree.second.words == tree.words


def test_the_fast_model_reads_once() -> None:
    (parsed,) = Parser(PACK, "fast").parse([Article("sample", "en", "Peru accused Chile of spying.")])
    assert [tree.second for tree in parsed.trees] == [None]
