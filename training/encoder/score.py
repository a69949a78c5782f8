"""Scores the exported model on the test sets, as the fast ones are scored, and what 8 bits cost against 32."""

from pathlib import Path

import torch
from tokenizers import Tokenizer

from diplograph.measuring.models.files import read_trees
from diplograph.measuring.models.trees import Scores
from diplograph.reading.bare import BareModel
from diplograph.reading.encoder import component
from diplograph.reading.encoder.network import TOKENIZER
from diplograph.reading.encoder.pieces import Pieces
from training import score as scoring
from training.convert import parted
from training.encoder.data import LANGS, USUAL
from training.encoder.dev import tree_scores
from training.encoder.examples import Maker
from training.encoder.export import restored
from training.sources import sources

# Treebanks in Latin script of languages the model has seen no tree of: what a new language folder would begin with.
UNSEEN = {
    "fr": "UD_French-PUD/fr_pud-ud-test.conllu",
    "es": "UD_Spanish-PUD/es_pud-ud-test.conllu",
}
# Half of each is news; the other half is translated from what the model was trained on.
NEWS = "n"


def score(model: Path, fast: Path, data: Path) -> dict[str, object]:
    """All scores by language, kind, test set and measure, in percent; words a second on one core."""
    return {lang: scoring.scores(_model(model, fast, lang), data, lang) for lang in LANGS}


def _model(model: Path, fast: Path, lang: str) -> BareModel:
    return BareModel(component.load(model, fast / f"fast_{lang}", style=USUAL[lang], acts=False))


def unseen(model: Path, fast: Path, data: Path) -> dict[str, Scores]:
    """Scores on news in other languages, read as if they were English; lemmas are not to be had."""
    reader = _model(model, fast, "en")
    found = {}
    for lang, file in UNSEEN.items():
        scores = scoring.trees(reader, read_trees(data, file, lang, NEWS))
        found[lang] = {name: value for name, value in scores.items() if name != "lemma"}
    return found


def bits(model: Path, checkpoint: Path, fast: Path, data: Path) -> dict[str, dict[str, float]]:
    """Scores on the held-out news sentences in 32 bits, as the training saw them, and in the 8 bits that ship."""
    source = next(source for source in sources("id", "trees", "train") if source.held_out)
    _, sentences = parted(read_trees(data, source.file, source.lang, source.only), source.held_out)
    reader, tasks, _ = restored(checkpoint)
    pieces = Pieces(Tokenizer.from_file(str(model / TOKENIZER)))
    with torch.no_grad():
        maker = Maker(pieces, tasks)
        told = [maker.tree([sentence], USUAL[source.lang]) for sentence in sentences]
        full = tree_scores(reader, tasks, told, source.name)
    return {"32 bits": full, "8 bits": scoring.trees(_model(model, fast, "id"), sentences)}
