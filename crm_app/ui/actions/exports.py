"""Files a person asks for: a table as CSV, a picture as PNG, a copy of all the data."""

import csv
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from crm_app.errors import Failure, KithbookError
from crm_app.exporters.csv_files import harmless
from crm_app.exporters.files import write_export
from crm_app.ui.calendar_wording import calendar_words
from crm_app.ui.workspace import Workspace


def export_table(path: Path, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table as CSV with a byte order mark, which Excel needs for UTF-8; raises ``Failure("export_failed")``."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([harmless(cell) for cell in row] for row in (headings, *rows))
    except OSError as error:
        raise Failure("export_failed", file=path.name) from error


def export_picture(path: Path, picture: QPixmap) -> None:
    """Write a picture as PNG; raises ``Failure("export_failed")``."""
    if not picture.save(str(path), "PNG"):
        raise Failure("export_failed", file=path.name)


def export_book(workspace: Workspace, path: Path, then: Callable[[int], None]) -> None:
    """Write everything, as JSON, CSV, vCard or iCalendar by the name, off the GUI thread.

    ``then`` gets how many contacts, of a calendar how many things to do. What goes wrong is told by
    ``workspace.failed``.
    """
    workspace.read("export", write_export, path, workspace.now(), calendar_words(workspace.leap), then=then)


class BackUp(QObject):
    """Saves a copy of all the data. Signals: ``saved(str)`` with its path, ``failed(KithbookError)``."""

    saved = Signal(str)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ended.connect(self._tell)

    def start(self, target: Path) -> None:
        """Copy into ``target`` on the writer thread."""
        self._workspace.store.back_up(target).add_done_callback(announcer(self._ended.emit))

    def _tell(self, future: Future[Path]) -> None:
        error = future.exception()
        if error is None:
            self.saved.emit(str(future.result()))
        elif isinstance(error, KithbookError):
            self.failed.emit(error)
        else:
            self.failed.emit(Failure("unexpected"))
            raise error


def announcer(emit: Callable[[object], None]) -> Callable[[object], None]:
    """`emit` for another thread: silent when whoever listened is gone by then."""

    def announce(what: object) -> None:
        try:
            emit(what)
        except RuntimeError:  # the screen was closed meanwhile, and its C++ half with it
            return

    return announce
