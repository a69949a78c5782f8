from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="training needs it, diplograph does not")
onnxruntime = pytest.importorskip("onnxruntime", reason="the extra 'accurate' is not installed")

from diplograph.reading.encoder import packed, vectors  # noqa: E402
from training.encoder import packing  # noqa: E402

WEIGHTS = np.random.default_rng(0).normal(size=(64, 32)).astype(np.float32)


@pytest.mark.parametrize(("bits", "error"), [(4, 0.1), (5, 0.06)])
def test_few_bits_lose_little(bits: int, error: float) -> None:
    rows = WEIGHTS.reshape(-1, packing.BLOCK[bits])
    again = packed.scaled(*packing.rounded(rows, bits))
    assert np.abs(again - rows).mean() < error * np.abs(rows).mean()


def test_weights_of_nothing_stay_nothing() -> None:
    assert not packed.scaled(*packing.rounded(np.zeros((1, 32), np.float32), 4)).any()


def test_halves_of_bytes_are_read_as_they_were_written() -> None:
    codes, scales = packing.rounded(WEIGHTS.reshape(-1, 32), 4)
    assert np.array_equal(vectors.unpacked(packing.halves(codes), scales), packed.scaled(codes, scales))


@pytest.mark.parametrize("bits", [4, 5])
def test_a_packed_network_answers_as_the_whole_one(tmp_path: Path, bits: int) -> None:
    value = onnx.helper.make_tensor_value_info
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("MatMul", ["x", "w"], ["y"])],
        "one",
        [value("x", onnx.TensorProto.FLOAT, [None, 64])],
        [value("y", onnx.TensorProto.FLOAT, [None, 32])],
        [onnx.numpy_helper.from_array(WEIGHTS, "w")],
    )
    full = tmp_path / "full.onnx"
    onnx.save(onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8), str(full))
    packing.write(full, tmp_path / "graph.onnx", tmp_path / "weights.npz", bits)
    whole = onnxruntime.InferenceSession(str(full), providers=["CPUExecutionProvider"])
    small = packed.session(tmp_path / "graph.onnx", tmp_path / "weights.npz", onnxruntime.SessionOptions())
    given = {"x": np.random.default_rng(1).normal(size=(8, 64)).astype(np.float32)}
    right, found = whole.run(None, given)[0], small.run(None, given)[0]
    assert np.corrcoef(right.ravel(), found.ravel())[0, 1] > 0.98
    assert (tmp_path / "graph.onnx").stat().st_size < 2000
