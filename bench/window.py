"""A window over a book, off screen, driven as a person drives it; what the GUI thread does is timed from outside."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from typing_extensions import override

from bench.reading import BOOK_NOW
from crm_app.app import Languages, make_application
from crm_app.paths import DataFolder
from crm_app.settings import SettingsFile
from crm_app.store.store import Store
from crm_app.ui.main_window import MainWindow
from crm_app.ui.models.rows_cache import RowRole
from crm_app.ui.widgets.theme import apply_theme
from crm_app.ui.workspace import Workspace

_UNTIL_SOMETHING_HAPPENS = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
FRAME = 1 / 60
"""Seconds."""


class Paints(QObject):
    """Counts the paintings of a widget that ``whole`` approves of."""

    def __init__(self, widget: QWidget, whole: Callable[[], bool]) -> None:
        super().__init__(widget)
        self.count = 0
        self._widget = widget
        self._whole = whole
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._widget and event.type() == QEvent.Type.Paint and self._whole():
            self.count += 1
        return False


@contextmanager
def open_window(folder: Path) -> Generator[tuple[MainWindow, Workspace]]:
    """The window at 1280 by 800 over a book, on the day the book was last used."""
    app = make_application([])
    Languages(app).use("en")
    apply_theme(app, "light")
    data = DataFolder(folder)
    workspace = Workspace(Store(data), SettingsFile(data.settings), clock=lambda: BOOK_NOW)
    window = MainWindow(workspace)
    window.resize(1280, 800)
    window.show()
    try:
        yield window, workspace
    finally:
        window.hide()
        workspace.close()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_for(done: Callable[[], bool], seconds: float = 30) -> None:
    """Turn the event loop until it is so; raises TimeoutError. It sleeps between events, as a running program does."""
    end = perf_counter() + seconds
    waker = QTimer()
    waker.start(100)
    while not done():
        if perf_counter() > end:
            raise TimeoutError
        QApplication.processEvents(_UNTIL_SOMETHING_HAPPENS)


def rest(seconds: float) -> None:
    """Let the window go on for a while, as it does between two key presses."""
    end = perf_counter() + seconds
    waker = QTimer()
    waker.setTimerType(Qt.TimerType.PreciseTimer)
    waker.start(max(1, round(seconds * 1000)))
    while perf_counter() < end:
        QApplication.processEvents(_UNTIL_SOMETHING_HAPPENS)


def settle(workspace: Workspace) -> None:
    """Until nothing is read any more and everything is painted."""
    quiet = 0
    while quiet < 20:
        rest(0.005)
        quiet = quiet + 1 if workspace.idle() else 0


def rows_are_known(view: QAbstractItemView) -> bool:
    """Whether every row in sight is there, not a placeholder for it."""
    area = view.viewport().rect()
    first, last = view.indexAt(area.topLeft()), view.indexAt(area.bottomLeft())
    if not first.isValid():
        return view.model().rowCount() == 0
    end = last.row() if last.isValid() else view.model().rowCount() - 1
    return all(view.model().index(row, 0).data(RowRole) is not None for row in range(first.row(), end + 1))
