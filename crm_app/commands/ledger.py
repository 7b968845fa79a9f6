"""Writing the ledger: what happened to a follow-up or a cadence, and by which way."""

from datetime import date

from sqlmodel import Session

from crm_app.domain.vocabulary import LedgerEvent
from crm_app.store.tables.follow_ups import LedgerEntry


def record(
    session: Session,
    event: LedgerEvent,
    *,
    follow_up_id: int | None = None,
    contact_id: int | None = None,
    kind: str = "cadence",
    due_on: date | None = None,
    until: date | None = None,
    way: str = "",
) -> None:
    """Add one line; without a follow-up it is about the contact's ``kind``, "cadence" or "birthday".

    ``way`` is "window", "command line" or "notification" (reminders, rule 8).
    """
    session.add(
        LedgerEntry(
            follow_up_id=follow_up_id,
            contact_id=contact_id,
            kind="follow-up" if follow_up_id is not None else kind,
            event=event.value,
            due_on=due_on,
            until=until,
            way=way,
        )
    )
