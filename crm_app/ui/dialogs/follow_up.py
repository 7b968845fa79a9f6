"""The follow-up form: what to do by when, about whom, once or again and again."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_app.domain.cadence import Cadence
from crm_app.domain.drafts import FollowUpDraft
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput
from crm_app.ui.actions.due import delete_follow_up
from crm_app.ui.actions.follow_ups import save_follow_up
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.dialogs.follow_up_fields import check_future, missing_day, own_zone
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.people_field import PeopleField
from crm_app.ui.dialogs.repeat_field import RepeatField
from crm_app.ui.dialogs.when_field import WhenField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.drafts import FollowUpForm, FormData, PersonRef
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class FollowUpDialog(Form):
    """Adds a follow-up about ``contact_ids``, or changes the one of ``follow_up_id``."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        contact_ids: Sequence[int] = (),
        follow_up_id: int | None = None,
    ) -> None:
        new = follow_up_id is None
        super().__init__(
            workspace, parent, translate("Follow-up", "New follow-up") if new else translate("Follow-up", "Follow-up")
        )
        self._id = follow_up_id
        self._zone = ""
        self._build()
        self.settle()
        self._data = FormData(workspace, self)
        if follow_up_id is not None:
            self.wait_for_data()
            self.add_delete(translate("Follow-up", "Delete"), lambda: delete_follow_up(workspace, follow_up_id))
            self._data.loaded.connect(self._take_stored)
            self._data.follow_up(follow_up_id)
        elif contact_ids:
            self._data.loaded.connect(self._take_people)
            self._data.people(contact_ids)
        (self.line if contact_ids else self.people).setFocus()

    def state(self) -> object:
        return (
            self.people.people(),
            self.people.line.text(),
            self.line.text(),
            self.when.text(),
            self.repeat.state(),
        )

    def submit(self) -> bool:
        text_given = bool(self.line.text().strip())
        if not text_given:
            self.text.refuse(error_sentence(BadInput("empty_field")))
        dated = not missing_day(self.when) and check_future(self.when, self.workspace)
        if not all([self.people.check(), text_given, dated, self.repeat.check()]):
            return False
        draft = self._draft()
        if draft is None:
            return False
        save_follow_up(
            self.workspace,
            draft,
            self.people.names(),
            new_names=self.people.new_names(),
            follow_up_id=self._id,
            then=self.stored,
            otherwise=self.refused,
        )
        return True

    def _draft(self) -> FollowUpDraft | None:
        when, cadence = self.when.when(), self.repeat.cadence()
        if when is None:
            return None
        zone = self._zone if self.when.is_as_shown() and self._zone else own_zone()
        return FollowUpDraft(
            self.line.text(),
            self.people.ids(),
            when.day,
            when.time,
            zone if when.time else "",
            cadence.every if cadence else 0,
            cadence.unit if cadence else None,
            self.repeat.rule(),
        )

    def _build(self) -> None:
        self.people = PeopleField(self.workspace, translate("Follow-up", "About whom"))
        self.line = QLineEdit()
        self.line.setMaxLength(500)
        self.line.setPlaceholderText(translate("Follow-up", "send the notes"))
        self.text = FormField(translate("Follow-up", "What to do"), self.line)
        self.line.textEdited.connect(self.text.forgive)
        self.when = WhenField(
            self.workspace,
            translate("Follow-up", "When"),
            future=True,
            placeholder=translate("Follow-up", "in 2 weeks"),
        )
        self.repeat = RepeatField(translate("Follow-up", "Repeat"), translate("Follow-up", "Once"))
        self.add(self.people)
        self.add(self.text)
        self.add_row(self.when, self.repeat)
        self.fields = {"nobody": self.people, "empty_field": self.text}

    def _take_people(self, people: list[PersonRef]) -> None:
        self.fill(lambda: self.people.set_people(people))

    def _take_stored(self, row: FollowUpForm | None) -> None:
        if self.have_data(row) and row is not None:
            self.fill(lambda: self._show(row))
            self.line.setFocus()

    def _show(self, row: FollowUpForm) -> None:
        self._zone = row.zone
        self.people.set_people(row.people)
        self.line.setText(row.text)
        self.when.set_when(row.due_on, time.fromisoformat(row.due_time) if row.due_time else None)
        if row.rule:
            self.repeat.set_rule(row.rule)
        else:
            self.repeat.set_cadence(Cadence(row.every, Unit(row.unit)) if row.every else None)
