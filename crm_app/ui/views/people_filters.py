"""The chips over the list of people: which of them it shows, and the menu of its orders."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_app.ui import wording
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.models.people import PeopleFilter, Sort
from crm_app.ui.views.people_chooser import ChooserMenu
from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import no_mnemonic, set_tool_tip

translate = QCoreApplication.translate

ANYTHING = 0  # the entry of a chooser that narrows nothing


def sort_name(sort: Sort) -> str:
    match sort:
        case Sort.NAME:
            return translate("People", "Name")
        case Sort.LAST_CONTACT:
            return translate("People", "Last contact")
        case Sort.MET:
            return translate("People", "Met")
        case Sort.COMPANY:
            return translate("People", "Company")
        case Sort.ADDED:
            return translate("People", "Added")


class SortMenu(FilterChip):
    """The order, and whether the archived people are listed. Signals: ``sorted_by(Sort)``, ``archived(bool)``."""

    sorted_by = Signal(object)
    archived = Signal(bool)

    def __init__(self, sort: Sort) -> None:
        menu = QMenu()
        super().__init__(sort_name(sort), menu)
        self._menu = menu
        set_tool_tip(self, translate("People", "Order of the list"))
        group = QActionGroup(menu)
        for each in Sort:
            action = menu.addAction(sort_name(each))
            action.setCheckable(True)
            action.setChecked(each is sort)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, chosen=each: self._choose(chosen))
        menu.addSeparator()
        self.archived_action = QAction(translate("People", "Show archived people"), menu)
        self.archived_action.setCheckable(True)
        self.archived_action.triggered.connect(self.archived)
        menu.addAction(self.archived_action)
        menu.aboutToHide.connect(lambda: self.setChecked(False))

    def _choose(self, sort: Sort) -> None:
        self.setText(sort_name(sort))
        self.sorted_by.emit(sort)


class PeopleFilters(QWidget):
    """Signals: ``changed(PeopleFilter)`` when the person chose another one."""

    changed = Signal(object)

    def __init__(self, choices: FilterChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = PeopleFilter()
        self._choices = choices
        self._title = ""
        self.all = FilterChip(translate("People", "All"))
        self._platforms = QMenu(self)
        self._communities = ChooserMenu(translate("People", "Find a community"), parent=self)
        self._tags = ChooserMenu(translate("People", "Find a tag"), parent=self)
        self.platform = FilterChip(translate("People", "Platform"), self._platforms)
        self.community = FilterChip(translate("People", "Community"), self._communities)
        self.tag = FilterChip(translate("People", "Tag"), self._tags)
        self.never = FilterChip(translate("People", "Never talked"))
        self.archived = FilterChip(translate("People", "Archived"))
        self.special = FilterChip("")
        row = FlowLayout(self, 6)
        for chip in (self.all, self.platform, self.community, self.tag, self.never, self.archived, self.special):
            row.addWidget(chip)
        set_tool_tip(self.never, translate("People", "Nobody of them has answered you or talked with you yet"))
        self.all.clicked.connect(self.clear)
        self.never.clicked.connect(lambda: self._set(replace(self.filter, never=not self.filter.never)))
        self.archived.clicked.connect(lambda: self._set(replace(self.filter, archived=False)))
        self.special.clicked.connect(self.clear)
        self._communities.chosen.connect(self._choose_community)
        self._tags.chosen.connect(self._choose_tag)
        for menu in (self._platforms, self._communities, self._tags):
            menu.aboutToHide.connect(self._draw)
        choices.loaded.connect(self._fill)
        self._fill()

    def show_filter(self, filter: PeopleFilter, title: str = "") -> None:
        """Set the filter from outside; with a title it stands as one chip that takes it away."""
        self._title = title
        self.filter = filter
        self._draw()

    def clear(self) -> None:
        self._set(PeopleFilter())

    def _set(self, filter: PeopleFilter) -> None:
        self.show_filter(filter)
        self.changed.emit(filter)

    def _choose_community(self, community_id: int) -> None:
        self._set(replace(self.filter, community_id=community_id or None))

    def _choose_tag(self, tag_id: int) -> None:
        self._set(replace(self.filter, tag_id=tag_id or None))

    def _fill(self) -> None:
        self._platforms.clear()
        anything = self._platforms.addAction(translate("People", "Any platform"))
        anything.triggered.connect(lambda: self._set(replace(self.filter, platform="")))
        for row in self._choices.platforms:
            action = self._platforms.addAction(no_mnemonic(wording.platform_name(row.key, row.name)))
            action.triggered.connect(lambda _checked=False, key=row.key: self._set(replace(self.filter, platform=key)))
        communities = [(row.id, row.name, row.platform_name) for row in self._choices.communities]
        self._communities.set_entries([(ANYTHING, translate("People", "Any community"), ""), *communities])
        tags = [(row.id, row.name, self.locale().toString(row.contacts)) for row in self._choices.tags]
        self._tags.set_entries([(ANYTHING, translate("People", "Any tag"), ""), *tags])
        self._draw()

    def _draw(self) -> None:
        shown, choices, titled = self.filter, self._choices, bool(self._title)
        self.all.setChecked(shown == PeopleFilter())
        names = (
            (self.platform, choices.platform_name(shown.platform), translate("People", "Platform")),
            (self.community, choices.community_name(shown.community_id), translate("People", "Community")),
            (self.tag, choices.tag_name(shown.tag_id), translate("People", "Tag")),
        )
        for chip, name, otherwise in names:
            chip.setText(_cut(name) or otherwise)
            chip.setChecked(bool(name) and not titled)
            chip.setVisible(not titled)
        self.never.setChecked(shown.never)
        self.never.setVisible(not titled)
        self.archived.setChecked(True)
        self.archived.setText(translate("People", "Archived ✕"))
        self.archived.setVisible(shown.archived and not titled)
        self.special.setChecked(True)
        self.special.setText(translate("People", "%1 ✕").replace("%1", _cut(self._title, 40)))
        self.special.setVisible(titled)
        set_tool_tip(self.special, self._title)


def _cut(text: str, limit: int = 18) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
