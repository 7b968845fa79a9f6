"""iCalendar: what a calendar program makes of the file is what Kithbook says is due."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar
from icalendar.cal.event import Event

from crm_app.domain.cadence import Cadence, LeapRule, add_interval, next_occurrence
from crm_app.domain.recurrence import next_by_rule
from crm_app.domain.vocabulary import Unit
from crm_app.exporters.calendar_file import calendar_lines
from crm_app.exporters.calendar_words import ENGLISH, CalendarWords
from crm_app.queries.calendar import Planned
from crm_app.queries.today import Why

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 12, 1)
PLAIN = Planned("u-1", "follow-up", "Call about the maps", ("Ines Calder",), DAY, DAY, Why("promised"))
MAR_1 = replace(ENGLISH, leap=LeapRule.MAR_1)


def recurring(due: date, every: int, unit: Unit, **more: Any) -> Planned:
    return replace(PLAIN, **{"due": due, "anchor": due, "every": every, "unit": unit, **more})


def written(*entries: Planned, words: CalendarWords = ENGLISH) -> str:
    text = "".join(calendar_lines(entries, words, NOW))
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    return text


def events(*entries: Planned, words: CalendarWords = ENGLISH) -> list[Event]:
    return list(Calendar.from_ical(written(*entries, words=words)).walk("VEVENT"))


def days(entry: Planned, until: date, words: CalendarWords = ENGLISH) -> list[date]:
    """The days on which a calendar shows it, in order."""
    return sorted(one.date() for one in moments(events(entry, words=words), until))


def moments(found: list[Event], until: date) -> Iterator[datetime]:
    """Wall times, by dateutil, put-off occurrences in their new place."""
    for series in (event for event in found if "RECURRENCE-ID" not in event):
        moved = [one for one in found if one["UID"] == series["UID"] and one is not series]
        yield from _series(series, moved, until)


def _series(series: Event, moved: list[Event], until: date) -> Iterator[datetime]:
    start = _wall(series["DTSTART"].dt)
    if "RRULE" not in series:
        yield start
        return
    rules = rruleset()
    rules.rrule(rrulestr(series["RRULE"].to_ical().decode(), dtstart=start))  # type: ignore[arg-type]
    for one in series["EXDATE"].dts if "EXDATE" in series else ():
        rules.exdate(_wall(one.dt))
    for one in moved:
        rules.exdate(_wall(one["RECURRENCE-ID"].dt))
        yield _wall(one["DTSTART"].dt)
    yield from rules.between(_wall(date(2000, 1, 1)), datetime.combine(until, time.max))


def _wall(moment: date) -> datetime:
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else datetime.combine(moment, time())


def expected(entry: Planned, until: date, leap: LeapRule = LeapRule.FEB_28) -> list[date]:
    assert entry.unit is not None
    cadence, found = Cadence(entry.every, entry.unit), list[date]()
    day = max(entry.due, entry.snoozed_until or entry.due)
    while day <= until:
        found.append(day)
        day = next_occurrence(entry.anchor, cadence, day, leap)
    return found


def test_a_follow_up_on_a_day_is_a_whole_day_with_an_alarm_at_nine() -> None:
    entry = replace(PLAIN, created_at=NOW - timedelta(days=3), changed_at=NOW - timedelta(days=1))
    (event,) = events(entry)
    assert event["UID"] == "u-1"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (DAY, date(2026, 12, 2))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["SUMMARY"] == "Call about the maps – Ines Calder"
    assert event["DESCRIPTION"] == "Call about the maps\n\nInes Calder"
    assert (event["DTSTAMP"].dt, event["LAST-MODIFIED"].dt) == (NOW, NOW - timedelta(days=1))
    assert (event["TRANSP"], event["CLASS"]) == ("TRANSPARENT", "PRIVATE")
    assert event["CATEGORIES"].to_ical() == b"Kithbook"
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(hours=9))
    assert alarm["DESCRIPTION"] == event["SUMMARY"]
    assert "RRULE" not in event


def test_a_snoozed_one_starts_on_the_day_it_is_back() -> None:
    assert days(replace(PLAIN, snoozed_until=date(2026, 12, 9)), DAY) == [date(2026, 12, 9)]
    assert days(replace(PLAIN, snoozed_until=date(2026, 11, 25)), DAY) == [DAY]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_a_time_is_wall_time_in_its_zone_on_both_sides_of_the_change(zone: str) -> None:
    entry = recurring(date(2026, 12, 1), 1, Unit.WEEK, clock=time(15), zone=zone)
    found = events(entry)
    start = found[0]["DTSTART"]
    assert (start.params["TZID"], start.dt) == (zone, datetime(2026, 12, 1, 15, tzinfo=ZoneInfo(zone)))
    assert found[0]["DURATION"].dt == timedelta(minutes=15)
    assert found[0].walk("VALARM")[0]["TRIGGER"].dt == timedelta(minutes=-15)
    shown = list(moments(found, date(2029, 12, 1)))
    assert len(shown) == 157
    assert {one.time() for one in shown} == {time(15)}
    assert len({one.replace(tzinfo=ZoneInfo(zone)).utcoffset() for one in shown}) == 2


def test_a_time_in_utc_needs_no_zone_and_one_in_no_known_zone_floats() -> None:
    def start(zone: str) -> str:
        text = written(replace(PLAIN, clock=time(15, 30), zone=zone))
        assert "VTIMEZONE" not in text
        return next(line for line in text.split("\r\n") if line.startswith("DTSTART"))

    assert start("Etc/UTC") == "DTSTART:20261201T153000Z"
    for zone in ("", "Nowhere/Land", "../../etc/passwd", "localtime", "x\r\nEND:VEVENT"):
        assert start(zone) == "DTSTART:20261201T153000"


@pytest.mark.parametrize("day", [28, 29, 30, 31])
@pytest.mark.parametrize("month", [1, 2, 3])
@pytest.mark.parametrize("every", [1, 2, 3, 5, 12, 18])
def test_months_clamp_from_the_original_day(day: int, month: int, every: int) -> None:
    anchor = date(2024, month, min(day, 29) if month == 2 else day)
    due = add_interval(anchor, Cadence(every, Unit.MONTH), 2, LeapRule.FEB_28)
    entry, until = recurring(due, every, Unit.MONTH, anchor=anchor), date(2037, 12, 31)
    assert days(entry, until) == expected(entry, until)
    for event in events(entry):
        assert "BYSETPOS" not in event["RRULE"]  # which Thunderbird does not understand among days of a month


def test_an_occurrence_in_a_short_month_keeps_the_anchor() -> None:
    entry = recurring(date(2027, 2, 28), 1, Unit.MONTH, anchor=date(2026, 10, 31))
    assert days(entry, date(2027, 4, 30)) == [date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)]
    (event,) = events(entry)
    assert event["RRULE"].to_ical() == b"FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1"


@pytest.mark.parametrize(
    ("rule", "unit"),
    [("FREQ=WEEKLY;BYDAY=TU,TH", Unit.WEEK), ("FREQ=MONTHLY;BYDAY=-1FR", Unit.MONTH),
     ("FREQ=MONTHLY;BYMONTHDAY=1,-1", Unit.MONTH), ("FREQ=YEARLY;INTERVAL=1;BYMONTHDAY=12;BYMONTH=6", Unit.YEAR)],
)  # fmt: skip
@pytest.mark.parametrize("due", [DAY, date(2026, 12, 3), date(2026, 12, 25)])
def test_a_rule_of_days_gives_the_days_that_kithbook_counts(rule: str, unit: Unit, due: date) -> None:
    """What is due on a day that is none of the rule's comes on that day once, and the next of the rule after it."""
    entry, until = recurring(due, 1, unit, rule=rule), date(2029, 12, 31)
    counted, day = [due], due
    while (day := next_by_rule(due, rule, day)) <= until:
        counted.append(day)
    assert days(entry, until) == counted
    put_off = replace(entry, snoozed_until=due + timedelta(days=1))
    assert days(put_off, until) == sorted({due + timedelta(days=1), *counted[1:]})


