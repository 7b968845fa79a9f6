"""What is planned as an iCalendar file (RFC 5545), for calendars on a phone or in the web.

Everything is an event: Google's calendar leaves tasks (VTODO) out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar.cal.alarm import Alarm
from icalendar.cal.calendar import Calendar
from icalendar.cal.component import Component
from icalendar.cal.event import Event

from crm_app.domain.names import strip_scrub
from crm_app.exporters.calendar_parts import Text, filled
from crm_app.exporters.calendar_words import CalendarWords
from crm_app.exporters.recurrence import Series, series
from crm_app.exporters.zone_rules import zone_component, zone_named
from crm_app.queries.calendar import Planned

_MORNING = timedelta(hours=9)
_QUARTER = timedelta(minutes=15)
_DAY = timedelta(days=1)
_END = "END:VCALENDAR\r\n"
_COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
_LONGEST_TITLE = 200  # signs
_MOST_NAMES = 3
_UTC = frozenset({"UTC", "Etc/UTC", "Zulu", "Etc/Zulu", "UCT", "Etc/UCT", "Universal", "Etc/Universal"})
# Some readers take these for the end of a line.
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


def calendar_lines(entries: Iterable[Planned], words: CalendarWords, now: datetime) -> Iterator[str]:
    """The file in pieces, its lines folded and ended as the standard wants it. ``now`` is aware."""
    found = [(entry, one, _zone(entry)) for entry in entries for one in series(entry, words.leap)]
    years: dict[str, list[int]] = {}
    for _entry, one, zone in found:
        if zone is not None and zone.key not in _UTC:
            years.setdefault(zone.key, []).extend(day.year for day in (one.begins, one.moved) if day)
    zones = (
        zone_component(ZoneInfo(name), min(starts), max(now.year, *starts)) for name, starts in sorted(years.items())
    )
    head = {
        "prodid": "-//Kithbook//Kithbook//EN",
        "version": "2.0",
        "calscale": "GREGORIAN",
        "x-wr-calname": "Kithbook",
    }
    # Piece by piece: as one component, 30,000 events take 400 MB.
    yield _written(filled(Calendar(), head, *zones)).removesuffix(_END)
    for entry, one, zone in found:
        yield from map(_written, _events(entry, one, zone, words, now))
    yield _END


def _written(component: Component) -> str:
    return component.to_ical(sorted=False).decode()


def _events(
    entry: Planned, found: Series, zone: ZoneInfo | None, words: CalendarWords, now: datetime
) -> Iterator[Event]:
    """One event, or two: of a series whose first occurrence was put off, the second says where that one stands."""
    if found.part:
        entry = replace(entry, uid=f"{entry.uid}-{found.part}")
    left_out = [_start(entry, day, zone) for day in found.left_out]
    yield filled(_event(entry, found.begins, zone, words, now), {"rrule": found.rule, "exdate": left_out or None})
    if found.moved is not None:
        first = _start(entry, found.begins, zone)
        yield filled(_event(entry, found.moved, zone, words, now), {"recurrence-id": first})


def _event(entry: Planned, day: date, zone: ZoneInfo | None, words: CalendarWords, now: datetime) -> Event:
    title = _title(entry, words)
    timed = entry.clock is not None
    text = _description(entry, words)
    properties = {
        "uid": _one_line(entry.uid),
        "dtstamp": now,
        # Calendars keep what they have if a file's number is lower. A count of changes would go back when one is
        # undone; the moment never does.
        "sequence": max(0, int((now - _COUNTED_FROM).total_seconds())),
        "created": entry.created_at,
        "last-modified": entry.changed_at,
        "dtstart": _start(entry, day, zone),
        "duration": _QUARTER if timed else None,
        "dtend": None if timed or day == date.max else day + _DAY,
        "summary": Text(title),
        "description": Text(text) if text else None,
        "categories": ["Kithbook"],
        "class": "PRIVATE",  # it says things about people
        "status": "CONFIRMED",
        "transp": "TRANSPARENT",
    }
    return filled(Event(), properties, _alarm(title, -_QUARTER if timed else _MORNING))


def _alarm(title: str, after: timedelta) -> Alarm:
    return filled(Alarm(), {"action": "DISPLAY", "description": Text(title), "trigger": after})


def _start(entry: Planned, day: date, zone: ZoneInfo | None) -> date:
    """The day, or the moment by the clock of the zone; of a zone nobody knows, by the clock wherever one is."""
    return day if entry.clock is None else datetime.combine(day, entry.clock, tzinfo=zone)


def _zone(entry: Planned) -> ZoneInfo | None:
    if entry.clock is None or not entry.zone:
        return None
    return ZoneInfo("UTC") if entry.zone in _UTC else zone_named(entry.zone)


def _title(entry: Planned, words: CalendarWords) -> str:
    names = _names(entry.people[:_MOST_NAMES], len(entry.people) > _MOST_NAMES)
    if entry.kind == "cadence":
        return words.cadence.replace("%1", names)
    if entry.kind == "birthday":
        return words.birthday.replace("%1", names)
    return " – ".join(part for part in (_cut(_one_line(entry.text)), names) if part)


def _description(entry: Planned, words: CalendarWords) -> str:
    """The text whole, everybody's names, and why it is due; of a birthday the date, with its year if it is known."""
    if entry.kind == "birthday":
        return _clean(entry.text)
    names = "\n".join(_one_line(name) for name in entry.people) if entry.kind == "follow-up" else ""
    return "\n\n".join(filter(None, (_clean(entry.text), names, _clean(words.why(entry.why)))))


def _names(people: Sequence[str], more: bool) -> str:
    return ", ".join(_cut(_one_line(name)) for name in people) + (" …" if more else "")


def _one_line(text: str) -> str:
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    return strip_scrub(text.translate(_LINE_ENDS))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE - 1].rstrip() + "…"
