"""Ties that went silent: who was in touch by a rhythm and is not any more, and who once was and has long not been.

Two passes: the first goes over every contact that is quiet, with days that may be one off (the zone of the present,
for all years); the second works out the exact days of the few that can be shown.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import groupby
from typing import Any

from crm_app.domain import suggestions as rules
from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import chunks, local_day, rows, value
from crm_app.store.instants import to_millis
from crm_app.store.reading import Session

_DAY_MS = 86_400_000
_EPOCH = date(1970, 1, 1)
_KEY = 100_000  # more than the days since 1970 of any date

_QUIET = (
    "SELECT contact_id, interactions, last_contact_at FROM contact_summary WHERE interactions >= :least "
    "AND last_contact_at < :recent AND (last_attempt_at IS NULL OR last_attempt_at < :recent)"
)
# All contact days in one JSON text of "contact and day" numbers: 210,000 rows one by one would take three times longer.
# In the order of the table, which is nearly that of the interactions: by contact it would be ten times slower.
_DAYS = (
    "SELECT json_group_array(p.contact_id * :key + (i.at + :offset) / :day_ms) "
    "FROM participant p NOT INDEXED CROSS JOIN interaction i ON i.id = p.interaction_id WHERE i.direction <> 'out'"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """The contact days of one contact in their order, the interactions they are made of, and the last attempt."""

    days: tuple[date, ...]
    rows: tuple[int, ...]
    attempt: date | None


def start_of(day: date) -> int:
    """The first millisecond of a day where the person is."""
    return to_millis(datetime.combine(day, time()).astimezone())


def likely_ties(session: Session, today: date, left_out: set[int], silent: int, asleep: int) -> list[int]:
    """The contacts that have most probably gone silent or to sleep, the strongest so many of each."""
    if not silent and not asleep:
        return []
    recent = start_of(today - timedelta(days=rules.SILENT_DAYS - 1))
    midnight = start_of(today)
    ranked = sorted(
        (
            (rules.tie_strength(interactions, (midnight - last) // _DAY_MS + 1), contact_id)
            for contact_id, interactions, last in rows(session, _QUIET, least=rules.LEAST_CONTACT_DAYS, recent=recent)
            if contact_id not in left_out
        ),
        reverse=True,
    )
    if not ranked:
        return []
    days_of = _days_of(session, today, [contact_id for _, contact_id in ranked])
    now = (today - _EPOCH).days
    return list(
        dict.fromkeys(
            (*_strongest(ranked, days_of, now, silent, _may_be_silent),
             *_strongest(ranked, days_of, now, asleep, _may_be_asleep))
        )
    )  # fmt: skip


def _days_of(session: Session, today: date, quiet: Sequence[int]) -> dict[int, list[int]]:
    """Every contact day by contact as days since 1970, in the zone of the present, hardly in order."""
    offset = datetime.combine(today, time()).astimezone().utcoffset() or timedelta()
    keys: list[int] = json.loads(
        value(session, _DAYS, key=_KEY, day_ms=_DAY_MS, offset=round(offset.total_seconds() * 1000))
    )
    found: dict[int, list[int]] = {contact_id: [] for contact_id in quiet}
    of = found.get
    for key in keys:
        days = of(key // _KEY)
        if days is not None:
            days.append(key % _KEY)
    return found


def _strongest(
    ranked: Sequence[tuple[float, int]], days_of: dict[int, list[int]], now: int, count: int,
    passes: Callable[[list[int], int], bool],
) -> list[int]:  # fmt: skip
    """``ranked`` is by the most that a tie can be worth: no later one can be better than what is found."""
    best: list[tuple[float, int]] = []
    for at_most, contact_id in ranked:
        if len(best) >= count and (not count or best[0][0] >= at_most):
            break
        days = sorted(set(days_of[contact_id]))
        if days and passes(days, now):
            heappush(best, (rules.tie_strength(len(days), now - days[-1]), contact_id))
            if len(best) > count:
                heappop(best)
    return [contact_id for _, contact_id in best]


def _may_be_silent(days: list[int], now: int) -> bool:
    """Whether the rule holds or would hold, were days and gaps one off."""
    if len(days) < rules.LEAST_CONTACT_DAYS - 1:
        return False
    gaps = sorted(map(int.__sub__, days[1:], days))
    middle = gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]
    return now - days[-1] + 1 > rules.SILENT_TIMES * (middle / 2 - 1)


def _may_be_asleep(days: list[int], now: int) -> bool:
    if now - days[-1] < rules.YEAR:
        return False
    apart = rules.ACTIVE_DAYS - 2  # two days may be one
    return any(later - earlier <= rules.YEAR for earlier, later in zip(days, days[apart:], strict=False))


def ties_of(session: Session, contact_ids: Iterable[int]) -> dict[int, Tie]:
    """The exact contact days of these contacts; those without any are left out."""
    ties: dict[int, Tie] = {}
    for block in chunks(contact_ids):
        attempts = dict[int, int | None](
            (row[0], row[1])
            for row in rows(
                session, "SELECT contact_id, last_attempt_at FROM contact_summary WHERE contact_id IN :ids", ids=block
            )
        )
        for contact_id, found in groupby(_contacts(session, block), lambda row: row[0]):
            talks = list(found)
            days = tuple(dict.fromkeys(local_day(at) for _, at, _ in talks))
            attempt = attempts.get(contact_id)
            ties[contact_id] = Tie(
                days, tuple(row_id for _, _, row_id in reversed(talks)), None if attempt is None else local_day(attempt)
            )
    return ties


def _contacts(session: Session, block: Sequence[int]) -> Sequence[tuple[Any, ...]]:
    return rows(
        session,
        "SELECT p.contact_id, i.at, i.id FROM participant p CROSS JOIN interaction i ON i.id = p.interaction_id "
        "WHERE p.contact_id IN :ids AND i.direction <> 'out' ORDER BY p.contact_id, i.at, i.id",
        ids=block,
    )


def tie_reason(tie: Tie, today: date, silence_weight: float, dormant_weight: float) -> Reason | None:
    """Why this tie is worth a word, if it is: a tie that has gone to sleep is not called silent too."""
    if tie.attempt is not None and (today - tie.attempt).days <= rules.SILENT_DAYS:
        return None  # they were written to just now
    attempt = tie.attempt if tie.attempt is not None and tie.attempt > tie.days[-1] else None
    asleep = rules.dormant(tie.days, today)
    if asleep is not None and dormant_weight:
        weight = dormant_weight + rules.tie_strength(len(tie.days), asleep.silent)
        return Reason(SuggestionKind.DORMANT, weight, {**asdict(asleep), "attempt": attempt}, tie.rows)
    found = rules.rhythm(tie.days, today)
    if found is None or asleep is not None or not silence_weight or not rules.is_silent(found):
        return None
    weight = silence_weight + rules.tie_strength(found.contact_days, found.silent)
    return Reason(SuggestionKind.SILENCE, weight, {**asdict(found), "attempt": attempt}, tie.rows)
