"""Communities: list, add, join; and what platforms and communities bring."""

from typing import Any, Literal

import click

from crm_app.cli import find
from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import iso, table
from crm_app.commands import communities as commands
from crm_app.domain.drafts import CommunityDraft
from crm_app.domain.vocabulary import CommunityKind
from crm_app.queries.communities import community_rows
from crm_app.queries.platform_yield import known_meeting_points, yield_rows
from crm_app.store.journal import Label

_KINDS = click.Choice([kind.value for kind in CommunityKind], case_sensitive=False)


@click.command(cls=Command)
@click.pass_obj
def communities(desk: Desk) -> None:
    """List communities, with how many are members and how many were met there."""
    with desk.reading() as session:
        found = community_rows(session)
    document = [
        {
            "id": row.id,
            "name": row.name,
            "platform": row.platform,
            "kind": row.kind,
            "joined": iso(row.joined_on),
            "members": row.members,
            "met": row.met,
            "talked": row.talked,
        }
        for row in found
    ]
    headings = ("id", "name", "platform", "kind", "joined", "members", "met", "talked")
    desk.answer(
        {"communities": document}, lambda: table(headings, [[row[name] for name in headings] for row in document])
    )


@click.command(cls=Command)
@click.argument("name")
@click.option("--platform", required=True, metavar="KEY", help="linkedin, slack, discord, facebook, reddit, telegram …")
@click.option("--kind", type=_KINDS, default=CommunityKind.PROFESSIONAL.value)
@click.option("--joined", default="", metavar="WHEN", help="When you joined.")
@click.option("--url", default="")
@click.pass_obj
def add_community(desk: Desk, name: str, platform: str, kind: str, joined: str, url: str) -> None:
    """Add a community."""
    with desk.reading() as session:
        platform_id = find.platform(session, platform).id
    on = desk.day_in(joined, future=False).day if joined else None
    draft = CommunityDraft(name, platform_id, kind, on, url)
    written = desk.write(Label("community.add", {"name": name.strip()}), commands.add_community, draft)
    desk.answer_step(written, id=written.value)


@click.command(cls=Command)
@click.argument("community")
@click.argument("contacts", nargs=-1, required=True, metavar="CONTACT…")
@click.option("--role", default="")
@click.option("--since", default="", metavar="WHEN")
@click.pass_obj
def join(desk: Desk, community: str, contacts: tuple[str, ...], role: str, since: str) -> None:
    """Make contacts members of a community."""
    with desk.reading() as session:
        chosen = find.community(session, community)
        people = find.people(session, contacts)
    day = desk.day_in(since, future=False).day if since else None
    label = Label("member.add", {"community": chosen.name, "count": len(people)})
    ids = [person.id for person in people]
    written = desk.write(label, commands.add_members, chosen.id, ids, role, day)
    desk.answer_step(written, id=chosen.id)


@click.command(cls=Command)
@click.option("--by", type=click.Choice(["platform", "community"]), default="platform")
@click.option("--since", default="", metavar="DATE", help="Count only people met from this day on.")
@click.pass_obj
def platform_yield(desk: Desk, by: Literal["platform", "community"], since: str) -> None:
    """Show what each platform or community brings: people met, talked with, and in touch within 90 days."""
    day = desk.day_in(since, future=False).day if since else None
    with desk.reading() as session:
        found = yield_rows(session, by, desk.now(), day)
        known, contacts = known_meeting_points(session)
    rows: list[dict[str, Any]] = [
        {
            "platform": row.platform,
            "platform_name": row.platform_name,
            "community": row.community,
            "joined": iso(row.joined),
            "members": row.members,
            "met": row.met,
            "talked": row.talked,
            "warm_90d": row.warm,
            "share": round(row.share, 4),
        }
        for row in found
    ]
    document = {"by": by, "since": iso(day), "rows": rows, "known": known, "contacts": contacts}
    names = [
        "platform_name",
        *(["community", "joined"] if by == "community" else []),
        "members",
        "met",
        "talked",
        "warm_90d",
    ]
    headings = [name.replace("_name", "") for name in names]

    def lines() -> list[str]:
        cells = [[*(row[name] for name in names), f"{row['share']:.0%}"] for row in rows]
        return [*table([*headings, "share"], cells), f"where they were met is known of {known} of {contacts} contacts"]

    desk.answer(document, lines)
