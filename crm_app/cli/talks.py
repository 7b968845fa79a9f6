"""Logging what happened, setting follow-ups, and how often to be in touch."""

from dataclasses import dataclass
from datetime import datetime, time

import click

from crm_app.cli import find
from crm_app.cli.desk import WAY, Command, Desk
from crm_app.cli.text_people import find_people, find_when, words_of
from crm_app.commands.cadences import set_cadence
from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.interactions import log_interaction
from crm_app.domain.cadence import Cadence, add_interval
from crm_app.domain.drafts import FollowUpDraft, InteractionDraft
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.errors import BadInput
from crm_app.queries.forms import people_named
from crm_app.queries.mentions import named_people
from crm_app.queries.refs import PersonRef
from crm_app.quick_add.when import When, parse_cadence
from crm_app.store.journal import Label

NOON = time(12)
_WRITTEN = frozenset({InteractionKind.MESSAGE, InteractionKind.EMAIL, InteractionKind.COMMENT})
_NEVER = frozenset({"none", "never", "нет", "никогда"})


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says: about whom, when if it says so, and the text without that."""

    people: tuple[PersonRef, ...]
    when: When | None
    rest: str


@click.command(cls=Command)
@click.argument("text")
@click.option("--with", "people", multiple=True, metavar="CONTACT", help="Whom it was with; may be given again.")
@click.option("--kind", type=click.Choice([kind.value for kind in InteractionKind]), default="meeting")
@click.option("--direction", type=click.Choice([way.value for way in Direction]), help="Who reached out.")
@click.option("--when", default="", metavar="WHEN", help="“yesterday 15:00”; without it, what the text says, or now.")
@click.option("--minutes", type=click.IntRange(0), default=0)
@click.option("--platform", default="", metavar="KEY")
@click.option("--community", default="")
@click.option("--follow-up", default="", metavar="WHEN", help="Remind me of it, such as “in 2 weeks”.")
@click.pass_obj
def log(
    desk: Desk, text: str, people: tuple[str, ...], kind: str, direction: str | None, when: str, minutes: int,
    platform: str, community: str, follow_up: str,
) -> None:  # fmt: skip
    """Log what happened. Full names in the text say whom it was with, unless --with does."""
    said = _understand(desk, text, people, when, future=False)
    ids = tuple(person.id for person in said.people)
    with desk.reading() as session:
        place = find.place(session, platform, community)
    reminder = _follow_up(desk, text, ids, desk.day_in(follow_up, future=True)) if follow_up else None
    written_word = Direction.OUT if kind in _WRITTEN else Direction.MUTUAL
    draft = InteractionDraft(
        ids, kind, direction or written_word.value, _instant(desk, said.when), text, "", minutes,
        place.platform_id, place.community_id, reminder,
    )  # fmt: skip
    label = Label("interaction.log", {"name": said.people[0].name, "count": len(ids)})
    written = desk.write(label, log_interaction, draft, WAY)
    desk.answer_step(written, id=written.value, contacts=list(ids), at=draft.at.isoformat(timespec="seconds"))


@click.command(cls=Command)
@click.argument("text")
@click.option("--with", "people", multiple=True, metavar="CONTACT", help="Whom it is about; may be given again.")
@click.option("--when", default="", metavar="WHEN", help="“in 2 weeks”; without it, what the text says.")
@click.option("--every", default="", metavar="TEXT", help="Repeat it: “every 3 months”.")
@click.pass_obj
def remind(desk: Desk, text: str, people: tuple[str, ...], when: str, every: str) -> None:
    """Set a follow-up. Full names in the text say whom it is about, unless --with does."""
    repeat = _cadence(every) if every else None
    said = _understand(desk, text, people, when, future=True)
    due = said.when
    if due is None and repeat is not None:
        due = When(add_interval(desk.today(), repeat, 1, desk.leap))
    if due is None:
        raise BadInput("no_when")
    ids = tuple(person.id for person in said.people)
    draft = _follow_up(desk, said.rest or text, ids, due, repeat)
    label = Label("follow_up.add", {"name": ", ".join(person.name for person in said.people)})
    written = desk.write(label, add_follow_up, draft, WAY)
    desk.answer_step(written, id=written.value, contacts=list(ids), due=draft.due_on.isoformat(), text=draft.text)


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


def _understand(desk: Desk, text: str, named: tuple[str, ...], when: str, *, future: bool) -> _Said:
    """Take the text apart as far as the options leave it open; raises ``BadInput("nobody")`` if it names nobody."""
    words = words_of(text)
    with desk.reading() as session:
        if named:
            people, taken = find.people(session, named), frozenset[int]()
        else:
            found = find_people(words, named_people(session, {word.key for word in words}))
            people, taken = people_named(session, found.ids), found.places
    if not people:
        raise BadInput("nobody_named")
    if when:
        return _Said(tuple(people), desk.day_in(when, future=future), text)
    dated = find_when(text, words, taken, lambda phrase: _fitting(desk, phrase, future=future))
    return _Said(tuple(people), *(dated or (None, text)))


def _fitting(desk: Desk, phrase: str, *, future: bool) -> When | None:
    """The day a phrase means, if it is on the right side of today: what happened was, what is planned will be."""
    from crm_app.quick_add.when import parse_when

    found = parse_when(phrase, desk.now(), future=future)
    if found is None:
        return None
    return found if (found.day >= desk.today() if future else found.day <= desk.today()) else None


def _instant(desk: Desk, when: When | None) -> datetime:
    """When it happened: now if nothing was said, noon of another day without a time."""
    now = desk.now()
    if when is None or (when.time is None and when.day == now.date()):
        return now
    return datetime.combine(when.day, when.time or NOON).astimezone()


def _follow_up(desk: Desk, text: str, ids: tuple[int, ...], when: When, repeat: Cadence | None = None) -> FollowUpDraft:
    if when.day < desk.today():
        raise BadInput("follow_up_past")
    every, unit = (repeat.every, repeat.unit) if repeat else (0, None)
    return FollowUpDraft(text, ids, when.day, when.time, "", every, unit)


def _cadence(text: str) -> Cadence:
    found = parse_cadence(text)
    if found is None:
        raise BadInput("bad_cadence", text=text)
    return found
