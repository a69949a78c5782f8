"""How every IRI is minted: stable, readable, the same input gives the same IRI.

Known things carry their key (`actor/RUS`, `topic/arms`), articles the SHA-256 of their text, events and claims a hash
of what they say. What an act's hash is made of is told in docs/decisions/0003-identity.md.
"""

import json
import unicodedata
from datetime import date
from hashlib import sha256
from urllib.parse import quote

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article
from diplograph.domain.claims import Claim, Evidence, Relation
from diplograph.domain.events import Event, Predicate
from diplograph.domain.mentions import Mention

BASE = "https://w3id.org/diplograph/id/"
# 96 bits: a hundred million events meet by chance once in ten trillion graphs.
HASH_LENGTH = 24


def thing(kind: str, key: str) -> str:
    """The IRI of a thing by its kind and key; what an IRI cannot hold is percent-encoded."""
    if not key:
        raise ValueError(f"a {kind} needs a key")
    return f"{BASE}{kind}/{quote(unicodedata.normalize('NFC', key), safe='-._~', errors='replace')}"


def hashed(kind: str, *parts: object) -> str:
    """The IRI of a thing that is what its parts say. Parts are anything JSON can write; their order counts."""
    said = json.dumps([kind, *parts], ensure_ascii=True, separators=(",", ":"))
    return f"{BASE}{kind}/{sha256(said.encode('ascii')).hexdigest()[:HASH_LENGTH]}"


def article(value: Article) -> str:
    """The article, and the named graph of all that was read from it."""
    return thing("article", value.digest)


def actor(value: Actor) -> str:
    """An actor or a place."""
    return thing("place" if value.kind is ActorKind.PLACE else "actor", value.key)


def state(iso3: str) -> str:
    """A state by its ISO 3166 alpha-3 code."""
    return thing("actor", iso3)


def topic(code: str) -> str:
    """A concept of the topic scheme."""
    return thing("topic", code)


def outlet(name: str) -> str:
    """A publisher: a readable slug, and a hash that tells two of one slug apart."""
    return named("outlet", name)


def named(kind: str, name: str) -> str:
    """A thing that has a name only: its slug in ASCII with eight characters of the name's hash."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").casefold()
    slug = "-".join("".join(char if char.isalnum() else " " for char in plain).split())[:40]
    code = sha256(unicodedata.normalize("NFC", name).encode("utf-8", "replace")).hexdigest()[:8]
    return thing(kind, f"{slug}-{code}" if slug else code)


def sentence(article_digest: str, index: int) -> str:
    """A sentence by its place in its article."""
    return thing("sentence", f"{article_digest[:HASH_LENGTH]}-{index}")


def event(act: Event, predicate: Predicate, *, reported: date | None, digest: str) -> str:
    """An act by what it says, so that two articles that tell of one act give one IRI.

    An act without a date is only the same where it was reported on the same day (or, that unknown, in one article):
    two condemnations years apart must not become one.
    """
    told = act.when.edtf if act.when else ["reported", reported.isoformat() if reported else digest]
    sides = [sorted({*act.sources, *act.targets})] if predicate.symmetric else _sides(act)
    return hashed("event", act.predicate, sides, told, act.place, _matter(act))


def _sides(act: Event) -> list[list[str]]:
    return [sorted(set(act.sources)), sorted(set(act.targets))]


def _matter(act: Event) -> list[str]:
    """The topics of an act's object; its words where it has no topic, or two demands would become one."""
    if act.object is None:
        return []
    words = " ".join(unicodedata.normalize("NFC", act.object.text).casefold().split())
    return sorted(set(act.object.topics)) or ["words", words]


def claim(value: Claim, event_iri: str, digest: str) -> str:
    """A claim by the act, who says it, how surely, and where it stands."""
    said = (event_iri, value.polarity.value, value.modality.value, value.claimant)
    return hashed("claim", digest, _span(value.evidence), *said)


def evidence(value: Evidence, digest: str) -> str:
    """A quote with its trigger, by where they stand."""
    return hashed("evidence", digest, _span(value))


def _span(value: Evidence) -> list[int]:
    return [value.start, value.end, value.trigger_start, value.trigger_end]


def mention(value: Mention, digest: str) -> str:
    """A mention by where it stands and whom it means."""
    return hashed("mention", digest, value.start, value.end, value.actor)


def relation(value: Relation, digest: str) -> str:
    """A static relation as one article states it."""
    return hashed("relation", digest, value.kind, value.subject, value.object, value.value, value.start, value.end)


def relation_evidence(value: Relation, digest: str) -> str:
    """The quote that carries a static relation."""
    return hashed("evidence", digest, [value.start, value.end])


def reading(digest: str, reader: str) -> str:
    """One reader's pass over one article."""
    return hashed("reading", digest, reader)
