"""One contact's page, and the newest of its timeline; each judges by the tables a step touched whether it is stale."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from typing_extensions import override

from crm_app.domain.cadence import Birthday, DueState, due_state
from crm_app.errors import BadInput
from crm_app.queries.contact import (
    CadenceRow,
    ContactPage,
    FollowUpRow,
    IdentityRow,
    LedgerRow,
    MetRow,
    contact_page,
)
from crm_app.queries.lookups import TagRow
from crm_app.queries.sources import SourceField, SourceRow
from crm_app.queries.timeline import InteractionRow, TimelineFilter, timeline_ids, timeline_rows
from crm_app.store.journal import StepDone
from crm_app.ui import wording
from crm_app.ui.models.rows_cache import PagedRows
from crm_app.ui.workspace import Workspace

__all__ = [
    "CadenceRow",
    "ContactModel",
    "ContactPage",
    "ContactTimeline",
    "FollowUpRow",
    "IdentityRow",
    "InteractionRow",
    "LedgerRow",
    "MetRow",
    "SourceField",
    "SourceRow",
    "TagRow",
    "birthday_day",
    "follow_up_state",
]

translate = QCoreApplication.translate

NEWEST = 50
"""Interactions shown before the whole timeline is asked for."""

_TABLES = frozenset(
    {"contact", "identity", "platform", "position", "meeting_point", "community", "membership", "tag", "contact_tag",
     "outcome", "interaction", "participant", "cadence", "cadence_state", "tier", "contact_tier",
     "follow_up", "follow_up_contact", "ledger_entry", "source_record", "photo"}
)  # fmt: skip
_TIMELINE_TABLES = frozenset({"interaction", "participant", "platform", "community", "contact"})


class ContactModel(QObject):
    """Signals: ``loaded(ContactPage)`` whenever the page was read; ``gone()`` when the contact is no more."""

    loaded = Signal(object)
    gone = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contact_id: int | None = None
        self._workspace = workspace
        self._key = f"contact-{id(self):x}"
        self._active = False
        self._stale = False
        workspace.changed.connect(self._judge)

    def show(self, contact_id: int | None) -> None:
        """Read this contact's page."""
        self.contact_id = contact_id
        self.reload()

    def reload(self) -> None:
        contact_id = self.contact_id
        self._stale = False
        if contact_id is not None:
            workspace = self._workspace
            arguments = (contact_id, workspace.today(), workspace.leap)
            workspace.read(self._key, contact_page, *arguments, then=lambda page: self._take(contact_id, page))

    def set_active(self, active: bool) -> None:
        self._active = active
        if active and self._stale:
            self.reload()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self._stale = True
            if self._active:
                self.reload()

    def _take(self, contact_id: int, page: ContactPage | None) -> None:
        if contact_id != self.contact_id:
            return
        if page is None:
            self.contact_id = None
            self.gone.emit()
        else:
            self.loaded.emit(page)


class ContactTimeline(PagedRows[InteractionRow]):
    """What happened with one contact, the newest first; at most ``NEWEST`` unless all is asked for.

    Signals: ``listed()`` when the order was read. ``cut`` tells whether there is more.
    """

    listed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self.contact_id: int | None = None
        self.kind = ""
        self.cut = False
        self._whole = False
        self._active = False
        self._stale = False
        self._key = f"contact-timeline-{id(self):x}"
        workspace.changed.connect(self._judge)

    def show(self, contact_id: int | None, kind: str = "", *, whole: bool = False) -> None:
        if contact_id != self.contact_id:
            self.set_ids([])
        self.contact_id, self.kind, self._whole = contact_id, kind, whole
        self.reload()

    def reload(self) -> None:
        self._stale = False
        self.forget()
        if self.contact_id is None:
            self._came(None, [])
            return
        wanted = TimelineFilter(contact_id=self.contact_id, kind=self.kind)
        limit = None if self._whole else NEWEST + 1
        self.workspace.read(
            f"{self._key}.ids", timeline_ids, wanted, limit, then=lambda ids: self._came(wanted.contact_id, ids)
        )

    def set_active(self, active: bool) -> None:
        self._active = active
        if active and self._stale:
            self.reload()

    @override
    def fetch(self, ids: Sequence[int], then: Callable[[Mapping[int, InteractionRow]], None]) -> None:
        self.workspace.read(f"{self._key}.rows", timeline_rows, ids, then=then)

    @override
    def spoken(self, row: InteractionRow) -> str:
        parts = (
            wording.moment_text(row.at, row.assumed_zone),
            wording.kind_name(row.kind, row.subtype),
            row.platform_name,
            row.community,
            row.title,
            row.text,
        )
        return ", ".join(part for part in parts if part)

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TIMELINE_TABLES:
            self._stale = True
            if self._active:
                self.reload()

    def _came(self, contact_id: int | None, ids: list[int]) -> None:
        if contact_id != self.contact_id:
            return
        self.cut = not self._whole and len(ids) > NEWEST
        self.set_ids(ids[:NEWEST] if self.cut else ids)
        self.listed.emit()


def follow_up_state(row: FollowUpRow, workspace: Workspace) -> DueState:
    """How an open follow-up stands today."""
    return due_state(row.due_on, workspace.today(), row.snoozed_until)


def birthday_day(stored: str) -> Birthday | None:
    """A stored birthday, None where there is none or an importer took it as it stood."""
    try:
        return Birthday.parse(stored) if stored else None
    except BadInput:
        return None
