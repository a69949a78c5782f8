"""How a claim is put in a line, and text made safe to print."""

import unicodedata

from diplograph.domain.actors import Actor
from diplograph.domain.claims import Claim, Modality, Polarity
from diplograph.domain.reading import Reading

# Bidirectional marks can make a line read as something it is not; like control characters they are shown, not obeyed.
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def plain(text: str) -> str:
    """The text on one line: breaks become blanks, control characters the replacement sign."""
    spaced = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(sign) in _UNPRINTABLE else sign for sign in spaced)


def actor_names(reading: Reading) -> dict[str, str]:
    """Names of the reading's actors by key."""
    return {actor.key: actor.name for actor in reading.actors}


def sides(claim: Claim, names: dict[str, str]) -> str:
    """`Duterte, Putin` for a joint act, `Russia → Philippines` where the sides differ."""
    event = claim.event
    sources = ", ".join(names.get(key, key) for key in event.sources)
    targets = ", ".join(names.get(key, key) for key in event.targets)
    return sources if sources == targets or not targets else f"{sources} → {targets}"


def tellings(claim: Claim, names: dict[str, str]) -> list[str]:
    """What else is told of the act, short: its object, time, place, doubts and speaker; only what is there."""
    event = claim.event
    told = [
        f"“{event.object.text}”" if event.object else "",
        event.when.edtf if event.when else "",
        f"in {names.get(event.place, event.place)}" if event.place else "",
        "" if claim.modality is Modality.ACTUAL else claim.modality.value,
        "" if claim.polarity is Polarity.POSITIVE else "not so",
        f"says {names.get(claim.claimant, claim.claimant)}" if claim.claimant else "",
    ]
    return [part for part in told if part]


def actor_note(actor: Actor) -> str:
    """`Person, RUS, Q7747`: what is known of an actor beside its name."""
    known = [actor.kind.value, actor.iso3 or "", actor.qid or "", "" if actor.identified else "not identified"]
    return ", ".join(part for part in known if part)
