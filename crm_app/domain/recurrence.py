"""Days that recur by the calendar: every Tuesday and Thursday, the last Friday of the month, the 1st and the 15th."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Self, cast

from dateutil.rrule import rrule, rrulestr

from crm_app.domain.cadence import Cadence, LeapRule, next_occurrence
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNITS = {"DAILY": Unit.DAY, "WEEKLY": Unit.WEEK, "MONTHLY": Unit.MONTH, "YEARLY": Unit.YEAR}
_FREQUENCIES = {unit: name for name, unit in _UNITS.items()}
_PARTS = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH"})
_AHEAD = 9  # years that are searched: some rule of two parts never comes true
_MOST = 24  # values of one part


@dataclass(frozen=True, slots=True)
class DayRule:
    """A recurrence rule (RFC 5545 §3.3.10) of whole days.

    ``byday`` holds a place in the month (0: every one, -1: the last) and a weekday (0 Monday) each; ``bymonthday`` days
    of the month (-1: the last); ``bymonth`` months.
    """

    every: int
    unit: Unit
    byday: tuple[tuple[int, int], ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "FREQ=MONTHLY;BYDAY=-1FR"; raises ``BadInput("bad_rule")`` for anything but the parts named here."""
        try:
            parts = dict(part.split("=") for part in text.split(";"))
            every, unit = int(parts.get("INTERVAL", "1")), _UNITS[parts["FREQ"]]
            days = tuple((int(day[:-2] or 0), WEEKDAYS.index(day[-2:])) for day in _values(parts, "BYDAY"))
            numbers = tuple(int(day) for day in _values(parts, "BYMONTHDAY"))
            months = tuple(int(month) for month in _values(parts, "BYMONTH"))
        except (ValueError, KeyError):
            raise BadInput("bad_rule", text=text) from None
        sound = (
            parts.keys() <= _PARTS
            and 1 <= every <= 999
            and all(-5 <= place <= 5 for place, _ in days)
            and all(-31 <= day <= 31 and day for day in numbers)
            and all(1 <= month <= 12 for month in months)
            and max(len(days), len(numbers), len(months)) <= _MOST
        )
        if not sound:
            raise BadInput("bad_rule", text=text)
        return cls(every, unit, days, numbers, months)

    def text(self) -> str:
        """The form it is stored in, which ``parse`` reads back."""
        parts = [f"FREQ={_FREQUENCIES[self.unit]}", *([f"INTERVAL={self.every}"] if self.every > 1 else [])]
        if self.byday:
            parts.append("BYDAY=" + ",".join(f"{place or ''}{WEEKDAYS[day]}" for place, day in self.byday))
        for name, numbers in (("BYMONTHDAY", self.bymonthday), ("BYMONTH", self.bymonth)):
            if numbers:
                parts.append(f"{name}=" + ",".join(map(str, numbers)))
        return ";".join(parts)

    def plain(self, first: date) -> bool:
        """Whether counting intervals from ``first`` gives the same days; what clamps to short months is better so."""
        if self.byday not in ((), ((0, first.weekday()),)) or (self.byday and self.unit is not Unit.WEEK):
            return False
        months = self.bymonth in ((), (first.month,)) and (not self.bymonth or self.unit is Unit.YEAR)
        days = self.bymonthday in ((), (first.day,)) and (not self.bymonthday or self.unit in (Unit.MONTH, Unit.YEAR))
        return months and days and not (self.unit is Unit.YEAR and self.bymonthday and not self.bymonth)


def next_day(anchor: date, cadence: Cadence, rule: str, after: date, leap: LeapRule) -> date:
    """The first occurrence strictly after a day: by the rule if there is one, else by intervals from the anchor."""
    return next_by_rule(anchor, rule, after) if rule else next_occurrence(anchor, cadence, after, leap)


def next_by_rule(anchor: date, rule: str, after: date) -> date:
    """The first day of a rule counted from the anchor that is strictly after a day; ``date.max`` if none comes."""
    found = _bounded(anchor, rule, max(anchor, after)).after(_midnight(after))
    return date.max if found is None else found.date()


def last_by_rule(anchor: date, rule: str, until: date) -> date | None:
    """The last day of a rule counted from the anchor that is not after a day; None if all come later."""
    found = _bounded(anchor, rule, until).before(_midnight(until), inc=True)
    return None if found is None else found.date()


def _bounded(anchor: date, rule: str, near: date) -> rrule:
    until = date(min(near.year + _AHEAD, 9999), 12, 31)
    return cast(
        "rrule", rrulestr(f"{DayRule.parse(rule).text()};UNTIL={until:%Y%m%d}T000000", dtstart=_midnight(anchor))
    )


def _values(parts: dict[str, str], name: str) -> list[str]:
    return [value.lstrip("+") for value in parts.get(name, "").split(",") if value]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
