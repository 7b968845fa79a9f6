"""Opens the dialogs that screens ask for; each is imported when it is first opened."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from crm_app.ui.actions.people import add_to_community
from crm_app.ui.navigator import Navigator
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class DialogDesk:
    """Answers the navigator's wishes for a form over ``window``."""

    def __init__(self, workspace: Workspace, navigator: Navigator, window: QWidget) -> None:
        self._workspace = workspace
        self._navigator = navigator
        self._window = window
        navigator.log.connect(self.log)
        navigator.edit_interaction.connect(self.edit_interaction)
        navigator.follow_up.connect(self.follow_up)
        navigator.edit_follow_up.connect(self.edit_follow_up)
        navigator.add_contact.connect(self.add_contact)
        navigator.edit_contact.connect(self.edit_contact)
        navigator.add_community.connect(self.add_community)
        navigator.edit_community.connect(self.edit_community)
        navigator.outcome.connect(self.outcome)
        navigator.cadence.connect(self.cadence)
        navigator.choose_people.connect(self.choose_people)
        navigator.paste_members.connect(self.paste_members)
        navigator.pick_person.connect(self.pick_person)

    def log(self, contact_ids: list[int]) -> None:
        from crm_app.ui.dialogs.log import LogDialog

        self._open(LogDialog(self._workspace, self._window, contact_ids=tuple(contact_ids)))

    def edit_interaction(self, interaction_id: int) -> None:
        from crm_app.ui.dialogs.log import LogDialog

        self._open(LogDialog(self._workspace, self._window, interaction_id=interaction_id))

    def follow_up(self, contact_ids: list[int]) -> None:
        from crm_app.ui.dialogs.follow_up import FollowUpDialog

        self._open(FollowUpDialog(self._workspace, self._window, contact_ids=tuple(contact_ids)))

    def edit_follow_up(self, follow_up_id: int) -> None:
        from crm_app.ui.dialogs.follow_up import FollowUpDialog

        self._open(FollowUpDialog(self._workspace, self._window, follow_up_id=follow_up_id))

    def add_contact(self) -> None:
        from crm_app.ui.dialogs.contact import ContactDialog

        self._open(ContactDialog(self._workspace, self._window))

    def edit_contact(self, contact_id: int) -> None:
        from crm_app.ui.dialogs.contact import ContactDialog

        self._open(ContactDialog(self._workspace, self._window, contact_id=contact_id))

    def add_community(self) -> None:
        from crm_app.ui.dialogs.community import CommunityDialog

        self._open(CommunityDialog(self._workspace, self._window))

    def edit_community(self, community_id: int) -> None:
        from crm_app.ui.dialogs.community import CommunityDialog

        self._open(CommunityDialog(self._workspace, self._window, community_id=community_id))

    def outcome(self, contact_id: int) -> None:
        from crm_app.ui.dialogs.outcome import OutcomeDialog

        self._open(OutcomeDialog(self._workspace, self._window, contact_id=contact_id))

    def cadence(self, contact_ids: list[int]) -> None:
        from crm_app.ui.dialogs.cadence import CadenceDialog

        self._open(CadenceDialog(self._workspace, self._window, contact_ids=tuple(contact_ids)))

    def choose_people(self, community_id: int, name: str) -> None:
        from crm_app.ui.dialogs.choosers import ChoosePeopleDialog

        def add(ids: list[int]) -> None:
            add_to_community(self._workspace, ids, community_id, name)

        title = translate("Window", "Add people to %1").replace("%1", name)
        dialog = ChoosePeopleDialog(self._workspace, self._window, title)
        dialog.chosen.connect(add)
        self._open(dialog)

    def paste_members(self, community_id: int) -> None:
        from crm_app.ui.dialogs.paste import PasteDialog

        self._open(PasteDialog(self._workspace, self._window, community_id=community_id or None))

    def pick_person(self, take: Callable[[int, str], object]) -> None:
        """Let one person be found by typing; ``take`` is called with their id and name."""
        from crm_app.ui.dialogs.palette import Palette

        palette = Palette(self._workspace, self._window, [])
        palette.person_chosen.connect(take)
        self._open(palette)

    def palette(self, commands: Sequence[QAction]) -> None:
        """Every command and every person, found by typing."""
        from crm_app.ui.dialogs.palette import Palette

        palette = Palette(self._workspace, self._window, commands)
        palette.contact_chosen.connect(self._navigator.contact)
        self._open(palette)

    def export(self) -> None:
        """Ask where to, and write there what the name's ending says."""
        kinds = translate(
            "Window",
            "Everything (*.json);;Contacts for a spreadsheet (*.csv);;Contact cards (*.vcf);;"
            "Follow-ups for a calendar (*.ics)",
        )
        dialog = QFileDialog(self._window, translate("Window", "Export everything"), "kithbook.json", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.export_to)
        self._open(dialog)

    def export_to(self, file: str) -> None:
        """Write everything that this kind of file holds."""
        from crm_app.ui.actions.exports import export_book

        calendar = file.lower().endswith(".ics")
        export_book(self._workspace, Path(file), self._exported_events if calendar else self._exported)

    def _exported(self, contacts: int) -> None:
        self._navigator.toast.emit(translate("Window", "Exported %n people", None, contacts))

    def _exported_events(self, events: int) -> None:
        self._navigator.toast.emit(translate("Window", "Exported %n calendar events", None, events))

    def digest(self) -> None:
        """The week on one screen."""
        from crm_app.ui.dialogs.digest import DigestDialog

        self._open(DigestDialog(self._workspace, self._navigator, self._window))

    def owner(self) -> None:
        from crm_app.ui.dialogs.owner import OwnerDialog

        self._open(OwnerDialog(self._workspace, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
