"""Joins the trained parts into one pipeline and writes it as it ships: no paths, no training code, no unused words."""

import json
import shutil
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.about import __version__ as spacy_version
from spacy.language import Language

from training import gazetteer, sources
from training.convert import SEED

VERSION = "0.3.0"
# What is beside the weights by other hands: the card, and what `score` writes.
WRITTEN = ("README.md", "scores.json")
DESCRIPTION = {
    "id": "Tags, trees, lemmas and names for Indonesian news; a small convolutional network for CPUs.",
    "en": "Tags, trees (Universal Dependencies), lemmas and names for English news; a small convolutional network.",
}


def export(lang: str, *, trees: Path, names: Path, data: Path, out: Path, commit: str = "") -> Path:
    """Writes the pipeline of the two trained parts to `out`/fast_<lang> and returns that folder.

    A folder of that name is replaced at once, so that no reader sees half a model; its card and its scores stay, to be
    brought up to date. `commit` names the code's state.
    """
    nlp = joined(trees, names)
    _settle(nlp, lang)
    place, fresh, old = (out / f"fast_{lang}{end}" for end in ("", ".new", ".old"))
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    fresh.mkdir(parents=True)
    nlp.to_disk(fresh)
    _keep_needed_strings(nlp, fresh / "vocab" / "strings.json")
    _write_meta(fresh / "meta.json", lang, data, commit)
    if place.exists():
        for kept in WRITTEN:
            if (place / kept).is_file():
                shutil.copy(place / kept, fresh / kept)
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    return place


def joined(trees: Path, names: Path) -> Language:
    """One pipeline: tags, trees and lemmas from the one, names from the other."""
    nlp = spacy.load(trees)
    nlp.add_pipe("ner", source=spacy.load(names))
    return nlp


def _settle(nlp: Language, lang: str) -> None:
    """A shipped config names no training file and none of our training code."""
    for section in ("paths", "initialize", "corpora"):
        nlp.config[section] = {}
    nlp.config["training"] = {}
    nlp.meta["name"] = f"fast_{lang}"
    nlp.meta["version"] = VERSION


def _keep_needed_strings(nlp: Language, place: Path) -> None:
    """Of all words seen in training, only those that the lemmatiser's trees name by number are needed again."""
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]  # type: ignore[attr-defined]
    numbers = {value for tree in trees for key, value in tree.items() if key in {"orig", "subst"}}
    srsly.write_json(place, sorted(nlp.vocab.strings[number] for number in numbers if number))


def _write_meta(place: Path, lang: str, data: Path, commit: str) -> None:
    meta: dict[str, Any] = json.loads(place.read_text("utf-8"))
    meta |= {
        "description": DESCRIPTION[lang],
        "author": "the diplograph developers",
        "license": "CC BY-SA 4.0",
        "spacy_version": ">=3.8,<3.9",
        "performance": {},
        "sources": [
            {"name": credit.name, "author": credit.by, "url": credit.url, "license": credit.license}
            for credit in sources.credited(lang)
        ],
        "training": {
            "seed": SEED,
            "spacy": spacy_version,
            "commit": commit,
            "sha256": sources.digests(data, lang) | gazetteer.digests(),
        },
    }
    place.write_text(json.dumps(meta, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
