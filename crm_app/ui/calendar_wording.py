"""The words of an exported calendar, in the language that is spoken when they are asked for."""

from PySide6.QtCore import QCoreApplication

from crm_app.domain.cadence import LeapRule
from crm_app.exporters.calendar_words import CalendarWords
from crm_app.ui.wording import why_sentence

translate = QCoreApplication.translate


def calendar_words(leap: LeapRule) -> CalendarWords:
    return CalendarWords(
        leap,
        translate("Calendar", "Birthday: %1"),
        translate("Calendar", "Keep in touch: %1"),
        why_sentence,
    )
