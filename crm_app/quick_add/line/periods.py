"""Weeks, months, quarters, seasons and years as a whole."""

from datetime import date
from typing import Any

from crm_app.quick_add.line.calendar import (
    Moment,
    end_of,
    in_year,
    moved,
    nearest_year,
    start_of,
    whole_year,
)
from crm_app.quick_add.line.explicit import SIDED_YEAR, sided_year
from crm_app.quick_add.line.tape import Hit, rule

_UNITS = {(1, "day"): "day", (1, "week"): "week", (1, "month"): "month", (3, "month"): "quarter", (1, "year"): "year"}


def unit_of(hit: Hit) -> str | None:
    node = hit.all("u")[0]
    if "WEEKEND" in node.values:
        return "weekend"
    if "QUARTER" in node.values:
        return "quarter"
    return _UNITS.get(node.values.get("UNIT", (1, "year")))


def step_of(hit: Hit) -> int:
    return 1 if hit.has("next") else -2 if hit.has("before_last") else -1 if hit.has("last") else 0


def rough(day: date) -> dict[str, Any]:
    return {"DAY": Moment(day, rough=True)}


def _period(hit: Hit) -> dict[str, Any] | None:
    """A coming period by the day it begins; a past one by the same day then, as far as anybody remembers."""
    unit, step, today = unit_of(hit), step_of(hit), hit.frame.today
    if unit is None or unit == "day":
        return None
    if unit == "weekend":
        return rough(start_of(today, unit, step))
    if step > 0:
        return rough(start_of(today, unit, step))
    if step < 0:
        back = (-3 * step, "month") if unit == "quarter" else (-step, unit)
        return {"DAY": Moment(moved(hit.frame.now, [back], -1).day, rough=True)}
    return rough(end_of(today, unit) if hit.future else start_of(today, unit))


def _that_week(hit: Hit) -> dict[str, Any] | None:
    """ "на той неделе": the one before in what is told, the one after in a plan."""
    unit = unit_of(hit)
    if unit is None or (hit.future and unit != "week"):
        return None
    if hit.future:
        return rough(start_of(hit.frame.today, unit, 1))
    return {"DAY": Moment(moved(hit.frame.now, [(1, unit)], -1).day, rough=True)}


def _weekend(hit: Hit) -> dict[str, Any] | None:
    today = hit.frame.today
    return rough(start_of(today, "weekend", 0 if hit.future or today.weekday() >= 5 else -1))


def month_first(hit: Hit) -> date | None:
    """The first of the month that is named, in the year that is named or in the nearest that leans right."""
    month, year = hit.get("m", "MONTH", "LOOSE_MONTH"), sided_year(hit) or hit.get("y", "YEAR", "OLD_YEAR")
    today = hit.frame.today
    if year is not None:
        return in_year(whole_year(year, today), month, 1)
    if month == today.month:
        return today.replace(day=1)
    return nearest_year(today, month, 1, future=hit.future)


def _month(hit: Hit) -> dict[str, Any] | None:
    if not (hit.has("on") or hit.has("y") or sided_year(hit) or hit.whole):
        return None
    first = month_first(hit)
    if first is None:
        return None
    now = hit.frame.today
    return rough(now if hit.future and not hit.has("y") and first.replace(day=1) == now.replace(day=1) else first)


def _sided_month(hit: Hit) -> dict[str, Any] | None:
    """ "last July", "next May": the nearest on that side, not the month that is now; "this may happen" is none."""
    month, after = hit.get("m", "MONTH", "LOOSE_MONTH"), hit.after
    if "LOOSE_MONTH" in hit.all("m")[0].values and after is not None and not after.values:
        return None
    if hit.has("before_last") or hit.has("y"):
        return None
    today = hit.frame.today
    if hit.has("this"):
        return rough(date(today.year, month, 1))
    ahead = (month - today.month - 1) % 12 + 1 if hit.has("next") else -((today.month - month - 1) % 12 + 1)
    return rough(start_of(today, "month", ahead))


def _quarter(hit: Hit) -> dict[str, Any] | None:
    number = hit.get("n", "ORD", "DAY_NUM")
    if not 1 <= number <= 4:
        return None
    today = hit.frame.today
    first = date(hit.get("y", "YEAR") or today.year, 3 * number - 2, 1)
    if not hit.has("y") and hit.future and end_of(first, "quarter") < today:
        first = first.replace(year=first.year + 1)
    return rough(first)


