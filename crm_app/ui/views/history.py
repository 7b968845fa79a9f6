"""The history: what was done, and taking it back, the last step or an older one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.errors import KithbookError
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.history import HistoryModel
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.cell_view import CellView
from crm_app.ui.views.parts.screen import MARGIN, Page, Screen
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card, EmptyState
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class HistoryView(Screen):
    """The steps, newest first; undo and redo of the last one, and undo of the one chosen."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked = False
        self._chosen: int | None = None
        self.model = HistoryModel(workspace, self)
        self.table = CellView(translate("History", "What was done"))
        self.table.setModel(self.model)
        self.table.stretch(0)
        self.undo = Button(translate("History", "Undo"), "", "undo")
        self.redo = Button(translate("History", "Redo"), "", "redo")
        self.undo_this = Button(translate("History", "Undo this step"))
        self.says = Label("", "strong", wrap=True)
        self.page = Page(translate("History", "History"))
        self._build()
        add = Button(translate("History", "Add someone"), "primary", "add")
        add.clicked.connect(navigator.add_contact)
        self.empty = EmptyState(
            "history",
            translate("History", "Nothing done yet"),
            translate("History", "Everything you do is listed here, and can be taken back, after a restart too."),
            [add],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._listen()

    @override
    def refresh(self) -> None:
        self.model.load()

    def _build(self) -> None:
        for button in (self.undo, self.redo, self.undo_this):
            self.page.head.addWidget(button)
        explained = Label(
            translate(
                "History",
                "Undo puts everything a step touched back as it was before; a step that later ones built on must wait "
                "until those are undone.",
            ),
            "muted",
            wrap=True,
        )
        self.message = Card()
        self.message.content.addWidget(self.says)
        self.message.hide()
        card = Card()
        card.content.addWidget(self.table)
        # The table scrolls by itself, so it is not put into the page's scrolling column.
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(explained)
        column.addWidget(self.message)
        column.addWidget(card, 1)
        self.page.replace_column(column)

    def _listen(self) -> None:
        self.undo.clicked.connect(lambda: self._ask(None))
        self.redo.clicked.connect(self._redo)
        self.undo_this.clicked.connect(lambda: self._ask(self._chosen))
        self.model.loaded.connect(self._show)
        self.model.stale.connect(self.reload)
        self.table.selectionModel().selectionChanged.connect(self._choose)
        self._workspace.failed.connect(self._refused)
        self._workspace.stepped.connect(lambda: self._say(""))

    def _ask(self, step_id: int | None) -> None:
        self._asked = True
        self._workspace.undo(step_id)

    def _redo(self) -> None:
        self._asked = True
        self._workspace.redo()

    def _refused(self, error: KithbookError) -> None:
        if self._asked:
            self._say(error_sentence(error))

    def _say(self, text: str) -> None:
        self._asked = False
        self.says.setText(text)
        self.message.setVisible(bool(text))

    def _choose(self) -> None:
        places = self.table.selectionModel().selectedRows()
        row = self.model.rows[places[0].row()] if places else None
        self._chosen = row.id if row is not None else None
        self.undo_this.setEnabled(row is not None and not row.undone)

    def _show(self) -> None:
        self._stack.setCurrentWidget(self.page if self.model.rows else self.empty)
        self.undo.setEnabled(self.model.can_undo())
        self.redo.setEnabled(self.model.can_redo())
        for place, row in enumerate(self.model.rows):
            if row.id == self._chosen:
                self.table.selectRow(place)
        self._choose()
