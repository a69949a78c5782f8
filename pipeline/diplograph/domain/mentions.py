"""Where an actor is named."""

from dataclasses import dataclass

from diplograph.domain.actors import ActorKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: offsets into Article.text, the actor it means, and how that was found.

    `how` is one of gazetteer, title, model, vote, alias, surname; `confidence` lies in 0..1.
    """

    start: int
    end: int
    text: str
    kind: ActorKind
    actor: str
    sentence: int
    how: str
    confidence: float = 1.0
