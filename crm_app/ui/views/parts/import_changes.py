"""Who has a new job or has vanished since the export before, each with one key for what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_app.ui.actions.import_changes import follow_up_change, settle_change
from crm_app.ui.models.import_changes import ChangeColumn, ImportChangesModel, follow_up_text
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.cell_view import CellView
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_MOST_ROWS = 8


class ImportChangesCard(Card):
    """The list; hidden while there is nothing in it. C follows up, Delete lets it be, Enter opens the person."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(translate("Import", "What changed since the last export"), parent)
        self._workspace = workspace
        self._navigator = navigator
        self.model = ImportChangesModel(workspace, self)
        self.table = CellView(translate("Import", "What changed since the last export"))
        self.table.setModel(self.model)
        self.table.show_head(False)
        self.table.stretch(ChangeColumn.WHAT, 160)
        hint = Label(translate("Import", "C: follow up · Delete: let it be · Enter: open"), "caption")
        self.content.addWidget(self.table)
        self.content.addWidget(hint)
        self.hide()
        self.table.opened.connect(self._open)
        self.model.loaded.connect(self._show)
        for key, deed in ((Qt.Key.Key_C, self.follow_up), (Qt.Key.Key_Delete, self.settle)):
            self._on_key(key, deed)

    def load(self) -> None:
        self.model.load()

    def follow_up(self) -> None:
        """Promise to get back to the person about it, today."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            change = self.model.rows[row]
            follow_up_change(self._workspace, change.id, follow_up_text(change))

    def settle(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            settle_change(self._workspace, self.model.rows[row].id)

    def _on_key(self, key: Qt.Key, deed: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(deed)

    def _open(self, index: QModelIndex) -> None:
        match index.column():
            case ChangeColumn.FOLLOW_UP:
                self.follow_up()
            case ChangeColumn.SETTLE:
                self.settle()
            case _:
                self._navigator.contact.emit(self.model.rows[index.row()].contact_id)

    def _show(self) -> None:
        self.table.fit(_MOST_ROWS)
        self.setVisible(bool(self.model.rows))
