"""A network in 8 bits whose large weights lie beside its graph in 4: half the size on disk, the speed of 8 bits.

In: a graph that names its weights without holding them, and a file of those weights in the blocks of `vectors`, with
the scale of each column. Out: a session of onnxruntime.
"""

from pathlib import Path

import numpy as np
import onnxruntime

from diplograph.reading.encoder import vectors

# What is kept of a weight called W, in the file of weights.
HALVES, SCALES, COLUMNS = "halves ", "scales ", "columns "
# The largest number of 8 bits with a sign.
BYTE = 127


def session(graph: Path, weights: Path, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    """The network, on the CPU. `options` are changed: the weights are handed over in them."""
    names: list[str] = []
    values: list[onnxruntime.OrtValue] = []
    with np.load(weights) as arrays:
        for key in arrays.files:
            if key.startswith(HALVES):
                name = key.removeprefix(HALVES)
                columns = arrays[COLUMNS + name]
                whole = vectors.unpacked(arrays[key], arrays[SCALES + name]).reshape(-1, len(columns))
                names.append(name)
                values.append(onnxruntime.OrtValue.ortvalue_from_numpy(eighths(whole, columns)))
    options.add_external_initializers(names, values)
    return onnxruntime.InferenceSession(str(graph), options, ["CPUExecutionProvider"])


def eighths(weights: vectors.Floats, columns: vectors.Floats) -> "np.ndarray[tuple[int, int], np.dtype[np.int8]]":
    """Weights (rows, columns) in 8 bits, by the scale of each column."""
    return np.round(weights / columns).clip(-BYTE, BYTE).astype(np.int8)
