"""The outcome form: what came of knowing someone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_app.domain.drafts import OutcomeDraft
from crm_app.domain.vocabulary import OutcomeKind
from crm_app.ui.actions.outcomes import add_outcome
from crm_app.ui.dialogs.controls import FormField, TextArea
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.when_field import WhenField
from crm_app.ui.models.choices import Choices, ChoicesModel
from crm_app.ui.models.drafts import ContactPage, FormData
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.widgets.text import ElidedLabel
from crm_app.ui.wording import outcome_name
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class OutcomeDialog(Form):
    """Adds an outcome of knowing ``contact_id``; the community they were met in is suggested."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, contact_id: int) -> None:
        super().__init__(workspace, parent, translate("Outcome", "New outcome"))
        self._id = contact_id
        self._name = ""
        self._met: int | None = None
        self._build()
        self.settle()
        self.wait_for_data()
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take_choices)
        self._choices.load()
        self._data = FormData(workspace, self)
        self._data.loaded.connect(self._take_contact)
        self._data.contact(contact_id)

    def state(self) -> object:
        touched = self.community.currentData() != self._met
        return self.kind.currentIndex(), touched, self.day.text(), self.notes.toPlainText()

    def submit(self) -> bool:
        if not self.day.check():
            return False
        when = self.day.when()
        community: object = self.community.currentData()
        draft = OutcomeDraft(
            str(self.kind.currentData()),
            self._id,
            community if isinstance(community, int) else None,
            when.day if when else self.workspace.today(),
            self.notes.toPlainText(),
        )
        add_outcome(self.workspace, draft, self._name, then=self.stored, otherwise=self.refused)
        return True

    def _build(self) -> None:
        self.who = ElidedLabel("", "muted")
        self.kind = Choice()
        self.kind.fill([(outcome_name(kind), kind.value) for kind in OutcomeKind])
        self.community = Choice()
        self.community.addItem(translate("Outcome", "None"), None)
        self.day = WhenField(
            self.workspace,
            translate("Outcome", "When"),
            future=False,
            placeholder=translate("Outcome", "last week"),
            empty=translate("Outcome", "Today"),
        )
        self.notes = TextArea(translate("Outcome", "Notes"), 4)
        self.add(self.who)
        self.add_row(FormField(translate("Outcome", "What came of it"), self.kind), self.day)
        self.add(FormField(translate("Outcome", "Thanks to the community"), self.community))
        self.add(FormField(translate("Outcome", "Notes"), self.notes))

    def _take_choices(self, choices: Choices) -> None:
        def put() -> None:
            entries: list[tuple[str, object]] = [(translate("Outcome", "None"), None)]
            entries += [(f"{row.name} · {row.platform_name}", row.id) for row in choices.communities]
            self.community.fill(entries)
            if self._met is not None:
                self.community.choose(self._met)

        self.fill(put)

    def _take_contact(self, page: ContactPage | None) -> None:
        if not self.have_data(page) or page is None:
            return

        def put() -> None:
            self._name = page.name
            self.who.setText(page.name)
            self._met = page.met.community_id if page.met else None
            if not self.community.choose(self._met):
                self.community.choose(None)

        self.fill(put)
        self.kind.setFocus()
