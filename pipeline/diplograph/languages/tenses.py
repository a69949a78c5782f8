"""The tense that the form of a verb tells, where a language tells tense by forms.

In: `inflections.csv` of a language folder. Out: `Tenses.of(word, lemma)`. Pure.
"""

import re
from enum import StrEnum
from importlib.resources.abc import Traversable

from diplograph.languages.lexicon import INFLECTIONS, Pos
from diplograph.tables import read_table


class Tense(StrEnum):
    """What the bare form of a verb says of its time; a progressive form says nothing by itself."""

    PRESENT = "present"
    PROGRESSIVE = "progressive"
    PAST = "past"


class Tenses:
    """The rules by which a language makes its tenses; none where its verbs have no tense."""

    def __init__(self, folder: Traversable) -> None:
        self._rules = [
            (re.compile(row["pattern"]), row["replacement"], Tense(row.one_of("tense", list(Tense))))
            for row in read_table(folder.joinpath("inflections.csv"), INFLECTIONS)
            if row["pos"] == Pos.VERB and row["tense"]
        ]

    def of(self, word: str, lemma: str) -> Tense | None:
        """The tense of a case-folded form. One that no rule makes of its lemma ("met") is of the past."""
        if not self._rules:
            return None
        if word == lemma:
            return Tense.PRESENT
        made = (tense for pattern, ending, tense in self._rules if word == pattern.sub(ending, lemma, count=1))
        return next(made, Tense.PAST)
