"""The whole window: every page and every command of the menu works, from every page."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog
from pytestqt.qtbot import QtBot
from typing_extensions import override

from crm_app.errors import Failure
from crm_app.paths import DataFolder
from crm_app.sample import fill_store
from crm_app.settings import SettingsFile
from crm_app.store.sql import run
from crm_app.store.store import Store
from crm_app.ui.main_window import MainWindow
from crm_app.ui.models.rows_cache import RowRole
from crm_app.ui.pages import PAGES
from crm_app.ui.workspace import Workspace


def settled(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.waitUntil(workspace.idle, timeout=10_000)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    workspace = Workspace(fill_store(tmp_path / "sample"), SettingsFile(tmp_path / "settings.json"))
    made = MainWindow(workspace)
    qtbot.addWidget(made)
    made.show()
    made.show_page("people")
    settled(qtbot, workspace)
    yield made
    settled(qtbot, workspace)
    workspace.close()


def close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.done(QDialog.DialogCode.Rejected)


@pytest.mark.parametrize("page", [page.key for page in PAGES])
def test_every_command_works_from_every_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    workspace = window.workspace
    for action in [one for one in window.menu.commands if one.shortcut().toString() != "Ctrl+Q"]:
        window.show_page(page)
        settled(qtbot, workspace)
        action.trigger()
        settled(qtbot, workspace)
        close_dialogs()


def test_the_form_begins_with_who_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    view = window.show_page("people")
    view.select(32)
    settled(qtbot, window.workspace)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.navigator.log) as asked:
        qtbot.keyClick(window, Qt.Key.Key_I, both)
    assert asked.args == [[32]]
    close_dialogs()


@pytest.mark.parametrize("page", [page.key for page in PAGES])
def test_ctrl_l_goes_to_the_line_from_anywhere(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    settled(qtbot, window.workspace)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.top.line
    window.top.line.setText("met Анна Белова yesterday")  # keyClicks knows Latin letters only
    settled(qtbot, window.workspace)
    assert window.line.panel.chip_texts()[0].startswith("Анна Белова")
    qtbot.keyClick(window.top.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.top.line.text() == "")
    settled(qtbot, window.workspace)
    assert "Анна Белова" in window.toast.label.text()


def test_undo_and_redo_by_key(window: MainWindow, qtbot: QtBot) -> None:
    def count() -> int:
        with window.workspace.store.reading() as session:
            return int(run(session, "SELECT count(*) FROM community").scalar_one())

    assert count() == 6
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window.workspace)
    assert count() == 0
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    settled(qtbot, window.workspace)
    assert count() == 6


def test_searching_from_any_page_leads_to_the_people(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("insights")
    window.top.search.setText("белова")
    settled(qtbot, window.workspace)
    assert window.current_key() == "people"
    assert 0 < window.show_page("people").model.rowCount() < 10


def test_an_empty_book_shows_the_ways_in_until_somebody_is_there(tmp_path: Path, qtbot: QtBot) -> None:
    workspace = Workspace(Store(DataFolder(tmp_path / "data")), SettingsFile(tmp_path / "settings.json"))
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.show()
    window.show_page("today")
    settled(qtbot, workspace)
    shown = window.shown_page()
    assert type(shown).__name__ == "WelcomeView"
    from crm_app.ui.actions.people import add_person

    add_person(workspace, "Anna", lambda _id: None)
    settled(qtbot, workspace)
    qtbot.waitUntil(lambda: type(window.shown_page()).__name__ == "TodayView", timeout=5000)
    settled(qtbot, workspace)
    workspace.close()


def test_what_another_program_wrote_appears(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    workspace.watch(0.02)
    qtbot.waitUntil(lambda: workspace._version is not None, timeout=5000)
    other = Store(workspace.store.folder)
    with qtbot.waitSignal(workspace.changed, timeout=10_000) as changed:
        other.undo().result()
    other.close()
    assert changed.args is not None
    assert changed.args[0].label.code == "elsewhere"


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace(fill_store(tmp_path / "sample"), SettingsFile(tmp_path / "settings.json"))
    yield opened
    opened.close()


def unshown(qtbot: QtBot, workspace: Workspace, page: str) -> MainWindow:
    """A window that begins with a page; no fixture, for events are dealt with between those and the test."""
    made = MainWindow(workspace)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_page(page)
    return made


def come_to_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Until what waits for the first painting (the counts, the first person's page) is there too."""
    qtbot.waitUntil(lambda: window.shell.counts.people > 0)
    qtbot.wait(50)
    for _ in range(4):
        settled(qtbot, window.workspace)
        qtbot.wait(5)


@pytest.mark.parametrize("page", ["people", "timeline"])
def test_painted_is_told_once_the_list_was_drawn_with_its_rows(sample: Workspace, qtbot: QtBot, page: str) -> None:
    window = unshown(qtbot, sample, page)
    drawn = Drawn(window.show_page(page).list)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(drawn.whole))
    window.show()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    come_to_rest(qtbot, window)
    assert told == [True]


def test_painted_is_told_though_the_rows_cannot_be_read(
    sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_arguments: object) -> None:
        raise Failure("disk")

    window = unshown(qtbot, sample, "timeline")
    monkeypatch.setattr("crm_app.ui.models.timeline.timeline_rows", unreadable)
    with qtbot.waitSignal(window.painted, timeout=10_000):
        window.show()
    come_to_rest(qtbot, window)


def test_a_start_imports_the_store_before_qt_and_the_orm_not_at_all(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from crm_app.__main__ import run\n"
        f"code = run(['--data-dir', {str(tmp_path / 'data')!r}, '--exit-after-paint'])\n"
        "known = list(sys.modules)\n"
        "print(code, known.index('sqlalchemy.dialects.sqlite') < known.index('PySide6'), 'sqlmodel' in known)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["0", "True", "False"]


class Drawn(QObject):
    """Whether the last painting of a list had the row of the first one in it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.whole = False
        self._view = view
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Paint:
            model = self._view.model()
            self.whole = model.rowCount() > 0 and model.index(0, 0).data(RowRole) is not None
        return False
