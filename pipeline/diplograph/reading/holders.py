"""Who was told of by an office: "Foreign Minister X … the minister", "the Afghan ambassador … the envoy".

In: titles and actors as they come. Out: the actor last told of by an office that a bare title may stand for.
"""

from collections.abc import Iterable, Sequence

from diplograph.languages.pack import Title

# Classes of those who are sent: an ambassador is an envoy too.
SENT = frozenset({"AMB", "ENVOY"})
Held = tuple[Title, str]


class Holders:
    """The offices told of in one article, each with its actor."""

    def __init__(self) -> None:
        self._told: list[Held] = []

    def note(self, held: Iterable[Held]) -> None:
        """Offices of one more sentence."""
        self._told += held

    def of(self, title: Title | None, here: Sequence[Held]) -> tuple[str, ...]:
        """The actor last told of by such an office; `here` are those before it in the same sentence."""
        told = [*reversed(here), *reversed(self._told)] if title is not None else []
        return next(((key,) for other, key in told if title is not None and stands_for(title, other)), ())


def stands_for(title: Title, told: Title) -> bool:
    """Whether a bare title may mean who was told of by another: the same office, a more general one, or an envoy's."""
    if title.kind != "office" or told.kind != "office":
        return False
    words, longer = title.term.split(" "), told.term.split(" ")
    general = words in (longer[: len(words)], longer[-len(words) :])
    return title.role == told.role or general or {title.office_class, told.office_class} <= SENT
