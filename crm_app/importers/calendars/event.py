"""Makes interactions of one calendar event: what it was, when, and with whom."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from crm_app.domain.names import fold
from crm_app.domain.records import FailedRow, IdentityRecord, InteractionRecord, PersonRecord, Record, SkippedRow
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.calendars.components import Component
from crm_app.importers.calendars.properties import (
    Attendee,
    read_attendee,
    read_duration,
    read_property,
    read_text,
)
from crm_app.importers.calendars.recurrence import Fuel, Start, dates, instances
from crm_app.importers.calendars.zones import Zones
from crm_app.importers.plain_text import plain_text

MAX_ATTENDEES = 200
_RECURRING = frozenset({"RRULE", "RDATE", "EXDATE"})
_MEETING = 4  # with more others than these it is an event
_MAX_UID = 200
_MOST_KNOWN = 10_000
_NONE, _MINUTE = timedelta(), timedelta(minutes=1)
_MAX_MINUTES = 366 * 24 * 60
_TAGS = re.compile(r"</?(?:html-blob|html|body|head|meta|font|hr|pre|tbody|thead|th|section|o:p|center)\b[^<>]*>", re.I)
# A place that is none: a link, or what the programs for calls call themselves.
_NO_PLACE = re.compile(
    r"https?://\S*|\b(?:microsoft teams(?: meeting)?|teams|zoom(?: meeting)?|google meet|meet|skype(?: meeting)?|webex"
    r"|online|remote|virtual|telegram|whatsapp|phone|call|tbd|онлайн|звонок|телефон)\b|[\W_]+",
    re.I,
)


class Reader:
    """Reads the events of one file, with what holds for all of them; ``is_me`` tells the owner's addresses."""

    def __init__(self, zones: Zones, overrides: dict[str, list[str]], is_me: Callable[[Attendee], bool], now: datetime):
        self._zones = zones
        self._overrides = overrides
        self._is_me = is_me
        self._now = now
        self._fuel = Fuel()
        self._marks: dict[str, frozenset[str]] = {}
        self._seen = set[int]()  # hashes of keys: a million of them take 60 MB
        self._known: dict[Attendee, tuple[str, bool, PersonRecord]] = {}

    def records(self, row: int, event: Component, method: str) -> list[Record]:
        """The records of an event, the first one with its row; at least one.

        Skipped: "cancelled", "service" (an answer to an invitation), "nobody", "crowd", "declined", "future",
        "duplicate_row". Failed: "bad_record", "bad_date".
        """
        try:
            return list(self._records(row, event, method))
        except Exception:  # whatever one event does to the libraries, the others are read
            return [FailedRow((row,), "bad_record")]

    def _records(self, row: int, event: Component, method: str) -> Iterator[Record]:
        attendees = event.named.get("ATTENDEE", [])
        if reason := _left_out(event, method):
            yield SkippedRow((row,), reason)
            return
        found = [one for line in (*attendees, event.first("ORGANIZER")) if line and (one := read_attendee(line))]
        people, declined = self._people(found)
        if declined or not people or len(people) > MAX_ATTENDEES:
            yield SkippedRow((row,), "declined" if declined else "crowd" if people else "nobody")
            return
        if not event.whole:
            yield FailedRow((row,), "bad_record")
            return
        moment, zone = self._zones.of(read_property(event.first("DTSTART")))
        if moment is None or not 1990 <= moment.year <= 2100:
            yield FailedRow((row,), "bad_date")
            return
        yield from self._interactions(row, event, Start.of(moment, zone), people)

    def _people(self, found: Iterable[Attendee]) -> tuple[tuple[PersonRecord, ...], bool]:
        """Everybody but the owner and those who declined, and whether the owner declined."""
        others: dict[str, tuple[Attendee, PersonRecord]] = {}
        away = set[str]()
        mine = False
        for one in found:
            key, me, person = self._known.get(one) or self._know(one)
            if me:
                mine = mine or one.declined
            elif one.declined:
                away.add(key)
            elif key not in others or others[key][0].name == others[key][0].address:
                others[key] = one, person
        return tuple([person for key, (_, person) in others.items() if key not in away]), mine

    def _know(self, one: Attendee) -> tuple[str, bool, PersonRecord]:
        """What tells them from others, whether they are the owner, and their record: the same in all their events."""
        found = one.address.casefold() or fold(one.name), self._is_me(one), _person(one)
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._known[one] = found
        return found

    def _interactions(
        self, row: int, event: Component, start: Start, people: tuple[PersonRecord, ...]
    ) -> Iterator[Record]:
        begins = start.instant(self._zones)
        if begins > self._now:
            yield SkippedRow((row,), "future")
            return
        title = plain_text(read_text(event.first("SUMMARY")))
        identifier = read_text(event.first("UID"))
        uid = (identifier if len(identifier) <= _MAX_UID else _short(identifier)) or fold(title)
        own = event.first("RECURRENCE-ID")
        starts = [start] if own else self._starts(event, start, identifier)
        place = plain_text(read_text(event.first("LOCATION")))
        described = _description(event.first("DESCRIPTION"))
        text = f"{place}\n\n{described}" if place and described else place or described
        kind = InteractionKind.EVENT if len(people) > _MEETING else InteractionKind.MEETING
        where = "in_person" if place and _NO_PLACE.sub("", place) else "email"
        minutes = self._minutes(event, start, begins)
        moved = next((one.mark(self._zones) for one in dates([own], self._zones)), "") if own else ""
        first = True
        for one in starts:
            key = f"{uid}|{moved or one.mark(self._zones)}"
            mark = hash(key)
            if mark in self._seen:
                continue
            self._seen.add(mark)
            yield InteractionRecord(
                (row,) if first else (),
                key,
                kind,
                Direction.MUTUAL,
                begins if one is start else one.instant(self._zones),
                where,
                people,
                title=title,
                subtype="calendar",
                text=text,
                minutes=minutes,
                assumed_zone="" if one.zone and not one.day else self._zones.floating_name,
            )
            first = False
        if first:
            yield SkippedRow((row,), "duplicate_row" if starts else "cancelled")

    def _starts(self, event: Component, start: Start, uid: str) -> list[Start]:
        """The beginnings of an event: of a series those up to now, without the ones that other events stand for."""
        if _RECURRING.isdisjoint(event.named) and uid not in self._overrides:
            return [start]
        if uid not in self._marks:
            self._marks[uid] = frozenset(
                one.mark(self._zones) for one in dates(self._overrides.get(uid, ()), self._zones)
            )
        return instances(event, start, self._marks[uid], self._zones, self._now, self._fuel)

    def _minutes(self, event: Component, start: Start, begins: datetime) -> int:
        """How long it takes; 0 for whole days, which say when it was, not how long."""
        if start.day:
            return 0
        duration = event.first("DURATION")
        length = read_duration(duration) if duration else _NONE
        end, zone = self._zones.of(read_property(event.first("DTEND")))
        if isinstance(end, datetime) and 1990 <= end.year <= 2100:
            length = self._zones.instant(end, zone or start.zone) - begins
        return min(max(length // _MINUTE, 0), _MAX_MINUTES)


def _left_out(event: Component, method: str) -> str:
    """Why an event is not taken whoever is in it, or empty."""
    status = event.first("STATUS")
    if method == "CANCEL" or (status != "STATUS:CONFIRMED" and read_text(status).upper() == "CANCELLED"):
        return "cancelled"
    if method in ("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"):
        return "service"
    count = len(event.named.get("ATTENDEE", ()))
    return "nobody" if not count else "crowd" if count > 10 * MAX_ATTENDEES else ""


def _person(one: Attendee) -> PersonRecord:
    return PersonRecord(one.name, identities=(IdentityRecord("email", "email", one.address),) if one.address else ())


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _description(line: str) -> str:
    text = read_text(line)
    return plain_text(_TAGS.sub("", text) if "<" in text else text)
