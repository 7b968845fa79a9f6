"""The QApplication and the language it speaks."""

import sys

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from crm_app.paths import RESOURCES
from crm_app.ui.widgets.icons import app_icon

LANGUAGES = {"en": QLocale.Language.English, "ru": QLocale.Language.Russian}


def make_application(arguments: list[str]) -> QApplication:
    """The one QApplication, with its names and icon."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Kithbook")
    app.setApplicationDisplayName("Kithbook")
    app.setDesktopFileName("org.kithbook.Kithbook")
    app.setWindowIcon(app_icon())
    return app


class Languages:
    """Installs the translators of a language; "system" is Russian on a Russian system, else English."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self._before = QLocale()

    def use(self, choice: str) -> str:
        """Speak ``choice`` from now on, in texts, dates and numbers; returns "en" or "ru"."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        language = choice
        if choice not in LANGUAGES:
            russian = QLocale.system().language() == QLocale.Language.Russian
            language = "ru" if russian else "en"
        system = QLocale.system()
        same = system.language() == LANGUAGES[language]
        QLocale.setDefault(system if same else QLocale(LANGUAGES[language]))
        self._installed = [
            self._load(str(RESOURCES / "i18n" / f"kithbook_{language}.qm")),
            self._load(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{language}.qm"),
        ]
        return language

    def stop(self) -> None:
        """Speak as before the first ``use``."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(self._before)

    def _load(self, file: str) -> QTranslator:
        translator = QTranslator()
        if translator.load(file):
            self._app.installTranslator(translator)
        return translator
