"""The history as a table, and when the data was last saved elsewhere."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from typing_extensions import override

from crm_app.queries.history import StepRow, steps
from crm_app.ui import wording
from crm_app.ui.models.cells import Cell, CellTable, Column
from crm_app.ui.step_wording import step_sentence
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class HistoryModel(CellTable[StepRow]):
    """The person's own actions, newest first. Signals: ``loaded()``, and ``stale()`` after every step."""

    loaded = Signal()
    stale = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        columns = (
            Column(translate("History", "What was done")),
            Column(translate("History", "When")),
            Column(translate("History", "Rows"), right=True),
            Column(translate("History", "State")),
        )
        super().__init__(columns, parent)
        self._workspace = workspace
        workspace.changed.connect(self.stale)

    def load(self) -> None:
        self._workspace.read("history", steps, then=self._take)

    def can_undo(self) -> bool:
        return any(not row.undone for row in self.rows)

    def can_redo(self) -> bool:
        return any(row.redoable for row in self.rows)

    @override
    def cells(self, row: StepRow) -> Sequence[Cell]:
        state = translate("History", "Undone") if row.undone else ""
        return (
            Cell(step_sentence(row.label), struck=row.undone, muted=row.undone),
            Cell(wording.short_moment(row.at), muted=True),
            Cell(QLocale().toString(row.rows), muted=True),
            Cell(state, muted=True),
        )

    def _take(self, found: list[StepRow]) -> None:
        self.set_rows(found)
        self.loaded.emit()


def last_backup(workspace: Workspace) -> datetime | None:
    """When the newest automatic backup was made, as its name says; None without one."""
    moments: list[datetime] = []
    for path in workspace.store.folder.backups.glob("*.db"):
        try:
            moments.append(datetime.strptime(path.name[:22], "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC))
        except ValueError:
            continue  # a file somebody put there
    return max(moments, default=None)
