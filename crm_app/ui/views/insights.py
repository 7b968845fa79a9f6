"""Insights: which platforms and communities yield connections, as a table, over time, and in parts of ten."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from crm_app.errors import KithbookError
from crm_app.ui import wording
from crm_app.ui.actions.exports import export_picture, export_table
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.platform_yield import By, Grain, Period, YieldColumn, YieldModel, number, of
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.cell_view import CellView
from crm_app.ui.views.parts.period_chart import PeriodChart
from crm_app.ui.views.parts.screen import GAP, MARGIN, Page, Screen
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.bars import Bar, HorizontalBars
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card, EmptyState
from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.message import say
from crm_app.ui.widgets.text import Label, no_mnemonic
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_MOST_ROWS = 12
_SIDE_BY_SIDE = 820  # pixels of width from which the two charts stand beside each other


class InsightsView(Screen):
    """The yield. Chips choose what a row is, a menu since when; Enter or a click shows the people behind a number."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self.model = YieldModel(workspace, self)
        self.model.loaded.connect(self._show)
        self.model.stale.connect(self.reload)
        self.page = Page(translate("Insights", "Which platforms yield connections"))
        self.table = CellView(translate("Insights", "Which platforms yield connections"))
        self.table.setModel(self.model)
        self.table.opened.connect(self._open)
        self.chart = PeriodChart(translate("Insights", "People met"))
        self.bars = HorizontalBars(translate("Insights", "People talked with, for every 10 met"))
        self.footer = Label("", "caption")
        self._build_head()
        self._build_cards()
        self.empty = EmptyState(
            "insights",
            translate("Insights", "Nobody met anywhere yet"),
            translate(
                "Insights",
                "Import an export, or say where you met a person: then this page shows which platforms bring people.",
            ),
            [self._import_button()],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @override
    def refresh(self) -> None:
        self.model.load()

    def choose(self, by: By) -> None:
        """Make each row a platform, or a community."""
        self.model.by = by
        self.refresh()

    def choose_period(self, period: Period) -> None:
        self.model.period = period
        self.periods.setText(period.title)
        self.periods.setChecked(period.since is not None)
        self.refresh()

    def choose_grain(self, grain: Grain) -> None:
        self.model.grain = grain
        self.refresh()

    def export_csv(self, path: str) -> None:
        self._export(path, ".csv", lambda target: export_table(target, *self.model.exported()))

    def export_png(self, path: str) -> None:
        self._export(path, ".png", lambda target: export_picture(target, self.picture()))

    def picture(self) -> QPixmap:
        """The table and the charts under their title, twice as fine as on the screen."""
        shown = self.page.body
        title = translate("Insights", "%1 · %2").replace("%1", self.page.title.text())
        above = 3 * MARGIN
        picture = QPixmap(QSize(shown.width(), shown.height() + above) * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(self.palette().window().color())
        shown.render(picture, QPoint(0, above))
        painter = QPainter(picture)
        painter.setFont(fonts.relative(self.font(), fonts.TITLE, QFont.Weight.Bold))
        painter.setPen(self.palette().text().color())
        box = QRect(MARGIN, 0, shown.width() - 2 * MARGIN, above)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title.replace("%2", self.model.period.title))
        painter.end()
        return picture

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        wide = event.size().width() >= _SIDE_BY_SIDE
        directions = QBoxLayout.Direction
        self._charts.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        super().resizeEvent(event)

    def _build_head(self) -> None:
        head = self.page.head
        self.by_platform = FilterChip(translate("Insights", "Platform"))
        self.by_community = FilterChip(translate("Insights", "Community"))
        _exclusive(self, self.by_platform, self.by_community)
        self.by_platform.clicked.connect(lambda: self.choose("platform"))
        self.by_community.clicked.connect(lambda: self.choose("community"))
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill_periods(menu))
        self.periods = FilterChip(self.model.period.title, menu)
        exports = QMenu(self)
        exports.addAction(translate("Insights", "CSV…"), lambda: self._ask(self.export_csv, "CSV (*.csv)", "csv"))
        exports.addAction(translate("Insights", "PNG…"), lambda: self._ask(self.export_png, "PNG (*.png)", "png"))
        self.export = Button(translate("Insights", "Export"), "", "export")
        self.export.setMenu(exports)
        for widget in (self.by_platform, self.by_community, self.periods, self.export):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _build_cards(self) -> None:
        yielding = Card()
        yielding.content.addWidget(self.table)
        yielding.content.addWidget(
            Label(
                translate(
                    "Insights",
                    "Where a person was first met decides the row. Talked: they answered or wrote to you at least "
                    "once. Click a number, or press Enter on it, for the people behind it; S sorts by its column.",
                ),
                "caption",
                wrap=True,
            )
        )
        met = Card(translate("Insights", "People met"))
        met.set_header_widget(self._grain_chips())
        met.content.addWidget(self.chart, 1)
        talked = Card(translate("Insights", "People talked with, for every 10 met"))
        talked.content.addWidget(self.bars)
        talked.content.addStretch(1)
        self._charts = QHBoxLayout()
        self._charts.setSpacing(GAP)
        self._charts.addWidget(met, 1)
        self._charts.addWidget(talked, 1)
        column = self.page.column
        column.addWidget(yielding)
        column.addLayout(self._charts)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 4, MARGIN, 8)
        foot.addWidget(self.footer)
        layout = self.page.layout()
        if isinstance(layout, QBoxLayout):
            layout.addLayout(foot)

    def _grain_chips(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.by_year = FilterChip(translate("Insights", "By year"))
        self.by_month = FilterChip(translate("Insights", "By month"))
        _exclusive(self, self.by_year, self.by_month)
        self.by_year.clicked.connect(lambda: self.choose_grain("year"))
        self.by_month.clicked.connect(lambda: self.choose_grain("month"))
        row.addWidget(self.by_year)
        row.addWidget(self.by_month)
        return holder

    def _import_button(self) -> Button:
        button = Button(translate("Insights", "Import"), "primary", "import")
        button.clicked.connect(lambda: self._navigator.page.emit("import"))
        return button

    def _fill_periods(self, menu: QMenu) -> None:
        menu.clear()
        for period in self.model.choices():
            action = menu.addAction(no_mnemonic(period.title), partial(self.choose_period, period))
            action.setCheckable(True)
            action.setChecked(period.title == self.model.period.title)

    def _show(self) -> None:
        known, people = self.model.known
        self._stack.setCurrentWidget(self.page if known else self.empty)
        self.table.stretch(YieldColumn.NAME)
        if not self.table.isSortingEnabled():
            self.table.sortByColumn(YieldColumn.MET, Qt.SortOrder.DescendingOrder)
            self.table.setSortingEnabled(True)
        self.table.fit(_MOST_ROWS)
        self.chart.set_periods(self.model.periods, self.model.grain)
        rated = sorted(self.model.rows, key=lambda row: -(row.talked / row.met if row.met else 0))
        self.bars.set_bars(
            [
                Bar(
                    self.model.name(row),
                    10 * row.talked / row.met,
                    self.locale().toString(10 * row.talked / row.met, "f", 1),
                    of(number(row.talked), row.met),
                    row.colour,
                    wording.platform_name(row.platform, row.platform_name),
                )
                for row in rated[:_MOST_ROWS]
                if row.met
            ]
        )
        template = translate("Insights", "%1 people with a known meeting point of %2")
        self.footer.setText(template.replace("%1", number(known)).replace("%2", number(people)))

    def _open(self, index: QModelIndex) -> None:
        drill = self.model.drill(self.model.rows[index.row()], index.column())
        self._navigator.people.emit(drill.filter, drill.title)

    def _ask(self, then: Callable[[str], None], kinds: str, suffix: str) -> None:
        dialog = QFileDialog(self, translate("Insights", "Export"), translate("Insights", "Platform yield"), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _export(self, path: str, suffix: str, write: Callable[[Path], None]) -> None:
        target = Path(path)
        if not target.suffix:
            target = target.with_suffix(suffix)
        try:
            write(target)
        except KithbookError as error:
            say(self, translate("Insights", "Not exported"), error_sentence(error))
        else:
            self._navigator.toast.emit(translate("Insights", "Saved as %1").replace("%1", target.name))


def _exclusive(owner: QWidget, first: FilterChip, second: FilterChip) -> None:
    group = QButtonGroup(owner)
    group.addButton(first)
    group.addButton(second)
    first.setChecked(True)
