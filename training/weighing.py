"""Weighs the features of participants: a logistic regression over the examples of `training.casting`.

Out: `casting.csv` of each language folder. A feature has a weight for all languages together and one for its own, and
the table holds their sum: what is alike in two languages is learnt from both.

    pip install scikit-learn
    python -m training.weighing --models fast accurate
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from diplograph.reading.casting import CONSTANT
from training.casting import Example, examples, of_language

LANGUAGES = Path(__file__).parent.parent / "pipeline" / "diplograph" / "languages"
LANGS = ("en", "id")
# Features seen less often are left out.
SEEN = 4
STRENGTH = 0.1
# How often the example of a row counts, of which there is one where stories have many.
EXAMPLE = 4


def learn(models: Sequence[str], out: Path) -> None:
    """Reads the stories with each model, fits the weights, writes `out`/<lang>/casting.csv, prints how good."""
    told = [one for lang in LANGS for model in models for one in examples(lang, model)]
    counts = Counter(name for one in told if not one.held_out for name in _both(one))
    places = {name: place for place, name in enumerate(sorted(name for name, n in counts.items() if n >= SEEN))}
    taught = [one for one in told if not one.held_out]
    fit = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=0)
    times = [EXAMPLE if one.of_lexicon else 1 for one in taught]
    fit.fit(_matrix(taught, places), [one.right for one in taught], sample_weight=times)
    for lang in LANGS:
        kept = [one for one in told if one.held_out and one.lang == lang]
        chances = fit.predict_proba(_matrix(kept, places))[:, 1]
        good = average_precision_score([one.right for one in kept], chances)
        weights = of_language(lang, LANGS, dict(zip(places, fit.coef_[0], strict=True)))
        _write(out / lang / "casting.csv", {CONSTANT: float(fit.intercept_[0])} | weights)
        print(f"{lang}: {len(weights)} weights; {len(kept)} candidates kept aside, average precision {good:.3f}")


def _both(one: Example) -> Iterator[str]:
    for name in one.names:
        yield name
        yield f"{one.lang}:{name}"


def _matrix(told: Iterable[Example], places: dict[str, int]) -> csr_matrix:
    columns: list[int] = []
    ends = [0]
    for one in told:
        columns.extend(places[name] for name in _both(one) if name in places)
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), (len(ends) - 1, len(places)))


def _write(place: Path, weights: dict[str, float]) -> None:
    with place.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("feature", "weight"))
        rows.writerows((name, f"{weight:.2f}") for name, weight in weights.items())


def main() -> None:
    """Reads the command line and learns."""
    parser = argparse.ArgumentParser(prog="python -m training.weighing", description=__doc__)
    parser.add_argument("--models", nargs="+", default=["fast", "accurate"], help="whose trees the stories are read by")
    parser.add_argument("--out", type=Path, default=LANGUAGES, help="the folder that holds the language folders")
    args = parser.parse_args()
    learn(args.models, args.out)


if __name__ == "__main__":
    main()
