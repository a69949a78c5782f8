"""Sentences made from tables: one act told plainly, and told again turned round, denied, planned, dated otherwise.

In: `suite/<language>/` with actors, the forms they take, acts and frames. Out: `Case`s, each a sentence with what must
be read in it. A frame that names a slot which an act does not fill makes no sentence of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from diplograph import resources
from diplograph.domain.articles import Article
from diplograph.knowledge.predicates import Predicates
from diplograph.measuring.told import Dyad, Must, ordered
from diplograph.tables import Row, read_table

ACTS = ("id", "predicate", "first", "second", "third", "other", "source", "object", "link", "target", "rest", "verb")
FRAMES = ("transformation", "pattern", "polarity", "modality", "day", "published")
FORMS = ("form", "pattern", "which", "single")
ACTORS = {"en": ("code", "state", "adjective", "leader", "capital"), "id": ("code", "state", "leader", "capital")}
BASE = "base"
EACH = 2
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence: of which act and transformation it is, and what must be read in it."""

    lang: str
    act: str
    transformation: str
    article: Article
    must: Must


def cases(lang: str) -> list[Case]:
    """Every act in its plain form, and up to `EACH` times in each transformation, in frames that change from act to
    act.
    """
    made = _Maker(lang)
    frames: dict[str, list[Row]] = defaultdict(list)
    for frame in read_table(resources.suite(f"{lang}/frames.csv"), FRAMES):
        frames[frame["transformation"]].append(frame)
    return [case for number, act in enumerate(made.acts) for case in _of_act(made, act, number, frames)]


def _of_act(made: "_Maker", act: Row, number: int, frames: Mapping[str, Sequence[Row]]) -> Iterator[Case]:
    slots = made.slots(act)
    for told in frames.values():
        fitting = [frame for frame in told if slots.keys() >= set(_SLOT.findall(frame["pattern"]))]
        seen: set[str] = set()
        for step in range(min(EACH, len(fitting))):
            case = made.case(act, fitting[(number + step) % len(fitting)], slots, step)
            if case.article.text not in seen:  # two frames may give one sentence where a slot is empty
                seen.add(case.article.text)
                yield case


class _Maker:
    """Fills frames with the acts and actors of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.acts = list(read_table(resources.suite(f"{lang}/acts.csv"), ACTS))
        self._forms = {row["form"]: row for row in read_table(resources.suite(f"{lang}/forms.csv"), FORMS)}
        self._actors = {
            row["code"]: row.cells for row in read_table(resources.suite(f"{lang}/actors.csv"), ACTORS[lang])
        }
        predicates = Predicates.load()
        self._symmetric = {code: predicates[code].symmetric for code in predicates.codes()}

    def slots(self, act: Row) -> dict[str, str]:
        """The words of an act by the names that frames call them; one it does not have is not there."""
        first, second, other = act["first"], act["second"], act["other"]
        source, target = self._forms[act["source"]], self._forms[act["target"]]
        third = act["third"]
        words = {
            "source": self._said(source, first, third),
            "target": self._said(target, second, third),
            "target_as_source": self._said(source, second, third),
            "source_as_target": self._said(target, first, third),
            "other_source": self._said(source, other, third),
            "bystander": self._actors[other]["state"],
            "bystander_capital": self._actors[other]["capital"],
            "which": source["which"],
            "object": act["object"],
            "link": act["link"],
            "rest": act["rest"],
        }
        if not third:
            words["other_target"] = self._said(target, other, third)
        if target["single"] == "yes":
            words["single_target"] = words["target"]
        words["promoted"] = act["object"] or words["target"]
        words["tail"] = f"{act['link']} {words['target']}" if act["object"] else ""
        return words | {name: word for name, _, word in (form.partition("=") for form in act.words("verb"))}

    def _said(self, form: Row, code: str, third: str) -> str:
        names = dict(self._actors[code])
        if third:
            names["third"] = self._actors[third]["state"]
        return form["pattern"].format_map(names)

    def case(self, act: Row, frame: Row, slots: Mapping[str, str], step: int) -> Case:
        """One sentence and what must be read in it."""
        text = _tidy(frame["pattern"].format_map(slots))
        name = f"{act['id']}/{frame['transformation'].replace(' ', '-')}/{step + 1}"
        article = Article(name, self.lang, text, date.fromisoformat(frame["published"]))
        return Case(self.lang, act["id"], frame["transformation"], article, self._must(act, frame))

    def _must(self, act: Row, frame: Row) -> Must:
        named = set(_SLOT.findall(frame["pattern"]))
        first, second = act["first"], act["second"]
        if "target_as_source" in named:
            first, second = second, first
        sources, targets = [first], [code for code in (second, act["third"]) if code]
        if "other_source" in named:
            sources.append(act["other"])
        if "other_target" in named:
            targets.append(act["other"])
        symmetric = self._symmetric[act["predicate"]]
        dyads = self._dyads(act["predicate"], sources, targets)
        # Of what is mutual, those who stand together on one side may be told of as well.
        among = [*self._dyads(act["predicate"], sources, sources), *self._dyads(act["predicate"], targets, targets)]
        return Must(
            frozenset(dyads),
            frozenset(among if symmetric else ()),
            frame["polarity"],
            frame["modality"] or None,
            frame["day"] or None,
        )

    def _dyads(self, predicate: str, sources: Sequence[str], targets: Sequence[str]) -> list[Dyad]:
        symmetric = self._symmetric[predicate]
        return [ordered((predicate, a, b), symmetric=symmetric) for a in sources for b in targets if a != b]


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([,.])", r"\1", re.sub(r"\s+", " ", text)).strip().replace("..", ".")
    return text[0].upper() + text[1:]
