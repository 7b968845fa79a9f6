"""When contacts' cadences are due: resolved (a contact's own before a tag's or tier's) and computed, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from crm_app.domain.cadence import Cadence, LeapRule, cadence_due, precedence, tag_anchor
from crm_app.domain.vocabulary import Unit
from crm_app.queries.reading import chunks, day, ids, local_day, rows
from crm_app.store.instants import to_millis
from crm_app.store.reading import Session

# No unit is ever shorter, in days: what cannot be due yet is left out before the calendar is asked.
_SHORTEST = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 28, Unit.YEAR: 365}
_DAY_MS = 86_400_000

_COLUMNS = (
    "SELECT c.id, c.name, c.created_at, k.every, k.unit, k.anchor_on, s.last_contact_at, s.last_attempt_at, "
    "st.snoozed_until, st.skipped_on, "
)
_JOINS = "LEFT JOIN contact_summary s ON s.contact_id = c.id LEFT JOIN cadence_state st ON st.contact_id = c.id WHERE "
# A contact's own cadence counts before a tag's and a tier's (``precedence``), whether it is due by then or not.
_OWN = f"{_COLUMNS} NULL, NULL FROM cadence k JOIN contact c ON c.id = k.contact_id {_JOINS}"
_BY_TAG = (
    f"{_COLUMNS} t.name, NULL FROM cadence k JOIN tag t ON t.id = k.tag_id JOIN contact_tag x ON x.tag_id = t.id "
    f"JOIN contact c ON c.id = x.contact_id {_JOINS}"
    "x.tag_id IN :tags AND NOT EXISTS (SELECT 1 FROM cadence own WHERE own.contact_id = c.id) AND "
)
_BY_TIER = (
    f"{_COLUMNS.replace('k.anchor_on', 'x.anchor_on')} NULL, k.id FROM tier k JOIN contact_tier x ON x.tier_id = k.id "
    f"JOIN contact c ON c.id = x.contact_id {_JOINS}"
    "NOT EXISTS (SELECT 1 FROM cadence own WHERE own.contact_id = c.id) AND "
)
# From the contacts named to their tier: the planner would walk whole tiers for some hundred contacts.
_TIER_OF = _BY_TIER.replace(
    "tier k JOIN contact_tier x ON x.tier_id = k.id", "contact_tier x CROSS JOIN tier k ON k.id = x.tier_id"
)
_LONG_AGO = (
    "c.archived_at IS NULL AND (s.last_contact_at IS NULL OR s.last_contact_at < :end - :day_ms * k.every * "
    "CASE k.unit WHEN 'day' THEN 1 WHEN 'week' THEN 7 WHEN 'month' THEN 28 ELSE 365 END)"
)


def cadence_values(due: "CadenceDue") -> dict[str, Any]:
    """What the sentence says that tells why a cadence is due, and which one won (rule 5)."""
    origin = "tag" if due.tag is not None else "contact" if due.tier is None else "tier"
    return {
        "every": due.every,
        "unit": due.unit,
        "origin": origin,
        "tag": due.tag or "",
        "tier": due.tier,
        "last_contact": due.last_contact,
        "attempt": due.last_attempt,
    }


@dataclass(frozen=True, slots=True)
class CadenceDue:
    """A contact's cadence, with the tag or the tier that it comes from: neither for their own (reminders, rule 5)."""

    contact_id: int
    name: str
    every: int
    unit: Unit
    tag: str | None
    tier: int | None
    due: date
    snoozed_until: date | None
    last_contact: date | None
    last_attempt: date | None


def dues_until(session: Session, until: date, leap: LeapRule) -> list[CadenceDue]:
    """What is due up to a day, for contacts not archived, one a contact."""
    # Two days of slack: an instant's day depends on the zone.
    end = to_millis(datetime.combine(until + timedelta(days=2), time()).astimezone())
    found = _found(session, _LONG_AGO, until, end=end, day_ms=_DAY_MS)
    return [due for due in _earliest(found, leap, until).values() if due.due <= until]


def dues_of(session: Session, contact_ids: Sequence[int], leap: LeapRule) -> dict[int, CadenceDue]:
    """The cadences of these contacts, whenever they are due, archived or not."""
    dues: dict[int, CadenceDue] = {}
    for block in chunks(contact_ids):
        dues.update(_earliest(_found(session, "c.id IN :ids", ids=block), leap, None))
    return dues


def _found(session: Session, condition: str, until: date | None = None, **values: Any) -> list[tuple[Any, ...]]:
    """Cadence and contact, one row for each cadence that holds; naming the few tags spares a scan of who has which."""
    tags = ids(session, "SELECT tag_id AS id FROM cadence WHERE tag_id IS NOT NULL")
    found = [*rows(session, f"{_OWN}{condition}", **values)]
    if tags:
        found.extend(rows(session, f"{_BY_TAG}{condition}", tags=tags, **values))
    if until is None:
        found.extend(rows(session, f"{_TIER_OF}{condition.replace('c.id', 'x.contact_id')}", **values))
        return found
    for tier, every, unit in rows(session, "SELECT id, every, unit FROM tier"):
        days = every * _SHORTEST[unit]
        if days < (until - date.min).days:
            # A tier may hold everybody: those put there too late to be due by then are not looked at.
            placed = f"x.tier_id = :tier AND x.anchor_on <= :latest AND {condition}"
            latest = (until - timedelta(days=days)).isoformat()
            found.extend(rows(session, f"{_BY_TIER}{placed}", tier=tier, latest=latest, **values))
    return found


def _earliest(found: Sequence[Any], leap: LeapRule, until: date | None) -> dict[int, CadenceDue]:
    """One a contact: the one that counts."""
    dues: dict[int, CadenceDue] = {}
    known: dict[tuple[Any, ...], date] = {}
    for contact_id, name, created, every, unit, anchor_on, last, attempt, snoozed, skipped, tag, tier in found:
        anchor = date.fromisoformat(anchor_on)
        if tag is not None:
            anchor = tag_anchor(anchor, local_day(created))
        if until is not None and (until - anchor).days < every * _SHORTEST[unit]:
            continue
        last_day = None if last is None else local_day(last)
        base = anchor if last_day is None else max(anchor, last_day)
        key = (every, unit, base, skipped)
        if key not in known:
            known[key] = cadence_due(Cadence(every, Unit(unit)), base, base, day(skipped), leap)
        before = dues.get(contact_id)
        if before is None or _place(known[key], tag, tier) < _place(before.due, before.tag, before.tier):
            last_attempt = None if attempt is None else local_day(attempt)
            dues[contact_id] = CadenceDue(
                contact_id, name, every, Unit(unit), tag, tier, known[key], day(snoozed), last_day, last_attempt
            )
    return dues


def _place(due: date, tag: str | None, tier: int | None) -> tuple[bool, date]:
    return precedence(due, own=tag is None and tier is None)
