"""A year in the life: travel, DST, leap days, sleep, clocks that jump, kills; everything shown once, nothing lost."""

import random
import time as system_time
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest

from crm_app.domain.vocabulary import Unit
from crm_app.paths import DataFolder
from crm_app.reminders.notices import Answer, Notice, Occasion
from tests.reminders.model import DAY, Model, Occurrence, Rhythm, Task
from tests.reminders.stage import Killed, World, clock_in

pytestmark = pytest.mark.skipif(not hasattr(system_time, "tzset"), reason="the zone cannot be set here")

JOURNEY = {
    date(2027, 8, 20): "America/New_York",
    date(2027, 11, 20): "Asia/Tokyo",
    date(2028, 1, 10): "Europe/Berlin",
}
END = datetime(2028, 3, 5, tzinfo=UTC)


class Year:
    """Drives the program and the model side by side, and compares them at every tick."""

    PEOPLE = 24

    def __init__(self, world: World, leap: str, dice: random.Random) -> None:
        self.world, self.clock, self.dice = world, world.clock, dice
        self.model = Model(world.clock.zone, leap)
        self.ticked: datetime | None = None
        self.missed = False
        self.counts: Counter[str] = Counter()
        self.told: Counter[Occurrence] = Counter()
        self.people = [
            world.book.contact(f"P{n}", created_at=datetime(2026, 9, 1, 12, tzinfo=UTC), birthday=self.birthday(n))
            for n in range(self.PEOPLE)
        ]
        self.plant()

    def birthday(self, number: int) -> str:
        if number > 14:
            return ""
        month, day = [(2, 29), (2, 29), (3, 28), (11, 7), (12, 31), (1, 1)][number] if number < 6 else (
            self.dice.randint(1, 12), self.dice.randint(1, 28)
        )  # fmt: skip
        self.model.birthdays[number + 1] = (month, day)
        return f"--{month:02}-{day:02}"

    def plant(self) -> None:
        for person, every, unit in zip(
            self.people[:5], (2, 1, 1, 3, 1), ("week", "month", "year", "week", "month"), strict=True
        ):
            anchor = date(2027, 1, 31) if unit == "month" else date(2026, 2, 28) if unit == "year" else date(2027, 2, 1)
            self.world.book.cadence(every, unit, anchor, contact_id=person)
            self.model.state.rhythms[person] = Rhythm(anchor, every, unit)
        tagged = self.people[5:9]
        self.world.book.cadence(3, "month", date(2026, 11, 30), tag_id=self.world.book.tag("mentor", *tagged))
        self.model.state.rhythms |= {person: Rhythm(date(2026, 11, 30), 3, "month") for person in tagged}
        for due, at, zone, every, unit in [
            (date(2027, 3, 28), time(2, 30), "Europe/Berlin", 0, ""),
            (date(2027, 3, 28), time(2, 30), "", 0, ""),
            (date(2027, 10, 31), time(2, 30), "Europe/Berlin", 0, ""),
            (date(2027, 11, 7), time(1, 30), "America/New_York", 0, ""),
            (date(2027, 11, 7), time(1, 30), "", 0, ""),
            (date(2028, 2, 29), time(10), "Nowhere/Atall", 0, ""),
            (date(2027, 3, 31), None, "", 1, "month"),
            (date(2024, 2, 29), None, "", 1, "year"),
            (date(2027, 2, 22), time(7, 15), "Asia/Tokyo", 1, "week"),
            (date(2027, 2, 24), None, "", 5, "day"),
        ]:
            self.add(due, at, zone, every, unit)

    def add(self, due: date, at: time | None, zone: str, every: int, unit: str) -> None:
        made = self.world.follow_up(
            self.dice.choice(self.people), due, due_time=at, zone=zone, every=every, unit=Unit(unit) if unit else None
        )
        self.model.state.tasks[made] = Task(due, due, self.clock.at, at, zone, every, unit)

    # One tick, and the comparison.

    def tick(self) -> None:
        now = self.clock.at
        gap = self.ticked is None or now - self.ticked > timedelta(minutes=10)
        self.missed, self.ticked = self.missed or gap, now
        expected, digest = self.model.due(now), self.model.digest_due(now)
        killed = False
        try:
            self.world.service.tick()
        except Killed:
            killed = True
        notices = self.world.screen.take()
        shown = [key for notice in notices if notice.occasion is not Occasion.DIGEST for key in self._keys(notice)]
        assert len(shown) == len(set(shown))
        if killed:
            assert set(shown) <= expected
            self.counts["killed while showing"] += 1
            self.restart()
            return
        assert set(shown) == expected, f"at {now.astimezone(self.model.zone)}"
        assert [notice.key for notice in notices if notice.occasion is Occasion.DIGEST] == (
            [f"digest@{digest}"] if digest else []
        )
        together = len(shown) > 3 or (self.missed and len(shown) > 1)
        assert len(notices) - bool(digest) == (1 if together else len(shown))
        self.counts["together" if together else "alone"] += len(shown)
        self.told.update(shown)
        self.model.seen.update(shown)
        if digest:
            self.model.digests.add(digest)
        if not self.model.is_quiet(now):
            self.missed, self.model.looked = False, now

    def _keys(self, notice: Notice) -> list[Occurrence]:
        now = self.model.moments(self.clock.at)
        found: list[Occurrence] = []
        for row in notice.dues:
            (key,) = [k for k in now if k[0] == row.id and (row.kind != "birthday" or k[1] == row.due)]
            assert row.kind != "follow-up" or key[1] == row.due
            found.append(key)
        return found

    def restart(self) -> None:
        """As after kill -9: nobody closes anything."""
        self.counts["restart"] += 1
        self.world.abandon()
        self.ticked, self.missed = None, False

    # Time goes by.

    def pass_time(self) -> None:
        dice, now = self.dice.random(), self.clock.at
        if dice < 0.55:
            coming = [moment for moment in self.model.moments(now).values() if moment > now]
            target = min(coming, default=now + DAY)
            if self.dice.random() < 0.3:
                target = self._quiet_end(now)
            target = min(target, now + DAY)
            for minutes in (2, 1):
                if target - timedelta(minutes=minutes) > now:
                    self.clock.at = target - timedelta(minutes=minutes)
                    self.tick()
            self.clock.at = target
        elif dice < 0.70:
            for _ in range(self.dice.randint(1, 12)):
                self.clock.forward(minutes=self.dice.choice((1, 1, 1, 5, 9)))
                self.tick()
        elif dice < 0.985:
            self.clock.forward(minutes=self.dice.randint(1, 500))  # asleep
        elif dice < 0.995:
            self.clock.forward(hours=self.dice.choice((-1, -3, -25, 1, 26)))
            self.counts["jump"] += 1
        else:
            self.clock.forward(days=self.dice.choice((3, 21)))
            self.counts["long sleep"] += 1

    def _quiet_end(self, now: datetime) -> datetime:
        end = self.model.instant(self.model.today(now), self.model.quiet[1])
        return end if end > now else self.model.instant(self.model.today(now) + DAY, self.model.quiet[1])

    def travel(self) -> None:
        due = [zone for day, zone in JOURNEY.items() if self.clock.at.date() >= day]
        self.go(due[-1] if due else "Europe/Berlin")

    def go(self, zone: str) -> None:
        if zone != self.clock.zone.key:
            self.clock.travel(zone)
            self.model.zone = self.clock.zone
            self.counts["journey"] += 1

    # The person does something.

    def act(self) -> None:
        before, dice = self.model.saved(), self.dice.random()
        today = self.clock.today
        if dice < 0.30:
            self._settle()
        elif dice < 0.50:
            zone = self.dice.choice(["", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Bad/Zone"])
            at = self.dice.choice([None, None, time(self.dice.randint(0, 23), self.dice.choice((0, 30, 59)))])
            every, unit = self.dice.choice([(0, ""), (0, ""), (0, ""), (1, "month"), (3, "day"), (2, "week")])
            self.add(today + self.dice.randint(-3, 25) * DAY, at, zone, every if self.dice.random() < 0.3 else 0, unit)
        elif dice < 0.60:
            self._change()
        elif dice < 0.80:
            person, at = self.dice.choice(self.people), self.clock.at - timedelta(hours=self.dice.choice((0, 0, 5, 30)))
            self.world.talk(person, at)
            self.model.talk(person, at)
        elif dice < 0.90:
            self._press()
        elif dice < 0.93:
            self._settings()
            return
        else:
            return
        if self.model.state != before and self.dice.random() < 0.15 and self.world.undo():
            self.model.state = before
            self.counts["undo"] += 1

    def _settle(self) -> None:
        now = self.clock.at
        due = sorted(key[0] for key, moment in self.model.moments(now).items() if moment <= now + DAY)
        due = [each for each in due if not each.startswith("birthday")]
        if not due:
            return
        due_id, dice = self.dice.choice(due), self.dice.random()
        if dice < 0.5:
            self.world.done(due_id)
            self.model.done(due_id, now)
        elif dice < 0.7:
            self.world.skip(due_id)
            self.model.done(due_id, now, skip=True)
        else:
            until = self.clock.today + self.dice.randint(1, 12) * DAY
            self.world.snooze(due_id, until)
            self.model.snooze(due_id, until)

    def _change(self) -> None:
        open_ones = [task_id for task_id, task in self.model.state.tasks.items() if task.open and not task.every]
        if open_ones:
            task_id = self.dice.choice(open_ones)
            task = self.model.state.tasks[task_id]
            due = self.dice.choice([task.due, self.clock.today, self.clock.today + 4 * DAY])
            self.world.change(task_id, self.people[0], due, due_time=task.at, zone=task.zone)
            if due != task.due:
                task.until, task.anchor = None, due
            task.due, task.made, task.version = due, self.clock.at, self.dice.getrandbits(60)

    def _press(self) -> None:
        """A button of a notice that stands for what is due still."""
        current = {key[0]: key for key in self.model.moments(self.clock.at)}
        for key, (notice, _answered) in list(self.world.screen.standing.items()):
            row = notice.dues[0] if len(notice.dues) == 1 else None
            if row is None or row.kind != "follow-up" or row.id not in current or current[row.id][1] != row.due:
                continue
            answer = self.dice.choice([Answer.DONE, Answer.SNOOZE_DAY, Answer.SNOOZE_MONDAY])
            self.world.screen.press(key, answer)
            self.world.settled()
            self.counts["pressed"] += 1
            today = self.clock.today
            if answer is Answer.DONE:
                self.model.done(row.id, self.clock.at)
            else:
                self.model.snooze(row.id, today + (DAY if answer is Answer.SNOOZE_DAY else (7 - today.weekday()) * DAY))
            return

    def _settings(self) -> None:
        if self.clock.today < date(2027, 4, 1):
            return  # the first spring night is not quiet
        self.model.remind_at = self.dice.choice([time(9), time(7, 30), time(20)])
        self.model.quiet = self.dice.choice(
            [(time(21), time(8)), (time(0), time(0)), (time(12), time(14)), (time(1), time(2))]
        )
        self.model.quiet_days = set(map(int, self.dice.choice(["", "", "67", "7", "3"])))
        self.world.settings.change(
            remind_at=self.model.remind_at.isoformat("minutes"),
            quiet_from=self.model.quiet[0].isoformat("minutes"),
            quiet_until=self.model.quiet[1].isoformat("minutes"),
            quiet_days="".join(map(str, sorted(self.model.quiet_days))),
        )

    def live(self, rounds: int = 99_999) -> None:
        while self.clock.at < END and self.counts["rounds"] < rounds:
            self.pass_time()
            self.travel()
            self.world.screen.kill_after = self.dice.random() < 0.03
            self.tick()
            self.counts["rounds"] += 1
            if self.dice.random() < 0.02:
                self.restart()
            for _ in range(self.dice.choice((0, 0, 1, 1, 2, 2))):
                self.act()


@pytest.mark.parametrize(("leap", "seed"), [("feb_28", 1), ("mar_1", 2)])
def test_a_year(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, leap: str, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    with clock_in(monkeypatch, "Europe/Berlin", "2027-02-20T10:00") as clock:
        world = World(folder, clock, digest="on", leap=leap, quiet_from="00:00", quiet_until="00:00")
        year = Year(world, leap, random.Random(seed))
        year.model.quiet = (time(0), time(0))
        try:
            year.live()
        finally:
            world.close()
    assert caplog.records == []
    assert set(year.told.values()) == {1}
    assert sum(year.told.values()) > 300
    kept = date(2027, 2, 28) if leap == "feb_28" else date(2027, 3, 1)
    assert {("birthday-1", kept, None, 0), ("birthday-1", date(2028, 2, 29), None, 0)} <= set(year.told)
    assert all(
        year.counts[each] > 2 for each in ("killed while showing", "restart", "jump", "undo", "pressed", "journey")
    )
