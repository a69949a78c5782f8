"""Plain text that may be learned from: for a teacher to label, a few sentences at a time."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from diplograph.knowledge.predicates import Predicates
from diplograph.measuring.models import files
from training import sources
from training.acts import notation

ACTS = Path(__file__).parent / "acts"
# COIN keeps one text a line, its tokens between spaces.
COIN_TEXT = "#Text="
# IndoCoref: "{M3:kind="..." Naguib Mahfouz}"; a name's tag opens, and every brace closes.
SACR_TAG = re.compile(r'\{M\d+:\w+="[^"]*" ?')
# Of a long text, as much as one training text takes.
MOST = 90


def texts(data: Path, lang: str, cut: Language) -> Iterator[list[str]]:
    """Texts in tokens, one to a few sentences each: the files of the table, then our own stories."""
    for row in sources.texts(lang):
        for text in _read(data, row.file):
            yield from _parts([token.text for token in cut.make_doc(text) if not token.is_space])
    known = frozenset(Predicates.load().codes())
    for place in sorted((ACTS / lang).glob("*.txt")):
        for story in notation.read(place, known):
            yield from ([token.text for token in cut.make_doc(one.text)] for one in story)


def _read(data: Path, file: str) -> Iterator[str]:
    with files.opened(data, file) as lines:
        for line in lines:
            if line.startswith("{"):
                text = SACR_TAG.sub("", json.loads(line)["annotated"]).replace("}", "")
                yield from filter(None, map(str.strip, text.split("\n")))
            elif line.startswith(COIN_TEXT):
                yield _spaced(line.removeprefix(COIN_TEXT).strip())


def _spaced(text: str) -> str:
    """The text as it is written: no space before a mark that closes, none after one that opens."""
    return re.sub(r"([(“‘]) ", r"\1", re.sub(r" ([.,;:!?)”’%])", r"\1", text.replace(" _ ", "")))


def _parts(tokens: Sequence[str]) -> Iterator[list[str]]:
    """Parts of about MOST tokens, each up to the end of a sentence; what is cut within one is left out."""
    held: list[str] = []
    for place, token in enumerate(tokens):
        held.append(token)
        last = place + 1 == len(tokens)
        if token in {".", "!", "?"} and (last or tokens[place + 1][:1].isupper()) and (last or len(held) >= MOST // 2):
            if len(held) <= MOST:
                yield held
            held = []
