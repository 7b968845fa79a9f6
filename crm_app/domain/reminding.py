"""When reminders speak: the moment a thing is shown at, quiet hours and days, and how far back a catch-up looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Self
from zoneinfo import ZoneInfo

from crm_app.domain.vocabulary import Unit

ONE_DAY = timedelta(days=1)
AFTER_MAKING = timedelta(hours=1)
"""What is made or changed when its moment is over already is shown this much later."""
BIRTHDAYS_BACK = 14
"""Days after which a birthday that nobody was told of is not told any more."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What is shown once: an entry of the Today list on its due day, after a snooze once more."""

    due_id: str
    due_on: date
    until: date | None = None

    @property
    def key(self) -> str:
        """Its name for ever: "12@2026-07-01", or "12@2026-07-01+2026-07-03" once it was snoozed."""
        return f"{self.due_id}@{self.due_on}" + (f"+{self.until}" if self.until else "")


@dataclass(frozen=True, slots=True)
class Hours:
    """The time of day at which what has none of its own is shown, and when nothing is: all of it local wall time.

    Quiet is from ``quiet_from`` up to ``quiet_until``, over midnight if that is earlier (equal: never), and all of
    ``quiet_days`` (1 Monday to 7 Sunday).
    """

    remind_at: time = time(9)
    quiet_from: time = time(21)
    quiet_until: time = time(8)
    quiet_days: frozenset[int] = frozenset()

    @classmethod
    def parse(cls, remind_at: str, quiet_from: str, quiet_until: str, quiet_days: str) -> Self:
        """Read the settings' texts; what is no time of day counts as the default."""
        days = frozenset(int(digit) for digit in quiet_days if digit in "1234567")
        return cls(_time(remind_at, time(9)), _time(quiet_from, time(21)), _time(quiet_until, time(8)), days)

    def speaks_at(self, moment: datetime) -> datetime | None:
        """The moment itself, or the end of the quiet stretch it falls into; None if every day is quiet."""
        if len(self.quiet_days) == _WEEK:
            return None
        # A quiet day and a quiet night may follow each other all week long.
        for _ in range(4 * _WEEK):
            end = self._quiet_end(moment.astimezone())
            if end is None:
                return moment
            moment = max(_later(end, moment), moment + timedelta(minutes=1))
        return moment

    def _quiet_end(self, local: datetime) -> datetime | None:
        """The wall time at which it may go on, None if it is not quiet."""
        day, at = local.date(), local.time()
        if day.isoweekday() in self.quiet_days:
            return datetime.combine(day + ONE_DAY, time())
        if self.quiet_from <= self.quiet_until:
            inside, ends_on = self.quiet_from <= at < self.quiet_until, day
        else:
            inside = at >= self.quiet_from or at < self.quiet_until
            ends_on = day if at < self.quiet_until else day + ONE_DAY
        return datetime.combine(ends_on, self.quiet_until) if inside else None


def wall_time(day: date, at: time, zone: tzinfo | None = None) -> datetime:
    """The instant of a wall time, in UTC; without a zone in the system's, as it is now.

    A wall time that DST skips is counted with the offset before the gap, one that comes twice is the first (PEP 495,
    fold 0).
    """
    try:
        # Not astimezone(): it takes a skipped time of the system's zone with the offset after the gap.
        return datetime.fromtimestamp(datetime.combine(day, at, tzinfo=zone).timestamp(), UTC)
    except (ValueError, OverflowError, OSError):  # at the ends of the calendar
        return datetime.combine(day, at, tzinfo=UTC)


def show_at(
    due: date,
    due_time: str,
    zone: str,
    snoozed_until: date | None,
    made_at: datetime | None,
    now: datetime,
    hours: Hours,
) -> datetime:
    """The moment from which a thing is to be shown, quiet or not.

    ``made_at`` is when it was made or last changed: made after its moment and without a time of its own, it is shown
    an hour later (reminders, rule 7: today is allowed). A time still to come says only that the clock was set back.
    """
    own = _time(due_time, None)
    moment = wall_time(due, own or hours.remind_at, _zone(zone) if own else None)
    if snoozed_until is not None:
        moment = max(moment, wall_time(snoozed_until, hours.remind_at))
    if own is None and made_at is not None and moment <= made_at <= now:
        moment = made_at + AFTER_MAKING
    return moment


def slack(cadence: Mapping[str, Any]) -> int:
    """Days that a cadence's due day may differ and be the same occurrence; ``cadence`` has ``every`` and ``unit``.

    The day of the last contact depends on the zone: after a journey the same thing is due a day sooner or later. What
    is due every few days cannot be told apart so.
    """
    return 0 if cadence["unit"] == Unit.DAY and cadence["every"] < _WEEK else 1


def days_back(last_check: datetime | None, today: date) -> list[date]:
    """The days before today whose birthdays may not have been told; none before the very first look."""
    if last_check is None:
        return []
    first = max(last_check.astimezone().date(), today - timedelta(days=BIRTHDAYS_BACK))
    return [first + timedelta(days=ahead) for ahead in range((today - first).days)]


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def digest_shown(digest_on: date | None, monday: date) -> bool:
    """Whether the digest of a week was shown; one of a far future comes from a clock that was wrong."""
    return digest_on is not None and monday <= digest_on <= monday + timedelta(weeks=4)


def _later(wall: datetime, moment: datetime) -> datetime:
    """The instant of a local wall time; its second coming if the first is over."""
    first = wall_time(wall.date(), wall.time())
    return first if first > moment else wall_time(wall.date(), wall.time().replace(fold=1))


def _time(text: str, default: Any) -> Any:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return default


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, LookupError, OSError):  # a name that no table of zones has, or that is no file's
        return None
