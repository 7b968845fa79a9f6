"""The grounds that content stands on: cards, figures, lines between things, and the page that has nothing yet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.widgets.icons import icon
from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.widgets.theme import current_tokens


class Card(QFrame):
    """A rounded ground with a title; put things into `content`. A `flush` card leaves the sides to its content."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, flush: bool = False) -> None:
        super().__init__(parent)
        side = 0 if flush else 16
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 14, 1, 1 if flush else 16)
        outer.setSpacing(8)
        self._header = QWidget()
        self._row = QHBoxLayout(self._header)
        self._row.setContentsMargins(16, 0, 16, 0)
        self.title = Label("", "section")
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        outer.addWidget(self._header)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(side, 0, side, 0)
        self.content.setSpacing(8)
        outer.addLayout(self.content, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self.title.setText(one_line(title))
        self.setAccessibleName(one_line(title))
        self._header.setVisible(bool(title) or self._row.count() > 2)

    def set_header_widget(self, widget: QWidget) -> None:
        """Put `widget` at the right of the title."""
        self._row.addWidget(widget)
        self._header.show()


class Separator(QFrame):
    """A line one pixel thin."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class StatTile(QFrame):
    """A figure, what it counts, and a note under it."""

    def __init__(self, number: str, label: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(2)
        self.number = Label(role="number")
        self.label = Label(wrap=True)
        self.note = Label(role="caption", wrap=True)
        for part in (self.number, self.label, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self.set_figures(number, label, note)

    def set_figures(self, number: str, label: str, note: str = "") -> None:
        self.number.setText(number)
        self.label.setText(label)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setAccessibleName(one_line(f"{number} {label} {note}"))


class EmptyState(QWidget):
    """What a screen says while it has nothing to show: what to do next, and the buttons for it."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        buttons: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setAccessibleName(one_line(title))
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        self._picture = Label()
        column.addWidget(self._picture, 0, centre)
        self.title = Label(title, "heading", wrap=True)
        self.text = Label(text, "muted", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(centre)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            label.setMaximumWidth(440)
            label.setMinimumWidth(200)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self._draw()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        drawn = icon(self._icon_name, current_tokens().third)
        self._picture.setPixmap(drawn.pixmap(QSize(32, 32), self.devicePixelRatio()))
