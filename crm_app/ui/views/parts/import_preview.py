"""What an import would bring, file by file, and the button that brings it."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_app.ui.actions.imports import Accounts
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.imports import PreviewModel
from crm_app.ui.views.parts.cell_view import CellView
from crm_app.ui.views.parts.screen import GAP
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.text import ElidedLabel, Label

translate = QCoreApplication.translate
_MOST_ROWS = 10
_NAMED = 6  # files left alone that are named; the others are counted


class Gain(Protocol):
    """What an import brings, in people, members, communities, interactions and updated rows."""

    @property
    def people(self) -> int: ...
    @property
    def members(self) -> int: ...
    @property
    def communities(self) -> int: ...
    @property
    def interactions(self) -> int: ...
    @property
    def updated(self) -> int: ...


class ImportPreview(QWidget):
    """The preview. Signals: ``another()``, ``accepted()``, ``refused()``."""

    another = Signal()
    accepted = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PreviewModel(self)
        self.table = CellView(translate("Import", "What would come in"))
        self.table.setModel(self.model)
        self.table.stretch(self.model.columnCount() - 1, 120)
        self.name = ElidedLabel("", "strong")
        self.about = Label("", "muted", wrap=True)
        self.ignored = Label("", "caption", wrap=True)
        self.troubles = Label("", "caption", wrap=True)
        self.members = Card(translate("Import", "Members of communities"))
        self.members_text = Label("", "muted", wrap=True)
        self.list_members = QCheckBox(translate("Import", "Put them into my list of people too"))
        self.list_members.toggled.connect(self._name_button)
        self.members.content.addWidget(self.members_text)
        self.members.content.addWidget(self.list_members)
        self._accounts: Accounts | None = None
        self.go = Button("", "primary")
        self.go.clicked.connect(self.accepted)
        self.leave = Button(translate("Import", "Cancel"))
        self.leave.clicked.connect(self.refused)
        self.caption = Label("", "muted", wrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._source_card())
        files = Card()
        files.content.addWidget(self.table)
        files.content.addWidget(self.ignored)
        files.content.addWidget(self.troubles)
        column.addWidget(files)
        column.addWidget(self.members)
        column.addLayout(self._promises())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.go)
        row.addWidget(self.leave)
        row.addWidget(self.caption, 1)
        column.addLayout(row)

    def show_accounts(self, accounts: Accounts) -> None:
        """Show what would come in; without anything new there is nothing to press."""
        self.name.setText(accounts.name)
        self.about.setText(_about(accounts))
        self.model.set_rows(accounts.reports)
        self.table.fit(_MOST_ROWS)
        self.ignored.setText(_left_alone(accounts.ignored))
        self.ignored.setVisible(bool(accounts.ignored))
        self.troubles.setText("\n".join(error_sentence(trouble) for trouble in accounts.troubles))
        self.troubles.setVisible(bool(accounts.troubles))
        self._accounts = accounts
        self.members.setVisible(accounts.members > 0)
        self.members_text.setText(_members_text(accounts))
        self.list_members.setChecked(False)
        self._name_button()
        self.go.setVisible(accounts.something)
        self.caption.setText(_caption(accounts.something))
        (self.go if accounts.something else self.leave).setFocus()

    def _name_button(self) -> None:
        if self._accounts is not None:
            gain = gain_text(self._accounts, listed=self.list_members.isChecked())
            self.go.setText(translate("Import", "Import %1").replace("%1", gain))

    def _source_card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        another = Button(translate("Import", "Choose another file"))
        another.clicked.connect(self.another)
        row.addWidget(another, 0, Qt.AlignmentFlag.AlignVCenter)
        card.content.addLayout(row)
        return card

    def _promises(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for title, text in (
            (
                translate("Import", "Yours stays"),
                translate("Import", "What you typed yourself is not overwritten: names, companies, notes, tags."),
            ),
            (
                translate("Import", "A backup first"),
                translate("Import", "All your data is saved in a file of its own before the import begins."),
            ),
        ):
            card = Card(title)
            card.content.addWidget(Label(text, "muted", wrap=True))
            card.content.addStretch(1)
            row.addWidget(card, 1)
        return row


def gain_text(gain: Gain, *, listed: bool = False) -> str:
    """ "169 people, 237 interactions and 3 updates": only what there is; ``listed`` counts members as people."""
    parts: list[str] = []
    people = gain.people + (gain.members if listed else 0)
    if people:
        parts.append(translate("Import", "%n people", None, people))
    if gain.members and not listed:
        parts.append(translate("Import", "%n members", None, gain.members))
    if gain.communities:
        parts.append(translate("Import", "%n communities", None, gain.communities))
    if gain.interactions:
        parts.append(translate("Import", "%n interactions", None, gain.interactions))
    if gain.updated:
        parts.append(translate("Import", "%n updates", None, gain.updated))
    if len(parts) < 2:
        return parts[0] if parts else translate("Import", "nothing new")
    return translate("Import", "%1 and %2").replace("%1", ", ".join(parts[:-1])).replace("%2", parts[-1])


def _caption(something: bool) -> str:
    return translate("Import", "One step in the history; can be undone whole.") if something else ""


def _about(accounts: Accounts) -> str:
    files = translate("Import", "%n files about people", None, len(accounts.reports))
    rows = translate("Import", "%n rows read", None, sum(report.read for report in accounts.reports))
    if accounts.something:
        return translate("Import", "%1 · %2").replace("%1", files).replace("%2", rows)
    nothing = translate("Import", "Nothing new: everything in it is here already.")
    return translate("Import", "%1 · %2").replace("%1", rows).replace("%2", nothing)


def _members_text(accounts: Accounts) -> str:
    """Who is only in the same communities, and where they will be found."""
    text = translate("Import", "%n people are only in the same communities as you.", None, accounts.members)
    rest = translate(
        "Import",
        "Search finds them and Insights counts them; they join your list of people once you have talked, or when you "
        "add them.",
    )
    return f"{text} {rest}"


def _left_alone(names: tuple[str, ...]) -> str:
    named = ", ".join(names[:_NAMED])
    if len(names) <= _NAMED:
        return translate("Import", "Not about people, left alone: %1").replace("%1", named)
    others = len(names) - _NAMED
    text = translate("Import", "Not about people, left alone: %1 and %n others", None, others)
    return text.replace("%1", named)
