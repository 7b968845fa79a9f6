"""The window's composition root: builds store, workspace and window by constructor, then runs."""

import argparse
import gc
import logging
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication

from crm_app.errors import Failure, KithbookError
from crm_app.logs import describe, start_log
from crm_app.paths import DataFolder, default_folder
from crm_app.settings import SettingsFile
from crm_app.store.store import Store
from crm_app.ui.application import Languages, make_application
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.main_window import MainWindow
from crm_app.ui.widgets.message import ask, say
from crm_app.ui.widgets.theme import apply_theme
from crm_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from crm_app.ui.window_reminders import WindowReminders

translate = QCoreApplication.translate
_RINGS, _BETWEEN_RINGS = 20, 250  # milliseconds


class Kithbook(QObject):
    """The running program: one window over the person's data, or over the sample.

    ``unclean``: the last run did not come to its end.
    """

    _checked = Signal(list)

    def __init__(self, app: QApplication, folder: DataFolder, *, unclean: bool) -> None:
        super().__init__()
        self._unclean = unclean
        self._app = app
        self._languages = Languages(app)
        self.settings = SettingsFile(folder.settings)
        self._languages.use(self.settings.value.language)
        self._theme(self.settings.value.theme)
        self._store = Store(folder)
        self._sample: Path | None = None
        self._reminding: WindowReminders | None = None
        self._checked.connect(self._tell_health)
        self.window = self._open(Workspace(self._store, self.settings), self.settings.value.page)

    def close(self) -> None:
        """Let go of the data, and throw the sample away."""
        if self._reminding is not None:
            self._reminding.close()
        self._leave_window()
        if self._sample is not None:
            self._drop_sample()
            self._store.close()

    def after_paint(self) -> None:
        """What can wait until the window is on the screen."""
        gc.freeze()
        gc.enable()
        threading.Thread(target=_warm_up, name="kithbook-warm-up", daemon=True).start()
        self._minder = QTimer(self)
        self._minder.setInterval(30 * 60 * 1000)  # a backup every half hour if something changed (security)
        self._minder.timeout.connect(self._back_up)
        self._minder.start()
        self.window.workspace.stepped.connect(self._note_change)
        self.window.workspace.watch(2)
        self._dirty = False
        # After an unclean stop every page and index is read, else only the pages' own order (security).
        check = self._store.check_soon(full=self._unclean)
        check.add_done_callback(lambda done: self._checked.emit(done.result()))
        QTimer.singleShot(500, self, self._remind)

    def _remind(self) -> None:
        """Show what is due while no background process does, and answer its wish to have the window shown."""
        from crm_app.ui.window_reminders import WindowReminders

        self._reminding = WindowReminders(self._store, self.settings, lambda: self.window, self._own_window, self)

    def _own_window(self) -> MainWindow:
        """The window over the person's own data: nothing that is to be shown is in the sample."""
        if self._sample is not None:
            self._leave_sample()
        return self.window

    def _tell_health(self, problems: list[str]) -> None:
        if problems:
            text = translate(
                "Window",
                "The data file has %n faults. Make a backup of the folder, then restore the newest backup.",
                None,
                len(problems),
            )
            say(self.window, "Kithbook", text)

    def tell_unexpected(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The last resort for an error nobody expected: a line in the log, a sentence for the person."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("kithbook").error("unexpected: %s", describe(error.with_traceback(trace)))
        self.window.toast.show_message(error_sentence(Failure("unexpected")), seconds=12)

    def _open(self, workspace: Workspace, page: str) -> MainWindow:
        window = MainWindow(workspace)
        window.settings_wanted.connect(self._show_settings)
        window.sample_wanted.connect(self._enter_sample)
        window.sample_left.connect(self._leave_sample)
        window.restore_place(self.settings.value.window)
        if self._reminding is not None:
            self._reminding.show_in(window)
        window.show_page(page if page in {"today", "people", "communities", "timeline", "insights"} else "today")
        return window

    def _replace_window(self, workspace: Workspace) -> None:
        """A window over other data, or in another language, where the old one stood."""
        old = self.window
        old.commit_typing()
        page, search = old.current_key(), old.top.search.text()
        self.settings.change(window=old.place())
        self.window = self._open(workspace, page)
        self.window.top.search.setText(search)
        self.window.show()
        old.hide()
        old.deleteLater()

    def _leave_window(self) -> None:
        self.window.hide()
        self.window.workspace.close()

    def _show_settings(self) -> None:
        from crm_app.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.window.workspace, self.window)
        dialog.language_changed.connect(self._change_language)
        dialog.theme_changed.connect(self._theme)
        dialog.leap_changed.connect(self.window.workspace.reload_all)
        dialog.open()

    def _change_language(self, choice: str) -> None:
        self._languages.use(choice)
        QTimer.singleShot(0, lambda: self._replace_window(self.window.workspace))

    def _theme(self, choice: str) -> None:
        match choice:
            case "light" | "dark":
                apply_theme(self._app, choice)
            case _:
                apply_theme(self._app, "system")

    def _enter_sample(self) -> None:
        if self._sample is not None:
            return
        from crm_app.sample import fill_store

        self._sample = Path(tempfile.mkdtemp(prefix="kithbook-sample-"))
        store = fill_store(self._sample)
        self._own = self.window.workspace
        self._replace_window(Workspace(store, self.settings, sample=True))

    def _leave_sample(self) -> None:
        sample = self.window.workspace
        self._replace_window(self._own)
        sample.close()
        self._drop_sample()

    def _drop_sample(self) -> None:
        if self._sample is not None:
            shutil.rmtree(self._sample, ignore_errors=True)
            self._sample = None

    def _note_change(self) -> None:
        self._dirty = True

    def _back_up(self) -> None:
        if self._dirty:
            self._dirty = False
            self._store.back_up()


