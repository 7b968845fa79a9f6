"""What each platform and community really brings: how many people were met there, talked with, and are warm."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from crm_app.queries.reading import records, rows
from crm_app.store.instants import to_millis
from crm_app.store.reading import Session

WARM_DAYS = 90
"""Contact within so many days makes a connection warm."""


@dataclass(frozen=True, slots=True)
class YieldRow:
    """One platform, or one community of it; ``community_id`` None is "met on the platform, in no community".

    ``joined`` is the day the community was joined, for a platform the first of its communities'. ``talked`` of ``met``
    were ever in contact, ``warm`` of them in the last 90 days; ``share`` is the part of all that were met (0 to 1).
    ``members`` are all who are known to be there, met or not.
    """

    platform: str
    platform_name: str
    colour: str
    community_id: int | None
    community: str
    joined: date | None
    met: int
    talked: int
    warm: int
    share: float
    members: int = 0


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """How many people were met on a platform in one month or year; ``period`` is its first day."""

    period: date
    platform: str
    platform_name: str
    colour: str
    met: int


@dataclass(slots=True)
class _Tally:
    joined: date | None = None
    met: int = 0
    talked: int = 0
    warm: int = 0


def yield_rows(
    session: Session, by: Literal["platform", "community"], today: datetime, since: date | None = None
) -> list[YieldRow]:
    """The yield, the most people first; archived contacts count, for they were met.

    ``since`` counts only people met from that day on (those without a day are out). Communities that brought nobody are
    listed too: that is what one wants to know.
    """
    platforms = {
        row.pop("id"): row
        for row in records(session, 'SELECT id, "key" AS platform, name AS platform_name, colour FROM platform')
    }
    communities = {
        row["id"]: row
        for row in records(
            session, "SELECT id, platform_id, name, joined_on, archived_at FROM community", days=["joined_on"]
        )
    }
    tallies: dict[tuple[int, int | None], _Tally] = {}

    def tally_of(platform_id: int, community_id: int | None) -> _Tally:
        return tallies.setdefault((platform_id, community_id if by == "community" else None), _Tally())

    for community in communities.values():
        if community["archived_at"] is None:
            tally = tally_of(community["platform_id"], community["id"])
            tally.joined = min(tally.joined or date.max, community["joined_on"] or date.max)
    for platform_id, community_id, met, talked, warm in _figures(session, today, since):
        place = platform_id or (communities[community_id]["platform_id"] if community_id else None)
        if place is not None:
            tally = tally_of(place, community_id)
            tally.met, tally.talked, tally.warm = tally.met + met, tally.talked + talked, tally.warm + warm
    members = _members(session, by)
    total = sum(tally.met for tally in tallies.values())
    found = [
        YieldRow(
            **platforms[platform_id],
            community_id=community_id,
            community=communities[community_id]["name"] if community_id else "",
            joined=None if tally.joined == date.max else tally.joined,
            met=tally.met,
            talked=tally.talked,
            warm=tally.warm,
            share=tally.met / total if total else 0.0,
            members=members.get(platform_id if by == "platform" else community_id or 0, 0),
        )
        for (platform_id, community_id), tally in tallies.items()
    ]
    return sorted(found, key=lambda row: (-row.met, row.platform_name, row.community))


def _members(session: Session, by: Literal["platform", "community"]) -> dict[int, int]:
    """How many people are members, by community; by platform each is counted once."""
    if by == "community":
        return dict(rows(session, "SELECT community_id, count(*) FROM membership GROUP BY community_id"))
    return dict(
        rows(
            session,
            "SELECT g.platform_id, count(DISTINCT m.contact_id) FROM membership m "
            "JOIN community g ON g.id = m.community_id GROUP BY g.platform_id",
        )
    )


def _figures(session: Session, today: datetime, since: date | None) -> Sequence[tuple[Any, ...]]:
    """Platform, community, met, talked, warm: what the meeting points say."""
    where = "" if since is None else "WHERE m.met_on >= :since "
    values = {} if since is None else {"since": since.isoformat()}
    return rows(
        session,
        "SELECT m.platform_id, m.community_id, count(*), count(s.last_contact_at), "
        "sum(CASE WHEN s.last_contact_at >= :warm THEN 1 ELSE 0 END) "
        "FROM meeting_point m LEFT JOIN contact_summary s ON s.contact_id = m.contact_id "
        f"{where}GROUP BY m.platform_id, m.community_id",
        warm=to_millis(today - timedelta(days=WARM_DAYS)),
        **values,
    )


def yield_periods(session: Session, step: Literal["year", "month"], since: date | None = None) -> list[PeriodRow]:
    """People met by year or month and platform, the oldest period first; those without a day are left out."""
    length = 4 if step == "year" else 7
    # By day first: an index is in that order, which leaves a third of the rows to be sorted by month.
    found = rows(
        session,
        'SELECT m.period, p."key", p.name, p.colour, m.met FROM ('
        "SELECT substr(CAST(d.met_on AS VARCHAR), 1, :length) AS period, d.place, sum(d.met) AS met FROM ("
        "SELECT coalesce(platform_id, (SELECT g.platform_id FROM community g WHERE g.id = community_id)) AS place, "
        "met_on, count(*) AS met FROM meeting_point WHERE coalesce(met_on, '') >= :since "
        "GROUP BY platform_id, community_id, met_on) AS d GROUP BY 1, 2) AS m "
        "JOIN platform p ON p.id = m.place ORDER BY m.period, p.id",
        length=length,
        since=(since or date.min).isoformat(),
    )
    return [PeriodRow(date.fromisoformat((row[0] + "-01-01")[:10]), *row[1:]) for row in found]


def known_meeting_points(session: Session) -> tuple[int, int]:
    """Of how many contacts it is known where they were met, and how many there are."""
    # Subtracting counts from what indexes know; counting those that do is to read every contact.
    found = rows(
        session,
        "SELECT (SELECT count(*) FROM meeting_point) "
        "- (SELECT count(*) FROM meeting_point WHERE platform_id IS NULL AND community_id IS NULL), "
        "(SELECT count(*) FROM contact) - (SELECT count(*) FROM contact WHERE listed = 0)",
    )
    return found[0][0], found[0][1]
