"""The parts that forms are built of: a captioned field with a note and an error under it, a text area."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.widgets.theme import current_tokens


class ErrorLabel(Label):
    """One sentence in the colour of what is overdue; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent, wrap=True)
        self._colour = ""
        self._dress()
        self.hide()

    def say(self, text: str) -> None:
        self.setText(text)
        self.setVisible(bool(text))

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        colour = current_tokens().overdue
        if colour != getattr(self, "_colour", colour):
            self._colour = colour
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            self.setPalette(palette)


class TextArea(QPlainTextEdit):
    """Some lines of text; Tab leaves it."""

    def __init__(self, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(one_line(name))
        self.setTabChangesFocus(True)
        self._height = self.fontMetrics().lineSpacing() * lines + 24
        self.setMinimumHeight(self._height)

    @override
    def sizeHint(self) -> QSize:
        """So many lines, where Qt would have it 192 pixels."""
        return QSize(super().sizeHint().width(), self._height)


class RoomyDelegate(QStyledItemDelegate):
    """Plain rows with room between them, and for a check mark."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height() + 8, 28))


class FormField(QWidget):
    """An editor under its caption; under the editor a note (what was understood), or an error in its place."""

    def __init__(self, caption: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.caption = Label(caption, "muted")
        self.note = Label("", "muted", wrap=True)
        self.note.hide()
        self.error = ErrorLabel()
        if not editor.accessibleName():
            editor.setAccessibleName(one_line(caption))
        self.setFocusProxy(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.caption, editor, self.note, self.error):
            column.addWidget(part)
        column.addStretch(1)

    def say(self, text: str) -> None:
        """What was understood, in place of an error."""
        self.error.say("")
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.editor.setAccessibleDescription(one_line(text))

    def refuse(self, text: str) -> None:
        """What is wrong, in one sentence; the note gives way to it."""
        self.note.hide()
        self.error.say(text)
        self.editor.setAccessibleDescription(one_line(text))

    def forgive(self) -> None:
        """Take the error back."""
        if self.is_refused():
            self.say(self.note.text())

    def is_refused(self) -> bool:
        return not self.error.isHidden()


def side_by_side(*parts: QWidget) -> QHBoxLayout:
    """Fields of equal width in one row."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1)
    return row
