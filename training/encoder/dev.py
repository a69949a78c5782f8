"""Scores on slices of the dev sets while training: tags, trees and names on given sentences."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch

from diplograph.reading.encoder import decoding
from diplograph.reading.encoder.pieces import Pieces
from training.conllu import Sentence
from training.encoder.batches import Batch
from training.encoder.data import Data
from training.encoder.examples import Example, Maker, iob
from training.encoder.model import Reader
from training.encoder.tasks import Tasks

STYLES = {"CSUI": "id-news", "GSD-id": "id-gsd"}
# Sentences of each set; a look must not cost more than the training between two looks gains.
SLICE = 100


@torch.no_grad()
def scores(reader: Reader, tasks: Tasks, pieces: Pieces, data: Data) -> dict[str, float]:
    """LAS without subtypes and UPOS of each set, F of names of each set, and their mean, all in percent."""
    reader.eval()
    maker = Maker(pieces, tasks)
    found: dict[str, float] = {}
    for name, sentences in data.dev.items():
        found |= tree_scores(reader, tasks, maker, sentences[:SLICE], name)
    for name, named in data.names_dev.items():
        rows = [row for row in named if row.names][:SLICE]
        right: Counter[str] = Counter()
        for row in rows:
            batch = Batch([maker.named(row, "en")])
            tags = reader.names(reader.words(batch.pieces, batch.first))[0].argmax(-1)
            seen = set(decoding.names([tasks.names[tag] for tag in tags]))
            true = set(decoding.names(iob(len(row.tokens), row.names)))
            right.update(both=len(seen & true), either=len(seen) + len(true))
        found[f"names {name}"] = _percent(2 * right["both"], right["either"])
    judged = [value for name, value in found.items() if not name.startswith("upos")]
    found["mean"] = round(sum(judged) / len(judged), 3)
    return found


def tree_scores(
    reader: Reader, tasks: Tasks, maker: Maker, sentences: Sequence[Sentence], name: str
) -> dict[str, float]:
    """UPOS and LAS without subtypes, on given sentences. The reader must not be in training."""
    right: Counter[str] = Counter()
    for sentence in sentences:
        example = maker.tree([sentence], STYLES.get(name, "en"))
        right.update(_judged(reader, tasks, example))
    return {f"{m} {name}": _percent(right[m], right["words"]) for m in ("upos", "las")}


def _judged(reader: Reader, tasks: Tasks, example: Example) -> dict[str, int]:
    batch = Batch([example])
    tags, arcs, _, _, heads, ends = reader(batch.pieces, batch.first, batch.style)
    chosen = decoding.heads(arcs[0].double().numpy())
    relations = reader.trees.relations(heads, ends, torch.from_numpy(chosen)[None])[0].argmax(-1).numpy()
    plain = np.array([tasks.relations.index(relation.partition(":")[0]) for relation in tasks.relations])
    good = (chosen == np.array(example.heads)) & (plain[relations] == plain[np.array(example.relations)])
    return {
        "words": len(chosen),
        "upos": int((tags[0].argmax(-1).numpy() == np.array(example.tags)).sum()),
        "las": int(good.sum()),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
