"""Reads a birthday as address books write it, with the year or without."""

import re
from datetime import date
from functools import lru_cache

from crm_app.domain.cadence import Birthday
from crm_app.errors import BadInput
from crm_app.importers.dates import parse_day

_LONGEST = 40
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR = re.compile(r"\d{4}")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})")
_POINTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")
_YEARS_OF_NONE = frozenset({1604, 4501})  # what Apple and Outlook write where there is no year


@lru_cache(maxsize=4096)
def birthday(text: str) -> str:
    """``1985-06-12`` or ``--06-12`` for ``6/12/1985`` (month first), ``12.06.1985``, ``June 12``, ``12 июня``, or none.

    Empty for a day that never was, and for one whose form is not known.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return ""
    try:
        if found := _YEARLESS.fullmatch(text) or _SLASHES.fullmatch(text):
            return Birthday(int(found[1]), int(found[2])).text()
        if found := _POINTS.fullmatch(text):
            return Birthday(int(found[2]), int(found[1])).text()
        if found := _COMPACT.fullmatch(text):
            return _text(date(int(found[1]), int(found[2]), int(found[3])))
    except (BadInput, ValueError):
        return ""
    if day := parse_day(text):
        return _text(day)
    if not _YEAR.search(text) and (day := parse_day(f"{text.rstrip('.,')} 2000")):
        return Birthday(day.month, day.day).text()
    return ""


def _text(day: date) -> str:
    return Birthday(day.month, day.day, None if day.year in _YEARS_OF_NONE else day.year).text()
