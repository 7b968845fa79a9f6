"""Small dialogs that say, ask yes or no, and ask for a line of text, all in plain text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from crm_app.ui.widgets.buttons import Button, Kind
from crm_app.ui.widgets.text import Label, one_line

translate = QCoreApplication.translate
_Role = QDialogButtonBox.ButtonRole


def say(parent: QWidget | None, title: str, text: str) -> None:
    """Show `text` under `title` until it is dismissed."""
    box = _Box(parent, title, text)
    box.add_buttons([(translate("Message", "OK"), "primary", _Role.AcceptRole)], default=0)
    box.exec()


def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str) -> bool:
    """Whether `yes` was chosen. What is asked at all cannot be undone, so Enter and Escape mean `no`."""
    box = _Box(parent, title, text)
    box.add_buttons([(no, "", _Role.RejectRole), (yes, "", _Role.AcceptRole)], default=0)
    return box.exec() == QDialog.DialogCode.Accepted


def ask_text(parent: QWidget | None, title: str, label: str, initial: str = "") -> str | None:
    """One line of text without white space at its ends, or None when it was cancelled."""
    box = _Box(parent, title, "")
    box.text.setText(label)
    box.text.show()
    field = QLineEdit(initial)
    field.setAccessibleName(one_line(label))
    field.selectAll()
    box.column.addWidget(field)
    box.add_buttons(
        [
            (translate("Message", "Cancel"), "", _Role.RejectRole),
            (translate("Message", "OK"), "primary", _Role.AcceptRole),
        ],
        default=1,
    )
    field.setFocus()
    return field.text().strip() if box.exec() == QDialog.DialogCode.Accepted else None


class _Box(QDialog):
    """A title, a text and a row of buttons."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(one_line(title))
        self.setMinimumWidth(360)
        self.setMaximumWidth(560)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(Label(title, "heading", wrap=True))
        self.text = Label(text, wrap=True)
        self.text.setVisible(bool(text))
        self.column.addWidget(self.text)

    def add_buttons(self, buttons: Sequence[tuple[str, Kind, QDialogButtonBox.ButtonRole]], default: int) -> None:
        """Close the box with its buttons, given as (text, kind, role); Enter presses number `default`."""
        row = QDialogButtonBox()
        row.accepted.connect(self.accept)
        row.rejected.connect(self.reject)
        self.column.addSpacing(4)
        self.column.addWidget(row)
        for number, (text, kind, role) in enumerate(buttons):
            button = Button(text, kind)
            row.addButton(button, role)
            if number == default:
                button.setDefault(True)
                button.setFocus()
