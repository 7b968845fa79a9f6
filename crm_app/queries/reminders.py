"""What the reminders look at: everything due with what its moment depends on, and whether it was shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from crm_app.domain.cadence import DueState, LeapRule
from crm_app.domain.reminding import ONE_DAY, Occurrence, slack
from crm_app.queries.reading import chunks, day, moment, rows, value
from crm_app.queries.today import DueRow, birthday_rows, due_rows
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class Reminder:
    """A thing that is due, and what its ledger knows it by.

    ``zone`` is that of its time; ``made_at`` is when a follow-up was made or last changed. ``shown`` is whether this
    occurrence was shown, after the last change if there was one.
    """

    row: DueRow
    occurrence: Occurrence
    zone: str = ""
    made_at: datetime | None = None
    shown: bool = False


@dataclass(frozen=True, slots=True)
class ReminderMemory:
    """The moment of the last look after which nothing was left to show, and the Monday of the last digest."""

    last_check_at: datetime | None = None
    digest_on: date | None = None


@dataclass(frozen=True, slots=True)
class _FollowUp:
    zone: str
    snoozed_until: date | None
    made_at: datetime | None
    changed_id: int


_Shown = dict[tuple[str, date, date | None], int]


def due_reminders(
    session: Session, today: date, leap: LeapRule = LeapRule.FEB_28, birthdays: Iterable[date] = ()
) -> list[Reminder]:
    """Everything due now that is not snoozed, and the next two days', whose time may come today in another zone.

    ``birthdays`` are days before today whose birthdays are wanted too.
    """
    found = [*due_rows(session, today, today + 2 * ONE_DAY, leap), *_passed(session, today, sorted(birthdays), leap)]
    follow_ups = _follow_ups(session, [int(row.id) for row in found if row.kind == "follow-up"])
    snoozed = {
        f"cadence-{contact_id}": day(until)
        for contact_id, until in rows(
            session, "SELECT contact_id, snoozed_until FROM cadence_state WHERE snoozed_until IS NOT NULL"
        )
    }
    shown = _shown(session, found)
    return [_reminder(row, follow_ups.get(row.id), snoozed.get(row.id), shown) for row in found]


def reminder_memory(session: Session) -> ReminderMemory:
    found = rows(session, "SELECT last_check_at, digest_on FROM reminder_state WHERE id = 1")
    return ReminderMemory(moment(found[0][0]), day(found[0][1])) if found else ReminderMemory()


def changes_so_far(session: Session) -> int:
    """A number that grows with every change of the data, whoever made it: the history counts them all."""
    return int(value(session, "SELECT seq FROM sqlite_sequence WHERE name = 'change'") or 0)


def _reminder(row: DueRow, follow_up: _FollowUp | None, snoozed_until: date | None, shown: _Shown) -> Reminder:
    if follow_up is not None:
        occurrence = Occurrence(row.id, row.due, follow_up.snoozed_until)
        told = shown.get((row.id, row.due, follow_up.snoozed_until), -1) > follow_up.changed_id
        return Reminder(row, occurrence, follow_up.zone, follow_up.made_at, told)
    # A birthday's snooze only hides it for some of the days before.
    near = slack(row.why.values) if row.kind == "cadence" else 0
    for due in (row.due, row.due - ONE_DAY, row.due + ONE_DAY)[: 1 + 2 * near]:
        if (row.id, due, snoozed_until) in shown:
            return Reminder(row, Occurrence(row.id, due, snoozed_until), shown=True)
    return Reminder(row, Occurrence(row.id, row.due, snoozed_until))


def _passed(session: Session, today: date, days: list[date], leap: LeapRule) -> Iterator[DueRow]:
    """Each day by itself: what was settled or put off is counted from that day."""
    for passed in days:
        for row in birthday_rows(session, passed, passed, leap):
            yield replace(row, overdue_days=(today - passed).days, state=DueState.OVERDUE)


def _follow_ups(session: Session, ids: list[int]) -> dict[str, _FollowUp]:
    changed: dict[int, tuple[int, int]] = {}
    found: dict[str, _FollowUp] = {}
    for block in chunks(ids):
        for row_id, entry_id, at in rows(
            session,
            "SELECT follow_up_id, max(id), max(at) FROM ledger_entry WHERE event = 'changed' "
            "AND follow_up_id IN :ids GROUP BY follow_up_id",
            ids=block,
        ):
            changed[row_id] = entry_id, at
        for row_id, zone, snoozed, created in rows(
            session, "SELECT id, zone, snoozed_until, created_at FROM follow_up WHERE id IN :ids", ids=block
        ):
            entry_id, changed_at = changed.get(row_id, (-1, created))
            found[str(row_id)] = _FollowUp(zone, day(snoozed), moment(max(created, changed_at)), entry_id)
    return found


def _shown(session: Session, found: list[DueRow]) -> _Shown:
    """The newest ledger entry of each occurrence that was shown, for the days in question and those beside them."""
    days = {row.due for row in found}
    days |= {row.due + timedelta(days=beside) for row in found if row.kind == "cadence" for beside in (-1, 1)}
    told: defaultdict[Any, int] = defaultdict(int)
    for block in chunks(sorted(each.isoformat() for each in days)):
        for entry_id, kind, follow_up_id, contact_id, due_on, until in rows(
            session,
            "SELECT id, kind, follow_up_id, contact_id, due_on, until FROM ledger_entry "
            "WHERE event = 'shown' AND due_on IN :days",
            days=block,
        ):
            due_id = str(follow_up_id) if follow_up_id is not None else f"{kind}-{contact_id}"
            occurrence = (due_id, date.fromisoformat(due_on), day(until))
            told[occurrence] = max(told[occurrence], entry_id)
    return told
