import pytest

from diplograph.domain.reading import Reading
from diplograph.errors import InputError, UnknownFormat, UnknownLanguage
from diplograph.graph.check import Fast, Gate, Problem, Report, shapes_turtle
from diplograph.graph.report import readable
from diplograph.graph.write import quads


def spoilt(meeting: Reading) -> bytes:
    return quads(meeting).replace(b'"bertemu"', b'"berjumpa"').replace(b'"0.85"', b'"1.85"')


@pytest.mark.parametrize("engine", ["fast", "pyshacl"])
def test_a_good_article_passes(meeting: Reading, engine: str) -> None:
    assert Gate.load(engine).check(quads(meeting)) == Report(conforms=True)


@pytest.mark.parametrize("engine", ["fast", "pyshacl"])
def test_a_bad_article_is_told_shape_by_shape_in_two_languages(meeting: Reading, engine: str) -> None:
    report = Gate.load(engine).check(spoilt(meeting))
    assert not report.conforms
    sure, trigger = report.problems
    assert (sure.shape, sure.value) == ("Claim-confidence", "1.85")
    assert sure.focus.startswith("https://w3id.org/diplograph/id/claim/")
    assert trigger.message_en == "The trigger does not stand at its offsets in the sentence."
    assert trigger.message_id == "Pemicu tidak ada pada posisinya dalam kalimat."


def test_where_the_reference_sees_nothing_the_fast_engines_words_stand(meeting: Reading) -> None:
    class Wordless:
        def problems(self, ntriples: str) -> tuple[Problem, ...]:
            assert ntriples
            return ()

    report = Gate(Fast(shapes_turtle(), words=Wordless())).check(spoilt(meeting))
    assert not report.conforms
    assert {problem.shape for problem in report.problems} >= {"Claim"}


def test_two_graphs_at_once_are_refused(meeting: Reading, many_claims: Reading) -> None:
    with pytest.raises(InputError, match="one named graph at a time, these lines are of 2"):
        Gate.load().check(quads(meeting) + quads(many_claims))


def test_no_lines_are_no_fault() -> None:
    assert Gate.load().check(b"").conforms


def test_an_unknown_engine_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownFormat, match=r"'slow'\. Known: fast, pyshacl"):
        Gate.load("slow")


def test_a_report_is_grouped_counted_and_cut_short() -> None:
    focus = "https://w3id.org/diplograph/id/claim/"
    many = tuple(Problem("Claim-x", f"{focus}{number}", "Wrong.", "Salah.", "v\x00\n" * 100) for number in range(5))
    told = readable(Report(conforms=False, problems=(*many, Problem("Event-y", "e", "Odd.", "Aneh."))))
    assert told.splitlines()[0] == "Fails its shapes. Problems: 6, kinds: 2."
    assert "Wrong. [Claim-x] (5)\n  claim/0: v" in told
    assert "and 2 more" in told
    assert "\x00" not in told
    assert max(map(len, told.splitlines())) < 120


def test_a_report_can_be_read_in_indonesian() -> None:
    report = Report(conforms=False, problems=(Problem("Event-y", "e", "Odd.", "Aneh."),))
    assert readable(report, "id") == "Tidak sesuai bentuk. Masalah: 1, jenis: 1.\n\nAneh. [Event-y] (1)\n  e\n"
    assert readable(Report(conforms=True), "id") == "Tidak ada keberatan.\n"


def test_a_report_in_another_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="Known: en, id"):
        readable(Report(conforms=True), "fr")
