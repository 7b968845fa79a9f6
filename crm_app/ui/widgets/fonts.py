"""Fonts sized relative to the system's font, so that a person's larger text stays larger."""

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

CAPTION = -2  # pixels off the base size
SECONDARY = -1
HEADING = 2
TITLE = 7
NUMBER = 9

# What the look is drawn at; the rows' heights grow with the ratio of the real font to it.
DRAWN_AT = 13


def base_size(font: QFont | None = None) -> int:
    """Height in pixels of `font`, or of the application's font."""
    return max(8, QFontInfo(font or QGuiApplication.font()).pixelSize())


def relative(font: QFont, delta: int = 0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """`font`, `delta` pixels larger and as heavy as `weight`."""
    result = QFont(font)
    result.setPixelSize(max(8, base_size(font) + delta))
    result.setWeight(weight)
    return result


def scaled(pixels: int, font: QFont | None = None) -> int:
    """A drawn length in pixels, grown when the font is larger than the drawn one; never smaller than drawn."""
    return round(pixels * max(1.0, base_size(font) / DRAWN_AT))
