"""Days typed out: 5 March, 05.06.2026, the 5th; dateparser reads each explicit span."""

import datetime as dt
import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from crm_app.quick_add.line.calendar import Moment, in_year, nearest_year, start_of, whole_year
from crm_app.quick_add.line.tape import Frame, Hit, rule

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ASKED_FOR = frozenset(("u", "up", "due", "deadline", "followup"))
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "24/7", "9/11", "50/50", "10/10", "5/5"})


@cache
def _reader(order: str) -> "DateDataParser":
    """dateparser, which is loaded when the first date comes: it takes 60 ms."""
    from dateparser.date import DateDataParser

    settings = {
        "DATE_ORDER": order,
        "RELATIVE_BASE": dt.datetime(2024, 1, 1),  # noqa: DTZ001
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=["en", "ru"], settings=settings)


@lru_cache(maxsize=512)
def read_span(span: str, order: str) -> date | None:
    """One explicit span with its year, by dateparser."""
    found = _reader(order).get_date_data(span).date_obj
    return None if found is None else found.date()


def _dated(frame: Frame, day: int, month: int, year: int | None, weekday: int | None, *, future: bool) -> date | None:
    """With a year the day itself; without one the nearest that leans right, or that the weekday fits."""
    if year is not None:
        return read_span(f"{day} {_MONTHS[month - 1]} {whole_year(year, frame.today):04}", "DMY")
    # The year is settled here: dateparser would turn 05.06 into a clock time, and 2026 had no 29 February.
    if read_span(f"{day} {_MONTHS[month - 1]} 2024", "DMY") is None:
        return None
    if weekday is not None:
        years = sorted(range(frame.today.year - 2, frame.today.year + 3), key=lambda year: abs(year - frame.today.year))
        days = (found for year in years if (found := in_year(year, month, day)) is not None)
        near = frame.today - dt.timedelta(days=180)  # the weekday tells more than the lean, but not of long ago
        if (
            fitting := next(
                (found for found in days if found.weekday() == weekday and (not future or found > near)), None
            )
        ) is not None:
            return fitting
    return nearest_year(frame.today, month, day, future=future)


def sided_year(hit: Hit) -> int | None:
    """The year of "next year" and "прошлого года"."""
    for side, step in (("year_next", 1), ("year_last", -1), ("year_this", 0)):
        if hit.has(side):
            return hit.frame.today.year + step
    return None


def _named(hit: Hit) -> dict[str, Any] | None:
    day, month = hit.get("d", "DAY_NUM", "ORD_DAY"), hit.get("m", "MONTH", "LOOSE_MONTH")
    year = hit.get("y", "YEAR", "NUM")
    if year is None and hit.has("short") and hit.get("short", "NUM") is not None:
        year = hit.get("short", "NUM")
    year = sided_year(hit) or year
    weekday = hit.get("w", "WEEKDAY", "SHORT_WEEKDAY")
    found = _dated(hit.frame, day, month, year, weekday, future=hit.future)
    return None if found is None else {"DAY": Moment(found)}


def _numeric(hit: Hit) -> dict[str, Any] | None:
    """With dots the day stands first, always, unless there is no such day."""
    parts = [int(part) for part in re.findall(r"\d+", hit.get("date", "DATE"))]
    text: str = hit.get("date", "DATE")
    if len(re.findall(r"\d+", text)[0]) == 4:
        year, first, second = parts
        orders = [(second, first), (first, second)]
    else:
        first, second, year = parts
        orders = [(first, second), (second, first)]
        if "." not in text and not hit.frame.day_first:
            orders.reverse()
    day, month = orders[0] if orders[0][1] <= 12 else orders[1]
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    found = read_span(f"{day:02}.{month:02}.{whole_year(year, hit.frame.today):04}", "DMY")
    return None if found is None else {"DAY": Moment(found)}


