"""A filter chip with a menu of which one thing is chosen, or none."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.text import no_mnemonic


class ChoiceChip(FilterChip):
    """Shows ``title`` while nothing is chosen, else what is. Signals: ``chosen(object)``, None for any.

    ``any_text`` is the menu's first entry, which lifts the filter.
    """

    chosen = Signal(object)

    def __init__(self, title: str, any_text: str, parent: QWidget | None = None) -> None:
        self._choices = QMenu()
        super().__init__(title, self._choices, parent)
        self._choices.setParent(self, self._choices.windowFlags())
        self._title = title
        self._any_text = any_text
        self._names: dict[Any, str] = {}
        self.value: Any = None
        self._choices.aboutToHide.connect(self._show)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these (value, text); what was chosen stays if it is still among them, else the filter is lifted."""
        self._names = dict(choices)
        gone = self.value is not None and self.value not in self._names
        self._choices.clear()
        group = QActionGroup(self._choices)
        for value, text in ((None, self._any_text), *choices):
            action = self._choices.addAction(no_mnemonic(text))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, value=value: self.choose(value))
        if gone:
            self.choose(None)
        self._show()

    def choose(self, value: Any) -> None:
        """Choose by value, as the menu does; one that is not offered is none."""
        wanted = value if value in self._names else None
        if wanted == self.value:
            return
        self.value = wanted
        for action, each in zip(self._choices.actions(), (None, *self._names), strict=True):
            action.setChecked(each == wanted)
        self._show()
        self.chosen.emit(wanted)

    def _show(self) -> None:
        self.setText(self._title if self.value is None else self._names[self.value])
        self.setChecked(self.value is not None)
