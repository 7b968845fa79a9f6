"""Time zones of a calendar: by IANA name, by Windows name, or as the file itself describes them."""

import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm_app.importers.calendars.properties import Property, read_moment, read_property

_MAX_KNOWN = 1_000
_MAX_PARTS = 12  # changes between summer and winter time in one description
_KEY = re.compile(r"[A-Za-z0-9_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,3}")
_DAYS = re.compile(r"\d{8}T\d{6}(?:,\d{8}T\d{6}){0,99}")
_SHOWN = re.compile(r"\((?:UTC|GMT)(?:([+-])(\d\d)[:.]?(\d\d))?\)", re.ASCII)
_EPOCH = "1970"
_OFFSET = re.compile(r"([+-]?)(\d{4}|\d{6})")
# Rules that a change of the clocks follows, and that come true again soon: others are searched for to the year 9999.
_RULE = re.compile(
    r"(?:FREQ=YEARLY|INTERVAL=1|WKST=\w\w|UNTIL=\d{8}(?:T\d{6}Z?)?|BYMONTH=(?:0?[1-9]|1[0-2])"
    r"|BYDAY=(?:-?1|[234])?(?:SU|MO|TU|WE|TH|FR|SA)|BYMONTHDAY=(?:[12]?\d)(?:,[12]?\d)*)"
)


class Zones:
    """The zones of one file. ``described`` are its VTIMEZONEs by id, ``floating`` the zone of times without one."""

    def __init__(self, described: Mapping[str, list[str]], floating: str = "") -> None:
        self._described = described
        self._known: dict[str, tzinfo | None] = {}
        self._instants: dict[tuple[datetime | date, tzinfo | None], datetime] = {}  # a described zone takes its time
        found = self.get(floating) if floating else None
        self.floating: tzinfo = found or UTC
        self.floating_name = floating if found else "UTC"

    def get(self, name: str) -> tzinfo | None:
        """The zone of a TZID, or None if nothing tells it."""
        name = name.strip().strip('"')
        if name not in self._known:
            if len(self._known) >= _MAX_KNOWN:
                return None
            found = named_zone(name) or described_zone(self._described.get(name, []))
            self._known[name] = found or fixed_zone(name)
        return self._known[name]

    def instant(self, moment: datetime | date, zone: tzinfo | None) -> datetime:
        """The moment in UTC; a day is its first moment. Raises ValueError or OverflowError out of range."""
        key = moment, zone
        if (known := self._instants.get(key)) is None:
            if len(self._instants) >= _MAX_KNOWN:
                self._instants.clear()
            known = self._instants[key] = self._instant(moment, zone)
        return known

    def _instant(self, moment: datetime | date, zone: tzinfo | None) -> datetime:
        if not isinstance(moment, datetime):
            moment = datetime.combine(moment, time(), tzinfo=self.floating)
        if moment.tzinfo is UTC:
            return moment
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone or self.floating)
        return moment.astimezone(UTC)

    def of(self, found: Property) -> tuple[datetime | date | None, tzinfo | None]:
        """A DTSTART or its like: the moment as it is written, and the zone its TZID names."""
        name = found.params.get("TZID", "")
        return read_moment(found.value), self.get(name) if name else None


def named_zone(name: str) -> tzinfo | None:
    """An IANA zone, also behind a prefix (``/mozilla.org/20050126_1/Europe/Berlin``), or by its Windows name."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    for key in _keys(WINDOWS_TO_OLSON.get(name, name)):
        if _KEY.fullmatch(key):
            try:
                return ZoneInfo(key)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return None


def _keys(name: str) -> Iterator[str]:
    yield name
    if name.startswith("/"):
        parts = name.strip("/").split("/")[-4:]
        yield from ("/".join(parts[start:]) for start in range(len(parts)) if start < len(parts))


def fixed_zone(name: str) -> tzinfo | None:
    """The offset that a name as Outlook shows it begins with: ``(UTC-05:00) Eastern Time``; summer time is not told."""
    found = _SHOWN.match(name)
    if found is None:
        return None
    offset = timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0))
    return timezone(-offset if found[1] == "-" else offset) if offset < timedelta(hours=24) else None


def described_zone(lines: list[str]) -> tzinfo | None:
    """The zone that a VTIMEZONE describes; None if it cannot be followed."""
    from dateutil.tz import tzical

    parts = list(_parts(lines))
    if not 0 < len(parts) <= _MAX_PARTS:
        return None
    text = "\n".join(["BEGIN:VTIMEZONE", "TZID:own", *(line for part in parts for line in part), "END:VTIMEZONE"])
    try:
        zone = tzical(io.StringIO(text)).get("own")
        if zone is not None:
            datetime(2020, 1, 1, tzinfo=zone).utcoffset()
        return zone
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        return None


def _parts(lines: list[str]) -> Iterator[list[str]]:
    """STANDARD and DAYLIGHT parts as dateutil takes them, without what it refuses or would follow for ever."""
    kept: dict[str, str] = {}
    for line in lines:
        name = line.partition(":")[0].partition(";")[0].strip().upper()
        value = read_property(line).value.strip().upper()
        if name == "BEGIN":
            kept = {}
        elif name == "DTSTART":
            kept[name] = _start(value)
        elif name in ("TZOFFSETFROM", "TZOFFSETTO"):
            found = _OFFSET.fullmatch(value)
            kept[name] = (found[1] or "+") + found[2] if found else ""
        elif name == "RRULE" and all(_RULE.fullmatch(rule) for rule in value.strip(";").split(";")):
            kept[name] = value.strip(";")
        elif name == "RDATE" and _DAYS.fullmatch(value):
            kept[name] = value
        elif name == "END" and value in ("STANDARD", "DAYLIGHT") and kept.get("DTSTART") and kept.get("TZOFFSETTO"):
            kept["TZOFFSETFROM"] = kept.get("TZOFFSETFROM") or kept["TZOFFSETTO"]
            if "RRULE" in kept and kept["DTSTART"] < _EPOCH:
                # The rule is the same long ago, and there would be more years to go through.
                kept["DTSTART"] = _EPOCH + kept["DTSTART"][4:]
            yield [f"BEGIN:{value}", *(f"{name}:{text}" for name, text in kept.items()), f"END:{value}"]


def _start(text: str) -> str:
    """When a part begins, with the time of day."""
    moment = read_moment(text)
    if moment is None:
        return ""
    clock = f"{moment:%H%M%S}" if isinstance(moment, datetime) else "000000"
    return f"{moment.year:04}{moment:%m%d}T{clock}"
