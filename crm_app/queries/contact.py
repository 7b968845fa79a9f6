"""The page of one contact: everything known about a person."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_app.domain.cadence import DueState, LeapRule, due_state
from crm_app.domain.identities import identity_link
from crm_app.domain.vocabulary import Unit
from crm_app.queries.cadence_dues import cadence_values, dues_of
from crm_app.queries.lookups import TagRow, tags
from crm_app.queries.reading import records, rows
from crm_app.queries.sources import SourceRow, contact_sources
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """A handle; ``platform`` is a key, ``link`` the URL it opens or None (see ``identity_link``)."""

    id: int
    platform: str
    platform_name: str
    colour: str
    kind: str
    value: str
    link: str | None


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position held earlier."""

    company: str
    title: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class MembershipRow:
    community_id: int
    name: str
    platform_name: str
    colour: str
    role: str
    since: date | None


@dataclass(frozen=True, slots=True)
class MetRow:
    """The meeting point; the platform is the community's where only that is known."""

    platform_id: int | None
    platform: str
    platform_name: str
    colour: str
    community_id: int | None
    community: str
    on: date | None
    evidence: str
    source: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of what happened to a reminder (reminders, rule 8); ``event`` is a ``LedgerEvent``."""

    event: str
    at: datetime
    due_on: date | None
    until: date | None
    way: str


@dataclass(frozen=True, slots=True)
class CadenceRow:
    """The cadence that holds for the contact: ``origin`` is "contact" (its own), "tag" (by its name) or "tier"."""

    every: int
    unit: Unit
    origin: str
    tag: str
    tier: int | None
    due: date
    state: DueState
    snoozed_until: date | None
    ledger: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A follow-up with its ledger, oldest line first; ``every`` 0 is a one-off, ``done_at`` None an open one."""

    id: int
    text: str
    due_on: date
    due_time: str
    every: int
    unit: str
    snoozed_until: date | None
    done_at: datetime | None
    rule: str
    ledger: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    id: int
    kind: str
    community: str
    on: date | None
    notes: str


@dataclass(frozen=True, slots=True)
class ContactPage:
    """One contact whole. ``birthday`` is "1985-06-12" or "--06-12"; open follow-ups come first, by day.

    ``listed`` False is somebody who is only a member of a community. ``photo`` is a small picture in base 64.
    """

    id: int
    uid: str
    name: str
    given_name: str
    family_name: str
    company: str
    position: str
    position_since: date | None
    location: str
    birthday: str
    notes: str
    archived: bool
    listed: bool
    photo: str
    identities: tuple[IdentityRow, ...]
    positions: tuple[PositionRow, ...]
    memberships: tuple[MembershipRow, ...]
    met: MetRow | None
    tags: tuple[TagRow, ...]
    cadence: CadenceRow | None
    follow_ups: tuple[FollowUpRow, ...]
    outcomes: tuple[OutcomeRow, ...]
    last_contact_at: datetime | None
    last_attempt_at: datetime | None
    interactions: int
    sources: tuple[SourceRow, ...]


def contact_page(
    session: Session, contact_id: int, today: date, leap: LeapRule = LeapRule.FEB_28
) -> ContactPage | None:
    """Everything about one contact, archived or not; None when it is gone."""
    found = records(
        session,
        "SELECT c.id, c.uid, c.name, c.given_name, c.family_name, c.company, c.position, c.position_since, c.location, "
        "c.birthday, c.notes, c.archived_at IS NOT NULL AS archived, c.listed, "
        "coalesce((SELECT data FROM photo WHERE contact_id = c.id), '') AS photo, "
        "s.last_contact_at, s.last_attempt_at, coalesce(s.interactions, 0) AS interactions "
        "FROM contact c LEFT JOIN contact_summary s ON s.contact_id = c.id WHERE c.id = :id",
        days=["position_since"],
        moments=["last_contact_at", "last_attempt_at"],
        flags=["archived", "listed"],
        id=contact_id,
    )
    if not found:
        return None
    return ContactPage(
        **found[0],
        identities=_identities(session, contact_id),
        positions=_positions(session, contact_id),
        memberships=_memberships(session, contact_id),
        met=_met(session, contact_id),
        tags=_tags(session, contact_id),
        cadence=_cadence(session, contact_id, today, leap),
        follow_ups=_follow_ups(session, contact_id),
        outcomes=_outcomes(session, contact_id),
        sources=tuple(contact_sources(session, contact_id)),
    )


def _identities(session: Session, contact_id: int) -> tuple[IdentityRow, ...]:
    found = records(
        session,
        'SELECT i.id, p."key" AS platform, p.name AS platform_name, p.colour, i.kind, i.value FROM identity i '
        "JOIN platform p ON p.id = i.platform_id WHERE i.contact_id = :id ORDER BY p.id, i.id",
        id=contact_id,
    )
    return tuple(IdentityRow(**row, link=identity_link(row["kind"], row["value"], row["platform"])) for row in found)


