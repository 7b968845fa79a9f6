"""Days in a text: relative words, offsets, weekdays and edges of a period; each rule reads one whole folded text."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from crm_app.quick_add import dates, words
from crm_app.quick_add.dates import TO, Frame
from crm_app.quick_add.words import LAST, NEXT, NUMBER, THIS, UNIT, WEEKDAY

_OFFSET = re.compile(
    rf"(?:(?P<ahead>in|within|after|через|спустя|\+) ?)?(?P<minus>- ?)?(?:(?P<number>{NUMBER}) ?)?(?P<unit>{UNIT})"
    rf"(?: (?P<ago>ago|back|(?:тому )?назад)| (?P<later>from (?:now|today)|later|hence|спустя))?"
)
_HALF = {"полгода": "6 months", "полмесяца": "15 days", "полтора месяца": "45 days", "полтора года": "18 months",
         "half a year": "6 months", "half year": "6 months", "year and a half": "18 months"}  # fmt: skip
_WEEKDAY = re.compile(
    rf"{TO}(?:(?P<next>{NEXT})|(?P<last>{LAST})|(?P<this>{THIS}))?(?: ?)(?P<day>{WEEKDAY})\.?"
    rf"(?: (?:on )?(?P<week>(?:(?:{NEXT}|{LAST}|{THIS}) week)|на (?:{NEXT}|{LAST}|{THIS}) неделе))?"
)
_WEEK_FIRST = re.compile(rf"(?:на )?(?P<which>{NEXT}|{LAST}|{THIS}) недел[еяю] {TO}(?P<day>{WEEKDAY})")
_WEEK_FIRST_EN = re.compile(rf"(?P<which>{NEXT}|{LAST}|{THIS}) week (?:on )?(?P<day>{WEEKDAY})")
_PERIOD = re.compile(
    rf"{TO}(?:(?P<next>{NEXT})|(?P<last>{LAST})|(?P<this>{THIS})) "
    r"(?P<unit>weekend|week|month|quarter|year|недел[еюя]|месяце?|квартале?|год[у]?|выходн\w+)"
)
_EDGE = re.compile(
    rf"{TO}(?:(?P<end>end|конец|конца|конце|концу)"
    r"|(?P<start>start|beginning|начало|начала|начале|началу)) (?:of )?(?:the )?"
    rf"(?:(?P<next>{NEXT})|(?P<this>{THIS}))? ?(?P<unit>day|week|month|quarter|year|дня|недели|месяца|квартала|года)"
)
_WEEKEND = re.compile(r"(?:on |at |over )?(?:the )?weekend|(?:в|на) выходные|на выходных|выходные")
_SHORT_EDGE = {"eod": "end of day", "eow": "end of week", "eom": "end of month", "eoq": "end of quarter",
               "eoy": "end of year"}  # fmt: skip
_UNIT_KEYS = (("week", r"week|недел\w+"), ("month", r"month|месяц\w*"), ("quarter", r"quarter|квартал\w*"),
              ("year", r"year|год\w*"), ("weekend", r"weekend|выходн\w+"), ("day", r"day|дня"))  # fmt: skip


def day_of(text: str, frame: Frame) -> date | None:
    """The day a whole folded text names, or None."""
    text = _SHORT_EDGE.get(text, text)
    try:
        return next((day for rule in _RULES if (day := rule(text, frame)) is not None), None)
    except (OverflowError, ValueError):
        return None


def offset_of(text: str, *, future: bool) -> tuple[int, str] | None:
    """A signed number of units ("in 2 weeks" is 2 "week", "час назад" -1 "hour"), or None."""
    for phrase, plain in _HALF.items():
        text = re.sub(rf"(?<!\w)(?:an? )?{phrase}(?!\w)", plain, text)
    found = _OFFSET.fullmatch(text)
    unit = words.unit_of(found["unit"]) if found else None
    number = words.number_of(found["number"] or "") if found else None
    if found is None or unit is None or number is None:
        return None
    directed = found["ahead"] or found["minus"] or found["ago"] or found["later"]
    if not (directed or found["number"]) or (found["ahead"] and found["ago"]):
        return None
    back = bool(found["ago"] or found["minus"]) or (not directed and not future)
    return (-number if back else number) * unit[1], unit[0]


def _day_word(text: str, frame: Frame) -> date | None:
    bare = re.sub(r"^(?:by|until|till|on|на|до|к|с) ", "", text)
    shift = next((days for stem, days in words.DAY_WORDS if re.fullmatch(stem, bare)), None)
    return None if shift is None else frame.today + timedelta(days=shift)


def _offset(text: str, frame: Frame) -> date | None:
    found = offset_of(text, future=frame.future)
    if found is None or found[1] in ("hour", "minute"):
        return None
    return shifted(frame.today, *found)


def shifted(day: date, count: int, unit: str) -> date:
    """A day moved by days, weeks, months or years; a month's end clamps."""
    match unit:
        case "day":
            return day + timedelta(days=count)
        case "week":
            return day + timedelta(weeks=count)
        case "month":
            return day + relativedelta(months=count)
        case _:
            return day + relativedelta(years=count)


