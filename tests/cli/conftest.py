"""The command as the user calls it, and a store to call it on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from diplograph.cli.main import main
from diplograph.domain.reading import Reading
from diplograph.graph.write import quads
from diplograph.store import Store


@pytest.fixture
def store_dir(reading: Reading, tmp_path: Path) -> str:
    """The folder of a store with the one hand-made article."""
    with Store.create(tmp_path / "store").writer() as writer:
        writer.replace(quads(reading))
    return str(tmp_path / "store")


@pytest.fixture
def run() -> Callable[..., Result]:
    """`run("ask", "top_dyads", …)`: exit status, stdout and stderr of `diplograph`; `stdin=` where it is read."""
    return lambda *words, stdin=None: CliRunner().invoke(main, [str(word) for word in words], input=stdin)
