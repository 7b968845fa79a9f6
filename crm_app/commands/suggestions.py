"""Dismissing suggestions: for a while, for one person, for one kind; each is one step and can be taken back."""

from datetime import date

from sqlmodel import Session, col, delete

from crm_app.commands.rows import add, get
from crm_app.domain.suggestions import SuggestionKind
from crm_app.errors import BadInput
from crm_app.store.tables.contacts import Contact
from crm_app.store.tables.follow_ups import SuggestionRest


def snooze_person(session: Session, contact_id: int, until: date, today: date) -> int:
    """Suggest nobody of that id before a day. Raises ``BadInput``: "snooze_past", "gone"."""
    if until <= today:
        raise BadInput("snooze_past", until=until.isoformat())
    get(session, Contact, contact_id)
    return add(session, SuggestionRest(contact_id=contact_id, until=until))


def rest_person(session: Session, contact_id: int) -> int:
    """Never suggest this contact again. Raises ``BadInput("gone")``."""
    get(session, Contact, contact_id)
    return add(session, SuggestionRest(contact_id=contact_id))


def rest_kind(session: Session, kind: SuggestionKind, contact_id: int | None = None) -> int:
    """Never suggest anybody, or one contact, for this reason again. Raises ``BadInput("gone")``."""
    if contact_id is not None:
        get(session, Contact, contact_id)
    return add(session, SuggestionRest(contact_id=contact_id, kind=kind.value))


def wake_kind(session: Session, kind: SuggestionKind) -> None:
    """Suggest people for this reason again."""
    session.exec(
        delete(SuggestionRest).where(col(SuggestionRest.kind) == kind.value, col(SuggestionRest.contact_id).is_(None))
    )


def wake_person(session: Session, contact_id: int) -> None:
    """Suggest this contact again, for every reason."""
    session.exec(delete(SuggestionRest).where(col(SuggestionRest.contact_id) == contact_id))


def wake(session: Session, rest_id: int) -> None:
    """Take one dismissal back; one that is gone already is no error."""
    session.exec(delete(SuggestionRest).where(col(SuggestionRest.id) == rest_id))
