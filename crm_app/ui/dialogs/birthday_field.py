"""A birthday as people write it, the year of birth known or not."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from crm_app.domain.cadence import Birthday
from crm_app.errors import BadInput, KithbookError
from crm_app.ui.dialogs.when_field import WhenField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

LEAP_YEAR = 2000  # has every day of a year

# A year stands in it: four digits, or two after a day and a month.
_YEAR = re.compile(r"(?<!\d)(?:\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2})(?!\d)")


class BirthdayField(WhenField):
    """Takes "12 June", "12.06.1985" and the stored forms "1985-06-12" and "--06-12"."""

    def __init__(self, workspace: Workspace, caption: str, parent: QWidget | None = None) -> None:
        placeholder = translate("Contact form", "12 June or 12.06.1985")
        self._stored: tuple[str, Birthday | None] = ("", None)
        super().__init__(workspace, caption, future=False, placeholder=placeholder, parent=parent)

    def birthday(self) -> Birthday | None:
        """What was understood; None for an empty field too."""
        text = self.text()
        if text == self._stored[0]:
            return self._stored[1]
        try:
            return Birthday.parse(text)
        except KithbookError:
            when = self.when()
        if when is None or when.time is not None:
            return None
        return Birthday(when.day.month, when.day.day, when.day.year if _YEAR.search(text) else None)

    def stored(self) -> str:
        """The form it is stored in, empty for none."""
        found = self.birthday()
        return found.text() if found else ""

    def set_stored(self, text: str) -> None:
        """Show what is stored, as the person would write it."""
        birthday = Birthday.parse(text) if text else None
        self._stored = (_shown(birthday) if birthday else "", birthday)
        self.line.setText(self._stored[0])

    @override
    def meaning(self) -> str:
        found = self.birthday()
        return _shown(found) if found else ""

    @override
    def check(self) -> bool:
        found = self.birthday()
        born_later = found is not None and found.year is not None and _day(found) > self._workspace.today()
        if not self.text() or (found is not None and not born_later):
            return True
        self.refuse(error_sentence(BadInput("bad_birthday")))
        return False


def _day(birthday: Birthday) -> date:
    return date(birthday.year or LEAP_YEAR, birthday.month, birthday.day)


def _shown(birthday: Birthday) -> str:
    day = _day(birthday)
    form = "d MMMM" if birthday.year is None else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
