"""Trains the network for so many minutes, with checkpoints; the best state on the dev sets stays."""

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional

from diplograph.reading.encoder import network
from diplograph.reading.encoder.pieces import Pieces
from training.encoder import dev, shipped, vocabulary
from training.encoder.base import Base
from training.encoder.batches import Batch, batches
from training.encoder.data import Data, Passes
from training.encoder.examples import UNTOLD, Example
from training.encoder.model import Reader, from_base

PIECES_KEPT = 34_000
BATCH_PIECES = 500
ENCODER_RATE, HEAD_RATE, ACT_RATE = 3e-4, 1e-3, 2e-3
WARMING = 60
LOWEST = 0.02
DROPOUT = 0.1
FAR = -1e4
# What a word without an act weighs beside one that tells an act: fourteen in fifteen tell none.
QUIET = 0.2
# The rate of the encoder where a training goes on from weights that ship, as a share of the full one.
GOING_ON = 0.6
# 16 bits are faster only where the processor knows them.
SHORT = "512" in torch.backends.cpu.get_cpu_capability()


@dataclass
class Run:
    """What happened so far. The rate of learning falls with the time used, so `minutes` is part of the recipe."""

    seed: int
    minutes: float
    step: int = 0
    passes: int = 0
    pieces: int = 0
    seconds: float = 0.0
    best: float = 0.0
    share: float = 1.0
    start: str = ""
    scores: list[dict[str, float]] = field(default_factory=list)

    def rate(self) -> float:
        """The share of the full rate of learning that holds now."""
        return min(1.0, (self.step + 1) / WARMING) * max(LOWEST, 1 - self.seconds / 60 / self.minutes)


def loss(reader: Reader, batch: Batch, shared: Tensor | None = None) -> Tensor:
    """The sum over the heads; a head that is told nothing in this batch adds nothing. `shared` is what the trunk made
    of the pieces, where that is known.
    """
    total = torch.zeros(())
    if (batch.triggers != UNTOLD).any():
        shared = reader.shared(batch.pieces) if shared is None else shared
        total = total + _of_acts(reader, reader.told_on(shared, batch.pieces, batch.first), batch)
    if (batch.names == UNTOLD).all() and (batch.heads == UNTOLD).all():
        return total
    words = reader.words(batch.pieces, batch.first)
    if (batch.names != UNTOLD).any():
        total = total + _entropy(reader.names(words), batch.names)
    if (batch.heads != UNTOLD).any():
        styled = words + reader.style(batch.style)[:, None]
        arcs, heads, ends = reader.trees(styled)
        arcs = arcs.float().masked_fill(~_allowed(batch.block), FAR)
        scores = reader.trees.relations(heads, ends, batch.heads.clamp(min=0))
        total = total + _entropy(arcs, batch.heads) + _entropy(scores, batch.relations)
        total = total + 0.5 * _entropy(reader.tags(styled), batch.tags) + 0.5 * _beginnings(reader, words, batch.block)
    return total


def _of_acts(reader: Reader, words: Tensor, batch: Batch) -> Tensor:
    triggers, stance, acts, sides = reader.acts(words)
    weights = torch.ones(triggers.shape[-1])
    weights[0] = QUIET
    told = batch.triggers.flatten()
    total = 2 * functional.cross_entropy(triggers.float().flatten(0, 1), told, weights, ignore_index=UNTOLD)
    if batch.roles:
        row, first, last, begin, end, role = torch.tensor(batch.roles).T
        scores = reader.acts.roles(mean(acts, row, first, last), mean(sides, row, begin, end))
        total = total + functional.cross_entropy(scores.float(), role)
    if batch.stances:
        row, first, last, modality, denied = torch.tensor(batch.stances).T
        told = mean(stance, row, first, last).float()
        total = total + 0.3 * functional.cross_entropy(told[:, :-1], modality)
        total = total + 0.3 * functional.binary_cross_entropy_with_logits(told[:, -1], denied.float())
    return total


def mean(vectors: Tensor, row: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """The mean over stretches of words, each in one row of `vectors` (batch, words, size)."""
    sums = functional.pad(vectors.float().cumsum(1), (0, 0, 1, 0))
    return (sums[row, last] - sums[row, first]) / (last - first)[:, None]


def _entropy(scores: Tensor, told: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), told.flatten(), ignore_index=UNTOLD)


def _allowed(block: Tensor) -> Tensor:
    """Whether a word may hang on another: on the root, or within its sentence."""
    same = block[:, :, None] == block[:, None, :]
    return torch.cat([torch.ones(*block.shape, 1, dtype=torch.bool), same], 2)


def _beginnings(reader: Reader, words: Tensor, block: Tensor) -> Tensor:
    before = torch.cat([torch.full_like(block[:, :1], -2), block[:, :-1]], 1)
    told, truth = block >= 0, (block != before).float()
    return functional.binary_cross_entropy_with_logits(reader.begins(words).squeeze(-1).float()[told], truth[told])


