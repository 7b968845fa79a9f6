"""The keep-in-touch form: how often, and the day that follows from it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from crm_app.domain.cadence import Cadence, add_interval
from crm_app.errors import BadInput
from crm_app.ui.actions.cadences import set_cadence
from crm_app.ui.actions.understanding import understand_cadence
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.repeat_field import cadence_choices
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.drafts import FormData
from crm_app.ui.widgets.text import Label
from crm_app.ui.wording import cadence_text, day_text
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class CadenceDialog(Form):
    """Sets how often to be in touch with ``contact_ids``; ``saved`` carries 0."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, contact_ids: Sequence[int]) -> None:
        super().__init__(workspace, parent, translate("Cadence", "Keep in touch"))
        self._ids = tuple(contact_ids)
        self._group = QButtonGroup(self)
        self._cadences: list[Cadence | None] = []
        self._build()
        self._choose(1)
        self.settle()
        self._data = FormData(workspace, self)
        self._data.loaded.connect(self._take)
        self._data.cadence(self._ids)

    def state(self) -> object:
        return self._group.checkedId(), self.line.text().strip() if self._is_other() else ""

    def cadence(self) -> Cadence | None:
        """What is chosen, None for no cadence or one that is not understood."""
        return understand_cadence(self.line.text()) if self._is_other() else self._cadences[self._group.checkedId()]

    def submit(self) -> bool:
        cadence = self.cadence()
        if self._is_other() and cadence is None:
            self.other.refuse(error_sentence(BadInput("bad_cadence")))
            return False
        set_cadence(self.workspace, self._ids, cadence, then=self.stored, otherwise=self.refused)
        return True

    def _build(self) -> None:
        if len(self._ids) > 1:
            self.add(Label(translate("Cadence", "For %n people", None, len(self._ids)), "muted"))
        for text, cadence in cadence_choices():
            self._offer(text, cadence)
        self._other_id = self._offer(translate("Cadence", "Other…"), None)
        self.line = QLineEdit()
        self.line.setMaxLength(80)
        self.line.setPlaceholderText(translate("Cadence", "every 10 days"))
        self.other = FormField(translate("Cadence", "How often"), self.line)
        self.add(self.other)
        self._none_id = self._offer(translate("Cadence", "No reminders to keep in touch"), None)
        self.due = Label("", "muted", wrap=True)
        self.add(self.due)
        self.line.textChanged.connect(self._say)

    def _offer(self, text: str, cadence: Cadence | None) -> int:
        button = QRadioButton(text)
        button.toggled.connect(self._say)
        place = len(self._cadences)
        self._cadences.append(cadence)
        self._group.addButton(button, place)
        self.add(button)
        return place

    def _choose(self, place: int) -> None:
        button = self._group.button(place)
        button.setChecked(True)
        button.setFocus()
        self._say()

    def _is_other(self) -> bool:
        return self._group.checkedId() == self._other_id

    def _say(self) -> None:
        self.other.setVisible(self._is_other())
        cadence = self.cadence()
        self.other.say(cadence_text(cadence.every, cadence.unit) if self._is_other() and cadence else "")
        if cadence is None:
            none = self._group.checkedId() == self._none_id
            self.due.setText(translate("Cadence", "A cadence of a tag or tier still counts.") if none else "")
            return
        # Set today, it counts from today whatever was before (reminders, rule 1).
        due = add_interval(self.workspace.today(), cadence, 1, self.workspace.leap)
        said = translate("Cadence", "Due on %1, unless you are in touch before.")
        self.due.setText(said.replace("%1", day_text(due)))

    def _take(self, cadence: Cadence | None) -> None:
        if cadence is None or self.edited():
            return
        place = self._cadences.index(cadence) if cadence in self._cadences else self._other_id

        def put() -> None:
            if place == self._other_id:
                self.line.setText(cadence_text(cadence.every, cadence.unit))
            self._choose(place)

        self.fill(put)
