"""The language that sentences are said in: the window's translations, without a window."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from crm_app.paths import RESOURCES

_LANGUAGES = {"en": QLocale.Language.English, "ru": QLocale.Language.Russian}


@contextmanager
def speaking(language: str) -> Generator[None]:
    """Texts, plurals and dates in this language as long as it lasts."""
    before = QLocale()
    made = None if QCoreApplication.instance() else QCoreApplication(["kithbook"])
    translator = QTranslator()
    installed = translator.load(str(RESOURCES / "i18n" / f"kithbook_{language}.qm"))
    if installed:
        QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale(_LANGUAGES[language]))
    try:
        yield
    finally:
        QLocale.setDefault(before)
        if installed:
            QCoreApplication.removeTranslator(translator)
        if made is not None:
            made.shutdown()
