from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest

from diplograph.domain.actors import Actor, ActorKind
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Claim, Evidence, Relation
from diplograph.domain.events import Event, Thing
from diplograph.domain.reading import Reading
from diplograph.errors import ResourceError
from diplograph.graph import iris
from diplograph.graph.check import Gate
from diplograph.graph.write import quads

ArticleOf = Callable[..., tuple[Article, tuple[Sentence, ...]]]
EvidenceAt = Callable[[Article, Sentence, str], Evidence]
HOSTILE = [
    "\x00\x01\x1b",
    'a "b" \\ c',
    "baris\nbaru\r\n\u2028",
    "\U0001f91d \U0010ffff",
    "\u202eعربي\u202c",
    "\ufffe\uffff",
]
HEAD = """
PREFIX dg: <https://w3id.org/diplograph/ontology#>
PREFIX dgr: <https://w3id.org/diplograph/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
"""


def short(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None) -> str:
    assert isinstance(term, ox.NamedNode | ox.Literal)
    return term.value.removeprefix(iris.BASE).removeprefix("https://w3id.org/diplograph/ontology#")


def asked(lines: bytes, pattern: str, *names: str) -> set[tuple[str, ...]]:
    """Rows of a query over all named graphs together."""
    store = ox.Store()
    store.load(lines, format=ox.RdfFormat.N_QUADS)
    query = f"{HEAD} SELECT {' '.join('?' + name for name in names)} WHERE {{ {pattern} }}"
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return {tuple(short(row[name]) for name in names) for row in rows}


def edges(lines: bytes, code: str) -> set[tuple[str, ...]]:
    return asked(lines, f"?from dg:{code} ?to", "from", "to")


def test_a_meeting_becomes_an_edge_in_both_directions_and_between_the_states(meeting: Reading) -> None:
    assert edges(quads(meeting), "meets") == {
        ("actor/Q457786", "actor/Q7747"),
        ("actor/Q7747", "actor/Q457786"),
        ("actor/PHL", "actor/RUS"),
        ("actor/RUS", "actor/PHL"),
    }


def test_a_meeting_is_an_event_with_time_and_place(meeting: Reading) -> None:
    pattern = """?event a dg:Meeting , dg:Consultation , dg:Event ; dg:predicate ?code ; dg:source ?source ;
        dg:target ?target ; dg:sourceState ?from ; dg:targetState ?to ; dg:time ?time ; dg:earliest ?first ;
        dg:latest ?last ; dg:precision ?precision ; dg:place ?place ; dg:participantCount ?count"""
    names = ("code", "source", "target", "from", "to", "time", "first", "last", "precision", "place", "count")
    expected = ("meets", "actor/Q457786", "actor/Q7747", "actor/PHL", "actor/RUS", "2019-10-03", "2019-10-03",
                "2019-10-03", "day", "place/geo-491422", "2")  # fmt: skip
    assert asked(quads(meeting), pattern, *names) == {expected}


def test_a_claim_leads_to_the_sentence_that_proves_it(meeting: Reading) -> None:
    pattern = """?claim dg:asserts ?event ; dg:modality ?modality ; dg:polarity ?polarity ; dg:confidence ?sure ;
        dg:rule ?rule ; dg:evidence ?evidence ; prov:wasGeneratedBy/prov:wasAssociatedWith/rdfs:label ?reader .
        ?evidence oa:exact ?quote ; dg:triggerText ?trigger ; dg:sentence ?number ; dg:inSentence/dg:text ?text ;
        dg:article/schema:headline ?title"""
    met = meeting.article.text.strip()
    names = ("modality", "polarity", "sure", "rule", "reader", "quote", "trigger", "number", "text", "title")
    expected = ("actual", "positive", "0.85", "id/bertemu/subj-dengan", "diplograph 0.1.0; fast_id 1.0", met, "bertemu",
                "0", met, "Manila dan Moskow")  # fmt: skip
    assert asked(quads(meeting), pattern, *names) == {expected}


def test_everything_of_an_article_stands_in_its_own_named_graph(meeting: Reading) -> None:
    graphs = {quad.graph_name for quad in ox.parse(quads(meeting), format=ox.RdfFormat.N_QUADS)}
    assert graphs == {ox.NamedNode(iris.article(meeting.article))}


def test_the_outlet_claims_what_nobody_is_quoted_for(meeting: Reading) -> None:
    assert asked(quads(meeting), "?claim dg:claimedBy/rdfs:label ?who", "who") == {("Harian Contoh",)}


