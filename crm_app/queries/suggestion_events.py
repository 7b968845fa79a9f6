"""Where one was together: an event in a shared community, and somebody met twice without a word."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import local_day, rows
from crm_app.queries.suggestion_ties import start_of
from crm_app.store.reading import Session

EVENT_DAYS = 14
"""Days for which an event is a reason to write."""
_MOST_MEMBERS = 500  # of one event; a hall full of people is no reason to write to each


def shared_events(session: Session, today: date, weight: float) -> dict[int, Reason]:
    """By contact: the newest event or meeting in a community that is theirs too, if nothing was said since.

    Who was there comes before who is only in the community. A meeting of two is no gathering of the community: it
    counts for the one who was there.
    """
    found: dict[int, Reason] = {}
    tomorrow = start_of(today + timedelta(days=1))
    for event in rows(
        session,
        "SELECT i.id, i.at, i.kind, i.title, i.community_id, g.name, "
        "(SELECT count(*) FROM participant p WHERE p.interaction_id = i.id) FROM interaction i "
        "JOIN community g ON g.id = i.community_id WHERE i.at >= :since AND i.at < :until "
        "AND i.kind IN ('event', 'meeting') ORDER BY i.at DESC, i.id DESC",
        since=start_of(today - timedelta(days=EVENT_DAYS)),
        until=tomorrow,
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
    return found


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


def met_twice(session: Session, today: date, weight: float) -> dict[int, Reason]:
    """By contact: two events or more together, on different days, and nothing else ever."""
    until = start_of(today + timedelta(days=1))
    together: dict[int, list[tuple[int, int]]] = {}
    for contact_id, at, row_id in rows(
        session,
        "SELECT p.contact_id, i.at, i.id FROM (SELECT p.contact_id AS id, count(*) AS events FROM interaction i "
        "CROSS JOIN participant p ON p.interaction_id = i.id WHERE i.kind = 'event' GROUP BY 1 HAVING count(*) > 1) x "
        "CROSS JOIN contact_summary s ON s.contact_id = x.id AND s.interactions = x.events "
        "CROSS JOIN participant p ON p.contact_id = x.id CROSS JOIN interaction i ON i.id = p.interaction_id "
        "WHERE i.at < :until ORDER BY i.at DESC, i.id DESC",
        until=until,
    ):
        together.setdefault(contact_id, []).append((at, row_id))
    found: dict[int, Reason] = {}
    for contact_id, events in together.items():
        days = list(dict.fromkeys(local_day(at) for at, _ in events))
        if len(days) > 1:
            evidence = {"events": len(days), "first": days[-1], "last": days[0]}
            strength = len(days) / (len(days) + 2) * 365 / (365 + (today - days[0]).days)
            rows_of = tuple(row_id for _, row_id in events)
            found[contact_id] = Reason(SuggestionKind.MET_TWICE, weight + strength, evidence, rows_of)
    return found
