"""Scores the exported model on the test sets, as the fast ones are scored, and what fewer bits cost against 32."""

from pathlib import Path

import torch

from diplograph.measuring.models.files import read_trees
from diplograph.measuring.models.trees import Scores
from diplograph.reading.bare import BareModel
from diplograph.reading.encoder import component
from diplograph.reading.encoder.network import tokenizer
from diplograph.reading.encoder.pieces import Pieces
from training import score as scoring
from training.convert import parted
from training.encoder.data import LANGS, USUAL
from training.encoder.dev import tree_scores
from training.encoder.examples import Maker
from training.encoder.export import restored
from training.sources import sources

# Treebanks of languages the model has seen no tree of, and what their sentences' ids begin with: what a new language
# folder would begin with. Half of PUD is news; the other half is translated from what the model was trained on.
UNSEEN = {
    "fr": ("UD_French-PUD/fr_pud-ud-test.conllu", "n"),
    "es": ("UD_Spanish-PUD/es_pud-ud-test.conllu", "n"),
    "ru": ("UD_Russian-PUD/ru_pud-ud-test.conllu", "n"),
    "tl TRG": ("UD_Tagalog-TRG/tl_trg-ud-test.conllu", ""),
    "tl Ugnayan": ("UD_Tagalog-Ugnayan/tl_ugnayan-ud-test.conllu", ""),
}


def score(model: Path, fast: Path, data: Path) -> dict[str, object]:
    """All scores by language, kind, test set and measure, in percent; words a second on one core."""
    return {lang: scoring.scores(_model(model, fast, lang), data, lang) for lang in LANGS}


def _model(model: Path, fast: Path, lang: str) -> BareModel:
    return BareModel(component.load(model, fast / f"fast_{lang}", style=USUAL[lang], acts=False))


def unseen(model: Path, fast: Path, data: Path) -> dict[str, Scores]:
    """Scores on other languages, read as if they were English; lemmas are not to be had."""
    reader = _model(model, fast, "en")
    found = {}
    for name, (file, only) in UNSEEN.items():
        scores = scoring.trees(reader, read_trees(data, file, name, only))
        found[name] = {measure: value for measure, value in scores.items() if measure != "lemma"}
    return found


def bits(model: Path, checkpoint: Path, fast: Path, data: Path) -> dict[str, dict[str, float]]:
    """Scores on the held-out news sentences in 32 bits, as the training saw them, and as it ships."""
    source = next(source for source in sources("id", "trees", "train") if source.held_out)
    _, sentences = parted(read_trees(data, source.file, source.lang, source.only), source.held_out)
    reader, tasks, _ = restored(checkpoint)
    pieces = Pieces(tokenizer(model))
    with torch.no_grad():
        maker = Maker(pieces, tasks)
        told = [maker.tree([sentence], USUAL[source.lang]) for sentence in sentences]
        full = tree_scores(reader, tasks, told, source.name)
    return {"32 bits": full, "as it ships": scoring.trees(_model(model, fast, "id"), sentences)}
