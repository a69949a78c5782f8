"""Trains the network for so many minutes, on a GPU where there is one, with checkpoints; the best state on the dev sets
stays.
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder import dev
from training.encoder.batches import Batch, batches
from training.encoder.examples import LONGEST, UNTOLD, Example
from training.encoder.material import Material, examples
from training.encoder.model import Reader, from_base

ENCODER_RATE, HEAD_RATE = 3e-4, 1e-3
WARMING = 60
LOWEST = 0.02
DROPOUT = 0.1
FAR = -1e4
# What a word without an act weighs beside one that tells an act: fourteen in fifteen tell none.
QUIET = 0.2


@dataclass
class Run:
    """What was asked for, and what happened so far. The rate of learning falls with the time used, so `minutes` is part
    of the recipe, and so is `batch`, in pieces. `acts` is the weight of acts in the loss; where it is 0 none are read.
    """

    seed: int
    minutes: float
    step: int = 0
    passes: int = 0
    pieces: int = 0
    seconds: float = 0.0
    best: float = 0.0
    layers: int = 12
    batch: int = 500
    acts: float = 1.0
    device: str = "cpu"
    sha256: dict[str, str] = field(default_factory=dict)
    scores: list[dict[str, float]] = field(default_factory=list)

    def rate(self) -> float:
        """The share of the full rate of learning that holds now."""
        return min(1.0, (self.step + 1) / WARMING) * max(LOWEST, 1 - self.seconds / 60 / self.minutes)


def loss(reader: Reader, batch: Batch, weight: float = 1.0) -> Tensor:
    """The sum over the heads, that of acts weighed; a head that is told nothing in this batch adds nothing."""
    words = reader.words(batch.pieces, batch.first)
    styled = reader.styled(words, batch.style)
    total = words.new_zeros((), dtype=torch.float32)
    if (batch.triggers != UNTOLD).any():
        total = total + weight * _of_acts(reader, words, batch)
    if (batch.names != UNTOLD).any():
        total = total + _entropy(reader.names(styled), batch.names)
    if (batch.block >= 0).any():
        total = total + 0.5 * _beginnings(reader, words, batch.block)
    if (batch.heads != UNTOLD).any():
        arcs, heads, ends = reader.trees(styled)
        arcs = arcs.float().masked_fill(~_allowed(batch.block), FAR)
        scores = reader.trees.relations(heads, ends, batch.heads.clamp(min=0))
        total = total + _entropy(arcs, batch.heads) + _entropy(scores, batch.relations)
        total = total + 0.5 * _entropy(reader.tags(styled), batch.tags)
    return total


def _of_acts(reader: Reader, words: Tensor, batch: Batch) -> Tensor:
    triggers, stance, acts, sides = reader.acts(words)
    weights = torch.ones(triggers.shape[-1], device=words.device)
    weights[0] = QUIET
    told = batch.triggers.flatten()
    total = 2 * functional.cross_entropy(triggers.float().flatten(0, 1), told, weights, ignore_index=UNTOLD)
    if batch.roles:
        row, first, last, begin, end, role = torch.tensor(batch.roles, device=words.device).T
        scores = reader.acts.roles(mean(acts, row, first, last), mean(sides, row, begin, end))
        total = total + functional.cross_entropy(scores.float(), role)
    if batch.stances:
        row, first, last, modality, denied = torch.tensor(batch.stances, device=words.device).T
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
    return torch.cat([torch.ones(*block.shape, 1, dtype=torch.bool, device=block.device), same], 2)


def _beginnings(reader: Reader, words: Tensor, block: Tensor) -> Tensor:
    before = torch.cat([torch.full_like(block[:, :1], -2), block[:, :-1]], 1)
    told, truth = block >= 0, (block != before).float()
    return functional.binary_cross_entropy_with_logits(reader.begins(words).squeeze(-1).float()[told], truth[told])


class Trainer:
    """Everything a training holds; `keep` writes it to `out`/last.pt and `resume` takes it up again."""

    def __init__(self, material: Material, out: Path, run: Run) -> None:
        torch.manual_seed(run.seed)
        self.run, self.out = run, out
        self.tasks, run.sha256 = material.about()
        base = material.base()
        self.vocabulary = list(zip(base.pieces, base.scores, strict=True))
        self.passes, self.dev = material.passes(), material.dev()
        self.reader = from_base(base, self.tasks, run.layers, DROPOUT).to(run.device)
        inner = [w for name, w in self.reader.named_parameters() if name.startswith("encoder.") and w.requires_grad]
        heads = [w for name, w in self.reader.named_parameters() if not name.startswith("encoder.")]
        self._rates = (ENCODER_RATE, HEAD_RATE)
        groups = [{"params": part, "lr": rate} for part, rate in zip((inner, heads), self._rates, strict=True)]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        # 16 bits are faster only where the processor knows them.
        self._short = run.device != "cpu" or "512" in torch.backends.cpu.get_cpu_capability()

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
            state = torch.load(place, weights_only=True, map_location=self.run.device)
            self.reader.load_state_dict(state["reader"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.run = Run(**state["run"])

    def train(self, checks: int) -> None:
        """Trains until the minutes are used up, looking at the dev sets `checks` times, the last time at the end. The
        recorded passes are read in turn.
        """
        looked = int(self.run.seconds / 60 / self.run.minutes * checks)
        while self.run.seconds < 60 * self.run.minutes:
            rng = Random(f"{self.run.seed}-{self.run.passes}")
            place = self.passes[(self.run.seed + self.run.passes) % len(self.passes)]
            told = [
                one for one in examples(place) if len(one.pieces) <= LONGEST and (self.run.acts or one.acts is None)
            ]
            for batch in batches(told, rng, self.run.batch):
                self._step(batch)
                due = int(self.run.seconds / 60 / self.run.minutes * checks)
                if due > looked:
                    looked = due
                    self._look()
                if self.run.seconds >= 60 * self.run.minutes:
                    return
            self.run.passes += 1
            print(f"pass {self.run.passes} ended", flush=True)

    def _step(self, told: Sequence[Example]) -> None:
        start = time.monotonic()
        batch = Batch(told).to(self.run.device)
        share = self.run.rate()
        for group, full in zip(self.optimiser.param_groups, self._rates, strict=True):
            group["lr"] = full * share
        self.reader.train()
        with torch.autocast(self.run.device, torch.bfloat16, enabled=self._short):
            total = loss(self.reader, batch, self.run.acts)
        total.backward()
        nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.run.step += 1
        self.run.pieces += batch.pieces.numel()
        if self.run.step % 50 == 0:
            speed = self.run.pieces / max(1.0, self.run.seconds)
            print(
                f"step {self.run.step}: {self.run.seconds:.0f} s, {speed:.0f} pieces/s, loss {total.item():.3f}",
                flush=True,
            )
        self.run.seconds += time.monotonic() - start

    def _look(self) -> None:
        scores = dev.scores(self.reader, self.tasks, self.dev)
        self.run.scores.append({"step": float(self.run.step), **scores})
        print(json.dumps(self.run.scores[-1]), flush=True)
        if scores["mean"] >= self.run.best:
            self.run.best = scores["mean"]
            self.keep("best.pt")
        self.keep("last.pt")


def main() -> None:
    """Reads the command line and trains, or goes on with an unfinished run; <out>/best.pt is the best state."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder.train", description=__doc__)
    parser.add_argument("--material", type=Path, default=Path("build/encoder/material"), help="what prepare wrote")
    parser.add_argument("--out", type=Path, default=Path("build/encoder"), help="where the states go")
    parser.add_argument("--minutes", type=float, default=120, help="how long to train; the rate falls to the end")
    parser.add_argument("--checks", type=int, default=6, help="how often to look at the dev sets")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--weight", type=float, default=1.0, help="what acts weigh in the loss; 0: they are not learnt")
    parser.add_argument("--layers", type=int, default=12, help="how many of the base's twelve")
    parser.add_argument("--batch", type=int, default=500, help="pieces in a batch")
    parser.add_argument("--device", default="cpu", help="torch's name of the device: cpu, cuda")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    run = Run(args.seed, args.minutes, layers=args.layers, batch=args.batch, acts=args.weight, device=args.device)
    trainer = Trainer(Material(args.material), args.out, run)
    trainer.resume()
    trainer.train(args.checks)


if __name__ == "__main__":
    main()
