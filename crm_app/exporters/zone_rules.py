"""Describes a time zone for a calendar file (VTIMEZONE), as rules where its clocks follow one, else as dates.

icalendar can describe zones too, but lets summer time begin an hour late (at 3:00 by the clock before the change).
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.cal.timezone import Timezone, TimezoneDaylight, TimezoneStandard

from crm_app.exporters.calendar_parts import filled

_NOT_PLACES = frozenset({"localtime", "Factory", "posixrules"})
_FIRST, _LAST = 1970, 2100
_AHEAD = 12
"""Years that a rule has to hold to be taken for one."""
_Part = TimezoneDaylight | TimezoneStandard

_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class _Observance:
    """A kind of time in a zone; ``name`` is its abbreviation."""

    before: timedelta
    offset: timedelta
    name: str
    summer: bool


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of an IANA name, None for anything else."""
    return ZoneInfo(name) if name in _known() else None


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(available_timezones()) - _NOT_PLACES


def zone_component(zone: ZoneInfo, first: int, last: int) -> Timezone:
    """The description of a zone that holds from the year ``first``, and at least some years after ``last``."""
    start = datetime(min(max(first, _FIRST), _LAST), 1, 1, tzinfo=UTC)
    end = datetime(min(max(last, start.year), _LAST) + _AHEAD, 1, 1, tzinfo=UTC)
    offset = _offset(zone, start)
    local = start.astimezone(zone)
    at_first = _Observance(offset, offset, local.tzname() or "", _is_summer(local))
    parts: list[_Part] = [_part(at_first, [start.replace(tzinfo=None)])]
    onsets: dict[_Observance, list[datetime]] = {}
    for moment in _changes(zone, start, end):
        before = _offset(zone, moment - _SECOND)
        now = moment.astimezone(zone)
        found = _Observance(before, _offset(zone, moment), now.tzname() or "", _is_summer(now))
        onsets.setdefault(found, []).append((moment + before).replace(tzinfo=None))
    for observance, days in onsets.items():
        parts.extend(_parts(observance, days, end.year - 1))
    return filled(Timezone(), {"tzid": zone.key}, *parts)


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The moments, in UTC, from which on the clocks show another offset."""
    moment = start
    while moment < end:
        after = moment + _DAY
        if _offset(zone, moment) != _offset(zone, after):
            yield _change(zone, moment, after)
        moment = after


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    old = _offset(zone, low)
    while high - low > _SECOND:
        middle = low + (high - low) // _SECOND // 2 * _SECOND
        low, high = (middle, high) if _offset(zone, middle) == old else (low, middle)
    return high


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _is_summer(local: datetime) -> bool:
    return (local.dst() or timedelta()) > timedelta()


def _parts(observance: _Observance, onsets: Sequence[datetime], last: int) -> Iterator[_Part]:
    """The dates before there was a rule, and the rule that has held since."""
    ruled = next((at for at in range(len(onsets)) if _yearly_day(onsets[at:], last)), len(onsets))
    if before := onsets[:ruled]:
        yield filled(_part(observance, before), {"rdate": list(before[1:]) or None})
    if since := onsets[ruled:]:
        rule = {"freq": "YEARLY", "bymonth": since[0].month, "byday": _yearly_day(since, last)}
        yield filled(_part(observance, since), {"rrule": rule})


def _part(observance: _Observance, onsets: Sequence[datetime]) -> _Part:
    properties = {
        "dtstart": onsets[0],
        "tzoffsetfrom": observance.before,
        "tzoffsetto": observance.offset,
        "tzname": observance.name or None,
    }
    return filled(TimezoneDaylight() if observance.summer else TimezoneStandard(), properties)


def _yearly_day(onsets: Sequence[datetime], last: int) -> str:
    """The weekday of a month ("-1SU", "2SU") on which it happens each year to ``last``; empty if there is none."""
    if len(onsets) != last - onsets[0].year + 1 or len(onsets) < _AHEAD:
        return ""
    if len({(one.month, one.weekday(), one.time()) for one in onsets}) > 1:
        return ""
    weekday = _WEEKDAYS[onsets[0].weekday()]
    if all(one.day + 7 > monthrange(one.year, one.month)[1] for one in onsets):
        return f"-1{weekday}"
    places = {(one.day + 6) // 7 for one in onsets}
    return f"{places.pop()}{weekday}" if len(places) == 1 else ""
