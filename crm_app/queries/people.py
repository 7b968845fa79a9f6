"""The rows of a list of contacts, fetched for what is visible; beside them, what orders and finds contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from crm_app.domain.cadence import DueState, LeapRule
from crm_app.queries.people_order import NO_COMMUNITY, PeopleFilter, Sort, member_ids, ordered_ids
from crm_app.queries.people_search import PersonHit, complete, find_contact, matching_ids, message_ids
from crm_app.queries.reading import chunks, records, rows
from crm_app.queries.today import due_by_contact
from crm_app.store.reading import Session

__all__ = [
    "NO_COMMUNITY",
    "PeopleFilter",
    "PersonHit",
    "PersonRow",
    "Sort",
    "complete",
    "find_contact",
    "matching_ids",
    "member_ids",
    "message_ids",
    "ordered_ids",
    "people_rows",
]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One contact in a list.

    ``platforms`` and ``communities`` are names: where the contact has an identity or was met, is a member or was met.
    ``due`` is when to get back to them (follow-up or cadence), None for never. ``listed`` False is somebody who is only
    a member of a community.
    """

    id: int
    name: str
    company: str
    position: str
    platforms: tuple[str, ...]
    met_platform: str
    met_colour: str
    met_community: str
    last_contact_at: datetime | None
    last_attempt_at: datetime | None
    due: date | None
    due_state: DueState | None
    archived: bool
    listed: bool
    communities: tuple[str, ...]


_MOMENTS = ("last_contact_at", "last_attempt_at")
_CONTACTS = (
    "SELECT c.id, c.name, c.company, c.position, c.archived_at IS NOT NULL AS archived, c.listed, "
    "coalesce(p.name, '') AS met_platform, coalesce(p.colour, '') AS met_colour, "
    "coalesce(g.name, '') AS met_community, s.last_contact_at, s.last_attempt_at FROM contact c "
    "LEFT JOIN meeting_point m ON m.contact_id = c.id LEFT JOIN community g ON g.id = m.community_id "
    "LEFT JOIN platform p ON p.id = coalesce(m.platform_id, g.platform_id) "
    "LEFT JOIN contact_summary s ON s.contact_id = c.id WHERE c.id IN :ids"
)


def people_rows(
    session: Session, ids: Sequence[int], today: date, leap: LeapRule = LeapRule.FEB_28
) -> dict[int, PersonRow]:
    """The rows of these contacts by id; ids that are gone are left out."""
    people: dict[int, PersonRow] = {}
    for block in chunks(ids):
        platforms, communities = _platforms(session, block), _communities(session, block)
        dues = due_by_contact(session, block, today, leap)
        for row in records(session, _CONTACTS, moments=_MOMENTS, flags=["archived", "listed"], ids=block):
            contact_id, archived = row["id"], row["archived"]
            due, state = dues.get(contact_id, (None, None))
            people[contact_id] = PersonRow(
                **row,
                platforms=_with(platforms.get(contact_id, []), row["met_platform"]),
                communities=_with(communities.get(contact_id, []), row["met_community"]),
                due=None if archived else due,
                due_state=None if archived else state,
            )
    return people


def _with(names: list[str], met: str) -> tuple[str, ...]:
    """The names, with where they were met in front if it is not among them."""
    return tuple(names) if not met or met in names else (met, *names)


def _platforms(session: Session, ids: list[int]) -> dict[int, list[str]]:
    """Names of the platforms each contact has an identity on, the built-in ones in their order."""
    found: dict[int, list[str]] = {}
    sql = (
        "SELECT DISTINCT i.contact_id, p.id, p.name FROM identity i JOIN platform p ON p.id = i.platform_id "
        "WHERE i.contact_id IN :ids ORDER BY p.id"
    )
    for contact_id, _platform, name in rows(session, sql, ids=ids):
        found.setdefault(contact_id, []).append(name)
    return found


def _communities(session: Session, ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    sql = (
        "SELECT m.contact_id, g.name FROM membership m JOIN community g ON g.id = m.community_id "
        "WHERE m.contact_id IN :ids ORDER BY m.id"
    )
    for contact_id, name in rows(session, sql, ids=ids):
        found.setdefault(contact_id, []).append(name)
    return found
