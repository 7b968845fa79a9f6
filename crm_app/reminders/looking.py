"""One look at the data: what is to be shown now, and when there will be something to show next."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from crm_app.domain.cadence import LeapRule
from crm_app.domain.reminding import ONE_DAY, Hours, days_back, digest_shown, monday_of, show_at, wall_time
from crm_app.queries.reminders import Reminder, ReminderMemory, due_reminders, reminder_memory
from crm_app.queries.today import DueRow, due_rows
from crm_app.settings import Settings
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found. ``pending`` is to be shown as soon as it is not quiet, which is now if ``speaks``.

    ``digest`` is what the week's digest holds, None when it is not its time. ``next_at`` is the moment (UTC) to look
    again, at the latest the next midnight here.
    """

    now: datetime
    today: date
    memory: ReminderMemory
    reminders: list[Reminder]
    pending: list[Reminder]
    digest: list[DueRow] | None
    speaks: bool
    next_at: datetime

    @property
    def new_day(self) -> bool:
        """Whether the last look noted is of another day, or of a time still to come (the clock was set back)."""
        last = self.memory.last_check_at
        return last is None or last > self.now or last.astimezone().date() != self.today


def look(session: Session, now: datetime, settings: Settings, leap: LeapRule, birthdays: Collection[date] = ()) -> Look:
    """``birthdays`` are days before today whose birthdays are asked for besides those nobody was told of."""
    hours = Hours.parse(settings.remind_at, settings.quiet_from, settings.quiet_until, settings.quiet_days)
    today = now.astimezone().date()
    memory = reminder_memory(session)
    missed = set(days_back(memory.last_check_at, today))
    reminders = due_reminders(session, today, leap, missed.union(birthdays))
    waiting = [
        (_moment(reminder, now, hours), reminder)
        for reminder in reminders
        if not reminder.shown
        and not (reminder.row.kind == "birthday" and reminder.row.due < min(missed, default=today))
    ]
    moments = [moment for moment, _reminder in waiting if moment > now]
    digest = None
    if settings.digest == "on" and not digest_shown(memory.digest_on, monday_of(today)):
        digest_at = wall_time(monday_of(today), hours.remind_at)
        if digest_at <= now:
            digest = due_rows(session, today, monday_of(today) + 6 * ONE_DAY, leap)
        else:
            moments.append(digest_at)
    speaks_at = hours.speaks_at(now)
    spoken = [hours.speaks_at(min(moments))] if moments else []
    spoken += [wall_time(today + ONE_DAY, time()), None if speaks_at == now else speaks_at]
    return Look(
        now=now,
        today=today,
        memory=memory,
        reminders=reminders,
        pending=[reminder for moment, reminder in waiting if moment <= now],
        digest=digest,
        speaks=speaks_at == now,
        next_at=min(moment for moment in spoken if moment is not None),
    )


def _moment(reminder: Reminder, now: datetime, hours: Hours) -> datetime:
    row = reminder.row
    until = reminder.occurrence.until
    return show_at(row.due, row.due_time, reminder.zone, until, reminder.made_at, now, hours)
