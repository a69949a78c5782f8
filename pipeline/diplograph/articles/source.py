"""Where an article comes from and what the user said of it; and the one place where an Article is put together."""

from dataclasses import dataclass, field
from datetime import date

from diplograph.articles.furniture import look
from diplograph.articles.language import UNKNOWN, detect, readable
from diplograph.domain.articles import Article
from diplograph.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file (of JSON lines: the longest line) in bytes, and the longest article in characters."""

    file_bytes: int = 20_000_000
    text_chars: int = 2_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its name in messages, its stem. `lang` and `published` are the user's word, over what the file says."""

    name: str
    stem: str
    lang: str | None = None
    published: date | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format knew of an article. `text` is final: offsets count in it from here on."""

    id: str
    text: str
    where: str
    title: str | None = None
    lang: str | None = None
    published: date | None = None
    url: str | None = None
    publisher: str | None = None


def finished(draft: Draft, source: Source) -> Article:
    """The article of a draft; UnreadableFile where it is empty, too long, or in no language we read."""
    if not draft.text.strip():
        raise UnreadableFile(draft.where, "no text in it")
    if len(draft.text) > source.limits.text_chars:
        raise UnreadableFile(
            draft.where, f"{len(draft.text):,} characters, the limit is {source.limits.text_chars:,}; divide it"
        )
    lang = _language(draft, source)
    page = look(draft.text, lang, draft.title)
    return Article(
        id=draft.id,
        lang=lang,
        text=draft.text,
        published=source.published or draft.published or page.published,
        title=page.title,
        url=draft.url,
        publisher=draft.publisher,
        dateline=page.dateline,
        furniture=page.furniture,
        source=draft.where,
    )


def _language(draft: Draft, source: Source) -> str:
    told = source.lang or draft.lang
    lang = told or detect(draft.text)
    if lang in readable():
        return lang
    known = ", ".join(readable())
    if told:
        raise UnreadableFile(draft.where, f"its language is told as {told!r}; diplograph reads {known}")
    if lang == UNKNOWN:
        raise UnreadableFile(draft.where, f"its language cannot be told; name it with --lang, one of {known}")
    raise UnreadableFile(
        draft.where,
        f"its language looks like {lang!r}; diplograph reads {known}. If that is wrong, name it with --lang",
    )
