"""The command palette: every command of the window and every person, found by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.names import fold
from crm_app.ui.models.palette import PeopleFinder
from crm_app.ui.widgets.text import shown
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_TARGET = Qt.ItemDataRole.UserRole


class Palette(QDialog):
    """Enter runs the chosen command or tells who was chosen; arrows move while the line keeps the focus.

    Signals: ``contact_chosen(int)``; ``person_chosen(int, str)`` the same with the name.
    """

    contact_chosen = Signal(int)
    person_chosen = Signal(int, str)

    def __init__(self, workspace: Workspace, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent)
        self._actions = [action for action in actions if action.text()]
        self._finder = PeopleFinder(workspace, self)
        self._finder.found.connect(self._fill)
        self._names: dict[int, str] = {}
        commands, people = translate("Palette", "Commands and people"), translate("Palette", "Choose a person")
        self.setWindowTitle(commands if actions else people)
        self.line = QLineEdit()
        either, name = translate("Palette", "Type a command or a name"), translate("Palette", "Type a name")
        self.line.setPlaceholderText(either if actions else name)
        self.line.setAccessibleName(self.line.placeholderText())
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.resize(520, 420)
        self.line.textChanged.connect(self._finder.find)
        self.line.textChanged.connect(self._retype)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self._fill()

    def _retype(self, _text: str) -> None:
        self._fill()

    def _fill(self) -> None:
        typed = fold(self.line.text())
        self.list.clear()
        for action in self._actions:
            if all(word in fold(action.text()) for word in typed.split()):
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                text = action.text().replace("…", "")
                item = QListWidgetItem(f"{text}    {keys}" if keys else text, self.list)
                item.setData(_TARGET, action)
        for contact_id, name, detail in self._finder.people if typed else []:
            item = QListWidgetItem(shown(f"{name} — {detail}" if detail else name), self.list)
            item.setData(_TARGET, contact_id)
            self._names[contact_id] = name
        self.list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        target = item.data(_TARGET)
        self.accept()
        if isinstance(target, QAction):
            target.trigger()
        else:
            self.contact_chosen.emit(int(target))
            self.person_chosen.emit(int(target), self._names.get(int(target), ""))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves:
            row = self.list.currentRow() + moves[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        else:
            super().keyPressEvent(event)
