"""Noting what was shown, and settling what a notice was about, each no more than once."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select as core_select
from sqlalchemy import text
from sqlmodel import Session, col, func, select

from crm_app.commands import follow_ups
from crm_app.commands.cadences import current_due
from crm_app.commands.rows import chunks
from crm_app.domain.cadence import Birthday, LeapRule, next_birthday
from crm_app.domain.reminding import Occurrence
from crm_app.domain.vocabulary import LedgerEvent
from crm_app.errors import BadInput
from crm_app.store.schema import JOURNALED, table_of
from crm_app.store.tables.contacts import Contact
from crm_app.store.tables.follow_ups import FollowUp, LedgerEntry, ReminderState

WAY = "notification"
_SETTLED = (LedgerEvent.DONE.value, LedgerEvent.SKIPPED.value)
_Told = tuple[str, date | None, date | None]


def note_shown(
    session: Session,
    occurrences: Sequence[Occurrence],
    at: datetime,
    last_check_at: datetime | None = None,
    digest_on: date | None = None,
) -> int:
    """Enter what was shown into the ledger, and the moment of the look (None: as it was); returns the entries made.

    What another process noted meanwhile is not noted again, nor what is not there any more.
    """
    state = session.get(ReminderState, 1) or ReminderState(id=1)
    state.last_check_at = last_check_at or state.last_check_at
    state.digest_on = digest_on or state.digest_on
    session.add(state)
    fresh = _fresh(session, list(dict.fromkeys(occurrences)))
    if fresh:
        first = _free_id(session)
        entries = [_entry(first + place, occurrence, at) for place, occurrence in enumerate(fresh)]
        session.connection().execute(table_of(LedgerEntry).insert(), entries)
    return len(fresh)


def finish(session: Session, due_id: str, due_on: date, slack: int, today: date, leap: LeapRule) -> None:
    """Mark as done what a notice of ``due_on`` was about; ``BadInput("unknown_due")`` if that is settled already.

    ``slack`` is how many days a cadence's due day may have moved since (``domain.reminding.slack``).
    """
    kind = _still_due(session, due_id, due_on, slack, leap)
    # The birthday that was told of, not next year's.
    follow_ups.mark_done(session, due_id, due_on if kind == "birthday" else today, WAY, leap)


def put_off(session: Session, due_id: str, due_on: date, slack: int, until: date, today: date, leap: LeapRule) -> None:
    """Snooze what a notice of ``due_on`` was about; ``BadInput("unknown_due")`` if it is settled already.

    A birthday is told of on its day, and cannot be put off past it: that changes nothing.
    """
    if _still_due(session, due_id, due_on, slack, leap) != "birthday":
        follow_ups.snooze(session, due_id, until, today, WAY)


def _entry(entry_id: int, occurrence: Occurrence, at: datetime) -> dict[str, Any]:
    kind, number = _split(occurrence.due_id)
    return {
        "id": entry_id,
        "follow_up_id": number if kind == "follow-up" else None,
        "contact_id": None if kind == "follow-up" else number,
        "kind": kind,
        "event": LedgerEvent.SHOWN.value,
        "at": at,
        "due_on": occurrence.due_on,
        "until": occurrence.until,
        "way": WAY,
    }


def _still_due(session: Session, due_id: str, due_on: date, slack: int, leap: LeapRule) -> str:
    """The kind of what is due; a recurring one that has moved on is not what the notice was about."""
    kind, number = _split(due_id)
    if kind == "follow-up":
        follow_up = session.get(FollowUp, number)
        due = follow_up is not None and follow_up.done_at is None and follow_up.due_on == due_on
    elif kind == "cadence":
        due = abs((current_due(session, number, leap) - due_on).days) <= slack
    else:
        contact = session.get(Contact, number)
        due = bool(contact and contact.birthday) and not _birthday_settled(session, number, due_on)
        due = due and next_birthday(Birthday.parse(contact.birthday if contact else ""), due_on, leap) == due_on
    if not due:
        raise BadInput("unknown_due", id=due_id)
    return kind


def _birthday_settled(session: Session, contact_id: int, due_on: date) -> bool:
    found = select(LedgerEntry.id).where(
        LedgerEntry.contact_id == contact_id,
        LedgerEntry.kind == "birthday",
        LedgerEntry.due_on == due_on,
        col(LedgerEntry.event).in_(_SETTLED),
    )
    return session.exec(found).first() is not None


def _fresh(session: Session, occurrences: list[Occurrence]) -> list[Occurrence]:
    """Those whose owner is there and that have not been noted since the last change."""
    numbers = {occurrence: _split(occurrence.due_id) for occurrence in occurrences}
    ids = [number for kind, number in numbers.values() if kind == "follow-up"]
    people = [number for kind, number in numbers.values() if kind != "follow-up"]
    there: set[tuple[bool, int]] = set()
    changed: dict[str, int] = {}
    for block in chunks(ids):
        there |= {(True, found or 0) for found in session.exec(select(FollowUp.id).where(col(FollowUp.id).in_(block)))}
        entries = select(LedgerEntry.follow_up_id, func.max(LedgerEntry.id)).where(
            LedgerEntry.event == LedgerEvent.CHANGED.value, col(LedgerEntry.follow_up_id).in_(block)
        )
        for owner, last in session.exec(entries.group_by(col(LedgerEntry.follow_up_id))):
            changed[str(owner)] = last or 0
    for block in chunks(people):
        there |= {(False, found or 0) for found in session.exec(select(Contact.id).where(col(Contact.id).in_(block)))}
    told = _told(session, {occurrence.due_on for occurrence in occurrences})
    return [
        occurrence
        for occurrence, (kind, number) in numbers.items()
        if (kind == "follow-up", number) in there
        and told.get((occurrence.due_id, occurrence.due_on, occurrence.until), -1) <= changed.get(occurrence.due_id, -1)
    ]


def _told(session: Session, days: set[date]) -> dict[_Told, int]:
    told: dict[_Told, int] = {}
    entry = table_of(LedgerEntry).c
    columns = (entry.id, entry.kind, entry.follow_up_id, entry.contact_id, entry.due_on, entry.until)
    for block in chunks(sorted(days)):
        # The event is a literal in the SQL: only then does SQLite use the index of what was shown.
        found = core_select(*columns).where(text("event = 'shown'"), entry.due_on.in_(block))
        for entry_id, kind, follow_up_id, contact_id, due_on, until in session.connection().execute(found):
            key = (str(follow_up_id) if follow_up_id is not None else f"{kind}-{contact_id}", due_on, until)
            told[key] = max(told.get(key, 0), entry_id)
    return told


def _free_id(session: Session) -> int:
    """An id for a new entry that no undone step will want back: redoing one puts its rows where they were."""
    wanted = session.connection().execute(
        text(
            "SELECT max(c.row_id) FROM step u JOIN change c ON c.id BETWEEN u.first_change AND u.last_change "
            "WHERE u.kind = 'undo' AND c.table_no = :table "
            "AND u.id > (SELECT coalesce(max(id), 0) FROM step WHERE kind = 'action')"
        ),
        {"table": list(JOURNALED).index(LedgerEntry) + 1},
    )
    last = session.exec(select(func.max(LedgerEntry.id))).one()
    return max(wanted.scalar_one() or 0, last or 0) + 1


def _split(due_id: str) -> tuple[str, int]:
    kind, _, number = due_id.rpartition("-")
    return kind or "follow-up", int(number)
