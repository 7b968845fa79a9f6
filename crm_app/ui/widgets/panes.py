"""A list beside what was chosen from it; where there is no room for both, one at a time with a way back."""

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.widgets.buttons import Button

translate = QCoreApplication.translate

NARROW = 760  # pixels of its own width
_LIST_MIN = 280
_LIST_MAX = 440
_LIST = 384


class Panes(QWidget):
    """`list_pane` and `detail_pane` in a splitter; `narrowed` tells when it turns to one at a time, or back."""

    narrowed = Signal(bool)

    def __init__(self, list_pane: QWidget, detail_pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = list_pane
        self._narrow = False
        self._wants_detail = False
        self._wide_state = QByteArray()
        self.back = Button(translate("Panes", "Back"), "quiet", "back")
        self.back.clicked.connect(self.show_list)
        self._detail = QWidget()
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(detail_pane, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(list_pane)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LIST, 2 * _LIST])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self._arrange()

    def is_narrow(self) -> bool:
        """Whether one pane shows at a time."""
        return self._narrow

    def show_detail(self) -> None:
        """Bring the chosen thing to the front where both do not fit; the keyboard stays where it is otherwise."""
        self._wants_detail = True
        self._arrange()
        if self._narrow:
            self.back.setFocus()

    def show_list(self) -> None:
        """Bring the list to the front where both do not fit, and the keyboard with it."""
        self._wants_detail = False
        self._arrange()
        if self._narrow:
            self._list.setFocus()

    def saveState(self) -> QByteArray:
        """The widths of the two as they are, or last were, side by side."""
        return self._wide_state if self._narrow and not self._wide_state.isEmpty() else self._splitter.saveState()

    def restoreState(self, state: QByteArray) -> bool:
        """Take the widths that `saveState` gave; False and no change if it is not one."""
        if self._narrow:
            self._wide_state = state
            return not state.isEmpty()
        return self._splitter.restoreState(state)

    @override
    def minimumSizeHint(self) -> QSize:
        """Room for one of the two: else the window could never become narrow."""
        one, other = self._list.minimumSizeHint(), self._detail.minimumSizeHint()
        return QSize(max(one.width(), other.width(), _LIST_MIN), max(one.height(), other.height()))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow == self._narrow:
            return
        if narrow:
            self._wide_state = self._splitter.saveState()
        self._narrow = narrow
        self._arrange()
        if not narrow and not self._wide_state.isEmpty():
            self._splitter.restoreState(self._wide_state)
        self.narrowed.emit(narrow)

    def _arrange(self) -> None:
        one = self._narrow
        self._list.setMinimumWidth(0 if one else _LIST_MIN)
        self._list.setMaximumWidth(16_777_215 if one else _LIST_MAX)
        self._list.setVisible(not one or not self._wants_detail)
        self._detail.setVisible(not one or self._wants_detail)
        self.back.setVisible(one)
