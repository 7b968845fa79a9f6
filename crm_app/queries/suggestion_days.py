"""Many instants as days where the person is, exactly and without asking the zone for each of them."""

from datetime import date, datetime, time, timedelta

from crm_app.queries.reading import local_day
from crm_app.store.instants import from_millis, to_millis

DAY_MS = 86_400_000
_SPAN_MS = 16 * DAY_MS
EPOCH = date(1970, 1, 1).toordinal()


def start_of(day: date) -> int:
    """The first millisecond of a day where the person is."""
    return to_millis(datetime.combine(day, time()).astimezone())


def number_of(day: date) -> int:
    """A day as the count of days since 1970."""
    return day.toordinal() - EPOCH


def day_of(number: int) -> date:
    return date.fromordinal(number + EPOCH)


class LocalDays:
    """Counts days since 1970; the zone is asked twice for each half month that occurs, not for each instant.

    No zone has its clocks changed and changed back within a half month.
    """

    def __init__(self) -> None:
        self._shifts: dict[int, int | None] = {}

    def number(self, at: int) -> int:
        """The local day of an instant in milliseconds; the same day as ``local_day``."""
        span = at // _SPAN_MS
        try:
            shift = self._shifts[span]
        except KeyError:
            shift = self._shifts[span] = _shift(span)
        if shift is None:  # the clocks change in it
            return number_of(local_day(at))
        return (at + shift) // DAY_MS


def _shift(span: int) -> int | None:
    """Milliseconds that local time is ahead of UTC all through a span; None if that changes within it."""
    first, last = (_ahead(at) for at in (span * _SPAN_MS, (span + 1) * _SPAN_MS - 1))
    return round(first.total_seconds() * 1000) if first == last else None


def _ahead(at: int) -> timedelta:
    return from_millis(at).astimezone().utcoffset() or timedelta()
