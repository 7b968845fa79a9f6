"""Takes values of a Monica export for what they should be; anything else is nothing."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, cast

from crm_app.importers.text import scrub

_EARLIEST, _LATEST = 1990, 2100
_LARGEST = 10**15


def text_of(value: Any) -> str:
    """A string, stripped; a number as it is written. Amounts come as either."""
    if isinstance(value, str):
        return scrub(value).strip()
    if isinstance(value, (int, float)) and not isinstance(value, bool) and -_LARGEST < value < _LARGEST:
        return f"{value:g}" if isinstance(value, float) else str(value)
    return ""


def object_of(value: Any) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def list_of(value: Any) -> list[Any]:
    return cast(list[Any], value) if isinstance(value, list) else []


def truth_of(value: Any) -> bool:
    """Booleans come as such or as 1."""
    return value is True or (isinstance(value, int) and value == 1)


def number_of(value: Any, most: int) -> int:
    """A whole number from 1 to ``most``, else 0."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 10:
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most else 0


def properties(value: Any) -> dict[str, Any]:
    """The properties of a resource; where there are none, Monica writes an empty list."""
    return object_of(object_of(value).get("properties"))


def uuid_of(value: Any) -> str:
    return text_of(object_of(value).get("uuid"))


def nested(value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """(type, item) of all that hangs on a contact."""
    for group in list_of(value.get("data")):
        kind = text_of(object_of(group).get("type"))
        for item in list_of(object_of(group).get("values")):
            yield kind, item


def day_of(value: Any) -> date | None:
    """The day of "2021-03-05" or "2021-03-05T00:00:00.000000Z"."""
    text = text_of(value)
    try:
        return date.fromisoformat(text[:10]) if len(text) >= 10 else None
    except ValueError:
        return None


def instant_of(value: Any) -> tuple[datetime, str] | None:
    """The instant, and the zone in which a time without one was read; None where there is none from 1990 to 2100."""
    try:
        at = datetime.fromisoformat(text_of(value))
        assumed = "UTC" if at.tzinfo is None else ""
        at = at.replace(tzinfo=UTC) if assumed else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return (at, assumed) if _EARLIEST <= at.year <= _LATEST else None


def birthday_of(value: Any) -> str:
    """``1985-06-12``, or ``--06-12`` without the year; empty where the day was only worked out from an age."""
    special = object_of(value)
    day = day_of(special.get("date"))
    if day is None or truth_of(special.get("is_age_based")):
        return ""
    return f"--{day:%m-%d}" if truth_of(special.get("is_year_unknown")) else day.isoformat()
