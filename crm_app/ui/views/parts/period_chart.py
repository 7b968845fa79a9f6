"""People met by year or month, the platforms stacked; the plotting library is loaded when first shown."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Any, Literal, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui import wording
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.chips import PlatformMark
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import one_line
from crm_app.ui.widgets.theme import current_tokens

translate = QCoreApplication.translate
_HEIGHT = 172  # pixels
_TICKS = {"year": 10, "month": 6}  # labels that fit below the bars at the narrowest


class MetInPeriod(Protocol):
    """How many people were met on a platform in the period that begins on this day."""

    @property
    def period(self) -> date: ...
    @property
    def platform(self) -> str: ...
    @property
    def platform_name(self) -> str: ...
    @property
    def colour(self) -> str: ...
    @property
    def met(self) -> int: ...


class PeriodChart(QWidget):
    """Stacked bars and the names of their colours. Nothing to pan or zoom; screen readers get the figures in words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[MetInPeriod] = ()
        self._grain: Literal["year", "month"] = "year"
        self._plot: Any = None
        self.setAccessibleName(one_line(name))
        self._names = QWidget()
        self._flow = FlowLayout(self._names, spacing=12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._names)
        self._column.addStretch(1)

    def set_periods(self, rows: Sequence[MetInPeriod], grain: Literal["year", "month"]) -> None:
        self._rows = rows
        self._grain = grain
        self.setAccessibleDescription("; ".join(f"{self._label(r.period)}, {r.platform_name}: {r.met}" for r in rows))
        self._name_colours()
        if self._plot is not None:
            self._draw()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._plot is None:
            self._plot = _plot()
            self._column.insertWidget(1, self._plot)
            self._draw()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_plot", None) is not None:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        graph: Any = import_module("pyqtgraph")
        tokens = current_tokens()
        item = self._plot.getPlotItem()
        item.clear()
        self._plot.setBackground(tokens.surface)
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(QColor(tokens.line))
            axis.setTextPen(QColor(tokens.second))
            axis.setTickFont(fonts.relative(self.font(), fonts.CAPTION))
        base: dict[int, int] = {}
        for rows in self._by_platform().values():
            places = [self._place(row.period) for row in rows]
            item.addItem(
                graph.BarGraphItem(
                    x=places,
                    y0=[base.get(place, 0) for place in places],
                    height=[row.met for row in rows],
                    width=0.7,
                    pen=QColor(tokens.surface),
                    brush=QColor(rows[0].colour),
                )
            )
            for place, row in zip(places, rows, strict=True):
                base[place] = base.get(place, 0) + row.met
        if base:
            self._scale(item, base)

    def _scale(self, item: Any, tops: dict[int, int]) -> None:
        first, last, highest = min(tops), max(tops), max(tops.values())
        item.setXRange(min(first, last - 3) - 0.6, last + 0.6 + (last - first) * 0.04, padding=0)
        item.setYRange(0, highest * 1.08, padding=0)
        every = max(1, -(-(last - first + 1) // _TICKS[self._grain]))
        names = [(place, self._label(self._day(place))) for place in range(last, first - 1, -every)]
        item.getAxis("bottom").setTicks([names])
        step = _round_step(highest)
        item.getAxis("left").setTicks([[(n, QLocale().toString(n)) for n in range(0, highest + 1, step)]])

    def _by_platform(self) -> dict[str, list[MetInPeriod]]:
        found: dict[str, list[MetInPeriod]] = {}
        for row in self._rows:
            found.setdefault(row.platform, []).append(row)
        return dict(sorted(found.items(), key=lambda pair: -sum(row.met for row in pair[1])))

    def _name_colours(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (mark := item.widget()) is not None:
                mark.deleteLater()
        for key, rows in self._by_platform().items():
            mark = PlatformMark(wording.platform_name(key, rows[0].platform_name), rows[0].colour)
            self._flow.addWidget(mark)
            mark.show()

    def _place(self, day: date) -> int:
        return day.year if self._grain == "year" else day.year * 12 + day.month - 1

    def _day(self, place: int) -> date:
        return date(place, 1, 1) if self._grain == "year" else date(place // 12, place % 12 + 1, 1)

    def _label(self, day: date) -> str:
        if self._grain == "year":
            return str(day.year)
        month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        return translate("Insights", "%1 %2").replace("%1", month).replace("%2", str(day.year))


def _plot() -> Any:
    """An empty plot that takes neither mouse nor keyboard."""
    graph: Any = import_module("pyqtgraph")
    plot = graph.PlotWidget()
    plot.setMouseEnabled(x=False, y=False)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setInteractive(False)
    plot.viewport().setMouseTracking(False)
    plot.setFixedHeight(_HEIGHT)
    item = plot.getPlotItem()
    item.getViewBox().setDefaultPadding(0)
    item.layout.setContentsMargins(0, 4, 28, 0)  # room for the half of the last label that sticks out
    return plot


def _round_step(highest: int) -> int:
    """A round number that goes into ``highest`` three to six times."""
    step = 1
    while highest // step > 5:
        step *= 5 if str(step)[0] == "2" else 2
        if str(step)[0] == "4":
            step = step // 4 * 5
    return step
