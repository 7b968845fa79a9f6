"""Draws the short texts of rows fast: each is cut, elided and laid out once, then kept."""

from enum import IntEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.text import one_line

_KEPT = 4096  # texts; some 60 screens of rows


class Kind(IntEnum):
    """Which of a row's fonts a text has."""

    TITLE = 0
    SECOND = 1
    SMALL = 2
    SMALL_BOLD = 3


class TextCache:
    """Texts laid out for one base font; make a new one when the font changes."""

    def __init__(self, base: QFont) -> None:
        weight = QFont.Weight
        self.base_key = base.key()
        self._fonts = (
            fonts.relative(base, 0, weight.DemiBold),
            fonts.relative(base, fonts.SECONDARY),
            fonts.relative(base, fonts.CAPTION),
            fonts.relative(base, fonts.CAPTION, weight.DemiBold),
        )
        self._metrics = tuple(QFontMetrics(font) for font in self._fonts)
        self._kept: dict[tuple[Kind, str, int], tuple[QStaticText, int]] = {}

    def height(self, kind: Kind) -> int:
        """Height of a line in pixels."""
        return self._metrics[kind].height()

    def width(self, kind: Kind, text: str, at_most: int) -> int:
        """Pixels that `text` takes, elided to `at_most`."""
        return self._laid_out(kind, text, at_most)[1] if text else 0

    def broken(self, kind: Kind, text: str, at_most: int, lines: int) -> list[str]:
        """The text in as many lines as it needs and may have, broken between words; the last may be elided."""
        metrics = self._metrics[kind]
        words = one_line(text).split(" ")
        found: list[str] = []
        while words and at_most > 0 and len(found) + 1 < lines and metrics.horizontalAdvance(" ".join(words)) > at_most:
            count = 1
            while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= at_most:
                count += 1
            found.append(" ".join(words[:count]))
            words = words[count:]
        return [*found, " ".join(words)] if words else found

    def draw(
        self,
        painter: QPainter,
        kind: Kind,
        text: str,
        colour: QColor,
        x: float,
        middle: float,
        at_most: int,
        *,
        from_right: bool = False,
    ) -> None:
        """Draw `text` in `at_most` pixels, its middle at `middle`, beginning (`from_right`: ending) at `x`."""
        if not text or at_most <= 0:
            return
        laid_out, width = self._laid_out(kind, text, at_most)
        painter.setFont(self._fonts[kind])
        painter.setPen(colour)
        left = x - width if from_right else x
        painter.drawStaticText(QPointF(left, middle - self._metrics[kind].height() / 2), laid_out)

    def _laid_out(self, kind: Kind, text: str, at_most: int) -> tuple[QStaticText, int]:
        key = (kind, text, at_most)
        known = self._kept.get(key)
        if known is not None:
            return known
        metrics = self._metrics[kind]
        elided = metrics.elidedText(one_line(text), Qt.TextElideMode.ElideRight, at_most)
        result = QStaticText(elided)
        result.setTextFormat(Qt.TextFormat.PlainText)
        result.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        result.prepare(QTransform(), self._fonts[kind])
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        made = (result, metrics.horizontalAdvance(elided))
        self._kept[key] = made
        return made
