"""Writes a network as `reading/encoder/packed.py` reads it: a graph, and its large weights in 4 or 5 bits beside it."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import numpy_helper

from diplograph.reading.encoder import packed, vectors

# Weights that share a scale, by the bits of each. Five bits are kept a byte each: the file is compressed.
BLOCK = {4: 32, 5: 64}
# Scales that are tried, as shares of the one that reaches the largest weight of a block.
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
Floats = npt.NDArray[np.float32]
Codes = npt.NDArray[np.int8]
Scales = npt.NDArray[np.float16]


def write(full: Path, graph: Path, weights: Path, bits: int) -> None:
    """Packs the network in 32 bits at `full`; its large weights get so many bits, 4 or 5."""
    model = onnx.load(str(full))
    arrays: dict[str, npt.NDArray[Any]] = {}
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.ndim != 2 or values.size % BLOCK[bits] or not _is_factor(model, tensor.name):
            continue
        codes, scales = rounded(values.astype(np.float32).reshape(-1, BLOCK[bits]), bits)
        kept = {packed.HALVES: halves(codes)} if bits == min(BLOCK) else {packed.CODES: codes}
        kept |= {packed.SCALES: scales, packed.COLUMNS: np.array(values.shape[1])}
        arrays |= {kind + tensor.name: part for kind, part in kept.items()}
        tensor.ClearField("raw_data")
        tensor.ClearField("float_data")
        tensor.data_location = onnx.TensorProto.EXTERNAL
        del tensor.external_data[:]
        for key, value in (("location", weights.name), ("offset", "0"), ("length", str(4 * values.size))):
            tensor.external_data.add(key=key, value=value)
    graph.write_bytes(model.SerializeToString())
    np.savez_compressed(weights, allow_pickle=False, **arrays)


def rounded(rows: Floats, bits: int) -> tuple[Codes, Scales]:
    """Weights (blocks, block) as whole numbers of so many bits, and scales (blocks, 1). Of a few scales each block
    takes the one that errs least.
    """
    least = -(2 ** (bits - 1))
    largest = np.take_along_axis(rows, np.abs(rows).argmax(1, keepdims=True), 1)
    tried = [_coded(rows, (share * largest / least).astype(np.float16), least) for share in SHARES]
    errors = np.stack([((packed.scaled(*one) - rows) ** 2).sum(1) for one in tried])
    best, every = errors.argmin(0), np.arange(len(rows))
    codes, scales = (np.stack([one[part] for one in tried])[best, every] for part in (0, 1))
    return codes, scales


def halves(codes: Codes) -> npt.NDArray[np.uint8]:
    """Numbers of 4 bits, two a byte, as `vectors.unpacked` reads them."""
    numbers = (codes + vectors.MIDDLE).astype(np.uint8)
    half = codes.shape[1] // 2
    return numbers[:, :half] | numbers[:, half:] << 4


def _coded(rows: Floats, scales: Scales, least: int) -> tuple[Codes, Scales]:
    whole = np.divide(rows, scales.astype(np.float32), out=np.zeros_like(rows), where=scales != 0)
    return np.round(whole).clip(least, -least - 1).astype(np.int8), scales


def _is_factor(model: onnx.ModelProto, name: str) -> bool:
    return any(node.op_type == "MatMul" and node.input[1] == name for node in model.graph.node)
