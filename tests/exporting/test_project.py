import csv

from diplograph.exporting.project import Network, project
from diplograph.exporting.schema import EDGE_FIELDS, NODE_FIELDS, clean
from diplograph.resources import ontology
from diplograph.store import Store, View

Edge = tuple[str, str, str]


def edges(network: Network) -> set[Edge]:
    return {(source, key, target) for source, target, key in network.edges(keys=True)}


def test_who_did_what_to_whom_is_an_edge_where_it_is_told_as_done(dyads: View) -> None:
    assert edges(project(dyads)) == {
        ("CHN", "meets", "IDN"),
        ("CHN", "meets", "JPN"),
        ("IDN", "meets", "JPN"),
        ("JPN", "aids", "IDN"),
        ("Q23530", "meets", "Q7747"),
        ("Q457786", "meets", "Q7747"),
        ("RUS", "offers", "PHL"),
        ("org-UN", "aids", "IDN"),
    }


def test_persons_stand_for_their_states_and_nobody_acts_upon_himself(dyads: View) -> None:
    network = project(dyads, level="states")
    assert edges(network) == {
        ("CHN", "meets", "IDN"),
        ("CHN", "meets", "JPN"),
        ("IDN", "meets", "JPN"),
        ("JPN", "aids", "IDN"),
        ("PHL", "meets", "RUS"),
        ("RUS", "offers", "PHL"),
        ("org-UN", "aids", "IDN"),
    }
    assert network.edges["PHL", "RUS", "meets"]["articles"] == 2


def test_topics_can_be_ends_for_those_who_do_the_act(offers: View) -> None:
    network = project(offers, topics=True)
    assert {edge for edge in edges(network) if "topic" in edge[2]} == {("RUS", "offers", "topic:arms")}
    assert network.nodes["topic:arms"]["kind"] == "Topic"


def test_both_sides_of_an_act_without_direction_have_its_topic() -> None:
    data = b"""
    @prefix a: <https://w3id.org/diplograph/id/actor/> . @prefix dg: <https://w3id.org/diplograph/ontology#> .
    <https://w3id.org/diplograph/id/article/x> {
      a:c dg:asserts a:e ; dg:modality dg:actual ; dg:polarity dg:positive .
      a:e dg:predicate "agrees" ; dg:source a:JPN ; dg:target a:IDN ; dg:participant a:JPN , a:IDN ;
        dg:object <https://w3id.org/diplograph/id/topic/trade> .
    }"""
    network = project(Store.memory(data, "trig"), topics=True)
    assert edges(network) == {
        ("IDN", "agrees", "JPN"),
        ("IDN", "agrees", "topic:trade"),
        ("JPN", "agrees", "topic:trade"),
    }


def test_claims_acts_and_articles_are_counted(dyads: View, offers: View) -> None:
    meeting = project(dyads).edges["Q457786", "Q7747", "meets"]
    assert (meeting["weight"], meeting["events"], meeting["articles"]) == (2, 1, 2)
    offer = project(offers).edges["RUS", "PHL", "offers"]
    assert (offer["weight"], offer["events"], offer["articles"]) == (2, 2, 2)


def test_an_act_without_a_date_does_not_hide_the_dates_of_others(offers: View) -> None:
    offer = project(offers).edges["RUS", "PHL", "offers"]
    assert (offer["first"], offer["last"], offer["times"]) == ("2019-10-04", "2019-10-04", "2019-10-04")


def test_first_and_last_keep_their_precision() -> None:
    times = ["2019-10-03", "2018", "2019-10", "2018-02-01/2018-02-09"]
    claims = "".join(
        f'a:c{n} dg:asserts a:e{n} ; dg:modality dg:actual ; dg:polarity dg:positive . a:e{n} dg:predicate "aids" ; '
        f'dg:source a:JPN ; dg:target a:IDN ; dg:time "{time}" .\n'
        for n, time in enumerate(times)
    )
    prefixes = (
        "@prefix a: <https://w3id.org/diplograph/id/actor/> . @prefix dg: <https://w3id.org/diplograph/ontology#> ."
    )
    data = f"{prefixes} <https://w3id.org/diplograph/id/article/x> {{ {claims} }}"
    edge = project(Store.memory(data.encode(), "trig")).edges["JPN", "IDN", "aids"]
    assert (edge["first"], edge["last"]) == ("2018", "2019-10")
    assert edge["times"] == "2018 2018-02-01/2018-02-09 2019-10 2019-10-03"


def test_scores_and_classes_of_acts_come_from_the_table(offers: View) -> None:
    rows = csv.DictReader(ontology("predicates.csv").read_text("utf-8").splitlines())
    row = next(row for row in rows if row["code"] == "offers")
    offer = project(offers).edges["RUS", "PHL", "offers"]
    assert (offer["score"], offer["quad"], offer["label"]) == (float(row["score"]), row["quad"], row["label_en"])


def test_every_attribute_has_its_one_type_everywhere(dyads: View, hostile: View) -> None:
    for view in (dyads, hostile):
        network = project(view, topics=True)
        for fields, all_data in (
            (NODE_FIELDS, [data for _, data in network.nodes(data=True)]),
            (EDGE_FIELDS, [data for _, _, data in network.edges(data=True)]),
        ):
            for data in all_data:
                assert {name: type(value) for name, value in data.items()} == {one.name: one.type for one in fields}


def test_a_state_that_is_named_nowhere_still_is_a_state() -> None:
    data = b"""
    @prefix a: <https://w3id.org/diplograph/id/actor/> . @prefix dg: <https://w3id.org/diplograph/ontology#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <https://w3id.org/diplograph/id/article/x> {
      a:c dg:asserts a:e ; dg:modality dg:actual ; dg:polarity dg:positive .
      a:e dg:predicate "aids" ; dg:source a:Q1 ; dg:target a:IDN .
      a:Q1 a dg:Person ; rdfs:label "A B" ; dg:iso3 "JPN" .
    }"""
    network = project(Store.memory(data, "trig"), level="states")
    assert network.nodes["JPN"] == {
        "label": "JPN",
        "kind": "State",
        "iso3": "JPN",
        "identified": True,
        "iri": "https://w3id.org/diplograph/id/actor/JPN",
    }


def test_an_empty_store_gives_an_empty_graph() -> None:
    assert len(project(Store.memory(), topics=True)) == 0


def test_text_is_cleaned_to_one_line_that_any_format_can_hold() -> None:
    assert clean("a\x00b\r\n c\ud800\tüé😀\ufffe") == "a\ufffdb c\ufffd üé😀\ufffd"
