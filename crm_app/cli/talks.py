"""Logging what happened and setting follow-ups by a line of text, and how often to be in touch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import click

from crm_app.cli import find
from crm_app.cli.desk import WAY, Command, Desk
from crm_app.cli.parse import names_of
from crm_app.commands.cadences import set_cadence
from crm_app.commands.line import StoredLine, store_line
from crm_app.domain.cadence import Cadence, add_interval
from crm_app.domain.drafts import LineDraft
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.errors import BadInput
from crm_app.queries.refs import PersonRef
from crm_app.quick_add.draft import Often, Slot, Someone, Understood, Where, understood
from crm_app.quick_add.line.parse import parse_line
from crm_app.quick_add.line.records import Line
from crm_app.quick_add.when import When, parse_cadence
from crm_app.store.journal import Label
from crm_app.store.store import Written

_WRITTEN = frozenset({InteractionKind.MESSAGE, InteractionKind.EMAIL, InteractionKind.COMMENT})
_NEVER = frozenset({"none", "never", "нет", "никогда"})
_add_option = click.option("--add", is_flag=True, help="Add the people in the text who are not in the book yet.")


@dataclass(frozen=True, slots=True)
class _Options:
    """What was said beside the text; it counts before what the text says. Empty: the text decides."""

    kind: str = ""
    direction: str = ""
    when: str = ""
    minutes: int | None = None
    platform: str = ""
    community: str = ""
    follow_up: str = ""


@click.command(cls=Command)
@click.argument("text")
@click.option("--with", "people", multiple=True, metavar="CONTACT", help="Whom it was with; may be given again.")
@click.option("--kind", type=click.Choice([kind.value for kind in InteractionKind]), default=None)
@click.option("--direction", type=click.Choice([way.value for way in Direction]), help="Who reached out.")
@click.option("--when", default="", metavar="WHEN", help="“yesterday 15:00”; without it, what the text says, or now.")
@click.option("--minutes", type=click.IntRange(0), default=None)
@click.option("--platform", default="", metavar="KEY")
@click.option("--community", default="")
@click.option("--follow-up", default="", metavar="WHEN", help="Remind me of it, such as “in 2 weeks”.")
@_add_option
@click.pass_obj
def log(
    desk: Desk, text: str, people: tuple[str, ...], kind: str | None, direction: str | None, when: str,
    minutes: int | None, platform: str, community: str, follow_up: str, add: bool,
) -> None:  # fmt: skip
    """Log what happened, by one line: “met Ivan Petrov yesterday at PyData Slack, remind me in 2 weeks #hiring”."""
    line = _read(desk, text)
    said = _people(desk, _without_guesses(line, desk.today()), people, add=add)
    options = _Options(kind or "", direction or "", when, minutes, platform, community, follow_up)
    _store(desk, _with_options(desk, said, options, line))


@click.command(cls=Command)
@click.argument("text")
@click.option("--with", "people", multiple=True, metavar="CONTACT", help="Whom it is about; may be given again.")
@click.option("--when", default="", metavar="WHEN", help="“in 2 weeks”; without it, what the text says.")
@click.option("--every", default="", metavar="TEXT", help="Repeat it: “every 3 months”.")
@_add_option
@click.pass_obj
def remind(desk: Desk, text: str, people: tuple[str, ...], when: str, every: str, add: bool) -> None:
    """Set a follow-up. Names in the text say whom it is about, unless --with does."""
    repeat = _cadence(every) if every else None
    line = _read(desk, text)
    said = _people(desk, _without_guesses(line, desk.today()), people, add=add)
    due, often = said.due, said.often
    if when:
        due, often = _day(desk.day_in(when, future=True)), None
    if repeat is not None:
        often = Often(repeat.every, repeat.unit)
        due = due or add_interval(desk.today(), repeat, 1, desk.leap)
    if due is None:
        raise BadInput("no_when")
    step = (line.next_step.text if line.next_step else "") or line.undated or text
    _store(desk, replace(said, kind=None, step=step, due=due, often=often))


@click.command(cls=Command)
@click.argument("contact")
@click.argument("text", metavar="TEXT|none")
@click.pass_obj
def cadence(desk: Desk, contact: str, text: str) -> None:
    """Set how often to be in touch with a contact: “every 6 weeks”, or none."""
    every = None if text.strip().lower() in _NEVER else _cadence(text)
    with desk.reading() as session:
        person = find.person(session, contact)
    label = Label("cadence.clear" if every is None else "cadence.set", {"count": 1})
    written = desk.write(label, set_cadence, [person.id], every, desk.today())
    desk.answer_step(written, id=person.id)


