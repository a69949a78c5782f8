"""The one door to files that ship with diplograph: ontology, queries, languages, the suite, models."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from diplograph.errors import ResourceError


def _walk(root: Traversable, relative: str) -> Traversable:
    place = root.joinpath(*[part for part in relative.split("/") if part])
    if not (place.is_file() or place.is_dir()):
        raise ResourceError(f"{relative} is missing from the installed package. Install diplograph again.")
    return place


def ontology(relative: str = "") -> Traversable:
    """A file or folder of `ontology/`, by its path with forward slashes."""
    return _walk(files("diplograph.ontology"), relative)


def queries(relative: str = "") -> Traversable:
    """A file or folder of `queries/`."""
    return _walk(files("diplograph.queries"), relative)


def languages(relative: str = "") -> Traversable:
    """A file or folder of the language tables."""
    return _walk(files("diplograph").joinpath("languages"), relative)


def suite(relative: str = "") -> Traversable:
    """A file or folder of the tables from which sentences are made to try the reading on."""
    return _walk(files("diplograph").joinpath("measuring/suite"), relative)


def model(name: str) -> Path:
    """The folder of a shipped model, on disk, for `spacy.load`."""
    place = _walk(files("diplograph.models"), name)
    if not isinstance(place, Path):
        raise ResourceError(f"model {name} must lie on disk; diplograph does not run from a zip file")
    return place


def model_names() -> tuple[str, ...]:
    """The folders of shipped models, sorted."""
    places = files("diplograph.models").iterdir()
    return tuple(sorted(place.name for place in places if place.joinpath("meta.json").is_file()))
