"""Shows text that may come from outside: never as rich text, never endless, never with hidden direction marks.

Qt guesses rich text in labels and tool tips and then reads the files that an `<img>` names; the rules are those of
"Text from outside is never trusted" in the design.
"""

import html

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget  # noqa: TID251 (the one place that makes them safe)
from typing_extensions import override

LIMIT = 500  # characters; a million combining marks cost 1.4 s a paint

_BIDI = {
    "\u061c": "ALM",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: "\u2421"}
_VISIBLE = str.maketrans(
    {mark: f"‹{name}›" for mark, name in _BIDI.items()} | {chr(k): v for k, v in _CONTROLS.items()}
)


def shown(text: str) -> str:
    """`text` fit for display: at most 500 characters, direction and control characters made visible."""
    cut = text if len(text) <= LIMIT else text[: LIMIT - 1] + "…"
    if not cut.isascii():
        # A lone surrogate, which JSON can carry, cannot be handed to Qt.
        cut = cut.encode("utf-8", "replace").decode("utf-8")
    cut = cut.translate(_VISIBLE)
    return cut if len(cut) <= LIMIT else cut[: LIMIT - 1] + "…"


def one_line(text: str) -> str:
    """`text` as `shown` has it, with every run of white space a single space."""
    return shown(" ".join(text[: 4 * LIMIT].split()))


def no_mnemonic(text: str) -> str:
    """`text` for a button, menu entry or tab, where a bare `&` would vanish and underline a letter."""
    return one_line(text).replace("&", "&&")


def tool_tip(text: str) -> str:
    """`text` as a tool tip that shows it letter by letter; for `ToolTipRole` too. Empty stays empty."""
    if not text:
        return ""
    return f'<qt><p style="white-space: pre-wrap; margin: 0">{html.escape(shown(text))}</p></qt>'


def set_tool_tip(widget: QWidget, text: str) -> None:
    """Give `widget` the tool tip `text`, and screen readers the same as its description, without the markup."""
    # Past Label's own override, which would escape a second time.
    QWidget.setToolTip(widget, tool_tip(text))
    widget.setAccessibleDescription(shown(text))


def show_tool_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show `text` at the screen position `at` now; empty text hides the one that is open."""
    QToolTip.showText(at, tool_tip(text), widget)


class Label(QLabel):
    """A label of plain text.

    Roles: "" (body), "muted", "caption", "title", "heading", "strong", "number". The style sheet knows them.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setText(text)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(shown(text))

    @override
    def setTextFormat(self, format: Qt.TextFormat, /) -> None:
        """Stays plain whatever is asked for."""
        super().setTextFormat(Qt.TextFormat.PlainText)

    @override
    def setToolTip(self, text: str, /) -> None:
        """Takes plain text, unlike Qt's own."""
        super().setToolTip(tool_tip(text))

    def set_role(self, role: str) -> None:
        """Change the role and let the style sheet look again."""
        if self.property("role") != role:
            self.setProperty("role", role)
            repolish(self)

    def set_selectable(self) -> None:
        """Let the text be marked and copied, by keyboard too."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where it does not fit; its tool tip then has the whole text."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)

    def elided_text(self) -> str:
        """What there is room for now."""
        line = " ".join(self.text().split())
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.contentsRect().width())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            whole = self.elided_text() == " ".join(self.text().split())
            self.setToolTip("" if whole else self.text())
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.elided_text())


def repolish(widget: QWidget) -> None:
    """Make the style sheet judge `widget` again after one of its properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
