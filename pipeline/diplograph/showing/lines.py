"""A Reading as one line of JSON: everything it holds, under the names of the domain."""

import json
from dataclasses import asdict
from datetime import date

from diplograph.domain.reading import Reading


def as_json(reading: Reading) -> str:
    """One line of JSON; days as YYYY-MM-DD, times with their EDTF string beside them."""
    told = asdict(reading)
    for given, claim in zip(told["claims"], reading.claims, strict=True):
        if claim.event.when:
            given["event"]["when"]["edtf"] = claim.event.when.edtf
    return json.dumps(told, ensure_ascii=False, default=_day) + "\n"


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
