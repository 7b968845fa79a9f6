"""Where one was together of late: an event in a shared community, or one whose guest list was imported."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import local_day, rows
from crm_app.queries.suggestion_days import start_of
from crm_app.store.reading import Session

EVENT_DAYS = 14
"""Days for which an event is a reason to write."""
EVENT_PLATFORMS = ("luma", "eventbrite")
"""Where each community is one event, which a guest list tells of."""
GUEST_LISTS = (*EVENT_PLATFORMS, "meetup")
_MOST_MEMBERS = 500  # of one event; a hall full of people is no reason to write to each


def shared_events(session: Session, today: date, weight: float) -> dict[int, Reason]:
    """By contact: the newest event or meeting in a community that is theirs too, if nothing was said since.

    Who was there comes before who is only in the community. A meeting of two is no gathering of the community: it
    counts for the one who was there.
    """
    found: dict[int, Reason] = {}
    for event in rows(
        session,
        "SELECT i.id, i.at, i.kind, i.title, i.community_id, g.name, "
        "(SELECT count(*) FROM participant p WHERE p.interaction_id = i.id) FROM interaction i "
        "JOIN community g ON g.id = i.community_id WHERE i.at >= :since AND i.at < :until "
        "AND i.kind IN ('event', 'meeting') ORDER BY i.at DESC, i.id DESC",
        since=start_of(today - timedelta(days=EVENT_DAYS)),
        until=start_of(today + timedelta(days=1)),
    ):
        for contact_id, attended in _people(session, event).items():
            if contact_id in found:
                continue
            on = local_day(event[1])
            evidence = {
                "on": on, "days": (today - on).days, "title": event[3], "kind": event[2], "community": event[5],
                "attended": attended,
            }  # fmt: skip
            strength = (0.5 if attended else 0.0) + 0.5 * (1 - (today - on).days / (EVENT_DAYS + 1))
            found[contact_id] = Reason(SuggestionKind.SHARED_EVENT, weight + strength, evidence, (event[0],))
    for contact_id, reason in _guests(session, today, weight):
        found.setdefault(contact_id, reason)
    return found


def _guests(session: Session, today: date, weight: float) -> Iterator[tuple[int, Reason]]:
    """Who was on the guest list of an event of the last days: it is no interaction, and nobody talked since."""
    for contact_id, met_on, platform, name in rows(
        session,
        'SELECT m.contact_id, m.met_on, p."key", g.name FROM meeting_point m JOIN platform p ON p.id = m.platform_id '
        "JOIN community g ON g.id = m.community_id LEFT JOIN contact_summary s ON s.contact_id = m.contact_id "
        f'WHERE p."key" IN {GUEST_LISTS} AND m.met_on BETWEEN :since AND :today '
        "AND max(coalesce(s.last_contact_at, 0), coalesce(s.last_attempt_at, 0)) < "
        "unixepoch(m.met_on, 'utc') * 1000",
        since=(today - timedelta(days=EVENT_DAYS)).isoformat(),
        today=today.isoformat(),
    ):
        on, one_event = date.fromisoformat(met_on), platform in EVENT_PLATFORMS
        evidence = {
            "on": on, "days": (today - on).days, "title": name if one_event else "", "kind": "event",
            "community": "" if one_event else name, "attended": True,
        }  # fmt: skip
        strength = 0.5 + 0.5 * (1 - (today - on).days / (EVENT_DAYS + 1))
        yield contact_id, Reason(SuggestionKind.SHARED_EVENT, weight + strength, evidence)


def _people(session: Session, event: Sequence[Any]) -> dict[int, bool]:
    """Who was there (True) or is in the community (False), and has neither written nor been written to since."""
    gathering = event[2] == "event" or event[6] > 1
    members = (
        "UNION ALL SELECT contact_id, 0 FROM membership WHERE community_id = :community "
        "UNION ALL SELECT contact_id, 0 FROM meeting_point WHERE community_id = :community "
        if gathering
        else ""
    )
    found = rows(
        session,
        "SELECT x.contact_id, max(x.attended) FROM (SELECT contact_id, 1 AS attended FROM participant "
        f"WHERE interaction_id = :id {members}) x JOIN contact c ON c.id = x.contact_id "
        "LEFT JOIN contact_summary s ON s.contact_id = c.id WHERE c.listed = 1 AND c.archived_at IS NULL "
        "AND coalesce(s.last_contact_at, 0) <= :at AND coalesce(s.last_attempt_at, 0) <= :at "
        "GROUP BY x.contact_id ORDER BY 2 DESC, max(coalesce(s.last_contact_at, 0)) DESC, 1 LIMIT :most",
        id=event[0],
        at=event[1],
        community=event[4],
        most=_MOST_MEMBERS,
    )
    return {row[0]: bool(row[1]) for row in found}
