"""What is due: follow-ups, cadences and birthdays, one entry each, computed for the day it is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from crm_app.domain.cadence import SOON_DAYS, Birthday, DueState, LeapRule, due_state, hidden, next_birthday
from crm_app.errors import BadInput
from crm_app.queries.cadence_dues import cadence_values, dues_of, dues_until
from crm_app.queries.reading import chunks, day, local_day, rows
from crm_app.queries.refs import PersonRef, people_of
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is due: a code, and the values that fill its sentence.

    "promised": ``created`` (day). "cadence": ``every``, ``unit``, ``origin`` ("contact", "tag" or "tier"), ``tag``,
    ``tier``, ``last_contact`` and ``attempt`` (day or None). "birthday": ``age`` on that day, None without a year.
    """

    code: str
    values: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class DueRow:
    """One entry. ``id`` is "12" for a follow-up, "cadence-34" and "birthday-34" for contact 34's.

    ``due_time`` ("15:00") is wall time, "" without one; ``text`` is empty for cadences and birthdays.
    """

    id: str
    kind: str
    contacts: tuple[PersonRef, ...]
    text: str
    due: date
    due_time: str
    overdue_days: int
    state: DueState
    why: Why
    recurring: bool


def due_rows(
    session: Session, today: date, until: date | None = None, leap: LeapRule = LeapRule.FEB_28
) -> list[DueRow]:
    """Everything due up to ``until`` (the next seven days), overdue included, by day and name.

    What is snoozed is left out. A recurring one that was missed is one entry (reminders, rule 7). Birthdays are those
    from today on: one that has passed is no debt.
    """
    end = today + timedelta(days=SOON_DAYS) if until is None else until
    found = [
        *_follow_ups(session, today, end),
        *_cadences(session, today, end, leap),
        *birthday_rows(session, today, end, leap),
    ]
    return sorted(found, key=lambda row: (row.due, row.contacts[0].name if row.contacts else "", row.id))


def due_by_contact(
    session: Session, ids: Sequence[int], today: date, leap: LeapRule = LeapRule.FEB_28
) -> dict[int, tuple[date, DueState]]:
    """When to get back to each contact: the earliest of its open follow-ups and its cadence.

    A snoozed one counts only without another; birthdays are on Today, not here. Contacts with nothing due, ever, are
    left out.
    """
    dues: dict[int, tuple[date, DueState]] = {}

    def offer(contact_id: int, due: date, snoozed_until: date | None) -> None:
        offered = (due, due_state(due, today, snoozed_until))
        present = dues.get(contact_id)
        if present is None or _rank(offered) < _rank(present):
            dues[contact_id] = offered

    for contact_id, due in dues_of(session, ids, leap).items():
        offer(contact_id, due.due, due.snoozed_until)
    for block in chunks(ids):
        for contact_id, due_on, snoozed in rows(
            session,
            "SELECT l.contact_id, f.due_on, f.snoozed_until FROM follow_up_contact l "
            "JOIN follow_up f ON f.id = l.follow_up_id WHERE l.contact_id IN :ids AND f.done_at IS NULL",
            ids=block,
        ):
            offer(contact_id, date.fromisoformat(due_on), day(snoozed))
    return dues


def _rank(due: tuple[date, DueState]) -> tuple[bool, date]:
    return due[1] is DueState.HIDDEN, due[0]


def _row(
    due_id: str, kind: str, contacts: tuple[PersonRef, ...], due: date, today: date, why: Why, recurring: bool,
    text: str = "", due_time: str = "",
) -> DueRow:  # fmt: skip
    late = max(0, (today - due).days)
    return DueRow(due_id, kind, contacts, text, due, due_time, late, due_state(due, today), why, recurring)


def _follow_ups(session: Session, today: date, until: date) -> Iterator[DueRow]:
    found = rows(
        session,
        "SELECT id, text, due_on, due_time, every, created_at FROM follow_up WHERE due_on <= :until "
        "AND done_at IS NULL AND (snoozed_until IS NULL OR snoozed_until <= :today)",
        until=until.isoformat(),
        today=today.isoformat(),
    )
    people = people_of(session, "follow_up_contact", "follow_up_id", [row[0] for row in found])
    for row_id, text, due_on, due_time, every, created in found:
        why = Why("promised", {"created": local_day(created)})
        contacts = tuple(people.get(row_id, ()))
        due = date.fromisoformat(due_on)
        yield _row(str(row_id), "follow-up", contacts, due, today, why, every > 0, text, due_time)


def _cadences(session: Session, today: date, until: date, leap: LeapRule) -> Iterator[DueRow]:
    for found in dues_until(session, until, leap):
        if hidden(found.snoozed_until, today):
            continue
        contacts = (PersonRef(found.contact_id, found.name),)
        why = Why("cadence", cadence_values(found))
        yield _row(f"cadence-{found.contact_id}", "cadence", contacts, found.due, today, why, True)


def birthday_rows(session: Session, today: date, until: date, leap: LeapRule) -> Iterator[DueRow]:
    """The birthdays up to a day that have not been dealt with; not archived, not mere members."""
    span = min((until - today).days + 1, 366)
    if span < 1:
        return
    # One day more at both ends: the 29th of February is kept on the 28th or on the 1st of March.
    days = {(today + timedelta(days=ahead)).isoformat()[5:] for ahead in range(-1, span + 1)}
    if days & {"02-28", "03-01"}:
        days.add("02-29")
    found = rows(
        session,
        "SELECT id, name, birthday FROM contact WHERE birthday > '' AND archived_at IS NULL AND listed = 1 "
        "AND substr(birthday, length(birthday) - 4) IN :days",
        days=sorted(days),
    )
    settled = _settled_birthdays(session, today) if found else set[tuple[int, date]]()
    for contact_id, name, text in found:
        try:
            birthday = Birthday.parse(text)
        except BadInput:
            continue  # an importer took it as it stood
        due = next_birthday(birthday, today, leap)
        if due > until or (contact_id, due) in settled:
            continue
        why = Why("birthday", {"age": None if birthday.year is None else due.year - birthday.year})
        yield _row(f"birthday-{contact_id}", "birthday", (PersonRef(contact_id, name),), due, today, why, True)


def _settled_birthdays(session: Session, today: date) -> set[tuple[int, date]]:
    """Birthdays that were wished, skipped or put off: their ledger is all there is about them."""
    found = rows(
        session,
        "SELECT contact_id, due_on FROM ledger_entry WHERE kind = 'birthday' AND due_on >= :today "
        "AND (event IN ('done', 'skipped') OR (event = 'snoozed' AND until > :today))",
        today=today.isoformat(),
    )
    return {(contact_id, date.fromisoformat(due_on)) for contact_id, due_on in found}
