"""How something planned recurs in a calendar: the occurrence a series begins with, and its rule (RFC 5545 §3.3.10).

The 30th, or else the last of February, would be BYMONTHDAY=28,29,30;BYSETPOS=-1. Thunderbird shows all three days of
such a rule (kewisch/ical.js#960), so February has a series of its own, of a rule that every calendar follows.
"""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import lcm

from crm_app.domain.cadence import Cadence, LeapRule, next_occurrence
from crm_app.domain.recurrence import WEEKDAYS, DayRule, last_by_rule, next_by_rule
from crm_app.domain.vocabulary import Unit
from crm_app.queries.calendar import Planned

Rule = dict[str, str | int | list[int] | list[str]]

_LONGEST = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.YEAR: 366}  # days
_FREQUENCY = {Unit.DAY: "DAILY", Unit.WEEK: "WEEKLY", Unit.MONTH: "MONTHLY", Unit.YEAR: "YEARLY"}
_LAST_YEAR = 2200  # calendars refuse, or search for ever for, what comes true later
_FEBRUARY, _YEAR = 2, 12  # in months
_LEAP_DAY = (_FEBRUARY, 29)
_LEAP_DAY_OF_YEAR = 60  # the 29th of February, and the 1st of March of a year that has none
_AHEAD = 60  # years
_LAST = {"bymonthday": -1}  # of a month


@dataclass(frozen=True, slots=True)
class Series:
    """``begins`` is an occurrence of ``rule``; without a rule it is the only one.

    ``moved`` is the day on which that first occurrence stands instead, if it was put off. ``part`` tells the series of
    one thing apart, and stays the same. ``left_out`` are occurrences of the rule that do not take place.
    """

    begins: date
    rule: Rule | None = None
    moved: date | None = None
    part: str = ""
    left_out: tuple[date, ...] = ()


def series(planned: Planned, leap: LeapRule) -> list[Series]:
    """From the due day or, if that is later, the day it is snoozed until: one entry, never a backlog (rule 7)."""
    start = planned.due if planned.snoozed_until is None else max(planned.due, planned.snoozed_until)
    if planned.every < 1 or planned.unit is None:
        return [Series(start)]
    if planned.rule:
        return list(_by_rule(planned, DayRule.parse(planned.rule), start))
    cadence = Cadence(planned.every, planned.unit)
    if planned.unit is Unit.MONTH and planned.every % _YEAR == 0:
        cadence = Cadence(planned.every // _YEAR, Unit.YEAR)
    if next_occurrence(planned.anchor, cadence, max(start, planned.anchor), leap).year > _LAST_YEAR:
        return [Series(start)]
    begins = _last_until(planned.anchor, cadence, start, leap)
    moved = None if begins == start else start
    if cadence.unit is Unit.MONTH and planned.anchor.day in (29, 30):
        return list(_without_february(planned.anchor, cadence, leap, begins, moved))
    return [Series(begins, _rule(planned.anchor, cadence, leap), moved)]


def _by_rule(planned: Planned, days: DayRule, start: date) -> Iterator[Series]:
    """A series begins with a day of its rule; a due day that is none of them stands by itself before it."""
    rule: Rule = {"freq": _FREQUENCY[days.unit], "interval": days.every}
    if days.byday:
        rule["byday"] = [f"{place or ''}{WEEKDAYS[day]}" for place, day in days.byday]
    if days.bymonthday:
        rule["bymonthday"] = list(days.bymonthday)
    if days.bymonth:
        rule["bymonth"] = list(days.bymonth)
    last = last_by_rule(planned.anchor, planned.rule, start)
    if last is not None and last >= planned.due:
        yield Series(last, rule, None if last == start else start)
        return
    yield Series(start)
    begins = next_by_rule(planned.anchor, planned.rule, start)
    if begins.year <= _LAST_YEAR:
        yield Series(begins, rule, part="rule")


def _rule(anchor: date, cadence: Cadence, leap: LeapRule) -> Rule:
    """The days that ``next_occurrence`` counts: clamped to short months, and back to the anchor's day after them."""
    rule: Rule = {"freq": _FREQUENCY[cadence.unit], "interval": cadence.every}
    if cadence.unit is Unit.MONTH and anchor.day == 31:
        return {**rule, **_LAST}
    if cadence.unit is Unit.YEAR and (anchor.month, anchor.day) == _LEAP_DAY:
        return _leap_rule(cadence.every, leap)
    return rule


def _leap_rule(years: int, leap: LeapRule) -> Rule:
    """The 29th of February, or what stands for it, every so many years."""
    if leap is LeapRule.MAR_1:
        return {"freq": _FREQUENCY[Unit.YEAR], "interval": years, "byyearday": _LEAP_DAY_OF_YEAR}
    # As months: some calendars know the last day only there.
    return {"freq": _FREQUENCY[Unit.MONTH], "interval": _YEAR * years, **_LAST}


def _without_february(
    anchor: date, cadence: Cadence, leap: LeapRule, begins: date, moved: date | None
) -> Iterator[Series]:
    """The other months on the 29th or 30th, and February, if it is ever met, on its last day."""
    round_once = [begins, *islice(_after(anchor, cadence, begins, leap), _YEAR - 1)]
    others = next(day for day in round_once if day.day == anchor.day and day.month != _FEBRUARY)
    # Also the 1st of March that stands for its 29th day.
    february = next((day for day in round_once if day.day != anchor.day or day.month == _FEBRUARY), None)
    months = lcm(cadence.every, _YEAR)
    rule: Rule = {"freq": _FREQUENCY[Unit.MONTH], "interval": cadence.every, "bymonthday": anchor.day}
    leap_days = _leap_days(february, months // _YEAR) if february and anchor.day == _LEAP_DAY[1] else ()
    yield Series(others, rule, moved if others == begins else None, left_out=leap_days)
    if february:
        if (anchor.month, anchor.day) != _LEAP_DAY:
            leap = LeapRule.FEB_28  # which days of a month that is too short always follow
        yield Series(february, _leap_rule(months // _YEAR, leap), moved if february == begins else None, "february")


def _leap_days(first: date, every: int) -> tuple[date, ...]:
    """Those that February's own series has, for as long as anybody looks ahead.

    BYMONTH would do without dates, but Thunderbird then forgets an interval of months.
    """
    years = range(first.year, first.year + _AHEAD, every)
    return tuple(date(year, *_LEAP_DAY) for year in years if isleap(year))


def _after(anchor: date, cadence: Cadence, day: date, leap: LeapRule) -> Iterator[date]:
    while True:
        day = next_occurrence(anchor, cadence, day, leap)
        yield day


def _last_until(anchor: date, cadence: Cadence, until: date, leap: LeapRule) -> date:
    """The last occurrence up to a day; the first of all if that is later."""
    if until <= anchor:
        return anchor
    before = max(until.toordinal() - cadence.every * _LONGEST[cadence.unit] - 1, 1)
    found = next_occurrence(anchor, cadence, date.fromordinal(before), leap)
    while (later := next_occurrence(anchor, cadence, found, leap)) <= until:
        found = later
    return found
