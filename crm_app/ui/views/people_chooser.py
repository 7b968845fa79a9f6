"""A menu to choose one of many from by typing: tags and communities, of which there may be hundreds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget, QWidgetAction
from typing_extensions import override

from crm_app.domain.names import fold
from crm_app.ui.widgets.text import one_line

translate = QCoreApplication.translate

_WIDTH = 260  # pixels
_SHOWN = 10  # lines
_IdRole = Qt.ItemDataRole.UserRole


class ChooserMenu(QMenu):
    """A line to type into over the entries that match. Arrows choose, Enter takes.

    Signals: ``chosen(int, str)`` an entry; ``named(str)`` a name that no entry has, if new ones are allowed.
    """

    chosen = Signal(int, str)
    named = Signal(str)

    def __init__(self, placeholder: str, *, allow_new: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[int, str, str]] = []
        self._allow_new = allow_new
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.list = QListWidget()
        self.list.setAccessibleName(placeholder)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedWidth(_WIDTH)
        column.addWidget(self.field)
        column.addWidget(self.list)
        action = QWidgetAction(self)
        action.setDefaultWidget(panel)
        self.addAction(action)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._take)
        self.aboutToShow.connect(self._open)

    def set_entries(self, entries: Sequence[tuple[int, str, str]]) -> None:
        """The choices as (id, name, detail)."""
        self._entries = list(entries)
        self._fill()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    item = self.list.currentItem()
                    if self.list.count():
                        self._take(item)
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        self.field.clear()
        self._fill()
        QTimer.singleShot(0, self.field, self.field.setFocus)

    def _fill(self) -> None:
        typed = self.field.text().strip().lstrip("#")
        wanted = fold(typed)
        self.list.clear()
        for row_id, name, detail in self._entries:
            if wanted in fold(name):
                shown = translate("Chooser", "%1 (%2)").replace("%2", detail).replace("%1", name) if detail else name
                self._add(one_line(shown), row_id, name)
        if self._allow_new and typed and all(fold(name) != wanted for _, name, _ in self._entries):
            self._add(one_line(translate("Chooser", "New: %1").replace("%1", typed)), None, typed)
        self.list.setCurrentRow(0)
        lines = min(max(self.list.count(), 1), _SHOWN)
        height = self.list.sizeHintForRow(0) if self.list.count() else self.fontMetrics().height() + 4
        self.list.setFixedHeight(lines * height + 4)

    def _add(self, shown: str, row_id: int | None, name: str) -> None:
        item = QListWidgetItem(shown)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 10))
        item.setData(_IdRole, (row_id, name))
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        row_id, name = item.data(_IdRole)
        self.close()
        if row_id is None:
            self.named.emit(name)
        else:
            self.chosen.emit(row_id, name)
