"""Follow-ups: making them, and what one key does to whatever is due (done, snooze, skip).

A ``due_id`` names an entry of the Today list: "12" a follow-up, "cadence-34" and "birthday-34" a contact's.
"""

from datetime import date, timedelta

from sqlmodel import Session, col, delete, select

from crm_app.commands.cadences import current_due
from crm_app.commands.ledger import record
from crm_app.commands.rows import add, get, required
from crm_app.domain.cadence import Birthday, Cadence, LeapRule, next_birthday
from crm_app.domain.drafts import FollowUpDraft
from crm_app.domain.recurrence import DayRule, next_day
from crm_app.domain.vocabulary import LedgerEvent, Unit
from crm_app.errors import BadInput
from crm_app.store.instants import now
from crm_app.store.tables.contacts import Contact
from crm_app.store.tables.follow_ups import CadenceState, FollowUp, FollowUpContact

ONE_DAY = timedelta(days=1)


def add_follow_up(session: Session, draft: FollowUpDraft, way: str = "window") -> int:
    """Raises ``BadInput``: "nobody" without a contact, "bad_rule". Today is allowed (reminders, rule 7)."""
    follow_up = FollowUp(text="", due_on=draft.due_on, anchor_on=draft.due_on)
    _fill(follow_up, draft)
    follow_up_id = add(session, follow_up)
    _set_contacts(session, follow_up_id, draft.contact_ids)
    record(session, LedgerEvent.CREATED, follow_up_id=follow_up_id, due_on=draft.due_on, way=way)
    return follow_up_id


def edit_follow_up(session: Session, follow_up_id: int, draft: FollowUpDraft, way: str = "window") -> int:
    """Store the form over a follow-up; a new day is a new anchor, and ends a snooze."""
    follow_up = get(session, FollowUp, follow_up_id)
    if draft.due_on != follow_up.due_on:
        follow_up.anchor_on = draft.due_on
        follow_up.snoozed_until = None
    _fill(follow_up, draft)
    session.add(follow_up)
    _set_contacts(session, follow_up_id, draft.contact_ids)
    record(session, LedgerEvent.CHANGED, follow_up_id=follow_up_id, due_on=draft.due_on, way=way)
    return follow_up_id


def delete_follow_up(session: Session, follow_up_id: int) -> None:
    session.delete(get(session, FollowUp, follow_up_id))


def mark_done(
    session: Session, due_id: str, today: date, way: str = "window", leap: LeapRule = LeapRule.FEB_28
) -> None:
    """Finish what is due; a recurring one moves to its next day after today, never leaving a backlog (rule 7)."""
    _move_on(session, due_id, LedgerEvent.DONE, today, way, leap)


def skip(session: Session, due_id: str, today: date, way: str = "window", leap: LeapRule = LeapRule.FEB_28) -> None:
    """Move on by one interval without logging (rule 6); a one-off follow-up is closed as skipped."""
    _move_on(session, due_id, LedgerEvent.SKIPPED, today, way, leap)


def snooze(session: Session, due_id: str, until: date, today: date, way: str = "window") -> None:
    """Hide what is due until a day; the due date stays (rule 6). Raises ``BadInput("snooze_past")``."""
    if until <= today:
        raise BadInput("snooze_past", until=until.isoformat())
    kind, number = _split(due_id)
    if kind == "follow-up":
        follow_up = _open(session, number)
        follow_up.snoozed_until = until
        session.add(follow_up)
        record(session, LedgerEvent.SNOOZED, follow_up_id=number, due_on=follow_up.due_on, until=until, way=way)
        return
    contact = get(session, Contact, number)
    if kind == "cadence":
        state = _state(session, number)
        state.snoozed_until = until
        session.add(state)
        record(session, LedgerEvent.SNOOZED, contact_id=number, until=until, way=way)
    else:
        day = _birthday(contact, today)
        until = min(until, day)  # a birthday put off past its day would be forgotten
        record(session, LedgerEvent.SNOOZED, contact_id=number, kind="birthday", due_on=day, until=until, way=way)


def _move_on(
    session: Session,
    due_id: str,
    event: LedgerEvent,
    today: date,
    way: str,
    leap: LeapRule,
) -> None:
    kind, number = _split(due_id)
    if kind == "follow-up":
        _move_follow_up(session, _open(session, number), event, today, way, leap)
        return
    contact = get(session, Contact, number)
    if kind == "cadence":
        due = current_due(session, number, leap)
        state = _state(session, number)
        state.snoozed_until, state.skipped_on = None, max(due, today)
        session.add(state)
        record(session, event, contact_id=number, due_on=due, way=way)
    else:
        record(session, event, contact_id=number, kind="birthday", due_on=_birthday(contact, today, leap), way=way)


def _move_follow_up(
    session: Session, follow_up: FollowUp, event: LedgerEvent, today: date, way: str, leap: LeapRule
) -> None:
    record(session, event, follow_up_id=follow_up.id, due_on=follow_up.due_on, way=way)
    follow_up.snoozed_until = None
    if follow_up.every:
        cadence = Cadence(follow_up.every, Unit(follow_up.unit))
        passed = today if event is LedgerEvent.DONE else today - ONE_DAY
        after = max(follow_up.due_on, passed)
        follow_up.due_on = next_day(follow_up.anchor_on, cadence, follow_up.rule, after, leap)
    else:
        follow_up.done_at = now()
    session.add(follow_up)


def _split(due_id: str) -> tuple[str, int]:
    kind, _, number = due_id.rpartition("-")
    if not number.isdecimal() or kind not in ("", "follow-up", "cadence", "birthday"):
        raise BadInput("unknown_due", id=due_id)
    return kind or "follow-up", int(number)


def _open(session: Session, follow_up_id: int) -> FollowUp:
    follow_up = session.get(FollowUp, follow_up_id)
    if follow_up is None or follow_up.done_at is not None:
        raise BadInput("unknown_due", id=follow_up_id)
    return follow_up


def _state(session: Session, contact_id: int) -> CadenceState:
    found = session.exec(select(CadenceState).where(CadenceState.contact_id == contact_id)).first()
    return found or CadenceState(contact_id=contact_id)


def _birthday(contact: Contact, today: date, leap: LeapRule = LeapRule.FEB_28) -> date:
    if not contact.birthday:
        raise BadInput("unknown_due", id=f"birthday-{contact.id}")
    return next_birthday(Birthday.parse(contact.birthday), today, leap)


def _fill(follow_up: FollowUp, draft: FollowUpDraft) -> None:
    if not draft.contact_ids:
        raise BadInput("nobody")
    follow_up.text = required(draft.text, "text")
    follow_up.due_on = draft.due_on
    follow_up.due_time = draft.due_time.isoformat("minutes") if draft.due_time else ""
    follow_up.zone = draft.zone
    follow_up.every = draft.every
    follow_up.unit = draft.unit.value if draft.unit and draft.every else ""
    follow_up.rule = DayRule.parse(draft.rule).text() if draft.rule and draft.every else ""


def _set_contacts(session: Session, follow_up_id: int, contact_ids: tuple[int, ...]) -> None:
    session.exec(delete(FollowUpContact).where(col(FollowUpContact.follow_up_id) == follow_up_id))
    for contact_id in dict.fromkeys(contact_ids):
        session.add(FollowUpContact(follow_up_id=follow_up_id, contact_id=contact_id))
    session.flush()
