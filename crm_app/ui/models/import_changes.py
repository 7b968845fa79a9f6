"""The people of whom a newer export says something else, as a table."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal
from typing_extensions import override

from crm_app.domain.vocabulary import ImportChangeKind
from crm_app.queries.import_changes import ImportChangeRow, open_changes
from crm_app.store.journal import StepDone
from crm_app.ui.models.cells import Cell, CellTable, Column
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_TABLES = frozenset({"import_change", "contact"})


class ChangeColumn(IntEnum):
    """What stands where."""

    WHO = 0
    WHAT = 1
    FOLLOW_UP = 2
    SETTLE = 3


class ImportChangesModel(CellTable[ImportChangeRow]):
    """Changes not dealt with yet, the newest first. Signals: ``loaded()``, ``stale()``."""

    loaded = Signal()
    stale = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        columns = (
            Column(translate("Import", "Who")),
            Column(translate("Import", "What changed")),
            Column(""),
            Column(""),
        )
        super().__init__(columns, parent)
        self._workspace = workspace
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        self._workspace.read("import-changes", open_changes, then=self._take)

    @override
    def cells(self, row: ImportChangeRow) -> Sequence[Cell]:
        return (
            Cell(row.name, link=True),
            Cell(change_text(row), muted=True),
            Cell(deed_text(row), link=True),
            Cell(translate("Import", "Let it be"), link=True),
        )

    def _take(self, found: list[ImportChangeRow]) -> None:
        self.set_rows(found)
        self.loaded.emit()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()


def change_text(row: ImportChangeRow) -> str:
    """What the newer export says, against what the one before said."""
    if row.kind == ImportChangeKind.VANISHED:
        text = translate("Import", "no longer in the list of connections · was: %1")
        return text.replace("%1", row.before) if row.before else text.partition(" · ")[0]
    return translate("Import", "%2 · was: %1").replace("%1", row.before).replace("%2", row.after)


def deed_text(row: ImportChangeRow) -> str:
    """What one would do about it."""
    if row.kind == ImportChangeKind.VANISHED:
        return translate("Import", "Find again")
    return translate("Import", "Congratulate")


def follow_up_text(row: ImportChangeRow) -> str:
    """The follow-up that it becomes."""
    if row.kind == ImportChangeKind.VANISHED:
        return translate("Import", "Find another way to reach them")
    return translate("Import", "Congratulate: %1").replace("%1", row.after)
