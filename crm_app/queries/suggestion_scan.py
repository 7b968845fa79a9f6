"""Which of many contacts are ties that went silent or to sleep: one scan over all contact."""

import json
from collections.abc import Iterable, Sequence

from crm_app.domain import suggestions as rules
from crm_app.domain.suggestions import SuggestionKind
from crm_app.queries.reading import value
from crm_app.queries.suggestion_days import LocalDays
from crm_app.store.reading import Session

_MINUTE_MS = 60_000
_EARLIEST = 1 << 31  # minutes before 1970: no instant is negative then
_KEY = 1 << 33  # more than the minutes of any instant

# All contact in one JSON text of "contact and minute" numbers: 210,000 rows one by one would take three times longer.
# In the order of the table, which is nearly that of the interactions: by contact it would be ten times slower.
_MINUTES = (
    "SELECT json_group_array(p.contact_id * :key + (i.at + :earliest * 60000) / 60000) "
    "FROM participant p NOT INDEXED CROSS JOIN interaction i ON i.id = p.interaction_id WHERE i.direction <> 'out'"
)


def contact_minutes(session: Session, contact_ids: Iterable[int]) -> dict[int, list[int]]:
    """The moments of contact of each of the contacts in minutes since ``_EARLIEST``, hardly in order."""
    keys: list[int] = json.loads(value(session, _MINUTES, key=_KEY, earliest=_EARLIEST))
    found: dict[int, list[int]] = {contact_id: [] for contact_id in contact_ids}
    of = found.get
    for key in keys:
        minutes = of(key // _KEY)
        if minutes is not None:
            minutes.append(key % _KEY)
    return found


def holds(kind: SuggestionKind, minutes: Sequence[int], now: int, days: LocalDays) -> bool:
    """Whether the rule of SILENCE, or of DORMANT, holds on the day ``now``, counted since 1970."""
    number = days.number
    found = sorted({number((minute - _EARLIEST) * _MINUTE_MS) for minute in minutes})
    return bool(found) and (_sleeps(found, now) if kind is SuggestionKind.DORMANT else _is_silent(found, now))


def _is_silent(days: list[int], now: int) -> bool:
    if len(days) < rules.LEAST_CONTACT_DAYS:
        return False
    gaps = sorted(map(int.__sub__, days[1:], days))
    middle = (gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2
    return now - days[-1] > max(rules.SILENT_DAYS, rules.SILENT_TIMES * middle)


def _sleeps(days: list[int], now: int) -> bool:
    if now - days[-1] <= rules.YEAR:
        return False
    apart = rules.ACTIVE_DAYS - 1
    return any(later - earlier < rules.YEAR for earlier, later in zip(days, days[apart:], strict=False))
