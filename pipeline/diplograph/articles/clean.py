"""Makes text safe and plain before any offset is counted: NFC, line ends, blanks, signs that nobody sees.

Text files and web pages are normalised, and the result is Article.text. The text of a JSON record is left as it is,
character for character, because others count offsets in it too; only what XML cannot hold becomes a blank.
"""

import re
import unicodedata

# Soft hyphens, zero-width signs and marks of direction: they split words and hide text, and say nothing here.
_UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")
# All that XML 1.0 forbids: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RUNS = re.compile(" {2,}")
_EDGES = re.compile(r" ?\n ?")
_GAPS = re.compile(r"\n{3,}")


def xml_safe(text: str) -> str:
    """The text with a blank for each character that XML forbids: same length, same offsets."""
    return _NOT_XML.sub(" ", text)


def plain_blanks(text: str) -> str:
    """The text with a plain blank for each odd one: same length, same offsets."""
    return _BLANKS.sub(" ", text)


def normalise(text: str) -> str:
    """The text in NFC, lines ended by one newline, single blanks, at most one empty line in a row."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    text = _UNSEEN.sub("", plain_blanks(text))
    text = _EDGES.sub("\n", _RUNS.sub(" ", xml_safe(text)))
    return _GAPS.sub("\n\n", text).strip()


def unwrapped(text: str) -> str:
    """Lines broken at a column joined again; a text whose paragraphs are lines already stays as it is.

    A block is taken as wrapped where all its lines but the last are of nearly the same, typewriter-like length.
    """
    return "\n\n".join(_joined(block) for block in text.split("\n\n"))


def _joined(block: str) -> str:
    lines = block.split("\n")
    full = [len(line) for line in lines[:-1]]
    wrapped = len(lines) > 2 and min(full) >= 55 and max(map(len, lines)) <= 100
    return " ".join(lines) if wrapped else block
