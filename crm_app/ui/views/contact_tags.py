"""The card of a contact's tags: each leads to its people, a cross takes it off, a line adds another."""

from PySide6.QtCore import QCoreApplication, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from crm_app.ui.actions import tags
from crm_app.ui.models.contact import ContactPage, TagRow
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.models.people import PeopleFilter
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.contact_cards import clear
from crm_app.ui.widgets.buttons import IconButton
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import one_line, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class TagsCard(Card):
    """Enter adds what is typed; old tags are offered."""

    def __init__(self, workspace: Workspace, navigator: Navigator, choices: FilterChoices) -> None:
        super().__init__(translate("Contact", "Tags"))
        self._workspace = workspace
        self._navigator = navigator
        self._choices = choices
        self._page: ContactPage | None = None
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 6)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Contact", "Add a tag"))
        self.field.setAccessibleName(translate("Contact", "Add a tag"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._add)
        self.content.addWidget(self._chips)
        self.content.addWidget(self.field)
        choices.loaded.connect(self._offer)
        self._offer()

    def show_page(self, page: ContactPage) -> None:
        before, self._page = self._page, page
        if before is None or before.id != page.id:
            self.field.clear()
        elif before.tags == page.tags:
            return
        clear(self._flow)
        for row in page.tags:
            self._flow.addWidget(self._chip(row))
        self._chips.setVisible(bool(page.tags))
        self._chips.updateGeometry()
        self._offer()

    def _chip(self, row: TagRow) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        name = FilterChip(_cut(row.name))
        name.setCheckable(False)
        set_tool_tip(
            name,
            translate("Contact", "People with the tag %1: %2").replace("%2", str(row.contacts)).replace("%1", row.name),
        )
        name.clicked.connect(lambda: self._navigator.people.emit(PeopleFilter(tag_id=row.id), row.name))
        line.addWidget(name)
        cross = IconButton("close", translate("Contact", "Take the tag %1 off").replace("%1", row.name))
        cross.setIconSize(QSize(12, 12))
        cross.clicked.connect(lambda: self._take_off(row))
        line.addWidget(cross)
        return box

    def _take_off(self, row: TagRow) -> None:
        if self._page is not None:
            tags.untag_people(self._workspace, [self._page.id], row.id, row.name)

    def _add(self) -> None:
        name = self.field.text().strip()
        if self._page is not None and name:
            tags.tag_people(self._workspace, [self._page.id], name)
            self.field.clear()

    def _offer(self) -> None:
        own = {row.id for row in self._page.tags} if self._page else set[int]()
        self._names.setStringList([one_line(row.name) for row in self._choices.tags if row.id not in own])


def _cut(name: str) -> str:
    shown = one_line(name)
    return shown if len(shown) <= 32 else shown[:31] + "…"
