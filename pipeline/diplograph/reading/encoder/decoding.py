"""From scores to sentences, trees and names: plain arithmetic on arrays, no model."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
NEVER = -1e9
# Kinds of places. Which of them a name is, is told after where it stands: models often halve their belief among them.
PLACES = ("FAC", "GPE", "LOC")
PLACE = "PLACE"


def sentences(begins: Sequence[bool]) -> list[tuple[int, int]]:
    """Stretches of words, from and up to; the first word always begins a sentence."""
    starts = [place for place, begin in enumerate(begins) if begin or place == 0]
    return list(pairwise([*starts, len(begins)]))


def heads(scores: Scores) -> Places:
    """The best tree with one root over n words, from scores of shape (n, n + 1): word by head, head 0 the root.

    Returns each word's head, counted from 1, and 0 for the root. Greedy where that is a tree, else Chu and Liu's and
    Edmonds's algorithm under the root that gives up least.
    """
    count = len(scores)
    board = np.full((count + 1, count + 1), NEVER)
    board[1:] = scores
    np.fill_diagonal(board, NEVER)
    best = board[1:].argmax(1)
    if (best == 0).sum() == 1 and _cycle(np.concatenate([[0], best])) is None:
        return np.asarray(best, dtype=np.int64)
    root = 1 + _root(board[1:])
    board[1:, 0] = NEVER
    board[root] = NEVER
    board[root, 0] = 0.0
    tree: Places = _spanning(board)[1:]
    return tree


def _root(board: Scores) -> int:
    """The word that is root at the least cost."""
    if board.shape[1] < 3:
        return 0
    return int((board[:, 0] - board[:, 1:].max(1)).argmax())


def _spanning(board: Scores) -> Places:
    """Heads of the best tree on a square board, word by head; 0 is the root, and its row is not looked at."""
    chosen: Places = np.asarray(board.argmax(1), dtype=np.int64)
    chosen[0] = 0
    cycle = _cycle(chosen)
    if cycle is None:
        return chosen
    inside = np.array(cycle)
    outside = np.setdiff1d(np.arange(len(board)), inside)
    entering = board[np.ix_(inside, outside)] - board[inside, chosen[inside]][:, None]
    leaving = board[np.ix_(outside, inside)]
    small = np.full((len(outside) + 1, len(outside) + 1), 2 * NEVER)
    small[:-1, :-1] = board[np.ix_(outside, outside)]
    small[:-1, -1] = leaving.max(1)
    small[-1, :-1] = entering.max(0)
    found = _spanning(small)
    for place, word in enumerate(outside):
        ring = found[place] == len(outside)
        chosen[word] = inside[leaving[place].argmax()] if ring else outside[found[place]]
    head = found[-1]
    chosen[inside[entering[:, head].argmax()]] = outside[head]
    chosen[0] = 0
    return chosen


def _cycle(chosen: Places) -> list[int] | None:
    """A ring of words that hang on each other, or None; 0 hangs on itself and is none."""
    done = {0}
    for start in range(1, len(chosen)):
        path: list[int] = []
        word = start
        while word not in done:
            done.add(word)
            path.append(word)
            word = int(chosen[word])
        if word in path:
            return path[path.index(word) :]
    return None


def names(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Spans, from and up to with their label, of B-, I- and O tags. A name's kind is that of its first tag."""
    found: list[tuple[int, int, str]] = []
    for place, tag in enumerate(tags):
        mark, _, label = tag.partition("-")
        if mark == "I" and found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1, found[-1][2])
        elif label:
            found.append((place, place + 1, label))
    return found


def named(scores: Scores, tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Spans of the names in n words, from scores of shape (n, tags), by the likeliest row of tags in which no name goes
    on that has not begun. Places are first one kind.
    """
    if not len(scores):
        return []
    chances = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    columns: dict[str, list[int]] = {}
    for column, tag in enumerate(tags):
        mark, dash, kind = tag.partition("-")
        columns.setdefault(mark + dash + (PLACE if kind in PLACES else kind), []).append(column)
    coarse = list(columns)
    summed = np.stack([np.logaddexp.reduce(chances[:, columns[tag]], axis=1) for tag in coarse], axis=1)
    spans = names([coarse[tag] for tag in _likeliest(summed, coarse)])
    return [(a, b, _place(chances[a:b], columns, tags) if kind == PLACE else kind) for a, b, kind in spans]


def _likeliest(chances: Scores, tags: Sequence[str]) -> list[int]:
    """Viterbi's algorithm: the tags of the likeliest row, where I- stands after B- or I- of its own kind only."""
    inner = np.array([tag.startswith("I-") for tag in tags])
    kinds = [tag.partition("-")[2] for tag in tags]
    after = np.array(
        [[NEVER * (inside and one != other) for other, inside in zip(kinds, inner, strict=True)] for one in kinds]
    )
    best = chances[0] + NEVER * inner
    back: list[Places] = []
    for row in chances[1:]:
        ways = best[:, None] + after
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    return path[::-1]


def _place(chances: Scores, columns: Mapping[str, Sequence[int]], tags: Sequence[str]) -> str:
    """The kind of place that the words of a name are likeliest to tell together."""
    found = dict.fromkeys(PLACES, 0.0)
    for kind in PLACES:
        own = [i for mark in "BI" for i in columns.get(f"{mark}-{PLACE}", ()) if tags[i] == f"{mark}-{kind}"]
        found[kind] = float(np.logaddexp.reduce(chances[:, own], axis=1).sum()) if own else NEVER
    return max(PLACES, key=found.__getitem__)
