"""Commands: convert, train, export, score, and `all` of them in turn."""

import argparse
import json
from pathlib import Path

from training.convert import convert_names, convert_trees
from training.export import export
from training.score import score
from training.silver import teacher
from training.sources import TASKS
from training.train import train_task

LANGS = ("id", "en")


def convert(args: argparse.Namespace) -> None:
    """Annotated data, and what a teacher reads in open text, into spaCy's files, under <out>/corpora."""
    taught = teacher(args.lang) if args.teacher else None
    convert_trees(args.data, args.lang, args.out / "corpora", taught)
    convert_names(args.data, args.lang, args.out / "corpora", taught)


def train(args: argparse.Namespace) -> None:
    """The tasks, one after the other, under <out>/<lang>-<task>."""
    for task in TASKS:
        overrides = {"training.max_steps": args.steps} if args.steps else None
        train_task(args.lang, task, corpora=args.out / "corpora", out=part(args, task), overrides=overrides)


def join(args: argparse.Namespace) -> None:
    """The shipped pipeline, under <out>/models."""
    trees, names = (part(args, task) / "model-best" for task in TASKS)
    place = export(args.lang, trees=trees, names=names, data=args.data, out=args.out / "models", commit=args.commit)
    print(f"wrote {place}")


def judge(args: argparse.Namespace) -> None:
    """Scores of a model, printed, and kept beside it as scores.json."""
    place: Path = args.model or args.out / "models" / f"fast_{args.lang}"
    text = json.dumps(score(place, args.data, args.lang), indent=1, sort_keys=True) + "\n"
    (place / "scores.json").write_text(text, "utf-8")
    print(text, end="")


def everything(args: argparse.Namespace) -> None:
    """From the data to the scores."""
    for step in (convert, train, join, judge):
        step(args)


def part(args: argparse.Namespace, task: str) -> Path:
    """Where a task's training writes."""
    place: Path = args.out / f"{args.lang}-{task}"
    return place


STEPS = {"convert": convert, "train": train, "export": join, "score": judge, "all": everything}


def main() -> None:
    """Reads the command line and does one step."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("step", choices=STEPS, help=" ".join(f"{name}: {step.__doc__}" for name, step in STEPS.items()))
    parser.add_argument("--lang", choices=LANGS, required=True)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds UD_* and ner-*")
    parser.add_argument("--out", type=Path, default=Path("build/training"), help="where all files go")
    parser.add_argument("--steps", type=int, default=0, help="fewer training steps than the configs say, for a trial")
    parser.add_argument("--teacher", action="store_true", help="also learn what the accurate model reads in open text")
    parser.add_argument("--commit", default="", help="the state of the code, noted in meta.json")
    parser.add_argument("--model", type=Path, help="score this model instead of <out>/models/fast_<lang>")
    args = parser.parse_args()
    STEPS[args.step](args)


if __name__ == "__main__":
    main()
