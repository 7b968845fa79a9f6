"""The line in a window of its own."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_app.ui.quick_line import QuickLine
from tests.ui.small_book import Book


def test_a_line_is_stored_and_the_window_gone(qtbot: QtBot, tmp_path: Path) -> None:
    book = Book(tmp_path, qtbot)
    anna = book.person("Anna Petrova")
    window = QuickLine(book.workspace)
    qtbot.addWidget(window)
    window.open_line()
    window.line.setText("called Anna Petrova, call her in 2 weeks")
    book.settle()
    with qtbot.waitSignal(window.stored):
        qtbot.keyClick(window.line, Qt.Key.Key_Return)
    assert not window.isVisible()
    assert window.line.text() == ""
    with book.store.reading() as session:
        from crm_app.store.sql import run

        assert [row[0] for row in run(session, "SELECT contact_id FROM follow_up_contact")] == [anna]
    book.close()


def test_escape_keeps_the_text_for_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    book = Book(tmp_path, qtbot)
    window = QuickLine(book.workspace)
    qtbot.addWidget(window)
    window.open_line()
    window.line.setText("met Anna")
    book.settle()
    qtbot.keyClick(window.line, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.open_line()
    assert window.line.text() == "met Anna"
    book.settle()
    book.close()
