"""Fields to type into: the search and log lines, notes that save themselves."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.icons import icon
from crm_app.ui.widgets.text import one_line
from crm_app.ui.widgets.theme import current_tokens


class SearchField(QLineEdit):
    """A line with an icon, a shortcut hint while it is empty, and a button that clears it.

    `searched` carries the text after every change; `down_pressed` asks to move on into the list below. Escape clears.
    """

    searched = Signal(str)
    down_pressed = Signal()

    def __init__(
        self,
        placeholder: str = "",
        shortcut: str = "",
        icon_name: str = "search",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shortcut = shortcut
        self._icon_name = icon_name
        self.setPlaceholderText(one_line(placeholder))
        self.setAccessibleName(one_line(placeholder))
        self.setClearButtonEnabled(True)
        self._action = QAction(self)
        self.addAction(self._action, QLineEdit.ActionPosition.LeadingPosition)
        self._draw_icons()
        self.textChanged.connect(self.searched)
        self.textChanged.connect(self._make_room)
        self._make_room()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_action"):
            self._draw_icons()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._shortcut or self.text():
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._hint_font())
        box = self._hint_box()
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(tokens.third))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shortcut)

    def _make_room(self) -> None:
        """Keep the placeholder off the hint."""
        hinted = self._shortcut and not self.text()
        self.setTextMargins(0, 0, self._hint_box().width() + 4 if hinted else 0, 0)

    def _hint_font(self) -> QFont:
        return fonts.relative(self.font(), fonts.CAPTION)

    def _hint_box(self) -> QRect:
        metrics = QFontMetrics(self._hint_font())
        box = QRect(0, 0, metrics.horizontalAdvance(self._shortcut) + 12, metrics.height() + 2)
        box.moveCenter(self.rect().center())
        box.moveRight(self.rect().right() - 10)
        return box

    def _draw_icons(self) -> None:
        colour = current_tokens().second
        self._action.setIcon(icon(self._icon_name, colour))
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setIcon(icon("close", colour))


class NotesEdit(QPlainTextEdit):
    """Notes; `committed` carries the text once the field is left, or on Ctrl+Enter, if it was changed."""

    committed = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(one_line(placeholder))
        self.setTabChangesFocus(True)

    def set_notes(self, text: str) -> None:
        """Show what is stored; what was being typed is dropped."""
        if text != self.toPlainText():
            self.setPlainText(text)
        # As the field gives it back: it unifies line ends, and that is no change of the person's.
        self._stored = self.toPlainText()

    def commit(self) -> None:
        """Hand the text on if it differs from what is stored."""
        text = self.toPlainText()
        if text != self._stored:
            self._stored = text
            self.committed.emit(text)

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        else:
            super().keyPressEvent(event)