def test_without_an_outlet_the_article_itself_claims(many_claims: Reading) -> None:
    claimants = asked(quads(many_claims), "?claim dg:claimedBy ?who", "who")
    assert claimants == {("actor/igor-khovaev-1a2b3c4d",), (f"article/{many_claims.article.digest}",)}


def test_an_offer_is_an_edge_to_whom_and_to_what(many_claims: Reading) -> None:
    assert edges(quads(many_claims), "offers") == {("actor/RUS", "actor/PHL"), ("actor/RUS", "topic/arms")}


def test_a_quoted_envoy_is_the_claimant_of_the_offer(many_claims: Reading) -> None:
    pattern = "?claim dg:asserts [ a dg:Offer ; dg:objectText ?what ] ; dg:claimedBy/dg:actsFor ?state"
    assert asked(quads(many_claims), pattern, "what", "state") == {("senapan", "actor/RUS")}


@pytest.mark.parametrize("code", ["attacks", "visits"])
def test_what_is_denied_or_planned_is_no_edge(many_claims: Reading, code: str) -> None:
    assert edges(quads(many_claims), code) == set()


def test_what_is_denied_or_planned_is_still_told(many_claims: Reading) -> None:
    pattern = "?claim dg:asserts/dg:predicate ?code ; dg:modality ?modality ; dg:polarity ?polarity"
    told = asked(quads(many_claims), pattern, "code", "modality", "polarity")
    assert told == {
        ("offers", "actual", "positive"),
        ("attacks", "actual", "negated"),
        ("visits", "intended", "positive"),
    }


def test_a_year_stays_a_year(many_claims: Reading) -> None:
    pattern = "?event a dg:Visit ; dg:time ?time ; dg:earliest ?first ; dg:latest ?last ; dg:precision ?precision"
    rows = asked(quads(many_claims), pattern, "time", "first", "last", "precision")
    assert rows == {("2020", "2020-01-01", "2020-12-31", "year")}


def test_a_name_in_no_table_is_an_actor_of_its_own(many_claims: Reading) -> None:
    rows = asked(quads(many_claims), "?actor dg:identified false ; rdfs:label ?name", "actor", "name")
    assert rows == {("actor/igor-khovaev-1a2b3c4d", "Igor Khovaev")}


def test_known_actors_are_linked_to_wikidata(meeting: Reading) -> None:
    pattern = "dgr:x rdfs:label ?none"
    assert asked(quads(meeting), pattern, "none") == set()
    links = asked(quads(meeting), "?actor <http://www.w3.org/2002/07/owl#sameAs> ?same", "actor", "same")
    assert ("actor/RUS", "http://www.wikidata.org/entity/Q159") in links


def test_an_office_is_an_edge_and_a_node_with_its_evidence(meeting: Reading) -> None:
    lines = quads(meeting)
    assert edges(lines, "holdsOffice") == {("actor/Q7747", "actor/RUS")}
    pattern = "?held a dg:HeldOffice ; dg:value ?office ; dg:evidence/oa:exact ?quote"
    assert asked(lines, pattern, "office", "quote") == {("President", "Presiden Rusia Vladimir Putin")}


def test_a_mention_says_where_and_whom(meeting: Reading) -> None:
    pattern = "?mention a dg:Mention ; oa:exact ?words ; dg:refersTo ?actor ; dg:how ?how ; dg:confidence ?sure"
    rows = asked(quads(meeting), pattern, "words", "actor", "how", "sure")
    assert rows == {("Vladimir Putin", "actor/Q7747", "gazetteer", "0.9")}


def test_two_articles_that_tell_of_one_meeting_give_one_event_and_two_claims(
    meeting: Reading, article_of: ArticleOf, evidence_at: EvidenceAt
) -> None:
    article, sentences = article_of(
        "Vladimir Putin menerima Rodrigo Duterte di Sochi.", id="a2", publisher="Koran Lain"
    )
    told = meeting.claims[0].event
    turned = replace(told, sources=told.targets, targets=told.sources)
    other = Reading(
        article, sentences, meeting.actors, (), (Claim(turned, evidence_at(article, sentences[0], "menerima")),)
    )
    lines = quads(meeting) + quads(other)
    assert len(asked(lines, "?event a dg:Meeting", "event")) == 1
    assert len(asked(lines, "?claim dg:asserts ?event ; dg:claimedBy/rdfs:label ?who", "claim", "who")) == 2


