"""Weekdays and the words for days around today; "next Tuesday" is in the next Monday-to-Sunday week."""

from datetime import timedelta
from typing import Any

from crm_app.quick_add.line.calendar import Moment, in_year, nearest_year, start_of
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
    closing = after is None or bool({"COMMA", "DOT", "SIGN"} & after.values.keys()) or after.is_stop
    sure = node.text in _ONLY_DAYS or (node.text in ("mon", "wed", "ср", "вс") and closing and hit.before is not None)
    return _weekday(hit) if hit.whole or timed or stopped or sure else None


def _weekday_week(hit: Hit) -> dict[str, Any] | None:
    """ "Tuesday week": a week after the next Tuesday."""
    if hit.nodes[-1].text != "week" or (hit.after is not None and not hit.after.values):
        return None
    today, at = hit.frame.today, hit.get("day", "WEEKDAY")
    return {"DAY": Moment(today + timedelta(days=(at - today.weekday() - 1) % 7 + 8))}


def _after_next(hit: Hit) -> dict[str, Any] | None:
    """ "the week after next"."""
    unit = hit.get("u", "UNIT")[1]
    return {"DAY": Moment(start_of(hit.frame.today, unit, 2), rough=True)} if unit != "day" else None


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


def _named_aside(hit: Hit) -> dict[str, Any] | None:
    """ "27 ноября (пт)"."""
    return dict(hit.all("base")[0].values) if (hit.nodes[1].text, hit.nodes[-1].text) == ("(", ")") else None


def _new_year(hit: Hit) -> dict[str, Any] | None:
    year = hit.frame.today.year
    if hit.has("on"):
        day = nearest_year(hit.frame.today, 1, 1, future=hit.future)
    else:
        day = in_year(year, 12, 31) if hit.has("by") else in_year(year + 1, 1, 1)
    return None if day is None else {"DAY": Moment(day)}


def _holiday(hit: Hit) -> dict[str, Any] | None:
    """ "before Christmas", "Christmas Eve", "on New Year's Eve": the nearest that leans right."""
    month, day = hit.get("named", "HOLIDAY") or (1, 1)
    eve = any(node.text == "eve" for node in hit.nodes)
    if not (eve or hit.has("on") or any("DAY_OF" in node.values for node in hit.nodes)):
        return None
    if eve:
        month, day = (12, 31) if day == 1 else (month, day - 1)
    found = nearest_year(hit.frame.today, month, day, future=hit.future)
    return None if found is None else {"DAY": Moment(found)}


def _this_noon(hit: Hit) -> dict[str, Any] | None:
    """ "this noon"."""
    node = hit.all("clock")[0]
    return {"DAY": Moment(hit.frame.today, node.values["TIME"])} if node.text.isalpha() else None


def _range(hit: Hit) -> dict[str, Any] | None:
    """ "from Monday to Wednesday", "со вторника по пятницу": what begins the range is meant."""
    first = hit.all("first")[0]
    since = first.text.split()[0] in _SINCE or (hit.before is not None and hit.before.text in _SINCE)
    return dict(first.values) if hit.has("dash") or since else None


_ONLY_DAYS = frozenset(
    [
        "tue",
        "tues",
        "thu",
        "thur",
        "thurs",
        "fri",
        "пн",
        "пнд",
        "вт",
        "втр",
        "чт",
        "чтв",
        "пт",
        "птн",
        "сб",
        "сбт",
        "вск",
        "срд",
    ]
)
"""Short weekdays that are no other word."""
_SINCE = frozenset(("from", "с", "со"))
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
    rule("ON? THIS (?P<clock>CLOCK_TIME)", _this_noon),
    rule("ON? NEW YEAR_WORD POSSESSIVE (?:EVE|DAY_OF)", _holiday),
    rule("(?P<by>DEADLINE) THE? NEW (?:YEAR_WORD|YEAR_UNIT)", _new_year),
    rule("AFTER THE? NEW (?:YEAR_WORD|YEAR_UNIT)", _new_year),
    rule("(?P<on>ON) NEW (?:YEAR_WORD|YEAR_UNIT)(?!NUM)", _new_year),
    rule("(?P<on>ON|NEAR|DEADLINE)? (?P<named>HOLIDAY) POSSESSIVE? (?:EVE|DAY_OF)?", _holiday),
)
OF_WEEKS = (
    rule(f"ON? {_WEEK} (?:POSSESSIVE|COMMA)? ON? {_DAY}", _weekday),
    rule(f"ON? THE? {_DAY} (?:COMMA)? (?:OF)? {_WEEK}", _weekday),
)
WEEKDAYS = (
    rule("(?P<base>DAY) SIGN (?:WEEKDAY|SHORT_WEEKDAY) DOT? SIGN", _named_aside),
    rule("ON? (?P<day>WEEKDAY) WEEK_UNIT", _weekday_week),
    rule("ON? THE (?P<u>WEEK_UNIT|MONTH_UNIT) AFTER NEXT", _after_next),
    rule(f"(?P<base>DAY) COMMA? ON? {_DAY}(?!DAY_NUM|ORD_DAY)", _of_month),
    rule(f"ON? (?P<nearest>NEAREST) {_DAY}", _weekday),
    rule(f"ON? (?:THIS)? (?P<last>LAST) {_DAY}", _weekday),
    rule(f"ON? {_SIDE} {_DAY}", _weekday),
    rule("ON? (?P<day>WEEKDAY) AFTER (?P<next>NEXT)", _weekday),
    rule(f"(?:ON|DEADLINE) THE? {_DAY}", _weekday),
    rule(f"{_FULL} POSSESSIVE?", _weekday),
    rule("(?P<day>SHORT_WEEKDAY) DOT?", _bare_short),
)
DAY_RANGES = (rule("(?P<first>DAY) (?:THRU|(?P<dash>DASH)) DAY", _range),)
