"""Draws the round picture of a person who has none: initials on a colour that stays the same for the name."""

import unicodedata
import zlib
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import LIMIT, one_line

_FORMATS = (b"png", b"jpeg", b"webp")
_MOST_PIXELS = 1024  # an importer makes them 512
_MOST_MEGABYTES = 64

# White stands at least 4.5:1 on each.
COLOURS = ("#4A6DC0", "#8759A8", "#27806C", "#A85D33", "#A8456B", "#587A36", "#3F7391", "#8A6A1F")


def paint_avatar(painter: QPainter, rect: QRect, name: str) -> None:
    """Fill the circle in `rect` with the colour of `name` and write its initials on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(avatar_colour(name)))
    painter.drawEllipse(rect)
    painter.setPen(QColor("#FFFFFF"))
    painter.setFont(_font(painter.font().family(), round(rect.height() * 0.36)))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


@lru_cache(maxsize=4096)
def avatar_colour(name: str) -> str:
    """The `#RRGGBB` of `name`: the same on every machine and in every run, whatever the case and spacing."""
    key = " ".join(name[:LIMIT].split()).casefold()
    return COLOURS[zlib.crc32(key.encode("utf-8", "replace")) % len(COLOURS)]


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """First letters of the first and the last word that have one; else the first sign; else a question mark."""
    words = name[:LIMIT].split()
    letters = [letter for letter in map(_first_letter, words) if letter]
    if letters:
        return letters[0] if len(letters) == 1 else letters[0] + letters[-1]
    return _first_sign("".join(words)) or "?"


def _first_letter(word: str) -> str:
    for place, letter in enumerate(word):
        if letter.isalnum():
            large = letter.upper()
            # Й and é may come as two characters: keep the mark with its letter.
            mark = word[place + 1 : place + 2]
            return (large if len(large) == 1 else letter) + (mark if mark and unicodedata.combining(mark) else "")
    return ""


def _first_sign(text: str) -> str:
    """The first thing a reader takes for one sign: an emoji may be seven code points."""
    text = "".join(
        sign for sign in text if unicodedata.category(sign) not in {"Cc", "Cs", "Cn"} and sign not in "\u202e"
    )
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    end = finder.toNextBoundary()  # in UTF-16 units
    return text.encode("utf-16-le")[: max(0, end) * 2].decode("utf-16-le", "ignore")


@lru_cache(maxsize=32)
def _font(family: str, pixels: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(8, pixels))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def read_photo(data: bytes) -> QImage:
    """A small PNG, JPEG or WebP as a picture; a null one for anything else, and for one that is too large."""
    store = QByteArray(data)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if bytes(reader.format().data()) not in _FORMATS or not size.isValid() or max(size.toTuple()) > _MOST_PIXELS:
        return QImage()
    return reader.read()


class Avatar(QWidget):
    """The avatar as a widget of its own, `size` pixels wide."""

    def __init__(self, name: str = "", size: int = 60, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._photo = QImage()
        self.setFixedSize(QSize(size, size))
        self.set_name(name)

    def set_name(self, name: str, photo: bytes = b"") -> None:
        """Show initials, or the photo where there is a sound one."""
        self._name = name
        self._photo = read_photo(photo) if photo else QImage()
        self.setAccessibleName(one_line(name))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._photo.isNull():
            paint_avatar(QPainter(self), self.rect(), self._name)
        else:
            self._paint_photo()

    def _paint_photo(self) -> None:
        """The middle of the photo in a circle."""
        scaled = self._photo.scaled(
            self.size() * self.devicePixelRatio(),
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        side = min(scaled.width(), scaled.height())
        middle = scaled.copy((scaled.width() - side) // 2, (scaled.height() - side) // 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_edge = QPainterPath()
        round_edge.addEllipse(QRectF(self.rect()))
        painter.setClipPath(round_edge)
        painter.drawImage(self.rect(), middle)
