"""The list model behind every long list: ordered ids at once, their rows in pages as they come into sight."""

from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal
from shiboken6 import isValid
from typing_extensions import override

from crm_app.ui.workspace import Workspace

RowRole = Qt.ItemDataRole.UserRole + 1
"""The row as the query gave it, None while it is being fetched."""

PAGE = 100
KEPT = 3000  # rows held; some 300 screens of them
_IN_FLIGHT = 3  # pages asked for at a time: what was scrolled past before it came is not worth waiting for

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class PagedRows(QStringListModel, Generic[Row]):
    """Ids in their order; a subclass says how rows are read (``fetch``) and spoken (``spoken``).

    Signals: ``arrived()`` after a page came. A row that is known stays shown while a newer one of it is fetched.

    It is a list of empty strings to Qt, for their count's sake: a view that lays out 100,000 rows asks for it twice a
    row, which takes 190 ms when Python answers and 5 ms when Qt does.
    """

    arrived = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._ids: Sequence[int] = []
        self._next: Sequence[int] = []
        self._rows: dict[int, Row] = {}
        self._old: dict[int, Row] = {}
        self._missing: set[int] = set()  # listed, but deleted since
        self._wanted: list[int] = []  # pages, the newest wish last
        self._asked: list[int] = []
        self._generation = 0
        self._listed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def fetch(self, ids: Sequence[int], then: Callable[[Mapping[int, Row]], None]) -> None:
        """Read these rows with ``workspace.read`` under one key of this model, and hand them to ``then``."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """The row in words, for a screen reader."""
        raise NotImplementedError

    @property
    def ids(self) -> Sequence[int]:
        """What is listed, in order; not to be changed."""
        return self._ids

    def is_ready(self) -> bool:
        """Whether a view would show what is listed: ids have come, and the first one's row if there is any."""
        if not self._ids:
            return self._listed
        first = self._ids[0]
        if first in self._rows or first in self._missing:
            return True
        self._want(0)
        return False

    def set_ids(self, ids: Sequence[int]) -> None:
        """List these; rows that are known already stay known (``forget`` first if they may have changed)."""
        self._listed = True
        if ids == self._ids:
            self._redraw()
            return
        self._next = ids
        if len(ids) > len(self._ids):
            self.setStringList([""] * len(ids))  # a reset of its own; insertRows would take quadratic time
            return
        self.beginResetModel()
        # The views hear of a reset, not of rows that go under it.
        blocked = self.blockSignals(True)
        self.removeRows(len(ids), len(self._ids) - len(ids))
        self.blockSignals(blocked)
        self.endResetModel()

    @override
    def resetInternalData(self) -> None:
        """Between the views' farewell to the old ids and their look at the new ones."""
        self._ids = self._next
        self._start_over()

    def append_ids(self, ids: Sequence[int]) -> None:
        """List these below the others."""
        if not ids:
            return
        first = len(self._ids)
        self._ids = self._next = [*self._ids, *ids]
        # A page under way stays so: its view asks for what has joined it once it is painted with what comes.
        self.insertRows(first, len(ids))

    def add_rows(self, rows: Mapping[int, Row]) -> None:
        """Know these rows from now on; for those that came with the ids, before they are listed."""
        self._rows.update(rows)
        self._drop_surplus()

    def known_ids(self) -> Set[int]:
        """Of which ids the row is known and fresh."""
        return set(self._rows)

    def forget(self) -> None:
        """Read every row anew when it is next seen, showing until then what is known of it."""
        self._old.update(self._rows)
        self._rows = {}
        self._start_over()
        self._redraw()

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, row_id: int) -> int | None:
        """Where the id is listed; looks through the list (100,000 ids: some 2 ms)."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def rows_of(self, row_ids: Sequence[int]) -> list[int]:
        """Where those of the ids are that are listed, in the order of the list."""
        if len(row_ids) < 2:
            return [row for row in map(self.row_of, row_ids) if row is not None]
        wanted = set(row_ids)
        return [row for row, row_id in enumerate(self._ids) if row_id in wanted]

    def known(self, row_id: int) -> Row | None:
        """The row if it has been fetched, be it no longer fresh."""
        return self._rows.get(row_id) or self._old.get(row_id)

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren if index.isValid() else flag(0)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if role not in (RowRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        place = index.row()
        row_id = self._ids[place]
        row = self._rows.get(row_id)
        if row is None:
            if row_id not in self._missing:
                self._want(place // PAGE)
            row = self._old.get(row_id)
        return row if row is None or role == RowRole else self.spoken(row)

    def _want(self, page: int) -> None:
        if page not in self._wanted and page not in self._asked:
            self._wanted.append(page)
            if not self._timer.isActive():
                self._timer.start()

    def _ask(self) -> None:
        pages = [*self._asked, *self._wanted][-_IN_FLIGHT:]
        self._asked, self._wanted = pages, []
        generation = self._generation
        ids = [
            row_id
            for page in pages
            for row_id in self._ids[page * PAGE : (page + 1) * PAGE]
            if row_id not in self._rows
        ]
        self.fetch(ids, lambda rows: self._take(generation, pages, ids, rows))

    def _take(self, generation: int, pages: list[int], ids: list[int], rows: Mapping[int, Row]) -> None:
        if not isValid(self) or generation != self._generation:
            return  # the window was closed meanwhile, or the ids are others now
        self._asked = []
        self._rows.update(rows)
        self._missing.update(row_id for row_id in ids if row_id not in rows)
        self._drop_surplus()
        last = len(self._ids) - 1
        for page in pages:
            first = page * PAGE
            if first <= last:
                self.dataChanged.emit(self.index(first), self.index(min(first + PAGE - 1, last)))
        self.arrived.emit()

    def _drop_surplus(self) -> None:
        if len(self._rows) > KEPT:
            for row_id in list(self._rows)[: len(self._rows) - KEPT]:
                del self._rows[row_id]
        if len(self._old) > KEPT:
            self._old.clear()

    def _start_over(self) -> None:
        self._generation += 1
        self._missing.clear()
        self._wanted, self._asked = [], []

    def _redraw(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