def _warm_up() -> None:
    """Load what the first change would wait for."""
    import crm_app.commands.log_with_new  # noqa: F401  # pyright: ignore[reportUnusedImport]


def run_window(arguments: list[str]) -> int:
    """Open the window; returns the exit code. One window a data folder: a second one says so and leaves."""
    parser = argparse.ArgumentParser(prog="kithbook", add_help=False)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--exit-after-paint", action="store_true")
    parser.add_argument("--show", default="")
    options = parser.parse_args(arguments)
    folder = DataFolder(options.data_dir or default_folder())
    app = make_application([])
    try:
        if folder.in_cloud() and not folder.database.exists() and not _accept_cloud():
            return 1
        folder.make()
        start_log(folder.log)
        unclean = folder.lock.exists()
        lock = QLockFile(str(folder.lock))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            if _asked_to_come(folder, options.show):
                return 0
            raise Failure("window_open")
        program = Kithbook(app, folder, unclean=unclean)
    except (KithbookError, OSError) as error:
        Languages(app).use("system")
        told = error if isinstance(error, KithbookError) else Failure("cannot_open", folder=str(folder.root))
        return _refuse(told, quiet=options.exit_after_paint)
    sys.excepthook = program.tell_unexpected
    program.window.painted.connect(app.quit if options.exit_after_paint else program.after_paint)
    program.window.show()
    if options.show:
        _show(program.window, options.show)
    code = app.exec()
    program.close()
    lock.unlock()
    return code


def _asked_to_come(folder: DataFolder, wanted: str) -> bool:
    """Whether the window that is open came forward; one that is just being opened is waited for."""
    from crm_app.ui.doorbell import is_wish, ring

    for _ in range(_RINGS):
        if ring(folder.root, wanted if is_wish(wanted) else ""):
            return True
        QThread.msleep(_BETWEEN_RINGS)
    return False


def _show(window: MainWindow, wanted: str) -> None:
    from crm_app.ui.doorbell import is_wish

    if is_wish(wanted):
        window.come_forward(wanted)


def _accept_cloud() -> bool:
    """Ask before data are begun in a folder that a sync service copies: that damages a live database."""
    text = translate("Window", "This folder is copied by a sync service, which can damage the data. Use it anyway?")
    return ask(None, "Kithbook", text, translate("Window", "Use it anyway"), translate("Window", "Leave"))


def _refuse(error: KithbookError, *, quiet: bool) -> int:
    sentence = error_sentence(error)
    sys.stderr.write(sentence + "\n")
    if not quiet:
        say(None, "Kithbook", sentence)
    return 1
