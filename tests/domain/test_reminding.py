"""When reminders speak: moments, quiet stretches, the zone, and how far back a catch-up looks."""

import os
import time as clock
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.reminding import (
    Hours,
    Occurrence,
    days_back,
    digest_shown,
    monday_of,
    show_at,
    slack,
    wall_time,
)

pytestmark = pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the zone cannot be set here")

DAY = date(2027, 6, 8)  # a Tuesday
LOUD = Hours(quiet_from=time(0), quiet_until=time(0))


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def go(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        clock.tzset()

    before = os.environ.get("TZ")
    go("Europe/Berlin")
    yield go
    if before is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", before)
    clock.tzset()


def at(day: date, text: str, fold: int = 0) -> datetime:
    return datetime.combine(day, time.fromisoformat(text)).replace(fold=fold).astimezone(UTC)


def shown_at(
    due: date = DAY, due_time: str = "", zone: str = "", until: date | None = None, made: datetime | None = None
) -> datetime:
    return show_at(due, due_time, zone, until, made, at(DAY + timedelta(days=99), "12:00"), LOUD)


def test_an_occurrence_has_a_name_for_ever() -> None:
    assert Occurrence("12", DAY).key == "12@2027-06-08"
    assert Occurrence("cadence-3", DAY, date(2027, 6, 10)).key == "cadence-3@2027-06-08+2027-06-10"


def test_without_a_time_it_is_the_time_of_the_settings_where_the_person_is(zone: Callable[[str], None]) -> None:
    assert shown_at() == datetime(2027, 6, 8, 7, tzinfo=UTC)
    zone("Asia/Tokyo")
    assert shown_at() == datetime(2027, 6, 8, 0, tzinfo=UTC)


def test_a_time_of_its_own_is_wall_time_in_its_zone() -> None:
    assert shown_at(due_time="15:00", zone="America/New_York") == datetime(2027, 6, 8, 19, tzinfo=UTC)
    assert shown_at(due_time="15:00") == datetime(2027, 6, 8, 13, tzinfo=UTC)


@pytest.mark.parametrize("name", ["Nowhere/Atall", "Europe", "../etc/passwd", "\0", "x" * 400])
def test_a_wrong_zone_is_the_systems(name: str) -> None:
    assert shown_at(due_time="15:00", zone=name) == datetime(2027, 6, 8, 13, tzinfo=UTC)


@pytest.mark.parametrize("name", ["", "Europe/Berlin"])
def test_a_wall_time_that_is_skipped_or_comes_twice_is_that_of_fold_0(name: str) -> None:
    skipped, twice = date(2027, 3, 28), date(2027, 10, 31)
    assert shown_at(skipped, "02:30", name) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)  # 03:30 on the clock
    assert shown_at(twice, "02:30", name) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_a_snooze_hides_until_its_day_whatever_the_time_was() -> None:
    assert shown_at(until=date(2027, 6, 10)) == at(date(2027, 6, 10), "09:00")
    assert shown_at(due_time="07:00", until=date(2027, 6, 10)) == at(date(2027, 6, 10), "09:00")
    assert shown_at(until=date(2027, 6, 1)) == at(DAY, "09:00")


def test_made_for_today_when_the_time_is_over_it_is_shown_an_hour_later() -> None:
    made = at(DAY, "16:20")
    assert shown_at(made=made) == at(DAY, "17:20")
    assert shown_at(made=at(DAY, "08:59")) == at(DAY, "09:00")
    assert shown_at(due_time="15:00", made=made) == at(DAY, "15:00")
    assert show_at(DAY, "", "", None, made, made - timedelta(hours=1), LOUD) == at(DAY, "09:00")  # clock set back


@pytest.mark.parametrize(
    ("moment", "speaks"),
    [
        ("20:59", "2027-06-08 20:59"),
        ("21:00", "2027-06-09 08:00"),
        ("03:00", "2027-06-08 08:00"),
        ("08:00", "2027-06-08 08:00"),
    ],
)
def test_quiet_hours_may_go_over_midnight(moment: str, speaks: str) -> None:
    found = Hours().speaks_at(at(DAY, moment))
    assert found is not None
    assert f"{found.astimezone():%Y-%m-%d %H:%M}" == speaks


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    noon = Hours(quiet_from=time(12), quiet_until=time(14))
    assert noon.speaks_at(at(DAY, "13:00")) == at(DAY, "14:00")
    assert noon.speaks_at(at(DAY, "23:00")) == at(DAY, "23:00")
    assert LOUD.speaks_at(at(DAY, "03:00")) == at(DAY, "03:00")


