"""What a calendar is told of: open follow-ups, the next due day of each cadence, and birthdays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from crm_app.domain.cadence import Birthday, LeapRule, next_birthday
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput
from crm_app.queries.cadence_dues import cadence_values, dues_until
from crm_app.queries.reading import chunks, day, local_day, moment, rows
from crm_app.queries.refs import people_of
from crm_app.queries.today import Why
from crm_app.store.reading import Session

# What is due later is left out. Some systems know no local time beyond the year 3000.
_HORIZON = date(2999, 1, 1)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing to do on a day, about people by name.

    ``uid`` stays the same as long as the thing exists: a follow-up's own, "cadence-" or "birthday-" and the contact's.
    ``kind`` is "follow-up", "cadence" or "birthday". ``due`` is the next day; one that recurs (``every`` of ``unit``)
    counts from ``anchor`` (reminders, rule 3), or has a ``rule`` of days. ``clock`` is wall time in ``zone``, or where
    the person is if that is empty. ``snoozed_until`` may be past.
    """

    uid: str
    kind: str
    text: str
    people: tuple[str, ...]
    due: date
    anchor: date
    why: Why
    clock: time | None = None
    zone: str = ""
    every: int = 0
    unit: Unit | None = None
    snoozed_until: date | None = None
    rule: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None


def planned(session: Session, today: date, leap: LeapRule = LeapRule.FEB_28) -> Iterator[Planned]:
    """Everything, in an order that stays the same: follow-ups, cadences, then the birthdays from ``today`` on.

    Follow-ups that are done are left out, and cadences and birthdays of archived contacts.
    """
    yield from _follow_ups(session)
    yield from _cadences(session, leap)
    yield from _birthdays(session, today, leap)


def _follow_ups(session: Session) -> Iterator[Planned]:
    found = rows(
        session,
        "SELECT f.id, f.uid, f.text, f.due_on, f.anchor_on, f.due_time, f.zone, f.every, f.unit, f.snoozed_until, "
        "f.rule, f.created_at, "
        "(SELECT max(l.at) FROM ledger_entry l WHERE l.follow_up_id = f.id AND l.event <> 'shown') "
        "FROM follow_up f WHERE f.done_at IS NULL ORDER BY f.id",
    )
    people = people_of(session, "follow_up_contact", "follow_up_id", [row[0] for row in found])
    for row_id, uid, text, due, anchor, clock, zone, every, unit, snoozed, rule, created, changed in found:
        yield Planned(
            uid, "follow-up", text, tuple(person.name for person in people.get(row_id, ())),
            date.fromisoformat(due), date.fromisoformat(anchor), Why("promised", {"created": local_day(created)}),
            time.fromisoformat(clock) if clock else None, zone, every, Unit(unit) if unit else None, day(snoozed),
            rule, moment(created), moment(changed),
        )  # fmt: skip


def _cadences(session: Session, leap: LeapRule) -> Iterator[Planned]:
    dues = sorted(dues_until(session, _HORIZON, leap), key=lambda due: due.contact_id)
    uids = dict[int, str]()
    for block in chunks([due.contact_id for due in dues]):
        uids.update(rows(session, "SELECT id, uid FROM contact WHERE id IN :ids", ids=block))
    for due in dues:
        uid = f"cadence-{uids[due.contact_id]}"
        why = Why("cadence", cadence_values(due))
        yield Planned(uid, "cadence", "", (due.name,), due.due, due.due, why, snoozed_until=due.snoozed_until)


def _birthdays(session: Session, today: date, leap: LeapRule) -> Iterator[Planned]:
    for uid, name, text in rows(
        session,
        "SELECT uid, name, birthday FROM contact WHERE birthday > '' AND archived_at IS NULL AND listed = 1 "
        "ORDER BY id",
    ):
        try:
            birthday = Birthday.parse(text)
        except BadInput:
            continue  # an importer took it as it stood
        due, anchor = next_birthday(birthday, today, leap), date(_LEAP_YEAR, birthday.month, birthday.day)
        known = "" if birthday.year is None else birthday.text()
        why = Why("birthday", {"age": None})
        yield Planned(f"birthday-{uid}", "birthday", known, (name,), due, anchor, why, every=1, unit=Unit.YEAR)
