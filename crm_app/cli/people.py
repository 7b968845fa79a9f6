"""Contacts: list them, show one whole, add, edit and tag."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from crm_app.cli import find
from crm_app.cli.contact_document import ContactDocument, contact_document
from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import fields, instant, iso, table
from crm_app.commands import contacts as commands
from crm_app.commands.tags import tag_contacts
from crm_app.domain.drafts import ContactDraft, IdentityDraft, MetDraft
from crm_app.domain.identities import guess_identity
from crm_app.domain.vocabulary import IdentityKind
from crm_app.errors import BadInput
from crm_app.queries.contact import ContactPage, contact_page
from crm_app.queries.lookups import platforms
from crm_app.queries.people import PersonRow, people_rows
from crm_app.store.journal import Label
from crm_app.store.reading import Session


@click.command(cls=Command)
@click.argument("query", nargs=-1)
@click.option("--limit", type=click.IntRange(0), help="List no more than so many.")
@click.pass_obj
def contacts(desk: Desk, query: tuple[str, ...], limit: int | None) -> None:
    """List contacts, all or those a search finds.

    A search holds words, and platform:linkedin, community:"PyData Slack", #tag, is:never, is:archived.
    """
    with desk.reading() as session:
        found = find.contact_ids(session, " ".join(query), 1 if desk.language() == "ru" else 0)
        listed = found if limit is None else found[:limit]
        rows = people_rows(session, listed, desk.today(), desk.leap)
        keys = {row.name: row.key for row in platforms(session)}
    people = [rows[contact_id] for contact_id in listed if contact_id in rows]
    document = {"total": len(found), "contacts": [_summary(row, keys) for row in people]}
    desk.answer(document, lambda: _lines(people, len(found)))


def _summary(row: PersonRow, keys: dict[str, str]) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "company": row.company,
        "position": row.position,
        "platforms": [keys.get(name, name) for name in row.platforms],
        "communities": list(row.communities),
        "last_contact": instant(row.last_contact_at),
        "due": iso(row.due),
    }


def _lines(people: Sequence[PersonRow], total: int) -> list[str]:
    headings = ("id", "name", "company", "position", "met on", "last contact", "due")
    rows = [
        (
            row.id,
            row.name,
            row.company,
            row.position,
            row.met_community or row.met_platform,
            row.last_contact_at.astimezone().date() if row.last_contact_at else None,
            row.due,
        )
        for row in people
    ]
    return [*table(headings, rows), f"{len(people)} of {total}" if len(people) < total else f"{total} in all"]


@click.command(cls=Command)
@click.argument("contact")
@click.pass_obj
def show(desk: Desk, contact: str) -> None:
    """Show one contact whole, by number, name, or an address of theirs."""
    with desk.reading() as session:
        contact_id = find.person(session, contact).id
        row = people_rows(session, [contact_id], desk.today(), desk.leap)[contact_id]
        page = _page(desk, session, contact_id)
        keys = {row.name: row.key for row in platforms(session)}
        document = contact_document(session, page, _summary(row, keys))
    desk.answer(document, lambda: _page_lines(document))


def _cadence_words(cadence: dict[str, Any]) -> str:
    """How often, whose cadence that is (reminders, rule 5), and the day that follows."""
    if not cadence:
        return ""
    whose = {"tag": f"by tag {cadence['tag']}", "tier": f"tier {cadence['tier']}"}.get(cadence["origin"], "their own")
    return f"every {cadence['every']} {cadence['unit']}, {whose}, due {cadence['due']}"


def _page_lines(document: ContactDocument) -> list[str]:
    met: dict[str, Any] = document["met"] or {}
    cadence: dict[str, Any] = document["cadence"] or {}
    pairs = [
        *((name, document[name]) for name in ("id", "name", "position", "company", "location", "birthday")),
        ("met", ", ".join(str(met[part]) for part in ("platform", "community", "on") if met.get(part))),
        *((identity["platform"], identity["value"]) for identity in document["identities"]),
        *((name, ", ".join(document[name])) for name in ("communities", "tags")),
        ("cadence", _cadence_words(cadence)),
        *((name.replace("_", " "), document[name]) for name in ("last_contact", "due", "notes")),
    ]
    headings = ("at", "kind", "direction", "platform", "summary")
    talks = [[talk[name] for name in headings] for talk in document["interactions"]]
    open_ones = [row for row in document["follow_ups"] if row["done"] is None]
    promised = [[row["id"], row["due"], row["text"]] for row in open_ones]
    blocks = (table(("follow-up", "due", "text"), promised), table(headings, talks))
    return [*fields(pairs), *(line for block in blocks for line in _spaced(list(block)))]


def _spaced(lines: list[str]) -> list[str]:
    return ["", *lines] if lines else []


@click.command(cls=Command)
@click.argument("name")
@click.option("--company", default="")
@click.option("--position", default="")
@click.option("--location", default="")
@click.option("--birthday", default="", help="1985-06-12, or --06-12 without a year.")
@click.option("--notes", default="")
@click.option("--email", multiple=True)
@click.option("--phone", multiple=True)
@click.option("--url", multiple=True, help="A profile on a platform, or @handle.")
@click.option("--platform", default="", help="Where you met.")
@click.option("--community", default="", help="The community you met in.")
@click.option("--met", default="", metavar="WHEN", help="When you met.")
@click.pass_obj
def add(
    desk: Desk, name: str, company: str, position: str, location: str, birthday: str, notes: str,
    email: tuple[str, ...], phone: tuple[str, ...], url: tuple[str, ...], platform: str, community: str, met: str,
) -> None:  # fmt: skip
    """Add a contact."""
    with desk.reading() as session:
        place = find.place(session, platform, community)
    on = desk.day_in(met, future=False).day if met else None
    known = MetDraft(place.platform_id, place.community_id, on)
    draft = ContactDraft(
        name, company, position, location, birthday, notes, _identities(email, phone, url), known
    )  # fmt: skip
    written = desk.write(Label("contact.add", {"name": name.strip()}), commands.add_contact, draft)
    desk.answer_step(written, id=written.value)


@click.command(cls=Command)
@click.argument("contact")
@click.option("--name")
@click.option("--company")
@click.option("--position")
@click.option("--location")
@click.option("--birthday", help="1985-06-12, or --06-12 without a year.")
@click.option("--notes")
@click.option("--email", multiple=True, help="One more address.")
@click.option("--phone", multiple=True, help="One more number.")
@click.option("--url", multiple=True, help="One more profile.")
@click.pass_obj
def edit(
    desk: Desk, contact: str, name: str | None, company: str | None, position: str | None, location: str | None,
    birthday: str | None, notes: str | None, email: tuple[str, ...], phone: tuple[str, ...], url: tuple[str, ...],
) -> None:  # fmt: skip
    """Change a contact; what is not named stays."""
    with desk.reading() as session:
        draft = _draft(page := _page(desk, session, find.person(session, contact).id))
    said = {
        "name": name, "company": company, "position": position, "location": location, "birthday": birthday,
        "notes": notes,
    }  # fmt: skip
    changes = {field: value for field, value in said.items() if value is not None}
    more = _identities(email, phone, url)
    changed = replace(draft, identities=(*draft.identities, *more), **changes)
    label = Label("contact.edit", {"name": changed.name.strip()})
    written = desk.write(label, commands.edit_contact, page.id, changed)
    desk.answer_step(written, id=page.id)


@click.command(cls=Command)
@click.argument("contacts", nargs=-1, required=True, metavar="CONTACT…")
@click.argument("tag")
@click.pass_obj
def tag(desk: Desk, contacts: tuple[str, ...], tag: str) -> None:
    """Put a tag on contacts."""
    with desk.reading() as session:
        people = find.people(session, contacts)
    label = Label("tag.add", {"tag": tag.strip().lstrip("#"), "count": len(people)})
    written = desk.write(label, tag_contacts, [person.id for person in people], tag.strip())
    desk.answer_step(written, id=written.value)


def _page(desk: Desk, session: Session, contact_id: int) -> ContactPage:
    page = contact_page(session, contact_id, desk.today(), desk.leap)
    if page is None:
        raise BadInput("gone", what="contact", id=contact_id)
    return page


def _draft(page: ContactPage) -> ContactDraft:
    """The form as it would open on this contact."""
    met = page.met
    return ContactDraft(
        page.name,
        page.company,
        page.position,
        page.location,
        page.birthday,
        page.notes,
        tuple(IdentityDraft(row.platform, row.kind, row.value) for row in page.identities),
        MetDraft(met.platform_id, met.community_id, met.on, met.evidence) if met else None,
    )


def _identities(emails: Sequence[str], phones: Sequence[str], urls: Sequence[str]) -> tuple[IdentityDraft, ...]:
    """The handles as typed; raises ``BadInput("unknown_platform")`` for a profile that no platform is known for."""
    found = [IdentityDraft("email", IdentityKind.EMAIL, value) for value in emails]
    found += [IdentityDraft("phone", IdentityKind.PHONE, value) for value in phones]
    for value in urls:
        guess = guess_identity(value)
        if not guess.platform:
            raise BadInput("unknown_platform", platform=value)
        found.append(IdentityDraft(guess.platform, guess.kind, guess.value))
    return tuple(found)
