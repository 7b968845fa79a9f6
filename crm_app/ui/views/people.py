"""The People page: the list with its search and filters at the left, the chosen person at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.actions import people
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.models.people import PeopleFilter, PeopleModel, Sort
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.people_bulk import BulkBar, PeopleDeeds
from crm_app.ui.views.people_empty import PeopleEmpty
from crm_app.ui.views.people_filters import PeopleFilters, SortMenu
from crm_app.ui.views.people_list import PeopleAction, PeopleList
from crm_app.ui.widgets.card import Separator
from crm_app.ui.widgets.panes import Panes
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

if TYPE_CHECKING:  # dear to build, see ``PeopleView.page``
    from crm_app.ui.views.contact_page import ContactPane

translate = QCoreApplication.translate

_AFTER_PAINT = 40  # milliseconds: the list's first frame comes before


class PeopleView(QWidget):
    """Signals: ``search_cleared()``: the person asked for the search box to be emptied."""

    search_cleared = Signal()

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._text = ""
        self._wanted: int | None = None
        self._first = True
        self.choices = FilterChoices(workspace, self)
        self.model = PeopleModel(workspace, self.choices, self)
        self.list = PeopleList(self.model, workspace)
        self.filters = PeopleFilters(self.choices)
        self.sort = SortMenu(self.model.order)
        self.count = Label(role="muted")
        self.empty = PeopleEmpty()
        self.deeds = PeopleDeeds(
            workspace, navigator, self.choices, self.list.selected, lambda: self.model.effective_filter().archived, self
        )
        self.bulk = BulkBar(self.deeds)
        self._page: ContactPane | None = None
        self._detail = QStackedWidget()
        self._middle = QStackedWidget()
        self.panes = Panes(self._list_pane(), self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._connect()

    @property
    def page(self) -> "ContactPane":
        """The page of one contact, built when it is first needed: the list is painted before."""
        if self._page is None:
            from crm_app.ui.views.contact_page import ContactPane

            self._page = ContactPane(self._workspace, self._navigator, self.choices)
            self._page.gone.connect(self.panes.show_list)
            self._page.set_active(self.isVisible())
            self._detail.addWidget(self._page)
            self._detail.setCurrentWidget(self._page)
        return self._page

    def search(self, text: str) -> None:
        """Narrow the list to this, at each key."""
        self._text = text
        self.model.search(text)

    def show_filter(self, filter: PeopleFilter, title: str) -> None:
        """Show the people of a filter from elsewhere; its title is a chip that takes it away again."""
        if self._text:
            self.search_cleared.emit()
            self.search("")
        self.filters.show_filter(filter, title)
        self._filter_by(filter)
        self.panes.show_list()

    def select(self, contact_id: int) -> None:
        """Show this person, in the list too if they are listed."""
        self._wanted = contact_id
        self.page.show_contact(contact_id)
        self.panes.show_detail()
        if self.model.is_settled:
            self._select_wanted()

    def refresh(self) -> None:
        """Read everything anew."""
        self.choices.load()
        self.model.reload()
        if self._page is not None:
            self._page.reload()

    def selected_ids(self) -> list[int]:
        """Who is selected in the list: a form opened now begins with them."""
        return self.list.selected()

    def focus_list(self) -> None:
        """Bring the keyboard to the list: the arrow down in the search box leads here."""
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.choices.load()
        self.model.set_active(True)
        if self._page is not None:
            self._page.set_active(True)

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.model.set_active(False)
        if self._page is not None:
            self._page.set_active(False)

    def _connect(self) -> None:
        self.sort.sorted_by.connect(self._sort_by)
        self.sort.archived.connect(self._show_archived)
        self.filters.changed.connect(self._filter_by)
        self.list.person.connect(self._show_person)
        self.list.clicked.connect(self._clicked)
        self.list.counted.connect(self.bulk.set_count)
        self.list.asked.connect(self._do)
        self.list.menu_asked.connect(self._menu)
        self.bulk.cleared.connect(self.list.keep_only_current)
        self.model.settled.connect(self._settled)
        self.model.modelReset.connect(self._count)
        self.model.rowsInserted.connect(self._count)
        self.empty.add.connect(self._add)
        self.empty.clear.connect(self._clear)
        self.empty.import_file.connect(lambda: self._navigator.import_paths.emit([]))

    def _list_pane(self) -> QWidget:
        pane = QWidget()
        pane.setAutoFillBackground(True)
        pane.setBackgroundRole(QPalette.ColorRole.Base)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(translate("People", "People"), "heading"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.sort)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 10)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.filters)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.empty)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Separator())
        column.addWidget(self._middle, 1)
        column.addWidget(self.bulk)
        pane.setFocusProxy(self.list)
        return pane

    def _sort_by(self, sort: Sort) -> None:
        self.model.set_sort(sort)

    def _filter_by(self, filter: PeopleFilter) -> None:
        self.sort.archived_action.setChecked(filter.archived)
        self.model.set_filter(filter)

    def _show_archived(self, archived: bool) -> None:
        filter = PeopleFilter(archived=archived)
        self.filters.show_filter(filter)
        self._filter_by(filter)

    def _show_person(self, contact_id: int) -> None:
        if contact_id != self.page.contact_id:
            self.page.show_contact(contact_id)

    def _clicked(self) -> None:
        if self.list.count_selected() == 1:
            self.panes.show_detail()

    def _do(self, action: PeopleAction) -> None:
        spot = self.list.visualRect(self.list.currentIndex())
        at = spot.topLeft() + QPoint(64, spot.height() // 2) if spot.isValid() else self.list.rect().center()
        self.deeds.do(action, self.list.viewport().mapToGlobal(at))

    def _menu(self, at: QPoint) -> None:
        self.deeds.context_menu(at, self.list.count_selected(), self.list, members=self.list.selects_members())

    def _count(self) -> None:
        self.count.setText(self.locale().toString(self.model.rowCount()))

    def _settled(self) -> None:
        self._count()
        count = self.model.rowCount()
        if not count:
            narrowed = self.model.filter != PeopleFilter()
            self.empty.explain(self._text.strip(), " ".join(self.model.query.words), narrowed=narrowed)
        self._middle.setCurrentWidget(self.list if count else self.empty)
        if self._wanted is not None:
            self._select_wanted()
        elif self._first and count:
            QTimer.singleShot(_AFTER_PAINT, self, self._choose_first)
        self._first = False

    def _choose_first(self) -> None:
        """Show the first person beside the list, once the list itself is on the screen."""
        if self._page is None and self.model.rowCount() and not self.list.selected() and not self.panes.is_narrow():
            self.list.select_person(self.model.ids[0])

    def _select_wanted(self) -> None:
        if self._wanted is not None and not self.list.select_person(self._wanted):
            self.list.clearSelection()
        self._wanted = None

    def _add(self, name: str) -> None:
        if name:
            people.add_person(self._workspace, name, self._added)
        else:
            self._navigator.add_contact.emit()

    def _added(self, contact_id: int) -> None:
        self._clear()
        self.select(contact_id)

    def _clear(self) -> None:
        self.search_cleared.emit()
        self.search("")
        self.filters.show_filter(PeopleFilter())
        self._filter_by(PeopleFilter())
