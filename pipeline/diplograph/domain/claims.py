"""Who says that something was done, how surely, and where it stands written."""

from dataclasses import dataclass
from enum import StrEnum

from diplograph.domain.events import Event


class Modality(StrEnum):
    """Whether the act is told as done, planned, or only possible."""

    ACTUAL = "actual"
    INTENDED = "intended"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether the text says that it happened or that it did not."""

    POSITIVE = "positive"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence, the exact quote and the trigger: offsets into Article.text, half-open."""

    sentence: int
    start: int
    end: int
    quote: str
    trigger_start: int
    trigger_end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """An event as told: by whom, how surely, in which sentence, found by which rule.

    `claimant` is the actor key of the quoted speaker; None means the outlet itself tells it.
    `rule` is the lexicon row that matched, as `lang/lemma/frame`. `confidence` lies in 0..1.
    """

    event: Event
    evidence: Evidence
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.POSITIVE
    claimant: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """A static relation the text states or presupposes.

    `kind` is holds_office, represents, member_of, treaty_with or located_in; `value` is the office or instrument.
    """

    kind: str
    subject: str
    object: str
    value: str | None
    sentence: int
    start: int
    end: int
