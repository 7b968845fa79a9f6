"""Reads dates as programs have written them over the years, and what spreadsheet programs make of them."""

import re
from datetime import UTC, date, datetime, timedelta

_NAMES = (
    "jan ene gen янв januar january enero janvier январь января",
    "feb fev fév févr feb февр фев february febrero февраль февраля",
    "mar mär mrz mars мар march marzo марта март",
    "apr abr avr апр april abril апреля апрель",
    "may mai mag мая май mayo",
    "jun giu juin июн june junio июня июнь",
    "jul lug juil июл july julio июля июль",
    "aug ago aoû août авг august agosto августа август",
    "sep sept set сен сент september septiembre сентября сентябрь",
    "oct okt out ott окт october octubre октября октябрь",
    "nov ноя нояб november noviembre ноября ноябрь",
    "dec dic dez déc дек december diciembre декабря декабрь",
)
_MONTHS = {
    spelt: month
    for month, names in enumerate(_NAMES, 1)
    for name in names.split()
    for spelt in (name, name.capitalize())
}

_LONGEST = 64
_ZONES = ("UTC", "GMT", "Z")
_YEARS = range(1990, 2101)  # an instant outside of them is an error of the file
_NAMED = re.compile(r"(\d{1,2})[\s./-]{1,2}([^\W\d_]{3,12})\.?[\s./-]{1,2}(\d{4}|\d\d)")
_AMERICAN_NAMED = re.compile(r"([^\W\d_]{3,12})\.?\s(\d{1,2}),?\s(\d{4})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_TIME = re.compile(
    r"(?:^|[\s,T])(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\s?([AaPp])\.?[Mm]\.?)?(?:\s?(?:UTC|GMT|Z))?$"
)


def parse_day(text: str) -> date | None:
    """The calendar day of ``20 Nov 2018``, ``9/21/16, 3:29 AM`` (month first), ``14-Aug-25``, ``30-oct-09``; or none.

    A year of two digits is never in the future. Source: formats §1.
    """
    parts = text.split()
    if len(parts) == 3 and len(parts[2]) == 4:
        month = _MONTHS.get(parts[1])
        if month is not None:
            try:
                return date(int(parts[2]), month, int(parts[0]))
            except ValueError:
                return None
    month_first = text.partition(",")[0].split("/")
    if len(month_first) == 3 and len(month_first[2]) == 2:
        try:
            return _dated(month_first[2], month_first[0], month_first[1])
        except ValueError:
            pass
    return _other_day(text.strip())


def parse_instant(text: str) -> datetime | None:
    """The instant of ``2022-09-08 18:08:14 UTC`` or ``10/16/18, 8:36 AM``; a time without a zone is taken as UTC.

    None for what is no time, or one before 1990 or after 2100.
    """
    try:
        if len(text) == 23 and text[4] == "-" and text[13] == text[16] == ":" and text.endswith(" UTC"):
            found = datetime.fromisoformat(f"{text[:19]}+00:00")
        elif len(text) == 23 and text[4] in "-/" and text.endswith(" UTC"):
            found = datetime.fromisoformat(text[:19].replace("/", "-")).replace(tzinfo=UTC)
        else:
            found = _other_instant(text.strip())
    except (ValueError, OverflowError):
        return None
    return found if found and found.year in _YEARS else None


def zone_of(text: str) -> str:
    """The zone in which ``parse_instant`` reads a time that has none; empty for one that says it is UTC."""
    return "" if text.rstrip().endswith(_ZONES) else "UTC"


def _other_instant(text: str) -> datetime | None:
    if len(text) > _LONGEST:
        return None
    time = _TIME.search(text)
    if time is None:
        day = parse_day(text)
        return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
    day = parse_day(text[: time.start()].strip(" ,"))
    return _joined(day, time) if day else None


def _joined(day: date, time: re.Match[str]) -> datetime:
    hour, half = int(time[1]), (time[4] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError
        hour = hour % 12 + (12 if half == "p" else 0)
    return datetime(day.year, day.month, day.day, hour, int(time[2]), int(time[3] or 0), tzinfo=UTC)


def _other_day(text: str) -> date | None:
    if not text or len(text) > _LONGEST:
        return None
    time = _TIME.search(text)
    if time is not None:
        text = text[: time.start()].strip(" ,")
    try:
        if found := _NAMED.fullmatch(text):
            return _dated(found[3], _MONTHS[found[2].casefold()], found[1])
        if found := _AMERICAN_NAMED.fullmatch(text):
            return date(int(found[3]), _MONTHS[found[1].casefold()], int(found[2]))
        if found := _YEAR_FIRST.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(text):
            return _dated(found[3], found[2], found[1])
        if found := _SLASHES.fullmatch(text):
            month, day = found[1], found[2]
            return _dated(found[3], day, month) if int(month) > 12 else _dated(found[3], month, day)
    except (ValueError, KeyError):
        pass
    return None


def _dated(year: str, month: str | int, day: str) -> date:
    """The day; of a two-digit year, in the latest century that is not in the future."""
    if len(year) == 4:
        return date(int(year), int(month), int(day))
    found = date(2000 + int(year), int(month), int(day))
    if found > datetime.now(UTC).date() + timedelta(days=1):  # the person may be east of UTC
        return found.replace(year=found.year - 100)
    return found
