"""What marked sentences teach of sides: who is marked is right, another mention of him neither right nor wrong."""

from diplograph.knowledge.predicates import Predicates
from training import casting
from training.acts.notation import parse

PREDICATES = frozenset(Predicates.load().codes())


def _story(*lines: str) -> list[casting.Marked]:
    told = []
    for line in lines:
        told.append(parse(line, PREDICATES, told))
    return list(casting.marks_of(told))


def test_sides_are_spans_of_the_story() -> None:
    (mark,) = _story("[a Peru] {1 accused} [b Chile]. || 1 accuses a > b")
    assert (mark.trigger, mark.sources, mark.targets) == ((5, 12), ((0, 4),), ((13, 18),))


def test_a_side_in_the_sentence_before_is_found_there() -> None:
    (mark,) = _story("[a Peru] spoke.", "[a Chile] {1 refused}. || 1 rejects a > -1a")
    assert mark.targets == ((0, 4),)
    assert mark.sources == ((12, 17),)


def _judged(*seen: tuple[casting.Span, tuple[str, ...]]) -> list[tuple[tuple[str, ...], bool]]:
    marks = _story("[a Peru] {1 accused} [b Chile]. || 1 accuses a > b")
    watcher = casting.Watcher()
    watcher.seen.extend(((5, 12), "accuses", "T", span, states, states) for span, states in seen)
    return [(one.names, one.right) for one in casting.judged("en/1", "en", watcher, marks)]


def test_who_is_marked_is_right_and_others_are_wrong() -> None:
    assert _judged(((13, 18), ("CHL",)), ((0, 4), ("PER",))) == [(("CHL",), True), (("PER",), False)]


def test_another_mention_of_who_is_marked_is_left_out() -> None:
    assert _judged(((13, 18), ("CHL",)), ((30, 35), ("CHL",))) == [(("CHL",), True)]


def test_a_language_has_the_sum_of_its_own_weights_and_the_common_ones() -> None:
    weights = {"Sv far 1": 0.4, "en:Sv far 1": 0.3, "id:Sv far 1": -0.2, "id:Sv far 2": 0.5}
    assert casting.of_language("en", ("en", "id"), weights) == {"Sv far 1": 0.7}
    assert casting.of_language("id", ("en", "id"), weights) == {"Sv far 1": 0.2, "Sv far 2": 0.5}
