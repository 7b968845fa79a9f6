"""Doing what a button of a notice says: a step of the history, like the same key in the window."""

import logging
from concurrent.futures import Future
from datetime import date, timedelta
from typing import Any

from crm_app.domain.cadence import LeapRule
from crm_app.domain.reminding import slack
from crm_app.errors import BadInput
from crm_app.queries.today import DueRow
from crm_app.reminders.notices import Answer
from crm_app.store.journal import Label
from crm_app.store.store import Store

_log = logging.getLogger(__name__)


def settle(store: Store, row: DueRow, answer: Answer, today: date, leap: LeapRule) -> None:
    """Finish or put off what was told, on the writer's thread; what is settled already stays as it is."""
    from crm_app.commands import reminders

    values = {"name": ", ".join(person.name for person in row.contacts)}
    near = slack(row.why.values) if row.kind == "cadence" else 0
    if answer is Answer.DONE:
        label = Label("follow_up.done", values)
        written = store.write(label, reminders.finish, row.id, row.due, near, today, leap)
    else:
        label = Label("follow_up.snooze", values)
        written = store.write(label, reminders.put_off, row.id, row.due, near, snoozed_to(answer, today), today, leap)
    written.add_done_callback(_said)


def snoozed_to(answer: Answer, today: date) -> date:
    """The day an answer puts off to; next Monday is never today."""
    match answer:
        case Answer.SNOOZE_WEEK:
            return today + timedelta(days=7)
        case Answer.SNOOZE_MONDAY:
            return today + timedelta(days=7 - today.weekday())
        case _:
            return today + timedelta(days=1)


def _said(written: Future[Any]) -> None:
    error = written.exception()
    if error is not None and not isinstance(error, BadInput):
        _log.error("an answer was not stored", exc_info=error)
