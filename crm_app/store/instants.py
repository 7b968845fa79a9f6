"""Moments as the database holds them: whole milliseconds since 1970 UTC."""

from datetime import UTC, datetime


def to_millis(moment: datetime) -> int:
    """Milliseconds since 1970 UTC; raises ValueError for a naive value."""
    if moment.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return round(moment.timestamp() * 1000)


def from_millis(value: int) -> datetime:
    return datetime.fromtimestamp(value / 1000, UTC)


def now() -> datetime:
    return datetime.now(UTC)
