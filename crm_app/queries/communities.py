"""Communities: the list, and the page of one."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from crm_app.queries.reading import records, rows, value
from crm_app.store.reading import Session

PEOPLE_SHOWN = 200
"""People on a community's page; the list of contacts, filtered, has them all."""


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One community: ``members`` were put in it, ``met`` were first met there, ``talked`` of these ever in contact.

    ``last_at`` is the newest interaction in the community or contact with somebody met there.
    """

    id: int
    name: str
    platform_id: int
    platform: str
    platform_name: str
    colour: str
    kind: str
    joined_on: date | None
    members: int
    met: int
    talked: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody met in a community or a member of it."""

    contact_id: int
    name: str
    met_on: date | None
    last_contact_at: datetime | None
    role: str
    member: bool


@dataclass(frozen=True, slots=True)
class CommunityPage(CommunityRow):
    """A community whole: ``months`` counts people met there by month (its first day), the oldest first.

    ``met_people`` are the newest 200 of ``total_people``. ``written`` counts the owner's own messages, posts and
    comments there, the last of them on ``last_written``, as exports say.
    """

    url: str
    notes: str
    archived: bool
    months: tuple[tuple[date, int], ...]
    met_people: tuple[MemberRow, ...]
    total_people: int
    written: int
    last_written: date | None


def community_rows(session: Session) -> list[CommunityRow]:
    """Communities not archived, by name."""
    return [CommunityRow(**row) for row in _communities(session, "g.archived_at IS NULL")]


def community_page(session: Session, id: int) -> CommunityPage | None:
    """The page of one community, archived or not; None when it is gone."""
    found = _communities(session, "g.id = :id", id=id)
    if not found:
        return None
    url, notes, archived_at = rows(session, "SELECT url, notes, archived_at FROM community WHERE id = :id", id=id)[0]
    months = rows(
        session,
        "SELECT substr(CAST(met_on AS VARCHAR), 1, 7), count(*) FROM meeting_point "
        "WHERE community_id = :id AND met_on IS NOT NULL GROUP BY 1 ORDER BY 1",
        id=id,
    )
    written, last = rows(session, 'SELECT sum(count), max("on") FROM activity WHERE community_id = :id', id=id)[0]
    return CommunityPage(
        **found[0],
        url=url,
        notes=notes,
        archived=archived_at is not None,
        months=tuple((date.fromisoformat(f"{month}-01"), count) for month, count in months),
        met_people=_members(session, id),
        total_people=value(session, f"SELECT count(*) FROM ({_PEOPLE}) AS people", id=id),
        written=written or 0,
        last_written=date.fromisoformat(last) if last else None,
    )


# The people met are counted once for all communities and joined: one by one would be a scan each.
_COMMUNITIES = (
    'SELECT g.id, g.name, p.id AS platform_id, p."key" AS platform, p.name AS platform_name, p.colour, g.kind, '
    "g.joined_on, (SELECT count(*) FROM membership b WHERE b.community_id = g.id) AS members, "
    "coalesce(m.met, 0) AS met, coalesce(m.talked, 0) AS talked, m.last_at, "
    "(SELECT max(i.at) FROM interaction i WHERE i.community_id = g.id) AS last_here "
    "FROM community g JOIN platform p ON p.id = g.platform_id LEFT JOIN ("
    "SELECT x.community_id, count(*) AS met, count(s.last_contact_at) AS talked, max(s.last_contact_at) AS last_at "
    "FROM meeting_point x LEFT JOIN contact_summary s ON s.contact_id = x.contact_id "
    "WHERE {people} GROUP BY x.community_id) AS m ON m.community_id = g.id "
    "WHERE {communities} ORDER BY g.name_key, g.id"
)


def _communities(session: Session, condition: str, **values: Any) -> list[dict[str, Any]]:
    people = "x.community_id = :id" if values else "x.community_id IS NOT NULL"
    sql = _COMMUNITIES.format(people=people, communities=condition)
    found = records(session, sql, days=["joined_on"], moments=["last_at", "last_here"], **values)
    for row in found:
        row["last_at"] = max((at for at in (row["last_at"], row.pop("last_here")) if at is not None), default=None)
    return found


_PEOPLE = (
    "SELECT contact_id FROM meeting_point WHERE community_id = :id "
    "UNION SELECT contact_id FROM membership WHERE community_id = :id"
)


def _members(session: Session, community_id: int) -> tuple[MemberRow, ...]:
    found = records(
        session,
        "SELECT c.id AS contact_id, c.name, m.met_on, s.last_contact_at, coalesce(b.role, '') AS role, "
        f"b.id IS NOT NULL AS member FROM ({_PEOPLE}) AS people JOIN contact c ON c.id = people.contact_id "
        "LEFT JOIN meeting_point m ON m.contact_id = c.id AND m.community_id = :id "
        "LEFT JOIN membership b ON b.contact_id = c.id AND b.community_id = :id "
        "LEFT JOIN contact_summary s ON s.contact_id = c.id "
        "ORDER BY coalesce(m.met_on, b.since, '') DESC, c.sort_key, c.id LIMIT :shown",
        days=["met_on"],
        moments=["last_contact_at"],
        flags=["member"],
        id=community_id,
        shown=PEOPLE_SHOWN,
    )
    return tuple(MemberRow(**row) for row in found)
