"""The history on the screen: undo, redo, an older step, and the reason when that is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.contacts import add_contact, set_notes
from crm_app.domain.drafts import ContactDraft
from crm_app.store.journal import Label
from crm_app.ui.models.cells import CellRole
from crm_app.ui.views.history import HistoryView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


@pytest.fixture
def view(book: Book, qtbot: QtBot) -> HistoryView:
    view = HistoryView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


def add(book: Book, name: str) -> int:
    future = book.workspace.run(Label("contact.add", {"name": name}), add_contact, ContactDraft(name))
    book.settle()
    return future.result().value


def said(view: HistoryView) -> list[str]:
    return [str(view.model.index(row, 0).data()) for row in range(view.model.rowCount())]


def test_nothing_done_yet(view: HistoryView, book: Book, qtbot: QtBot) -> None:
    assert view.empty.isVisible()
    add(book, "Anna")
    assert view.page.isVisible()


def test_the_newest_comes_first_and_undo_takes_it(view: HistoryView, book: Book, qtmodeltester: ModelTester) -> None:
    add(book, "Anna")
    add(book, "Ivan")
    assert said(view) == ["Added Ivan", "Added Anna"]
    assert not view.redo.isEnabled()
    qtmodeltester.check(view.model)
    view.undo.click()
    book.settle()
    assert view.model.index(0, 0).data(CellRole).struck
    assert view.model.index(0, 3).data() == "Undone"
    assert not view.model.index(1, 0).data(CellRole).struck
    view.redo.click()
    book.settle()
    assert not view.model.index(0, 0).data(CellRole).struck


def test_an_older_step_can_be_taken_back_by_itself(view: HistoryView, book: Book) -> None:
    add(book, "Anna")
    add(book, "Ivan")
    assert not view.undo_this.isEnabled(), "nothing is chosen"
    view.table.selectRow(1)
    view.undo_this.click()
    book.settle()
    assert [row.undone for row in view.model.rows] == [False, True]
    assert view.table.currentIndex().row() == 1, "what was chosen stays chosen"
    assert not view.undo_this.isEnabled()


def test_a_refusal_says_which_step_is_in_the_way(view: HistoryView, book: Book) -> None:
    anna = add(book, "Anna")
    book.workspace.run(Label("contact.notes", {"name": "Anna"}), set_notes, anna, "likes tea")
    book.settle()
    view.table.selectRow(1)
    view.undo_this.click()
    book.settle()
    assert view.says.text() == "A later step built on this one. Undo that first: Changed the notes on Anna."
    assert view.message.isVisible()
    assert [error.code for error in book.errors] == ["undo_conflict"]
    book.errors.clear()
    view.undo.click()
    book.settle()
    assert not view.message.isVisible()


def test_with_everything_undone_there_is_nothing_to_undo(view: HistoryView, book: Book) -> None:
    add(book, "Anna")
    view.undo.click()
    book.settle()
    assert not view.undo.isEnabled()
    assert view.redo.isEnabled()
