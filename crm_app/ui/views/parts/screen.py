"""What the screens of the window share: loading when they are seen, and a page that scrolls as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import Label

MARGIN = 24
GAP = 16


class Screen(QWidget):
    """A screen that reloads at once while it is seen, and when it is next shown otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True

    def refresh(self) -> None:
        """Load anew."""
        raise NotImplementedError

    def reload(self) -> None:
        """``refresh``, now or when the screen is shown again."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()


class Page(QWidget):
    """A title, what stands at its right (``head``), and a ``column`` of cards that scrolls when it is too long."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, "title", wrap=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title, 1)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self.column.setSpacing(GAP)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.body)
        scroll.viewport().setAutoFillBackground(False)
        self.body.setAutoFillBackground(False)
        top = QWidget()
        top.setLayout(self.head)
        self.head.setContentsMargins(MARGIN, 20, MARGIN, GAP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(scroll, 1)
        self._whole, self._scroll = whole, scroll

    def replace_column(self, layout: QLayout) -> None:
        """Fill the page with something that scrolls by itself."""
        self._scroll.hide()
        self._whole.addLayout(layout, 1)
