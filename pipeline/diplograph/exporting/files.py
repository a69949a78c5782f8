"""Writing a file whole or not at all, and the small pieces of XML that formats share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import quoteattr

from diplograph.exporting.schema import Scalar

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@contextmanager
def written(path: Path) -> Iterator[TextIO]:
    """A draft beside `path`, UTF-8 with plain line ends, that takes its place when the block ends well."""
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("w", encoding="utf-8", newline="") as out:
            yield out
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def attributes(**given: Scalar) -> str:
    """XML attributes, with a blank before each. A trailing underscore is dropped, for names that Python keeps."""
    return "".join(f" {name.rstrip('_')}={quoteattr(as_text(value))}" for name, value in given.items())


def as_text(value: Scalar) -> str:
    """A value as XML schema writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
