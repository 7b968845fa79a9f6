"""Counting on the calendar: lengths, moved days, and where weeks, months, quarters and years begin and end."""

import calendar
import datetime as dt
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

Amount = tuple[float, str]
"""How many of a unit: "second", "minute", "hour", "day", "week", "month" or "year"."""

_HALVES = {"year": (6, "month"), "month": (15, "day"), "week": (4, "day"), "day": (12, "hour"), "hour": (30, "minute")}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_MINUTES = {"minute": 1, "hour": 60, "day": 1440}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with the wall time where one was said; ``rough`` marks a period's day or a part of the day."""

    day: date
    time: dt.time | None = None
    rough: bool = False
    exact: bool = False
    """Counted in hours or minutes from now."""


def whole_amounts(amounts: list[Amount]) -> list[tuple[int, str]]:
    """Without fractions: half a year is six months, a month and a half 45 days, 1.25 hours 75 minutes."""
    found: list[tuple[int, str]] = []
    for number, unit in amounts:
        part = number - int(number)
        if part and unit in _HALVES:
            size, smaller = _HALVES[unit]
            if unit == "month":
                found.append((round(number * 30), "day"))
                continue
            found += [(int(number), unit), (round(part * 2 * size), smaller)]
        else:
            found.append((int(number), unit))
    return [(number, unit) for number, unit in found if number] or [(0, "day")]


def minutes_of(amounts: list[Amount]) -> int | None:
    """A length in minutes, None for one of weeks and longer."""
    whole = whole_amounts(amounts)
    if any(unit not in _MINUTES for _, unit in whole):
        return None
    return sum(number * _MINUTES[unit] for number, unit in whole)


def moved(now: dt.datetime, amounts: list[Amount], sign: int) -> Moment:
    """An aware moment moved by a length; hours and minutes give a time.

    Raises OverflowError or ValueError when that is too far.
    """
    whole = whole_amounts(amounts)
    day = now
    for number, unit in whole:
        match unit:
            case "year":
                day += relativedelta(years=sign * number)
            case "month":
                day += relativedelta(months=sign * number)
            case "week":
                day += timedelta(weeks=sign * number)
            case "day":
                day += timedelta(days=sign * number)
            case _:
                # On the world's clock, so that two hours are two hours across a change of the clocks.
                day = (day.astimezone(dt.UTC) + timedelta(seconds=sign * number * _SECONDS[unit])).astimezone(
                    now.tzinfo
                )
    if any(unit in _SECONDS for _, unit in whole):
        return Moment(day.date(), dt.time(day.hour, day.minute), exact=True)
    return Moment(day.date(), rough=whole[0][1] != "day")


def start_of(day: date, unit: str, ahead: int = 0) -> date:
    match unit:
        case "day":
            return day + timedelta(days=ahead)
        case "week":
            return day - timedelta(days=day.weekday()) + timedelta(weeks=ahead)
        case "weekend":
            return day + timedelta(days=5 - day.weekday(), weeks=ahead)
        case "month":
            return day.replace(day=1) + relativedelta(months=ahead)
        case "quarter":
            return day.replace(day=1) + relativedelta(months=3 * ahead - (day.month - 1) % 3)
        case _:
            return date(day.year + ahead, 1, 1)


def end_of(day: date, unit: str, ahead: int = 0) -> date:
    """The last day; of a week its Sunday."""
    return start_of(day, unit, ahead + 1) - timedelta(days=1)


def nth_weekday(first: date, number: int, weekday: int) -> date | None:
    """The second Friday of a month, or the last for -1; None where there is none."""
    days = calendar.monthrange(first.year, first.month)[1]
    fitting = [day for day in range(1, days + 1) if first.replace(day=day).weekday() == weekday]
    try:
        return first.replace(day=fitting[number - 1 if number > 0 else number])
    except IndexError:
        return None


def business_days(day: date, count: int) -> date:
    """A day moved by working days, Monday to Friday."""
    step = 1 if count > 0 else -1
    while count:
        day += timedelta(days=step)
        count -= step if day.weekday() < 5 else 0
    return day


def in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_year(today: date, month: int, day: int, *, future: bool) -> date | None:
    """The next or the last such day, today counting both ways, at most two years off."""
    years = range(today.year, today.year + 3) if future else range(today.year, today.year - 3, -1)
    days = [found for year in years if (found := in_year(year, month, day)) is not None]
    fitting = (found for found in days if (found >= today if future else found <= today))
    return next((found for found in fitting if abs((found - today).days) <= 731), None)


def whole_year(typed: int, today: date) -> int:
    """Two digits mean the century that puts them nearest: 26 is 2026, 85 is 1985."""
    if typed >= 100:
        return typed
    year = today.year - today.year % 100 + typed
    return year - 100 if year > today.year + 30 else year
