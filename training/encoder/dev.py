"""Scores on slices of the dev sets while training: tags, trees and names on given sentences."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from diplograph.measuring.models.conllu import Sentence
from diplograph.reading.encoder import decoding
from diplograph.reading.encoder.pieces import Pieces
from training import tokens
from training.encoder import acts
from training.encoder.batches import Batch
from training.encoder.data import Data
from training.encoder.examples import Acts, Example, Maker, iob
from training.encoder.model import Reader
from training.encoder.tasks import Tasks

STYLES = {"CSUI": "id-news", "GSD-id": "id-gsd"}
# Sentences of each set; a look must not cost more than the training between two looks gains.
SLICE = 100


@torch.no_grad()
def scores(reader: Reader, tasks: Tasks, pieces: Pieces, data: Data) -> dict[str, float]:
    """LAS without subtypes and UPOS of each set, F of names of each set, and their mean, all in percent."""
    reader.eval()
    maker = Maker(pieces, tasks)
    found: dict[str, float] = {}
    for name, sentences in data.dev.items():
        found |= tree_scores(reader, tasks, maker, sentences[:SLICE], name)
    for name, named in data.names_dev.items():
        rows = [row for row in named if row.names][:SLICE]
        right: Counter[str] = Counter()
        for row in rows:
            batch = Batch([maker.named(row, "en")])
            tags = reader.names(reader.words(batch.pieces, batch.first))[0].argmax(-1)
            seen = set(decoding.names([tasks.names[tag] for tag in tags]))
            true = set(decoding.names(iob(len(row.tokens), row.names)))
            right.update(both=len(seen & true), either=len(seen) + len(true))
        found[f"names {name}"] = _percent(2 * right["both"], right["either"])
    for lang in data.acts_dev:
        found |= act_scores(reader, tasks, pieces, data, lang)
    judged = [value for name, value in found.items() if not name.startswith("upos")]
    found["mean"] = round(sum(judged) / len(judged), 3)
    return found


def act_scores(reader: Reader, tasks: Tasks, pieces: Pieces, data: Data, lang: str) -> dict[str, float]:
    """F of triggers with their predicate, and of dyads (predicate, source, target) between the marked participants."""
    maker = acts.ActMaker(pieces, tasks.predicates, tokens.blank(lang))
    right: Counter[str] = Counter()
    for story in data.acts_dev[lang]:
        example, laid = maker.example(story, 0), maker.laid(story)
        batch = Batch([example])
        tags, _, triggers, sides = reader.acts(reader.told(batch.pieces, batch.first))
        sentence = [number for number, one in enumerate(story) for _ in maker.laid([one]).words]
        seen = set(_found(reader, tags[0].argmax(-1).tolist(), triggers, sides, sentence, laid))
        true = set(_told(example.acts))
        for kind, size in (("triggers", 2), ("dyads", 4)):
            one, other = ({row for row in rows if len(row) == size} for rows in (seen, true))
            right.update({f"{kind} both": len(one & other), f"{kind} either": len(one) + len(other)})
    return {f"{k} {lang}": _percent(2 * right[f"{k} both"], right[f"{k} either"]) for k in ("triggers", "dyads")}


# (predicate, word) of a trigger; (predicate, word, source's word, target's word) of a dyad.
Row = tuple[int, ...]


def _told(told: Acts | None) -> Iterator[Row]:
    for first, *_ in told.stances if told else ():
        roles = {begin: role for at, _, begin, _, role in (told.roles if told else ()) if at == first}
        yield from _rows(told.triggers[first] if told else 0, first, roles)


def _found(
    reader: Reader, tags: Sequence[int], triggers: Tensor, sides: Tensor, sentence: Sequence[int], laid: acts.Laid
) -> Iterator[Row]:
    for first, tag in enumerate(tags):
        if not tag or (first and tags[first - 1] == tag):
            continue
        last = next((i for i in range(first, len(tags)) if tags[i] != tag), len(tags))
        places = list(laid.reachable(sentence[first]).values())
        roles: list[int] = []
        if places:
            act = triggers[0, first:last].mean(0).expand(len(places), -1)
            side = torch.stack([sides[0, begin:end].mean(0) for begin, end in places])
            roles = reader.acts.roles(act, side).argmax(-1).tolist()
        yield from _rows(tag, first, {begin: role for (begin, _), role in zip(places, roles, strict=True)})


def _rows(predicate: int, word: int, roles: Mapping[int, int]) -> Iterator[Row]:
    yield predicate, word
    sources = [place for place, role in roles.items() if role in {acts.SOURCE, acts.BOTH}]
    targets = [place for place, role in roles.items() if role in {acts.TARGET, acts.BOTH}]
    yield from ((predicate, word, source, target) for source in sources for target in targets if source != target)


def tree_scores(
    reader: Reader, tasks: Tasks, maker: Maker, sentences: Sequence[Sentence], name: str
) -> dict[str, float]:
    """UPOS and LAS without subtypes, on given sentences. The reader must not be in training."""
    right: Counter[str] = Counter()
    for sentence in sentences:
        example = maker.tree([sentence], STYLES.get(name, "en"))
        right.update(_judged(reader, tasks, example))
    return {f"{m} {name}": _percent(right[m], right["words"]) for m in ("upos", "las")}


def _judged(reader: Reader, tasks: Tasks, example: Example) -> dict[str, int]:
    batch = Batch([example])
    tags, arcs, _, _, heads, ends, *_ = reader(batch.pieces, batch.first, batch.style)
    chosen = decoding.heads(arcs[0].double().numpy())
    relations = reader.trees.relations(heads, ends, torch.from_numpy(chosen)[None])[0].argmax(-1).numpy()
    plain = np.array([tasks.relations.index(relation.partition(":")[0]) for relation in tasks.relations])
    good = (chosen == np.array(example.heads)) & (plain[relations] == plain[np.array(example.relations)])
    return {
        "words": len(chosen),
        "upos": int((tags[0].argmax(-1).numpy() == np.array(example.tags)).sum()),
        "las": int(good.sum()),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
