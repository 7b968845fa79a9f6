"""The log form: what happened, with whom, when and where, and what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from crm_app.domain.drafts import InteractionDraft
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.ui.actions.interactions import delete_interaction, save_interaction
from crm_app.ui.dialogs.controls import FormField, TextArea
from crm_app.ui.dialogs.follow_up_fields import FollowUpFields
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.people_field import PeopleField
from crm_app.ui.dialogs.place_fields import PlaceFields
from crm_app.ui.dialogs.segments import Segments
from crm_app.ui.dialogs.when_field import WhenField, past_moment
from crm_app.ui.models.choices import Choices, ChoicesModel
from crm_app.ui.models.drafts import FormData, InteractionRow, PersonRef
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.wording import kind_name
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_WRITTEN = frozenset({InteractionKind.MESSAGE, InteractionKind.EMAIL, InteractionKind.COMMENT})


class LogDialog(Form):
    """Logs an interaction with ``contact_ids``, or corrects the one of ``interaction_id``."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        contact_ids: Sequence[int] = (),
        interaction_id: int | None = None,
    ) -> None:
        new = interaction_id is None
        title = translate("Log", "Log an interaction") if new else translate("Log", "Edit the interaction")
        super().__init__(workspace, parent, title, translate("Log", "Log") if new else "")
        self._id = interaction_id
        self._stored: InteractionRow | None = None
        self._place_touched = False
        self._build()
        self.settle()
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take_choices)
        self._choices.load()
        self._data = FormData(workspace, self)
        if interaction_id is not None:
            self.wait_for_data()
            self.add_delete(translate("Log", "Delete"), lambda: delete_interaction(workspace, interaction_id))
            self._data.loaded.connect(self._take_stored)
            self._data.interaction(interaction_id)
        elif contact_ids:
            self._data.loaded.connect(self._take_people)
            self._data.people(contact_ids)
        (self.notes if contact_ids else self.people).setFocus()

    def state(self) -> object:
        return (
            self.people.people(),
            self.people.line.text(),
            self.kind.currentIndex(),
            self.direction.value(),
            self.when.text(),
            self.minutes.value(),
            self.place.state(),
            self.title.text(),
            self.notes.toPlainText(),
            self.follow_up.state(),
        )

    def submit(self) -> bool:
        wrong = [self.people.check(), self._when_is_past(), self.place.check(), self.follow_up.check()]
        if not all(wrong):
            return False
        save_interaction(
            self.workspace,
            self._draft(),
            self.people.names(),
            new_names=self.people.new_names(),
            new_community=self.place.new_community(),
            interaction_id=self._id,
            then=self.stored,
            otherwise=self.refused,
        )
        return True

    def _draft(self) -> InteractionDraft:
        now = self.workspace.now()
        untouched = self._stored is not None and self.when.is_as_shown()
        return InteractionDraft(
            contact_ids=self.people.ids(),
            kind=str(self.kind.currentData()),
            direction=self.direction.value(),
            # The stored moment has seconds that the field does not show.
            at=self._stored.at if self._stored and untouched else past_moment(self.when.when(), now),
            text=self.notes.toPlainText(),
            title=self.title.text(),
            minutes=self.minutes.value(),
            platform_id=self.place.platform_id(),
            community_id=self.place.community_id(),
            follow_up=self.follow_up.draft(self.people.ids()),
        )

    def _when_is_past(self) -> bool:
        if not self.when.check():
            return False
        now = self.workspace.now()
        when = self.when.when()
        if when is None or self.when.is_as_shown() or when.day <= now.date():
            return True
        self.when.refuse(translate("Log", "This is still to come: plan it as a follow-up."))
        return False

    def _build(self) -> None:
        self.people = PeopleField(self.workspace, translate("Log", "With whom"))
        self.kind = Choice()
        self.kind.fill([(kind_name(kind), kind.value) for kind in InteractionKind])
        self.direction = Segments(translate("Log", "Who reached out"))
        self.when = WhenField(
            self.workspace,
            translate("Log", "When"),
            future=False,
            placeholder=translate("Log", "yesterday 15:00"),
            empty=translate("Log", "Now"),
        )
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 10_000)
        self.minutes.setSingleStep(5)
        self.minutes.setSpecialValueText("–")
        self.place = PlaceFields(self.workspace, self)
        self.title = QLineEdit()
        self.title.setMaxLength(500)
        self.notes = TextArea(translate("Log", "Notes"), 4)
        self.follow_up = FollowUpFields(self.workspace, self)
        self._choose_kind(InteractionKind.MESSAGE)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.place.changed.connect(self._touch_place)
        self._arrange_fields()

    def _arrange_fields(self) -> None:
        self.add(self.people)
        self.add_row(FormField(translate("Log", "Kind"), self.kind), self.direction)
        self.add_row(self.when, FormField(translate("Log", "Minutes"), self.minutes))
        self.add_row(self.place.platform, self.place.community)
        self.title_field = FormField(translate("Log", "Title"), self.title)
        self.title_field.setVisible(False)
        self.add(self.title_field)
        self.add(FormField(translate("Log", "Notes"), self.notes))
        if self._id is None:
            self.add_row(self.follow_up.when, self.follow_up.text)
        self.fields = {"nobody": self.people, "no_platform": self.place.platform, "empty_field": self.people}

    def _choose_kind(self, kind: str) -> None:
        written = kind in _WRITTEN
        theirs = translate("Log", "They wrote") if written else translate("Log", "They reached out")
        mine = translate("Log", "I wrote") if written else translate("Log", "I reached out")
        both = translate("Log", "Both")
        self.direction.offer([(theirs, Direction.IN), (mine, Direction.OUT), (both, Direction.MUTUAL)])
        self.direction.suggest(Direction.OUT if written else Direction.MUTUAL)

    def _kind_changed(self) -> None:
        self._choose_kind(str(self.kind.currentData()))

    def _touch_place(self) -> None:
        self._place_touched = True

    def _take_choices(self, choices: Choices) -> None:
        def put() -> None:
            touched = self._place_touched
            self.place.set_choices(choices)
            if self._stored is not None:
                self._show_place(self._stored)
            elif self._id is None and not touched:
                self.place.set_place(choices.place.platform_id, choices.place.community_id)

        self.fill(put)

    def _take_people(self, people: list[PersonRef]) -> None:
        self.fill(lambda: self.people.set_people(people))

    def _take_stored(self, row: InteractionRow | None) -> None:
        if not self.have_data(row) or row is None:
            return
        self._stored = row
        self.fill(lambda: self._show(row))
        self.notes.setFocus()

    def _show(self, row: InteractionRow) -> None:
        local = row.at.astimezone()
        self.people.set_people(row.people)
        self.kind.choose(row.kind)
        self.direction.choose(row.direction)
        self.when.set_when(local.date(), local.time())
        self.minutes.setValue(row.minutes)
        self.title.setText(row.title)
        self.title_field.setVisible(bool(row.title))
        self.notes.setPlainText(row.text)
        self._show_place(row)

    def _show_place(self, row: InteractionRow) -> None:
        self.place.set_place(row.platform_id, row.community_id, row.community)
