"""The counts beside the navigation and the age of the last backup."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm_app.queries.lookups import Counts, counts, nobody
from crm_app.store.journal import StepDone
from crm_app.ui.wording import ago_text
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class ShellModel(QObject):
    """Reads the counts again after every step.

    ``known`` tells once that it is known whether anybody is in the book: that is asked first and is quick. The counts
    wait until somebody calls ``refresh``, which the window does once its first page is painted; ``loaded`` tells when
    they are there.
    """

    known = Signal()
    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.counts = Counts(0, 0, 0)
        self._empty = False
        workspace.changed.connect(self._changed)
        workspace.read("shell-known", nobody, then=self._take_nobody)

    def refresh(self) -> None:
        self._workspace.read("shell", counts, self._workspace.today(), self._workspace.leap, then=self._take)

    def is_empty(self) -> bool:
        """Whether it is known that nobody is in the book."""
        return self._empty

    def backup_text(self) -> str:
        newest = _newest(self._workspace.store.folder.backups)
        if newest is None:
            return translate("Window", "No backup yet")
        return translate("Window", "Last backup: %1").replace("%1", ago_text(newest, self._workspace.now()))

    def _changed(self, _step: StepDone) -> None:
        self.refresh()

    def _take(self, found: Counts) -> None:
        self.counts = found
        self._empty = found.people == 0
        self.loaded.emit()

    def _take_nobody(self, nobody_there: bool) -> None:
        self._empty = nobody_there
        self.known.emit()


def _newest(folder: Path) -> datetime | None:
    """The moment of the newest automatic backup, from its name."""
    names = sorted(file.name for file in folder.glob("*.db"))
    try:
        return datetime.strptime(names[-1][:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC) if names else None
    except ValueError:
        return None
