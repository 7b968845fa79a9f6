"""No widget opens a file that a text names: filled with `<img src=FIFO>`, nobody comes to read the FIFO."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QListView, QVBoxLayout, QWidget  # noqa: TID251
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.avatar import Avatar
from crm_app.ui.widgets.bars import Bar, HorizontalBars, MonthBars, Months, Series
from crm_app.ui.widgets.buttons import Button, IconButton
from crm_app.ui.widgets.card import Card, EmptyState, StatTile
from crm_app.ui.widgets.chips import Chip, FilterChip, PlatformMark
from crm_app.ui.widgets.fields import NotesEdit, SearchField
from crm_app.ui.widgets.message import ask, ask_text, say
from crm_app.ui.widgets.nav import NavList
from crm_app.ui.widgets.rows import RowDelegate, RowLook, prepare_view
from crm_app.ui.widgets.text import ElidedLabel, Label, set_tool_tip, show_tool_tip
from crm_app.ui.widgets.toast import Toast

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="a FIFO is the witness"),
    # What the off-screen platform cannot do, and says so.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


# Opens the FIFO for writing, which blocks until somebody opens it for reading; then leaves the flag before it closes,
# so that the reader comes back instead of hanging the test, and finds the flag there. Qt opens a picture several times.
_WATCH = 'while :; do exec 3>"$1"; : >"$2"; exec 3>&-; done'


class Witness:
    """A FIFO, and a process that waits at its other end."""

    def __init__(self, folder: Path) -> None:
        self._flag = folder / "was read"
        path = folder / "picture.png"
        os.mkfifo(path)
        self.markup = f'<img src="{path}"><b>x</b>'
        self._process = subprocess.Popen(["sh", "-c", _WATCH, "sh", str(path), str(self._flag)])

    def was_read(self) -> bool:
        return self._flag.exists()

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


@pytest.fixture
def witness(tmp_path: Path) -> Iterator[Witness]:
    made = Witness(tmp_path)
    yield made
    made.close()


def rows(text: str) -> QWidget:
    view = QListView()
    view.setModel(QStringListModel(["a"], view))
    look = RowLook(text, text, "#8E4A9B", text, text, text, "overdue", text)
    prepare_view(view, RowDelegate(lambda _: look, Qt.ItemDataRole.DisplayRole))
    return view


def selectable(text: str) -> QWidget:
    label = Label(text, wrap=True)
    label.set_selectable()
    return label


def notes(text: str) -> QWidget:
    edit = NotesEdit(text)
    edit.set_notes(text)
    return edit


def navigation(text: str) -> QWidget:
    nav = NavList(text)
    nav.add_section(text)
    nav.add_place("a", text, "today")
    return nav


def horizontal_bars(text: str) -> QWidget:
    bars = HorizontalBars(text)
    bars.set_bars([Bar(text, 1, text, text, tool_tip=text)])
    return bars


def month_bars(text: str) -> QWidget:
    chart = MonthBars(text)
    chart.set_months(Months((text, text), (Series(text, (1, 2)),)))
    return chart


def toast(text: str) -> QWidget:
    page = QWidget()
    page.setMinimumSize(300, 80)
    Toast(page).show_message(text, text)
    return page


def tipped(text: str) -> QWidget:
    button = Button("x")
    set_tool_tip(button, text)
    return button


MAKERS: list[Callable[[str], QWidget]] = [
    Label,
    ElidedLabel,
    selectable,
    Chip,
    FilterChip,
    PlatformMark,
    Button,
    Card,
    SearchField,
    NavList,
    Avatar,
    rows,
    notes,
    navigation,
    horizontal_bars,
    month_bars,
    toast,
    tipped,
    lambda text: IconButton("more", text),
    lambda text: StatTile(text, text, text),
    lambda text: EmptyState("people", text, text, [Button(text)]),
]


@pytest.mark.parametrize("make", MAKERS)
def test_no_widget_opens_the_file(qtbot: QtBot, witness: Witness, make: Callable[[str], QWidget]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    widget = make(witness.markup)
    QVBoxLayout(window).addWidget(widget)
    window.show()
    window.grab()
    show_tool_tip(QPoint(10, 10), witness.markup, widget)
    show_tool_tip(QPoint(10, 10), widget.toolTip() or witness.markup, widget)
    for top in QApplication.topLevelWidgets():
        top.grab()
    assert not witness.was_read()
    show_tool_tip(QPoint(), "", widget)


def test_no_dialog_opens_the_file(qtbot: QtBot, witness: Witness) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.grab()
        dialog.close()

    text = witness.markup
    for show in (
        lambda: say(None, text, text),
        lambda: ask(None, text, text, text, text),
        lambda: ask_text(None, text, text, text),
    ):
        QTimer.singleShot(0, look)
        show()
    assert not witness.was_read()


@pytest.mark.qt_log_ignore("QFile::at: Cannot set file position")
def test_the_proof_can_fail(qtbot: QtBot, witness: Witness) -> None:
    """Qt's own label does read the file, and the witness tells."""
    raw = QLabel(witness.markup)
    qtbot.addWidget(raw)
    raw.grab()
    assert witness.was_read()