def _weekday(text: str, frame: Frame) -> date | None:
    found = _WEEKDAY.fullmatch(text)
    if found is not None:
        week = found["week"] or ""
    else:
        found = _WEEK_FIRST.fullmatch(text) or _WEEK_FIRST_EN.fullmatch(text)
        week = found["which"] if found else ""
    at = words.index_of(found["day"], words.WEEKDAYS) if found else None
    if found is None or at is None:
        return None
    groups = found.groupdict()
    monday = frame.today - timedelta(days=frame.today.weekday())
    if week:
        weeks = 1 if re.search(NEXT, week) else -1 if re.search(LAST, week) else 0
        return monday + timedelta(weeks=weeks, days=at)
    # "next Tuesday" is the Tuesday of the next Monday-to-Sunday week: most sources read it so.
    if groups.get("next"):
        return monday + timedelta(weeks=1, days=at)
    if groups.get("this"):
        return monday + timedelta(days=at)
    if groups.get("last") or not frame.future:
        return frame.today - timedelta(days=(frame.today.weekday() - at - 1) % 7 + 1)
    return frame.today + timedelta(days=(at - frame.today.weekday() - 1) % 7 + 1)


def _period(text: str, frame: Frame) -> date | None:
    """A coming period by the day it begins; a past one by the same day then, as far as anybody remembers."""
    if _WEEKEND.fullmatch(text):
        return _weekend(frame, 0 if frame.future or frame.today.weekday() >= 5 else -1)
    found = _PERIOD.fullmatch(text)
    if found is None:
        return None
    unit, step = _unit(found["unit"]), 1 if found["next"] else -1 if found["last"] else 0
    if unit == "weekend":
        return _weekend(frame, step)
    if step == 1:
        return _start(frame.today, unit, 1)
    if step == -1:
        return shifted(frame.today, -3, "month") if unit == "quarter" else shifted(frame.today, -1, unit)
    return _end(frame.today, unit, 0) if frame.future else _start(frame.today, unit, 0)


def _edge(text: str, frame: Frame) -> date | None:
    found = _EDGE.fullmatch(text)
    if found is None:
        return None
    unit, step = _unit(found["unit"]), 1 if found["next"] else 0
    if unit == "day":
        return frame.today + timedelta(days=step)
    if found["end"]:
        return _end(frame.today, unit, step)
    begun = _start(frame.today, unit, step)
    passed = frame.future and not found["this"] and begun < frame.today
    return _start(frame.today, unit, step + 1) if passed else begun


def _unit(text: str) -> str:
    return next(key for key, stem in _UNIT_KEYS if re.fullmatch(stem, text))


def _weekend(frame: Frame, weeks: int) -> date:
    return frame.today + timedelta(days=5 - frame.today.weekday(), weeks=weeks)


def _start(day: date, unit: str, ahead: int) -> date:
    match unit:
        case "week":
            return day - timedelta(days=day.weekday()) + timedelta(weeks=ahead)
        case "month":
            return day.replace(day=1) + relativedelta(months=ahead)
        case "quarter":
            return day.replace(day=1) + relativedelta(months=3 * ahead - (day.month - 1) % 3)
        case _:
            return date(day.year + ahead, 1, 1)


def _end(day: date, unit: str, ahead: int) -> date:
    """The last day; of a week its Sunday."""
    return _start(day, unit, ahead + 1) - timedelta(days=1)


_RULES: tuple[Callable[[str, Frame], date | None], ...] = (
    _day_word, _offset, _weekday, _period, _edge, dates.named, dates.numeric, dates.day_of_month,
)  # fmt: skip
