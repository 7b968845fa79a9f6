"""The small dialogs answer by keyboard and by button, with the safe answer first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.message import ask, ask_text, say
from crm_app.ui.widgets.text import Label

# What the off-screen platform cannot do, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def when_open(qtbot: QtBot, do: Callable[[QDialog], object]) -> None:
    """Call `do` with the dialog as soon as its event loop runs."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        do(dialog)

    QTimer.singleShot(0, act)


def press(text: str) -> Callable[[QDialog], None]:
    return lambda dialog: next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_say_shows_plain_text_and_closes(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(Label))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(qtbot, look)
    say(parent, "Could not read it", "<b>bad</b>")
    assert seen == ["Could not read it", "<b>bad</b>"]


def test_ask_gives_what_was_pressed(qtbot: QtBot) -> None:
    when_open(qtbot, press("Delete"))
    assert ask(None, "Delete it?", "For ever.", "Delete", "Keep")
    when_open(qtbot, press("Keep"))
    assert not ask(None, "Delete it?", "For ever.", "Delete", "Keep")


def test_enter_and_escape_mean_no(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        when_open(qtbot, lambda dialog, key=key: qtbot.keyClick(dialog, key))
        assert not ask(None, "Delete it?", "For ever.", "Delete", "Keep")


def test_ask_text_gives_the_line_or_none(qtbot: QtBot) -> None:
    def type_in(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field.selectedText() == "old"
        assert field.accessibleName() == "Name of the tag"
        qtbot.keyClicks(field, " new ")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    when_open(qtbot, type_in)
    assert ask_text(None, "Rename", "Name of the tag", "old") == "new"
    when_open(qtbot, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert ask_text(None, "Rename", "Name of the tag", "old") is None
