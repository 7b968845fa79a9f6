"""Paints Today's cards: a heading, then rows with avatar, what to do and why, the due chip, and the buttons."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from crm_app.ui.models.today import Entry, EntryRole, Heading
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.avatar import paint_avatar
from crm_app.ui.widgets.rowtext import Kind, TextCache
from crm_app.ui.widgets.theme import current_tokens
from crm_app.ui.widgets.tokens import Tokens, tone_colours

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

ROW = 56  # pixels, as the next three
HEADING = 38
BETWEEN = 16  # from one card to the next
AVATAR = 36
_PAD = 16
_GAP = 10
_CORNER = 10
_BUTTON_GAP = 6
_TEXT_ROOM = 460  # for avatar, words and chip; under this there are fewer buttons, and a menu has the rest


class Action(StrEnum):
    """What can be done with an entry; ``MORE`` opens the menu with all of it."""

    DONE = "done"
    SNOOZE = "snooze"
    SKIP = "skip"
    LOG = "log"
    MORE = "more"


def action_text(action: Action) -> str:
    match action:
        case Action.DONE:
            return translate("Today", "Done")
        case Action.SNOOZE:
            return translate("Today", "Snooze")
        case Action.SKIP:
            return translate("Today", "Skip")
        case Action.LOG:
            return translate("Today", "Log")
        case Action.MORE:
            return "⋯"


def button_boxes(rect: QRect, entry: Entry, font: QFont) -> dict[Action, QRect]:
    """Where the buttons of a row lie that is painted in ``rect``, all of them or the first two and a menu."""
    every = [Action.DONE, Action.SNOOZE, *([Action.SKIP] if entry.can_skip else []), Action.LOG]
    boxes = _boxes(rect, every, font)
    if boxes[Action.DONE].left() - rect.left() < _TEXT_ROOM:
        boxes = _boxes(rect, [Action.DONE, Action.SNOOZE, Action.MORE], font)
    return boxes


def _boxes(rect: QRect, actions: list[Action], font: QFont) -> dict[Action, QRect]:
    metrics = QFontMetrics(button_font(font))
    height = metrics.height() + 10
    top = rect.top() + (rect.height() - height) // 2
    right = rect.right() - _PAD
    boxes: dict[Action, QRect] = {}
    for action in reversed(actions):
        width = metrics.horizontalAdvance(action_text(action)) + 24
        boxes[action] = QRect(right - width + 1, top, width, height)
        right -= width + _BUTTON_GAP
    return dict(reversed(boxes.items()))


def button_font(font: QFont) -> QFont:
    return fonts.relative(font, 0, QFont.Weight.Medium)


class DueDelegate(QStyledItemDelegate):
    """``hovered`` is the row and button under the pointer, which the list keeps up to date."""

    def __init__(self) -> None:
        super().__init__()
        self.hovered: tuple[int, Action] | None = None
        self._texts: TextCache | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        found = index.data(EntryRole)
        if isinstance(found, Heading):
            return QSize(240, fonts.scaled(HEADING, option.font) + (0 if found.first else BETWEEN))
        return QSize(240, fonts.scaled(ROW, option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        found = index.data(EntryRole)
        texts = self._texts
        if texts is None or texts.base_key != option.font.key():
            texts = self._texts = TextCache(option.font)
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(found, Heading):
            _paint_heading(painter, option.rect, found, texts)
        elif isinstance(found, Entry):
            over = self.hovered[1] if self.hovered and self.hovered[0] == index.row() else None
            _paint_entry(painter, option, found, texts, over)
        painter.restore()

    def action_at(self, rect: QRect, entry: Entry, font: QFont, at: QPoint) -> Action | None:
        """The button at a point of the viewport, for the row painted in ``rect``."""
        for action, box in button_boxes(rect, entry, font).items():
            if box.adjusted(-2, -6, 2, 6).contains(at):
                return action
        return None


def _paint_heading(painter: QPainter, rect: QRect, heading: Heading, texts: TextCache) -> None:
    tokens = current_tokens()
    box = QRectF(rect).adjusted(0.5, (0 if heading.first else BETWEEN) + 0.5, -0.5, 2 * _CORNER)
    _paint_card(painter, box, tokens)
    middle = (box.top() + rect.bottom()) / 2
    colour = tokens.overdue if heading.section == "overdue" else tokens.second
    texts.draw(painter, Kind.SMALL_BOLD, heading.title, QColor(colour), _PAD, middle, rect.width() - 2 * _PAD)


def _paint_card(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.line))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(box, _CORNER, _CORNER)


def _paint_entry(
    painter: QPainter, option: QStyleOptionViewItem, entry: Entry, texts: TextCache, over: Action | None
) -> None:
    tokens = current_tokens()
    rect = option.rect
    # A row is a slice of its card: the card's other corners lie outside the clip.
    _paint_card(painter, QRectF(rect).adjusted(0.5, -2 * _CORNER, -0.5, -0.5 if entry.last else 2 * _CORNER), tokens)
    painter.setPen(QColor(tokens.line))
    painter.drawLine(rect.left() + 1, rect.top(), rect.right() - 1, rect.top())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 3, -2, -2), _CORNER - 3, _CORNER - 3)
    left = rect.left() + _PAD
    middle = rect.top() + rect.height() / 2
    paint_avatar(painter, QRect(left, round(middle - AVATAR / 2), AVATAR, AVATAR), entry.avatar)
    left += AVATAR + _GAP
    boxes = button_boxes(rect, entry, option.font)
    for action, box in boxes.items():
        _paint_button(painter, box, action, button_font(option.font), tokens, hovered=action is over)
    right = boxes[Action.DONE].left() - _GAP
    right = _paint_chip(painter, right, middle, (right - left) // 2, entry, texts, tokens) - _GAP
    _paint_words(painter, QRect(left, rect.top(), right - left, rect.height()), entry, texts, tokens)


def _paint_words(painter: QPainter, box: QRect, entry: Entry, texts: TextCache, tokens: Tokens) -> None:
    pitch = texts.height(Kind.TITLE) + 3
    middle = box.top() + box.height() / 2 - (pitch / 2 if entry.why else 0)
    name_room = box.width() if not entry.text else max(box.width() // 2, box.width() - 140)
    texts.draw(painter, Kind.TITLE, entry.name, QColor(tokens.text), box.left(), middle, name_room)
    used = texts.width(Kind.TITLE, entry.name, name_room) + 6
    texts.draw(painter, Kind.SECOND, entry.text, QColor(tokens.second), box.left() + used, middle, box.width() - used)
    texts.draw(painter, Kind.SECOND, entry.why, QColor(tokens.second), box.left(), middle + pitch, box.width())


def _paint_chip(
    painter: QPainter, right: int, middle: float, at_most: int, entry: Entry, texts: TextCache, tokens: Tokens
) -> int:
    """The due chip, ending at ``right``; returns its left edge."""
    if not entry.chip:
        return right
    colour, ground = tone_colours(tokens, entry.tone)
    width = texts.width(Kind.SMALL_BOLD, entry.chip, at_most - 14) + 14
    height = texts.height(Kind.SMALL) + 4
    box = QRectF(right - width, round(middle - height / 2), width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 5, 5)
    texts.draw(painter, Kind.SMALL_BOLD, entry.chip, QColor(colour), box.left() + 7, box.center().y(), at_most - 14)
    return int(box.left())


def _paint_button(painter: QPainter, box: QRect, action: Action, font: QFont, tokens: Tokens, *, hovered: bool) -> None:
    painter.setPen(QColor(tokens.third if hovered else tokens.line))
    painter.setBrush(QColor(tokens.raised if hovered else tokens.surface))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    painter.setPen(QColor(tokens.text))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, action_text(action))
