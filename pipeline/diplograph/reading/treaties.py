"""Names of treaties, which are signed and kept by states and are no body that acts.

In: the `Name`s found so far, the text, a LanguagePack. Out: the same without what the text shows to be a treaty. Pure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from diplograph.domain.actors import ActorKind
from diplograph.languages.pack import LanguagePack
from diplograph.reading.names import Name

# Letters in brackets after a capitalised name in full: "Perjanjian Kemitraan Ekonomi (PKE)".
# Bounded, so that a text of nothing but such words is searched in one go.
_SHORT = re.compile(r"((?:[A-Z][\w'’-]{0,30}\s{1,3}(?:[a-z]{2,7}\s{1,3}){0,2}){1,9})\(([A-Z][\w&.-]{1,11})\)")


def without_treaties(names: Sequence[Name], text: str, pack: LanguagePack) -> list[Name]:
    """Without organisations in no table that are a treaty by their own name or by what the text says of them."""
    strange = [name for name in names if name.kind is ActorKind.ORGANISATION and not name.entries]
    treaties = {*_shortened(text, pack), *_called(strange, text, pack)}
    return [name for name in names if name not in strange or name.text not in treaties]


def _shortened(text: str, pack: LanguagePack) -> Iterator[str]:
    """Letters that stand for the full name of a treaty before them."""
    for match in _SHORT.finditer(text):
        if _is_treaty(match[1], pack):
            yield match[2]


def _called(names: Iterable[Name], text: str, pack: LanguagePack) -> Iterator[str]:
    """Names with a word for treaties in them, or beside them: "Pakta Andes", "the Andes Pact"."""
    for name in names:
        beside = text[: name.start].split()[-1:] if pack.modifier_side == "right" else text[name.end :].split()[:1]
        if _is_treaty(name.text, pack) or any(pack.has("treaties", word.casefold().strip(".,")) for word in beside):
            yield name.text


def _is_treaty(name: str, pack: LanguagePack) -> bool:
    """Whether a full name is a treaty's by its head: its first word where nouns come before their modifiers."""
    words = name.casefold().split()
    head = words[0] if pack.modifier_side == "right" else words[-1]
    return pack.has("treaties", head)
