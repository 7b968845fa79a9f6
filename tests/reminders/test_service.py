"""What fires when: the moments, quiet stretches, the digest, and what makes the service look."""

import time
from datetime import date, datetime, timedelta
from datetime import time as wall
from typing import Any

import pytest

from crm_app.domain.vocabulary import Unit
from crm_app.paths import DataFolder
from crm_app.queries.reminders import reminder_memory
from crm_app.queries.today import due_rows
from crm_app.reminders.notices import Answer, Occasion
from crm_app.store.store import Store
from tests.queries.book import Book
from tests.reminders.stage import World

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")

DAY = date(2027, 6, 8)  # a Tuesday
NEXT = DAY + timedelta(days=1)


def test_a_follow_up_is_shown_at_the_time_of_the_settings_once(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY)
    assert world.tick() == []
    assert world.tick("2027-06-08T08:59") == []
    assert world.service.next_at == world.clock.moment("2027-06-08T09:00")
    assert world.tick("2027-06-08T09:00") == [[made]]
    assert world.wait(3) == []
    assert world.tick("2027-06-09T09:00") == []
    assert world.ledger()[-1] == ("shown", "2027-06-08", None, "notification")


def test_a_notice_carries_the_entry_of_the_today_list(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY, due_time=wall(15))
    world.tick()
    world.clock.set("2027-06-08T15:00")
    world.service.tick()
    (notice,) = world.screen.take()
    with world.store.reading() as session:
        assert notice.dues == tuple(due_rows(session, DAY, DAY))
    assert (notice.key, notice.occasion, notice.day) == (f"{made}@2027-06-08", Occasion.DUE, DAY)
    assert notice.answers == tuple(Answer)


def test_a_time_in_another_zone_comes_on_the_day_before_here(world: World, anna: int) -> None:
    made = world.follow_up(anna, NEXT, due_time=wall(5), zone="Asia/Tokyo")
    world.settings.change(quiet_from="00:00", quiet_until="00:00")
    world.tick("2027-06-08T21:59")
    assert world.service.next_at == world.clock.moment("2027-06-08T22:00")
    assert world.tick("2027-06-08T22:00") == [[made]]
    assert world.tick("2027-06-09T22:00") == []


def test_made_for_today_in_the_afternoon_it_comes_an_hour_later(world: World, anna: int) -> None:
    world.tick()
    made = world.follow_up(anna, world.clock.today)
    assert world.wait(59) == []
    assert world.wait(1) == [[made]]


def test_a_changed_one_is_fresh(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY)
    world.tick()
    assert world.tick("2027-06-08T09:00") == [[made]]
    world.change(made, anna, DAY)
    assert world.wait(59) == []
    assert world.wait(1) == [[made]]
    assert world.wait(61) == []


def test_a_snoozed_one_comes_back_on_its_day_once(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY)
    world.tick()
    world.tick("2027-06-08T09:00")
    world.snooze(made, DAY + timedelta(days=2))
    assert world.tick("2027-06-09T09:00") == []
    world.tick("2027-06-10T08:59")
    assert world.tick("2027-06-10T09:00") == [[made]]
    assert world.tick("2027-06-11T09:00") == []
    assert world.ledger()[-1] == ("shown", "2027-06-08", "2027-06-10", "notification")


def test_a_recurring_one_that_is_missed_is_one_entry_and_moves_on_when_done(world: World, anna: int) -> None:
    made = world.follow_up(anna, date(2027, 1, 31), every=1, unit=Unit.MONTH)
    world.tick()
    assert world.wait(60) == [[made]]
    assert world.tick("2027-06-20T09:00") == []
    world.done(made)
    world.tick("2027-06-30T08:59")
    assert world.tick("2027-06-30T09:00") == [[made]]
    world.skip(made)
    world.tick("2027-07-31T08:59")
    assert world.tick("2027-07-31T09:00") == [[made]]


def test_cadences_by_contact_and_by_tag(world: World, anna: int) -> None:
    bea = world.book.contact("Bea", created_at=world.clock.at - timedelta(days=99))
    world.book.cadence(1, "week", DAY - timedelta(days=7), contact_id=anna)
    world.book.cadence(2, "week", DAY - timedelta(days=13), tag_id=world.book.tag("mentor", bea))
    world.tick("2027-06-08T08:59")
    assert world.tick("2027-06-08T09:00") == [[f"cadence-{anna}"]]
    world.tick("2027-06-09T08:59")
    assert world.tick("2027-06-09T09:00") == [[f"cadence-{bea}"]]
    world.talk(anna)
    assert world.tick("2027-06-15T09:00") == []
    world.tick("2027-06-16T08:59")
    assert world.tick("2027-06-16T09:00") == [[f"cadence-{anna}"]]


