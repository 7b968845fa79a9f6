"""When a cadence, a recurring follow-up or a birthday is due: computed from what happened, never stored bumped."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from dateutil.relativedelta import relativedelta

from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput

SOON_DAYS = 7
"""How far ahead "soon" reaches, in days: Today shows the next seven."""


_WEEK = 7  # days


class LeapRule(StrEnum):
    """Where the 29th of February falls in a year that has none (reminders, rule 3)."""

    FEB_28 = "feb_28"
    MAR_1 = "mar_1"


class DueState(StrEnum):
    """How a due day stands to today; hidden is snoozed, whatever the day."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Cadence:
    """Every so many days, weeks, months or years; ``every`` is 1 or more, else ``BadInput``."""

    every: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.every < 1:
            raise BadInput("bad_cadence", every=self.every)


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year, with the year of birth where it is known; raises ``BadInput`` for a day that never was."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        try:
            date(self.year or 2000, self.month, self.day)
        except (ValueError, OverflowError):
            raise BadInput("bad_birthday") from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "1985-06-12" or "--06-12" (vCard 4.0 leaves the year out like this, RFC 6350 §4.3.1)."""
        year, sep, rest = text.strip().rpartition("-")[0].rpartition("-")
        month, day = rest, text.strip().rpartition("-")[2]
        whole = sep and len(month) == len(day) == 2 and (year == "-" or len(year) == 4)
        if not whole or not (month + day + year.removeprefix("-")).isdecimal():
            raise BadInput("bad_birthday")
        if year != "-" and int(year) == 0:
            raise BadInput("bad_birthday")
        return cls(int(month), int(day), None if year == "-" else int(year))

    def text(self) -> str:
        """The form it is stored in, which ``parse`` reads back."""
        year = "-" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}-{self.day:02}"


def add_interval(anchor: date, cadence: Cadence, times: int, leap: LeapRule) -> date:
    """The anchor moved on by ``times`` intervals, at once: 31 Jan → 28 Feb → 31 Mar (reminders, rule 3).

    A day past the end of the calendar is its last day.
    """
    count = cadence.every * times
    try:
        match cadence.unit:
            case Unit.DAY:
                return anchor + timedelta(days=count)
            case Unit.WEEK:
                return anchor + timedelta(weeks=count)
            case Unit.MONTH:
                moved = anchor + relativedelta(months=count)
            case Unit.YEAR:
                moved = anchor + relativedelta(years=count)
        return _settle_leap_day(anchor, moved, leap)
    except (ValueError, OverflowError):
        return date.max


def next_occurrence(anchor: date, cadence: Cadence, after: date, leap: LeapRule) -> date:
    """The first occurrence strictly after a day; the anchor itself is the first of all.

    Counted from the anchor each time, so that one short month does not move all later ones.
    """
    times = max(0, _intervals_at_most(anchor, cadence, after) - 1)
    while True:
        day = add_interval(anchor, cadence, times, leap)
        if day > after or day == date.max:
            return day
        times += 1


def cadence_due(
    cadence: Cadence, last_contact: date | None, anchor: date, skipped_on: date | None, leap: LeapRule
) -> date:
    """The day a cadence is due (reminders, rules 1, 4 and 6).

    The base is the last counted interaction or the day the cadence was set, whichever is later; the first interval
    after it is due. ``skipped_on`` is the due day that was skipped: the due day is then the first interval strictly
    after it. Once a contact moves the base as far as ``skipped_on``, the skip says nothing any more.

    The day of the last contact depends on the zone: after a journey what was skipped may be due a day later, and is
    skipped all the same. Of intervals under a week that cannot be told.
    """
    base = anchor if last_contact is None else max(anchor, last_contact)
    if skipped_on is None or skipped_on <= base:
        return next_occurrence(base, cadence, base, leap)
    due = next_occurrence(base, cadence, skipped_on, leap)
    if due - skipped_on == timedelta(days=1) and (cadence.unit is not Unit.DAY or cadence.every >= _WEEK):
        return next_occurrence(base, cadence, due, leap)
    return due


def tag_anchor(set_on: date, known_since: date) -> date:
    """The day a tag's cadence counts from for a contact: not before they were in the book (reminders, rule 5).

    So nobody who comes later, by an import say, is overdue at once.
    """
    return max(set_on, known_since)


def precedence(due: date, *, own: bool) -> tuple[bool, date]:
    """Of a contact's cadences the least of these counts: their own, else a tag's or the tier's that is due first."""
    return not own, due


def hidden(snoozed_until: date | None, today: date) -> bool:
    """Whether a snooze still hides it; on the day it was snoozed until it is back."""
    return snoozed_until is not None and snoozed_until > today


def due_state(due: date, today: date, snoozed_until: date | None = None) -> DueState:
    if hidden(snoozed_until, today):
        return DueState.HIDDEN
    if due < today:
        return DueState.OVERDUE
    if due == today:
        return DueState.TODAY
    return DueState.SOON if due <= today + timedelta(days=SOON_DAYS) else DueState.LATER


def birthday_on(birthday: Birthday, year: int, leap: LeapRule) -> date:
    """The day a birthday is kept in a year (reminders, rule 9)."""
    if (birthday.month, birthday.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28) if leap is LeapRule.FEB_28 else date(year, 3, 1)
    return date(year, birthday.month, birthday.day)


def next_birthday(birthday: Birthday, today: date, leap: LeapRule) -> date:
    """The next day the birthday is kept, today included."""
    day = birthday_on(birthday, today.year, leap)
    if day >= today:
        return day
    return date.max if today.year == date.max.year else birthday_on(birthday, today.year + 1, leap)


def _settle_leap_day(anchor: date, moved: date, leap: LeapRule) -> date:
    clamped = (anchor.month, anchor.day) == (2, 29) and (moved.month, moved.day) == (2, 28)
    return date(moved.year, 3, 1) if clamped and leap is LeapRule.MAR_1 else moved


def _intervals_at_most(anchor: date, cadence: Cadence, after: date) -> int:
    """Intervals between two days, give or take one: where to begin to look."""
    days = (after - anchor).days
    months = (after.year - anchor.year) * 12 + after.month - anchor.month
    spans = {Unit.DAY: days, Unit.WEEK: days // 7, Unit.MONTH: months, Unit.YEAR: after.year - anchor.year}
    return spans[cadence.unit] // cadence.every
