"""Zones as a calendar file describes them, read by icalendar's neighbour dateutil, agree with the zones themselves."""

import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from crm_app.exporters.zone_rules import zone_component, zone_named

YEARS = (2026, 2027)


def described(name: str, first: int, last: int) -> str:
    return zone_component(ZoneInfo(name), first, last).to_ical(sorted=False).decode()


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Berlin", "America/New_York", "Australia/Sydney", "Europe/Moscow", "Asia/Kolkata", "Europe/Dublin",
        "Africa/Casablanca", "America/Santiago", "Asia/Jerusalem", "Australia/Lord_Howe", "Pacific/Apia",
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [1990, 2026])
def test_every_hour_is_the_same_by_the_description(name: str, first: int) -> None:
    zone, read = ZoneInfo(name), tzical(io.StringIO(described(name, first, YEARS[1]).replace("\r\n ", ""))).get(name)
    moment = datetime(first, 1, 1, 12, tzinfo=UTC)
    while moment.year <= YEARS[1]:
        wall = moment.astimezone(zone).replace(tzinfo=None)
        # Hours that a change leaves out, or that come twice, mean what each reader makes of them.
        if wall.replace(tzinfo=zone).utcoffset() == wall.replace(tzinfo=zone, fold=1).utcoffset():
            assert wall.replace(tzinfo=read).utcoffset() == zone.utcoffset(wall), wall
        moment += timedelta(hours=1 if first == YEARS[0] else 37)


def test_clocks_that_follow_a_rule_are_a_rule() -> None:
    berlin = described("Europe/Berlin", 2026, 2026)
    for line in (
        "DTSTART:20260329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "DTSTART:20261025T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZNAME:CEST",
    ):  # fmt: skip
        assert f"\r\n{line}\r\n" in berlin
    assert "BYDAY=2SU;BYMONTH=3" in described("America/New_York", 2026, 2026)
    assert "BYDAY=1SU;BYMONTH=11" in described("America/New_York", 1990, 2026)
    assert "RRULE" not in described("Asia/Kolkata", 2026, 2026)


@pytest.mark.parametrize("name", ["", "Mars/Base", "../../etc/passwd", "/etc/passwd", "localtime", "Europe", "a\0b"])
def test_what_names_no_zone(name: str) -> None:
    assert zone_named(name) is None