def test_the_same_reading_gives_the_same_bytes_however_it_is_ordered(many_claims: Reading) -> None:
    turned = replace(many_claims, actors=many_claims.actors[::-1], claims=many_claims.claims[::-1])
    assert quads(many_claims) == quads(turned) == quads(many_claims)


def test_a_summit_is_one_event_and_all_its_pairs(article_of: ArticleOf, evidence_at: EvidenceAt) -> None:
    states = ("IDN", "JPN", "MYS")
    article, sentences = article_of("Indonesia, Jepang dan Malaysia berunding.")
    event = Event("negotiates", states, ())
    claim = Claim(event, evidence_at(article, sentences[0], "berunding"))
    actors = tuple(Actor(code, ActorKind.STATE, code.title(), iso3=code) for code in states)
    lines = quads(Reading(article, sentences, actors, (), (claim,)))
    assert len(edges(lines, "negotiates")) == 6
    assert asked(lines, "?event dg:participantCount ?count", "count") == {("3",)}
    assert Gate.load().check(lines).conforms


def test_lists_on_both_sides_pair_only_across(article_of: ArticleOf, evidence_at: EvidenceAt) -> None:
    article, sentences = article_of("Iran dan Suriah mengecam Israel dan Amerika.")
    event = Event("accuses", ("IRN", "SYR"), ("ISR", "USA"))
    claim = Claim(event, evidence_at(article, sentences[0], "mengecam"))
    actors = tuple(Actor(code, ActorKind.STATE, code, iso3=code) for code in ("IRN", "SYR", "ISR", "USA"))
    lines = quads(Reading(article, sentences, actors, (), (claim,)))
    crossed = {(f"actor/{a}", f"actor/{b}") for a in ("IRN", "SYR") for b in ("ISR", "USA")}
    assert edges(lines, "accuses") == crossed


def test_an_actor_that_is_not_described_is_stopped_by_the_gate(meeting: Reading) -> None:
    lines = quads(replace(meeting, actors=meeting.actors[:3], mentions=(), relations=()))
    problems = Gate.load().check(lines).problems
    assert "Event-target" in {problem.shape for problem in problems}


def test_unknown_codes_raise_before_anything_is_written(meeting: Reading) -> None:
    greets = replace(meeting.claims[0], event=replace(meeting.claims[0].event, predicate="greets"))
    with pytest.raises(ResourceError, match="'greets'"):
        quads(replace(meeting, claims=(greets,)))
    with pytest.raises(ResourceError, match=r"'likes' is not in ontology/relations\.csv"):
        quads(replace(meeting, relations=(Relation("likes", "Q7747", "RUS", None, 0, 0, 5),)))


def hostile_reading(words: str, article_of: ArticleOf, evidence_at: EvidenceAt) -> Reading:
    article, sentences = article_of(f"Rusia menawarkan {words}|", id=words, title=words, url=words, publisher=words)
    thing = Thing(words, 17, 17 + len(words))
    event = Event("offers", ("RUS",), ("x y<>" + words,), thing)
    actors = (Actor("RUS", ActorKind.STATE, words), Actor("x y<>" + words, ActorKind.PERSON, words, office=words))
    claim = Claim(event, evidence_at(article, sentences[0], "menawarkan"), rule=words)
    return Reading(article, sentences, actors, (), (claim,), reader=words)


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_hostile_text_passes_unchanged_and_passes_the_gate(
    words: str, article_of: ArticleOf, evidence_at: EvidenceAt
) -> None:
    lines = quads(hostile_reading(words, article_of, evidence_at))
    objects = [quad.object for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)]
    assert [term.value for term in objects if isinstance(term, ox.Literal)].count(words) >= 7
    assert len(lines.decode().splitlines()) == lines.count(b"\n")
    assert Gate.load().check(lines).conforms
    assert Gate.load("pyshacl").check(lines).conforms


def test_an_article_without_a_day_or_any_event_is_fine(article_of: ArticleOf) -> None:
    article, sentences = article_of("Hujan turun di Bogor.", published=None)
    lines = quads(Reading(article, sentences))
    assert asked(lines, "?article schema:datePublished ?day", "day") == set()
    assert Gate.load().check(lines).conforms


def test_an_act_dated_after_the_report_is_stopped_only_if_told_as_done(meeting: Reading) -> None:
    early = replace(meeting.article, published=date(2019, 10, 2))
    problems = Gate.load().check(quads(replace(meeting, article=early))).problems
    assert [problem.shape for problem in problems] == ["Event-future"]
