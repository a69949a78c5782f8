"""Scores the exported model on the test sets, as the fast ones are scored, and what 8 bits cost against 32."""

from pathlib import Path

import torch
from spacy.language import Language
from tokenizers import Tokenizer

from diplograph.reading.encoder import component
from diplograph.reading.encoder.network import TOKENIZER
from diplograph.reading.encoder.pieces import Pieces
from training import score as scoring
from training.convert import parted, read_names, read_trees
from training.encoder.data import LANGS
from training.encoder.dev import tree_scores
from training.encoder.examples import Maker
from training.encoder.export import restored
from training.sources import Source, sources

# Treebanks in Latin script of languages the model has seen no tree of: what a new language folder would begin with.
UNSEEN = {
    "fr": "UD_French-PUD/fr_pud-ud-test.conllu",
    "es": "UD_Spanish-PUD/es_pud-ud-test.conllu",
}
# Half of each is news; the other half is translated from what the model was trained on.
NEWS = "n"
# The scorer of names runs the component of this name alone.
NAMES = "ner"


def score(model: Path, fast: Path, data: Path) -> dict[str, object]:
    """All scores by language, kind, test set and measure, in percent; words a second on one core."""
    return {lang: _scores(component.load(model, fast / f"fast_{lang}"), data, lang) for lang in LANGS}


def _scores(nlp: Language, data: Path, lang: str) -> dict[str, object]:
    trees = [(source, read_trees(data, source)) for source in sources(lang, "trees", "test")]
    found: dict[str, object] = {
        "trees": {source.name: scoring.tree_scores(nlp, sentences) for source, sentences in trees},
        "raw": {source.name: scoring.raw_scores(nlp, sentences) for source, sentences in trees},
        "speed": {"one core": scoring.speed(nlp, [s for _, part in trees for s in part[:150]])},
    }
    nlp.rename_pipe(component.NAME, NAMES)
    named = sources(lang, "names", "test")
    found["names"] = {source.name: scoring.name_scores(nlp, read_names(data, source)) for source in named}
    return found


def unseen(model: Path, fast: Path, data: Path) -> dict[str, scoring.Scores]:
    """Scores on news in other languages, read as if they were English; lemmas are not to be had."""
    nlp = component.load(model, fast / "fast_en")
    found = {}
    for lang, file in UNSEEN.items():
        sentences = [s for s in read_trees(data, Source("trees", lang, "test", lang, file)) if s.id.startswith(NEWS)]
        found[lang] = {name: value for name, value in scoring.tree_scores(nlp, sentences).items() if name != "lemma"}
    return found


def bits(model: Path, checkpoint: Path, fast: Path, data: Path) -> dict[str, dict[str, float]]:
    """Scores on the held-out news sentences in 32 bits, as the training saw them, and in the 8 bits that ship."""
    source = next(source for source in sources("id", "trees", "train") if source.held_out)
    _, sentences = parted(read_trees(data, source), source.held_out)
    reader, tasks, _ = restored(checkpoint)
    pieces = Pieces(Tokenizer.from_file(str(model / TOKENIZER)))
    with torch.no_grad():
        full = tree_scores(reader, tasks, Maker(pieces, tasks), sentences, source.name)
    return {"32 bits": full, "8 bits": scoring.tree_scores(component.load(model, fast / "fast_id"), sentences)}
