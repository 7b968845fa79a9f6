"""The card of what happened with a contact: the newest fifty painted along a line, all of it on demand."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from crm_app.domain.vocabulary import InteractionKind
from crm_app.ui import wording
from crm_app.ui.models.contact import ContactPage, ContactTimeline, InteractionRow
from crm_app.ui.models.rows_cache import RowRole
from crm_app.ui.navigator import Navigator
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.rowtext import Kind, TextCache
from crm_app.ui.widgets.text import Label
from crm_app.ui.widgets.theme import current_tokens
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

HEIGHT = 48  # pixels of a row
_PAD = 16
_DATE = 76
_DOT = 4.0  # radius
Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """The day, a dot in the platform's colour on a line, what it was, and the first line of its text."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._texts: TextCache | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        return QSize(240, fonts.scaled(HEIGHT, option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        tokens, rect, flag = current_tokens(), option.rect, QStyle.StateFlag
        if option.state & flag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.raised))
        if option.state & flag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        row = index.data(RowRole)
        texts = self._texts
        if texts is None or texts.base_key != option.font.key():
            texts = self._texts = TextCache(option.font)
        self._paint_line(painter, rect, index, row.colour if isinstance(row, InteractionRow) else "")
        if isinstance(row, InteractionRow):
            self._paint_row(painter, rect, texts, row)

    def _paint_line(self, painter: QPainter, rect: QRect, index: Index, colour: str) -> None:
        tokens = current_tokens()
        x = rect.left() + _PAD + _DATE + 16.5
        y = rect.top() + rect.height() * 0.32
        last = index.row() == index.model().rowCount() - 1
        painter.setPen(QPen(QColor(tokens.line), 1))
        if index.row():
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, y))
        if not last:
            painter.drawLine(QPointF(x, y), QPointF(x, rect.bottom() + 1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour or tokens.third))
        painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, texts: TextCache, row: InteractionRow) -> None:
        tokens = current_tokens()
        top = rect.top() + rect.height() * 0.32
        day = wording.short_day(row.at.astimezone().date(), self._workspace.today())
        texts.draw(
            painter, Kind.SMALL, day, QColor(tokens.third), rect.left() + _PAD + _DATE, top, _DATE, from_right=True
        )
        left = rect.left() + _PAD + _DATE + 33
        room = rect.right() - _PAD - left
        texts.draw(painter, Kind.TITLE, title_of(row), QColor(tokens.text), left, top, room)
        below = top + texts.height(Kind.TITLE) + 2
        texts.draw(painter, Kind.SECOND, text_of(row), QColor(tokens.second), left, below, room)


def title_of(row: InteractionRow) -> str:
    """What it was and where: "Call · 40 minutes", "Message · PyData"."""
    kind = wording.kind_name(row.kind, row.subtype)
    if row.minutes:
        place = translate("Contact", "%n minutes", None, row.minutes)
    else:
        place = row.community or (wording.platform_name(row.platform, row.platform_name) if row.platform else "")
    return translate("Contact", "%1 · %2").replace("%2", place).replace("%1", kind) if place else kind


def text_of(row: InteractionRow) -> str:
    """Its title and text, or at least who reached out."""
    if row.title and row.text:
        return translate("Contact", "%1: %2").replace("%2", row.text[:300]).replace("%1", row.title)
    return row.title or row.text[:300] or wording.direction_name(row.direction)


class _TimelineList(QListView):
    """As high as its rows, so that the page scrolls and not a hole in it."""

    opened = Signal(int)

    def __init__(self, model: ContactTimeline, workspace: Workspace) -> None:
        super().__init__()
        self._timeline = model
        self.setAccessibleName(translate("Contact", "Timeline"))
        self.setItemDelegate(TimelineDelegate(workspace, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        self.clicked.connect(self._open)
        model.modelReset.connect(self._fit)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # the page scrolls

    def _open(self, index: QModelIndex) -> None:
        row_id = self._timeline.id_at(index.row())
        if row_id is not None:
            self.opened.emit(row_id)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._timeline.rowCount()) * fonts.scaled(HEIGHT, self.font()) + 2)


class TimelineCard(Card):
    """Filter by kind; a click or Enter opens what was logged; a link shows everything."""

    def __init__(self, workspace: Workspace, navigator: Navigator) -> None:
        super().__init__(translate("Contact", "Timeline"), flush=True)
        self._navigator = navigator
        self._page: ContactPage | None = None
        self.model = ContactTimeline(workspace, self)
        self._kinds = QMenu(self)
        self.kind = FilterChip(translate("Contact", "All kinds"), self._kinds)
        self._fill_kinds()
        self._kinds.aboutToHide.connect(self._draw_kind)
        self.log = Button(translate("Contact", "Add a note"), "link")
        self.log.clicked.connect(lambda: self._page and navigator.log.emit([self._page.id]))
        self.set_header_widget(self.kind)
        self.set_header_widget(self.log)
        self.list = _TimelineList(self.model, workspace)
        self.list.opened.connect(navigator.edit_interaction)
        self.empty = Label("", "muted", wrap=True)
        self.empty.setContentsMargins(16, 0, 16, 8)
        self.all = Button("", "link")
        self.all.clicked.connect(lambda: self.model.show(self.model.contact_id, self.model.kind, whole=True))
        self.content.addWidget(self.list)
        self.content.addWidget(self.empty)
        self.content.addWidget(self.all, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addStretch(1)
        self.model.listed.connect(self._listed)
        self._listed()

    def show_page(self, page: ContactPage) -> None:
        self._page = page
        if self.model.contact_id != page.id:
            self.model.show(page.id, self.model.kind)
        self._listed()

    def _fill_kinds(self) -> None:
        for kind in ("", *InteractionKind):
            text = wording.kind_name(kind) if kind else translate("Contact", "All kinds")
            action = self._kinds.addAction(text)
            action.triggered.connect(lambda _checked=False, wanted=str(kind): self._choose(wanted))

    def _choose(self, kind: str) -> None:
        self.model.show(self.model.contact_id, kind)
        self._draw_kind()

    def _draw_kind(self) -> None:
        kind = self.model.kind
        self.kind.setText(wording.kind_name(kind) if kind else translate("Contact", "All kinds"))
        self.kind.setChecked(bool(kind))

    def _listed(self) -> None:
        count = self.model.rowCount()
        self.list.setVisible(count > 0)
        self.empty.setVisible(not count)
        self.empty.setText(
            translate("Contact", "Nothing of this kind yet.")
            if self.model.kind
            else translate("Contact", "Nothing yet. Log a conversation, or import your messages.")
        )
        total = self._page.interactions if self._page and not self.model.kind else 0
        self.all.setVisible(self.model.cut)
        self.all.setText(
            translate("Contact", "Show all %Ln", None, total) if total else translate("Contact", "Show all")
        )
