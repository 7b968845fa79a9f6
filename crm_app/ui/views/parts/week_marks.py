"""A row of marks, one a week: filled where the goal was met, an empty frame where not."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import one_line, show_tool_tip
from crm_app.ui.widgets.theme import current_tokens

translate = QCoreApplication.translate
_SIDE, _GAP = 14, 6  # pixels


@dataclass(frozen=True, slots=True)
class Mark:
    """One week: ``share`` of the goal, 0 to 1, and what its tool tip says."""

    share: float
    text: str

    @property
    def met(self) -> bool:
        return self.share >= 1


class WeekMarks(QWidget):
    """The oldest week first. A mark fills from below; only one that met the goal is full, and has a tick in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks: Sequence[Mark] = ()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        met = sum(mark.met for mark in marks)
        said = translate("Rhythm", "Goal met in %1 of the last %n weeks", None, len(marks))
        self.setAccessibleName(said.replace("%1", str(met)))
        self.setAccessibleDescription(one_line(". ".join(mark.text for mark in marks)))
        self.updateGeometry()
        self.update()

    def mark_at(self, x: float) -> Mark | None:
        place = int(x // (_SIDE + _GAP))
        return self.marks[place] if 0 <= place < len(self.marks) else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(1, len(self.marks)) * (_SIDE + _GAP) - _GAP, _SIDE + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.x())
            show_tool_tip(event.globalPos(), "" if mark is None else mark.text, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, mark in enumerate(self.marks):
            frame = QRectF(place * (_SIDE + _GAP) + 0.5, 1.5, _SIDE - 1, _SIDE - 1)
            painter.setPen(QPen(QColor(tokens.accent if mark.met else tokens.third), 1))
            painter.setBrush(QColor(tokens.accent) if mark.met else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 3, 3)
            if mark.met:
                painter.setPen(QPen(QColor(tokens.on_accent), 1.6))
                left, middle, right = frame.topLeft(), frame.center(), frame.topRight()
                painter.drawPolyline(
                    [
                        left + (middle - left) * 0.5 + (frame.bottomLeft() - left) * 0.3,
                        middle + (frame.bottomLeft() - left) * 0.22 - (right - left) * 0.06,
                        right - (right - left) * 0.22 + (frame.bottomLeft() - left) * 0.3,
                    ]
                )
            elif mark.share:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.third))
                inside = frame.adjusted(2.5, 2.5, -2.5, -2.5)
                inside.setTop(inside.bottom() - inside.height() * mark.share)
                painter.drawRect(inside)
        painter.end()
