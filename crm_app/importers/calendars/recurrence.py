"""When a recurring event has taken place: its rule, its further dates and its exceptions, within two years."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from math import gcd
from typing import Any

from crm_app.domain.records import record
from crm_app.importers.calendars.components import Component
from crm_app.importers.calendars.properties import read_moment, read_property
from crm_app.importers.calendars.zones import Zones

WINDOW = timedelta(days=731)
MAX_INSTANCES = 2_000  # of one event
MAX_OF_A_FILE = 20_000  # instances; more than 25 meetings a day
MAX_STEPS = 300_000  # of all rules of a file; what recurs after that comes with its first instance only
_COST = 200  # steps that a rule costs at least
_MAX_RULES = 3
_MAX_DATES = 2_000
_PART = re.compile(r"([A-Z]+)=([A-Z0-9,+-]{1,200})")
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_FILTERS = {
    "DAILY": ("", "BYDAY"),
    "WEEKLY": ("", "BYDAY"),
    "MONTHLY": ("", "BYMONTHDAY", "BYDAY", "BYDAY BYSETPOS"),
    "YEARLY": ("", "BYMONTH", "BYMONTH BYMONTHDAY", "BYDAY BYMONTH", "BYDAY BYMONTH BYSETPOS"),
}
_KNOWN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"})
_TIMES = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})


@dataclass(slots=True)
class Fuel:
    """What is left of the steps that the rules of a file may take, and of the instances that it may give."""

    steps: int = MAX_STEPS
    instances: int = MAX_OF_A_FILE


@record
class Start:
    """An event's beginning as the calendar writes it, with its zone; ``day`` for one that lasts the whole day."""

    local: datetime
    zone: tzinfo | None
    day: bool

    @classmethod
    def of(cls, moment: datetime | date, zone: tzinfo | None) -> "Start":
        if not isinstance(moment, datetime):
            return cls(datetime.combine(moment, time()), zone, day=True)
        return cls(moment.replace(tzinfo=None), moment.tzinfo or zone, day=False)

    def at(self, local: datetime) -> "Start":
        return Start(local, self.zone, self.day)

    def instant(self, zones: Zones) -> datetime:
        return zones.instant(self.local.date() if self.day else self.local, self.zone)

    def marks(self, zones: Zones) -> tuple[str, str]:
        """Its mark, and that of its day: a whole day may be left out too."""
        return self.mark(zones), f"{self.local:%Y%m%d}"

    def mark(self, zones: Zones) -> str:
        """What tells it from other instances: the day, or the instant in UTC."""
        if self.day:
            return f"{self.local:%Y%m%d}"
        return self.instant(zones).isoformat()[:19].replace("-", "").replace(":", "") + "Z"


def instances(
    event: Component, start: Start, gone: frozenset[str], zones: Zones, now: datetime, fuel: Fuel
) -> list[Start]:
    """The beginnings up to now, in order of time: the first one, and those of the last two years.

    Left out are EXDATEs, and the marks in ``gone``: of events that stand for themselves. A rule that repeats within a
    day, or that hardly ever comes true, has its first instance only; so has what goes beyond ``MAX_OF_A_FILE``.
    """
    until = now.astimezone(start.zone or zones.floating).replace(tzinfo=None)
    since = until - WINDOW
    found = {start.local}
    for line in event.named.get("RRULE", [])[:_MAX_RULES]:
        found.update(_by_rule(line, start, since, until, fuel))
    for one in dates(event.named.get("RDATE", []), zones, start):
        if since <= one.local <= until:
            found.add(one.local)
    left_out = {one.mark(zones) for one in dates(event.named.get("EXDATE", []), zones, start)}
    kept = [start.at(local) for local in sorted(found) if local <= until]
    if left_out or gone:
        kept = [one for one in kept if all(mark not in left_out and mark not in gone for mark in one.marks(zones))]
    kept = kept[:1] + kept[1:][1 - MAX_INSTANCES :]
    if len(kept) > fuel.instances:
        return kept[:1]
    fuel.instances -= len(kept)
    return kept


def dates(lines: Iterable[str], zones: Zones, start: Start | None = None) -> Iterator[Start]:
    """The moments of EXDATE, RDATE and RECURRENCE-ID lines; with ``start``, by the clock of its zone."""
    count = 0
    for line in lines:
        found = read_property(line)
        zone = zones.get(found.params["TZID"]) if "TZID" in found.params else None
        for text in found.value.split(","):
            moment = read_moment(text)
            count += 1
            if moment is None or count > _MAX_DATES or not 1 < moment.year < 9999:
                continue
            one = Start.of(moment, zone)
            if start is not None and not one.day and one.zone not in (None, start.zone):
                own = start.zone or zones.floating
                one = start.at(one.instant(zones).astimezone(own).replace(tzinfo=None))
            elif start is not None and not one.day:
                one = start.at(one.local)
            yield one


