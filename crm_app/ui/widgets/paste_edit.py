"""A field to paste into that keeps what a page's clipboard has besides its text: the HTML with the links."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import one_line

SHOWN = 200_000
"""Characters of a paste that are shown; all of it is kept."""


class PasteEdit(QPlainTextEdit):
    """Plain text; several pastes add up. Signals: ``filled()``, after every paste and every change by hand."""

    filled = Signal()

    def __init__(self, name: str, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pastes: list[tuple[str, str]] = []
        self.setAccessibleName(one_line(name))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        height = self.fontMetrics().lineSpacing() * lines + 24
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
        self.textChanged.connect(self._follow)

    def sources(self) -> list[tuple[str, str]]:
        """What was pasted, as (text, HTML), one a paste; without HTML in any of them, the text as it stands."""
        if any(html for _, html in self._pastes):
            return list(self._pastes)
        whole = self.toPlainText()
        if sum(len(text) for text, _ in self._pastes) > SHOWN:
            whole = "\n".join(text for text, _ in self._pastes)
        return [(whole, "")] if whole.strip() else []

    @override
    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        return source.hasText() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Keep the HTML, show the text."""
        text, html = source.text(), source.html()
        if not text and not html:
            return
        self._pastes.append((text, html))
        shown = text if text.strip() else "\N{HORIZONTAL ELLIPSIS}"
        self.insertPlainText(shown[:SHOWN].rstrip("\n") + "\n")
        self.ensureCursorVisible()

    def _follow(self) -> None:
        if not self.toPlainText().strip():
            self._pastes.clear()
        self.filled.emit()