def test_a_quiet_day_and_the_night_after_it() -> None:
    weekend = Hours.parse("09:00", "21:00", "08:00", "67")
    assert weekend.speaks_at(at(date(2027, 6, 11), "22:00")) == at(date(2027, 6, 14), "08:00")
    assert weekend.speaks_at(at(date(2027, 6, 12), "10:00")) == at(date(2027, 6, 14), "08:00")
    assert Hours.parse("09:00", "00:00", "00:00", "67").speaks_at(at(date(2027, 6, 12), "10:00")) == at(
        date(2027, 6, 14), "00:00"
    )
    assert Hours.parse("09:00", "21:00", "08:00", "1234567").speaks_at(at(DAY, "10:00")) is None


def test_the_quiet_end_that_comes_twice_or_never_still_comes() -> None:
    night = Hours(quiet_from=time(1), quiet_until=time(2, 30))
    twice, skipped = date(2027, 10, 31), date(2027, 3, 28)
    assert night.speaks_at(at(twice, "02:10")) == at(twice, "02:30")
    assert night.speaks_at(at(twice, "02:10", fold=1)) == at(twice, "02:30", fold=1)
    assert night.speaks_at(at(skipped, "01:10")) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


@given(
    ahead=st.integers(0, 2 * 365 * 24 * 60),
    start=st.times(),
    end=st.times(),
    days=st.sets(st.integers(1, 7), max_size=6),
)
def test_what_speaks_is_never_quiet_and_never_earlier(ahead: int, start: time, end: time, days: set[int]) -> None:
    moment = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(minutes=ahead)
    start, end = start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)
    hours = Hours(quiet_from=start, quiet_until=end, quiet_days=frozenset(days))
    found = hours.speaks_at(moment)
    assert found is not None
    assert found >= moment
    assert hours.speaks_at(found) == found
    assert found.astimezone().isoweekday() not in days


def test_settings_that_say_nothing_are_the_defaults() -> None:
    assert Hours.parse("nine", "", "25:00", "x89") == Hours()
    assert Hours.parse("07:30", "22:15", "06:45", "17") == Hours(
        time(7, 30), time(22, 15), time(6, 45), frozenset({1, 7})
    )


def test_the_ends_of_the_calendar_are_no_error() -> None:
    assert wall_time(date.max, time(23, 59)) > wall_time(DAY, time())
    assert wall_time(date.min, time()) < wall_time(DAY, time())


def test_a_catch_up_looks_back_to_the_last_check_and_no_further_than_two_weeks() -> None:
    assert days_back(None, DAY) == []
    assert days_back(at(DAY, "07:00"), DAY) == []
    assert days_back(at(DAY - timedelta(days=2), "23:59"), DAY) == [date(2027, 6, 6), date(2027, 6, 7)]
    assert days_back(at(DAY - timedelta(days=99), "12:00"), DAY)[0] == DAY - timedelta(days=14)
    assert days_back(at(DAY + timedelta(days=2), "12:00"), DAY) == []


def test_a_weeks_digest_is_that_of_its_monday() -> None:
    monday = date(2027, 6, 7)
    assert [monday_of(monday + timedelta(days=ahead)) for ahead in (-1, 0, 6)] == [date(2027, 5, 31), monday, monday]
    assert digest_shown(monday, monday)
    assert digest_shown(monday + timedelta(weeks=1), monday)  # the clock was set back a week
    assert not digest_shown(monday + timedelta(weeks=52), monday)
    assert not digest_shown(None, monday)


def test_a_cadence_of_a_few_days_has_no_slack() -> None:
    assert [slack({"every": every, "unit": unit}) for every, unit in ((6, "day"), (7, "day"), (1, "week"))] == [0, 1, 1]
