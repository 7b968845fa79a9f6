"""Whom nobody has decided about yet: how often to be in touch with them, likeliest first."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from crm_app.domain.cadence import Cadence, LeapRule
from crm_app.domain.vocabulary import Unit
from crm_app.queries.cadence_dues import CadenceDue, dues_of
from crm_app.queries.forms import own_cadence
from crm_app.queries.reading import chunks, ids, moment, records, rows, value
from crm_app.store.reading import Session

PAGE = 200
"""How many ids are read ahead."""

_LINES = 3  # of what was talked about
_LINE = 200  # characters

_UNDECIDED = (
    "c.listed = 1 AND c.archived_at IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM contact_tier x WHERE x.contact_id = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM cadence k WHERE k.contact_id = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM contact_tag g WHERE g.contact_id = c.id AND g.tag_id IN :cadenced)"
)
_WITHOUT = "c.id NOT IN (SELECT value FROM json_each(:without))"


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier with its cadence, and how many contacts are in it."""

    id: int
    cadence: Cadence
    contacts: int


@dataclass(frozen=True, slots=True)
class HowOften:
    """What some contacts share: a cadence of their own, a tier; each None if they differ. And what tiers there are.

    ``counts`` is the cadence that won (reminders, rule 5); None of more than one contact.
    """

    own: Cadence | None
    tier: int | None
    tiers: list[TierRow]
    counts: CadenceDue | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """Somebody to decide about. ``lines`` are the newest interactions: when, kind, and how they begin.

    ``photo`` is a small picture in base64, empty without one.
    """

    id: int
    name: str
    position: str
    company: str
    location: str
    platform: str
    platform_name: str
    platform_colour: str
    community: str
    met_on: date | None
    last_contact: datetime | None
    last_attempt: datetime | None
    interactions: int
    photo: str
    lines: tuple[tuple[datetime, str, str], ...]


def tiers(session: Session) -> list[TierRow]:
    """The five tiers, the closest first."""
    found = rows(
        session,
        "SELECT t.id, t.every, t.unit, (SELECT count(*) FROM contact_tier x WHERE x.tier_id = t.id) FROM tier t "
        "ORDER BY t.id",
    )
    return [TierRow(tier_id, Cadence(every, Unit(unit)), contacts) for tier_id, every, unit, contacts in found]


def how_often(session: Session, contact_ids: Sequence[int], leap: LeapRule = LeapRule.FEB_28) -> HowOften:
    """What a form begins with."""
    counts = dues_of(session, contact_ids, leap).get(contact_ids[0]) if len(contact_ids) == 1 else None
    return HowOften(own_cadence(session, contact_ids), shared_tier(session, contact_ids), tiers(session), counts)


def shared_tier(session: Session, contact_ids: Sequence[int]) -> int | None:
    """The tier that all these contacts are in; None if they differ or one is in none."""
    found: set[int | None] = set()
    for block in chunks(contact_ids):
        listed = rows(session, "SELECT tier_id FROM contact_tier WHERE contact_id IN :ids", ids=block)
        found.update(row[0] for row in listed)
        if len(listed) < len(block):
            return None
    return found.pop() if len(found) == 1 else None


def undecided_count(session: Session) -> int:
    cadenced = _cadenced(session)
    return int(value(session, f"SELECT count(*) FROM contact c WHERE {_UNDECIDED}", cadenced=cadenced))


def decided_count(session: Session) -> int:
    """How many were put into a tier or into none."""
    return int(value(session, "SELECT count(*) FROM contact_tier"))


def undecided_ids(session: Session, without: Collection[int] = (), limit: int = PAGE) -> list[int]:
    """The next ones: those in touch last, then those written to, then those met last; then who came last.

    ``without`` are passed over.
    """
    values = {"without": json.dumps(list(without)), "cadenced": _cadenced(session)}
    talked = ids(  # the cross join walks the index of last contacts, and stops at the limit
        session,
        "SELECT c.id FROM contact_summary s CROSS JOIN contact c ON c.id = s.contact_id "
        f"WHERE s.last_contact_at IS NOT NULL AND {_UNDECIDED} AND {_WITHOUT} "
        "ORDER BY s.last_contact_at DESC, s.interactions DESC, c.id LIMIT :limit",
        limit=limit,
        **values,
    )
    if len(talked) == limit:
        return talked
    rest = ids(
        session,
        "SELECT c.id FROM contact c LEFT JOIN contact_summary s ON s.contact_id = c.id "
        "LEFT JOIN meeting_point m ON m.contact_id = c.id "
        f"WHERE s.last_contact_at IS NULL AND {_UNDECIDED} AND {_WITHOUT} "
        "ORDER BY s.last_attempt_at DESC, m.met_on DESC, c.id DESC LIMIT :limit",
        limit=limit - len(talked),
        **values,
    )
    return talked + rest


def undecided(session: Session, contact_ids: Sequence[int]) -> list[Undecided]:
    """These contacts, in the order given; those that are gone are left out."""
    found = records(
        session,
        "SELECT c.id, c.name, c.position, c.company, c.location, coalesce(p.\"key\", '') AS platform, "
        "coalesce(p.name, '') AS platform_name, coalesce(p.colour, '') AS platform_colour, "
        "coalesce(g.name, '') AS community, m.met_on, s.last_contact_at AS last_contact, "
        "s.last_attempt_at AS last_attempt, coalesce(s.interactions, 0) AS interactions, "
        "coalesce(f.data, '') AS photo FROM contact c "
        "LEFT JOIN meeting_point m ON m.contact_id = c.id LEFT JOIN community g ON g.id = m.community_id "
        "LEFT JOIN platform p ON p.id = coalesce(m.platform_id, g.platform_id) "
        "LEFT JOIN contact_summary s ON s.contact_id = c.id LEFT JOIN photo f ON f.contact_id = c.id "
        "WHERE c.id IN :ids",
        days=["met_on"],
        moments=["last_contact", "last_attempt"],
        ids=list(contact_ids),
    )
    people = {row["id"]: Undecided(**row, lines=_lines(session, row["id"])) for row in found}
    return [people[contact_id] for contact_id in contact_ids if contact_id in people]


def _cadenced(session: Session) -> list[int]:
    """The tags that have a cadence: few, so that nobody's other tags are looked at."""
    return ids(session, "SELECT tag_id AS id FROM cadence WHERE tag_id IS NOT NULL")


def _lines(session: Session, contact_id: int) -> tuple[tuple[datetime, str, str], ...]:
    found = rows(
        session,
        "SELECT i.at, i.kind, substr(coalesce(nullif(i.title, ''), i.text), 1, :length) FROM participant p "
        "JOIN interaction i ON i.id = p.interaction_id WHERE p.contact_id = :id ORDER BY i.at DESC LIMIT :lines",
        id=contact_id,
        length=_LINE,
        lines=_LINES,
    )
    return tuple((at, kind, text) for stored, kind, text in found if (at := moment(stored)) is not None)
