"""Reads the dates of the archive: "2 фев 2020 в 22:46:22", "at 10:46:22 pm on 2 Feb 2020"; they have no zone."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

ZONE = "Europe/Moscow"
_EARLIEST, _LATEST = 1990, 2100
_MONTHS = {
    name: number
    for names in (
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
} | {"май": 5}
_DAY = r"(?P<day>\d{1,2})\s+(?P<month>[^\W\d_]{3,10})\.?\s+(?P<year>\d{4})"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\s*(?P<half>[ap]m))?"
_DAY_FIRST = re.compile(rf"{_DAY}\s+(?:в|at)\s+{_CLOCK}", re.IGNORECASE)
_CLOCK_FIRST = re.compile(rf"(?:at\s+)?{_CLOCK}\s+on\s+{_DAY}", re.IGNORECASE)


def find_date(text: str) -> re.Match[str] | None:
    """Where the date stands in the header of a message."""
    return _DAY_FIRST.search(text) or _CLOCK_FIRST.search(text)


def instant(found: re.Match[str]) -> datetime | None:
    """The instant, read as Moscow's time; None for a day that does not exist, or before 1990 or after 2100."""
    month = _MONTHS.get(found["month"][:3].lower())
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 24
    if month is None or not _EARLIEST <= int(found["year"]) <= _LATEST:
        return None
    day, minute, second = int(found["day"]), int(found["minute"]), int(found["second"] or 0)
    try:
        return datetime(int(found["year"]), month, day, hour, minute, second, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    except ValueError:
        return None
