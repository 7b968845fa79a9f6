"""The list of communities, all of them at once and narrowed in memory: people have some hundred."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from crm_app.queries.communities import CommunityRow, community_rows
from crm_app.store.journal import StepDone
from crm_app.ui import wording
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

__all__ = ["QUIET", "CommunitiesModel", "CommunityRow", "RowRole", "met_text"]

RowRole = Qt.ItemDataRole.UserRole + 1
"""The ``CommunityRow``."""
QUIET = timedelta(days=90)
"""So long without anything in or out, and a community is quiet for the person."""

TABLES = frozenset({"community", "membership", "meeting_point", "interaction", "participant", "platform", "contact"})
"""What is shown about communities rests on these."""

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class CommunitiesModel(QAbstractListModel):
    """Signals: ``stale()`` when a step touched what is shown; ``loaded()`` when it was read anew."""

    stale = Signal()
    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._all: list[CommunityRow] = []
        self._rows: list[CommunityRow] = []
        self._platform = ""
        self._kind = ""
        self._quiet = False
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        self._workspace.read("communities", community_rows, then=self._take)

    def narrow(self, platform: str = "", kind: str = "", *, quiet: bool = False) -> None:
        """List those on a platform (its key), of a kind, or quiet for the person; empty means any."""
        self._platform, self._kind, self._quiet = platform, kind, quiet
        self._list()

    @property
    def total(self) -> int:
        """All of them, whatever is listed."""
        return len(self._all)

    def platforms(self) -> list[tuple[str, str]]:
        """Key and name of each platform that has a community."""
        return sorted({(row.platform, row.platform_name) for row in self._all}, key=lambda pair: pair[1])

    def id_at(self, row: int) -> int | None:
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def row_of(self, community_id: int) -> int | None:
        return next((number for number, row in enumerate(self._rows) if row.id == community_id), None)

    @override
    def rowCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.name, wording.community_kind_name(row.kind), row.platform_name, met_text(row.met)))
        return None

    def _judge(self, step: StepDone) -> None:
        if step.changes & TABLES:
            self.stale.emit()

    def _take(self, rows: Sequence[CommunityRow]) -> None:
        self._all = list(rows)
        self._list()
        self.loaded.emit()

    def _list(self) -> None:
        passing = [row for row in self._all if self._passes(row)]
        self.beginResetModel()
        self._rows = passing
        self.endResetModel()

    def _passes(self, row: CommunityRow) -> bool:
        if self._platform and row.platform != self._platform:
            return False
        if self._kind and row.kind != self._kind:
            return False
        return not self._quiet or row.last_at is None or self._workspace.now() - row.last_at > QUIET


def met_text(met: int) -> str:
    return translate("Communities", "%n met", None, met)
