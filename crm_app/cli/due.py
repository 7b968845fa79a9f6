"""What is due, and settling it: done, snoozed or skipped."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from crm_app.cli.desk import WAY, Command, Desk
from crm_app.cli.output import clean, iso, table
from crm_app.commands import follow_ups as commands
from crm_app.errors import BadInput
from crm_app.queries.forms import follow_up_form, people_named
from crm_app.queries.today import DueRow, due_rows
from crm_app.store.journal import Label

_FOLLOW_UP = "follow-up"


@click.command(cls=Command)
@click.option("--until", default="", metavar="DATE", help="How far to look ahead; a week without it.")
@click.pass_obj
def due(desk: Desk, until: str) -> None:
    """List what is due: overdue, today, and the next seven days."""
    end = desk.day_in(until, future=True).day if until else None
    with desk.reading() as session:
        found = due_rows(session, desk.today(), end, desk.leap)
    why = reasons(desk, found)
    rows = [entry(row, said) for row, said in zip(found, why, strict=True)]
    headings = ("id", "due", "contact", "text", "why")
    desk.answer({"follow_ups": rows}, lambda: table(headings, [[row[name] for name in headings] for row in rows]))


def entry(row: DueRow, why: str) -> dict[str, Any]:
    """One entry of the document that scripts are promised."""
    return {
        "id": int(row.id) if row.kind == _FOLLOW_UP else row.id,
        "contact": ", ".join(person.name for person in row.contacts),
        "contacts": [{"id": person.id, "name": person.name} for person in row.contacts],
        "text": row.text,
        "due": iso(row.due),
        "due_time": row.due_time,
        "overdue_days": row.overdue_days,
        "kind": row.kind,
        "state": row.state.value,
        "recurring": row.recurring,
        "why": why,
    }


def reasons(desk: Desk, found: list[DueRow]) -> list[str]:
    """Why each is due, in a sentence."""
    from crm_app.cli.speech import speaking
    from crm_app.ui.wording import why_sentence

    with speaking(desk.language()):
        return [clean(why_sentence(row.why)) for row in found]


@click.command(cls=Command)
@click.argument("due_id", metavar="ID")
@click.pass_obj
def done(desk: Desk, due_id: str) -> None:
    """Finish what is due; a repeating one moves to its next day."""
    _settle(desk, due_id, "follow_up.done", commands.mark_done, due_id, desk.today(), WAY, desk.leap)


@click.command(cls=Command)
@click.argument("due_id", metavar="ID")
@click.argument("when", nargs=-1, required=True)
@click.pass_obj
def snooze(desk: Desk, due_id: str, when: tuple[str, ...]) -> None:
    """Put off what is due; its due day stays."""
    until: date = desk.day_in(" ".join(when), future=True).day
    _settle(desk, due_id, "follow_up.snooze", commands.snooze, due_id, until, desk.today(), WAY)


@click.command(cls=Command)
@click.argument("due_id", metavar="ID")
@click.pass_obj
def skip(desk: Desk, due_id: str) -> None:
    """Let what is due pass this time, with nothing logged."""
    _settle(desk, due_id, "follow_up.skip", commands.skip, due_id, desk.today(), WAY, desk.leap)


def _settle(desk: Desk, due_id: str, code: str, command: Callable[..., None], *args: object) -> None:
    written = desk.write(Label(code, {"name": _name(desk, due_id)}), command, *args)
    desk.answer_step(written, id=int(due_id) if due_id.isdecimal() else due_id)


def _name(desk: Desk, due_id: str) -> str:
    """Whom it is about; raises ``BadInput("unknown_due")``."""
    kind, _, number = due_id.rpartition("-")
    if not number.isascii() or not number.isdecimal() or len(number) > 18:
        raise BadInput("unknown_due", id=due_id)
    with desk.reading() as session:
        if kind in ("", _FOLLOW_UP):
            form = follow_up_form(session, int(number))
            people = list(form.people) if form else []
        else:
            people = people_named(session, [int(number)])
    if not people:
        raise BadInput("unknown_due", id=due_id)
    return ", ".join(person.name for person in people)
