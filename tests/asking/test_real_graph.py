"""The questions fit what the writer writes: a reading made by hand goes through graph.write into a store on disk."""

from datetime import date
from pathlib import Path

from diplograph.asking.ask import ask
from diplograph.asking.catalogue import questions
from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Claim, Evidence, Polarity
from diplograph.domain.events import Event, Thing
from diplograph.domain.reading import Reading
from diplograph.domain.times import Precision, When
from diplograph.exporting.project import project
from diplograph.graph.write import quads
from diplograph.store import Store

MET = "Duterte bertemu Putin di Sochi."
OFFER = 'Khovaev berkata, "Rusia menawarkan senapan kepada Filipina."'
DENIED = "Rusia tidak menyerang Filipina."
TEXT = f"{MET}\n{OFFER}\n{DENIED}\n"
ACTORS = (
    Actor("RUS", ActorKind.STATE, "Russia", iso3="RUS"),
    Actor("PHL", ActorKind.STATE, "Philippines", iso3="PHL"),
    Actor("Q457786", ActorKind.PERSON, "Rodrigo Duterte", iso3="PHL"),
    Actor("Q7747", ActorKind.PERSON, "Vladimir Putin", iso3="RUS"),
    Actor("igor-khovaev-1a2b3c4d", ActorKind.PERSON, "Igor Khovaev", iso3="RUS", identified=False),
    Actor("geo-491422", ActorKind.PLACE, "Sochi", iso3="RUS"),
)


def evidence(index: int, quote: str, trigger: str) -> Evidence:
    start, at = TEXT.index(quote), TEXT.index(trigger)
    return Evidence(index, start, start + len(quote), quote, at, at + len(trigger))


def reading() -> Reading:
    day = When(date(2019, 10, 3), date(2019, 10, 3), Precision.DAY, "")
    arms = Thing("senapan", TEXT.index("senapan"), TEXT.index("senapan") + 7, ("arms",))
    told = ((MET, "bertemu"), (OFFER, "menawarkan"), (DENIED, "menyerang"))
    where = [evidence(index, quote, trigger) for index, (quote, trigger) in enumerate(told)]
    claims = (
        Claim(Event("meets", ("Q457786",), ("Q7747",), when=day, place="geo-491422"), where[0]),
        Claim(Event("offers", ("RUS",), ("PHL",), arms), where[1], claimant="igor-khovaev-1a2b3c4d"),
        Claim(Event("attacks", ("RUS",), ("PHL",)), where[2], polarity=Polarity.NEGATED),
    )
    sentences = tuple(Sentence(one.sentence, one.start, one.end) for one in where)
    article = Article("seed", "id", TEXT, published=date(2019, 10, 4), publisher="Harian Contoh")
    return Reading(article, sentences, ACTORS, (), claims, reader="test 1")


def stored(folder: Path) -> Store:
    store = Store.create(folder)
    with store.writer() as writer:
        writer.replace(quads(reading()))
    return store


def test_the_answers_are_those_of_the_article(tmp_path: Path) -> None:
    with stored(tmp_path).view() as view:
        assert ask(view, "who_met_whom", {}).cells() == [
            ["2019-10-03", "Rodrigo Duterte", "Vladimir Putin", "Sochi", 1]
        ]
        edge = {"source": "RUS", "predicate": "offers", "target": "arms"}
        assert ask(view, "evidence_of_edge", edge).dicts()[0] == {
            "quote": OFFER,
            "trigger": "menawarkan",
            "time": None,
            "said_by": "Igor Khovaev",
            "article": "seed",
            "published": date(2019, 10, 4),
            "sentence": 1,
            "rule": None,
        }
        assert [row["quote"] for row in ask(view, "denied", {"state": "PHL"}).dicts()] == [DENIED]
        assert [row["said_by"] for row in ask(view, "offered_to_whom", {"to": "PHL"}).dicts()] == ["Igor Khovaev"]


def test_every_question_can_be_asked_of_a_store_on_disk(tmp_path: Path) -> None:
    with stored(tmp_path).view() as view:
        for asked in questions().values():
            ask(view, asked.name, {one.name: one.example for one in asked.parameters})


def test_what_a_store_holds_is_what_the_writer_wrote(tmp_path: Path) -> None:
    assert b"".join(stored(tmp_path).nquads()) == quads(reading())


def test_the_database_gives_back_the_bytes_of_the_archive(tmp_path: Path) -> None:
    """Oxigraph rewrites some literals when it stores them; the writer writes none of those."""
    store = stored(tmp_path)
    with store.view() as view:
        assert sorted(view.nquads()) == sorted(b"".join(store.nquads()).splitlines(keepends=True))


def test_a_projection_of_a_written_store(tmp_path: Path) -> None:
    with stored(tmp_path).view() as view:
        network = project(view, topics=True)
    assert {(source, key, target) for source, target, key in network.edges(keys=True)} == {
        ("Q457786", "meets", "Q7747"),
        ("RUS", "offers", "PHL"),
        ("RUS", "offers", "topic:arms"),
    }
