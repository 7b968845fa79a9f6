"""People to tick in a list: found by name, company or whatever else the search knows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from shiboken6 import isValid
from typing_extensions import override

from crm_app.domain.search import parse_query
from crm_app.queries.people import PeopleFilter, PersonRow, Sort, matching_ids, member_ids, ordered_ids, people_rows
from crm_app.store.reading import Session
from crm_app.ui.models.rows_cache import PagedRows, RowRole
from crm_app.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex


class PeopleChoice(PagedRows[PersonRow]):
    """Signals: ``ticked(int)``, how many are ticked; a tick stays while the search changes. ``searched()``."""

    ticked = Signal(int)
    searched = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self._ticks: dict[int, None] = {}

    def search(self, text: str) -> None:
        words = parse_query(text).words
        key = f"people-choice-{id(self)}"
        self.workspace.read(key, _listed, words, self.workspace.script_first(), then=self._take_ids)

    def ticks(self) -> list[int]:
        """The ids that are ticked, in the order they were."""
        return list(self._ticks)

    def toggle(self, contact_id: int) -> None:
        if contact_id in self._ticks:
            del self._ticks[contact_id]
        else:
            self._ticks[contact_id] = None
        row = self.row_of(contact_id)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(len(self._ticks))

    @override
    def fetch(self, ids: Sequence[int], then: Callable[[Mapping[int, PersonRow]], None]) -> None:
        def take(found: Mapping[int, PersonRow]) -> None:
            if isValid(self):
                then(found)

        workspace = self.workspace
        workspace.read(f"people-choice-rows-{id(self)}", people_rows, ids, workspace.today(), workspace.leap, then=take)

    @override
    def spoken(self, row: PersonRow) -> str:
        return _line(row)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            ticked = self.ids[index.row()] in self._ticks
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            row: PersonRow | None = super().data(index, RowRole)
            return _line(row) if row else "…"
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole, /) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(self.ids[index.row()])
        return True

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else super().flags(index)

    def _take_ids(self, ids: Sequence[int]) -> None:
        if isValid(self):
            self.set_ids(ids)
            self.searched.emit()


def _listed(session: Session, words: Sequence[str], script_first: int) -> list[int]:
    listed = ordered_ids(session, Sort.NAME, PeopleFilter(), script_first)
    if not words:
        return listed
    matching = matching_ids(session, words)
    everybody = listed + member_ids(session, PeopleFilter())
    return [contact_id for contact_id in everybody if contact_id in matching]


def _line(row: PersonRow) -> str:
    """One line, cut as every text from outside is (500 characters)."""
    detail = ", ".join(part for part in (row.position, row.company) if part)
    line = f"{row.name} · {detail}" if detail else row.name
    return " ".join(line[:500].split())
