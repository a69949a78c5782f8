"""Parts of the reading that can be left out, to see what each brings."""

from enum import StrEnum


class Part(StrEnum):
    """`tables`: names known from tables; `reference`: pronouns, descriptions, bare titles; `dates`: the day of an act
    from other sentences; `casting`: sides that no slot tells, learnt; `acts`: acts the accurate model has learnt to
    see; `doubt`: acts too unlikely are not told.
    """

    TABLES = "tables"
    REFERENCE = "reference"
    DATES = "dates"
    CASTING = "casting"
    ACTS = "acts"
    DOUBT = "doubt"
