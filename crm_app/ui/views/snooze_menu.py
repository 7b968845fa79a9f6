"""The menu that puts something off: a handful of days, or another one from the calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QCalendarWidget, QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_app.domain.cadence import Cadence, LeapRule, add_interval
from crm_app.domain.vocabulary import Unit
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.text import Label

translate = QCoreApplication.translate


def snooze_days(today: date) -> list[tuple[str, date]]:
    """What the menu offers: the words, and the day that is meant."""
    monday = today + timedelta(days=7 - today.weekday())
    return [
        (translate("Snooze", "Tomorrow"), today + timedelta(days=1)),
        (translate("Snooze", "In 3 days"), today + timedelta(days=3)),
        (translate("Snooze", "Next Monday"), monday),
        (translate("Snooze", "In a week"), today + timedelta(days=7)),
        (translate("Snooze", "In a month"), add_interval(today, Cadence(1, Unit.MONTH), 1, LeapRule.FEB_28)),
    ]


class SnoozeMenu(QMenu):
    """Calls ``snooze`` with the chosen day, which is after ``today``."""

    def __init__(self, today: date, snooze: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(translate("Snooze", "Snooze"), parent)
        self._today = today
        self._snooze = snooze
        for text, day in snooze_days(today):
            written = QLocale().toString(QDate(day.year, day.month, day.day), translate("Snooze", "ddd d MMM"))
            action = self.addAction(f"{text}\t{written}")
            action.triggered.connect(lambda _checked=False, day=day: snooze(day))
        self.addSeparator()
        self.addAction(translate("Snooze", "Other date…")).triggered.connect(self.ask_day)

    def ask_day(self) -> "DayDialog":
        """Open the calendar."""
        dialog = DayDialog(self._today + timedelta(days=1), self._snooze, self.parentWidget())
        dialog.open()
        return dialog


class DayDialog(QDialog):
    """A calendar from ``earliest`` on; Enter, a double click or the button takes the marked day."""

    def __init__(self, earliest: date, take: Callable[[date], object], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._take = take
        self.setWindowTitle(translate("Snooze", "Snooze until"))
        self.calendar = QCalendarWidget()
        self.calendar.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(translate("Snooze", "Snooze until"))
        self.calendar.setMinimumSize(300, 240)
        # What the application's sheet asks of tables leaves a calendar's cells no room.
        self.calendar.setStyleSheet("QTableView, QTableView:focus { border: none; } QTableView::item { padding: 0; }")
        self.calendar.activated.connect(self.accept)
        cancel = Button(translate("Snooze", "Cancel"))
        cancel.clicked.connect(self.reject)
        self.button = Button(translate("Snooze", "Snooze"), "primary")
        self.button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(translate("Snooze", "Snooze until"), "heading"))
        column.addWidget(self.calendar)
        column.addLayout(row)
        self.calendar.setFocus()
        self.finished.connect(self.deleteLater)

    def accept(self) -> None:
        day = self.calendar.selectedDate()
        super().accept()
        self._take(date(day.year(), day.month(), day.day()))
