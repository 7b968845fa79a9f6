"""Everything there is, a page at a time, as the records an export is made of."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, time
from typing import Any

from crm_app.domain import book
from crm_app.domain.vocabulary import (
    CommunityKind,
    Direction,
    IdentityKind,
    InteractionKind,
    LedgerEvent,
    OutcomeKind,
    OwnerFactKind,
    Unit,
)
from crm_app.queries.book_decisions import changes_of, rests, tiers, tiers_of
from crm_app.queries.book_parts import Row, owned, pages, sources_of
from crm_app.queries.reading import records, rows
from crm_app.store.reading import Session

SOURCE = "kithbook.json"
"""The importer of exports like this one: what it took in keeps its own provenance, so it is left out here."""


def sections(session: Session) -> Iterator[tuple[str, Iterable[book.BookRecord]]]:
    """Each part of the book by its name, in ``book.SECTIONS``' order; all of one state if the session is a reader's."""
    parts: dict[str, Callable[[Session], Iterable[book.BookRecord]]] = {
        "platforms": _platforms,
        "tags": _tags,
        "tiers": tiers,
        "communities": communities,
        "imports": _imports,
        "contacts": contacts,
        "interactions": _interactions,
        "follow_ups": _follow_ups,
        "outcomes": _outcomes,
        "suggestion_rests": rests,
        "owner_facts": _owner_facts,
    }
    for name in book.SECTIONS:
        yield name, parts[name](session)


def last_contacts(session: Session) -> dict[str, datetime]:
    """When each contact (by uid) was last in touch."""
    found = records(
        session,
        "SELECT c.uid, s.last_contact_at FROM contact_summary s JOIN contact c ON c.id = s.contact_id "
        "WHERE s.last_contact_at IS NOT NULL",
        moments=["last_contact_at"],
    )
    return {row["uid"]: row["last_contact_at"] for row in found}


def _platforms(session: Session) -> Iterator[book.BookPlatform]:
    for row in rows(session, 'SELECT "key", name, colour FROM platform ORDER BY id'):
        yield book.BookPlatform(*row)


def _tags(session: Session) -> Iterator[book.BookTag]:
    for row in records(
        session,
        "SELECT t.name, c.every, c.unit, c.anchor_on FROM tag t LEFT JOIN cadence c ON c.tag_id = t.id ORDER BY t.id",
        days=["anchor_on"],
    ):
        yield book.BookTag(row.pop("name"), _cadence(row) if row["every"] else None)


def communities(session: Session) -> Iterator[book.BookCommunity]:
    for row in records(
        session,
        'SELECT g.id, g.uid, g.name, p."key" AS platform, g.kind, g.joined_on, g.url, g.notes, g.archived_at '
        "FROM community g JOIN platform p ON p.id = g.platform_id ORDER BY g.id",
        days=["joined_on"],
        moments=["archived_at"],
    ):
        ids = [row.pop("id")]
        yield book.BookCommunity(
            kind=CommunityKind(row.pop("kind")),
            activity=tuple(owned(session, _ACTIVITY, ids, _activity, days=["day"]).get(ids[0], ())),
            sources=tuple(sources_of(session, "community_id", ids).get(ids[0], ())),
            **row,
        )


def _imports(session: Session) -> Iterator[book.BookImport]:
    for row in records(
        session,
        "SELECT uid, source, file, at, read, created, updated, unchanged, skipped, failed, reasons FROM import "
        "WHERE source <> :own ORDER BY id",
        moments=["at"],
        own=SOURCE,
    ):
        yield book.BookImport(reasons=json.loads(row.pop("reasons")), **row)


def contacts(session: Session) -> Iterator[book.BookContact]:
    """Every contact with what belongs to it, archived ones included."""
    for page in pages(
        session,
        "SELECT id, uid, name, given_name, family_name, company, position, position_since, location, birthday, notes, "
        "created_at, archived_at, listed FROM contact",
        days=["position_since"],
        moments=["created_at", "archived_at"],
        flags=["listed"],
    ):
        ids = [row["id"] for row in page]
        parts: dict[str, Mapping[int, list[Any]]] = {
            "identities": owned(session, _IDENTITIES, ids, _identity),
            "positions": owned(session, _POSITIONS, ids, _position, days=["since", "until"]),
            "memberships": owned(session, _MEMBERSHIPS, ids, _membership, days=["since"]),
            "tags": owned(session, _TAGS, ids, _name),
            "ledger": owned(session, _LEDGER, ids, _line, days=["due_on", "until"], moments=["at"]),
            "sources": sources_of(session, "contact_id", ids),
            "changes": changes_of(session, ids, SOURCE),
        }
        single: dict[str, Mapping[int, list[Any]]] = {
            "met": owned(session, _MET, ids, _met, days=["met_on"]),
            "cadence": owned(session, _CADENCE, ids, _cadence, days=["anchor_on"]),
            "cadence_state": owned(session, _STATE, ids, _state, days=["snoozed_until", "skipped_on"]),
            "tier": tiers_of(session, ids),
        }
        photos = dict(rows(session, "SELECT contact_id, data FROM photo WHERE contact_id IN :ids", ids=ids))
        for row in page:
            key = row.pop("id")
            row["photo"] = photos.get(key, "")
            many = {name: tuple(found.get(key, ())) for name, found in parts.items()}
            yield book.BookContact(**row, **many, **{name: found.get(key, [None])[0] for name, found in single.items()})


_ACTIVITY = (
    'SELECT community_id AS owner, "on" AS day, kind, source, count FROM activity '
    "WHERE community_id IN :ids ORDER BY id"
)
_IDENTITIES = (
    'SELECT i.contact_id AS owner, p."key" AS platform, i.kind, i.value FROM identity i '
    "JOIN platform p ON p.id = i.platform_id WHERE i.contact_id IN :ids ORDER BY i.id"
)
_POSITIONS = (
    'SELECT contact_id AS owner, company, title, since, "until" FROM position WHERE contact_id IN :ids ORDER BY id'
)
_MEMBERSHIPS = (
    "SELECT m.contact_id AS owner, g.uid AS community, m.role, m.since FROM membership m "
    "JOIN community g ON g.id = m.community_id WHERE m.contact_id IN :ids ORDER BY m.id"
)
_TAGS = (
    "SELECT x.contact_id AS owner, t.name FROM contact_tag x JOIN tag t ON t.id = x.tag_id "
    "WHERE x.contact_id IN :ids ORDER BY x.id"
)
_LEDGER = (
    'SELECT {owner} AS owner, event, at, kind, due_on, "until", way FROM ledger_entry WHERE {owner} IN :ids ORDER BY id'
).format(owner="contact_id")
_FOLLOW_UP_LEDGER = _LEDGER.replace("contact_id", "follow_up_id")
_MET = (
    "SELECT m.contact_id AS owner, coalesce(p.\"key\", '') AS platform, coalesce(g.uid, '') AS community, m.met_on, "
    "m.evidence, m.source FROM meeting_point m LEFT JOIN platform p ON p.id = m.platform_id "
    "LEFT JOIN community g ON g.id = m.community_id WHERE m.contact_id IN :ids"
)
_CADENCE = "SELECT contact_id AS owner, every, unit, anchor_on FROM cadence WHERE contact_id IN :ids"
_STATE = "SELECT contact_id AS owner, snoozed_until, skipped_on FROM cadence_state WHERE contact_id IN :ids"


def _interactions(session: Session) -> Iterator[book.BookInteraction]:
    for page in pages(
        session,
        "SELECT i.id, i.uid, i.kind, i.direction, i.at, i.minutes, coalesce(p.\"key\", '') AS platform, "
        "coalesce(g.uid, '') AS community, i.subtype, i.title, i.text, i.assumed_zone FROM interaction i "
        "LEFT JOIN platform p ON p.id = i.platform_id LEFT JOIN community g ON g.id = i.community_id",
        moments=["at"],
        key="i.id",
    ):
        ids = [row["id"] for row in page]
        people = owned(session, _linked("participant", "interaction_id"), ids, _uid)
        sources = sources_of(session, "interaction_id", ids)
        for row in page:
            owner = row.pop("id")
            yield book.BookInteraction(
                kind=InteractionKind(row.pop("kind")),
                direction=Direction(row.pop("direction")),
                people=tuple(people.get(owner, ())),
                sources=tuple(sources.get(owner, ())),
                **row,
            )


def _follow_ups(session: Session) -> Iterator[book.BookFollowUp]:
    for page in pages(
        session,
        "SELECT id, uid, text, due_on, anchor_on, due_time, zone, every, unit, snoozed_until, created_at, done_at, "
        "rule FROM follow_up",
        days=["due_on", "anchor_on", "snoozed_until"],
        moments=["created_at", "done_at"],
    ):
        ids = [row["id"] for row in page]
        people = owned(session, _linked("follow_up_contact", "follow_up_id"), ids, _uid)
        ledger = owned(session, _FOLLOW_UP_LEDGER, ids, _line, days=["due_on", "until"], moments=["at"])
        sources = sources_of(session, "follow_up_id", ids)
        for row in page:
            owner, clock, unit = row.pop("id"), row.pop("due_time"), row.pop("unit")
            yield book.BookFollowUp(
                due_time=time.fromisoformat(clock) if clock else None,
                unit=Unit(unit) if unit else None,
                people=tuple(people.get(owner, ())),
                ledger=tuple(ledger.get(owner, ())),
                sources=tuple(sources.get(owner, ())),
                **row,
            )


def _outcomes(session: Session) -> Iterator[book.BookOutcome]:
    for row in records(
        session,
        "SELECT o.uid, o.kind, c.uid AS contact, coalesce(g.uid, '') AS community, o.\"on\" AS day, o.notes "
        "FROM outcome o JOIN contact c ON c.id = o.contact_id LEFT JOIN community g ON g.id = o.community_id "
        "ORDER BY o.id",
        days=["day"],
    ):
        yield book.BookOutcome(kind=OutcomeKind(row.pop("kind")), on=row.pop("day"), **row)


def _owner_facts(session: Session) -> Iterator[book.BookOwnerFact]:
    for row in records(
        session, 'SELECT source, "key", kind, title, detail, since, "until" FROM owner_fact ORDER BY id'
    ):
        yield book.BookOwnerFact(kind=OwnerFactKind(row.pop("kind")), **row)


def _linked(table: str, owner: str) -> str:
    return (
        f"SELECT l.{owner} AS owner, c.uid FROM {table} l JOIN contact c ON c.id = l.contact_id "
        f"WHERE l.{owner} IN :ids ORDER BY l.id"
    )


def _identity(row: Row) -> book.BookIdentity:
    return book.BookIdentity(row["platform"], IdentityKind(row["kind"]), row["value"])


def _activity(row: Row) -> book.BookActivity:
    return book.BookActivity(on=row.pop("day"), **row)


def _position(row: Row) -> book.BookPosition:
    return book.BookPosition(**row)


def _membership(row: Row) -> book.BookMembership:
    return book.BookMembership(**row)


def _name(row: Row) -> str:
    return row["name"]


def _uid(row: Row) -> str:
    return row["uid"]


def _line(row: Row) -> book.BookLedgerLine:
    return book.BookLedgerLine(event=LedgerEvent(row.pop("event")), **row)


def _met(row: Row) -> book.BookMet:
    return book.BookMet(on=row.pop("met_on"), **row)


def _cadence(row: Row) -> book.BookCadence:
    return book.BookCadence(row["every"], Unit(row["unit"]), row["anchor_on"])


def _state(row: Row) -> book.BookCadenceState:
    return book.BookCadenceState(**row)
