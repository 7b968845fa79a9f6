"""How often: the usual choices, and a line for any other."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from crm_app.domain.cadence import Cadence
from crm_app.domain.recurrence import DayRule
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput
from crm_app.ui.actions.understanding import understand_cadence
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.wording import cadence_text, repeat_text

translate = QCoreApplication.translate

_OTHER = "other"


def cadence_choices() -> list[tuple[str, Cadence]]:
    """What people choose most, the shortest first."""
    return [
        (translate("Cadence", "Every week"), Cadence(1, Unit.WEEK)),
        (translate("Cadence", "Every 2 weeks"), Cadence(2, Unit.WEEK)),
        (translate("Cadence", "Every month"), Cadence(1, Unit.MONTH)),
        (translate("Cadence", "Every 6 weeks"), Cadence(6, Unit.WEEK)),
        (translate("Cadence", "Every 3 months"), Cadence(3, Unit.MONTH)),
        (translate("Cadence", "Every 6 months"), Cadence(6, Unit.MONTH)),
        (translate("Cadence", "Every year"), Cadence(1, Unit.YEAR)),
    ]


class RepeatField(FormField):
    """``none`` is what choosing no cadence is called. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self, caption: str, none: str, parent: QWidget | None = None) -> None:
        self.choice = Choice()
        self.other = QLineEdit()
        self.other.setMaxLength(80)
        self.other.setPlaceholderText(translate("Cadence", "every 10 days"))
        self.other.setAccessibleName(translate("Cadence", "How often"))
        self.other.hide()
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.choice)
        column.addWidget(self.other)
        super().__init__(caption, both, parent)
        self.setFocusProxy(self.choice)
        self.choice.setAccessibleName(caption)
        self.choice.addItem(none, None)
        for text, cadence in cadence_choices():
            self.choice.addItem(text, (cadence.every, cadence.unit.value))
        self.choice.addItem(translate("Cadence", "Other…"), _OTHER)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.other.textChanged.connect(self._typed)

    def rule(self) -> str:
        """The rule of days that was stored, as long as nothing else is chosen."""
        chosen: Any = self.choice.currentData()
        return str(chosen[2]) if chosen and chosen != _OTHER and len(chosen) > 2 else ""

    def cadence(self) -> Cadence | None:
        chosen = self.choice.currentData()
        if chosen == _OTHER:
            return understand_cadence(self.other.text())
        return Cadence(chosen[0], Unit(chosen[1])) if chosen else None

    def set_rule(self, rule: str) -> None:
        """Show a rule of days, which only this field's choices can replace."""
        days = DayRule.parse(rule)
        said = repeat_text(days.every, days.unit, rule)
        self.choice.insertItem(1, said[:1].upper() + said[1:], (days.every, days.unit.value, rule))
        self.choice.setCurrentIndex(1)

    def set_cadence(self, cadence: Cadence | None) -> None:
        if cadence is None:
            self.choice.setCurrentIndex(0)
        elif not self.choice.choose((cadence.every, cadence.unit.value)):
            self.choice.choose(_OTHER)
            self.other.setText(cadence_text(cadence.every, cadence.unit))

    def state(self) -> tuple[object, ...]:
        return self.choice.currentIndex(), self.other.text().strip() if self.is_other() else ""

    def is_other(self) -> bool:
        return self.choice.currentData() == _OTHER

    def check(self) -> bool:
        """Whether it is understood; if not, it says so."""
        if not self.is_other() or self.cadence() is not None:
            return True
        self.refuse(error_sentence(BadInput("bad_cadence")))
        return False

    def _chosen(self) -> None:
        self.other.setVisible(self.is_other())
        if self.is_other():
            self.other.setFocus()
        self._typed()

    def _typed(self) -> None:
        cadence = self.cadence() if self.is_other() else None
        self.say(cadence_text(cadence.every, cadence.unit) if cadence else "")
        self.changed.emit()
