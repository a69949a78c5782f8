from pathlib import Path

import numpy as np

from training.encoder.base import Base, Shape
from training.encoder.examples import Acts, Example
from training.encoder.material import Asked, Dev, Material, examples, save, write
from training.encoder.tasks import Tasks

TREE = Example([0, 40_000, 2], [1], 1, [0], [3], [0], [2], [0])
TOLD = Example([0, 5, 6, 2], [1, 2], 0, [0, 0], acts=Acts([0, 4], [(1, 2, 1, 0)], [(1, 2, 0, 1, 1)]))
QUIET = Example([0, 5, 2], [1], 0, [0], acts=Acts([0], [], []))


def base() -> Base:
    blocks = {"emb.word": (np.arange(48, dtype=np.uint8).reshape(3, 16), np.ones((3, 1), np.float16))}
    return Base(Shape(32, 1, 1, 64, 3, 16), ["<s>", "<pad>", "▁a"], [0.0, 0.0, -2.5], blocks, {"p": np.ones(2, "f4")})


def test_examples_come_back_as_they_were_saved(tmp_path: Path) -> None:
    save([TREE, TOLD, QUIET], tmp_path / "pass.npz")
    assert examples(tmp_path / "pass.npz") == [TREE, TOLD, QUIET]


def test_a_folder_holds_all_that_a_training_reads(tmp_path: Path) -> None:
    tasks = Tasks(("NOUN",), ("ROOT", "obj"), ("O",), ("en",), ("meets",))
    dev = Dev({"CSUI": [TREE]}, {"IDNER, 2K": [TREE]}, {"id": [Asked(TOLD, [0, 0], [[(0, 1)]])]})
    write(tmp_path, base(), tasks, iter([[TREE], [TOLD]]), dev, {"a": "0"})
    material = Material(tmp_path)
    assert material.about() == (tasks, {"a": "0"})
    assert [examples(place) for place in material.passes()] == [[TREE], [TOLD]]
    found = material.dev()
    assert (found.trees, found.names, found.acts) == (dev.trees, dev.names, dev.acts)
    assert material.base().pieces == base().pieces
    assert np.array_equal(material.base().packed("emb.word", 3, 32), base().packed("emb.word", 3, 32))


def test_a_pruned_base_keeps_the_vectors_of_its_pieces() -> None:
    pruned = base().pruned([0, 2])
    assert (pruned.pieces, pruned.scores, pruned.shape.vocabulary) == (["<s>", "▁a"], [0.0, -2.5], 2)
    assert np.array_equal(pruned.packed("emb.word", 2, 32), base().packed("emb.word", 3, 32)[[0, 2]])
