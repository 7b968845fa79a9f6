"""Buttons of the four kinds that the style sheet knows, with text that is safe to come from outside."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from typing_extensions import override

from crm_app.ui.widgets.icons import Role, set_icon
from crm_app.ui.widgets.text import no_mnemonic, one_line, set_tool_tip

Kind = Literal["", "primary", "quiet", "link"]


class Button(QPushButton):
    """A push button: "" (framed), "primary" (filled, one a screen), "quiet" (no frame) or "link"."""

    def __init__(self, text: str, kind: Kind = "", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setText(text)
        if icon_name:
            set_icon(self, icon_name, Role.HighlightedText if kind == "primary" else Role.ButtonText)

    @override
    def setText(self, text: str, /) -> None:
        """Shows `text` letter by letter: an ampersand stays one and is no shortcut."""
        super().setText(no_mnemonic(text))
        self.setAccessibleName(one_line(text))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter presses the button that has the keyboard, as Space does; Qt knows that in dialogs only."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """A button that is only an icon; `name` is what a screen reader says and the tool tip shows."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(16, 16))
        set_icon(self, icon_name)
        self.setAccessibleName(one_line(name))
        set_tool_tip(self, name)
