"""Two small charts: bars lying side by side with their figures, and bars by month."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.text import one_line, show_tool_tip
from crm_app.ui.widgets.theme import current_tokens

_PITCH = 26  # pixels a bar with its gap
_BAR = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `value` sets its length against the longest, `figure` (strong) and `note` stand at its right.

    `colour` is `#RRGGBB`, or empty for the accent.
    """

    label: str
    value: float
    figure: str = ""
    note: str = ""
    colour: str = ""
    tool_tip: str = ""


class HorizontalBars(QWidget):
    """Bars in the order given, each with its label and its figures."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setAccessibleName(one_line(name))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        words = (" ".join(part for part in (bar.label, bar.figure, bar.note) if part) for bar in bars)
        self.setAccessibleDescription("; ".join(words))
        self.updateGeometry()
        self.update()

    def bar_at(self, at: QPoint) -> Bar | None:
        """The bar under a point of this widget."""
        number = at.y() // self._pitch()
        return self._bars[number] if 0 <= number < len(self._bars) else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._pitch() * len(self._bars))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._pitch() * len(self._bars))

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(event.pos())
            show_tool_tip(event.globalPos(), bar.tool_tip if bar else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest = max(bar.value for bar in self._bars)
        for number, bar in enumerate(self._bars):
            self._paint(painter, bar, number * self._pitch(), bar.value / longest if longest > 0 else 0.0)

    def _pitch(self) -> int:
        return fonts.scaled(_PITCH, self.font())

    def _paint(self, painter: QPainter, bar: Bar, top: int, share: float) -> None:
        tokens = current_tokens()
        pitch = self._pitch()
        label_width = min(round(self.width() * 0.24), 160)
        figure_width = min(round(self.width() * 0.32), 180)
        colour = QColor(bar.colour or tokens.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(0, top + pitch / 2 - 4, 8, 8), 2, 2)
        room = self.width() - label_width - figure_width - 12
        length = max(2.0, room * max(0.0, share))
        painter.drawRoundedRect(QRectF(label_width, top + (pitch - _BAR) / 2, length, _BAR), 2, 2)
        painter.setFont(fonts.relative(self.font(), fonts.SECONDARY))
        painter.setPen(QColor(tokens.second))
        self._write(painter, QRectF(13, top, label_width - 21, pitch), bar.label)
        x = float(label_width + room + 12)
        painter.setFont(fonts.relative(self.font(), 0, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        self._write(painter, QRectF(x, top, figure_width, pitch), bar.figure)
        used = painter.fontMetrics().horizontalAdvance(bar.figure)
        painter.setFont(fonts.relative(self.font()))
        painter.setPen(QColor(tokens.second))
        note = f"· {bar.note}" if bar.figure and bar.note else bar.note
        used += painter.fontMetrics().horizontalAdvance(" ") if bar.figure else 0
        self._write(painter, QRectF(x + used, top, figure_width - used, pitch), note)

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        fits = painter.fontMetrics().elidedText(one_line(text), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, _LEFT, fits)


@dataclass(frozen=True, slots=True)
class Series:
    """What is counted by month: its name, one value a month, and `#RRGGBB` (empty: accent, then grey)."""

    name: str
    values: tuple[float, ...]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Months:
    """Month names as they are read, and the series over them."""

    labels: tuple[str, ...] = ()
    series: tuple[Series, ...] = field(default=())


class MonthBars(QWidget):
    """Bars by month, the series side by side or stacked; the first and the last month are named."""

    def __init__(self, name: str, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        super().__init__(parent)
        self._months = Months()
        self._stacked = stacked
        self.setAccessibleName(one_line(name))
        self.setMinimumHeight(96)

    def set_months(self, months: Months) -> None:
        self._months = months
        self.setAccessibleDescription("; ".join(self.words(number) for number in range(len(months.labels))))
        self.update()

    def words(self, number: int) -> str:
        """Month `number` in words, as its tool tip has it."""
        values = ", ".join(f"{series.name}: {series.values[number]:g}" for series in self._months.series)
        return f"{self._months.labels[number]}, {values}"

    def month_at(self, at: QPoint) -> int | None:
        """The number of the month under a point of this widget."""
        count = len(self._months.labels)
        number = at.x() * count // max(1, self.width())
        return number if 0 <= number < count else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 112)

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.month_at(event.pos())
            show_tool_tip(event.globalPos(), "" if number is None else self.words(number), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        months = self._months
        if not months.labels or not months.series:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.relative(self.font(), fonts.CAPTION))
        label_height = painter.fontMetrics().height() + 4
        ground = self.height() - label_height
        tallest = max(self._tops()) or 1.0
        for number in range(len(months.labels)):
            self._paint_month(painter, number, ground, (ground - 2) / tallest)
        painter.setPen(QColor(current_tokens().third))
        label_box = QRectF(0, ground + 2, self.width(), label_height)
        painter.drawText(label_box, _LEFT, one_line(months.labels[0]))
        if len(months.labels) > 1:
            painter.drawText(label_box, _RIGHT, one_line(months.labels[-1]))

    def _tops(self) -> list[float]:
        columns = zip(*(series.values for series in self._months.series), strict=True)
        return [sum(column) if self._stacked else max(column) for column in columns]

    def _paint_month(self, painter: QPainter, number: int, ground: int, per_unit: float) -> None:
        series = self._months.series
        slot = self.width() / len(self._months.labels)
        side_by_side = 1 if self._stacked else len(series)
        width = min(16.0, slot * 0.75 / side_by_side)
        left = number * slot
        base = float(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, each in enumerate(series):
            height = max(0.0, each.values[number]) * per_unit
            x = left if self._stacked else left + place * (width + 1)
            painter.setBrush(self._colour(place, each.colour))
            painter.drawRoundedRect(QRectF(x, base - height, width, height), 1.5, 1.5)
            if self._stacked:
                base -= height

    def _colour(self, place: int, colour: str) -> QColor:
        tokens = current_tokens()
        if colour:
            return QColor(colour)
        if place == 0:
            return QColor(tokens.accent)
        grey = QColor(tokens.third)
        grey.setAlphaF(0.55)
        return grey
