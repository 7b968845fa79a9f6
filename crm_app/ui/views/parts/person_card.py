"""One person large: who they are, where they were met, and what there was."""

from base64 import b64decode
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_app.ui import wording
from crm_app.ui.models.triage import Undecided
from crm_app.ui.widgets.avatar import Avatar
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.chips import PlatformMark
from crm_app.ui.widgets.text import ElidedLabel, Label, one_line
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_HEIGHT = 178  # pixels: all lines, so that the buttons under it stay where they are from one person to the next


class PersonCard(Card):
    """One person large: who they are, where they were met, and what there was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.avatar = Avatar(size=72)
        self.name = Label(role="title")
        self.job = ElidedLabel()
        self.met = PlatformMark()
        self.last = Label(role="muted", wrap=True)
        self.lines = [ElidedLabel(role="muted") for _ in range(3)]
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self.name, self.job, self.met, self.last):
            words.addWidget(part)
        words.addSpacing(8)
        for line in self.lines:
            words.addWidget(line)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.content.addLayout(row)
        self.setMinimumHeight(_HEIGHT)

    def show_person(self, person: Undecided, workspace: Workspace) -> None:
        """Plain text: all of it comes from outside."""
        today = workspace.today()
        self.avatar.set_name(person.name, _photo(person.photo))
        self.name.setText(one_line(person.name))
        job = ", ".join(part for part in (person.position, person.company, person.location) if part)
        self.job.setText(job)
        self.job.setVisible(bool(job))
        met = [
            wording.platform_name(person.platform, person.platform_name) if person.platform else "",
            person.community,
        ]
        if person.met_on is not None:
            met.append(wording.short_day(person.met_on, today))
        self.met.set_mark(" · ".join(part for part in met if part), person.platform_colour)
        self.met.setVisible(any(met))
        self.last.setText(_last(person, today))
        for number, label in enumerate(self.lines):
            label.setVisible(number < len(person.lines))
            if number < len(person.lines):
                at, kind, text = person.lines[number]
                day = wording.short_day(at.astimezone().date(), today)
                label.setText(
                    " · ".join(part for part in (day, wording.kind_name(kind), " ".join(text.split())) if part)
                )
        self.setAccessibleName(one_line(f"{person.name}, {job}, {self.last.text()}"))


def _last(person: Undecided, today: date) -> str:
    """The last contact, or an attempt after it that nobody answered (reminders, rule 4)."""
    attempt = person.last_attempt
    if attempt is not None and (person.last_contact is None or attempt > person.last_contact):
        day = wording.short_day(attempt.astimezone().date(), today)
        return translate("Triage", "You wrote on %1, no answer yet.").replace("%1", day)
    if person.last_contact is None:
        return translate("Triage", "You have never talked.")
    count = translate("Triage", "%n interactions", None, person.interactions)
    last = wording.short_day(person.last_contact.astimezone().date(), today)
    return translate("Triage", "%1, the last on %2").replace("%1", count).replace("%2", last)


def _photo(data: str) -> bytes:
    try:
        return b64decode(data, validate=True)
    except ValueError:
        return b""
