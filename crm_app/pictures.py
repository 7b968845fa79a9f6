"""Pictures of every screen, off screen: each page and form over the sample, in each theme, language and size."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from crm_app.paths import DataFolder
from crm_app.sample import EXPORT, fill_store
from crm_app.settings import SettingsFile
from crm_app.store.store import Store
from crm_app.ui import pages
from crm_app.ui.application import Languages, make_application
from crm_app.ui.main_window import MainWindow
from crm_app.ui.widgets.theme import apply_theme
from crm_app.ui.workspace import Workspace

SIZES = (QSize(1280, 800), QSize(960, 600))
_LINES = {
    "en": "met Ivan Petrov yesterday at PyData Slack, he looks for a data engineer, remind me in 2 weeks #hiring",
    "ru": "созвон с Анной сегодня 40 минут, обсудили митап, написать через месяц, и потом каждые 3 месяца #митап",
}
_PATIENCE = 20_000  # milliseconds before a screen that never settles is an error


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw everything; ``theme`` is "light" or "dark", ``language`` "en" or "ru"."""

    theme: str
    language: str
    size: QSize

    def file(self, folder: Path, screen: str) -> Path:
        return folder / f"{screen}-{self.language}-{self.theme}-{self.size.width()}.png"


def draw_all(folder: Path, looks: list[Look], work: Path, now: datetime | None = None) -> list[Path]:
    """Draw every screen in every look; returns the files. ``work`` holds the sample meanwhile."""
    app = make_application([])
    languages = Languages(app)
    folder.mkdir(parents=True, exist_ok=True)
    empty = Workspace(Store(DataFolder(work / "empty")), SettingsFile(work / "empty.json"))
    sample = Workspace(fill_store(work / "sample", now), SettingsFile(work / "sample.json"))
    made: list[Path] = []
    try:
        for look in looks:
            languages.use(look.language)
            apply_theme(app, "dark" if look.theme == "dark" else "light")
            made += _draw(folder, look, sample, empty)
    finally:
        sample.close()
        empty.close()
        languages.stop()
    return made


def settle(workspace: Workspace) -> None:
    """Let the event loop run until every read and write is delivered and painted."""
    loop = QEventLoop()
    calm = 0
    waited = 0

    def look() -> None:
        nonlocal calm, waited
        calm = calm + 1 if workspace.idle() else 0
        waited += timer.interval()
        if calm >= 4 or waited > _PATIENCE:
            loop.quit()

    timer = QTimer()
    timer.setInterval(15)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if waited > _PATIENCE:
        raise TimeoutError("a screen did not settle")


def _draw(folder: Path, look: Look, sample: Workspace, empty: Workspace) -> Iterator[Path]:
    window = _window(empty, look)
    window.show_page("today")
    yield _save(window, empty, look.file(folder, "welcome"))
    _drop(window)
    window = _window(sample, look)
    for page in pages.PAGES:
        view = window.show_page(page.key)
        settle(sample)
        _prepare(page.key, view)
        yield _save(window, sample, look.file(folder, page.key))
    window.show_page("today")
    window.top.line.setText(_LINES[look.language])
    yield _save(window, sample, look.file(folder, "line"))
    window.top.line.clear()
    for name, opener in _forms(window).items():
        opener()
        settle(sample)
        dialog = _dialog_of(window)
        yield _save(dialog, sample, look.file(folder, name))
        dialog.done(QDialog.DialogCode.Rejected)
        dialog.deleteLater()
    _drop(window)


def _prepare(key: str, view: Any) -> None:
    """Bring a page to the state that its picture should show."""
    match key:
        case "people":
            view.select(32)
        case "communities":
            view.show_community(1)
        case "import":
            view.start([EXPORT])
        case _:
            pass


def _forms(window: MainWindow) -> dict[str, Callable[[], None]]:
    navigator = window.navigator
    return {
        "form-log": lambda: navigator.log.emit([32]),
        "form-follow-up": lambda: navigator.follow_up.emit([32]),
        "form-contact": lambda: navigator.edit_contact.emit(32),
        "form-cadence": lambda: navigator.cadence.emit([32]),
        "form-community": lambda: navigator.edit_community.emit(1),
        "form-outcome": lambda: navigator.outcome.emit(32),
        "form-settings": lambda: _settings(window),
        "form-week": lambda: window.come_forward("digest"),
        "form-palette": window.menu.commands[0].trigger,
    }


def _settings(window: MainWindow) -> None:
    from crm_app.ui.dialogs.settings import SettingsDialog

    SettingsDialog(window.workspace, window).open()


def _window(workspace: Workspace, look: Look) -> MainWindow:
    window = MainWindow(workspace)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(look.size)
    window.show()
    return window


def _save(widget: QWidget, workspace: Workspace, file: Path) -> Path:
    settle(workspace)
    if not widget.grab().save(str(file)):
        raise OSError(f"cannot write {file.name}")
    return file


def _dialog_of(window: MainWindow) -> QDialog:
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    if not dialogs:
        raise LookupError(f"no form opened over {window.windowTitle()}")
    return dialogs[-1]


def _drop(window: MainWindow) -> None:
    window.hide()
    window.deleteLater()
