"""The window's menu: every command with its keys, also found by the command palette."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from crm_app.ui.pages import PAGES

translate = QCoreApplication.translate
Keys = QKeySequence.StandardKey | Sequence[str]
Do = Callable[[], object]


class WindowMenu(QMenu):
    """Built from what each command does; ``commands`` lists the actions in order."""

    def __init__(
        self,
        parent: QWidget,
        *,
        palette: Do,
        add_contact: Do,
        line: Do,
        log: Do,
        follow_up: Do,
        search: Do,
        undo: Do,
        redo: Do,
        show_page: Callable[[str], object],
        export: Do,
        sample: Do,
        digest: Do,
        owner: Do,
        settings: Do,
        leave: Do,
    ) -> None:
        super().__init__(parent)
        self.commands: list[QAction] = []
        key = QKeySequence.StandardKey
        self._add(translate("Window", "Command palette…"), ["Ctrl+K"], palette)
        self.addSeparator()
        self._add(translate("Window", "Add a person…"), key.New, add_contact)
        self._add(translate("Window", "Log by a line"), ["Ctrl+L"], line)
        self._add(translate("Window", "Log with a form…"), ["Ctrl+Shift+I"], log)
        self._add(translate("Window", "Add a follow-up…"), ["Ctrl+Shift+L"], follow_up)
        self._add(translate("Window", "Search"), key.Find, search)
        self.addSeparator()
        self._add(translate("Window", "Undo"), key.Undo, undo)
        self._add(translate("Window", "Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], redo)
        self.addSeparator()
        for number, page in enumerate(PAGES, start=1):
            self._add(page.title(), [f"Ctrl+{number}"], lambda key=page.key: show_page(key))
        self.addSeparator()
        self._add(translate("Window", "Your week…"), ["Ctrl+Shift+W"], digest)
        self._add(translate("Window", "Export everything…"), ["Ctrl+E"], export)
        self._add(translate("Window", "Look around in the sample"), [], sample)
        self._add(translate("Window", "About you…"), [], owner)
        self._add(translate("Window", "Settings…"), ["Ctrl+,"], settings)
        self._add(translate("Window", "Quit"), ["Ctrl+Q"], leave)

    def _add(self, text: str, keys: Keys, do: Do) -> None:
        action = QAction(text, self)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(keys))
        else:
            action.setShortcuts([QKeySequence(one) for one in keys])
        action.triggered.connect(lambda: do())  # noqa: PLW0108 - without the signal's own argument
        self.addAction(action)
        self.commands.append(action)
