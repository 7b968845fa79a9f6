"""The line that logs: typed in, left without losing a word, stored by Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget, QWidgetAction
from typing_extensions import override

from crm_app.ui.widgets.fields import SearchField
from crm_app.ui.widgets.text import no_mnemonic, one_line, repolish


class LineField(SearchField):
    """Signals: ``entered()`` by Enter, ``left()`` by Escape, which keeps the text; ``down_pressed`` as its base."""

    entered = Signal()
    left = Signal()

    def __init__(self, placeholder: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, shortcut, "log", parent)
        self.setMaxLength(4000)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Tab goes down into what was understood, as long as there is something."""
        if not next or not self.text():
            return super().focusNextPrevChild(next)
        self.down_pressed.emit()
        return True


class PieceChip(QPushButton):
    """One thing that was understood: a click, Enter, Space or Down opens its menu, Delete takes it out.

    Left and Right move between chips. Signals: ``wanted()`` to open the menu, ``removed()``, ``moved(int)`` by -1 or 1,
    ``left()`` back to the line. ``tone`` is "plain", "accent", "today" or "guess".
    """

    wanted = Signal()
    removed = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(self, text: str, said: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setMaximumWidth(360)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.wanted)
        self.set_piece(text, said, tone)

    def set_piece(self, text: str, said: str, tone: str) -> None:
        """Show ``text``; a screen reader says ``said``."""
        line = one_line(text)
        super().setText(no_mnemonic(line if len(line) <= 60 else line[:59] + "…"))
        self.setAccessibleName(one_line(said))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space | Qt.Key.Key_Down:
                self.wanted.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Left:
                self.moved.emit(-1)
            case Qt.Key.Key_Right:
                self.moved.emit(1)
            case Qt.Key.Key_Escape | Qt.Key.Key_Up:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class MenuLine(QWidgetAction):
    """A line to type into, in a menu. Signals: ``entered(str)``; the menu stays until its owner hides it."""

    entered = Signal(str)

    def __init__(self, menu: QMenu, placeholder: str, text: str = "") -> None:
        super().__init__(menu)
        frame = QFrame(menu)
        row = QHBoxLayout(frame)
        row.setContentsMargins(8, 4, 8, 4)
        self.line = QLineEdit(text, frame)
        self.line.setMinimumWidth(280)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.setMaxLength(500)
        row.addWidget(self.line)
        self.setDefaultWidget(frame)
        self.line.returnPressed.connect(self._enter)

    def refuse(self) -> None:
        """Mark what was typed as not understood; nothing of it is lost."""
        self.line.setProperty("wrong", "true")
        repolish(self.line)
        self.line.selectAll()

    def _enter(self) -> None:
        if self.line.text().strip():
            self.entered.emit(self.line.text().strip())
