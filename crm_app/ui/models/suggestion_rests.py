"""What is not suggested now, as a list that follows what is done and undone."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from crm_app.domain.suggestions import SuggestionKind
from crm_app.queries.suggestion_rests import Rest, rests
from crm_app.store.journal import StepDone
from crm_app.ui.suggestion_wording import rest_sentence
from crm_app.ui.workspace import Workspace

_ROOT = QModelIndex()


class RestsModel(QAbstractListModel):
    """One row a dismissal. Signals: ``loaded()`` when it was read, at first and after every change."""

    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._found: Sequence[Rest] = ()
        workspace.changed.connect(self._judge)
        self.load()

    def load(self) -> None:
        self._workspace.read("suggestion-rests", rests, self._workspace.today(), then=self._take)

    def kinds(self) -> set[SuggestionKind]:
        """The kinds that were dismissed for everybody."""
        return {rest.kind for rest in self._found if rest.contact_id is None and rest.kind is not None}

    def id_at(self, row: int) -> int | None:
        return self._found[row].id if 0 <= row < len(self._found) else None

    def text_at(self, row: int) -> str:
        rest = self._found[row]
        return " ".join(rest_sentence(rest.name, rest.kind, rest.until).split())

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self._found)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.text_at(index.row()) if shown and self.id_at(index.row()) is not None else None

    def _take(self, found: Sequence[Rest]) -> None:
        self.beginResetModel()
        self._found = found
        self.endResetModel()
        self.loaded.emit()

    def _judge(self, step: StepDone) -> None:
        if "suggestion_rest" in step.changes:
            self.load()
