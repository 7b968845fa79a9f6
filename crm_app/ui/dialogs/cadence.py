"""The keep-in-touch form: how often, by a tier or of one's own, and the day that follows from it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from crm_app.domain.cadence import Cadence, add_interval
from crm_app.errors import BadInput
from crm_app.ui.actions.cadences import set_cadence
from crm_app.ui.actions.tiers import choose_tier
from crm_app.ui.actions.understanding import understand_cadence
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.repeat_field import cadence_choices
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.drafts import FormData, HowOften
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.widgets.text import Label, one_line
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
        self._tiers: dict[int, Cadence] = {}
        self._build()
        self._choose(2)
        self.settle()
        self._data = FormData(workspace, self)
        self._data.loaded.connect(self._take)
        self._data.cadence(self._ids)

    def state(self) -> object:
        tier = self.tier() if self._is_tier() else None
        return self._group.checkedId(), self.line.text().strip() if self._is_other() else "", tier

    def cadence(self) -> Cadence | None:
        """What is chosen, None for no cadence or one that is not understood."""
        if self._is_tier():
            return self._tiers.get(self.tier() or 0)
        return understand_cadence(self.line.text()) if self._is_other() else self._cadences[self._group.checkedId()]

    def tier(self) -> int | None:
        """The tier in the list; None while they are not read."""
        chosen: object = self.tiers.currentData()
        return chosen if isinstance(chosen, int) else None

    def submit(self) -> bool:
        cadence = self.cadence()
        if self._is_tier() or self._group.checkedId() == self._none_id:
            tier = self.tier() if self._is_tier() else None
            choose_tier(self.workspace, self._ids, tier, then=self.stored, otherwise=self.refused)
            return True
        if self._is_other() and cadence is None:
            self.other.refuse(error_sentence(BadInput("bad_cadence")))
            return False
        set_cadence(self.workspace, self._ids, cadence, then=self.stored, otherwise=self.refused)
        return True

    def _build(self) -> None:
        if len(self._ids) > 1:
            self.add(Label(translate("Cadence", "For %n people", None, len(self._ids)), "muted"))
        self.now = Label("", "muted", wrap=True)
        self.now.hide()
        self.add(self.now)
        self._tier_id = self._offer(translate("Cadence", "By tier"), None)
        self.tiers = Choice()
        self.tiers.currentIndexChanged.connect(self._say)
        self.by_tier = FormField(translate("Cadence", "Tier"), self.tiers)
        self.add(self.by_tier)
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

    def _is_tier(self) -> bool:
        return self._group.checkedId() == self._tier_id

    def _say(self) -> None:
        self.other.setVisible(self._is_other())
        self.by_tier.setVisible(self._is_tier())
        cadence = self.cadence()
        self.other.say(cadence_text(cadence.every, cadence.unit) if self._is_other() and cadence else "")
        if cadence is None:
            none = self._group.checkedId() == self._none_id
            self.due.setText(translate("Cadence", "A cadence of a tag still counts.") if none else "")
            return
        # Set today, it counts from today whatever was before (reminders, rule 1).
        due = add_interval(self.workspace.today(), cadence, 1, self.workspace.leap)
        said = translate("Cadence", "Due on %1, unless you are in touch before.")
        self.due.setText(said.replace("%1", day_text(due)))

    def _take(self, found: HowOften) -> None:
        edited = self.edited()
        self._tiers = {row.id: row.cadence for row in found.tiers}
        self.fill(lambda: self._offer_tiers(found.tier))
        self.now.setText(_which_counts(found))
        self.now.setVisible(found.counts is not None)
        if edited or (found.own is None and found.tier is None):
            return
        own = found.own
        place = self._tier_id if own is None else self._other_id
        if own in self._cadences and own is not None:
            place = self._cadences.index(own)

        def put() -> None:
            if own is not None and place == self._other_id:
                self.line.setText(cadence_text(own.every, own.unit))
            self._choose(place)

        self.fill(put)

    def _offer_tiers(self, chosen: int | None) -> None:
        self.tiers.fill(
            [(f"{tier} · {cadence_text(often.every, often.unit)}", tier) for tier, often in self._tiers.items()]
        )
        if chosen is not None:
            self.tiers.choose(chosen)
        self._say()


def _which_counts(found: HowOften) -> str:
    """How often it is now, and which cadence won (reminders, rule 5)."""
    row = found.counts
    if row is None:
        return ""
    if row.tag is not None:
        said = translate("Cadence", "Now %1, by tag %2").replace("%2", one_line(row.tag))
    elif row.tier is not None:
        said = translate("Cadence", "Now %1, tier %2").replace("%2", str(row.tier))
    else:
        said = translate("Cadence", "Now %1, for this person")
    return said.replace("%1", cadence_text(row.every, row.unit))
