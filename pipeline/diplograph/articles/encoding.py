"""Bytes → text: byte order marks, UTF-8, and as a last resort Windows-1252, with a notice in the log."""

import codecs
import logging

from diplograph.errors import UnreadableFile

_LOG = logging.getLogger(__name__)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 8192


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start names."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def decoded(data: bytes, where: str, declared: str | None = None) -> str:
    """The text of the bytes. `declared` is what a page says of itself; it is tried before UTF-8.

    UnreadableFile where the bytes are no text at all.
    """
    if encoding := marked(data):
        return data.decode(encoding, errors="replace").lstrip("\ufeff")
    if b"\x00" in data[:_LOOKED_AT]:
        raise UnreadableFile(where, "looks binary, not text")
    for encoding in [*_known(declared), "utf-8"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    _LOG.warning("%s: not UTF-8; read as Windows-1252. Save it as UTF-8 if letters look wrong.", where)
    return data.decode("cp1252", errors="replace")


def _known(declared: str | None) -> list[str]:
    try:
        info = codecs.lookup(declared or "")
    except (LookupError, ValueError):
        return []
    # Codecs such as "zip" or "hex" are no encodings of text, and could blow a file up.
    return [info.name] if getattr(info, "_is_text_encoding", True) and info.name not in {"idna", "punycode"} else []
