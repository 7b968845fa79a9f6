"""What stands in place of the list of people while it is empty, with the buttons that help."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import EmptyState
from crm_app.ui.widgets.text import one_line

translate = QCoreApplication.translate

_NAME = 40  # characters of a name on a button


class PeopleEmpty(QWidget):
    """Signals: ``add(str)`` a person of that name, "" to ask for it; ``clear()`` search and filters;
    ``import_file()``.
    """

    add = Signal(str)
    clear = Signal()
    import_file = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.add_button = Button("")
        self.clear_button = Button("")
        self.import_button = Button(translate("People", "Import a file"))
        self.add_button.clicked.connect(lambda: self.add.emit(self._name))
        self.clear_button.clicked.connect(self.clear)
        self.import_button.clicked.connect(self.import_file)
        buttons = QWidget()
        stack = QVBoxLayout(buttons)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        for button in (self.import_button, self.add_button, self.clear_button):
            stack.addWidget(button)
        self.state = EmptyState("people", "", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.state)
        column.addWidget(buttons)
        column.addStretch(2)

    def explain(self, text: str, words: str, *, narrowed: bool) -> None:
        """Say why nobody is listed: for what was typed (``words`` of it a name), for the filters, or at all."""
        self._name = words
        self.import_button.setVisible(not text and not narrowed)
        self.add_button.setVisible(bool(words) or not (text or narrowed))
        self.clear_button.setVisible(bool(text or narrowed))
        if text:
            self._say(
                translate("People", "Nobody found for “%1”").replace("%1", one_line(text)[:60]),
                translate("People", "Names, companies, positions, notes and messages were looked through."),
            )
        elif narrowed:
            self._say(
                translate("People", "Nobody passes these filters"),
                translate("People", "Take one of them away to see more people."),
            )
        else:
            self._say(
                translate("People", "Nobody here yet"),
                translate(
                    "People", "Import an export of a platform or an address book, or add the first person by hand."
                ),
            )
        self.add_button.setText(
            translate("People", "Add “%1”").replace("%1", _cut(words)) if words else translate("People", "Add a person")
        )
        self.clear_button.setText(
            translate("People", "Clear search and filters")
            if text and narrowed
            else translate("People", "Clear the search")
            if text
            else translate("People", "Clear the filters")
        )

    def _say(self, title: str, text: str) -> None:
        self.state.title.setText(title)
        self.state.text.setText(text)
        self.state.setAccessibleName(title)


def _cut(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1] + "…"
