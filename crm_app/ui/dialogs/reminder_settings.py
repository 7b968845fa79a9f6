"""Settings of the reminders: where they run, when they speak, the digest and the weekly rhythm."""

from datetime import time

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from crm_app.domain.reminding import Hours
from crm_app.errors import Failure
from crm_app.ui.actions.reminders import remind_in_background, starts_at_login
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_DAYS = range(1, 8)


class ReminderSettings(QWidget):
    """Each choice counts at once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        chosen = workspace.settings.value
        self.background = QCheckBox(translate("Settings", "Remind me when Kithbook is closed, too: start at login"))
        self.background.setChecked(starts_at_login(workspace))
        self.problem = Label("", "muted", wrap=True)
        self.problem.hide()
        hours = Hours.parse(chosen.remind_at, chosen.quiet_from, chosen.quiet_until, chosen.quiet_days)
        self.remind_at = _clock(translate("Settings", "Remind at"), hours.remind_at)
        self.quiet_from = _clock(translate("Settings", "Quiet from"), hours.quiet_from)
        self.quiet_until = _clock(translate("Settings", "Quiet until"), hours.quiet_until)
        self.days = [_day(number, str(number) in chosen.quiet_days) for number in _DAYS]
        self.digest = QCheckBox(translate("Settings", "A digest of the week on Monday morning"))
        self.digest.setChecked(chosen.digest == "on")
        self.rhythm = QCheckBox(translate("Settings", "Show the weekly rhythm on Today"))
        self.rhythm.setChecked(chosen.rhythm == "on")
        self.goal = QSpinBox()
        self.goal.setRange(1, 99)
        self.goal.setValue(int(chosen.rhythm_goal) if chosen.rhythm_goal.isdecimal() else 5)
        self.goal.setAccessibleName(translate("Settings", "People a week"))
        self._lay_out()
        self.background.toggled.connect(self._change_background)
        for field in (self.remind_at, self.quiet_from, self.quiet_until):
            field.timeChanged.connect(self._change_times)
        for day in self.days:
            day.toggled.connect(self._change_days)
        self.digest.toggled.connect(self._change_weekly)
        self.rhythm.toggled.connect(self._change_weekly)
        self.goal.valueChanged.connect(self._change_weekly)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.background)
        form.addRow(self.problem)
        form.addRow(_name(translate("Settings", "Remind at")), _row(self.remind_at))
        both = _row(self.quiet_from, Label(translate("Settings", "until")), self.quiet_until)
        form.addRow(_name(translate("Settings", "Quiet from")), both)
        form.addRow(Label(translate("Settings", "Quiet days")), _row(*self.days))
        hint = translate(
            "Settings", "What is due in quiet hours is shown after them. The same time twice: never quiet."
        )
        form.addRow(Label(), Label(hint, "caption", wrap=True))
        form.addRow(self.digest)
        form.addRow(self.rhythm)
        form.addRow(_name(translate("Settings", "People a week")), _row(self.goal))

    def _change_background(self, on: bool) -> None:
        try:
            remind_in_background(self._workspace, on)
        except Failure as failure:
            self.background.blockSignals(True)
            self.background.setChecked(not on)
            self.background.blockSignals(False)
            self.problem.setText(error_sentence(failure))
        else:
            self.problem.setText("")
        self.problem.setVisible(bool(self.problem.text()))

    def _change_times(self) -> None:
        self._workspace.settings.change(
            remind_at=self.remind_at.time().toString("HH:mm"),
            quiet_from=self.quiet_from.time().toString("HH:mm"),
            quiet_until=self.quiet_until.time().toString("HH:mm"),
        )

    def _change_days(self) -> None:
        quiet = "".join(str(number) for number, day in zip(_DAYS, self.days, strict=True) if day.isChecked())
        self._workspace.settings.change(quiet_days=quiet)

    def _change_weekly(self) -> None:
        self._workspace.settings.change(
            digest="on" if self.digest.isChecked() else "off",
            rhythm="on" if self.rhythm.isChecked() else "off",
            rhythm_goal=str(self.goal.value()),
        )
        self._workspace.reload_all()


def _name(text: str) -> Label:
    """The name of a field, as high as the field so that they stand on one line."""
    label = Label(text)
    label.setMinimumHeight(fonts.scaled(30))
    return label


def _clock(name: str, at: time) -> QTimeEdit:
    field = QTimeEdit(QTime(at.hour, at.minute))
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    field.setAccessibleName(name)
    return field


def _day(number: int, quiet: bool) -> FilterChip:
    locale = QLocale()
    day = FilterChip(locale.dayName(number, QLocale.FormatType.ShortFormat))
    day.setAccessibleName(locale.dayName(number, QLocale.FormatType.LongFormat))
    day.setChecked(quiet)
    return day


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
