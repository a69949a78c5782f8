"""What acts are about: the concepts of ontology/topics.csv and the words that stand for them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from diplograph import resources
from diplograph.errors import ResourceError, TableError
from diplograph.tables import Row, read_table

COLUMNS = ("code", "broader", "label_en", "label_id", "words_en", "words_id")
LANGUAGES = ("en", "id")


@dataclass(frozen=True, slots=True)
class Topic:
    """One concept. `broader` is the code of the concept above, empty at the top; `words` by language, lower-case."""

    code: str
    broader: str
    label_en: str
    label_id: str
    words: Mapping[str, tuple[str, ...]]


class Topics:
    """The topic scheme: concepts by code, and the topics that a phrase speaks of."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        self._by_code = {topic.code: topic for topic in topics}
        self._depth = {topic.code: len(self.above(topic.code)) for topic in topics}
        self._words = {lang: _codes_by_word(topics, lang) for lang in LANGUAGES}
        self._patterns = {lang: _pattern(words) for lang, words in self._words.items()}

    @classmethod
    def load(cls) -> Self:
        """The shipped scheme; the table is read once and kept."""
        return cls(_topics())

    def of(self, text: str, lang: str) -> tuple[str, ...]:
        """Codes of the topics in a phrase, the most specific first, then in the order of the text.

        The longest words win: "defence cooperation" is no "cooperation". A language without words in the table gives
        no topics.
        """
        if lang not in self._patterns:
            return ()
        words = self._words[lang]
        found = dict.fromkeys(words[match.group()] for match in self._patterns[lang].finditer(_folded(text)))
        return tuple(sorted(found, key=lambda code: -self._depth[code]))

    def above(self, code: str) -> tuple[str, ...]:
        """The topics over this one, the nearest first."""
        chain: list[str] = []
        while code := self[code].broader:
            if code in chain:
                raise ResourceError(f"ontology/topics.csv: {code!r} lies above itself. Correct its `broader`.")
            chain.append(code)
        return tuple(chain)

    def codes(self) -> tuple[str, ...]:
        """Every code, in the order of the table."""
        return tuple(self._by_code)

    def __getitem__(self, code: str) -> Topic:
        try:
            return self._by_code[code]
        except KeyError:
            raise ResourceError(f"{code!r} is not in ontology/topics.csv. Add a row there, or correct it.") from None

    def __iter__(self) -> Iterator[Topic]:
        return iter(self._by_code.values())

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __len__(self) -> int:
        return len(self._by_code)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _codes_by_word(topics: tuple[Topic, ...], lang: str) -> dict[str, str]:
    """Each word's topic; a word that two topics claim would go to one of them by chance, so it is refused."""
    codes: dict[str, str] = {}
    for topic in topics:
        for word in topic.words[lang]:
            if codes.setdefault(word, topic.code) != topic.code:
                raise TableError("topics.csv", f"{word!r} ({lang}) stands for {codes[word]} and for {topic.code}")
    return codes


def _pattern(words: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


@cache
def _topics() -> tuple[Topic, ...]:
    rows = list(read_table(resources.ontology("topics.csv"), COLUMNS))
    known = {row["code"] for row in rows}
    return tuple(_topic(row, known) for row in rows)


def _topic(row: Row, known: set[str]) -> Topic:
    words = {lang: row.words(f"words_{lang}") for lang in LANGUAGES}
    for lang, listed in words.items():
        for word in listed:
            if word != _folded(word):
                raise row.fault(f"words_{lang}", f"{word!r} must be lower-case with single blanks")
    return Topic(row["code"], row.one_of("broader", {*known, ""}), row["label_en"], row["label_id"], words)
