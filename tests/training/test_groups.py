from diplograph.knowledge.predicates import Predicates
from training.acts.notation import parse
from training.encoder.groups import grouped, stands_for

KNOWN = frozenset(Predicates.load().codes())


def test_a_group_stands_for_the_participants_it_lies_over() -> None:
    assert stands_for("a") == {"a"}
    assert stands_for("-1ab~3") == {"-1a", "-1b"}
    assert stands_for("~4") == set()


def test_coordinated_participants_get_the_one_group_the_reading_finds() -> None:
    sentence = parse("[a Peru] and [b Chile] {1 accused} [c Mali] of spying. || 1 accuses a b > c", KNOWN)
    ((read,),) = grouped([(sentence,)], "en")
    added = {mark.key: read.text[mark.start : mark.end] for mark in read.actors[3:]}
    assert added == {"ab~0": "Peru and Chile"}
    assert read.acts == sentence.acts


def test_a_group_nobody_marked_takes_part_in_nothing() -> None:
    sentence = parse("[a Peru] {1 accused} [b Chile] of spying on Mali. || 1 accuses a > b", KNOWN)
    ((read,),) = grouped([(sentence,)], "en")
    (added,) = read.actors[2:]
    assert (added.key.startswith("~"), read.text[added.start : added.end]) == (True, "Mali")
