"""The wheel: built from a copy of the source, installed into an empty environment, and put to work there."""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
PARTS = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "pipeline", "ontology", "queries", "models")
# Where a data folder of the source tree lies in the wheel.
SHIPPED = {
    "ontology": "diplograph/ontology",
    "queries": "diplograph/queries",
    "models": "diplograph/models",
    "pipeline/diplograph": "diplograph",
}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("source")
    for part in PARTS:
        place = ROOT / part
        if place.is_dir():
            shutil.copytree(place, source / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(place, source / part)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", source / "dist", source, cwd=source)
    (made,) = (source / "dist").glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with nothing in it but the wheel. Its dependencies are lent by this one, read only, for speed."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    binary = home / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", binary, "install", "--no-deps", "--no-index", wheel, cwd=home)
    packages = next((home / "lib").glob("python*/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return binary


@pytest.mark.parametrize("folder", sorted(SHIPPED))
def test_every_file_of_a_shipped_folder_is_in_the_wheel(wheel: Path, folder: str) -> None:
    inside = set(ZipFile(wheel).namelist())
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert files
    missing = [
        path for path in files if f"{SHIPPED[folder]}/{path.relative_to(ROOT / folder).as_posix()}" not in inside
    ]
    assert missing == []


def test_the_licence_and_its_notice_travel_with_the_wheel(wheel: Path) -> None:
    names = {Path(name).name for name in ZipFile(wheel).namelist() if ".dist-info/licenses/" in name}
    assert {"LICENSE", "NOTICE"} <= names


def test_the_examples_are_built_by_the_installed_wheel(python: Path, tmp_path: Path) -> None:
    told = run(python, "-c", "import diplograph; print(diplograph.__file__)", cwd=tmp_path).stdout
    assert Path(told.strip()).is_relative_to(python.parent.parent)
    run(python, "-m", "diplograph", "build", ROOT / "examples", "--store", tmp_path / "store", cwd=tmp_path)
    assert (tmp_path / "store" / "ledger.jsonl").is_file()
