from collections.abc import Iterator

import numpy as np
import pytest

from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.reading.acts import Act, Near
from diplograph.reading.discourse import Discourse
from diplograph.reading.frames import Matcher
from diplograph.reading.read import Reader
from diplograph.reading.scores import SOURCE, TARGET, ActScores, RoleWeights
from diplograph.reading.slots import Scene

KNOWN = Predicates.load()
CODES = tuple(KNOWN.codes())


class Seeing(Matcher):
    """A matcher to whom a model says: `word` tells `predicate` with that chance, from `source` to `target`."""

    def __init__(self, word: str, predicate: str, chance: float, source: str = "", target: str = "") -> None:
        super().__init__({code: KNOWN[code] for code in CODES}, doubting=False)
        self.word, self.told, self.chance = word, 1 + CODES.index(predicate), chance
        self.source, self.target = source, target

    def acts(self, scene: Scene, discourse: Discourse) -> Iterator[Act | Near]:
        scene.tree.acts = self._scores(scene.tree.words)
        yield from super().acts(scene, discourse)

    def _scores(self, words: list[str]) -> ActScores:
        triggers = np.zeros((len(words), 1 + len(CODES)), dtype=np.float32)
        triggers[:, 0] = 1
        sides = np.zeros((len(words), 2), dtype=np.float32)
        for place, word in enumerate(words):
            sides[place] = word in self.source.split(), word in self.target.split()
            if word == self.word:
                triggers[place, [0, self.told]] = 1 - self.chance, self.chance
        bilinear = np.zeros((4, 2, 2), dtype=np.float32)
        bilinear[SOURCE, :, 0], bilinear[TARGET, :, 1] = 9, 9
        weights = RoleWeights(bilinear, np.zeros((4, 4), dtype=np.float32), np.array([9, 0, 0, 0], dtype=np.float32))
        return ActScores(CODES, triggers, np.ones_like(sides), sides, weights)


def told(text: str, matcher: Matcher) -> list[tuple[str, tuple[str | None, ...], tuple[str | None, ...]]]:
    reading = Reader("fast", matcher).read(Article(id="a", lang="id", text=text))
    states = {actor.key: actor.iso3 for actor in reading.actors}
    return [
        (c.event.predicate, tuple(states[k] for k in c.event.sources), tuple(states[k] for k in c.event.targets))
        for c in reading.claims
    ]


QUOTED = "Undangan itu menyenangkan Peru, ucap Chile tentang lawatan."


def test_sides_that_no_slot_reaches_are_those_the_model_sees() -> None:
    assert told(QUOTED, Seeing("lawatan", "visits", 0.95, "Chile", "Peru")) == [("visits", ("CHL",), ("PER",))]


@pytest.mark.parametrize("chance", [0.0, 0.5])
def test_an_act_the_model_is_not_sure_of_is_not_added(chance: float) -> None:
    assert told(QUOTED, Seeing("lawatan", "visits", chance, "Chile", "Peru")) == []


def test_a_word_that_no_row_knows_tells_what_the_model_is_nearly_sure_of() -> None:
    assert told(QUOTED, Seeing("menyenangkan", "visits", 0.95, "Chile", "Peru")) == [("visits", ("CHL",), ("PER",))]
    assert told(QUOTED, Seeing("menyenangkan", "visits", 0.8, "Chile", "Peru")) == []


def test_a_noun_or_a_word_of_saying_too_tells_what_the_model_is_nearly_sure_of() -> None:
    threat = [("threatens", ("CHL",), ("PER",))]
    assert told(QUOTED, Seeing("ucap", "threatens", 0.99, "Chile", "Peru")) == threat
    anger = "Pada Senin kegeraman Chile kepada Peru mereda."
    assert told(anger, Seeing("kegeraman", "threatens", 0.99, "Chile", "Peru")) == threat


def test_a_word_that_no_row_knows_tells_no_act_that_such_words_seldom_tell() -> None:
    assert told(QUOTED, Seeing("menyenangkan", "concedes", 0.99, "Chile", "Peru")) == []


class All(Seeing):
    """Sees everyone who is named take part."""

    def _scores(self, words: list[str]) -> ActScores:
        scores = super()._scores(words)
        scores.sides[[place for place, word in enumerate(words) if word[0].isupper()], 0] = 1
        return scores


def test_who_telephones_two_has_not_made_them_telephone_each_other() -> None:
    text = "Kemarin Peru menelepon Chile dan Kenya."
    (call,) = told(text, All("menelepon", "calls", 1.0))
    assert call == ("calls", ("PER",), ("CHL", "KEN"))


def test_a_word_whose_row_asks_for_more_tells_nothing_without_it_unless_the_model_is_nearly_sure() -> None:
    text = "Peru mengusir Chile dari turnamen."
    assert told(text, Seeing("mengusir", "sanctions", 0.8, "Peru", "Chile")) == []
    assert told(text, Seeing("mengusir", "sanctions", 0.95, "Peru", "Chile")) == [("sanctions", ("PER",), ("CHL",))]


def test_what_a_row_found_is_told_once() -> None:
    text = "Peru menuduh Chile melanggar perbatasan."
    assert len(told(text, Seeing("menuduh", "accuses", 0.99, "Peru", "Chile"))) == 1


def test_a_row_that_knows_its_sides_knows_them_all_unless_the_model_is_all_but_certain() -> None:
    text = "Peru menuduh Chile berbohong, ucap Kenya."
    assert told(text, Seeing("menuduh", "accuses", 0.95, "Peru", "Kenya")) == [("accuses", ("PER",), ("CHL",))]
    assert len(told(text, Seeing("menuduh", "accuses", 1.0, "Peru", "Kenya"))) == 2


def test_words_that_tell_an_act_by_a_row_tell_no_other_without_one() -> None:
    text = "Peru menuduh Chile melanggar perbatasan."
    assert told(text, Seeing("menuduh", "sanctions", 0.99, "Peru", "Chile")) == [("accuses", ("PER",), ("CHL",))]


@pytest.mark.parametrize(("word", "polarity"), [("mengerahkan", "positive"), ("mencibirkan", "negated")])
def test_a_negation_refuses_a_deed_and_denies_a_refusal(word: str, polarity: str) -> None:
    text = f"Peru tidak akan {word} apa pun, ucap Chile."
    refusing = Seeing(word, "rejects", 0.99, "Peru", "Chile")
    (claim,) = Reader("fast", refusing).read(Article(id="a", lang="id", text=text)).claims
    assert (claim.event.predicate, claim.polarity.value) == ("rejects", polarity)
