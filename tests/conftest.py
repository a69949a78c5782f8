"""Shared fixtures: a Reading made by hand, so that what comes after reading is tested without a model; and one reader
with the fast model for all tests, since loading it takes longer than a test.
"""

from datetime import date

import pytest

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Claim, Evidence, Modality
from diplograph.domain.events import Event, Thing
from diplograph.domain.mentions import Mention
from diplograph.domain.reading import Reading, Trace
from diplograph.domain.times import Precision, When
from diplograph.reading.read import Reader

TEXT = "Duterte met Putin in Sochi on Thursday.\nRussia will offer the Philippines <arms> & aircraft."
ACTORS = {
    "PHL": Actor("PHL", ActorKind.STATE, "Philippines", iso3="PHL", qid="Q928"),
    "Q457786": Actor("Q457786", ActorKind.PERSON, "Rodrigo Duterte", iso3="PHL", qid="Q457786", office="President"),
    "Q7747": Actor("Q7747", ActorKind.PERSON, "Vladimir Putin", iso3="RUS", qid="Q7747"),
    "RUS": Actor("RUS", ActorKind.STATE, "Russia", iso3="RUS", qid="Q159"),
    "geo-491422": Actor("geo-491422", ActorKind.PLACE, "Sochi", iso3="RUS"),
}
NAMES = (
    ("Duterte", "Q457786", 0),
    ("Putin", "Q7747", 0),
    ("Sochi", "geo-491422", 0),
    ("Russia", "RUS", 1),
    ("Philippines", "PHL", 1),
)


def _at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _mention(name: str, key: str, sentence: int) -> Mention:
    start, end = _at(name)
    return Mention(start, end, name, ACTORS[key].kind, key, sentence, "gazetteer")


def _evidence(sentence: int, quote: str, trigger: str) -> Evidence:
    return Evidence(sentence, *_at(quote), quote, *_at(trigger))


@pytest.fixture
def reading() -> Reading:
    """Duterte met Putin (2019-10-03, Sochi); Russia intends to offer the Philippines arms and aircraft."""
    first, second = TEXT.split("\n")
    thursday = When(date(2019, 10, 3), date(2019, 10, 3), Precision.DAY, "Thursday")
    goods = Thing("<arms> & aircraft", *_at("<arms> & aircraft"), ("aircraft", "arms"))
    met = Event("meets", ("Q457786",), ("Q7747",), when=thursday, place="geo-491422")
    offers = Event("offers", ("RUS",), ("PHL",), object=goods)
    return Reading(
        article=Article("sochi", "en", TEXT, date(2019, 10, 4), title="Talks in <Sochi>", source="sochi.txt"),
        sentences=(Sentence(0, *_at(first)), Sentence(1, *_at(second))),
        actors=tuple(ACTORS[key] for key in sorted(ACTORS)),
        mentions=tuple(_mention(*name) for name in NAMES),
        claims=(
            Claim(met, _evidence(0, first, "met"), rule="en/meet/meets"),
            Claim(offers, _evidence(1, second, "offer"), Modality.INTENDED, rule="en/offer/offers", claimant="Q7747"),
        ),
        traces=(Trace(1, *_at("aircraft"), "en/fly/visits", "no source"),),
        reader="diplograph test; no model",
    )


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load("fast")
