"""A choice among a few things, for forms and pages that scroll."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from crm_app.ui.widgets.text import one_line


class Choice(QComboBox):
    """A combo box whose value the wheel changes only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def fill(self, entries: Sequence[tuple[str, object]]) -> None:
        """Offer these (text, value) in place of what was offered, without telling anybody; the value chosen before
        stays if it is among them."""
        chosen: object = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for text, value in entries:
            self.addItem(one_line(text), value)
        self.choose(chosen)
        self.blockSignals(blocked)

    def choose(self, value: object) -> bool:
        """Choose the entry of that value; the first one, and False, if there is none."""
        place = next((row for row in range(self.count()) if self.itemData(row) == value), None)
        self.setCurrentIndex(place or 0)
        return place is not None

    @override
    def wheelEvent(self, e: QWheelEvent, /) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()


class Pick(Choice):
    """A choice with a name of its own that tells only what the person chooses: ``choose`` is silent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(one_line(name))
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(24)

    @override
    def choose(self, value: object) -> bool:
        blocked = self.blockSignals(True)
        found = super().choose(value)
        self.blockSignals(blocked)
        return found
