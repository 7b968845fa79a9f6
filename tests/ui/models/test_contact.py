"""A contact's page and timeline as models."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands import contacts
from crm_app.domain.cadence import DueState
from crm_app.ui.models.contact import (
    NEWEST,
    ContactModel,
    ContactPage,
    ContactTimeline,
    birthday_day,
    follow_up_state,
)
from crm_app.ui.models.rows_cache import RowRole
from tests.ui.small_book import Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def test_the_page_follows_what_happens(book: Book) -> None:
    anna = book.person("Anna Petrova")
    model = ContactModel(book.workspace)
    pages: list[ContactPage] = []
    left: list[bool] = []
    model.loaded.connect(pages.append)
    model.gone.connect(lambda: left.append(True))
    model.show(anna)
    model.set_active(True)
    book.settle()
    assert [page.name for page in pages] == ["Anna Petrova"]
    book.follow_up("call", anna, 0)
    assert follow_up_state(pages[-1].follow_ups[0], book.workspace) is DueState.TODAY
    count = len(pages)
    model.set_active(False)
    book.do(contacts.set_notes, anna, "x")
    assert len(pages) == count
    model.set_active(True)
    book.settle()
    assert pages[-1].notes == "x"
    assert not left
    book.do(contacts.delete_contacts, [anna])
    assert left == [True]
    assert model.contact_id is None


def test_the_newest_come_first_and_all_on_demand(book: Book, qtmodeltester: ModelTester) -> None:
    anna = book.person("Anna")
    for days in range(NEWEST + 3):
        book.talk(anna, days, f"{days} d", kind="call" if days else "meeting")
    model = ContactTimeline(book.workspace)
    model.show(anna)
    book.settle()
    assert (model.rowCount(), model.cut) == (NEWEST, True)
    model.index(0).data(RowRole)
    book.settle()
    assert model.index(0).data(RowRole).text == "0 d"
    qtmodeltester.check(model)
    model.show(anna, whole=True)
    book.settle()
    assert (model.rowCount(), model.cut) == (NEWEST + 3, False)
    model.show(anna, "meeting")
    book.settle()
    assert model.rowCount() == 1
    model.show(None)
    assert model.rowCount() == 0


def test_birthdays_that_an_importer_left_as_they_were() -> None:
    assert birthday_day("") is None
    assert birthday_day("soon") is None
    found = birthday_day("--02-29")
    assert found is not None
    assert (found.month, found.day, found.year) == (2, 29, None)
