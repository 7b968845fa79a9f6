"""The calendar of a whole book: what is in it, under which ids, and what becomes of it when it is imported."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from icalendar.cal.event import Event
from sqlmodel import Session

from crm_app.commands.cadences import set_cadence
from crm_app.commands.contacts import add_contact, archive_contacts
from crm_app.commands.follow_ups import add_follow_up, mark_done, snooze
from crm_app.commands.ingest.files import ingest_files
from crm_app.domain.cadence import Cadence, LeapRule
from crm_app.domain.drafts import ContactDraft, FollowUpDraft
from crm_app.domain.owner import Owner
from crm_app.domain.vocabulary import Unit
from crm_app.exporters.calendar_words import CalendarWords
from crm_app.exporters.files import write_export
from crm_app.importers.registry import open_export
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date()


def _fill(session: Session) -> None:
    anna = add_contact(session, ContactDraft("Анна Белова", birthday="1988-02-29"))
    ines = add_contact(session, ContactDraft("Ines Calder", birthday="--06-12"))
    gone = add_contact(session, ContactDraft("Zoë Maas", birthday="1990-01-01"))
    add_follow_up(session, FollowUpDraft("Послать карту", (anna, ines), date(2026, 11, 1)))
    monthly = date(2027, 1, 31)
    add_follow_up(
        session, FollowUpDraft("Lunch", (ines,), monthly, time(12, 30), "Europe/Berlin", every=1, unit=Unit.MONTH)
    )
    done = add_follow_up(session, FollowUpDraft("Over", (ines,), TODAY))
    put_off = add_follow_up(session, FollowUpDraft("Later", (ines,), TODAY))
    mark_done(session, str(done), TODAY)
    snooze(session, str(put_off), date(2026, 12, 7), TODAY)
    set_cadence(session, [anna, gone], Cadence(6, Unit.WEEK), date(2026, 11, 2))
    archive_contacts(session, [gone], True)


@pytest.fixture
def book(store: Store) -> Store:
    store.write(Label("x"), _fill).result()
    return store


def exported(store: Store, target: Path, now: datetime = NOW, words: CalendarWords | None = None) -> list[Event]:
    with store.reading() as session:
        count = write_export(session, target, now, words or CalendarWords())
    found = list(Calendar.from_ical(target.read_bytes()).walk("VEVENT"))
    assert len({str(event["UID"]) for event in found}) == count
    return found


def uids(store: Store, table: str, column: str) -> dict[str, str]:
    with store.reading() as session:
        return dict(run(session, f"SELECT {column}, uid FROM {table}").all())


def test_a_book_is_its_open_follow_ups_cadences_and_birthdays(book: Store, tmp_path: Path) -> None:
    found = exported(book, tmp_path / "x.ics")
    contacts, follow_ups = uids(book, "contact", "name"), uids(book, "follow_up", "text")
    assert [(str(event["UID"]), str(event["SUMMARY"]), event["DTSTART"].dt.isoformat()) for event in found] == [
        (follow_ups["Послать карту"], "Послать карту – Анна Белова, Ines Calder", "2026-11-01"),
        (follow_ups["Lunch"], "Lunch – Ines Calder", "2027-01-31T12:30:00+01:00"),
        (follow_ups["Later"], "Later – Ines Calder", "2026-12-07"),
        (f"cadence-{contacts['Анна Белова']}", "Keep in touch: Анна Белова", "2026-12-14"),
        (f"birthday-{contacts['Анна Белова']}", "Birthday: Анна Белова", "2027-02-28"),
        (f"birthday-{contacts['Ines Calder']}", "Birthday: Ines Calder", "2027-06-12"),
    ]
    assert [event["RRULE"].to_ical().decode() for event in found if "RRULE" in event] == [
        "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1",
        "FREQ=YEARLY;INTERVAL=1",
    ]


def test_leap_days_follow_the_setting(book: Store, tmp_path: Path) -> None:
    (birthday,) = (
        event
        for event in exported(book, tmp_path / "x.ics", words=CalendarWords(LeapRule.MAR_1))
        if str(event["SUMMARY"]) == "Birthday: Анна Белова"
    )
    assert birthday["DTSTART"].dt == date(2027, 3, 1)
    assert birthday["RRULE"].to_ical() == b"FREQ=YEARLY;INTERVAL=1;BYYEARDAY=60"


def test_ids_stay_and_numbers_never_fall(book: Store, tmp_path: Path) -> None:
    first = exported(book, tmp_path / "a.ics")
    assert exported(book, tmp_path / "b.ics") == first
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()

    def numbers(events: list[Event]) -> dict[str, int]:
        return {str(event["UID"]): int(event["SEQUENCE"]) for event in events}

    book.write(Label("snooze"), snooze, "1", date(2026, 12, 24), TODAY).result()
    snoozed = exported(book, tmp_path / "c.ics", NOW + timedelta(hours=1))
    book.undo().result()
    undone = exported(book, tmp_path / "d.ics", NOW + timedelta(hours=2))
    starts = [events[0]["DTSTART"].dt for events in (first, snoozed, undone)]
    assert starts == [date(2026, 11, 1), date(2026, 12, 24), date(2026, 11, 1)]
    assert numbers(first).keys() == numbers(snoozed).keys() == numbers(undone).keys()
    for uid, number in numbers(first).items():
        assert number < numbers(snoozed)[uid] < numbers(undone)[uid]


def test_an_imported_calendar_makes_nobody(book: Store, tmp_path: Path) -> None:
    target = tmp_path / "x.ics"
    found = exported(book, target)
    before = uids(book, "contact", "name"), uids(book, "interaction", "title")
    files = open_export([target], Owner(me=("nora@mail.example",))).files
    (report,) = book.write(Label("import"), ingest_files, files, lambda _done, _all: None).result().value
    assert (report.read, report.skipped, report.reasons) == (len(found), len(found), {"nobody": len(found)})
    assert (uids(book, "contact", "name"), uids(book, "interaction", "title")) == before


def test_an_empty_book_is_an_empty_calendar(store: Store, tmp_path: Path) -> None:
    assert exported(store, tmp_path / "x.ics") == []
