"""The small tables of the app: rows held whole, each cell a text with what is painted beside it, sorted by value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

CellRole = Qt.ItemDataRole.UserRole + 1
"""The whole ``Cell``, for what paints it."""

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column; numbers stand at the right."""

    title: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: ``text`` with a smaller ``note`` after it and a ``mark`` (`#RRGGBB`) before it; sorted by ``order``."""

    text: str
    note: str = ""
    mark: str = ""
    order: Any = None
    strong: bool = False
    muted: bool = False
    struck: bool = False
    link: bool = False

    def words(self) -> str:
        return f"{self.text} · {self.note}" if self.text and self.note else self.text or self.note


class CellTable(QAbstractTableModel, Generic[Row]):
    """Rows of one kind; a subclass says what the ``cells`` of a row are. Reloading keeps the order chosen."""

    def __init__(self, columns: Sequence[Column] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Row] = []
        self._cells: list[tuple[Cell, ...]] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def cells(self, row: Row) -> Sequence[Cell]:
        """The cells of a row, one a column."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[Row], columns: Sequence[Column] | None = None) -> None:
        """Show these rows, under other headings if any are given."""
        self.beginResetModel()
        if columns is not None:
            self._columns = tuple(columns)
        self._rows = list(rows)
        self._cells = [tuple(self.cells(row)) for row in rows]
        self._put_in_order()
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, in its order; not to be changed."""
        return self._rows

    @override
    def rowCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid():
            return None
        cell = self._cells[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell.words()
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self._columns[index.column()].right else _LEFT
            case _:
                return cell if role == CellRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title + self._arrow(section)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self._columns[section].right else _LEFT
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        """Order by the cells' ``order``, equal ones as they came; column -1 leaves the order as it is."""
        self._sorted = (column, order) if 0 <= column < len(self._columns) else None
        self.layoutAboutToBeChanged.emit()
        before = list(self._cells)
        places = self._put_in_order()
        kept = self.persistentIndexList()
        now = {id(cells): place for place, cells in enumerate(places)}
        self.changePersistentIndexList(
            kept, [self.index(now[id(before[index.row()])], index.column()) for index in kept]
        )
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self._columns) - 1))

    def _arrow(self, section: int) -> str:
        if self._sorted is None or self._sorted[0] != section:
            return ""
        return " ↓" if self._sorted[1] == Qt.SortOrder.DescendingOrder else " ↑"

    def _put_in_order(self) -> list[tuple[Cell, ...]]:
        if self._sorted is not None:
            column, order = self._sorted
            pairs = sorted(
                zip(self._rows, self._cells, strict=True),
                key=lambda pair: pair[1][column].order,
                reverse=order == Qt.SortOrder.DescendingOrder,
            )
            self._rows = [row for row, _ in pairs]
            self._cells = [cells for _, cells in pairs]
        return self._cells
