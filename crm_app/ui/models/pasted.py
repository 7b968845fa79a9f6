"""The people of a pasted list: each can be corrected, unticked or taken out before they are brought in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_UNSURE = 0.3  # below it, a line is more likely a part of the page than a person
_MAX_TEXT = 2_000


class Pasted(Protocol):
    """Somebody found in what was pasted; ``sure``, from 0 to 1, is whether it is a person at all."""

    @property
    def name(self) -> str: ...
    @property
    def headline(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def sure(self) -> float: ...


@dataclass(slots=True)
class PastedRow:
    """One row of the table, as it stands now; ``found`` is what it began as."""

    name: str
    headline: str
    url: str
    handle: str
    role: str
    ticked: bool
    found: tuple[str, str, str]


class PastedModel(QAbstractTableModel):
    """Name (with a tick), headline and link. Signals: ``ticked(int)``, with how many are ticked."""

    ticked = Signal(int)
    NAME, HEADLINE, LINK = range(3)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PastedRow] = []
        self._gone: set[tuple[str, str, str]] = set()
        self._titles = (translate("Paste", "Name"), translate("Paste", "Headline"), translate("Paste", "Link"))

    def set_people(self, people: Iterable[Pasted]) -> None:
        """Show these; rows that were there stay as they were changed, and those taken out stay out."""
        before = {row.found: row for row in self.rows}
        self.beginResetModel()
        rows: list[PastedRow] = []
        for one in people:
            found = (one.name, one.headline, one.url)
            if found not in self._gone:
                fresh = PastedRow(one.name, one.headline, one.url, one.handle, one.role, one.sure >= _UNSURE, found)
                rows.append(before.get(found, fresh))
        self.rows = rows
        if not rows:
            self._gone.clear()
        self.endResetModel()
        self._tell()

    def chosen(self) -> list[PastedRow]:
        """The rows that are ticked and name somebody."""
        return [row for row in self.rows if row.ticked and row.name.strip()]

    def take_out(self, places: Sequence[int]) -> None:
        """Take these rows out."""
        for place in sorted(set(places), reverse=True):
            self.beginRemoveRows(QModelIndex(), place, place)
            self._gone.add(self.rows.pop(place).found)
            self.endRemoveRows()
        self._tell()

    @override
    def rowCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else 3

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
        return flags | flag.ItemIsUserCheckable if index.column() == self.NAME else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.CheckStateRole if index.column() == self.NAME:
                return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.EditRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(self._text(row, index.column())[:500].split())
            case _:
                return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole, /) -> bool:
        if not index.isValid():
            return False
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            row.ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role == Qt.ItemDataRole.EditRole:
            text = " ".join(str(value).split())[:_MAX_TEXT]
            match index.column():
                case self.NAME:
                    row.name = text
                case self.HEADLINE:
                    row.headline = text
                case _:
                    row.url = text
        else:
            return False
        self.dataChanged.emit(index, index)
        self._tell()
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < 3:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: PastedRow, column: int) -> str:
        return row.name if column == self.NAME else row.headline if column == self.HEADLINE else row.url

    def _tell(self) -> None:
        self.ticked.emit(len(self.chosen()))
