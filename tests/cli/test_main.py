import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from diplograph import __version__
from diplograph.cli.main import COMMANDS, main
from diplograph.errors import DiplographError, StoreError, UnknownLanguage


def test_the_help_names_every_command() -> None:
    told = CliRunner().invoke(main, ["--help"]).output
    assert all(name in told for name in COMMANDS)


def test_the_help_does_not_wait_for_the_models() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from diplograph.cli.main import main; "
        "CliRunner().invoke(main, ['--help']); "
        "print(sorted({'spacy', 'rdflib', 'pyshacl', 'pyoxigraph'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_shows_an_example_in_its_help(name: str) -> None:
    told = CliRunner().invoke(main, [name, "--help"])
    assert told.exit_code == 0
    assert f"\n      diplograph {name}" in told.output


def test_the_version_is_the_packages_own() -> None:
    assert __version__ in CliRunner().invoke(main, ["--version"]).output


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(main, ["serve"]).exit_code == 2


@pytest.mark.parametrize(
    ("error", "status"), [(StoreError("the store is gone"), 1), (UnknownLanguage("xx", ["id"]), 2)]
)
def test_our_errors_are_one_line_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, error: DiplographError, status: int
) -> None:
    @click.command()
    def failing() -> None:
        raise error

    monkeypatch.setattr("diplograph.cli.languages.command", failing)
    told = CliRunner().invoke(main, ["languages"])
    assert told.exit_code == status
    assert str(error) in told.output
    assert "Traceback" not in told.output


def test_a_pipe_that_closes_early_is_no_traceback() -> None:
    command = [sys.executable, "-m", "diplograph", "languages", "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


def test_languages_are_listed_as_json() -> None:
    told = CliRunner().invoke(main, ["languages", "--format", "json"])
    assert '"code": "id"' in told.output
    assert '"code": "en"' in told.output


def test_models_are_listed_with_their_licence() -> None:
    told = CliRunner().invoke(main, ["models", "--format", "csv"])
    assert told.exit_code == 0
    assert told.output.startswith("model,language,version,licence")
    assert "fast_id" in told.output
