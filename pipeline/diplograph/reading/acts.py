"""An act as told in one sentence, and an act that almost was one: what frames and models hand on to claims."""

from dataclasses import dataclass

from diplograph.languages.lexicon import Frame
from diplograph.reading.slots import Trigger


@dataclass(frozen=True, slots=True)
class Act:
    """One act as told in one sentence; actors are keys. `chance` is that of a side that was learnt, where one was,
    `confidence` that of the whole act.
    """

    predicate: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    trigger: Trigger
    frame: Frame
    described: bool
    planned: bool = False
    chance: float | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Near:
    """A trigger without an act between two sides: the row that came closest, and what it lacked. `aside` is the act
    as far as it is told, where one side is: a protest at home, a refusal to no one in particular. `nested`: it is an
    act, and part of another.
    """

    trigger: Trigger
    frame: Frame
    lacked: str
    aside: Act | None = None
    nested: bool = False
