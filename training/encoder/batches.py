"""Examples of about one length together, as tensors."""

from collections.abc import Iterator, Sequence
from random import Random

import torch
from torch import Tensor

from diplograph.reading.encoder.pieces import PADDING
from training.encoder.examples import UNTOLD, Example

POOL = 400


def batches(examples: Sequence[Example], rng: Random, size: int) -> list[list[Example]]:
    """Batches of about `size` pieces, padding counted, in random order."""
    order = list(examples)
    rng.shuffle(order)
    made: list[list[Example]] = []
    for start in range(0, len(order), POOL):
        made.extend(_filled(sorted(order[start : start + POOL], key=lambda example: len(example.pieces)), size))
    rng.shuffle(made)
    return made


def _filled(examples: Sequence[Example], size: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in examples:
        if batch and (len(batch) + 1) * len(example.pieces) > size:
            yield batch
            batch = []
        batch.append(example)
    if batch:
        yield batch


def padded(rows: Sequence[Sequence[int]], width: int, filler: int) -> Tensor:
    """Rows of numbers as one tensor; a missing row is all filler."""
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])


class Batch:
    """The tensors of a batch: `pieces` (batch, pieces), and by words: `first`, `block`, and the answers."""

    def __init__(self, examples: Sequence[Example]) -> None:
        width = max(len(example.first) for example in examples)
        self.pieces = padded([e.pieces for e in examples], max(len(e.pieces) for e in examples), PADDING)
        self.first = padded([e.first for e in examples], width, 0)
        self.style = torch.tensor([e.style for e in examples])
        self.block = padded([e.block for e in examples], width, -1)
        self.tags = padded([e.tags for e in examples], width, UNTOLD)
        self.heads = padded([e.heads for e in examples], width, UNTOLD)
        self.relations = padded([e.relations for e in examples], width, UNTOLD)
        self.names = padded([e.names for e in examples], width, UNTOLD)
        self.triggers = padded([e.acts.triggers if e.acts else [] for e in examples], width, UNTOLD)
        told = [(row, e.acts) for row, e in enumerate(examples) if e.acts]
        self.stances = [(row, *stance) for row, acts in told for stance in acts.stances]
        self.roles = [(row, *role) for row, acts in told for role in acts.roles]

    def to(self, device: torch.device | str) -> "Batch":
        """With its tensors on a device."""
        for name, value in vars(self).items():
            if isinstance(value, Tensor):
                setattr(self, name, value.to(device, non_blocking=True))
        return self