def test_february_is_a_series_of_its_own_where_the_others_have_a_30th() -> None:
    rest, february = events(recurring(date(2027, 1, 30), 5, Unit.MONTH))
    assert (rest["UID"], february["UID"]) == ("u-1", "u-1-february")
    assert rest["RRULE"].to_ical() == b"FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=30"
    assert february["RRULE"].to_ical() == b"FREQ=MONTHLY;INTERVAL=60;BYMONTHDAY=-1"
    assert february["DTSTART"].dt == date(2029, 2, 28)
    assert len(events(recurring(date(2027, 1, 30), 6, Unit.MONTH))) == 1
    text = written(
        recurring(date(2027, 1, 29), 1, Unit.MONTH),
        recurring(date(2027, 1, 29), 1, Unit.MONTH, clock=time(9), zone="Europe/Berlin"),
    )
    assert "EXDATE;VALUE=DATE:20280229,20320229" in text
    assert "EXDATE;TZID=Europe/Berlin:20280229T090000,20320229T090000" in text


@pytest.mark.parametrize(
    ("every", "unit"),
    [(1, Unit.YEAR), (12, Unit.MONTH), (3, Unit.YEAR), (4, Unit.YEAR), (1, Unit.MONTH), (5, Unit.MONTH)],
)
@pytest.mark.parametrize("words", [ENGLISH, MAR_1])
def test_the_29th_of_february_follows_the_setting(every: int, unit: Unit, words: CalendarWords) -> None:
    anchor, until = date(2024, 2, 29), date(2041, 1, 1)
    due = add_interval(anchor, Cadence(every, unit), 1, words.leap)
    entry = recurring(due, every, unit, anchor=anchor)
    assert days(entry, until, words) == expected(entry, until, words.leap)


