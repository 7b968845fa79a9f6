"""What can be done with the people selected: the bar under the list, the context menu, and the menus they open."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from crm_app.ui.actions import people, tags
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.people_chooser import ChooserMenu
from crm_app.ui.views.people_list import PeopleAction, key_of
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Separator
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import Label, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


def action_text(action: PeopleAction, *, archived: bool = False) -> str:
    match action:
        case PeopleAction.EDIT:
            return translate("People", "Edit…")
        case PeopleAction.LOG:
            return translate("People", "Log…")
        case PeopleAction.FOLLOW_UP:
            return translate("People", "Follow up…")
        case PeopleAction.TAG:
            return translate("People", "Tag…")
        case PeopleAction.UNTAG:
            return translate("People", "Take a tag off…")
        case PeopleAction.COMMUNITY:
            return translate("People", "Add to community…")
        case PeopleAction.CADENCE:
            return translate("People", "Keep in touch…")
        case PeopleAction.LIST:
            return translate("People", "Add to my people")
        case PeopleAction.ARCHIVE:
            return translate("People", "Bring back") if archived else translate("People", "Archive")
        case PeopleAction.DELETE:
            return translate("People", "Delete")


class PeopleDeeds(QObject):
    """Does an action with whoever is selected when it is asked for."""

    def __init__(
        self,
        workspace: Workspace,
        navigator: Navigator,
        choices: FilterChoices,
        selected: Callable[[], list[int]],
        archived: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._choices = choices
        self._selected = selected
        self.archived = archived
        self._tag = ChooserMenu(translate("People", "Tag, old or new"), allow_new=True, parent=parent)
        self._untag = ChooserMenu(translate("People", "Tag to take off"), parent=parent)
        self._community = ChooserMenu(translate("People", "Find a community"), parent=parent)
        self._tag.chosen.connect(self._put_known_tag)
        self._tag.named.connect(self._put_tag)
        self._untag.chosen.connect(self._take_tag)
        self._community.chosen.connect(self._add_to)
        choices.loaded.connect(self._fill)
        self._fill()

    def do(self, action: PeopleAction, at: QPoint) -> None:
        """Do it; a menu that it needs opens at this place on the screen."""
        ids = self._selected()
        if not ids:
            return
        match action:
            case PeopleAction.EDIT:
                self._navigator.edit_contact.emit(ids[0])
            case PeopleAction.LOG:
                self._navigator.log.emit(ids)
            case PeopleAction.FOLLOW_UP:
                self._navigator.follow_up.emit(ids)
            case PeopleAction.TAG:
                self._tag.popup(at)
            case PeopleAction.UNTAG:
                self._untag.popup(at)
            case PeopleAction.COMMUNITY:
                self._community.popup(at)
            case PeopleAction.CADENCE:
                self._navigator.cadence.emit(ids)
            case PeopleAction.LIST:
                people.list_people(self._workspace, ids)
            case PeopleAction.ARCHIVE:
                people.archive_people(self._workspace, ids, archived=not self.archived())
            case PeopleAction.DELETE:
                people.delete_people(self._workspace, ids)

    def context_menu(self, at: QPoint, count: int, parent: QWidget, *, members: bool = False) -> QMenu:
        """The menu of everything that can be done with ``count`` people, opened at ``at``.

        ``members``: some of them are only members of a community.
        """
        menu = QMenu(parent)
        one = (PeopleAction.EDIT,) if count == 1 else ()
        groups = (
            (*one, PeopleAction.LOG, PeopleAction.FOLLOW_UP),
            (PeopleAction.TAG, PeopleAction.UNTAG, PeopleAction.COMMUNITY, PeopleAction.CADENCE),
            (*((PeopleAction.LIST,) if members else ()), PeopleAction.ARCHIVE, PeopleAction.DELETE),
        )
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for action in group:
                # The tab sets the key at the right; the list itself handles it.
                key = key_of(action)
                text = action_text(action, archived=self.archived())
                entry = menu.addAction(f"{text}\t{key}" if key else text)
                entry.triggered.connect(lambda _checked=False, wanted=action: self.do(wanted, at))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    def _put_known_tag(self, _tag_id: int, name: str) -> None:
        self._put_tag(name)

    def _put_tag(self, name: str) -> None:
        tags.tag_people(self._workspace, self._selected(), name)

    def _take_tag(self, tag_id: int, name: str) -> None:
        tags.untag_people(self._workspace, self._selected(), tag_id, name)

    def _add_to(self, community_id: int, name: str) -> None:
        people.add_to_community(self._workspace, self._selected(), community_id, name)

    def _fill(self) -> None:
        entries = [(row.id, row.name, self._tag.locale().toString(row.contacts)) for row in self._choices.tags]
        self._tag.set_entries(entries)
        self._untag.set_entries(entries)
        self._community.set_entries([(row.id, row.name, row.platform_name) for row in self._choices.communities])


class BulkBar(QFrame):
    """How many are selected, and what can be done with them; shown from two on. Signals: ``cleared()``."""

    cleared = Signal()

    def __init__(self, deeds: PeopleDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.count = Label(role="strong")
        self._buttons: dict[PeopleAction, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        body = QWidget()
        column.addWidget(body)
        self.count.setMinimumHeight(Button("x").sizeHint().height())
        row = FlowLayout(body, 6)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self.count)
        for action in (PeopleAction.TAG, PeopleAction.COMMUNITY, PeopleAction.CADENCE, PeopleAction.ARCHIVE):
            button = Button(action_text(action))
            set_tool_tip(button, _tip(action))
            button.clicked.connect(lambda _checked=False, wanted=action, over=button: self._do(wanted, over))
            self._buttons[action] = button
            row.addWidget(button)
        self.more = Button(translate("People", "More"))
        self.more.setMenu(self._more())
        row.addWidget(self.more)
        self.hide()

    def set_count(self, count: int) -> None:
        self.count.setText(translate("People", "%Ln selected", None, count))
        archive = self._buttons[PeopleAction.ARCHIVE]
        archive.setText(action_text(PeopleAction.ARCHIVE, archived=self._deeds.archived()))
        self.setVisible(count > 1)

    def _more(self) -> QMenu:
        menu = QMenu(self)
        for action in (PeopleAction.UNTAG, PeopleAction.DELETE):
            key = key_of(action)
            entry = menu.addAction(f"{action_text(action)}\t{key}" if key else action_text(action))
            entry.triggered.connect(lambda _checked=False, wanted=action: self._do(wanted, self.more))
        menu.addSeparator()
        clear = menu.addAction(translate("People", "Clear the selection") + "\tEsc")
        clear.triggered.connect(self.cleared)
        return menu

    def _do(self, action: PeopleAction, over: QWidget) -> None:
        self._deeds.do(action, over.mapToGlobal(QPoint(0, over.height())))


def _tip(action: PeopleAction) -> str:
    return (
        translate("People", "%1 (key %2 in the list)")
        .replace("%2", key_of(action))
        .replace("%1", action_text(action).rstrip("…"))
    )