def _short_quarter(hit: Hit) -> dict[str, Any] | None:
    """ "in Q3", "end of Q3 2027"; "Q3 roadmap" is a road map."""
    if not (hit.has("on") or hit.has("end") or hit.has("y") or hit.whole):
        return None
    today, month = hit.frame.today, 3 * int(hit.get("q", "QUARTER_NAME")[1]) - 2
    year = hit.get("y", "YEAR") or today.year
    first = date(year, month, 1)
    if not hit.has("y") and hit.future and end_of(first, "quarter") < today:
        first = date(year + 1, month, 1)
    elif not hit.has("y") and not hit.future and first > today:
        first = date(year - 1, month, 1)
    return rough(end_of(first, "quarter") if hit.has("end") else first)


def _year_month(hit: Hit) -> dict[str, Any] | None:
    first, second = hit.nodes[0].values["YEAR_MONTH"].replace("-", "/").split("/")
    year, month = (first, second) if len(first) == 4 else (second, first)
    return rough(date(int(year), int(month), 1))


def _year(hit: Hit) -> dict[str, Any] | None:
    return rough(date(hit.get("y", "YEAR"), 1, 1))


def _season(hit: Hit) -> dict[str, Any] | None:
    day = nearest_year(hit.frame.today, hit.get("season", "SEASON"), 1, future=hit.future and not hit.has("last"))
    return None if day is None else rough(day)


SIDE = "(?:(?P<next>NEXT)|(?P<before_last>BEFORE_LAST)|(?P<last>LAST)|(?P<this>THIS|NEAREST))"
MONTH_NAME = f"(?P<m>MONTH|LOOSE_MONTH) DOT?(?: COMMA? OF? (?P<y>YEAR) (?:YEAR_UNIT DOT?)?|{SIDED_YEAR})?"
NAMED_UNIT = "(?P<u>WEEK_UNIT|MONTH_UNIT|QUARTER_UNIT|QUARTER|YEAR_UNIT|DAY_UNIT)"

PERIODS = (
    rule(f"(?P<on>INSIDE)? (?P<m>MONTH|LOOSE_MONTH) DOT? {SIDED_YEAR}", _month),
    rule("ON (?P<n>DAY_NUM) QUARTER_UNIT(?: (?P<y>YEAR) (?:YEAR_UNIT)?)?", _quarter),
    rule("ON? THE? (?P<n>ORD) (?:QUARTER_UNIT|QUARTER)(?: OF? (?P<y>YEAR) (?:YEAR_UNIT)?)?", _quarter),
    rule(
        f"ON? THE? (?:THIS)? {SIDE} (?P<u>WEEKEND|WEEK_UNIT|MONTH_UNIT|QUARTER_UNIT|QUARTER|YEAR_UNIT|YEAR_WORD)",
        _period,
    ),
    rule("ON THAT_ONE (?P<u>WEEK_UNIT|MONTH_UNIT|YEAR_UNIT)", _that_week),
    rule("(?:ON|OVER) THE? WEEKEND", _weekend),
    rule("WEEKEND", lambda hit: _weekend(hit) if hit.whole else None),
    rule(f"ON? THE? {SIDE} (?P<season>SEASON)", _season),
    rule(f"ON? THE? {SIDE} {MONTH_NAME}(?!DAY_NUM|ORD_DAY)", _sided_month),
    rule(f"(?P<on>INSIDE) (?P<next>NEXT)? {MONTH_NAME}", _month),
    rule(f"{MONTH_NAME}", _month),
    rule("ON? YEAR_MONTH", _year_month),
    rule(
        "(?P<on>ON|INSIDE|DEADLINE|NEAR)? (?:(?P<end>END) OF?)? (?P<q>QUARTER_NAME)(?: OF? (?P<y>YEAR))?",
        _short_quarter,
    ),
    rule("(?P<y>YEAR) (?P<q>QUARTER_NAME)", _short_quarter),
    rule("INSIDE (?P<y>YEAR)(?: YEAR_UNIT)?(?!COMMA? NUM|SIGN)", _year),
)
