"""Which of many contacts can be ties that went silent or to sleep: one scan over all days of contact.

The days may be one off (the zone of the present stands for all years), so the rules are asked with that to spare: none
that is a tie is missing, and of the others a few come along.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from crm_app.domain import suggestions as rules
from crm_app.domain.suggestions import SuggestionKind
from crm_app.queries.reading import value
from crm_app.queries.suggestion_days import DAY_MS, number_of
from crm_app.store.reading import Session

_KEY = 10_000_000  # more than the days since 1970 of any date

# All contact days in one JSON text of "contact and day" numbers: 210,000 rows one by one would take three times longer.
# In the order of the table, which is nearly that of the interactions: by contact it would be ten times slower.
_DAYS = (
    "SELECT json_group_array(p.contact_id * :key + (i.at + :offset) / :day_ms) "
    "FROM participant p NOT INDEXED CROSS JOIN interaction i ON i.id = p.interaction_id WHERE i.direction <> 'out'"
)


def contact_days(session: Session, today: date, contact_ids: Iterable[int]) -> dict[int, list[int]]:
    """The contact days of each of the contacts, counted since 1970, hardly in order, and any number of times."""
    offset = datetime.combine(today, time()).astimezone().utcoffset() or timedelta()
    keys: list[int] = json.loads(
        value(session, _DAYS, key=_KEY, day_ms=DAY_MS, offset=round(offset.total_seconds() * 1000))
    )
    found: dict[int, list[int]] = {contact_id: [] for contact_id in contact_ids}
    of = found.get
    for key in keys:
        days = of(key // _KEY)
        if days is not None:
            days.append(key % _KEY)
    return found


def may_be(kind: SuggestionKind, found: Sequence[int], today: date) -> bool:
    """Whether the rule of SILENCE, or of DORMANT, holds for these days or nearly does."""
    days, now = sorted(set(found)), number_of(today)
    return bool(days) and (_may_sleep(days, now) if kind is SuggestionKind.DORMANT else _may_be_silent(days, now))


def _may_be_silent(days: list[int], now: int) -> bool:
    if len(days) < rules.LEAST_CONTACT_DAYS - 1:
        return False
    gaps = sorted(map(int.__sub__, days[1:], days))
    middle = gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]
    return now - days[-1] + 1 > rules.SILENT_TIMES * (middle / 2 - 1)


def _may_sleep(days: list[int], now: int) -> bool:
    if now - days[-1] < rules.YEAR:
        return False
    apart = rules.ACTIVE_DAYS - 2  # two days may be one
    return any(later - earlier <= rules.YEAR for earlier, later in zip(days, days[apart:], strict=False))
