"""A calendar from the window: off the GUI thread, by the setting for leap days, in the window's words."""

from pathlib import Path

import pytest
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from crm_app.commands.contacts import add_contact
from crm_app.domain.drafts import ContactDraft
from crm_app.store.journal import Label
from crm_app.ui.actions.exports import export_book
from tests.ui.small_book import Book


@pytest.mark.parametrize(("leap", "day"), [("feb_28", "2027-02-28"), ("mar_1", "2027-03-01")])
def test_a_calendar_follows_the_settings(qtbot: QtBot, tmp_path: Path, leap: str, day: str) -> None:
    book = Book(tmp_path, qtbot)
    book.store.write(Label("x"), add_contact, ContactDraft("Осип Лаврентьев", birthday="1988-02-29")).result()
    book.workspace.settings.change(leap=leap)
    counts: list[int] = []
    export_book(book.workspace, tmp_path / "due.ics", counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    (event,) = Calendar.from_ical((tmp_path / "due.ics").read_bytes()).walk("VEVENT")
    assert (counts, str(event["SUMMARY"])) == ([1], "Birthday: Осип Лаврентьев")
    assert event["DTSTART"].dt.isoformat() == day
    assert event["DESCRIPTION"] == "1988-02-29"
    assert book.errors == []
    book.close()
