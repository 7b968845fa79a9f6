"""After a gap, a failure or a jump: what was missed is shown, once."""

import logging
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall
from typing import Any

import pytest

from crm_app.domain.cadence import LeapRule
from crm_app.errors import Failure
from crm_app.queries.reminders import reminder_memory
from crm_app.reminders.notices import Answer, Occasion
from tests.reminders.stage import Killed, World

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")

DAY = date(2027, 6, 8)  # a Tuesday
NEXT = DAY + timedelta(days=1)


def test_after_a_gap_it_is_one_notice(world: World, anna: int) -> None:
    made = [world.follow_up(anna, DAY), world.follow_up(anna, NEXT)]
    world.tick()
    world.clock.set("2027-06-10T12:00")
    world.service.tick()
    (notice,) = world.screen.take()
    assert (notice.occasion, [row.id for row in notice.dues], notice.answers) == (
        Occasion.SEVERAL, made, (Answer.OPEN,)
    )  # fmt: skip
    assert world.wait(2) == []
    assert len([entry for entry in world.ledger() if entry[0] == "shown"]) == 2


def test_after_a_gap_one_thing_is_a_plain_notice(world: World, anna: int) -> None:
    world.follow_up(anna, DAY)
    world.tick()
    world.clock.set("2027-06-10T12:00")
    world.service.tick()
    assert [notice.occasion for notice in world.screen.take()] == [Occasion.DUE]


@pytest.mark.parametrize(("count", "notices"), [(3, 3), (4, 1)])
def test_more_than_three_at_one_tick_are_one_notice(world: World, anna: int, count: int, notices: int) -> None:
    for _ in range(count):
        world.follow_up(anna, DAY)
    world.tick("2027-06-08T08:59")
    assert len(world.tick("2027-06-08T09:00")) == notices


def test_the_very_first_start_with_hundreds_overdue_is_one_notice(world: World, anna: int) -> None:
    for _ in range(30):
        world.book.follow_up("old", DAY - timedelta(days=50), anna, created_at=datetime(2027, 1, 1, tzinfo=UTC))
    found = world.tick()
    assert [len(entries) for entries in found] == [30]
    world.restart()
    assert world.tick() == []


def test_birthdays_that_passed_while_nobody_looked_are_told_for_two_weeks(world: World) -> None:
    people = [world.book.contact(name, birthday=day) for name, day in (("A", "--06-09"), ("B", "--06-20"))]
    world.tick()
    world.restart()
    assert world.tick("2027-06-23T20:00") == [[f"birthday-{person}" for person in people]]
    world.restart()
    assert world.tick("2027-06-24T20:00") == []
    world.book.contact("C", birthday="--06-25")
    assert world.tick("2027-07-20T20:00") == []


def test_the_first_look_ever_tells_no_birthday_that_passed(world: World) -> None:
    world.book.contact("A", birthday="--06-06")
    assert world.tick() == []


def test_a_birthday_in_the_first_quiet_days_or_after_a_clock_set_back_is_told_too(world: World) -> None:
    world.settings.change(quiet_days="67")
    first = world.book.contact("A", birthday="--06-13")
    world.tick("2027-06-12T12:00")
    assert world.tick("2027-06-14T12:00") == [[f"birthday-{first}"]]
    world.tick("2027-07-14T12:00")
    second = world.book.contact("B", birthday="--06-20")
    world.tick("2027-06-19T12:00")
    assert world.tick("2027-06-21T12:00") == [[f"birthday-{second}"]]


@pytest.mark.parametrize(("leap", "day"), [(LeapRule.FEB_28, "2027-02-28"), (LeapRule.MAR_1, "2027-03-01")])
def test_a_leap_days_birthday_follows_the_setting(world: World, leap: LeapRule, day: str) -> None:
    world.settings.change(leap=leap.value)
    leo = world.book.contact("Leo", birthday="1992-02-29")
    world.tick("2027-02-27T23:00")
    seen = {f"{at}": world.tick(f"{at}T09:00") for at in ("2027-02-28", "2027-03-01")}
    assert [at for at, found in seen.items() if found] == [day]
    world.tick("2028-02-28T12:00")
    assert world.tick("2028-02-29T09:00") == [[f"birthday-{leo}"]]


@pytest.mark.parametrize("fails", ["absent", "broken"])
def test_what_could_not_be_shown_is_tried_again(
    world: World, anna: int, fails: str, caplog: pytest.LogCaptureFixture
) -> None:
    made = [world.follow_up(anna, DAY), world.follow_up(anna, DAY)]
    world.screen.there = fails != "absent"
    world.screen.broken = OSError("no bus") if fails == "broken" else None
    assert world.tick("2027-06-09T09:00") == []
    assert world.wait(5) == []
    assert world.service.next_at == world.clock.at + timedelta(minutes=1)
    assert "shown" not in [entry[0] for entry in world.ledger()]
    with world.store.reading() as session:
        assert reminder_memory(session).last_check_at == world.clock.moment("2027-06-09T09:00")
    world.screen.there, world.screen.broken = True, None
    assert world.wait(2) == [made]
    assert world.wait(2) == []
    caplog.clear()


def test_killed_between_showing_and_noting_it_is_shown_again_under_the_same_key(world: World, anna: int) -> None:
    world.follow_up(anna, DAY)
    world.follow_up(anna, DAY)
    world.screen.kill_after = True
    with pytest.raises(Killed):
        world.tick("2027-06-09T09:00")
    first = world.screen.take()
    world.restart()
    world.clock.forward(minutes=3)
    world.service.tick()
    assert [notice.key for notice in world.screen.take()] == [notice.key for notice in first]
    world.restart()
    assert world.wait(2) == []


def test_a_note_that_the_store_does_not_take_is_kept(
    world: World, anna: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made = world.follow_up(anna, DAY)
    world.tick()
    note = world.store.note

    def full(*args: Any) -> Any:
        raise Failure("disk")

    monkeypatch.setattr(world.store, "note", full)
    assert world.tick("2027-06-09T09:00") == [[made]]
    assert world.wait(5) == []
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 6
    monkeypatch.setattr(world.store, "note", note)
    assert world.wait(2) == []
    assert [entry[0] for entry in world.ledger()] == ["created", "shown"]
    caplog.clear()


def test_a_second_service_on_the_same_data_shows_nothing_again(world: World, anna: int) -> None:
    world.follow_up(anna, DAY)
    world.tick("2027-06-09T09:00")
    world.serve()
    assert world.tick() == []


def test_a_clock_set_back_shows_nothing_twice_and_loses_nothing(world: World, anna: int) -> None:
    first = world.follow_up(anna, DAY)
    world.tick("2027-06-08T08:59")
    assert world.tick("2027-06-08T09:00") == [[first]]
    second = world.follow_up(anna, DAY, due_time=wall(9, 30))
    assert world.tick("2027-06-07T09:00") == []
    with world.store.reading() as session:
        assert reminder_memory(session).last_check_at == world.clock.at
    assert world.tick("2027-06-08T09:29") == []
    assert world.tick("2027-06-08T09:30") == [[second]]


def test_a_clock_set_back_by_an_hour_is_noted_at_once(world: World) -> None:
    world.tick("2027-06-08T12:00")
    world.tick("2027-06-08T11:00")
    with world.store.reading() as session:
        assert reminder_memory(session).last_check_at == world.clock.moment("2027-06-08T11:00")
