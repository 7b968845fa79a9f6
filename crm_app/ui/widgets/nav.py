"""The navigation at the left: places in sections, each with an icon and a count."""

from enum import IntEnum

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.icons import icon
from crm_app.ui.widgets.text import one_line
from crm_app.ui.widgets.theme import current_tokens
from crm_app.ui.widgets.tokens import Tokens

WIDTH = 196  # pixels
_HEIGHT = 34
_ICON = 16


class _Role(IntEnum):
    KEY = Qt.ItemDataRole.UserRole
    ICON = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    URGENT = Qt.ItemDataRole.UserRole + 3


class NavList(QListWidget):
    """Places to go to; arrows move between them. `chosen` carries the key of the place that became the current one."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QListWidgetItem] = {}
        self.setAccessibleName(one_line(name))
        self.setItemDelegate(_NavDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.currentItemChanged.connect(self._changed)

    def add_section(self, title: str) -> None:
        """A heading over the places that follow; it cannot be chosen."""
        item = QListWidgetItem(one_line(title), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def add_place(self, key: str, text: str, icon_name: str) -> None:
        """A place named `text`; `key` is what `chosen` carries."""
        item = QListWidgetItem(one_line(text), self)
        item.setData(_Role.KEY, key)
        item.setData(_Role.ICON, icon_name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, one_line(text))
        self._items[key] = item

    def set_count(self, key: str, n: int, urgent: bool = False) -> None:
        """Show `n` beside the place, in a red badge if `urgent`; nothing at 0. KeyError for an unknown place."""
        item = self._items[key]
        item.setData(_Role.COUNT, n)
        item.setData(_Role.URGENT, urgent)
        spoken = f"{item.text()}, {n}" if n else item.text()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def count_of(self, key: str) -> int:
        """The count beside the place."""
        return int(self._items[key].data(_Role.COUNT) or 0)

    def choose(self, key: str) -> None:
        """Make the place the current one; KeyError for an unknown place."""
        self.setCurrentItem(self._items[key])

    def current_key(self) -> str:
        """The key of the current place, or ""."""
        return str(self.currentIndex().data(_Role.KEY) or "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.viewport().update()
        super().changeEvent(event)

    def _changed(self, current: QListWidgetItem | None) -> None:
        key = current.data(_Role.KEY) if current is not None else None
        if key:
            self.chosen.emit(str(key))


class _NavDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        place = index.data(_Role.KEY) is not None
        return QSize(WIDTH - 16, fonts.scaled(_HEIGHT if place else _HEIGHT + 10, option.font))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        tokens = current_tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_Role.KEY) is None:
            _paint_section(painter, option, str(index.data()), tokens)
        else:
            _paint_place(painter, option, index, tokens)
        painter.restore()


def _paint_section(painter: QPainter, option: QStyleOptionViewItem, text: str, tokens: Tokens) -> None:
    painter.setFont(fonts.relative(option.font, fonts.CAPTION))
    painter.setPen(QColor(tokens.third))
    rect = option.rect.adjusted(18, 10, -18, 0)
    painter.drawText(
        rect,
        Qt.AlignmentFlag.AlignVCenter,
        painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width()),
    )


def _paint_place(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, tokens: Tokens
) -> None:
    flag = QStyle.StateFlag
    selected = bool(option.state & flag.State_Selected)
    box = QRectF(option.rect.adjusted(8, 1, -8, -1))
    painter.setPen(Qt.PenStyle.NoPen)
    if selected:
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(box, 8, 8)
    elif option.state & flag.State_MouseOver:
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(box, 8, 8)
    if option.state & flag.State_HasFocus and option.state & flag.State_KeyboardFocusChange:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
    colour = tokens.accent if selected else tokens.second
    rect = option.rect
    spot = QRect(rect.left() + 18, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
    icon(str(index.data(_Role.ICON)), colour).paint(painter, spot)
    right = rect.right() - 18 - _paint_count(painter, option, index, tokens)
    text_rect = QRect(rect.left() + 44, rect.top(), right - rect.left() - 44 - 6, rect.height())
    weight = QFont.Weight.DemiBold if selected else QFont.Weight.Normal
    painter.setFont(fonts.relative(option.font, 0, weight))
    painter.setPen(QColor(colour))
    text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, text_rect.width())
    painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter, text)


def _paint_count(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, tokens: Tokens
) -> int:
    """The count at the right; returns the pixels it takes."""
    count = int(index.data(_Role.COUNT) or 0)
    if not count:
        return 0
    urgent = bool(index.data(_Role.URGENT))
    font = fonts.relative(option.font, fonts.CAPTION, QFont.Weight.DemiBold if urgent else QFont.Weight.Normal)
    painter.setFont(font)
    metrics = QFontMetrics(font)
    text = option.locale.toString(count)
    width = metrics.horizontalAdvance(text)
    rect = option.rect
    if not urgent:
        selected = option.state & QStyle.StateFlag.State_Selected
        painter.setPen(QColor(tokens.second if selected else tokens.third))
        box = QRect(rect.right() - 18 - width, rect.top(), width + 1, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        return width
    height = metrics.height() + 3
    width = max(width + 12, height)
    pill = QRectF(rect.right() - 17 - width, rect.top() + (rect.height() - height) / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.overdue))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
    return width
