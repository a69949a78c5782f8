"""Takes up the weights that ship, so that a training can go on where an earlier one ended.

In: a folder as `export` writes it. Out: the state of a Reader in 32 bits, without what the folder lacks (a new head).
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from diplograph.reading.encoder import network, vectors
from training.encoder.model import Reader

Arrays = dict[str, Any]


def vocabulary_of(folder: Path) -> list[tuple[str, float]]:
    """Pieces and their scores."""
    pieces = json.loads((folder / network.TOKENIZER).read_text("utf-8"))["model"]["vocab"]
    return [(piece, score) for piece, score in pieces]


def state_of(folder: Path, reader: Reader) -> dict[str, Tensor]:
    """The weights of the folder under the names of `reader`'s."""
    graph = onnx.load(str(folder / network.WEIGHTS)).graph
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    products = {
        node.name.removesuffix("/MatMul_quant").strip("/").replace("/", "."): node.input[1].removesuffix("_quantized")
        for node in graph.node
        if node.op_type == "MatMulInteger"
    }
    found: dict[str, Tensor] = {}
    for name, weight in reader.state_dict().items():
        values = _weight(name, arrays, products)
        if values is not None:
            found[name] = torch.tensor(values, dtype=torch.float32).reshape(weight.shape)
    found["encoder.word.weight"] = torch.from_numpy(vectors.load(folder))
    expanded = next(node.input[0] for node in graph.node if node.op_type == "Expand" and node.input[0] in arrays)
    found["trees.root"] = torch.tensor(arrays[expanded]).reshape(-1)
    with np.load(folder / network.LABELS) as kept:
        found["trees.labels"] = torch.tensor(kept["bilinear"] * kept["scale"][:, None, None], dtype=torch.float32)
        found["trees.label_bias.weight"] = torch.tensor(kept["linear"].astype(np.float32))
        found["trees.label_bias.bias"] = torch.tensor(kept["bias"].astype(np.float32))
    return found


def _weight(name: str, arrays: Arrays, products: dict[str, str]) -> Any | None:  # noqa: ANN401  an array of any type
    whole = f"reader.{name}"
    if whole in arrays:
        return arrays[whole]
    if f"{whole}_quantized" in arrays:
        return _unpacked(whole, arrays)
    module = name.removesuffix(".weight")
    if name.endswith(".weight") and module in products:
        return _unpacked(products[module], arrays).T
    return None


def _unpacked(name: str, arrays: Arrays) -> Any:  # noqa: ANN401
    """8 bits to 32, by the scale of each column."""
    return (arrays[f"{name}_quantized"].astype(np.float32) - arrays[f"{name}_zero_point"]) * arrays[f"{name}_scale"]
