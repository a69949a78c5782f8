"""Readings made by hand: no model, no tables of actors, words of our own."""

from collections.abc import Callable
from datetime import date

import pytest

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Claim, Evidence, Modality, Polarity, Relation
from diplograph.domain.events import Event, Thing
from diplograph.domain.mentions import Mention
from diplograph.domain.reading import Reading
from diplograph.domain.times import Precision, When

MET = "Presiden Filipina Rodrigo Duterte bertemu Presiden Rusia Vladimir Putin di Sochi pada Kamis malam."
OFFER = 'Duta Besar Igor Khovaev berkata, "Kami menawarkan senapan kepada Filipina."'
DENIED = "Rusia tidak pernah menyerang kapal Filipina."
PLANNED = "Putin akan mengunjungi Manila pada 2020."
ACTORS = (
    Actor("RUS", ActorKind.STATE, "Russia", iso3="RUS", qid="Q159"),
    Actor("PHL", ActorKind.STATE, "Philippines", iso3="PHL", qid="Q928"),
    Actor("Q457786", ActorKind.PERSON, "Rodrigo Duterte", iso3="PHL", qid="Q457786", office="President"),
    Actor("Q7747", ActorKind.PERSON, "Vladimir Putin", iso3="RUS", qid="Q7747", office="President"),
    Actor("igor-khovaev-1a2b3c4d", ActorKind.PERSON, "Igor Khovaev", iso3="RUS", identified=False),
    Actor("geo-491422", ActorKind.PLACE, "Sochi", iso3="RUS"),
)
THURSDAY = When(date(2019, 10, 3), date(2019, 10, 3), Precision.DAY, "Kamis malam")


def make_article(*sentences: str, **fields: object) -> tuple[Article, tuple[Sentence, ...]]:
    text, spans = "", []
    for index, sentence in enumerate(sentences):
        spans.append(Sentence(index, len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    described: dict[str, object] = {"id": "a1", "lang": "id", "published": date(2019, 10, 4), **fields}
    return Article(text=text, **described), tuple(spans)  # type: ignore[arg-type]


def make_evidence(article: Article, sentence: Sentence, trigger: str) -> Evidence:
    quote = article.text[sentence.start : sentence.end]
    at = sentence.start + quote.index(trigger)
    return Evidence(sentence.index, sentence.start, sentence.end, quote, at, at + len(trigger))


def make_thing(article: Article, words: str, *topics: str) -> Thing:
    at = article.text.index(words)
    return Thing(words, at, at + len(words), topics)


@pytest.fixture
def article_of() -> Callable[..., tuple[Article, tuple[Sentence, ...]]]:
    """Makes an article of sentences, one a line."""
    return make_article


@pytest.fixture
def evidence_at() -> Callable[[Article, Sentence, str], Evidence]:
    """The whole sentence as the quote, with the trigger in it."""
    return make_evidence


@pytest.fixture
def meeting() -> Reading:
    """One article, one meeting with a date and a place, told by the outlet."""
    article, sentences = make_article(MET, publisher="Harian Contoh", title="Manila dan Moskow")
    event = Event("meets", ("Q457786",), ("Q7747",), when=THURSDAY, place="geo-491422")
    start = MET.index("Vladimir Putin")
    mention = Mention(start, start + 14, "Vladimir Putin", ActorKind.PERSON, "Q7747", 0, "gazetteer", 0.9)
    office = MET.index("Presiden Rusia Vladimir Putin")
    return Reading(
        article,
        sentences,
        ACTORS,
        (mention,),
        (
            Claim(
                event, make_evidence(article, sentences[0], "bertemu"), rule="id/bertemu/subj-dengan", confidence=0.85
            ),
        ),
        (Relation("holds_office", "Q7747", "RUS", "President", 0, office, office + 29),),
        reader="diplograph 0.1.0; fast_id 1.0",
    )


@pytest.fixture
def many_claims() -> Reading:
    """An offer by a quoted envoy, a denied attack and a planned visit."""
    article, sentences = make_article(OFFER, DENIED, PLANNED)
    year = When(date(2020, 1, 1), date(2020, 12, 31), Precision.YEAR, "2020")
    offer = Event("offers", ("RUS",), ("PHL",), make_thing(article, "senapan", "arms"))
    claims = (
        Claim(offer, make_evidence(article, sentences[0], "menawarkan"), claimant="igor-khovaev-1a2b3c4d"),
        Claim(
            Event("attacks", ("RUS",), ("PHL",), make_thing(article, "kapal")),
            make_evidence(article, sentences[1], "menyerang"),
            polarity=Polarity.NEGATED,
        ),
        Claim(
            Event("visits", ("Q7747",), ("PHL",), when=year),
            make_evidence(article, sentences[2], "mengunjungi"),
            modality=Modality.INTENDED,
        ),
    )
    return Reading(article, sentences, ACTORS, (), claims, reader="diplograph 0.1.0; fast_id 1.0")