def _read(desk: Desk, text: str) -> Line:
    plain = text.encode("utf-8", "replace").decode("utf-8")
    with names_of(desk) as names:
        return parse_line(plain, desk.now(), names=names)


def _without_guesses(line: Line, today: date) -> Understood:
    """What the line says: a follow-up on a day that nobody named would come as a surprise here."""
    found = understood(line, today)
    guessed = {piece.key: None for piece in found.pieces if piece.slot is Slot.DUE and piece.guessed}
    return understood(line, today, guessed) if guessed else found


def _people(desk: Desk, said: Understood, named: Sequence[str], *, add: bool) -> Understood:
    """With the people that were named, or those of the text.

    Raises ``BadInput``: "nobody_named", "ambiguous_contact" for a name that several have, "new_person" for somebody who
    is not in the book, unless they are to be added.
    """
    if named:
        with desk.reading() as session:
            people: Sequence[PersonRef] = find.people(session, named)
        return replace(said, people={str(one.id): Someone(one.id, one.name) for one in people})
    for person in said.people.values():
        if len(person.ids) > 1:
            raise BadInput("ambiguous_contact", text=person.name, count=len(person.ids))
        if not person.id and not add:
            raise BadInput("new_person", name=person.name)
    if not said.people:
        raise BadInput("nobody_named")
    return said


def _with_options(desk: Desk, said: Understood, options: _Options, line: Line) -> Understood:
    """What the options say in place of what the text says; one about what happened makes it a report."""
    reported = any(
        (options.kind, options.direction, options.when, options.minutes, options.platform, options.community)
    )
    nothing_else = said.kind is None and said.due is None
    if said.kind is None and (reported or nothing_else or options.follow_up):
        said = replace(said, kind=InteractionKind.MEETING, note=line.undated, due=None, often=None)
    if options.kind:
        kind = InteractionKind(options.kind)
        said = replace(said, kind=kind, direction=Direction.OUT if kind in _WRITTEN else Direction.MUTUAL)
    if options.direction:
        said = replace(said, direction=Direction(options.direction))
    if options.when:
        said = replace(said, at=_day(desk.day_in(options.when, future=False)))
    if options.minutes is not None:
        said = replace(said, minutes=options.minutes)
    if options.platform or options.community:
        said = replace(said, where=_where(desk, options))
    if options.follow_up:
        said = replace(said, due=_day(desk.day_in(options.follow_up, future=True)), often=None)
    return said


def _where(desk: Desk, options: _Options) -> Where:
    with desk.reading() as session:
        if not options.community:
            return Where(find.platform(session, options.platform).key)
        on = find.platform(session, options.platform).id if options.platform else None
        found = find.community(session, options.community, on)
        return Where("", found.name, found.id)


def _store(desk: Desk, said: Understood) -> None:
    """Store it as one step and print what it became; a day that is over is refused."""
    if said.due is not None and (said.due.date() if isinstance(said.due, datetime) else said.due) < desk.today():
        raise BadInput("follow_up_past")
    names = [person.name for person in said.people.values()]
    about = "" if said.meant is None else str(said.meant)[:16]
    draft = said.draft(desk.now(), desk.zone(), ", ".join(names), about)
    label = Label("follow_up.add", {"name": ", ".join(names)})
    if draft.interaction is not None:
        label = Label("interaction.log", {"name": names[0], "count": len(names)})
    written = desk.write(label, store_line, draft, WAY)
    desk.answer_step(written, **_document(written, draft))


def _document(written: Written[StoredLine], draft: LineDraft) -> dict[str, Any]:
    """``id`` is the interaction's, or the follow-up's where nothing happened yet."""
    stored, happened, planned = written.value, draft.interaction, draft.follow_up
    document: dict[str, Any] = {"id": stored.interaction_id, "contacts": list(stored.contact_ids)}
    if happened is None:
        document["id"] = stored.follow_up_id
    else:
        document |= {"at": happened.at.isoformat(timespec="seconds"), "kind": happened.kind, "note": happened.text}
    if planned is not None:
        document |= {"follow_up": stored.follow_up_id, "due": planned.due_on.isoformat(), "text": planned.text}
    return document


def _day(when: When) -> date | datetime:
    return when.day if when.time is None else datetime.combine(when.day, when.time)


def _cadence(text: str) -> Cadence:
    found = parse_cadence(text)
    if found is None:
        raise BadInput("bad_cadence", text=text)
    return found
