"""From scores to sentences, trees and names: plain arithmetic on arrays, no model."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
NEVER = -1e9


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
