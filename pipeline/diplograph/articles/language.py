"""Tells the language of a text by its small words. Languages we cannot read are known so that they are not misread.

The words: languages/<xx>/profile.csv for languages with a folder, languages/profiles.csv for their neighbours. Texts
in other scripts are told by the script.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from diplograph import resources
from diplograph.errors import TableError
from diplograph.tables import Row, read_table

UNKNOWN = "und"
# The start of an article tells its language; the rest would only cost time.
ENOUGH = 6000
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Found on our own sentences: real prose scores 0.4 and more a word, a language of other words under 0.1.
_LEAST = 0.12
_LEAST_LEAD = 1.08
# Two standards of one language: the words that only one has decide, however narrowly; with none of them, it is "id".
_TWINS = {"id", "ms"}
_SCRIPTS = {
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "HEBREW": "he",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "KHMER": "km",
    "MYANMAR": "my",
    "LAO": "lo",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ETHIOPIC": "am",
}


@dataclass(frozen=True, slots=True)
class _Profiles:
    """Weights by word and language; beginnings and ends of words by language (True: an end)."""

    words: dict[str, dict[str, float]]
    affixes: list[tuple[str, tuple[tuple[str, float], ...], bool]]


def detect(text: str) -> str:
    """The language of a text as an ISO 639-1 code; `und` where it cannot be told."""
    start = text[:ENOUGH]
    script = _script(start)
    if script != "LATIN":
        return _SCRIPTS.get(script, UNKNOWN)
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(start)]
    ranked = sorted(_scores(words).items(), key=lambda one: (-one[1], one[0]))
    (best, most), (second, next_most) = [*ranked, (UNKNOWN, 0.0), (UNKNOWN, 0.0)][:2]
    if most < max(1.0, _LEAST * len(words)):
        return UNKNOWN
    if most < _LEAST_LEAD * next_most and {best, second} != _TWINS:
        return UNKNOWN
    return best


def readable() -> tuple[str, ...]:
    """The languages with a folder of tables, sorted: the only ones an article may be in."""
    folders = resources.languages().iterdir()
    return tuple(sorted(place.name for place in folders if place.joinpath("pack.toml").is_file()))


def _script(text: str) -> str:
    """The script of most letters, by the first word of their Unicode names."""
    signs = Counter(sign for sign in text if sign.isalpha())
    scripts: Counter[str] = Counter()
    for sign, times in sorted(signs.items()):
        scripts[unicodedata.name(sign, "NONE").split()[0].split("-")[0]] += times
    return min(scripts, key=lambda name: (-scripts[name], name), default="NONE")


def _scores(words: list[str]) -> dict[str, float]:
    profiles = _profiles()
    scores: dict[str, float] = defaultdict(float)
    for word, times in sorted(Counter(words).items()):
        for lang, weight in profiles.words.get(word, {}).items():
            scores[lang] += times * weight
        for lang, parts, at_end in profiles.affixes:
            fits = word.endswith if at_end else word.startswith
            scores[lang] += times * max((weight for part, weight in parts if fits(part) and word != part), default=0.0)
    return scores


@cache
def _profiles() -> _Profiles:
    made = _Profiles({}, [])
    for lang in readable():
        place = resources.languages().joinpath(lang, "profile.csv")
        if not place.is_file():
            continue
        rows = [(row["word"].casefold(), _weight(row, row["weight"])) for row in read_table(place, ("word", "weight"))]
        for word, weight in rows:
            if "*" not in word:
                made.words.setdefault(word, {})[lang] = weight
        made.affixes.append((lang, tuple((word[1:], weight) for word, weight in rows if word[0] == "*"), True))
        made.affixes.append((lang, tuple((word[:-1], weight) for word, weight in rows if word[-1] == "*"), False))
    for row in read_table(resources.languages("profiles.csv"), ("lang", "words")):
        for term in row.words("words", " "):
            word, _, told = term.casefold().partition("*")
            made.words.setdefault(word, {})[row["lang"]] = _weight(row, told or "1")
    return made


def _weight(row: Row, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise TableError(f"{row.file}:{row.line}", f"the weight {text!r} is no number") from None
