"""Somebody met twice and never talked to: events, meetings and guest lists together, and not one message or call."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import rows
from crm_app.queries.suggestion_days import LocalDays, day_of, start_of
from crm_app.queries.suggestion_events import EVENT_PLATFORMS, GUEST_LISTS
from crm_app.store.reading import Session

MOST_MEETINGS = 3
"""Who has been met more often than this in meetings (not events) is no stranger."""

# Whoever was at events and in nothing else, and whoever was met a few times and in nothing else.
_ONLY_MET = (
    "SELECT x.id FROM (SELECT p.contact_id AS id, count(*) AS events FROM interaction i "
    "CROSS JOIN participant p ON p.interaction_id = i.id WHERE i.kind = 'event' GROUP BY 1) x "
    "CROSS JOIN contact_summary s ON s.contact_id = x.id AND s.interactions = x.events "
    "UNION SELECT s.contact_id FROM contact_summary s WHERE s.interactions <= :most AND NOT EXISTS (SELECT 1 "
    "FROM participant p JOIN interaction i ON i.id = p.interaction_id WHERE p.contact_id = s.contact_id "
    "AND i.kind NOT IN ('event', 'meeting'))"
)
# An event that is a community of its own was on the day on which its guests were met there.
_GUESTS = (
    "SELECT m.contact_id, (SELECT min(o.met_on) FROM meeting_point o WHERE o.community_id = g.id) "
    "FROM platform p CROSS JOIN community g ON g.platform_id = p.id CROSS JOIN membership m ON m.community_id = g.id "
    "LEFT JOIN contact_summary s ON s.contact_id = m.contact_id "
    f'WHERE p."key" IN {EVENT_PLATFORMS} AND (s.contact_id IS NULL OR s.contact_id IN ({_ONLY_MET}))'
)


def met_twice(session: Session, today: date, weight: float) -> dict[int, Reason]:
    """By contact: met on two days or more, and nothing else ever."""
    together: dict[int, dict[date, list[int]]] = {}
    meetings: set[int] = set()
    until = start_of(today + timedelta(days=1))
    days = LocalDays()
    for contact_id, at, row_id, kind in _met_at(session, until):
        together.setdefault(contact_id, {}).setdefault(day_of(days.number(at)), []).append(row_id)
        if kind == "meeting":
            meetings.add(contact_id)
    for contact_id, on in _listed(session, list(together)):
        if on <= today:
            together.setdefault(contact_id, {}).setdefault(on, [])
    found: dict[int, Reason] = {}
    for contact_id, by_day in together.items():
        if len(by_day) > 1:
            first, last = min(by_day), max(by_day)
            evidence = {"events": len(by_day), "first": first, "last": last, "meetings": contact_id in meetings}
            strength = len(by_day) / (len(by_day) + 2) * 365 / (365 + (today - last).days)
            rows_of = tuple(row_id for on in sorted(by_day, reverse=True) for row_id in by_day[on])
            found[contact_id] = Reason(SuggestionKind.MET_TWICE, weight + strength, evidence, rows_of)
    return found


def _met_at(session: Session, until: int) -> Sequence[tuple[Any, ...]]:
    """Contact, instant, id and kind of every interaction with those who were only met."""
    return rows(
        session,
        f"SELECT p.contact_id, i.at, i.id, i.kind FROM ({_ONLY_MET}) x CROSS JOIN participant p "
        "ON p.contact_id = x.id CROSS JOIN interaction i ON i.id = p.interaction_id WHERE i.at < :until "
        "ORDER BY i.at DESC, i.id DESC",
        most=MOST_MEETINGS,
        until=until,
    )


def _listed(session: Session, contact_ids: Sequence[int]) -> Iterator[tuple[int, date]]:
    """Contact and day of guest lists, and of meeting points in person, of those with whom nothing else was."""
    guests = dict[int, set[str]]()
    for contact_id, met_on in rows(session, _GUESTS, most=MOST_MEETINGS):
        if met_on:
            guests.setdefault(contact_id, set()).add(met_on)
    for contact_id, met_on in _meeting_points(session, [*contact_ids, *guests]):
        guests.setdefault(contact_id, set()).add(met_on)
    for contact_id, days in guests.items():
        for met_on in days:
            yield contact_id, date.fromisoformat(met_on)


def _meeting_points(session: Session, contact_ids: Sequence[int]) -> Sequence[tuple[Any, ...]]:
    return rows(
        session,
        "SELECT m.contact_id, m.met_on FROM meeting_point m JOIN platform p ON p.id = m.platform_id "
        "WHERE m.contact_id IN (SELECT value FROM json_each(:ids)) AND m.met_on IS NOT NULL "
        f'AND p."key" IN {(*GUEST_LISTS, "in_person")}',
        ids=str(list(contact_ids)),
    )
