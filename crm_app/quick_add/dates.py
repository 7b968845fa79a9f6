"""Dates typed out in a text: 5 March, 05.06.2026, the 5th; dateparser reads each explicit span."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from crm_app.quick_add import words
from crm_app.quick_add.words import MONTH, WEEKDAY

MAX_GUESSED = timedelta(days=731)
"""A day further off than two years counts only if its year was typed."""

TO = r"(?:on |by |until |till |in |for |at |в |во |на |к |до |с )?(?:the )?"
_DAY_OF_MONTH = re.compile(
    r"(?:on |by )?the (?P<en>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?:(?:в|до|к|на) )?(?P<ru>\d{1,2})(?:-?(?:го|е|му)(?: числ[аоу])?| числ[аоу])"
)
_NAMED = re.compile(
    rf"{TO}(?:(?P<weekday>{WEEKDAY})\.?,? )?"
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|-?го|-?е|-?ое|-?му)? (?:of )?(?P<m1>{MONTH})\.?"
    rf"|(?P<m2>{MONTH})\.? (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"(?: (?P<y>\d{4}|'?\d\d)(?: ?(?:г|год|года))?\.?)?"
)
_NUMERIC = re.compile(
    rf"{TO}(?:(?P<weekday>{WEEKDAY})\.?,? )?"
    r"(?:(?P<iso>\d{4}[-./]\d{1,2}[-./]\d{1,2})|(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>\d{4}|\d\d))?)"
    r"(?: ?(?:г|года)\.?)?"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a day is read against: today, which way an open day leans, and whether 5/6 is the fifth of June."""

    today: date
    future: bool
    day_first: bool


def day_of_month(text: str, frame: Frame) -> date | None:
    """The 5th, 5 числа: of this month, or of the next one that leans the right way."""
    found = _DAY_OF_MONTH.fullmatch(text)
    if found is None:
        return None
    number = int(found["en"] or found["ru"])
    for months in range(13):
        first = frame.today.replace(day=1) + relativedelta(months=months if frame.future else -months)
        if 1 <= number <= monthrange(first.year, first.month)[1]:
            day = first.replace(day=number)
            if day >= frame.today if frame.future else day <= frame.today:
                return day
    return None


def named(text: str, frame: Frame) -> date | None:
    """5 March, March 5th 2026, 5-го марта."""
    found = _NAMED.fullmatch(text)
    if found is None:
        return None
    month = words.index_of(found["m1"] or found["m2"], words.MONTHS)
    if month is None:
        return None
    span = f"{int(found['d1'] or found['d2'])} {words.ENGLISH_MONTHS[month]}"
    return _dated(span, found["y"], "DMY", frame, found["weekday"])


def numeric(text: str, frame: Frame) -> date | None:
    """05.06.2026, 5/6, 2026-06-05: with dots the day stands first, always."""
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    if found["iso"]:
        return _read(re.sub(r"[./]", "-", found["iso"]), "YMD")
    order = "MDY" if found["sep"] == "/" and not frame.day_first else "DMY"
    return _dated(f"{found['a']}/{found['b']}", found["y"], order, frame, found["weekday"])


def _dated(span: str, year: str | None, order: str, frame: Frame, weekday: str | None) -> date | None:
    """A day and month with the year typed; without one, the year the weekday fits, or the nearest that leans right."""
    glue = "/" if "/" in span else " "
    if year is not None:
        return _read(f"{span}{glue}{_whole_year(year, frame.today)}", order)
    # 2024 had a 29 February; the year is settled here, because dateparser would turn 05.06 into a clock time.
    known = _read(f"{span}{glue}2024", order)
    if known is None:
        return None
    days = [day for count in range(-2, 3) if (day := _in_year(known, frame.today.year + count)) is not None]
    days.sort(key=lambda day: (abs(day - frame.today), day))
    if weekday is not None:
        at = words.index_of(weekday, words.WEEKDAYS)
        if (fitting := next((day for day in days if day.weekday() == at), None)) is not None:
            return fitting
    leaning = (day for day in days if (day >= frame.today if frame.future else day <= frame.today))
    return next((day for day in leaning if abs(day - frame.today) <= MAX_GUESSED), None)


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _whole_year(typed: str, today: date) -> int:
    """Two digits mean the century that puts them nearest: 26 is 2026, 85 is 1985 (dateparser says 2085)."""
    digits = typed.lstrip("'")
    if len(digits) == 4:
        return int(digits)
    year = today.year - today.year % 100 + int(digits)
    return year - 100 if year > today.year + 20 else year


def _read(span: str, order: str) -> date | None:
    """One explicit span with digits, by dateparser, which is loaded when the first one comes: it takes 60 ms."""
    import dateparser

    settings = {"DATE_ORDER": order, "RELATIVE_BASE": datetime(2024, 1, 1), "RETURN_AS_TIMEZONE_AWARE": False}  # noqa: DTZ001
    found = dateparser.parse(span, languages=["en", "ru"], settings=settings)
    return None if found is None else found.date()
