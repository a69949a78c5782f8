from collections.abc import Sequence

import pytest

from diplograph.domain.articles import Article
from diplograph.domain.reading import Reading
from diplograph.reading import confidence
from diplograph.reading.confidence import Weights
from diplograph.reading.parts import Part
from diplograph.reading.read import Reader

PLAIN = "Peru menuduh Chile melanggar perbatasan."


def read(text: str, without: Sequence[Part] = ()) -> Reading:
    return Reader.load("fast", without).read(Article(id="a", lang="id", text=text))


def doubted(reading: Reading) -> list[str]:
    return [trace.lacked for trace in reading.traces if trace.lacked.startswith("likelihood")]


def test_a_plain_act_is_nearly_sure() -> None:
    reading = read(PLAIN)
    assert [claim.event.predicate for claim in reading.claims] == ["accuses"]
    assert reading.claims[0].confidence > 0.9


def test_an_act_too_unlikely_is_not_told_and_leaves_its_chance_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "BY_RULES", Weights(0.0, (0.0, 0.0, 0.0), bar=0.6))
    reading = read(PLAIN)
    assert reading.claims == ()
    assert doubted(reading) == ["likelihood: 0.50"]


def test_a_reader_that_does_not_doubt_tells_it_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "BY_RULES", Weights(0.0, (0.0, 0.0, 0.0), bar=0.6))
    reading = read(PLAIN, [Part.DOUBT])
    assert [claim.confidence for claim in reading.claims] == [0.5]
    assert doubted(reading) == []


def test_a_described_side_makes_an_act_less_sure() -> None:
    named = read("Chile dan Peru tenang. Presiden Peru menuduh Chile.", [Part.DOUBT]).claims
    described = read("Chile dan Peru tenang. Presiden Peru menuduh negara itu.", [Part.DOUBT]).claims
    assert [claim.event.predicate for claim in (*named, *described)] == ["accuses", "accuses"]
    assert described[0].confidence < named[0].confidence


def test_without_a_table_of_sides_the_kind_of_the_row_decides() -> None:
    assert [claim.confidence for claim in read(PLAIN, [Part.CASTING]).claims] == [confidence.PLAIN["verb"]]
