"""A network whose large weights lie beside its graph in 4 or 5 bits, and are worked with in 32.

In: a graph that names its weights without holding them, and a file of those weights in blocks with a scale each. Out: a
session of onnxruntime. Sums in 8 bits would be faster, but they come out differently on processors of
different makes, and a sentence that is read differently makes other triples: decision 10.
"""

from pathlib import Path

import numpy as np
import onnxruntime

from diplograph.reading.encoder import vectors

# What is kept of a weight called W, in the file of weights: two weights a byte, as in `vectors`, or one a byte in a few
# of its bits; the scale of each block; how many columns the weight has.
HALVES, CODES, SCALES, COLUMNS = "halves ", "codes ", "scales ", "columns "


def session(graph: Path, weights: Path, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    """The network, on the CPU. `options` are changed: the weights are handed over in them."""
    names: list[str] = []
    values: list[onnxruntime.OrtValue] = []
    with np.load(weights) as arrays:
        for key in arrays.files:
            if key.startswith((HALVES, CODES)):
                name = key.partition(" ")[2]
                unpacked = vectors.unpacked if key.startswith(HALVES) else scaled
                whole = unpacked(arrays[key], arrays[SCALES + name]).reshape(-1, int(arrays[COLUMNS + name]))
                names.append(name)
                values.append(onnxruntime.OrtValue.ortvalue_from_numpy(whole))
    options.add_external_initializers(names, values)
    return onnxruntime.InferenceSession(str(graph), options, ["CPUExecutionProvider"])


def scaled(codes: "np.ndarray[tuple[int, int], np.dtype[np.int8]]", scales: vectors.Scales) -> vectors.Floats:
    """Weights of shape (blocks, block) from whole numbers of the same shape and scales (blocks, 1)."""
    return np.asarray(codes * scales.astype(np.float32), dtype=np.float32)
