"""Days in a table: with slashes they are read as the whole table has them, month or day first."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice

from crm_app.importers import dates

_SLASHES = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)\b")
_LOOK_AT = 20_000  # values, before the order of the United States is taken


def day_first(values: Iterable[str]) -> bool:
    """Whether the first value that can be read in one way only has the day first; False where none tells."""
    for value in islice(values, _LOOK_AT):
        if found := _SLASHES.match(value):
            if int(found[1]) > 12:
                return True
            if int(found[2]) > 12:
                return False
    return False


def parse_day(text: str, *, days_first: bool = False) -> date | None:
    """The day of ``11/29/24 22:28``, ``2024-11-05T17:58:41.123Z`` or ``29 Nov 2024``; None for anything else."""
    text = text.strip()
    if not text:
        return None
    if found := _SLASHES.match(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        month, day = (second, first) if days_first else (first, second)
        return _valid(year + 2000 if year < 100 else year, month, day)
    try:
        if text[4:5] == "-":
            return _valid(int(text[:4]), int(text[5:7]), int(text[8:10]))
    except ValueError:
        return None
    day = dates.parse_day(text)
    return day and _valid(day.year, day.month, day.day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None
