"""Trains one task of one language: a spaCy config, converted data in, a pipeline out."""

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, registry

from training.sources import Task
from training.tokens import set_tokenizer

CONFIGS = Path(__file__).parent / "configs"


@registry.callbacks("diplograph.tokenizer.v1")  # type: ignore[untyped-decorator]
def tokenizer_callback() -> Callable[[Language], None]:
    """Lets a training config ask for our tokenizer before the labels are counted."""
    return set_tokenizer


def train_task(lang: str, task: Task, *, corpora: Path, out: Path, overrides: dict[str, object] | None = None) -> Path:
    """Trains on `corpora`/<lang>-<task>-{train,dev}.spacy. Returns the folder of the best step, judged on dev."""
    settings: dict[str, object] = {
        "paths.train": str(corpora / f"{lang}-{task}-train.spacy"),
        "paths.dev": str(corpora / f"{lang}-{task}-dev.spacy"),
        "nlp.lang": lang,
    }
    config = load_config(CONFIGS / f"{task}.cfg", overrides={**settings, **(overrides or {})}, interpolate=False)
    out.mkdir(parents=True, exist_ok=True)
    train(init_nlp(config), out)
    return out / "model-best"
