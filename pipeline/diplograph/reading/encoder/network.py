"""Runs the network: lines of pieces in, decoded tags, trees and names out. onnxruntime and numpy only."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from diplograph.errors import ResourceError
from diplograph.reading.encoder import decoding, packed, vectors
from diplograph.reading.encoder.pieces import PADDING, Line, Pieces
from diplograph.reading.scores import RoleWeights, softmax

Floats = npt.NDArray[np.float32]
GRAPH, WEIGHTS = "encoder.onnx", "encoder.npz"
LABELS, TOKENIZER, META = "relations.npz", "tokenizer.json.gz", "meta.json"
# A second encoder over the same vectors of pieces, which has learnt acts; a folder may lack both.
ACTS, ACT_WEIGHTS, ROLES = "acts.onnx", "acts.npz", "roles.npz"
ROOT = 0


@dataclass(frozen=True, slots=True)
class WordActs:
    """What the network says of acts, by words: see `scores.ActScores`."""

    triggers: Floats
    acts: Floats
    sides: Floats


@dataclass(frozen=True, slots=True)
class Words:
    """What the network says of the words of one line. `heads` are positions in the line, a root's its own;
    `begins` says where sentences begin; `names` are stretches of words with their kind.
    """

    tags: list[str]
    heads: list[int]
    relations: list[str]
    begins: list[bool]
    names: list[tuple[int, int, str]]
    acts: WordActs | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A line to read, and what is known of where its sentences begin (None: not known)."""

    line: Line
    begins: Sequence[bool | None]


class Network:
    """The weights of one folder, for one language. `threads` is onnxruntime's; 0 takes all cores. Trees are of the
    language's own style, or of `style` where the weights know that one.
    """

    def __init__(self, folder: Path, lang: str, *, threads: int = 1, style: str = "", acts: bool = True) -> None:
        meta = json.loads((folder / META).read_text("utf-8"))
        if lang not in meta["languages"]:
            raise ResourceError(f"{folder.name} does not read {lang!r}. It reads {', '.join(meta['languages'])}.")
        self.meta: dict[str, object] = meta
        self.pieces = Pieces(tokenizer(folder))
        self._tags: list[str] = meta["tags"]
        self._relations: list[str] = meta["relations"]
        self._names: list[str] = meta["names"]
        self._style = meta["styles"].index(style if style in meta["styles"] else meta["languages"][lang]["style"])
        kinds = set(meta["languages"][lang]["names"])
        self._barred = np.array(
            [bool(kind) and kind not in kinds for kind in (n.partition("-")[2] for n in self._names)]
        )
        self._session = packed.session(folder / GRAPH, folder / WEIGHTS, _options(threads))
        self._vectors = vectors.load(folder)
        with np.load(folder / LABELS) as arrays:
            bilinear = arrays["bilinear"] * arrays["scale"][:, None, None]
            self._linear: Floats = arrays["linear"].astype(np.float32)
            self._bias: Floats = arrays["bias"].astype(np.float32)
        self._bilinear: Floats = bilinear.transpose(1, 0, 2).reshape(bilinear.shape[1], -1)
        self.predicates: tuple[str, ...] = tuple(meta.get("predicates", ()) if acts else ())
        self.roles = _role_weights(folder) if self.predicates else None
        self._acts: onnxruntime.InferenceSession | None = None
        if self.predicates:
            self._acts = packed.session(folder / ACTS, folder / ACT_WEIGHTS, _options(threads))

    def read(self, job: Job) -> Words:
        """The words of a line."""
        pieces = np.array([job.line.pieces], dtype=np.int64)
        inputs = {
            "vectors": self._vectors[pieces],
            "padding": pieces == PADDING,
            "first": np.array([job.line.first], dtype=np.int64),
        }
        acts = [output[0] for output in self._acts.run(None, inputs)] if self._acts else []
        inputs["style"] = np.array([self._style], dtype=np.int64)
        return self._decoded(job, [output[0] for output in self._session.run(None, inputs)], acts)

    def _decoded(self, job: Job, scores: list[Floats], acts: list[Floats]) -> Words:
        count = len(job.line.first)
        tags, arcs, begins, names, heads, ends = scores
        begun = [bool(score > 0) if told is None else told for told, score in zip(job.begins, begins, strict=False)]
        chosen = np.zeros(count, dtype=np.int64)
        for start, end in decoding.sentences(begun):
            columns = [0, *range(start + 1, end + 1)]
            inner = decoding.heads(arcs[start:end][:, columns].astype(np.float64))
            chosen[start:end] = np.where(inner > 0, inner + start, 0)
            begun[start] = True
        labels = self._labels(heads, ends[:count], chosen)
        named = np.where(self._barred, decoding.NEVER, names[:count]).astype(np.float64)
        return Words(
            [self._tags[tag] for tag in tags[:count].argmax(-1)],
            [head - 1 if head else place for place, head in enumerate(chosen.tolist())],
            [self._relations[label] for label in labels],
            begun,
            decoding.named(named, self._names),
            WordActs(softmax(acts[0][:count]), *(part[:count] for part in acts[1:])) if acts else None,
        )

    def _labels(self, heads: Floats, ends: Floats, chosen: decoding.Places) -> decoding.Places:
        theirs = heads[chosen]
        paired = (ends @ self._bilinear).reshape(len(ends), -1, theirs.shape[1])
        scores = np.einsum("wrh,wh->wr", paired, theirs)
        scores += np.concatenate([ends, theirs], 1) @ self._linear.T + self._bias
        scores[:, ROOT] = np.where(chosen == 0, -decoding.NEVER, decoding.NEVER)
        return np.asarray(scores.argmax(-1), dtype=np.int64)


def tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer that lies beside the weights."""
    return Tokenizer.from_str(gzip.decompress((folder / TOKENIZER).read_bytes()).decode("utf-8"))


def _options(threads: int) -> onnxruntime.SessionOptions:
    made = onnxruntime.SessionOptions()
    made.intra_op_num_threads = threads
    return made


def _role_weights(folder: Path) -> RoleWeights:
    with np.load(folder / ROLES) as arrays:
        return RoleWeights(*(arrays[name].astype(np.float32) for name in ("bilinear", "linear", "bias")))
