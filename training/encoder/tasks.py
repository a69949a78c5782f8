"""What the network tells apart: the one contract between data, network and export."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tasks:
    """What the heads tell apart. Each list is in the order of the scores."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    styles: tuple[str, ...]
    predicates: tuple[str, ...] = ()
