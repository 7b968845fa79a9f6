"""The optional follow-up under what is logged: when, and what to do."""

from PySide6.QtCore import QCoreApplication, QObject, QTimeZone
from PySide6.QtWidgets import QLineEdit

from crm_app.domain.drafts import FollowUpDraft
from crm_app.errors import BadInput
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.dialogs.when_field import WhenField
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


def own_zone() -> str:
    """The IANA name of the zone that a time of day is meant in."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")


def check_future(field: WhenField, workspace: Workspace) -> bool:
    """Whether it is understood and not over; if not, it says so. Today is allowed (reminders, rule 7)."""
    if not field.check():
        return False
    when = field.when()
    if when is None or field.is_as_shown() or when.day >= workspace.today():
        return True
    field.refuse(translate("Follow-up", "This day is over: choose today or a later one."))
    return False


class FollowUpFields(QObject):
    """Two fields, ``when`` and ``text``; without a day there is no follow-up."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.when = WhenField(
            workspace,
            translate("Follow-up", "Follow up"),
            future=True,
            placeholder=translate("Follow-up", "in 2 weeks"),
            empty=translate("Follow-up", "No reminder"),
        )
        self.line = QLineEdit()
        self.line.setMaxLength(500)
        self.line.setPlaceholderText(self._default())
        self.text = FormField(translate("Follow-up", "What to do"), self.line)

    def state(self) -> tuple[object, ...]:
        return self.when.text(), self.line.text().strip()

    def check(self) -> bool:
        """Whether a follow-up is whole or not wanted; if not, the field says so."""
        if self.line.text().strip() and not self.when.text():
            self.when.refuse(translate("Follow-up", "Say when, such as “in 2 weeks”."))
            return False
        return check_future(self.when, self._workspace)

    def draft(self, contact_ids: tuple[int, ...]) -> FollowUpDraft | None:
        when = self.when.when()
        if when is None:
            return None
        text = self.line.text().strip() or self._default()
        zone = own_zone() if when.time else ""
        return FollowUpDraft(text, contact_ids, when.day, when.time, zone)

    @staticmethod
    def _default() -> str:
        return translate("Follow-up", "Get in touch again")


def missing_day(field: WhenField) -> bool:
    """Whether the field is empty, which it then says; for a form that needs a day."""
    if field.text():
        return False
    field.refuse(error_sentence(BadInput("empty_field")))
    return True
