"""An article as it was handed in."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, title, dateline or caption: character offsets into Article.text, half-open."""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of text that tells nothing of the world: a byline, a photo credit, a footer. Not read for acts."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is what was read (line ends normalised); every offset in a Reading counts into it.

    `id` is the name the user gave it (a file's stem or the `id` field). `lang` is an ISO 639-1 code.
    `published` is the day of publication, None where nobody knows it: then only absolute dates are worked out.
    `source` is where it was found (a path, or path:line), for messages.
    """

    id: str
    lang: str
    text: str
    published: date | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    dateline: str | None = None
    furniture: tuple[Furniture, ...] = ()
    source: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the text in UTF-8: the article's identity in the graph."""
        return sha256(self.text.encode("utf-8")).hexdigest()
