import json
from dataclasses import replace
from html.parser import HTMLParser

from diplograph.domain.reading import Reading
from diplograph.showing.lines import as_json
from diplograph.showing.page import as_page
from diplograph.showing.text import as_text
from diplograph.showing.words import plain


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.marks: list[dict[str, str | None]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        if tag == "mark":
            self.marks.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def parsed(page: str) -> Page:
    made = Page()
    made.feed(page)
    return made


def test_the_text_shows_each_act_under_its_sentence(reading: Reading) -> None:
    lines = as_text(reading).splitlines()
    assert lines[1].endswith("Duterte met Putin in Sochi on Thursday.")
    assert lines[2].strip() == "= meets: Rodrigo Duterte → Vladimir Putin | 2019-10-03 | in Sochi"
    assert "intended | says Vladimir Putin" in lines[4]


def test_an_article_without_an_act_says_so(reading: Reading) -> None:
    assert "no act between" in as_text(replace(reading, claims=()))


def test_why_tells_what_a_trigger_lacked(reading: Reading) -> None:
    assert "? aircraft: no source (en/fly/visits)" in as_text(reading, why=True)
    assert "no source" not in as_text(reading)


def test_control_characters_of_an_article_do_not_reach_the_terminal() -> None:
    assert plain("a\x1b[31mb\u202ec\nd") == "a\ufffd[31mb\ufffdc d"


def test_the_page_is_well_formed_and_keeps_every_word(reading: Reading) -> None:
    page = parsed(as_page([reading]))
    assert page.open == []
    words = "".join(page.words)
    assert "Duterte met Putin in Sochi on Thursday." in words
    assert "<arms> & aircraft" in words


def test_the_page_marks_names_and_triggers(reading: Reading) -> None:
    classes = [mark["class"] for mark in parsed(as_page([reading])).marks]
    assert classes == ["Person", "trigger", "Person", "Place", "Country", "trigger", "Country"]


def test_the_page_runs_nothing_that_an_article_brings(reading: Reading) -> None:
    evil = '"><script>alert(1)</script>'
    actors = tuple(replace(actor, name=evil) for actor in reading.actors)
    article = replace(reading.article, title=evil, id=evil)
    page = as_page([replace(reading, article=article, actors=actors)])
    assert "<script" not in page
    assert parsed(page).open == []


def test_a_name_and_a_trigger_that_overlap_are_both_marked(reading: Reading) -> None:
    met = reading.claims[0]
    wide = replace(met, evidence=replace(met.evidence, trigger_start=0, trigger_end=11))
    marks = parsed(as_page([replace(reading, claims=(wide,))])).marks
    assert marks[0]["class"] == "Person trigger"


def test_a_reading_fits_on_one_line_of_json(reading: Reading) -> None:
    line = as_json(reading)
    told = json.loads(line)
    assert line.count("\n") == 1
    assert told["article"]["published"] == "2019-10-04"
    assert told["claims"][0]["event"]["when"]["edtf"] == "2019-10-03"
    assert told["claims"][1]["event"]["when"] is None