def test_a_day_that_moves_with_the_zone_is_the_same_occurrence(world: World, anna: int) -> None:
    world.book.cadence(1, "week", DAY - timedelta(days=60), contact_id=anna)
    world.talk(anna, world.clock.moment("2027-06-01T23:30"))
    world.tick("2027-06-08T08:59")
    assert world.tick("2027-06-08T09:00") == [[f"cadence-{anna}"]]
    world.clock.travel("Asia/Tokyo")  # now the last contact was on the 2nd
    world.tick("2027-06-09T08:59")
    assert world.tick("2027-06-09T09:00") == []
    world.screen.press(f"cadence-{anna}@2027-06-08", Answer.DONE)
    world.settled()
    world.tick("2027-06-16T08:59")
    assert world.tick("2027-06-16T09:00") == [[f"cadence-{anna}"]]


def test_quiet_hours_put_off_what_has_a_time(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY, due_time=wall(22))
    world.tick("2027-06-08T21:59")
    assert world.service.next_at == world.clock.moment("2027-06-09T00:00")
    assert world.tick("2027-06-08T22:00") == []
    world.tick("2027-06-09T00:00")
    assert world.service.next_at == world.clock.moment("2027-06-09T08:00")
    assert world.tick("2027-06-09T08:00") == [[made]]


def test_quiet_days_put_off_even_a_birthday(world: World) -> None:
    world.settings.change(quiet_days="67")
    leo = world.book.contact("Leo", birthday="1990-06-12")
    world.tick("2027-06-11T12:00")
    assert world.tick("2027-06-12T12:00") == []
    assert world.tick("2027-06-13T12:00") == []
    world.tick("2027-06-14T07:59")
    world.clock.set("2027-06-14T08:00")
    world.service.tick()
    (notice,) = world.screen.take()
    assert [(row.id, row.overdue_days) for row in notice.dues] == [(f"birthday-{leo}", 2)]


def test_all_days_quiet_is_never(world: World, anna: int) -> None:
    world.settings.change(quiet_days="1234567", digest="on")
    world.follow_up(anna, DAY)
    for day in range(8, 20):
        assert world.tick(f"2027-06-{day:02}T12:00") == []


def test_the_weeks_digest_comes_once_and_besides_the_days_own(world: World, anna: int) -> None:
    world.settings.change(digest="on")
    made = [
        world.follow_up(anna, DAY),
        world.follow_up(anna, date(2027, 6, 13)),
        world.follow_up(anna, date(2027, 6, 14)),
    ]
    world.tick("2027-06-06T12:00")  # a Sunday: the week that ends has nothing
    assert world.tick("2027-06-07T08:59") == []
    world.clock.set("2027-06-07T09:00")
    world.service.tick()
    (notice,) = world.screen.take()
    assert (notice.key, notice.occasion) == ("digest@2027-06-07", Occasion.DIGEST)
    assert [row.id for row in notice.dues] == made[:2]
    world.restart()
    world.tick("2027-06-08T08:59")
    assert world.tick("2027-06-08T09:00") == [made[:1]]


def test_an_empty_digest_is_shown_but_in_the_very_first_week(world: World) -> None:
    world.settings.change(digest="on")
    assert world.tick() == []
    assert world.wait(3) == []
    assert world.tick("2027-06-15T12:00") == [[]]
    assert world.tick("2027-06-16T12:00") == []
    assert world.tick("2027-06-22T12:00") == [[]]
    assert world.screen.withdrawn == ["digest@2027-06-14"]


def test_another_zone_counts_at_once(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY)
    world.tick("2027-06-08T08:28")
    assert world.wait(2) == []
    world.clock.travel("Europe/Moscow")  # where it is 09:30
    assert world.wait(1) == [[made]]


def test_the_last_look_is_noted_once_a_day_even_if_nothing_is_shown(world: World) -> None:
    world.tick()
    world.tick("2027-06-09T12:00")
    world.wait(30)
    with world.store.reading() as session:
        assert reminder_memory(session).last_check_at == world.clock.moment("2027-06-09T12:00")


def test_a_changed_setting_counts_at_once(world: World, anna: int) -> None:
    made = world.follow_up(anna, DAY)
    world.tick("2027-06-08T07:00")
    world.settings.change(remind_at="07:00", quiet_until="06:00")
    assert world.wait(1) == [[made]]


def test_a_service_that_is_idle_does_not_look(world: World, anna: int, monkeypatch: pytest.MonkeyPatch) -> None:
    world.follow_up(anna, DAY)
    world.tick()
    world.tick()

    def look(*_args: Any) -> Any:
        looked.append(world.clock.at)
        raise OSError("enough seen")

    looked: list[datetime] = []
    monkeypatch.setattr("crm_app.reminders.service.look", look)
    assert world.wait(30) == []
    assert looked == []
    world.service.recheck()
    world.wait(1)
    assert looked == [world.clock.at]
    assert world.service.next_at == world.clock.at + timedelta(minutes=1)


def test_something_that_another_process_writes_is_noticed(world: World, anna: int, folder: DataFolder) -> None:
    world.tick("2027-06-08T12:00")
    other = Store(folder)
    made = Book(other).follow_up("x", DAY, anna, created_at=world.clock.at - timedelta(days=3))
    other.close()
    assert world.wait(1) == [[str(made)]]
