"""Vectors of pieces, kept in 4 bits.

A block is 32 weights: a 16-bit scale, and 16 bytes of two weights each, the low halves first; a weight is its half
byte less 8, times the scale.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Scales = npt.NDArray[np.float16]
FILE = "vectors.npz"
MIDDLE = 8


def unpacked(halves: npt.NDArray[np.uint8], scales: Scales) -> Floats:
    """Weights of shape (blocks, 32) from halves (blocks, 16) and scales (blocks, 1)."""
    weights = np.concatenate([halves & 15, halves >> 4], 1).astype(np.float32)
    return np.asarray((weights - MIDDLE) * scales.astype(np.float32), dtype=np.float32)


def load(folder: Path) -> Floats:
    """The vectors of all pieces, one a row."""
    with np.load(folder / FILE) as arrays:
        return unpacked(arrays["halves"], arrays["scales"]).reshape(int(arrays["pieces"]), -1)
