"""What recurs and when: a rule that RRULE can say, and the first time it comes."""

import datetime as dt
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from crm_app.quick_add.line.tokens import Node

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS, WEEKEND = DAYS[:5], DAYS[5:]
_LENGTHS = {
    "SECONDLY": dt.timedelta(seconds=1), "MINUTELY": dt.timedelta(minutes=1), "HOURLY": dt.timedelta(hours=1),
    "DAILY": dt.timedelta(days=1), "WEEKLY": dt.timedelta(weeks=1),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Repeat:
    """A recurrence rule; what is empty says nothing."""

    freq: str
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()

    @property
    def rrule(self) -> str:
        """ "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"; an interval of one is left out."""
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        for name, values in (("BYDAY", self.byday), ("BYMONTHDAY", self.bymonthday), ("BYMONTH", self.bymonth)):
            if values:
                parts.append(f"{name}={','.join(map(str, values))}")
        return ";".join(parts)

    def joined(self, other: "Repeat") -> "Repeat | None":
        """ "weekly … on Tuesdays": how often from the one, the weekdays from the other; None if they do not fit so."""
        for often, days in ((self, other), (other, self)):
            bare = not (often.byday or often.bymonthday or often.bymonth)
            if bare and often.freq == days.freq == "WEEKLY" and days.byday and days.interval == 1:
                return Repeat("WEEKLY", often.interval, days.byday)
        return None


def days_of(nodes: list[Node]) -> tuple[str, ...]:
    """The weekdays in order; a range ("Mon-Wed", "с субботы по вторник") with those between."""
    found: list[str] = []
    thru = False
    for node in nodes:
        values = node.values
        at: int | None = next(
            (values[kind] for kind in ("WEEKDAY", "SHORT_WEEKDAY", "WEEKDAYS") if kind in values), None
        )
        if at is not None:
            if thru and found:
                between = (at - DAYS.index(found[-1])) % 7
                found += [DAYS[(DAYS.index(found[-1]) + step) % 7] for step in range(1, between + 1)]
            else:
                found.append(DAYS[at])
            thru = False
        elif "WEEKEND" in values:
            found += WEEKEND
        elif "WORKDAYS" in values or "WORKDAY" in values:
            found += WORKDAYS
        else:
            thru = bool({"THRU", "DASH"} & values.keys()) and bool(found)
    return tuple(dict.fromkeys(found))


def numbered_days(nodes: list[Node]) -> tuple[str, ...]:
    """ "2nd and last Friday", "первая и третья пятница и второй вторник": each number with the weekday after it."""
    found: list[str] = []
    numbers: list[int] = []
    for at, node in enumerate(nodes):
        if "LAST" in node.values:
            if not (numbers and at > 1 and "TO" in nodes[at - 2].values):
                numbers.append(-1)
            else:
                numbers[-1] = -numbers[-1]
        elif "ORD" in node.values:
            numbers.append(node.values["ORD"])
        elif day := days_of([node]):
            found += [f"{number}{day[0]}" for number in numbers]
            numbers = []
    return tuple(dict.fromkeys(found))


def numbers_of(nodes: list[Node]) -> tuple[int, ...]:
    kinds = ("ORD_DAY", "DAY_NUM")
    return tuple(dict.fromkeys(node.values[kind] for node in nodes for kind in kinds if kind in node.values))


def first_time(repeat: Repeat, moment: dt.time | None, now: dt.datetime) -> dt.date | dt.datetime:
    """The first time from now (naive) on; of a bare interval, one interval from now."""
    timed = moment is not None or repeat.freq in ("HOURLY", "MINUTELY", "SECONDLY")
    start = now if moment is None else dt.datetime.combine(now.date(), moment)
    if repeat.byday or repeat.bymonthday or repeat.bymonth:
        begun = start if start >= now else start + dt.timedelta(days=1)
        # Without an end the rule of a day that never comes would be followed to the year 9999.
        rule = rrulestr(f"{repeat.rrule};UNTIL={min(now.year + 9, 9999):04}1231T000000", dtstart=begun)
        found = next(iter(rule), begun)
    elif moment is not None and repeat.freq == "DAILY" and repeat.interval == 1:
        found = start if start >= now else start + dt.timedelta(days=1)
    else:
        found = _later(start, repeat)
    return found if timed else found.date()


def _later(start: dt.datetime, repeat: Repeat) -> dt.datetime:
    try:
        match repeat.freq:
            case "YEARLY":
                return start + relativedelta(years=repeat.interval)
            case "MONTHLY":
                return start + relativedelta(months=repeat.interval)
            case _:
                return start + repeat.interval * _LENGTHS[repeat.freq]
    except (OverflowError, ValueError):
        return start
