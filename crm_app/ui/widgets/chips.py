"""Chips and counts: filters to press, states to read, and the mark of a platform beside its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import ElidedLabel, Label, no_mnemonic, one_line, repolish

_ARROW = " ▾"
_MARK = 8  # pixels
_MARK_ROOM = 13


class FilterChip(QPushButton):
    """A filter: pressed while it narrows the list. With a menu it opens that, and the owner says whether it narrows."""

    def __init__(self, text: str, menu: QMenu | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = menu is not None
        self.setCheckable(True)
        self.setAutoDefault(False)
        if menu is not None:
            self.setMenu(menu)
        self.setText(text)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(no_mnemonic(text) + (_ARROW if self._arrow else ""))
        self.setAccessibleName(one_line(text))


class Chip(Label):
    """A short state: `tone` is "plain", "overdue", "today", "good" or "accent"."""

    def __init__(self, text: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, "chip", parent)
        self.setProperty("tone", tone)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(one_line(text))

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class Badge(Label):
    """A count; hidden at zero, filled in red when `urgent`."""

    def __init__(self, count: int = 0, *, urgent: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", "badge", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count, urgent=urgent)

    def set_count(self, count: int, *, urgent: bool = False) -> None:
        self.setText(self.locale().toString(count))
        self.setProperty("urgent", "true" if urgent else "false")
        self.setVisible(count > 0)
        repolish(self)


class PlatformMark(ElidedLabel):
    """A small square in a platform's colour (`#RRGGBB`) and its name: never the colour alone."""

    def __init__(self, text: str = "", colour: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "mark", parent)
        self._colour = colour
        self.setContentsMargins(_MARK_ROOM if colour else 0, 0, 0, 0)

    def set_mark(self, text: str, colour: str) -> None:
        self._colour = colour
        self.setContentsMargins(_MARK_ROOM if colour else 0, 0, 0, 0)
        self.setText(text)

    @override
    def sizeHint(self) -> QSize:
        line = " ".join(self.text().split())
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(line) + margins.left() + 2
        return QSize(width, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._colour:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(QRectF(0, (self.height() - _MARK) // 2, _MARK, _MARK), 2, 2)
