from datetime import date
from pathlib import Path

import pytest

from diplograph.errors import InputError
from diplograph.settings import Settings, read_settings


def written(folder: Path, text: str) -> Path:
    path = folder / "diplograph.toml"
    path.write_text(text, "utf-8")
    return path


def test_settings_are_read_from_the_file_that_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, 'jobs = 2\nlang = "id"\npublished = 2019-10-04\n')
    assert read_settings(path) == Settings(jobs=2, lang="id", published=date(2019, 10, 4))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("job = 2", "unknown setting 'job'. Known: model, engine, jobs"),
        ('jobs = "two"', "jobs must be of type int"),
        ("jobs = true", "jobs must be of type int"),
        ("jobs = 0", "must be 1 or more"),
        ("published = 2019-10-04T10:00:00", "published must be of type date"),
        ("jobs = ", "cannot be read as TOML"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_settings(written(tmp_path, text))


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.toml"):
        read_settings(tmp_path / "nowhere.toml")