def _by_rule(line: str, start: Start, since: datetime, until: datetime, fuel: Fuel) -> Iterator[datetime]:
    from dateutil.rrule import rrulestr

    parts = _parts(read_property(line).value)
    interval = _usable(parts, start.local)
    last = _until(parts.pop("UNTIL", ""), start) or until
    if not interval or fuel.steps <= 0 or last < since:
        return
    fuel.steps -= _COST
    first = start.local if "COUNT" in parts else _nearer(start.local, since, parts["FREQ"], interval)
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        rule: Any = rrulestr(f"RRULE:{text}", dtstart=first)
        found: Iterable[datetime] = rule if "COUNT" in parts else rule.replace(until=min(last, until))
        for moment in islice(found, max(fuel.steps, 0)):
            if moment > min(last, until):
                return
            fuel.steps -= 1
            if moment >= since:
                yield moment
    except (ValueError, TypeError, OverflowError, IndexError, KeyError):
        return


def _nearer(first: datetime, since: datetime, frequency: str, interval: int) -> datetime:
    """A beginning of the same rule nearer to the window: whole steps later, or whole leap year cycles of them."""
    if since <= first:
        return first
    if frequency in ("MONTHLY", "YEARLY"):
        cycle = 4 * interval
        return first.replace(year=first.year + (since.year - first.year) // cycle * cycle)
    step = timedelta(days=interval * (7 if frequency == "WEEKLY" else 1))
    return first + (since - first) // step * step


def _parts(text: str) -> dict[str, str]:
    parts = [_PART.fullmatch(part.strip()) for part in text.strip().upper().strip(";").split(";")[:20]]
    return {part[1]: part[2] for part in parts if part} if all(parts) else {}


def _usable(parts: dict[str, str], start: datetime) -> int:
    """The interval of a rule that can be followed, else 0.

    Only whole days, and only rules that come true again before long: dateutil looks for the next date up to the year
    9999, which takes a second.
    """
    for name in _TIMES & parts.keys():
        if "," in parts.pop(name):
            return 0
    frequency, interval = parts.get("FREQ", ""), _number(parts.get("INTERVAL", "1"))
    filters = " ".join(sorted(name for name in parts if name.startswith("BY")))
    if filters not in _FILTERS.get(frequency, ()) or interval < 1 or not parts.keys() <= _KNOWN:
        return 0
    if "COUNT" in parts and _number(parts["COUNT"]) < 1:
        return 0
    if frequency == "DAILY" and filters and gcd(interval, 7) > 1:
        return 0
    return interval if _weekdays(parts) and _monthdays(parts, start) else 0


def _weekdays(parts: dict[str, str]) -> bool:
    """Whether every month has the weekdays that are named, and the places among them."""
    placed = "BYSETPOS" in parts
    most = 4 if parts["FREQ"] in ("MONTHLY", "YEARLY") and not placed else 0
    days = [_DAY.fullmatch(day) for day in parts.get("BYDAY", "MO").split(",")]
    if not all(day and abs(_number(day[1] or "0")) <= most for day in days):
        return False
    return not placed or all(1 <= abs(_number(place)) <= 4 for place in parts["BYSETPOS"].split(","))


def _monthdays(parts: dict[str, str], start: datetime) -> bool:
    """Whether every month has the days that are named, or else the day of the beginning is one of them."""
    months = [_number(month) for month in parts.get("BYMONTH", str(start.month)).split(",")]
    if not all(1 <= month <= 12 for month in months):
        return False
    days = [_number(day) for day in parts.get("BYMONTHDAY", str(start.day)).split(",")]
    common = all(1 <= abs(day) <= 28 for day in days)
    return "BYDAY" in parts or common or (start.day in days and start.month in months)


def _number(text: str) -> int:
    """A small whole number; 0 for anything else."""
    bare = text.removeprefix("-").removeprefix("+")
    return int(text) if bare.isascii() and bare.isdigit() and len(bare) <= 6 else 0


def _until(text: str, start: Start) -> datetime | None:
    """The last moment of a rule by the clock of its event; a day is meant to its end."""
    moment = read_moment(text)
    if moment is None or not 1 < moment.year < 9999:
        return None
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(23, 59, 59))
    if moment.tzinfo is not None:
        moment = moment.astimezone(start.zone or UTC).replace(tzinfo=None)
    return datetime.combine(moment, time(23, 59, 59)) if start.day else moment
