"""Weekdays and the words for days around today; "next Tuesday" is in the next Monday-to-Sunday week."""

from datetime import timedelta
from typing import Any

from crm_app.quick_add.line.calendar import Moment, in_year, start_of
from crm_app.quick_add.line.lexicon import EVENING, NIGHT
from crm_app.quick_add.line.tape import Hit, rule


def _weekday(hit: Hit) -> dict[str, Any] | None:
    at = hit.get("day", "WEEKDAY", "SHORT_WEEKDAY")
    today, monday = hit.frame.today, start_of(hit.frame.today, "week")
    week = hit.all("week")
    if week:
        ahead = 1 if "NEXT" in week[0].values else -1 if "LAST" in week[0].values else 0
        return {"DAY": Moment(monday + timedelta(weeks=ahead, days=at))}
    if hit.has("next"):
        # Most sources read it so: the weekday of the next week, whatever today is.
        return {"DAY": Moment(monday + timedelta(weeks=1, days=at))}
    if hit.has("this"):
        return {"DAY": Moment(monday + timedelta(days=at))}
    if hit.has("last") or not (hit.future or hit.has("nearest")):
        return {"DAY": Moment(today - timedelta(days=(today.weekday() - at - 1) % 7 + 1))}
    return {"DAY": Moment(today + timedelta(days=(at - today.weekday() - 1) % 7 + 1))}


def _bare_short(hit: Hit) -> dict[str, Any] | None:
    """ "sat", "sun" and "ср" are words too: days only if nothing else stands there, or a time follows."""
    node = hit.all("day")[0]
    after = hit.after
    timed = (
        after is not None
        and bool({"CLOCK", "CLOCK_TIME", "AT", "PART"} & after.values.keys())
        and node.text not in ("sat", "sun")
    )
    stopped = hit.before is not None and "COMMA" in hit.before.values and (after is None or "COMMA" in after.values)
    return _weekday(hit) if hit.whole or timed or stopped else None


def _day_word(hit: Hit) -> dict[str, Any] | None:
    shift = hit.get("day", "DAY_WORD")
    if hit.has("off"):
        shift += 1 if hit.has("after") else -1
    return {"DAY": Moment(hit.frame.today + timedelta(days=shift))}


def _tonight(hit: Hit) -> dict[str, Any] | None:
    moment = NIGHT if hit.has("late") else EVENING
    return {"DAY": Moment(hit.frame.today), "SOME_PART": moment}


def _part_of_day(hit: Hit) -> dict[str, Any] | None:
    """ "last night", "this morning", "прошлым вечером", "этой ночью"."""
    part = EVENING if hit.has("last") and hit.nodes[-1].text == "night" else hit.get("part", "PART")
    day = hit.frame.today - timedelta(days=1 if hit.has("last") else 0)
    return {"DAY": Moment(day), "SOME_PART": part}


def _of_month(hit: Hit) -> dict[str, Any] | None:
    """ "Through a month on Tuesday": the weekday of the week that the other day is in, or the first after it."""
    base: Moment = hit.get("base", "DAY")
    at = hit.get("day", "WEEKDAY", "SHORT_WEEKDAY")
    if not base.rough:
        return None
    if base.day.day == 1:
        return {"DAY": Moment(base.day + timedelta(days=(at - base.day.weekday()) % 7))}
    return {"DAY": Moment(base.day + timedelta(days=(at - base.day.weekday() + 3) % 7 - 3))}


def _new_year(hit: Hit) -> dict[str, Any] | None:
    year = hit.frame.today.year
    day = in_year(year, 12, 31) if hit.has("by") else in_year(year + 1, 1, 1)
    return None if day is None else {"DAY": Moment(day)}


_DAY = "(?P<day>WEEKDAY|SHORT_WEEKDAY) DOT?"
_FULL = "(?P<day>WEEKDAY)"
_SIDE = "(?:(?P<last>LAST)|(?P<next>NEXT)|(?P<this>THIS))"
_WEEK = "(?:ON? (?P<week>THIS|NEXT|LAST) POSSESSIVE? WEEK_UNIT)"

DAY_WORDS = (
    rule("(?P<off>ON? THE? DAY_UNIT) (?:BEFORE|(?P<after>AFTER)) (?P<day>DAY_WORD)", _day_word),
    rule("(?P<late>EARLY)? TONIGHT", _tonight),
    rule("(?P<last>LAST) (?P<part>NIGHT|PART)", _part_of_day),
    rule("IN? THIS EARLY? (?P<part>PART)", _part_of_day),
    rule("(?:ON)? (?P<day>DAY_WORD) POSSESSIVE?", _day_word),
    rule("(?P<by>DEADLINE) THE? NEW (?:YEAR_WORD|YEAR_UNIT)", _new_year),
)
OF_WEEKS = (
    rule(f"ON? {_WEEK} (?:POSSESSIVE|COMMA)? ON? {_DAY}", _weekday),
    rule(f"ON? THE? {_DAY} (?:COMMA)? (?:OF)? {_WEEK}", _weekday),
)
WEEKDAYS = (
    rule(f"(?P<base>DAY) COMMA? ON? {_DAY}(?!DAY_NUM|ORD_DAY)", _of_month),
    rule(f"ON? (?P<nearest>NEAREST) {_DAY}", _weekday),
    rule(f"ON? (?:THIS)? (?P<last>LAST) {_DAY}", _weekday),
    rule(f"ON? {_SIDE} {_DAY}", _weekday),
    rule("ON? (?P<day>WEEKDAY) AFTER (?P<next>NEXT)", _weekday),
    rule(f"(?:ON|DEADLINE) THE? {_DAY}", _weekday),
    rule(f"{_FULL} POSSESSIVE?", _weekday),
    rule("(?P<day>SHORT_WEEKDAY) DOT?", _bare_short),
)
