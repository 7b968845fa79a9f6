"""Whom nobody has decided about yet: how often to be in touch with them, likeliest first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.queries.reading import ids, moment, records, rows, value
from crm_app.store.reading import Session

PAGE = 200
"""How many ids are read ahead."""

_UNDECIDED = (
    "c.listed = 1 AND c.archived_at IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM contact_tier x WHERE x.contact_id = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM cadence k WHERE k.contact_id = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM contact_tag g JOIN cadence k ON k.tag_id = g.tag_id WHERE g.contact_id = c.id)"
)


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier with its cadence, and how many contacts are in it."""

    id: int
    cadence: Cadence
    contacts: int


@dataclass(frozen=True, slots=True)
class Undecided:
    """Somebody to decide about. ``lines`` are the newest interactions: when, kind, and how they begin."""

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
    interactions: int
    lines: tuple[tuple[datetime, str, str], ...]


def tiers(session: Session) -> list[TierRow]:
    """The five tiers, the closest first."""
    found = rows(
        session,
        "SELECT t.id, t.every, t.unit, (SELECT count(*) FROM contact_tier x WHERE x.tier_id = t.id) FROM tier t "
        "ORDER BY t.id",
    )
    return [TierRow(tier_id, Cadence(every, Unit(unit)), contacts) for tier_id, every, unit, contacts in found]


def undecided_count(session: Session) -> int:
    return int(value(session, f"SELECT count(*) FROM contact c WHERE {_UNDECIDED}"))


def undecided_ids(session: Session, without: Collection[int] = (), limit: int = PAGE) -> list[int]:
    """The next ones: those in touch last, then those met last, then by id; ``without`` are passed over for now."""
    talked = ids(
        session,
        "SELECT c.id FROM contact_summary s JOIN contact c ON c.id = s.contact_id "
        f"WHERE s.last_contact_at IS NOT NULL AND {_UNDECIDED} AND c.id NOT IN :without "
        "ORDER BY s.last_contact_at DESC, c.id LIMIT :limit",
        without=list(without),
        limit=limit,
    )
    if len(talked) == limit:
        return talked
    rest = ids(
        session,
        "SELECT c.id FROM contact c LEFT JOIN contact_summary s ON s.contact_id = c.id "
        "LEFT JOIN meeting_point m ON m.contact_id = c.id "
        f"WHERE s.last_contact_at IS NULL AND {_UNDECIDED} AND c.id NOT IN :without "
        "ORDER BY s.contact_id IS NULL, m.met_on DESC, c.id LIMIT :limit",
        without=list(without),
        limit=limit - len(talked),
    )
    return talked + rest


def undecided(session: Session, contact_ids: Sequence[int]) -> list[Undecided]:
    """These contacts, in the order given; those that are gone are left out."""
    found = records(
        session,
        "SELECT c.id, c.name, c.position, c.company, c.location, coalesce(p.\"key\", '') AS platform, "
        "coalesce(p.name, '') AS platform_name, coalesce(p.colour, '') AS platform_colour, "
        "coalesce(g.name, '') AS community, m.met_on, s.last_contact_at AS last_contact, "
        "coalesce(s.interactions, 0) AS interactions FROM contact c "
        "LEFT JOIN meeting_point m ON m.contact_id = c.id LEFT JOIN platform p ON p.id = m.platform_id "
        "LEFT JOIN community g ON g.id = m.community_id LEFT JOIN contact_summary s ON s.contact_id = c.id "
        "WHERE c.id IN :ids",
        days=["met_on"],
        moments=["last_contact"],
        ids=list(contact_ids),
    )
    people = {row["id"]: Undecided(**row, lines=_lines(session, row["id"])) for row in found}
    return [people[contact_id] for contact_id in contact_ids if contact_id in people]


def _lines(session: Session, contact_id: int) -> tuple[tuple[datetime, str, str], ...]:
    found = rows(
        session,
        "SELECT i.at, i.kind, substr(coalesce(nullif(i.title, ''), i.text), 1, 200) FROM participant p "
        "JOIN interaction i ON i.id = p.interaction_id WHERE p.contact_id = :id ORDER BY i.at DESC LIMIT 3",
        id=contact_id,
    )
    return tuple((at, kind, text) for stored, kind, text in found if (at := moment(stored)) is not None)
