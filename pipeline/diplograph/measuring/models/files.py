"""Files of annotated sentences in a data folder, plain or gzip."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from diplograph.errors import InputError
from diplograph.measuring.models.conllu import Sentence, read_conllu
from diplograph.measuring.models.iob import NamedSentence, read_iob
from diplograph.measuring.models.labels import NAMES


def read_trees(data: Path, file: str, lang: str, only: str = "") -> list[Sentence]:
    """The sentences of a treebank whose id begins with `only`; Indonesian words that are written as one are one."""
    with opened(data, file) as text:
        found = list(read_conllu(text, merge=lang == "id"))
    return [sentence for sentence in found if sentence.id.startswith(only)]


def read_names(data: Path, file: str, lang: str) -> list[NamedSentence]:
    """The sentences of a set, with the names whose kinds the language's model knows."""
    with opened(data, file) as text:
        return list(read_iob(text, NAMES[lang]))


@contextmanager
def opened(data: Path, file: str) -> Iterator[TextIO]:
    """A file of the data folder as text, unpacked if it is gzip."""
    place = data / file
    if not place.is_file():
        raise InputError(f"{file} is not in {data}. Name the folder that holds UD_* and ner-*.")
    with gzip.open(place, "rt", encoding="utf-8") if place.suffix == ".gz" else place.open(encoding="utf-8") as text:
        yield text
