"""Paints the rows of every list: avatar, three lines at the left, time and chip at the right; no widget per row."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.avatar import paint_avatar
from crm_app.ui.widgets.rowtext import Kind, TextCache
from crm_app.ui.widgets.theme import current_tokens
from crm_app.ui.widgets.tokens import Tokens, tone_colours

ChipTone = Literal["", "overdue", "today", "plain", "good"]

HEIGHT = 76  # pixels of a row of three lines; one of two lines has 55
AVATAR = 36
_PAD = 16
_GAP = 10
_CHIP_PAD = 7
_BAR = 3
_CORNER = 5


@dataclass(frozen=True, slots=True)
class RowLook:
    """What one row shows; empty strings take no room. `mark_colour` is `#RRGGBB`, `avatar` the name it is made from.

    `wraps` gives the subtitle as many lines as it needs and the row has room for.
    """

    title: str
    subtitle: str = ""
    mark_colour: str = ""
    mark_text: str = ""
    right: str = ""
    chip: str = ""
    chip_tone: ChipTone = ""
    avatar: str = ""
    wraps: bool = False


def accessible_row(look: RowLook) -> str:
    """The row in words, for a model's AccessibleTextRole."""
    parts = (look.title, look.subtitle, look.mark_text, look.right, look.chip)
    return ", ".join(part for part in parts if part)


def prepare_view(view: QListView, delegate: "RowDelegate") -> None:
    """Set `view` up for rows: smooth scrolling, hover, equal heights, no frame of its own."""
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)


class RowDelegate(QStyledItemDelegate):
    """Paints what `look_of` makes of the value that the model has for `role`.

    Where that value, or what `look_of` returns, is None, the row is still being fetched: grey bars stand for it.
    """

    def __init__(
        self,
        look_of: Callable[[Any], RowLook | None],
        role: int,
        height: int = HEIGHT,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look_of = look_of
        self._role = role
        self._height = height
        self._texts: TextCache | None = None

    def set_height(self, height: int) -> None:
        """Another height of rows, in pixels; the view has to lay its rows out anew."""
        self._height = height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(AVATAR * 6, fonts.scaled(self._height, option.font))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        tokens = current_tokens()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, option, tokens, selected)
        value = index.data(self._role)
        look = None if value is None else self._look_of(value)
        if look is None:
            _paint_placeholder(painter, option.rect, tokens)
            return
        texts = self._texts
        if texts is None or texts.base_key != option.font.key():
            texts = self._texts = TextCache(option.font)
        _paint_look(painter, texts, option.rect, look, tokens, selected)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, selected: bool) -> None:
    rect = option.rect
    state = option.state
    flag = QStyle.StateFlag
    if selected:
        painter.fillRect(rect, _colour(tokens.accent_soft))
        painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), _colour(tokens.accent))
    elif state & flag.State_MouseOver:
        painter.fillRect(rect, _colour(tokens.raised))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), _colour(tokens.line))
    # A selected row shows by its ground where the focus is; the ring is for those who came by keyboard.
    if state & flag.State_HasFocus and (not selected or state & flag.State_KeyboardFocusChange):
        painter.setPen(QPen(_colour(tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _paint_placeholder(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(tokens.line))
    middle = rect.center().y()
    left = rect.left() + _PAD
    if rect.height() >= AVATAR + 2 * _GAP:
        painter.drawEllipse(left, middle - AVATAR // 2, AVATAR, AVATAR)
        left += AVATAR + _GAP
    room = max(0, rect.right() - _PAD - left)
    painter.drawRoundedRect(QRectF(left, middle - 14, room * 0.4, 9), 4, 4)
    painter.drawRoundedRect(QRectF(left, middle + 5, room * 0.6, 8), 4, 4)
    painter.restore()


def _paint_look(
    painter: QPainter, texts: TextCache, rect: QRect, look: RowLook, tokens: Tokens, selected: bool
) -> None:
    left = rect.left() + _PAD
    middle = rect.top() + (rect.height() - 1) / 2
    if look.avatar:
        paint_avatar(painter, QRect(left, round(middle - AVATAR / 2), AVATAR, AVATAR), look.avatar)
        left += AVATAR + _GAP
    right = rect.right() - _PAD
    taken = _paint_right(painter, texts, right, middle, (right - left) // 2, look, tokens, selected)
    room = right - left - (taken + _GAP if taken else 0)

    second = _colour(tokens.second)
    pitch = texts.height(Kind.TITLE) + 3
    lines = [(Kind.TITLE, look.title)]
    if look.subtitle:
        at_most = max(1, round((rect.height() - 8) // pitch) - 1)
        parts = texts.broken(Kind.SECOND, look.subtitle, room, at_most) if look.wraps else [look.subtitle]
        lines.extend((Kind.SECOND, part) for part in parts)
    if look.mark_text:
        lines.append((Kind.SMALL, look.mark_text))
    y = middle - pitch * (len(lines) - 1) / 2
    for kind, text in lines:
        x = left
        if kind is Kind.SMALL and look.mark_colour:
            _paint_mark(painter, x, y, look.mark_colour)
            x += 13
        colour = _colour(tokens.text) if kind is Kind.TITLE else second
        texts.draw(painter, kind, text, colour, x, y, room - (x - left))
        y += pitch


def _paint_mark(painter: QPainter, x: float, middle: float, colour: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(colour))
    painter.drawRoundedRect(QRectF(x, round(middle - 4), 8, 8), 2, 2)


def _paint_right(
    painter: QPainter,
    texts: TextCache,
    right: int,
    middle: float,
    at_most: int,
    look: RowLook,
    tokens: Tokens,
    selected: bool,
) -> int:
    """Time above the chip, both ending at `right`; returns the pixels they take."""
    time_width = texts.width(Kind.SMALL, look.right, at_most)
    chip_height = texts.height(Kind.SMALL) + 4
    offset = (chip_height + texts.height(Kind.SMALL) + 4) / 4 if look.right and look.chip else 0
    if look.right:
        colour = _colour(tokens.second if selected else tokens.third)
        texts.draw(painter, Kind.SMALL, look.right, colour, right, middle - offset, at_most, from_right=True)
    if not look.chip:
        return time_width
    text, ground = tone_colours(tokens, look.chip_tone)
    room = at_most - 2 * _CHIP_PAD
    width = texts.width(Kind.SMALL_BOLD, look.chip, room) + 2 * _CHIP_PAD
    box = QRectF(right - width, round(middle + offset - chip_height / 2), width, chip_height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plain = look.chip_tone in {"", "plain"}
    painter.setPen(_colour(tokens.line) if plain else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(ground))
    painter.drawRoundedRect(box, _CORNER, _CORNER)
    texts.draw(painter, Kind.SMALL_BOLD, look.chip, _colour(text), box.left() + _CHIP_PAD, box.center().y(), room)
    return max(time_width, round(width))
