"""Takes values of outside JSON for what they are: text, an id, an object, an instant; anything else is nothing."""

import re
from datetime import UTC, datetime
from typing import Any, cast

from crm_app.importers.text import scrub

PLATFORM = "discord"
_LONGEST_ID = 20  # digits of an int64
_EARLIEST, _LATEST = 1990, 2100
_OLDER = re.compile(r"\s*(\d\d?)-([A-Z][a-z]{2})-(\d\d) (\d\d?):(\d\d) ([AP])M\s*", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def text_of(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    return value.strip() if value.isascii() and "\0" not in value else scrub(value).strip()


def object_of(value: Any) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def list_of(value: Any) -> list[Any]:
    return cast(list[Any], value) if isinstance(value, list) else []


def id_of(value: Any) -> str:
    """The digits of an id, which may be a number; empty for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**_LONGEST_ID:
        return str(value)
    if isinstance(value, str):
        digits = value.strip()
        if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_ID:
            return digits
    return ""


def code_of(value: Any) -> str:
    """An enumeration's value as text, whether it was written as its number or its name."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1000:
        return str(value)
    return text_of(value)


def instant(text: str) -> tuple[datetime, bool] | None:
    """The instant in UTC, and whether the text had no zone and was read as UTC; None if it is none (1990 to 2100)."""
    # In "2024-05-02 18:11:04" there is no room for a zone; one that is read with the text is had sooner than one set.
    naive = len(text) == 19 and text[13] == ":" == text[16]
    try:
        at = datetime.fromisoformat(f"{text}+00:00" if naive else text)
        if at.tzinfo is None:
            at, naive = at.replace(tzinfo=UTC), True
        elif at.tzinfo is not UTC:
            at = at.astimezone(UTC)
    except (ValueError, OverflowError):
        return _older(text)
    return (at, naive) if _EARLIEST <= at.year <= _LATEST else None


def _older(text: str) -> tuple[datetime, bool] | None:
    """Older chat exports write "10-Sep-18 11:34 PM", in the time of the computer that made them."""
    found = _OLDER.fullmatch(text)
    if not found or found[2] not in _MONTHS:
        return None
    day, year, hour, minute = (int(found[group]) for group in (1, 3, 4, 5))
    hour = hour % 12 + (12 if found[6] == "P" else 0)
    try:
        return datetime(2000 + year, _MONTHS.index(found[2]) + 1, day, hour, minute, tzinfo=UTC), True
    except ValueError:
        return None
