"""What a training reads, in one folder: made where the corpora and spaCy are, read where only torch is.

In: passes of examples, the examples of the dev sets, what is told apart, the pruned base. Out: the same, from files.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from training.encoder.base import Base
from training.encoder.examples import Acts, Example
from training.encoder.tasks import Tasks

BASE, ABOUT = "base.npz", "about.json"
LISTS = ("pieces", "first", "block", "tags", "heads", "relations", "names")
Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Asked:
    """A story kept aside: its example, the number of each word's sentence, and of each sentence the stretches of words
    that an act of it may have for a side.
    """

    example: Example
    sentence: Sequence[int]
    reachable: Sequence[Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Dev:
    """Examples to judge by, by set: one sentence each, of acts one story each (by language)."""

    trees: Mapping[str, Sequence[Example]]
    names: Mapping[str, Sequence[Example]]
    acts: Mapping[str, Sequence[Asked]]


@dataclass(frozen=True, slots=True)
class Material:
    """A folder as `write` left it. `digests` are SHA-256 of what it was made from."""

    folder: Path

    def base(self) -> Base:
        """The weights to begin with."""
        return Base.load(self.folder / BASE)

    def about(self) -> tuple[Tasks, dict[str, str]]:
        """What is told apart, and SHA-256 of what the folder was made from, by name."""
        kept = json.loads((self.folder / ABOUT).read_text("utf-8"))
        return Tasks(**{name: tuple(values) for name, values in kept["tasks"].items()}), kept["sha256"]

    def passes(self) -> Sequence[Path]:
        """The recorded passes, in order."""
        return sorted(self.folder.glob("pass-*.npz"))

    def dev(self) -> Dev:
        """What to judge by."""
        trees, names = (
            {place.stem.partition("-")[2]: examples(place) for place in sorted(self.folder.glob(f"{kind}-*.npz"))}
            for kind in ("trees", "names")
        )
        acts = {}
        for place in sorted(self.folder.glob("acts-*.npz")):
            told = json.loads(place.with_suffix(".json").read_text("utf-8"))
            acts[place.stem.partition("-")[2]] = [
                Asked(example, one["sentence"], [[(a, b) for a, b in spans] for spans in one["reachable"]])
                for example, one in zip(examples(place), told, strict=True)
            ]
        return Dev(trees, names, acts)


def write(
    folder: Path, base: Base, tasks: Tasks, passes: Iterator[list[Example]], dev: Dev, digests: Mapping[str, str]
) -> None:
    """Writes the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    base.save(folder / BASE)
    for number, told in enumerate(passes):
        save(told, folder / f"pass-{number:02}.npz")
    for kind, sets in (("trees", dev.trees), ("names", dev.names)):
        for name, judged in sets.items():
            save(judged, folder / f"{kind}-{name}.npz")
    for lang, asked in dev.acts.items():
        save([one.example for one in asked], folder / f"acts-{lang}.npz")
        rows = [{"sentence": one.sentence, "reachable": one.reachable} for one in asked]
        (folder / f"acts-{lang}.json").write_text(json.dumps(rows), "utf-8")
    about = {"tasks": asdict(tasks), "sha256": dict(digests)}
    (folder / ABOUT).write_text(json.dumps(about, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


def save(told: Sequence[Example], place: Path) -> None:
    """Examples as arrays: of each list the lengths and the numbers of all, of acts their rows."""
    arrays: dict[str, npt.NDArray[Any]] = {"style": np.array([one.style for one in told], np.int16)}
    acts = [one.acts or Acts([], [], []) for one in told]
    for name in LISTS:
        arrays |= _flat(name, [getattr(one, name) for one in told])
    arrays |= _flat("triggers", [one.triggers for one in acts])
    arrays |= _flat("stances", [[n for row in one.stances for n in row] for one in acts])
    arrays |= _flat("roles", [[n for row in one.roles for n in row] for one in acts])
    np.savez_compressed(place, allow_pickle=False, **arrays)


def _flat(name: str, rows: Sequence[Sequence[int]]) -> dict[str, npt.NDArray[Any]]:
    numbers = np.array([number for row in rows for number in row], np.int32)
    fits = not numbers.size or numbers.max() < np.iinfo(np.int16).max
    return {
        name: numbers.astype(np.int16) if fits else numbers,
        f"{name} of": np.array([len(r) for r in rows], np.int32),
    }


def examples(place: Path) -> list[Example]:
    """What `save` wrote."""
    with np.load(place) as arrays:
        rows = {name: _rows(arrays[name], arrays[f"{name} of"]) for name in (*LISTS, "triggers", "stances", "roles")}
        styles = arrays["style"].tolist()
    made = []
    for number, style in enumerate(styles):
        lists = {name: rows[name][number] for name in LISTS}
        triggers, stances, roles = (rows[name][number] for name in ("triggers", "stances", "roles"))
        acts = None
        if triggers:
            acts = Acts(
                triggers,
                [(a, b, c, d) for a, b, c, d in np.reshape(stances, (-1, 4)).tolist()],
                [(a, b, c, d, e) for a, b, c, d, e in np.reshape(roles, (-1, 5)).tolist()],
            )
        made.append(Example(style=style, acts=acts, **lists))
    return made


def _rows(numbers: Numbers, lengths: Numbers) -> list[list[int]]:
    ends = np.cumsum(lengths)
    return [numbers[end - length : end].tolist() for end, length in zip(ends, lengths, strict=True)]
