"""A choice of two or three that all show, one of them pressed; the arrow keys move between them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.widgets.buttons import Button


class Segments(FormField):
    """Signals: ``changed()`` when the person chose. A choice of theirs is kept when another one is suggested."""

    changed = Signal()

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        super().__init__(caption, self._row, parent)
        self._line = line
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        self._chosen_by_hand = False
        self._group.buttonClicked.connect(self._clicked)

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these (text, value); the first time makes the buttons, later only their texts change."""
        for text, value in entries:
            if value not in self._buttons:
                button = Button(text)
                button.setCheckable(True)
                self._buttons[value] = button
                self._group.addButton(button)
                self._line.addWidget(button)
            self._buttons[value].setText(text)

    def value(self) -> str:
        return next((str(value) for value, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, value: str) -> None:
        """Press what is stored; suggestions no longer change it."""
        self._chosen_by_hand = True
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def suggest(self, value: str) -> None:
        """Press this unless the person chose."""
        if not self._chosen_by_hand:
            self._buttons[value].setChecked(True)

    def _clicked(self) -> None:
        self._chosen_by_hand = True
        self.changed.emit()
