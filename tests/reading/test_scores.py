import numpy as np

from diplograph.reading.scores import ActScores, RoleWeights, softmax

PREDICATES = ("meets", "rejects")


def scores() -> ActScores:
    """Four words, "Peru menolak usul Chile": the second rejects; the first is source, the last target."""
    triggers = np.array([[0.9, 0.05, 0.05], [0.1, 0.1, 0.8], [0.6, 0.1, 0.3], [1, 0, 0]], dtype=np.float32)
    acts = np.ones((4, 1), dtype=np.float32)
    sides = np.array([[1], [0], [0], [-1]], dtype=np.float32)
    bilinear = np.zeros((4, 1, 1), dtype=np.float32)
    bilinear[1, 0, 0], bilinear[2, 0, 0] = 9, -9
    weights = RoleWeights(bilinear, np.zeros((4, 2), dtype=np.float32), np.zeros(4, dtype=np.float32))
    return ActScores(PREDICATES, triggers, acts, sides, weights)


def test_words_over_the_bar_are_candidates_with_their_likeliest_predicate() -> None:
    assert scores().candidates(0.5) == [(1, 2, "rejects")]


def test_neighbours_that_tell_one_act_are_one_candidate() -> None:
    assert scores().candidates(0.2) == [(1, 3, "rejects")]


def test_roles_come_from_trigger_and_participant_together() -> None:
    found = scores()
    roles = found.roles((1, 2), [found.side(0, 1), found.side(3, 4)])
    assert roles.argmax(1).tolist() == [1, 2]


def test_no_participants_give_no_roles() -> None:
    assert scores().roles((1, 2), []).shape == (0, 4)


def test_some_of_the_words_can_be_taken_out() -> None:
    assert scores().of([1, 3]).candidates(0.5) == [(0, 1, "rejects")]


def test_chances_add_up_to_one() -> None:
    assert np.allclose(softmax(np.array([[1.0, 2.0], [3.0, 3.0]], dtype=np.float32)).sum(1), 1)
