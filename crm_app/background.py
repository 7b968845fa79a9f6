"""The composition root of ``kithbook --background``: only reminders, and an icon in the tray."""

import argparse
import signal
import socket
import sys
from datetime import datetime
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QLockFile, QObject, QProcess, QSocketNotifier
from PySide6.QtWidgets import QApplication

from crm_app.errors import Failure, KithbookError
from crm_app.logs import start_log
from crm_app.paths import DataFolder, default_folder
from crm_app.queries.lookups import counts
from crm_app.reminders.desktop import DesktopNotifications
from crm_app.settings import SettingsFile
from crm_app.store.store import Store
from crm_app.ui.application import Languages, make_application
from crm_app.ui.doorbell import ring
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.notice_wording import notice_words
from crm_app.ui.plain_notices import PlainNotices
from crm_app.ui.quick_line import QuickLine
from crm_app.ui.reminder_runner import Either, ReminderRunner
from crm_app.ui.tray import Tray
from crm_app.ui.widgets.theme import apply_theme
from crm_app.ui.workspace import Workspace

_LOCKING = 1000  # milliseconds: a window that looks whether somebody holds the lock has it for a moment


class Background(QObject):
    """The running process. It shares the database with the window through the store: SQLite's locks are enough."""

    def __init__(self, app: QApplication, folder: DataFolder) -> None:
        super().__init__()
        self._app, self._folder = app, folder
        self._settings = SettingsFile(folder.settings)
        self._languages = Languages(app)
        self._was_wanted = self._settings.value.background != "off"
        self._speak()
        self._store = Store(folder)
        self._line: QuickLine | None = None
        self._workspace: Workspace | None = None
        self._tray = Tray(self)
        self._desktop = DesktopNotifications(notice_words)
        self._runner = ReminderRunner(
            self._store, self._settings, Either(self._desktop, PlainNotices(self._tray.present, self)), self
        )
        self._runner.opened.connect(self._open)
        self._runner.looked.connect(self._follow_settings)
        self._tray.open_wanted.connect(lambda: self._open(""))
        self._tray.today_wanted.connect(lambda: self._open("today"))
        self._tray.opening.connect(self._count)
        self._tray.line_wanted.connect(self._open_line)
        self._tray.quit_wanted.connect(app.quit)

    def start(self) -> None:
        self._tray.show()
        self._runner.start()

    def close(self) -> None:
        self._runner.close()
        self._desktop.close()
        if self._workspace is None:
            self._store.close()
        else:
            self._workspace.close()

    def _speak(self) -> None:
        self._spoken = self._settings.value.language
        self._languages.use(self._spoken)

    def _follow_settings(self) -> None:
        if self._settings.value.background == "off" and self._was_wanted:
            self._app.quit()  # switched off while it runs
        if self._settings.value.language != self._spoken:
            self._speak()
            self._tray.retranslate()

    def _open(self, wanted: str) -> None:
        """Have the window show something; start it if it is not open."""
        if not ring(self._folder.root, wanted):
            arguments = ["-m", "crm_app", "--data-dir", str(self._folder.root)]
            QProcess.startDetached(sys.executable, arguments + (["--show", wanted] if wanted else []))

    def _count(self) -> None:
        with self._store.reading() as session:
            today = datetime.now().astimezone().date()
            self._tray.show_due(counts(session, today, self._settings.leap).due_now)

    def _open_line(self) -> None:
        if self._line is None:
            theme = self._settings.value.theme
            apply_theme(self._app, "light" if theme == "light" else "dark" if theme == "dark" else "system")
            self._workspace = Workspace(self._store, self._settings)
            self._line = QuickLine(self._workspace)
        self._line.open_line()


def run_background(arguments: list[str]) -> int:
    """Remind until the session ends; returns the exit code. A second one over the same folder leaves at once."""
    parser = argparse.ArgumentParser(prog="kithbook", add_help=False)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--background", action="store_true")
    options = parser.parse_args(arguments)
    folder = DataFolder(options.data_dir or default_folder())
    app = make_application([])
    app.setQuitOnLastWindowClosed(False)
    try:
        folder.make()
        start_log(folder.log)
        lock = QLockFile(str(folder.background_lock))
        lock.setStaleLockTime(0)
        if not lock.tryLock(_LOCKING):
            raise Failure("already_reminding")
        background = Background(app, folder)
    except (KithbookError, OSError) as error:
        Languages(app).use("system")
        told = error if isinstance(error, KithbookError) else Failure("cannot_open", folder=str(folder.root))
        sys.stderr.write(error_sentence(told) + "\n")
        return 0 if told.code == "already_reminding" else 1
    listener = _quit_on_signals(app)
    background.start()
    code = app.exec()
    listener.setEnabled(False)
    background.close()
    lock.unlock()
    return code


def _quit_on_signals(app: QApplication) -> QSocketNotifier:
    """Leave in order on SIGTERM and SIGINT. Python handles them once something wakes Qt: a socket does."""
    waking, woken = socket.socketpair()
    for end in (waking, woken):
        end.setblocking(False)
    signal.set_wakeup_fd(waking.fileno())

    def leave(_number: int, _frame: FrameType | None) -> None:
        app.quit()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: woken.recv(64))
    notifier.destroyed.connect(waking.close)
    return notifier
