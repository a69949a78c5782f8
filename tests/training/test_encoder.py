import struct
from pathlib import Path

import numpy as np
import pytest

from diplograph.measuring.models.conllu import Sentence, Word
from diplograph.measuring.models.iob import Name
from training.encoder.base import Base

tokenizers = pytest.importorskip("tokenizers", reason="the extra 'accurate' is not installed")

from diplograph.reading.encoder.pieces import Pieces  # noqa: E402
from training.encoder import vocabulary  # noqa: E402
from training.encoder.examples import UNTOLD, Maker, iob, spaces_after, tasks  # noqa: E402

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "a", "k", "u", "▁aku", "мир", "ku"]
SCORES = [0.0, 0.0, 0.0, 0.0, -3.0, -4.0, -4.0, -4.0, -5.0, -6.0, -6.0]


def written(place: Path) -> Path:
    """A file of 4-bit weights with one piece, a plain tensor "p" and a packed one, "w"."""
    head = b"E5S1" + struct.pack("<i", 1) + struct.pack("<7i", 4, 1, 1, 8, 1, 16, 1) + struct.pack("<fi", 1e-12, 32)
    head += struct.pack("<5i", 1, 0, 2, 1, 3)
    letters = "▁a".encode()
    head += struct.pack("<Q", len(letters)) + np.array([0, len(letters)], "<u4").tobytes()
    head += np.array([-2.5], "<f4").tobytes() + letters + struct.pack("<iI", 0, 0)
    plain = np.array([1.5, -2.0], "<f4").tobytes()
    packed = np.array([0.5], "<f2").tobytes() + bytes([0x90 | 7] * 16)
    entries = (("p", 0, 2, plain), ("w", 1, 32, packed))
    start = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in entries)
    body, table = b"", struct.pack("<i", 2)
    for name, kind, count, content in entries:
        table += struct.pack("<H", len(name)) + name.encode()
        table += struct.pack("<BIQQ", kind, count, start + len(body), len(content))
        body += content
    place.write_bytes(head + table + body)
    return place


def sentence(*words: tuple[str, str, int, str]) -> Sentence:
    return Sentence("s", "", tuple(Word(form, "", upos, head, relation, True) for form, upos, head, relation in words))  # noqa: FBT003


def test_weights_of_four_bits_are_unpacked_low_halves_first(tmp_path: Path) -> None:
    base = Base.read(written(tmp_path / "base.bin"))
    assert (base.shape.hidden, base.shape.positions) == (4, 16)
    assert (base.pieces, base.scores) == (["▁a"], [-2.5])
    assert base.plain("p").tolist() == [1.5, -2.0]
    assert base.packed("w", 2, 16).tolist() == [[-0.5] * 16, [0.5] * 16]


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"PK\x03\x04")
    with pytest.raises(ValueError, match="not a file of 4-bit weights"):
        Base.read(tmp_path / "other")


def test_the_pieces_of_our_words_and_all_latin_letters_stay() -> None:
    kept = [PIECES[number] for number in vocabulary.kept(PIECES, SCORES, ["aku"], 9)]
    assert kept[:8] == PIECES[:8]
    assert "▁aku" in kept
    assert "мир" not in kept


def test_sentences_in_one_example_keep_their_trees_apart() -> None:
    first = sentence(("aku", "PRON", 1, "nsubj"), ("pergi", "VERB", 1, "root"))
    second = sentence(("diam", "VERB", 0, "root"), ("itu", "DET", 0, "det:numgov"))
    wanted = tasks([first, second])
    example = Maker(Pieces(vocabulary.tokenizer(PIECES, SCORES)), wanted).tree([first, second], "id-news")
    assert example.block == [0, 0, 1, 1]
    assert example.heads == [2, 0, 0, 3]
    assert [wanted.relations[relation] for relation in example.relations] == ["nsubj", "ROOT", "ROOT", "det"]
    assert len(example.first) == 4
    assert UNTOLD not in example.tags
    assert example.names == []


def test_names_become_tags_of_words() -> None:
    assert iob(4, [Name(1, 3, "PER")]) == ["O", "B-PER", "I-PER", "O"]


def test_spaces_are_guessed_around_marks() -> None:
    assert spaces_after(["(", "AS", ")", "pergi", "."]) == [False, False, True, False, True]
