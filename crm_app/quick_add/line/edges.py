"""The edges of a period ("end of the month") and its nth day, weekday or week."""

from datetime import date, timedelta
from typing import Any

from crm_app.quick_add.line.calendar import Moment, business_days, end_of, nth_weekday, start_of
from crm_app.quick_add.line.periods import MONTH_NAME, NAMED_UNIT, SIDE, month_first, rough, step_of, unit_of
from crm_app.quick_add.line.tape import Hit, rule


def _span(hit: Hit) -> tuple[date, date, str] | None:
    """First and last day of the period that an edge is of."""
    if hit.has("m"):
        first = month_first(hit)
        return None if first is None else (first, end_of(first, "month"), "month")
    unit = unit_of(hit)
    if unit is None or unit == "weekend":
        return None
    return start_of(hit.frame.today, unit, step_of(hit)), end_of(hit.frame.today, unit, step_of(hit)), unit


def _edge(hit: Hit) -> dict[str, Any] | None:
    found = _span(hit)
    if found is None:
        return None
    first, last, unit = found
    if unit == "day" and hit.has("end") and first == hit.frame.today:
        return {"DAY_END": 0}
    if hit.has("end"):
        return rough(last)
    if hit.has("middle"):
        return rough(first + (last - first) // 2 - timedelta(days=1 if unit == "week" else 0))
    open_side = hit.future and not (hit.has("this") or hit.has("next") or hit.has("m"))
    return rough(last + timedelta(days=1) if open_side and first < hit.frame.today else first)


def _short_edge(hit: Hit) -> dict[str, Any] | None:
    if hit.get("edge", "EDGE") == "day":
        return {"DAY_END": 0}
    return rough(end_of(hit.frame.today, hit.get("edge", "EDGE")))


def _nth(hit: Hit) -> dict[str, Any] | None:
    """ "second Monday of last month", "последняя пятница октября", "last business day of the month"."""
    found = _span(hit)
    number = -1 if hit.has("final") else hit.get("n", "ORD")
    if found is None or number is None or number > 31:
        return None
    first, last, unit = found
    if hit.has("week"):
        day = first + timedelta(weeks=number - 1) if number > 0 else last - timedelta(days=6)
    elif hit.has("business"):
        day = (
            business_days(last + timedelta(days=1), -1)
            if number < 0
            else business_days(first - timedelta(days=1), number)
        )
    elif hit.has("day"):
        day = last if number < 0 else first + timedelta(days=number - 1)
    else:
        return _nth_weekday(hit, found, number)
    return {"DAY": Moment(day)} if first <= day <= last and unit != "day" else None


def _nth_weekday(hit: Hit, found: tuple[date, date, str], number: int) -> dict[str, Any] | None:
    first, _, unit = found
    if unit != "month":
        return None
    at = hit.get("w", "WEEKDAY", "SHORT_WEEKDAY")
    day = nth_weekday(first, number, at)
    plain = not (hit.has("next") or hit.has("last") or hit.has("this") or hit.has("m"))
    if day is not None and plain and hit.future and day < hit.frame.today:
        day = nth_weekday(start_of(first, "month", 1), number, at)
    return None if day is None else {"DAY": Moment(day)}


def _last_workday(hit: Hit) -> dict[str, Any] | None:
    return {"DAY": Moment(business_days(hit.frame.today, -1 if hit.has("last") else 1))}


_OF = f"(?:OF)? THE? (?:{MONTH_NAME}|{SIDE}? {NAMED_UNIT})"
_NUMBER = "(?:(?P<final>LAST)|(?P<n>ORD))"

EDGES = (
    rule(f"ON? THE? (?:(?P<end>END)|(?P<begin>BEGIN)|(?P<middle>MIDDLE)) {_OF}", _edge),
    rule(f"ON? THE? (?P<middle>MIDDLE) DASH {MONTH_NAME}", _edge),
    rule(f"ON (?:(?P<begin>ORD)|(?P<end>LAST)) NUMBERS {_OF}", _edge),
    rule("ON? THE? CLOSE OF BUSINESS DAY_UNIT?", lambda _: {"DAY_END": 0}),
    rule(f"(?:ON|DEADLINE|NEAR|AT) THE? {NAMED_UNIT} DASH? (?P<end>END)(?!OF)", _edge),
    rule("ON? (?P<edge>EDGE)", _short_edge),
    rule(f"ON? THE? {_NUMBER} (?P<w>WEEKDAY|SHORT_WEEKDAY) {_OF}", _nth),
    rule(f"ON? THE? {_NUMBER} (?P<business>BUSINESS) DAY_UNIT {_OF}", _nth),
    rule(f"ON? THE? {_NUMBER} (?P<week>WEEK_UNIT) {_OF}", _nth),
    rule(f"ON? THE? {_NUMBER} (?P<day>DAY_UNIT) (?:OF) THE? {SIDE} (?P<u>MONTH_UNIT)", _nth),
    rule(f"ON? THE? {_NUMBER} (?P<day>DAY_UNIT) (?:OF)? THE? (?:{MONTH_NAME}|(?P<u>MONTH_UNIT))", _nth),
    rule("ON? (?P<last>LAST) WORKDAY", _last_workday),
    rule("ON? (?P<next>NEXT) WORKDAY", _last_workday),
)
