"""Reminders in the window's process: shown here while no background process does, and the bell it is called by."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from crm_app.reminders.desktop import DesktopNotifications, NoticeWords
from crm_app.settings import SettingsFile
from crm_app.store.store import Store
from crm_app.ui.doorbell import Doorbell
from crm_app.ui.main_window import MainWindow
from crm_app.ui.notice_wording import notice_words
from crm_app.ui.plain_notices import PlainNotices
from crm_app.ui.reminder_runner import Either, ReminderRunner, is_held

translate = QCoreApplication.translate
_SECONDS = 30


class WindowReminders(QObject):
    """``window`` gives the window of now: another language makes another one. ``own_window`` gives it too, over the
    person's own data even where the sample was open."""

    def __init__(
        self,
        store: Store,
        settings: SettingsFile,
        window: Callable[[], MainWindow],
        own_window: Callable[[], MainWindow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._own_window = window, own_window
        self._background = store.folder.background_lock
        self._here: bool | None = None
        self._desktop = DesktopNotifications(notice_words)
        self._bell = Doorbell(store.folder.root, self)
        self._bell.rang.connect(self._come)
        either = Either(self._desktop, PlainNotices(self._toast, self))
        self._runner = ReminderRunner(store, settings, either, self)
        self._runner.opened.connect(self._come)
        self._runner.here.connect(self._take_turn)
        self._runner.looked.connect(self._say_where)
        self._runner.start()

    def show_in(self, window: MainWindow) -> None:
        """Say in its status bar who reminds."""
        if self._here is not None:
            window.status.show_reminders(self._here and not is_held(self._background))

    def close(self) -> None:
        self._runner.close()
        self._desktop.close()
        self._bell.close()

    def _come(self, wanted: str) -> None:
        (self._own_window() if wanted else self._window()).come_forward(wanted)

    def _take_turn(self, here: bool) -> None:
        self._here = here
        self._say_where()

    def _say_where(self) -> None:
        self.show_in(self._window())

    def _toast(self, words: NoticeWords, clicked: Callable[[], None]) -> bool:
        """For a desktop without notifications: in the window, as long as somebody looks at it."""
        window = self._window()
        if not window.isActiveWindow():
            return False
        said = ": ".join(part for part in (words.title, words.body.partition("\n")[0]) if part)
        window.toast.show_message(said, translate("Notice", "Open"), clicked, seconds=_SECONDS)
        return True
