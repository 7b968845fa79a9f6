"""A second opinion on what is to be shown when: plain arithmetic over plain lists, no line of it the program's."""

import copy
from calendar import isleap, monthrange
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
Occurrence = tuple[str, date, date | None, int]
"""Entry, due day, snoozed until, and how often it was changed."""


def step(anchor: date, every: int, unit: str, times: int, leap: str) -> date:
    if unit in ("day", "week"):
        return anchor + timedelta(days=every * times * (7 if unit == "week" else 1))
    months = anchor.month - 1 + every * times * (12 if unit == "year" else 1)
    year, month = anchor.year + months // 12, months % 12 + 1
    if (anchor.month, anchor.day, month) == (2, 29, 2) and not isleap(year) and leap == "mar_1":
        return date(year, 3, 1)
    return date(year, month, min(anchor.day, monthrange(year, month)[1]))


def first_after(anchor: date, every: int, unit: str, after: date, leap: str, least: int = 0) -> date:
    times = least
    while step(anchor, every, unit, times, leap) <= after:
        times += 1
    return step(anchor, every, unit, times, leap)


@dataclass
class Task:
    """A follow-up."""

    due: date
    anchor: date
    made: datetime
    at: time | None = None
    zone: str = ""
    every: int = 0
    unit: str = ""
    until: date | None = None
    version: int = 0
    open: bool = True


@dataclass
class Rhythm:
    """A cadence of one contact."""

    anchor: date
    every: int
    unit: str
    talked: datetime | None = None
    skipped: date | None = None
    until: date | None = None

    def due(self, zone: ZoneInfo, leap: str) -> date:
        base = self.anchor
        if self.talked is not None:
            base = max(base, self.talked.astimezone(zone).date())
        after = max(base, self.skipped or base)
        due = first_after(base, self.every, self.unit, after, leap, 1)
        if after > base and due - after == timedelta(days=1) and (self.unit != "day" or self.every >= 7):
            return first_after(base, self.every, self.unit, due, leap, 1)  # it moved by a day with the zone
        return due


@dataclass
class State:
    tasks: dict[str, Task] = field(default_factory=dict)
    rhythms: dict[int, Rhythm] = field(default_factory=dict)
    wished: set[tuple[int, date]] = field(default_factory=set)


class Model:
    """What the person has in the book, and what of it was shown."""

    def __init__(self, zone: ZoneInfo, leap: str) -> None:
        self.zone, self.leap = zone, leap
        self.remind_at, self.quiet = time(9), (time(21), time(8))
        self.quiet_days: set[int] = set()
        self.state = State()
        self.birthdays: dict[int, tuple[int, int]] = {}
        self.seen: set[Occurrence] = set()
        self.digests: set[date] = set()
        self.looked: datetime | None = None

    def saved(self) -> State:
        return copy.deepcopy(self.state)

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def instant(self, day: date, at: time, zone: str = "") -> datetime:
        try:
            place = ZoneInfo(zone) if zone else self.zone
        except Exception:
            place = self.zone
        return datetime.combine(day, at, tzinfo=place).astimezone(UTC)

    def is_quiet(self, now: datetime) -> bool:
        local = now.astimezone(self.zone)
        if local.isoweekday() in self.quiet_days:
            return True
        start, end = self.quiet
        at = local.time()
        return start <= at < end if start <= end else at >= start or at < end

    def task_moment(self, task: Task, now: datetime) -> datetime:
        moment = self.instant(task.due, task.at or self.remind_at, task.zone if task.at else "")
        if task.until:
            moment = max(moment, self.instant(task.until, self.remind_at))
        if task.at is None and moment <= task.made <= now:
            moment = task.made + timedelta(hours=1)
        return moment

    def moments(self, now: datetime) -> dict[Occurrence, datetime]:
        """Every occurrence that is open, with its moment, as things are."""
        found: dict[Occurrence, datetime] = {}
        for task_id, task in self.state.tasks.items():
            if task.open:
                found[(task_id, task.due, task.until, task.version)] = self.task_moment(task, now)
        for contact, rhythm in self.state.rhythms.items():
            moment = self.instant(rhythm.due(self.zone, self.leap), self.remind_at)
            if rhythm.until:
                moment = max(moment, self.instant(rhythm.until, self.remind_at))
            found[self._told_already(f"cadence-{contact}", rhythm.due(self.zone, self.leap), rhythm.until)] = moment
        return found | self._birthdays(now)

    def _birthdays(self, now: datetime) -> dict[Occurrence, datetime]:
        today = self.today(now)
        first = today if self.looked is None else min(today, max(self.today(self.looked), today - 14 * DAY))
        found: dict[Occurrence, datetime] = {}
        for contact, (month, number) in self.birthdays.items():
            for day in (first + ahead * DAY for ahead in range((today - first).days + 3)):
                leap_day = (month, number) == (2, 29) and not isleap(day.year)
                kept = ((2, 28) if self.leap == "feb_28" else (3, 1)) if leap_day else (month, number)
                if (day.month, day.day) == kept and (contact, day) not in self.state.wished:
                    found[(f"birthday-{contact}", day, None, 0)] = self.instant(day, self.remind_at)
        return found

    def _told_already(self, due_id: str, due: date, until: date | None) -> Occurrence:
        """A journey may move a cadence's day by one: then it is what was told on the day beside it."""
        near = [(due_id, each, until, 0) for each in (due, due - DAY, due + DAY)]
        return next((key for key in near if key in self.seen), near[0])

    def due(self, now: datetime) -> set[Occurrence]:
        """What a look at this moment has to show."""
        if self.looked is None or self.looked > now:
            self.looked = now
        if self.is_quiet(now):
            return set()
        return {key for key, moment in self.moments(now).items() if moment <= now} - self.seen

    def digest_due(self, now: datetime) -> date | None:
        monday = self.today(now) - timedelta(days=self.today(now).weekday())
        if self.is_quiet(now) or any(monday <= shown for shown in self.digests):
            return None
        return monday if self.instant(monday, self.remind_at) <= now else None

    # What the person does.

    def done(self, due_id: str, now: datetime, *, skip: bool = False) -> None:
        today = self.today(now)
        kind, _, number = due_id.rpartition("-")
        if kind == "birthday":
            self.state.wished.add((int(number), today))
        elif kind == "cadence":
            rhythm = self.state.rhythms[int(number)]
            rhythm.skipped, rhythm.until = max(rhythm.due(self.zone, self.leap), today), None
        else:
            task = self.state.tasks[due_id]
            task.until = None
            if task.every:
                after = max(task.due, today - DAY if skip else today)
                task.due = first_after(task.anchor, task.every, task.unit, after, self.leap)
            else:
                task.open = False

    def snooze(self, due_id: str, until: date) -> None:
        kind, _, number = due_id.rpartition("-")
        (self.state.rhythms[int(number)] if kind else self.state.tasks[due_id]).until = until

    def talk(self, contact: int, at: datetime) -> None:
        rhythm = self.state.rhythms.get(contact)
        if rhythm is not None:
            rhythm.talked = max(at, rhythm.talked or at)
            if rhythm.until or rhythm.skipped:
                rhythm.until = rhythm.skipped = None
