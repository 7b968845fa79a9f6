"""The community form."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_app.domain.drafts import CommunityDraft
from crm_app.domain.vocabulary import CommunityKind
from crm_app.errors import BadInput
from crm_app.ui.actions.communities import delete_community, save_community
from crm_app.ui.dialogs.controls import FormField, TextArea
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.place_fields import platform_entries
from crm_app.ui.dialogs.when_field import WhenField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.choices import Choices, ChoicesModel
from crm_app.ui.models.drafts import CommunityPage, FormData
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.wording import community_kind_name
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_NEW = "new"


class CommunityDialog(Form):
    """Adds a community, or changes the one of ``community_id``."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, community_id: int | None = None) -> None:
        new = community_id is None
        title = translate("Community form", "New community") if new else translate("Community form", "Community")
        super().__init__(workspace, parent, title)
        self._id = community_id
        self._platform_id: int | None = None
        self._build()
        self.settle()
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take_choices)
        self._choices.load()
        if community_id is not None:
            self.wait_for_data()
            self._data = FormData(workspace, self)
            self._data.loaded.connect(self._take_stored)
            self._data.community(community_id)
        self.name.setFocus()

    def state(self) -> object:
        return (
            self.name.text(),
            self.platform.currentData(),
            self.new_platform.text(),
            self.kind.currentData(),
            self.joined.text(),
            self.url.text(),
            self.notes.toPlainText(),
        )

    def submit(self) -> bool:
        empty = error_sentence(BadInput("empty_field"))
        right = self.joined.check()
        new_platform = " ".join(self.new_platform.text().split()) if self.platform.currentData() == _NEW else ""
        platform_id = self.platform.currentData()
        if not self.name.text().strip():
            self.name_field.refuse(empty)
            right = False
        if platform_id is None:
            self.platform_field.refuse(translate("Community form", "Choose a platform."))
            right = False
        elif platform_id == _NEW and not new_platform:
            self.new_platform_field.refuse(empty)
            right = False
        if not right:
            return False
        joined = self.joined.when()
        draft = CommunityDraft(
            self.name.text(),
            platform_id if isinstance(platform_id, int) else 0,
            str(self.kind.currentData()),
            joined.day if joined else None,
            self.url.text(),
            self.notes.toPlainText(),
        )
        save_community(
            self.workspace,
            draft,
            new_platform=new_platform,
            community_id=self._id,
            then=self.stored,
            otherwise=self.refused,
        )
        return True

    def _build(self) -> None:
        self.name, self.url, self.new_platform = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.name, self.url, self.new_platform):
            line.setMaxLength(500)
        self.platform, self.kind = Choice(), Choice()
        self.platform.addItem("", None)
        self.kind.fill([(community_kind_name(kind), kind.value) for kind in CommunityKind])
        self.joined = WhenField(
            self.workspace,
            translate("Community form", "Joined"),
            future=False,
            placeholder=translate("Community form", "14 March 2024 or 14.03.2024"),
        )
        self.notes = TextArea(translate("Community form", "Notes"))
        self.name_field = FormField(translate("Community form", "Name"), self.name)
        self.platform_field = FormField(translate("Community form", "Platform"), self.platform)
        self.new_platform_field = FormField(translate("Community form", "Name of the platform"), self.new_platform)
        self.new_platform_field.hide()
        self.add(self.name_field)
        self.add_row(self.platform_field, FormField(translate("Community form", "Kind"), self.kind))
        self.add(self.new_platform_field)
        self.add_row(self.joined, FormField(translate("Community form", "Link"), self.url))
        self.add(FormField(translate("Community form", "Notes"), self.notes))
        self.fields = {"community_taken": self.name_field, "empty_field": self.name_field}
        self.name.textEdited.connect(self.name_field.forgive)
        self.new_platform.textEdited.connect(self.new_platform_field.forgive)
        self.platform.currentIndexChanged.connect(self._platform_changed)

    def _platform_changed(self) -> None:
        self.platform_field.forgive()
        new = self.platform.currentData() == _NEW
        self.new_platform_field.setVisible(new)
        if new:
            self.new_platform.setFocus()

    def _take_choices(self, choices: Choices) -> None:
        def put() -> None:
            none = translate("Community form", "Choose…")
            new: tuple[str, object] = (translate("Community form", "New platform…"), _NEW)
            self.platform.fill([*platform_entries(choices.platforms, none), new])
            if self._platform_id is not None:
                self.platform.choose(self._platform_id)

        self.fill(put)

    def _take_stored(self, page: CommunityPage | None) -> None:
        if self.have_data(page) and page is not None:
            self.fill(lambda: self._show(page))
            workspace = self.workspace
            text = translate("Community form", "Delete")
            self.add_delete(text, lambda: delete_community(workspace, page.id, page.name))
            self.name.setFocus()

    def _show(self, page: CommunityPage) -> None:
        self._platform_id = page.platform_id
        self.platform.choose(page.platform_id)
        self.name.setText(page.name)
        self.kind.choose(page.kind)
        self.joined.set_when(page.joined_on)
        self.url.setText(page.url)
        self.notes.setPlainText(page.notes)
