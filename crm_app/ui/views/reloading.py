"""A view that reads anew what it shows when it is looked at, and only then."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class ReloadingView(QWidget):
    """Subclasses say in ``refresh`` how to load; ``mark_stale`` loads at once, or when the view is next shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True

    def refresh(self) -> None:
        """Read everything anew."""
        raise NotImplementedError

    def mark_stale(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
