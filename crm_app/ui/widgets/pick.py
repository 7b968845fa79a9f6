"""A choice among a few things, for pages that scroll."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import one_line


class Pick(QComboBox):
    """A combo box whose value the wheel changes only while it has the focus."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(one_line(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(24)

    def fill(self, entries: Sequence[tuple[str, object]]) -> None:
        """Offer these (text, value), without telling anybody; the value chosen before stays if it is among them."""
        before: object = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for text, value in entries:
            self.addItem(one_line(text), value)
        self.blockSignals(blocked)
        self.choose(before)

    def choose(self, value: object) -> None:
        """Show the entry of that value, the first one if there is none, without telling anybody."""
        blocked = self.blockSignals(True)
        places = (row for row in range(self.count()) if self.itemData(row) == value)
        self.setCurrentIndex(next(places, 0))
        self.blockSignals(blocked)

    @override
    def wheelEvent(self, e: QWheelEvent, /) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()