class Kept:
    """What the trunk made of examples, in 16 bits, for the passes that read them again."""

    def __init__(self) -> None:
        self._told: dict[int, Tensor] = {}
        self._examples: list[Example] = []

    def begin(self, examples: list[Example]) -> None:
        """Forgets all where these are other examples than before."""
        if examples is not self._examples:
            self._examples = examples
            self._told.clear()

    def of(self, reader: Reader, examples: Sequence[Example], batch: Batch) -> Tensor:
        """What the trunk makes of a batch (batch, pieces, size)."""
        if all(id(example) in self._told for example in examples):
            return nn.utils.rnn.pad_sequence([self._told[id(e)].float() for e in examples], batch_first=True)
        reader.eval()
        shared = reader.shared(batch.pieces)
        for row, example in zip(shared, examples, strict=True):
            self._told[id(example)] = row[: len(example.pieces)].half()
        return shared


class Trainer:
    """Everything a training holds; `keep` writes it to `out`/last.pt and `resume` takes it up again."""

    def __init__(self, base: Path, data: Data, out: Path, run: Run, start: Path | None = None) -> None:
        torch.manual_seed(run.seed)
        self.run, self.out, self.data = run, out, data
        weights = Base(base)
        number = {piece: place for place, piece in enumerate(weights.pieces)}
        if start is None:
            self.kept = vocabulary.kept(weights.pieces, weights.scores, data.words(), PIECES_KEPT)
        else:
            self.kept = [number[piece] for piece, _ in shipped.vocabulary_of(start)]
        self.vocabulary = [(weights.pieces[number], weights.scores[number]) for number in self.kept]
        self.tokenizer = vocabulary.tokenizer(*zip(*self.vocabulary, strict=True))
        self.tasks = data.tasks()
        self.reader = from_base(weights, self.kept, self.tasks, DROPOUT)
        if start is not None:
            state = shipped.state_of(start, self.reader)
            self.reader.load_state_dict(state, strict=False)
            if not any(name.startswith("encoder.branch.") for name in state):
                self.reader.encoder.branch_off()
            run.start = hashlib.sha256((start / network.WEIGHTS).read_bytes()).hexdigest()
        inner = [w for name, w in self.reader.named_parameters() if name.startswith("encoder.") and w.requires_grad]
        heads = [w for name, w in self.reader.named_parameters() if not name.startswith(("encoder.", "acts."))]
        self._rates = (ENCODER_RATE if start is None else GOING_ON * ENCODER_RATE, HEAD_RATE, ACT_RATE)
        new = [w for name, w in self.reader.named_parameters() if name.startswith("acts.")]
        groups = [{"params": part, "lr": rate} for part, rate in zip((inner, heads, new), self._rates, strict=True)]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self._kept = Kept()
        self.passes = Passes(data, Pieces(self.tokenizer), self.tasks, run.seed, run.share)

    def keep(self, name: str) -> None:
        """Writes the state to a file that is whole or not there."""
        state = {
            "reader": self.reader.state_dict(),
            "tasks": asdict(self.tasks),
            "vocabulary": self.vocabulary,
            "shape": asdict(self.reader.encoder.shape),
            "run": asdict(self.run),
        }
        if name == "last.pt":
            state["optimiser"] = self.optimiser.state_dict()
        torch.save(state, self.out / f"{name}.new")
        (self.out / f"{name}.new").replace(self.out / name)

    def resume(self) -> None:
        """Takes up the last state, if there is one. The pass it stood in begins anew."""
        place = self.out / "last.pt"
        if place.is_file():
            state = torch.load(place, weights_only=True)
            self.reader.load_state_dict(state["reader"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.run = Run(**state["run"])

    def train(self, checks: int) -> None:
        """Trains until the minutes are used up, looking at the dev sets `checks` times, the last time at the end."""
        looked = int(self.run.seconds / 60 / self.run.minutes * checks)
        while self.run.seconds < 60 * self.run.minutes:
            rng = Random(f"{self.run.seed}-{self.run.passes}")
            told = self.passes.next()
            self._kept.begin(told)
            for examples in batches(told, rng, BATCH_PIECES):
                self._step(examples)
                due = int(self.run.seconds / 60 / self.run.minutes * checks)
                if due > looked:
                    looked = due
                    self._look()
                if self.run.seconds >= 60 * self.run.minutes:
                    return
            self.run.passes += 1
            print(f"pass {self.run.passes} ended", flush=True)

    def _step(self, examples: Sequence[Example]) -> None:
        start = time.monotonic()
        batch = Batch(examples)
        shared = None if self.run.share else self._kept.of(self.reader, examples, batch)
        share = self.run.rate()
        for group, full in zip(self.optimiser.param_groups, self._rates, strict=True):
            group["lr"] = full * share
        self.reader.train()
        with torch.autocast("cpu", torch.bfloat16, enabled=SHORT):
            total = loss(self.reader, batch, shared)
        total.backward()
        nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.run.step += 1
        self.run.pieces += batch.pieces.numel()
        self.run.seconds += time.monotonic() - start
        if self.run.step % 50 == 0:
            speed = self.run.pieces / self.run.seconds
            print(
                f"step {self.run.step}: {self.run.seconds:.0f} s, {speed:.0f} pieces/s, loss {total.item():.3f}",
                flush=True,
            )

    def _look(self) -> None:
        scores = dev.scores(self.reader, self.tasks, Pieces(self.tokenizer), self.data)
        self.run.scores.append({"step": float(self.run.step), **scores})
        print(json.dumps(self.run.scores[-1]), flush=True)
        if scores["mean"] >= self.run.best:
            self.run.best = scores["mean"]
            self.keep("best.pt")
        self.keep("last.pt")