def _pair(hit: Hit) -> dict[str, Any] | None:
    """05.06 and 5/6: a date only where something says so, for they may be a version, a score or a time."""
    node = hit.all("pair")[0]
    if hit.before is not None and "DAY" in hit.before.values:
        return None
    first, second = (int(part) for part in re.findall(r"\d+", node.text))
    slashed = "/" in node.text
    swap = slashed and not hit.frame.day_first
    day, month = (second, first) if swap else (first, second)
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31) or node.text in _FRACTIONS:
        return None
    padded = re.fullmatch(r"\d\d[./](?:0\d|1[012])|0\d[./]\d\d|\d\.0\d", node.text) is not None
    weekday = hit.get("w", "WEEKDAY", "SHORT_WEEKDAY")
    asked = hit.before is not None and hit.before.text in _ASKED_FOR
    said = asked or hit.has("on") or weekday is not None or hit.has("clock")
    if not (hit.whole or said or (padded and not _after_noun(hit)) or (slashed and max(first, second) > 12)):
        return None
    found = _dated(hit.frame, day, month, None, None, future=hit.future)
    return None if found is None else {"DAY": Moment(found)}


def _after_noun(hit: Hit) -> bool:
    """ "python 3.12", "v 1.05": a Latin word before a dotted pair makes it a number."""
    before = hit.before
    return before is not None and not before.values and before.text.isascii() and "." in hit.nodes[-1].text


def _month_day(hit: Hit) -> dict[str, Any] | None:
    """The 5th, 5 числа: of this month or of the nearest that leans the right way; "Friday 31" of one that fits."""
    number = hit.get("d", "ORD_DAY", "DAY_NUM")
    weekday = hit.get("w", "WEEKDAY", "SHORT_WEEKDAY")
    for months in range(49 if weekday is not None else 13):
        first = start_of(hit.frame.today, "month", months if hit.future else -months)
        day = in_year(first.year, first.month, number)
        if day is None or (weekday is not None and day.weekday() != weekday):
            continue
        if day >= hit.frame.today if hit.future else day <= hit.frame.today:
            return {"DAY": Moment(day)}
    return None


def _in_that_month(hit: Hit) -> dict[str, Any] | None:
    """ "next month on the 15th"."""
    base: Moment = hit.get("base", "DAY")
    said = "ORD_DAY" in hit.all("d")[0].values or "NUMBER_WORD" in hit.nodes[-1].values
    if not base.rough or base.day.day != 1 or not said:
        return None
    day = in_year(base.day.year, base.day.month, hit.get("d", "ORD_DAY", "DAY_NUM"))
    return None if day is None else {"DAY": Moment(day)}


def _numbered(hit: Hit) -> dict[str, Any] | None:
    """ "on the 15th", not "on the first page"."""
    after = hit.after
    if not hit.all("d")[0].text[0].isdecimal() and after is not None and not after.values:
        return None
    return _month_day(hit)


def _russian_ordinal(hit: Hit) -> dict[str, Any] | None:
    """ "20-го", "к 5-му" without a noun after it."""
    node, after = hit.all("d")[0], hit.after
    plain = (
        after is None
        or bool({"COMMA", "DOT", "AT", "SIGN", "AND", "CLOCK_TIME"} & after.values.keys())
        or hit.has("on")
    )
    return _month_day(hit) if plain and re.fullmatch(r"\d+-?(?:го|му)", node.text) else None


def _year_day(hit: Hit) -> dict[str, Any] | None:
    """ "36th day of 2011"."""
    year = hit.get("y", "YEAR") or hit.frame.today.year
    number = hit.get("d", "ORD", "NUM")
    return {"DAY": Moment(date(year, 1, 1) + dt.timedelta(days=number - 1))} if number <= 365 else None


_W = "(?:(?P<w>WEEKDAY|SHORT_WEEKDAY) DOT? COMMA? (?:THE)?)?"
_M = "(?P<m>MONTH|LOOSE_MONTH) DOT?"
SIDED_YEAR = "(?:COMMA? OF? (?:(?P<year_next>NEXT)|(?P<year_last>LAST)|(?P<year_this>THIS)) YEAR_UNIT)"
_Y = f"(?: COMMA? OF? (?P<y>YEAR|OLD_YEAR)(?: YEAR_WORD DOT?| YEAR_UNIT DOT?)?|{SIDED_YEAR})?"
_NOT_LENGTH = "(?!UNIT|MONTH|AMPM|COMMA NUM AMPM)"

