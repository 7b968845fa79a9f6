"""The weekly digest."""

from collections.abc import Iterator
from typing import Any

import click

from crm_app.cli.desk import Command, Desk
from crm_app.cli.due import entry, reasons
from crm_app.cli.output import clean, iso
from crm_app.cli.suggest import suggestion_rows
from crm_app.cli.week import document_of
from crm_app.domain.rhythm import goal_of
from crm_app.queries.digest import Digest, DigestAsked
from crm_app.queries.digest import digest as find_digest


@click.command(cls=Command)
@click.pass_obj
def digest(desk: Desk) -> None:
    """Show the week: what is due, what became of the last one, and who to write to."""
    chosen = desk.settings.value
    owner = chosen.owner
    own = tuple(filter(None, (owner.name, *owner.me)))
    goal = goal_of(chosen.rhythm_goal) if chosen.rhythm == "on" else None
    with desk.reading() as session:
        found = find_digest(session, DigestAsked(desk.today(), goal, chosen.suggestion_weights, desk.leap, own))
    desk.answer(_document(desk, found), lambda: _lines(desk, found))


def _document(desk: Desk, found: Digest) -> dict[str, Any]:
    rows = [*found.overdue, *found.due, *found.birthdays]
    said = iter([entry(row, why) for row, why in zip(rows, reasons(desk, rows), strict=True)])
    met = [
        {"community": row.community or None, "platform": row.platform or None, "people": row.people}
        for row in found.met
    ]
    return {
        "week": iso(found.monday),
        "overdue": [next(said) for _ in found.overdue],
        "due": [next(said) for _ in found.due],
        "birthdays": [next(said) for _ in found.birthdays],
        "last_week": {
            "rhythm": None if found.rhythm is None else document_of(found.rhythm),
            "promises": {"done": found.kept, "due": found.promised},
            "met": met,
        },
        "suggestions": suggestion_rows(desk, list(found.suggestions)),
    }


def _lines(desk: Desk, found: Digest) -> Iterator[str]:
    """The digest as the window shows it, cut to one screen."""
    from crm_app.cli.speech import speaking
    from crm_app.ui import digest_wording as words

    today = desk.today()
    with speaking(desk.language()):
        yield clean(words.title(found, today))
        if said := words.nothing(found):
            yield said
        for section in (*words.ahead(found, today), *words.behind(found)):
            yield ""
            yield section.title
            for line in section.lines:
                name = f"{line.name}: {line.text}" if line.name and line.text else line.name or line.text
                yield "  " + clean(f"{line.lead:<7}{name}" if line.lead else name)
            if section.more:
                yield "  " + section.more
