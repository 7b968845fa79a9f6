"""The contact form: who somebody is, where they can be found, and how we met."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_app.domain.drafts import ContactDraft, IdentityDraft, MetDraft
from crm_app.errors import BadInput
from crm_app.ui.actions.contacts import save_contact
from crm_app.ui.dialogs.birthday_field import BirthdayField
from crm_app.ui.dialogs.controls import FormField, TextArea
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.identity_rows import IdentityRows
from crm_app.ui.dialogs.place_fields import PlaceFields
from crm_app.ui.dialogs.when_field import WhenField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.choices import Choices, ChoicesModel
from crm_app.ui.models.drafts import ContactPage, FormData
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class ContactDialog(Form):
    """Adds a contact, who may be called ``name`` already, or changes the one of ``contact_id``."""

    def __init__(
        self, workspace: Workspace, parent: QWidget | None, contact_id: int | None = None, name: str = ""
    ) -> None:
        new = contact_id is None
        title = translate("Contact form", "New contact") if new else translate("Contact form", "Contact")
        super().__init__(workspace, parent, title)
        self._id = contact_id
        self._page: ContactPage | None = None
        self._build()
        self.name.setText(name)
        self.settle()
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take_choices)
        self._choices.load()
        if contact_id is not None:
            self.wait_for_data()
            self._data = FormData(workspace, self)
            self._data.loaded.connect(self._take_stored)
            self._data.contact(contact_id)
        self.name.setFocus()

    def state(self) -> object:
        return (
            self.name.text(),
            self.position.text(),
            self.company.text(),
            self.location.text(),
            self.birthday.text(),
            self.identities.drafts(),
            self.place.state(),
            self.met_on.text(),
            self.evidence.text(),
            self.notes.toPlainText(),
        )

    def submit(self) -> bool:
        named = bool(self.name.text().strip())
        if not named:
            self.name_field.refuse(error_sentence(BadInput("empty_field")))
        right = [self.birthday.check(), self.identities.check(), self.place.check(), self.met_on.check()]
        if not named or not all(right):
            return False
        save_contact(
            self.workspace,
            self._draft(),
            contact_id=self._id,
            new_community=self.place.new_community(),
            then=self.stored,
            otherwise=self.refused,
        )
        return True

    def _draft(self) -> ContactDraft:
        met_on = self.met_on.when()
        met = MetDraft(
            self.place.platform_id(),
            self.place.community_id(),
            met_on.day if met_on else None,
            self.evidence.text(),
        )
        return ContactDraft(
            name=self.name.text(),
            company=self.company.text(),
            position=self.position.text(),
            location=self.location.text(),
            birthday=self.birthday.stored(),
            notes=self.notes.toPlainText(),
            identities=self.identities.drafts(),
            met=met,
        )

    def _build(self) -> None:
        self.name, self.position, self.company, self.location, self.evidence = (QLineEdit() for _ in range(5))
        for line in (self.name, self.position, self.company, self.location, self.evidence):
            line.setMaxLength(2000)
        self.birthday = BirthdayField(self.workspace, translate("Contact form", "Birthday"))
        self.identities = IdentityRows(translate("Contact form", "Profiles, addresses and numbers"))
        self.place = PlaceFields(self.workspace, self)
        self.met_on = WhenField(
            self.workspace,
            translate("Contact form", "When we met"),
            future=False,
            placeholder=translate("Contact form", "14 March 2024"),
        )
        self.notes = TextArea(translate("Contact form", "Notes"), 4)
        self.evidence.setPlaceholderText(translate("Contact form", "thread “hiring data engineers”"))
        self._arrange_fields()
        self.name.textEdited.connect(self.name_field.forgive)

    def _arrange_fields(self) -> None:
        def field(caption: str, line: QWidget) -> FormField:
            return FormField(caption, line)

        self.name_field = field(translate("Contact form", "Name"), self.name)
        self.add(self.name_field)
        self.add_row(
            field(translate("Contact form", "Position"), self.position),
            field(translate("Contact form", "Company"), self.company),
        )
        self.add_row(field(translate("Contact form", "Location"), self.location), self.birthday)
        self.add(self.identities)
        self.add_section(translate("Contact form", "How we met"))
        self.add_row(self.place.platform, self.place.community)
        self.add_row(self.met_on, field(translate("Contact form", "On what occasion"), self.evidence))
        self.add(field(translate("Contact form", "Notes"), self.notes))
        self.fields = {
            "empty_field": self.name_field,
            "bad_birthday": self.birthday,
            "identity_taken": self.identities,
            "unknown_platform": self.identities,
            "no_platform": self.place.platform,
        }

    def _take_choices(self, choices: Choices) -> None:
        def put() -> None:
            self.place.set_choices(choices)
            self.identities.set_platforms(choices.platforms)
            if self._page is not None:
                self._show_place(self._page)

        self.fill(put)

    def _take_stored(self, page: ContactPage | None) -> None:
        if self.have_data(page) and page is not None:
            self._page = page
            self.fill(lambda: self._show(page))
            self.name.setFocus()

    def _show(self, page: ContactPage) -> None:
        self.name.setText(page.name)
        self.position.setText(page.position)
        self.company.setText(page.company)
        self.location.setText(page.location)
        self.birthday.set_stored(page.birthday)
        self.identities.set_identities([IdentityDraft(row.platform, row.kind, row.value) for row in page.identities])
        self.notes.setPlainText(page.notes)
        self._show_place(page)
        if page.met is not None:
            self.met_on.set_when(page.met.on)
            self.evidence.setText(page.met.evidence)

    def _show_place(self, page: ContactPage) -> None:
        if page.met is not None:
            self.place.set_place(page.met.platform_id, page.met.community_id, page.met.community)
