"""Reads one language folder into a LanguagePack and checks every code in it.

A folder holds: pack.toml (function words, models), predicates.csv (triggers), inflections.csv and irregular.csv (their
forms), titles.csv (offices and kinds of people), speech.csv, modality.csv, dates.csv,
descriptions.csv ("the two sides"), epithets.csv ("the sultanate"), regions.csv ("west african"), shortnames.csv ("the
North"), and casting.csv, where it was learnt who is the side of an act that no slot tells.
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

from diplograph import resources
from diplograph.errors import UnknownLanguage
from diplograph.languages.lexicon import Inflector, Lexicon, Pos
from diplograph.languages.tenses import Tenses
from diplograph.tables import Row, read_table

MODALITY_EFFECTS = frozenset({"intended", "possible", "negated", "cancelled", "completed", "conditional"})
REFERENCES = frozenset(
    {
        *("pair", "triple", "group", "state", "person", "own", "speaker"),
        *("counterpart", "guest", "host", "neighbour", "body", "organ"),
    }
)
TITLE_KINDS = frozenset({"office", "person", "group", "organ", "honorific"})


@dataclass(frozen=True, slots=True)
class Title:
    """A word for an office or a kind of people: `menteri luar negeri`, `tentara`, `pemerintah`."""

    term: str
    role: str
    office_class: str
    kind: str


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """What one language's words mean. Terms are case-folded; multiword terms keep single blanks."""

    code: str
    name: str
    models: Mapping[str, str]
    modifier_side: str
    words: Mapping[str, frozenset[str]]
    lexicon: Lexicon
    tenses: Tenses
    titles: Mapping[str, Title]
    speech: Mapping[str, str]
    modality: Mapping[str, str]
    descriptions: Mapping[str, str]
    epithets: Mapping[str, frozenset[str]]
    regions: Mapping[str, frozenset[str]]
    short_names: Mapping[str, tuple[str, str]]
    days: frozenset[str]
    casting: Mapping[str, float]

    def has(self, group: str, word: str) -> bool:
        """Whether the word belongs to a group of function words of pack.toml (`prepositions`, `and`, …)."""
        return word in self.words[group]


def codes() -> tuple[str, ...]:
    """Every language there is a folder for, sorted."""
    return tuple(
        sorted(place.name for place in resources.languages().iterdir() if place.joinpath("pack.toml").is_file())
    )


def _states(folder: Traversable, name: str) -> dict[str, frozenset[str]]:
    """For each term the states it may mean."""
    rows = read_table(folder.joinpath(name), ("term", "states"))
    return {row["term"].casefold(): frozenset(row["states"].split()) for row in rows}


def _pairs(folder: Traversable, name: str, columns: tuple[str, str], known: Collection[str]) -> dict[str, str]:
    return {
        row[columns[0]].casefold(): row.one_of(columns[1], known) for row in read_table(folder.joinpath(name), columns)
    }


def _weights(folder: Traversable) -> dict[str, float]:
    """What features of a participant weigh, where the language has learnt it; else nothing."""
    if not folder.joinpath("casting.csv").is_file():
        return {}
    return {
        row["feature"]: float(row["weight"])
        for row in read_table(folder.joinpath("casting.csv"), ("feature", "weight"))
    }


def _title(row: Row) -> Title:
    return Title(row["term"].casefold(), row["role"], row["office_class"], row.one_of("kind", TITLE_KINDS))


def _with_plurals(titles: dict[str, Title], inflector: Inflector) -> dict[str, Title]:
    grown = dict(titles)
    for term, title in titles.items():
        *before, last = term.split(" ")
        for form, _ in inflector.forms(last, Pos.NOUN):
            grown.setdefault(" ".join([*before, form]), title)
        if "-" not in term:
            first, _, rest = term.partition(" ")
            grown.setdefault(f"{first}-{first} {rest}".strip(), title)
    return grown


@cache
def load_pack(code: str, predicates: tuple[str, ...]) -> LanguagePack:
    """The pack of one language; `predicates` are the codes its lexicon may use."""
    if code not in codes():
        raise UnknownLanguage(code, codes())
    folder = resources.languages(code)
    settings = tomllib.loads(folder.joinpath("pack.toml").read_text("utf-8"))
    inflector = Inflector(folder)
    words = {name: frozenset(terms) for name, terms in settings["words"].items()}
    for name in ("light", "receiving"):
        words[name] = frozenset(form for term in words[name] for form, _ in inflector.forms(term, Pos.VERB))
    titles = {
        title.term: title
        for title in map(_title, read_table(folder.joinpath("titles.csv"), ("term", "role", "office_class", "kind")))
    }
    return LanguagePack(
        code=code,
        name=settings["name_en"],
        models=settings["models"],
        modifier_side=settings["modifier_side"],
        words=words,
        lexicon=Lexicon(folder, predicates),
        tenses=Tenses(folder),
        titles=_with_plurals(titles, inflector),
        speech=_pairs(folder, "speech.csv", ("lemma", "kind"), {"verb", "prep", "closing"}),
        modality=_pairs(folder, "modality.csv", ("term", "effect"), MODALITY_EFFECTS),
        descriptions=_pairs(folder, "descriptions.csv", ("term", "refers"), REFERENCES),
        epithets=_states(folder, "epithets.csv"),
        regions=_states(folder, "regions.csv"),
        short_names={
            row["name"]: (row["state"], row["beside"])
            for row in read_table(folder.joinpath("shortnames.csv"), ("name", "state", "beside"))
        },
        casting=_weights(folder),
        days=frozenset(
            row["term"].casefold()
            for row in read_table(folder.joinpath("dates.csv"), ("kind", "term", "value"))
            if row["kind"] in {"weekday", "month"}
        ),
    )