EXPLICIT = (
    rule(f"(?:FROM|ON)? (?P<d>DAY_NUM) (?:DASH|THRU) DAY_NUM {_M}{_Y}", _named),
    rule(f"(?:FROM|ON)? {_M} (?P<d>DAY_NUM) (?:DASH|THRU) DAY_NUM(?!UNIT|AMPM|MONTH){_Y}", _named),
    rule(f"(?:ON)? (?P<y>YEAR) SLASH? {_M} SLASH? (?P<d>DAY_NUM|ORD_DAY)", _named),
    rule("(?:ON THE?)? (?P<w>WEEKDAY|SHORT_WEEKDAY)? DOT? COMMA? (?P<date>DATE)(?: YEAR_UNIT DOT?)?", _numeric),
    rule(
        f"(?:ON? THE?) {_W} (?P<d>DAY_NUM|ORD_DAY) (?:DAY_UNIT)? (?:OF|DASH|SLASH)? {_M}"
        f"(?:(?:DASH|SLASH) (?P<short>NUM)|{_Y})",
        _named,
    ),
    rule(
        f"(?:ON)? {_W} {_M} (?:THE|DASH|SLASH|COMMA)* (?P<d>DAY_NUM|ORD_DAY){_NOT_LENGTH}(?:DASH (?P<short>YEAR)|{_Y})",
        _named,
    ),
    rule(f"(?:ON)? (?P<y>YEAR) (?:SLASH)? (?P<d>DAY_NUM|ORD_DAY) SLASH? {_M}", _named),
    rule("(?P<on>DEADLINE|ON) (?P<w>WEEKDAY|SHORT_WEEKDAY)? (?P<pair>SLASHED)", _pair),
    rule("(?P<on>DEADLINE) (?P<pair>DOTTED)", _pair),
    rule("(?P<w>WEEKDAY|SHORT_WEEKDAY)? (?P<pair>SLASHED|DOTTED)(?= AT? (?P<clock>CLOCK_TIME|CLOCK|HOUR AMPM))", _pair),
    rule("ON? (?P<w>WEEKDAY|SHORT_WEEKDAY) COMMA? (?P<pair>SLASHED|DOTTED)", _pair),
    rule("(?P<pair>SLASHED|DOTTED)", _pair),
)
"""With a month. ``DAYS_OF_MONTH`` are for later, when other rules have had the numbers they know."""

DAYS_OF_MONTH = (
    rule("(?P<base>DAY) COMMA? ON? THE? (?P<d>ORD_DAY|DAY_NUM)(?: NUMBER_WORD|(?!UNIT|AMPM))", _in_that_month),
    rule("(?P<d>ORD) DAY_UNIT(?: OF? (?P<y>YEAR) (?:YEAR_UNIT)?)", _year_day),
    rule("ON? (?P<w>WEEKDAY|SHORT_WEEKDAY) COMMA? THE? (?P<d>ORD_DAY)(?: NUMBER_WORD)?", _month_day),
    rule("THE (?P<d>ORD_DAY)", lambda hit: _month_day(hit) if hit.whole else None),
    rule("(?:ON|DEADLINE) THE (?P<d>ORD_DAY)(?!DAY_UNIT|WEEK_UNIT|MONTH_UNIT)", _numbered),
    rule("(?P<w>WEEKDAY|SHORT_WEEKDAY) (?P<d>DAY_NUM)(?!AMPM|OCLOCK|UNIT|CLOCK|PART|DASH)", _month_day),
    rule("ON? (?P<d>ORD_DAY|DAY_NUM) NUMBER_WORD", _month_day),
    rule("(?P<on>DEADLINE|ON)? (?P<d>ORD_DAY)(?!MONTH|LOOSE_MONTH|UNIT)", _russian_ordinal),
)