@pytest.mark.parametrize(("every", "unit"), [(1, Unit.DAY), (10, Unit.DAY), (2, Unit.WEEK), (1, Unit.MONTH)])
@pytest.mark.parametrize("later", [1, 7, 10, 45])
@pytest.mark.parametrize("day", [28, 29, 30, 31])
def test_a_recurring_one_that_is_snoozed_is_one_entry_and_goes_on_as_before(
    every: int, unit: Unit, later: int, day: int
) -> None:
    due = date(2027, 1, day)
    entry = recurring(due, every, unit, snoozed_until=due + timedelta(days=later))
    until = date(2027, 7, 1)
    assert days(entry, until) == expected(entry, until)


def test_a_snoozed_time_moves_by_the_clock() -> None:
    due = date(2027, 3, 26)
    entry = recurring(due, 1, Unit.WEEK, clock=time(9), zone="Europe/Berlin", snoozed_until=date(2027, 3, 29))
    series, moved = events(entry)
    zone = ZoneInfo("Europe/Berlin")
    assert moved["RECURRENCE-ID"].dt == series["DTSTART"].dt == datetime(2027, 3, 26, 9, tzinfo=zone)
    assert moved["DTSTART"].dt == datetime(2027, 3, 29, 9, tzinfo=zone)
    assert "RRULE" not in moved


@pytest.mark.parametrize(
    "entry",
    [
        recurring(date(2027, 1, 5), 1, Unit.MONTH, anchor=date(2027, 1, 31)),
        recurring(date(2027, 2, 17), 1, Unit.MONTH, anchor=date(2026, 1, 31)),
        recurring(date(2027, 3, 1), 1, Unit.MONTH, anchor=date(2024, 2, 29)),
    ],
)
def test_a_due_day_that_no_rule_gives_stands_all_the_same(entry: Planned) -> None:
    assert days(entry, date(2027, 12, 31))[0] == entry.due


@pytest.mark.parametrize("every", [0, -3, 10**6, 10**15])
def test_what_hardly_recurs_stands_once(every: int) -> None:
    assert days(recurring(DAY, every, Unit.YEAR), DAY) == [DAY]
    anchor = date(2026, 12, 30)  # after the day, as only a book from elsewhere can have it
    assert days(recurring(DAY, every, Unit.MONTH, anchor=anchor), DAY) == [DAY]


@pytest.mark.parametrize("day", [date.min, date(33, 1, 1), date.max])
def test_days_at_the_ends_of_the_calendar(day: date) -> None:
    (event, *_rest) = events(recurring(day, 1, Unit.MONTH))
    assert event["DTSTART"].dt == day
    events(replace(PLAIN, due=day, clock=time(15), zone="Europe/Berlin"))


def test_titles_say_what_it_is() -> None:
    words = CalendarWords(birthday="День рождения: %1", cadence="Быть на связи: %1", why=lambda why: f"<{why.code}>")
    people = ("Анна", "Борис", "Вера", "Глеб")
    entries = (
        replace(PLAIN, text="Позвонить насчёт карт; " + "очень " * 60, people=people),
        replace(PLAIN, uid="cadence-u-2", kind="cadence", text="", people=("Осип Лаврентьев",), why=Why("cadence")),
        replace(PLAIN, uid="birthday-u-2", kind="birthday", text="1985-06-12", why=Why("birthday")),
    )
    first, cadence, birthday = events(*entries, words=words)
    assert first["SUMMARY"].startswith("Позвонить насчёт карт; очень")
    assert first["SUMMARY"].endswith("… – Анна, Борис, Вера …")
    assert first["DESCRIPTION"] == f"{entries[0].text.strip()}\n\nАнна\nБорис\nВера\nГлеб\n\n<promised>"
    assert (cadence["UID"], cadence["SUMMARY"]) == ("cadence-u-2", "Быть на связи: Осип Лаврентьев")
    assert cadence["DESCRIPTION"] == "<cadence>"
    assert (birthday["SUMMARY"], birthday["DESCRIPTION"]) == ("День рождения: Ines Calder", "1985-06-12")


HOSTILE = (
    "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil\x85END:VEVENT\u2028END:VEVENT\u2029\x0bEND:VEVENT\x00\x1b[2J\ud800"
    ' C:\\New, a;b "q" \\'
)


def test_text_cannot_break_out_of_its_line() -> None:
    entry = replace(PLAIN, uid=HOSTILE, text=HOSTILE, people=(HOSTILE,), zone=HOSTILE, clock=time(9))
    text = written(entry)
    assert len([line for line in text.splitlines() if line.startswith("END:VEVENT")]) == 1
    assert not set(text) & {"\x00", "\x1b", "\x85", "\u2028", "\u2029", "\x0b", "\ud800"}
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    lines = 'x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\nEND:VEVENT\nEND:VEVENT\nEND:VEVENT[2J C:\\New, a;b "q" \\'
    assert event["DESCRIPTION"].startswith(lines)
    assert "\n" not in event["SUMMARY"]


def test_a_later_file_never_has_a_lower_number() -> None:
    def number(now: datetime) -> int:
        (event,) = Calendar.from_ical("".join(calendar_lines([PLAIN], ENGLISH, now))).walk("VEVENT")
        return int(event["SEQUENCE"])

    assert number(NOW) == number(NOW) < number(NOW + timedelta(seconds=1)) < 2**31
