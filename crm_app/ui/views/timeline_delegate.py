"""Paints the timeline's rows: the day at the left of its first row, then who, where and how, and what was said."""

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from crm_app.ui import wording
from crm_app.ui.models.timeline import InteractionRow, OpensDayRole, RowRole
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.avatar import paint_avatar
from crm_app.ui.widgets.rowtext import Kind, TextCache
from crm_app.ui.widgets.text import one_line
from crm_app.ui.widgets.theme import current_tokens
from crm_app.ui.widgets.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex

HEIGHT = 96  # pixels
GUTTER = 92  # for the day
AVATAR = 36
_PAD = 16
_GAP = 12
_MARK = 8


class TimelineDelegate(QStyledItemDelegate):
    """Grey bars stand for a row that is still being fetched."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: TextCache | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        return QSize(320, fonts.scaled(HEIGHT, option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        texts = self._texts
        if texts is None or texts.base_key != option.font.key():
            texts = self._texts = TextCache(option.font)
        tokens = current_tokens()
        row: InteractionRow | None = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gutter = fonts.scaled(GUTTER, option.font)
        opens = bool(index.data(OpensDayRole))
        _paint_ground(painter, option, tokens)
        if index.row():
            # Rows of one day are parted beside the gutter only; a new day by a line all across.
            left = option.rect.left() + (0 if opens else gutter)
            line = QRect(left, option.rect.top(), option.rect.right() - left + 1, 1)
            painter.fillRect(line, QColor(tokens.line))
        if row is None:
            _paint_placeholder(painter, option.rect, tokens, gutter)
        else:
            if opens:
                _paint_day(painter, texts, option.rect, row.at.astimezone().date(), tokens, gutter)
            _paint_row(painter, texts, option.rect, row, tokens, gutter)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    rect = option.rect
    flag = QStyle.StateFlag
    if option.state & flag.State_Selected:
        painter.fillRect(rect, QColor(tokens.accent_soft))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent))
    elif option.state & flag.State_MouseOver:
        painter.fillRect(rect, QColor(tokens.raised))
    if option.state & flag.State_HasFocus and option.state & flag.State_KeyboardFocusChange:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _paint_placeholder(painter: QPainter, rect: QRect, tokens: Tokens, gutter: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.line))
    left = rect.left() + gutter
    painter.drawEllipse(left, rect.top() + 14, AVATAR, AVATAR)
    left += AVATAR + _GAP
    room = max(0, rect.right() - _PAD - left)
    for top, share, height in ((14, 0.3, 9), (34, 0.2, 8), (54, 0.7, 8)):
        painter.drawRoundedRect(QRectF(left, rect.top() + top, room * share, height), 4, 4)


def _paint_day(painter: QPainter, texts: TextCache, rect: QRect, day: date, tokens: Tokens, gutter: int) -> None:
    locale = QLocale()
    written = QDate(day.year, day.month, day.day)
    left = rect.left() + _PAD
    room = gutter - _PAD - 8
    middle = rect.top() + 12 + texts.height(Kind.TITLE) / 2
    texts.draw(painter, Kind.TITLE, locale.toString(written, "d MMM"), QColor(tokens.text), left, middle, room)
    below = middle + texts.height(Kind.TITLE) + 1
    texts.draw(painter, Kind.SMALL, locale.toString(written, "ddd"), QColor(tokens.third), left, below, room)
    last = below + texts.height(Kind.SMALL) + 1
    texts.draw(painter, Kind.SMALL, str(day.year), QColor(tokens.third), left, last, room)


def _paint_row(
    painter: QPainter, texts: TextCache, rect: QRect, row: InteractionRow, tokens: Tokens, gutter: int
) -> None:
    left = rect.left() + gutter
    right = rect.right() - _PAD
    names = ", ".join(person.name for person in row.people)
    if row.people:
        paint_avatar(painter, QRect(left, rect.top() + 13, AVATAR, AVATAR), row.people[0].name)
    left += AVATAR + _GAP
    pitch = texts.height(Kind.TITLE) + 3
    y = rect.top() + 12 + texts.height(Kind.TITLE) / 2
    local = row.at.astimezone()
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    if row.assumed_zone:
        clock = f"≈ {clock}"
    taken = texts.width(Kind.SMALL, clock, 120)
    texts.draw(painter, Kind.SMALL, clock, QColor(tokens.third), right, y, 120, from_right=True)
    texts.draw(painter, Kind.TITLE, names, QColor(tokens.text), left, y, right - left - taken - _GAP)
    _paint_about(painter, texts, left, y + pitch, right - left, row, tokens)
    said = _two_lines(row.title, row.text, right - left, texts.base_key)
    for number, line in enumerate(said):
        texts.draw(painter, Kind.SECOND, line, QColor(tokens.text), left, y + (2 + number) * pitch, right - left)


@lru_cache(maxsize=512)
def _two_lines(title: str, text: str, room: int, _font: str) -> tuple[str, str]:
    """A title and the text under it; without a title the text on two lines, parted between words."""
    line = one_line(text)
    if title:
        return title, line
    metrics = QFontMetrics(fonts.relative(QGuiApplication.font(), fonts.SECONDARY))
    if metrics.horizontalAdvance(line) <= room:
        return line, ""
    fits = len(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)) - 1
    parted = line.rfind(" ", 0, fits + 1)
    return (line[:parted], line[parted + 1 :]) if parted > 0 else (line, "")


def _paint_about(
    painter: QPainter, texts: TextCache, left: int, middle: float, room: int, row: InteractionRow, tokens: Tokens
) -> None:
    """The platform's mark and name, the community, the kind and who reached out."""
    if row.colour:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(row.colour))
        painter.drawRoundedRect(QRectF(left, round(middle - _MARK / 2), _MARK, _MARK), 2, 2)
        left += _MARK + 5
        room -= _MARK + 5
    parts = (
        wording.platform_name(row.platform, row.platform_name),
        row.community,
        wording.kind_name(row.kind, row.subtype),
        wording.direction_name(row.direction),
    )
    about = " · ".join(part for part in parts if part)
    texts.draw(painter, Kind.SMALL, about, QColor(tokens.second), left, middle, room)
