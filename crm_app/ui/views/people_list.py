"""The painted list of people: it keeps its selection and place over a reload, and knows a key for each action."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from crm_app.ui import wording
from crm_app.ui.models.people import PeopleModel, PersonRow, RowRole, runs_of, selected_ids
from crm_app.ui.widgets.rows import ChipTone, RowDelegate, RowLook, prepare_view
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_RESTORED = 2000  # runs of selected rows put back after a reload; more are let go
_Key = Qt.Key
Flag = QItemSelectionModel.SelectionFlag


class PeopleAction(StrEnum):
    """What can be done with the people selected."""

    EDIT = "edit"
    LOG = "log"
    FOLLOW_UP = "follow_up"
    TAG = "tag"
    UNTAG = "untag"
    COMMUNITY = "community"
    CADENCE = "cadence"
    LIST = "list"
    ARCHIVE = "archive"
    DELETE = "delete"


_KEYS: dict[Qt.Key, PeopleAction] = {
    _Key.Key_Return: PeopleAction.EDIT,
    _Key.Key_Enter: PeopleAction.EDIT,
    _Key.Key_F2: PeopleAction.EDIT,
    _Key.Key_L: PeopleAction.LOG,
    _Key.Key_F: PeopleAction.FOLLOW_UP,
    _Key.Key_T: PeopleAction.TAG,
    _Key.Key_M: PeopleAction.COMMUNITY,
    _Key.Key_K: PeopleAction.CADENCE,
    # No letter: what is typed ahead of a form that is about to open must not archive anybody.
    _Key.Key_Backspace: PeopleAction.ARCHIVE,
    _Key.Key_Delete: PeopleAction.DELETE,
}
# The same keys of the board while it writes Russian.
_RUSSIAN = {
    "д": PeopleAction.LOG,
    "а": PeopleAction.FOLLOW_UP,
    "е": PeopleAction.TAG,
    "ь": PeopleAction.COMMUNITY,
    "л": PeopleAction.CADENCE,
}


def key_of(action: PeopleAction) -> str:
    """The key that does it, as it is written in menus and tool tips."""
    match action:
        case PeopleAction.EDIT:
            return "F2"
        case PeopleAction.LOG:
            return "L"
        case PeopleAction.FOLLOW_UP:
            return "F"
        case PeopleAction.TAG:
            return "T"
        case PeopleAction.COMMUNITY:
            return "M"
        case PeopleAction.CADENCE:
            return "K"
        case PeopleAction.ARCHIVE:
            return translate("People", "Backspace")
        case PeopleAction.DELETE:
            return translate("People", "Del")
        case PeopleAction.UNTAG | PeopleAction.LIST:
            return ""


def look_of(workspace: Workspace) -> Callable[[PersonRow], RowLook]:
    """What a row of the list shows."""

    def look(row: PersonRow) -> RowLook:
        tones: dict[str, ChipTone] = {"overdue": "overdue", "today": "today", "good": "good"}
        chip, tone = wording.due_chip(row.due, row.due_state, workspace.today()) if row.due else ("", "")
        if not row.listed:
            chip = translate("People", "member")
        place = met_text(row.met_platform, row.met_community) or ", ".join(row.communities[:2])
        return RowLook(
            title=row.name,
            subtitle=position_text(row.position, row.company),
            mark_colour=row.met_colour if place else "",
            mark_text=place,
            right=wording.ago(row.last_contact_at, workspace.now()) if row.last_contact_at else "",
            chip=chip,
            chip_tone=tones.get(tone, "plain") if chip else "",
            avatar=row.name or "?",
        )

    return look


def position_text(position: str, company: str) -> str:
    if position and company:
        return translate("People", "%1, %2").replace("%2", company).replace("%1", position)
    return position or company


def met_text(platform: str, community: str) -> str:
    if platform and community:
        return translate("People", "%1 · %2").replace("%2", community).replace("%1", platform)
    return platform or community


class PeopleList(QListView):
    """Signals: ``person(int)`` when exactly one is selected; ``counted(int)`` how many are, at each change.

    ``asked(PeopleAction)`` a key; ``menu_asked(QPoint)`` the context menu at a place on the screen.
    """

    person = Signal(int)
    counted = Signal(int)
    asked = Signal(object)
    menu_asked = Signal(object)

    def __init__(self, model: PeopleModel, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self._kept: list[int] = []
        self._current: int | None = None
        self._row = 0
        self._top: tuple[int, int] | None = None
        self._restoring = False
        self.setAccessibleName(translate("People", "People"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        prepare_view(self, RowDelegate(look_of(workspace), RowRole))
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(lambda: self.asked.emit(PeopleAction.EDIT))

    def selected(self) -> list[int]:
        """Ids of the selected people, in the order of the list."""
        return selected_ids(self._people.ids, self.selectionModel().selection())

    def selects_members(self) -> bool:
        """Whether one of the people selected is only a member of a community, as far as they are in sight."""
        chosen = (self._people.known(row_id) for row_id in self.selected()[:_RESTORED])
        return any(row is not None and not row.listed for row in chosen)

    def count_selected(self) -> int:
        spans = self.selectionModel().selection()
        return sum(spans.at(place).height() for place in range(spans.count()))

    def select_person(self, contact_id: int) -> bool:
        """Select this one alone and bring it into sight; False when it is not listed."""
        row = self._people.row_of(contact_id)
        if row is None:
            return False
        index = self._people.index(row)
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection, /) -> None:
        super().selectionChanged(selected, deselected)
        if not self._restoring:
            self._tell()

    @override
    def keyboardSearch(self, search: str, /) -> None:
        """Letters are actions here; names are found through the search box."""

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held:
            action = _KEYS.get(Qt.Key(event.key())) or _RUSSIAN.get(event.text().lower())
            if action is not None and self.selectionModel().hasSelection():
                self.asked.emit(action)
                return
            if event.key() == _Key.Key_Escape and self.count_selected() > 1:
                self.keep_only_current()
                return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if self.selectionModel().hasSelection():
            at = event.globalPos()
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            self.menu_asked.emit(at)

    def keep_only_current(self) -> None:
        """Back from many selected to the one at the keyboard."""
        self.selectionModel().setCurrentIndex(self.currentIndex(), Flag.ClearAndSelect)

    def _tell(self) -> None:
        count = self.count_selected()
        self.counted.emit(count)
        if count == 1:
            self.person.emit(self.selected()[0])

    def _keep(self) -> None:
        """Remember by id what is selected and where the list stands: a reload numbers the rows anew."""
        self._kept = self.selected()
        self._row = self.currentIndex().row()
        self._current = self._people.id_at(self._row)
        first = self.indexAt(self.viewport().rect().topLeft())
        top = self._people.id_at(first.row())
        self._top = None if top is None else (top, self.visualRect(first).top())
        self._restoring = True

    def _restore(self) -> None:
        before = len(self._kept)
        rows = self._people.rows_of(self._kept) if self._kept else []
        selection = _selection(self._people, rows)
        if selection is not None:
            self.selectionModel().select(selection, Flag.ClearAndSelect)
        current = self._people.row_of(self._current) if self._current is not None else None
        if current is not None:
            self.selectionModel().setCurrentIndex(self._people.index(current), Flag.NoUpdate)
        self._restoring = False
        if self._people.asked_anew:
            self.scrollToTop()
        elif self._top is not None:
            self._scroll_back(*self._top)
        self._kept = []
        left = len(rows) if selection is not None else 0
        if before and not left and self._people.ids and not self._people.asked_anew:
            # Who was selected has left the list: on to the next, so that many can be worked through.
            nearest = self._people.index(min(max(self._row, 0), len(self._people.ids) - 1))
            self.selectionModel().setCurrentIndex(nearest, Flag.ClearAndSelect)
        elif before != left:
            self._tell()

    def _scroll_back(self, top: int, offset: int) -> None:
        row = self._people.row_of(top)
        if row is not None:
            height = self.sizeHintForRow(row)
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(row * height - offset)


def _selection(model: PeopleModel, rows: Sequence[int]) -> QItemSelection | None:
    selection = QItemSelection()
    for number, (first, last) in enumerate(runs_of(rows)):
        if number == _RESTORED:
            return None
        selection.select(model.index(first), model.index(last))
    return selection
