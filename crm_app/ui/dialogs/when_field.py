"""A field for a day and time in words, with what was understood under it."""

from datetime import date, datetime, time
from datetime import time as clock_time

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from crm_app.errors import BadInput
from crm_app.ui.actions.understanding import When, understand_when, warm_up
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.widgets.text import one_line
from crm_app.ui.wording import day_text, moment_text
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

NOON = clock_time(12)
"""Stands for the time of day of something that happened on another day, of which only the day was said."""


class WhenField(FormField):
    """``future`` says which way an open day leans; ``empty`` is what stands under the field while it is empty.

    Signals: ``changed()``. What is not understood is an error once the field is left or the form is stored.
    """

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        caption: str,
        *,
        future: bool,
        placeholder: str = "",
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(caption, self.line, parent)
        self.line.setPlaceholderText(one_line(placeholder))
        self.line.setMaxLength(200)
        self._workspace = workspace
        self._future = future
        self._empty = empty
        self._shown: tuple[str, When | None] = ("", None)
        self._warm = False
        self.line.textChanged.connect(self._understand)
        self.line.editingFinished.connect(self.check)
        self.say(empty)
        warm_up(workspace, f"dates-{id(self)}", self._warmed)

    def text(self) -> str:
        return self.line.text().strip()

    def when(self) -> When | None:
        """What was understood; None for an empty field too."""
        text = self.text()
        if not text:
            return None
        if text == self._shown[0]:
            return self._shown[1]
        return understand_when(text, self._workspace.now(), future=self._future)

    def set_when(self, day: date | None, moment: time | None = None) -> None:
        """Show what is stored, in a form that is understood in every language."""
        text = "" if day is None else day.isoformat() + (f" {moment:%H:%M}" if moment else "")
        self._shown = (text, When(day, moment) if day else None)
        self.line.setText(text)

    def is_as_shown(self) -> bool:
        """Whether it still says what ``set_when`` put there."""
        return self.text() == self._shown[0]

    def meaning(self) -> str:
        """What was understood in full, empty for nothing."""
        when = self.when()
        if when is None:
            return ""
        if when.time is None:
            return day_text(when.day)
        return moment_text(datetime.combine(when.day, when.time).astimezone())

    def check(self) -> bool:
        """Whether it is empty or understood; if not, it says so."""
        if not self.text() or self.when() is not None:
            return True
        self.refuse(error_sentence(BadInput("bad_when", text=self.text())))
        return False

    def _warmed(self) -> None:
        if isValid(self):  # the form may have been closed meanwhile
            self._warm = True
            if self.text():
                self._say()

    def _understand(self) -> None:
        if self._warm:
            self._say()
        self.changed.emit()

    def _say(self) -> None:
        if not self.text():
            self.say(self._empty)
        else:
            self.say(self.meaning() or translate("When", "Not understood yet"))


def past_moment(when: When | None, now: datetime) -> datetime:
    """The instant that something happened at: now if nothing was said, noon of another day without a time."""
    if when is None or (when.time is None and when.day == now.date()):
        return now
    return datetime.combine(when.day, when.time or NOON).astimezone()
