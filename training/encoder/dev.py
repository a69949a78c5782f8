"""Scores on the dev sets while training: tags, trees and names on given sentences, acts on stories kept aside."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from diplograph.reading.encoder import decoding
from training.encoder.batches import Batch
from training.encoder.examples import Acts, Example
from training.encoder.material import Asked, Dev
from training.encoder.model import Reader
from training.encoder.tasks import Tasks

SOURCE, TARGET, BOTH = 1, 2, 3
# Examples read at once.
TOGETHER = 25


@torch.no_grad()
def scores(reader: Reader, tasks: Tasks, dev: Dev) -> dict[str, float]:
    """In percent: LAS without subtypes and UPOS of each set, F of names of each set, F of acts; `mean` is that of LAS
    and F of names.
    """
    reader.eval()
    found: dict[str, float] = {}
    for name, told in dev.trees.items():
        found |= tree_scores(reader, tasks, told, name)
    for name, told in dev.names.items():
        found |= name_scores(reader, tasks, told, name)
    judged = [value for name, value in found.items() if not name.startswith("upos")]
    for lang, asked in dev.acts.items():
        found |= act_scores(reader, asked, lang)
    found["mean"] = round(sum(judged) / len(judged), 3)
    return found


def tree_scores(reader: Reader, tasks: Tasks, told: Sequence[Example], name: str) -> dict[str, float]:
    """UPOS and LAS without subtypes, on given sentences. The reader must not be in training."""
    right: Counter[str] = Counter()
    for examples, batch in _together(reader, told):
        tags, arcs, _, _, heads, ends = reader(batch.pieces, batch.first, batch.style)
        for row, example in enumerate(examples):
            size = len(example.first)
            scored = arcs[row, :size, : size + 1].double().cpu().numpy()
            chosen = decoding.heads(scored)
            parts = heads[row : row + 1, : size + 1], ends[row : row + 1, :size]
            where = torch.from_numpy(chosen)[None].to(batch.pieces.device)
            relations = reader.trees.relations(*parts, where)[0].argmax(-1).cpu().numpy()
            right.update(_judged(tasks, example, tags[row, :size].argmax(-1).cpu().numpy(), chosen, relations))
    return {f"{m} {name}": _percent(right[m], right["words"]) for m in ("upos", "las")}


def _judged(
    tasks: Tasks, example: Example, tags: decoding.Places, chosen: decoding.Places, relations: decoding.Places
) -> dict[str, int]:
    plain = np.array([tasks.relations.index(relation.partition(":")[0]) for relation in tasks.relations])
    good = (chosen == np.array(example.heads)) & (plain[relations] == plain[np.array(example.relations)])
    return {"words": len(chosen), "upos": int((tags == np.array(example.tags)).sum()), "las": int(good.sum())}


def name_scores(reader: Reader, tasks: Tasks, told: Sequence[Example], name: str) -> dict[str, float]:
    """F of names with their kinds."""
    right: Counter[str] = Counter()
    for examples, batch in _together(reader, told):
        words = reader.words(batch.pieces, batch.first)
        tags = reader.names(reader.styled(words, batch.style)).argmax(-1).tolist()
        cut = (row[: len(example.names)] for row, example in zip(tags, examples, strict=True))
        for row, example in zip(cut, examples, strict=True):
            seen, true = (set(decoding.names([tasks.names[tag] for tag in one])) for one in (row, example.names))
            right.update(both=len(seen & true), either=len(seen) + len(true))
    return {f"names {name}": _percent(2 * right["both"], right["either"])}


def act_scores(reader: Reader, told: Sequence[Asked], lang: str) -> dict[str, float]:
    """F of triggers with their predicate, and of dyads (predicate, source, target) between the participants."""
    right: Counter[str] = Counter()
    for start in range(0, len(told), TOGETHER):
        asked = told[start : start + TOGETHER]
        batch = Batch([one.example for one in asked]).to(_device(reader))
        tags, _, triggers, sides = reader.acts(reader.words(batch.pieces, batch.first))
        for row, one in enumerate(asked):
            size = len(one.sentence)
            seen = set(_found(reader, tags[row, :size].argmax(-1).tolist(), triggers[row], sides[row], one))
            true = set(_told(one.example.acts))
            for kind, length in (("triggers", 2), ("dyads", 4)):
                mine, theirs = ({r for r in rows if len(r) == length} for rows in (seen, true))
                right.update({f"{kind} both": len(mine & theirs), f"{kind} either": len(mine) + len(theirs)})
    return {f"{k} {lang}": _percent(2 * right[f"{k} both"], right[f"{k} either"]) for k in ("triggers", "dyads")}


def _together(reader: Reader, told: Sequence[Example]) -> Iterator[tuple[Sequence[Example], Batch]]:
    for start in range(0, len(told), TOGETHER):
        examples = told[start : start + TOGETHER]
        yield examples, Batch(examples).to(_device(reader))


def _device(reader: Reader) -> torch.device:
    return reader.style.weight.device


# (predicate, word) of a trigger; (predicate, word, source's word, target's word) of a dyad.
Row = tuple[int, ...]


def _told(told: Acts | None) -> Iterator[Row]:
    for first, *_ in told.stances if told else ():
        roles = {begin: role for at, _, begin, _, role in (told.roles if told else ()) if at == first}
        yield from _rows(told.triggers[first] if told else 0, first, roles)


def _found(reader: Reader, tags: Sequence[int], triggers: Tensor, sides: Tensor, asked: Asked) -> Iterator[Row]:
    for first, tag in enumerate(tags):
        if not tag or (first and tags[first - 1] == tag):
            continue
        last = next((i for i in range(first, len(tags)) if tags[i] != tag), len(tags))
        places = asked.reachable[asked.sentence[first]]
        roles: list[int] = []
        if places:
            act = triggers[first:last].mean(0).expand(len(places), -1)
            side = torch.stack([sides[begin:end].mean(0) for begin, end in places])
            roles = reader.acts.roles(act, side).argmax(-1).tolist()
        yield from _rows(tag, first, {begin: role for (begin, _), role in zip(places, roles, strict=True)})


def _rows(predicate: int, word: int, roles: Mapping[int, int]) -> Iterator[Row]:
    yield predicate, word
    sources = [place for place, role in roles.items() if role in {SOURCE, BOTH}]
    targets = [place for place, role in roles.items() if role in {TARGET, BOTH}]
    yield from ((predicate, word, source, target) for source in sources for target in targets if source != target)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
