"""Asks what the columns of a table are that nobody knows, and shows the people as they would come in."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_app.domain.records import CommunityRef
from crm_app.ui.actions.tables import CALLS, FIELDS, REPEATED, UnknownTable, preview
from crm_app.ui.models.community_refs import CommunityRefs
from crm_app.ui.models.mapping import MappedPeopleModel
from crm_app.ui.views.parts.cell_view import CellView
from crm_app.ui.views.parts.community_pick import CommunityPick
from crm_app.ui.views.parts.screen import GAP
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.pick import Pick
from crm_app.ui.widgets.text import ElidedLabel, Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_MOST = 80  # columns that are asked for; further ones are kept under their own names
_PICK_WIDTH = 220  # pixels


class MappingCard(QWidget):
    """The question. Signals: ``accepted(list, str, object)`` with the field of each column, the key of the platform
    that people were met on (perhaps empty) and the community, or None; ``refused()``.
    """

    accepted = Signal(list, str, object)
    refused = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: UnknownTable | None = None
        self._refs = CommunityRefs(workspace, self)
        self.picks: list[Pick] = []
        self.model = MappedPeopleModel(self)
        self.view = CellView(translate("Mapping", "The first people, as they would come in"))
        self.view.setModel(self.model)
        self.view.stretch(self.model.columnCount() - 1, 160)
        self.name = ElidedLabel("", "strong")
        self.about = Label("", "muted", wrap=True)
        self.nobody = Label(translate("Mapping", "Nobody yet: say which column is the name."), "muted", wrap=True)
        self.columns = Card(translate("Mapping", "Columns"))
        self.community = CommunityPick(workspace)
        self.go = Button(translate("Mapping", "Go on"), "primary")
        self.leave = Button(translate("Mapping", "Cancel"))
        self.hint = Label("", "muted", wrap=True)
        self._grid = QWidget()
        self._build()
        self.go.clicked.connect(self._accept)
        self.leave.clicked.connect(self.refused)
        self.community.changed.connect(self._judge)

    def ask(self, table: UnknownTable) -> None:
        """Show the table with what its columns are guessed, or were said, to be."""
        self._table = table
        self.name.setText(table.path.name)
        if table.remembered:
            self.about.setText(translate("Mapping", "You have said before what the columns of such a table are."))
        else:
            self.about.setText(translate("Mapping", "Kithbook does not know this table. Say what its columns are."))
        self._fill_columns(table)
        self.community.load()
        self._show_people()
        (self.picks[0] if self.picks else self.leave).setFocus()

    def fields(self) -> list[str]:
        """The field of each column."""
        count = len(self._table.titles) if self._table else 0
        chosen = [str(pick.currentData()) for pick in self.picks]
        return chosen + ["field"] * (count - len(chosen))

    def _build(self) -> None:
        head = Card()
        head.content.addWidget(self.name)
        head.content.addWidget(self.about)
        people = Card(translate("Mapping", "The first people, as they would come in"))
        people.content.addWidget(self.view)
        people.content.addWidget(self.nobody)
        self.columns.content.addWidget(self._grid)
        place = Card(translate("Mapping", "Put everybody into a community"))
        place.content.addWidget(self.community)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.go)
        row.addWidget(self.leave)
        row.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (head, people, self.columns, place):
            column.addWidget(card)
        column.addLayout(row)

    def _fill_columns(self, table: UnknownTable) -> None:
        """One row a column: its title, what stands in it, what it is."""
        self.columns.content.removeWidget(self._grid)
        self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        entries: list[tuple[str, object]] = [(field_title(field), field) for field in FIELDS]
        self.picks = []
        for at, title in enumerate(table.titles[:_MOST]):
            shown = title or translate("Mapping", "Column %1").replace("%1", str(at + 1))
            pick = Pick(translate("Mapping", "What “%1” is").replace("%1", shown))
            pick.setFixedWidth(_PICK_WIDTH)
            pick.fill(entries)
            pick.choose(table.mapping.fields[at])
            pick.currentIndexChanged.connect(partial(self._chosen, at))
            self.picks.append(pick)
            grid.addWidget(ElidedLabel(shown, "strong"), at, 0)
            grid.addWidget(ElidedLabel(" · ".join(table.values(at)), "muted"), at, 1)
            grid.addWidget(pick, at, 2, Qt.AlignmentFlag.AlignRight)
        further = len(table.titles) - len(self.picks)
        if further:
            text = translate("Mapping", "%n further columns are kept under their own names.", None, further)
            grid.addWidget(Label(text, "muted", wrap=True), len(self.picks), 0, 1, 3)
        self.columns.content.addWidget(self._grid)
        for before, after in zip([*self.picks, self.community.community], [*self.picks[1:], None], strict=False):
            if after is not None:
                QWidget.setTabOrder(before, after)

    def _chosen(self, at: int, _index: int = 0) -> None:
        """A field that only one column can be leaves the column that had it."""
        field = self.picks[at].currentData()
        if field not in REPEATED:
            for other in self.picks:
                if other is not self.picks[at] and other.currentData() == field:
                    other.choose("field")
        self._show_people()

    def _show_people(self) -> None:
        if self._table is None:
            return
        people = preview(self._table, self.fields()) if not CALLS.isdisjoint(self.fields()) else []
        self.model.set_rows(people)
        self.view.fit(len(people))
        self.view.setVisible(bool(people))
        self.nobody.setVisible(not people)
        self._judge()

    def _judge(self) -> None:
        """ "Go on" waits for a name or an e-mail, and for the platform of a new community."""
        called = not CALLS.isdisjoint(self.fields())
        self.go.setEnabled(called and self.community.complete())
        if not called:
            self.hint.setText(translate("Mapping", "Say which column is the name, or the e-mail."))
        elif not self.community.complete():
            self.hint.setText(translate("Mapping", "Choose the platform of the new community."))
        else:
            self.hint.setText(translate("Mapping", "You will see what would come in before anything is written."))

    def _accept(self) -> None:
        community, new = self.community.community_id(), self.community.new_name()
        if community is None and not new:
            self._answer(None)
            return
        self.go.setEnabled(False)
        self._refs.ask(community, self.community.platform_id(), new, self._answer)

    def _answer(self, community: CommunityRef | None) -> None:
        self.go.setEnabled(True)
        self.accepted.emit(self.fields(), self.community.platform_key(), community)


def field_title(field: str) -> str:
    """What a column may be, as the choice offers it."""
    titles = {
        "name": translate("Mapping", "Full name"),
        "given_name": translate("Mapping", "First name"),
        "family_name": translate("Mapping", "Last name"),
        "email": translate("Mapping", "E-mail"),
        "phone": translate("Mapping", "Phone"),
        "company": translate("Mapping", "Company"),
        "position": translate("Mapping", "Position"),
        "location": translate("Mapping", "Location"),
        "birthday": translate("Mapping", "Birthday"),
        "met_on": translate("Mapping", "Day you met"),
        "community": translate("Mapping", "Community"),
        "tags": translate("Mapping", "Tags"),
        "notes": translate("Mapping", "Notes"),
        "url": translate("Mapping", "Link"),
        "field": translate("Mapping", "Keep under its own name"),
        "ignore": translate("Mapping", "Leave out"),
        "linkedin": "LinkedIn",
        "telegram": "Telegram",
        "discord": "Discord",
        "slack": "Slack",
        "facebook": "Facebook",
        "reddit": "Reddit",
        "vk": "VK",
    }
    return titles.get(field, field)