def _positions(session: Session, contact_id: int) -> tuple[PositionRow, ...]:
    found = records(
        session,
        "SELECT company, title, since, until FROM position WHERE contact_id = :id "
        "ORDER BY coalesce(until, '9999') DESC, id DESC",
        days=["since", "until"],
        id=contact_id,
    )
    return tuple(PositionRow(**row) for row in found)


def _memberships(session: Session, contact_id: int) -> tuple[MembershipRow, ...]:
    found = records(
        session,
        "SELECT g.id AS community_id, g.name, p.name AS platform_name, p.colour, m.role, m.since FROM membership m "
        "JOIN community g ON g.id = m.community_id JOIN platform p ON p.id = g.platform_id "
        "WHERE m.contact_id = :id ORDER BY g.name_key, g.id",
        days=["since"],
        id=contact_id,
    )
    return tuple(MembershipRow(**row) for row in found)


def _met(session: Session, contact_id: int) -> MetRow | None:
    found = records(
        session,
        "SELECT p.id AS platform_id, coalesce(p.\"key\", '') AS platform, coalesce(p.name, '') AS platform_name, "
        "coalesce(p.colour, '') AS colour, g.id AS community_id, coalesce(g.name, '') AS community, "
        "m.met_on AS met_day, m.evidence, m.source FROM meeting_point m LEFT JOIN community g ON g.id = m.community_id "
        "LEFT JOIN platform p ON p.id = coalesce(m.platform_id, g.platform_id) WHERE m.contact_id = :id",
        days=["met_day"],
        id=contact_id,
    )
    return MetRow(on=found[0].pop("met_day"), **found[0]) if found else None


def _tags(session: Session, contact_id: int) -> tuple[TagRow, ...]:
    carried = rows(session, "SELECT tag_id FROM contact_tag WHERE contact_id = :id", id=contact_id)
    mine = {row[0] for row in carried}
    return tuple(tag for tag in tags(session) if tag.id in mine) if mine else ()


def _cadence(session: Session, contact_id: int, today: date, leap: LeapRule) -> CadenceRow | None:
    found = dues_of(session, [contact_id], leap).get(contact_id)
    if found is None:
        return None
    return CadenceRow(
        every=found.every,
        unit=found.unit,
        origin=str(cadence_values(found)["origin"]),
        tag=found.tag or "",
        tier=found.tier,
        due=found.due,
        state=due_state(found.due, today, found.snoozed_until),
        snoozed_until=found.snoozed_until,
        ledger=tuple(_ledgers(session, "contact_id = :id AND kind = 'cadence'", contact_id).get(None, ())),
    )


_MINE = "IN (SELECT follow_up_id FROM follow_up_contact WHERE contact_id = :id)"


def _follow_ups(session: Session, contact_id: int) -> tuple[FollowUpRow, ...]:
    ledgers = _ledgers(session, f"follow_up_id {_MINE}", contact_id)
    found = records(
        session,
        "SELECT id, text, due_on, due_time, every, unit, snoozed_until, done_at, rule FROM follow_up "
        f"WHERE id {_MINE} ORDER BY done_at IS NOT NULL, done_at DESC, due_on, due_time, id",
        days=["due_on", "snoozed_until"],
        moments=["done_at"],
        id=contact_id,
    )
    return tuple(FollowUpRow(**row, ledger=tuple(ledgers.get(row["id"], ()))) for row in found)


def _ledgers(session: Session, condition: str, contact_id: int) -> dict[int | None, list[LedgerRow]]:
    """The lines of the ledger by follow-up (None: the contact's own), the oldest first."""
    ledgers: dict[int | None, list[LedgerRow]] = {}
    for row in records(
        session,
        f"SELECT follow_up_id, event, at, due_on, until, way FROM ledger_entry WHERE {condition} ORDER BY id",
        days=["due_on", "until"],
        moments=["at"],
        id=contact_id,
    ):
        ledgers.setdefault(row.pop("follow_up_id"), []).append(LedgerRow(**row))
    return ledgers


def _outcomes(session: Session, contact_id: int) -> tuple[OutcomeRow, ...]:
    found = records(
        session,
        "SELECT o.id, o.kind, coalesce(g.name, '') AS community, o.\"on\", o.notes FROM outcome o "
        'LEFT JOIN community g ON g.id = o.community_id WHERE o.contact_id = :id ORDER BY o."on" DESC, o.id DESC',
        days=["on"],
        id=contact_id,
    )
    return tuple(OutcomeRow(**row) for row in found)
