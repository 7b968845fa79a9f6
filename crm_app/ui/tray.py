"""The icon in the tray: Kithbook is there, reminds, and can be opened or typed into."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from crm_app.reminders.desktop import NoticeWords
from crm_app.ui.widgets.icons import app_icon

translate = QCoreApplication.translate
_SECONDS = 15


class Tray(QObject):
    """Signals: ``open_wanted()``, ``today_wanted()``, ``line_wanted()``, ``quit_wanted()``; ``opening()`` before the
    menu is shown: then is the time to say what is due (``show_due``)."""

    open_wanted = Signal()
    today_wanted = Signal()
    opening = Signal()
    line_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clicked: Callable[[], None] | None = None
        self._due = 0
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.opening)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._message_clicked)
        self.retranslate()

    def show(self) -> None:
        """Stand in the tray, if the desktop has one."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.show()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.menu.clear()
        self.icon.setToolTip(translate("Tray", "Kithbook reminds you"))
        self.menu.addAction(translate("Tray", "Open Kithbook")).triggered.connect(self.open_wanted)
        self.today = self.menu.addAction("")
        self.today.triggered.connect(self.today_wanted)
        self.show_due(self._due)
        self.menu.addAction(translate("Tray", "Log a line…")).triggered.connect(self.line_wanted)
        self.menu.addSeparator()
        self.menu.addAction(translate("Tray", "Quit: no reminders until the next login")).triggered.connect(
            self.quit_wanted
        )

    def show_due(self, count: int) -> None:
        """Say how much is to be done today, late or not."""
        self._due = count
        self.today.setText(translate("Tray", "Today: %n due", None, count))

    def present(self, words: NoticeWords, clicked: Callable[[], None]) -> bool:
        """Show a message without buttons; whether there is an icon that can."""
        if not self.icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            return False
        self._clicked = clicked
        self.icon.showMessage(words.title, words.body, app_icon(), _SECONDS * 1000)
        return True

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _message_clicked(self) -> None:
        clicked, self._clicked = self._clicked, None
        if clicked is not None:
            clicked()
