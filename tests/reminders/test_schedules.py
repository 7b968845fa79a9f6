"""Whatever a schedule brings, in whatever order: each occurrence is shown once, when the model says so."""

import time
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.paths import DataFolder
from tests.reminders.model import Rhythm
from tests.reminders.stage import World, clock_in
from tests.reminders.test_year import Year

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Australia/Lord_Howe", "UTC")
# Days around which clocks change somewhere, months end, or the year does.
STARTS = ("2027-03-12T10:00", "2027-03-27T20:00", "2027-10-30T20:00", "2027-12-30T12:00", "2028-02-27T09:00")


class Days(Year):
    """A few restless days: the person travels, the clock jumps and the program dies much more often than in a year."""

    PEOPLE = 4

    def plant(self) -> None:
        self.world.book.cadence(2, "week", self.clock.today - timedelta(days=14), contact_id=1)
        self.model.state.rhythms[1] = Rhythm(self.clock.today - timedelta(days=14), 2, "week")
        self.add(self.clock.today - timedelta(days=1), None, "", 0, "")
        self.tick()  # the first week's digest, while something is due
        for _ in range(3):
            self.act()

    def birthday(self, number: int) -> str:
        if number > 2:
            return ""
        day = self.clock.today + timedelta(days=2 * number)
        self.model.birthdays[number + 1] = (day.month, day.day)
        return f"--{day:%m-%d}"

    def travel(self) -> None:
        if self.dice.random() < 0.1:
            self.go(self.dice.choice(ZONES))

    def pass_time(self) -> None:
        if self.dice.random() < 0.15:
            self.clock.forward(minutes=self.dice.choice((-1500, -180, -1, 0, 11, 61, 1440, 4000)))
        else:
            super().pass_time()


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dice=st.randoms(use_true_random=False), start=st.sampled_from(STARTS), zone=st.sampled_from(ZONES))
def test_any_schedule(tmp_path_factory: pytest.TempPathFactory, dice: Random, start: str, zone: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch, clock_in(monkeypatch, zone, start) as clock:
        world = World(DataFolder(tmp_path_factory.mktemp("days")), clock, digest="on")
        try:
            Days(world, "feb_28", dice).live(rounds=25)
        finally:
            world.close()
