"""Writes a network as `reading/encoder/packed.py` reads it: a graph in 8 bits, its large weights in 4 beside it."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from diplograph.reading.encoder import packed, vectors

BLOCK = 32
# Scales that are tried, as shares of the one that reaches the largest weight of a block.
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
# The ends of names that onnxruntime gives to a weight in 8 bits and to its scales.
EIGHT, SCALE = "_quantized", "_scale"
Floats = npt.NDArray[np.float32]


def write(full: Path, graph: Path, weights: Path) -> None:
    """Packs the network in 32 bits at `full`. What 4 bits lose is lost before the scales of 8 bits are chosen."""
    model = onnx.load(str(full))
    blocks: dict[str, tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]] = {}
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.ndim == 2 and values.size % BLOCK == 0 and _is_factor(model, tensor.name):
            blocks[tensor.name] = fourths(values.astype(np.float32))
            rounded = vectors.unpacked(*blocks[tensor.name]).reshape(values.shape)
            tensor.CopyFrom(numpy_helper.from_array(rounded, tensor.name))
    with TemporaryDirectory() as folder:
        rough, eight = Path(folder) / "rough.onnx", Path(folder) / "eight.onnx"
        onnx.save(model, str(rough))
        quantize_dynamic(rough, eight, weight_type=QuantType.QInt8, per_channel=True)
        model = onnx.load(str(eight))
    known = {tensor.name: tensor for tensor in model.graph.initializer}
    arrays: dict[str, npt.NDArray[Any]] = {}
    for name, (halves, scales) in blocks.items():
        tensor = known[name + EIGHT]
        arrays |= {packed.HALVES + tensor.name: halves, packed.SCALES + tensor.name: scales}
        arrays[packed.COLUMNS + tensor.name] = numpy_helper.to_array(known[name + SCALE])
        tensor.ClearField("raw_data")
        tensor.ClearField("int32_data")
        tensor.data_location = onnx.TensorProto.EXTERNAL
        del tensor.external_data[:]
        for key, value in (("location", weights.name), ("offset", "0"), ("length", str(2 * halves.size))):
            tensor.external_data.add(key=key, value=value)
    graph.write_bytes(model.SerializeToString())
    np.savez_compressed(weights, allow_pickle=False, **arrays)


def fourths(weights: Floats) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
    """Weights in 4 bits: halves (blocks, 16) and scales (blocks, 1), as `vectors.unpacked` reads them. Of a few scales
    each block takes the one that errs least.
    """
    rows = weights.reshape(-1, BLOCK)
    largest = np.take_along_axis(rows, np.abs(rows).argmax(1, keepdims=True), 1)
    tried = [_rounded(rows, (share * largest / -vectors.MIDDLE).astype(np.float16)) for share in SHARES]
    errors = np.stack([((vectors.unpacked(*one) - rows) ** 2).sum(1) for one in tried])
    best, every = errors.argmin(0), np.arange(len(rows))
    halves, scales = (np.stack([one[part] for one in tried])[best, every] for part in (0, 1))
    return halves, scales


def _rounded(rows: Floats, scales: npt.NDArray[np.float16]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
    whole = np.divide(rows, scales.astype(np.float32), out=np.zeros_like(rows), where=scales != 0)
    numbers = (np.round(whole) + vectors.MIDDLE).clip(0, 2 * vectors.MIDDLE - 1).astype(np.uint8)
    return numbers[:, : BLOCK // 2] | numbers[:, BLOCK // 2 :] << 4, scales


def _is_factor(model: onnx.ModelProto, name: str) -> bool:
    return any(node.op_type == "MatMul" and node.input[1] == name for node in model.graph.node)
