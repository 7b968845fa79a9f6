"""A day and the time that stands beside it become one moment; a time alone is of the nearest day."""

from datetime import time, timedelta
from typing import Any

from crm_app.quick_add.line.calendar import Moment
from crm_app.quick_add.line.clocks import settle
from crm_app.quick_add.line.repeat_rule import Repeat
from crm_app.quick_add.line.tape import Hit, rule


def _time(hit: Hit, part: time | None) -> time | None:
    """The clock time, in the part of the day that is named with it."""
    hour, minute, fixed, typed = hit.get("clock", "CLOCK_TIME")
    return hit.get("clock", "TIME") if fixed or part is None else settle(hour, minute, "", part, typed=typed)


def _with_clock(hit: Hit) -> dict[str, Any] | None:
    day: Moment = hit.get("day", "DAY")
    if day.time is not None:
        return None
    found = _time(hit, hit.get("part", "DAY_PART", "PART") or hit.get("day", "SOME_PART"))
    return None if found is None else {"WHEN": Moment(day.day, found)}


def _with_part(hit: Hit) -> dict[str, Any] | None:
    day: Moment = hit.get("day", "DAY")
    part = hit.get("part", "DAY_PART", "PART")
    return None if day.time is not None else {"DAY": Moment(day.day, rough=day.rough), "SOME_PART": part}


def _with_hour(hit: Hit) -> dict[str, Any] | None:
    """ "tomorrow at 5", "9 tomorrow", "12 часов 12 сентября": beside a day a number is an hour."""
    day: Moment = hit.get("day", "DAY")
    if day.time is not None or (hit.has("leading") and hit.before is not None and "COMMA" not in hit.before.values):
        return None
    if hit.has("length"):
        amounts = hit.get("length", "LENGTH")
        if len(amounts) != 1 or amounts[0][1] != "hour" or not 0 <= amounts[0][0] <= 23:
            return None
        if not _of_the_clock(hit, amounts[0][0]):
            return None
        hour, typed = int(amounts[0][0]), ""
    else:
        hour, typed = hit.get("h", "HOUR"), hit.all("h")[0].text
    part = hit.get("part", "DAY_PART", "PART") or hit.get("day", "SOME_PART")
    found = settle(hour, hit.get("minute", "MINUTES") or 0, "", part, typed=typed)
    return None if found is None else {"WHEN": Moment(day.day, found)}


def _of_the_clock(hit: Hit, hours: float) -> bool:
    """ "12 часов 12 сентября" is a time; "for 2 hours on Sunday" and "говорили 2 часа вчера" are lengths."""
    unit = hit.all("length")[0].text.split()[-1]
    return unit.startswith("ч") and (hit.future or hours >= 9) and not (hit.before and hit.before.text in _LASTING)


def _attached_hour(hit: Hit) -> dict[str, Any] | None:
    """ "Friday 14h"; a few hours are a length."""
    day, node = hit.get("day", "DAY"), hit.all("hours")[0]
    number = node.text.removesuffix("h").strip()
    if not node.text.endswith("h") or not number.isdecimal() or not 8 <= int(number) <= 23 or day.time is not None:
        return None
    return {"WHEN": Moment(day.day, time(int(number)))}


def _with_words(hit: Hit) -> dict[str, Any] | None:
    """ "March eighteenth nine thirty"."""
    return None if any("DIGITS" in node.values for node in hit.nodes[1:]) else _with_hour(hit)


def _sharp(hit: Hit) -> dict[str, Any] | None:
    """ "ровно в 12"."""
    hour = hit.get("h", "HOUR")
    found = settle(hour, 0, typed=hit.all("h")[0].text)
    return None if found is None else {"CLOCK_TIME": (hour, 0, False, hit.all("h")[0].text), "TIME": found}


def _at_one(hit: Hit) -> dict[str, Any] | None:
    """ "завтра в час"."""
    day: Moment = hit.get("day", "DAY")
    return {"WHEN": Moment(day.day, time(13))} if hit.nodes[-1].text == "час" and day.time is None else None


def _with_dotted(hit: Hit) -> dict[str, Any] | None:
    """ "завтра 15.30"."""
    day: Moment = hit.get("day", "DAY")
    hour, minute = hit.get("dotted", "DOTTED").split(".")
    found = settle(int(hour), int(minute), typed=hour) if len(minute) == 2 and day.time is None else None
    return None if found is None else {"WHEN": Moment(day.day, found)}


def _clock_and_part(hit: Hit) -> dict[str, Any] | None:
    hour, minute, _, typed = hit.get("clock", "CLOCK_TIME")
    found = _time(hit, hit.get("part", "DAY_PART"))
    return None if found is None else {"CLOCK_TIME": (hour, minute, True, typed), "TIME": found}


def _repeat_at(hit: Hit) -> dict[str, Any] | None:
    """ "every Monday at 10"."""
    if hit.has("clock"):
        found = _time(hit, hit.get("part", "DAY_PART"))
    elif hit.has("h"):
        found = settle(hit.get("h", "HOUR"), hit.get("minute", "MINUTES") or 0, typed=hit.all("h")[0].text)
    else:
        found = hit.get("part", "DAY_PART", "PART")
    return None if found is None else {"REPEAT_RULE": hit.get("repeat", "REPEAT_RULE"), "REPEAT_TIME": found}


def _yearly_on(hit: Hit) -> dict[str, Any] | None:
    """ "June 12 every year"."""
    day, repeat = hit.get("day", "DAY"), hit.get("repeat", "REPEAT_RULE")
    if repeat != Repeat("YEARLY") or day.rough or day.time is not None:
        return None
    return {"REPEAT_RULE": Repeat("YEARLY", 1, (), (day.day.day,), (day.day.month,))}


def _clock_apart(hit: Hit) -> dict[str, Any] | None:
    """ "on Friday lunch with Ann at 12": a clock alone belongs to the only day of its clause."""
    nodes = hit.tape.nodes
    days = [at for at, node in enumerate(nodes) if "DAY" in node.values]
    timed = [node for node in nodes if {"WHEN", "REPEAT_RULE"} & node.values.keys()]
    if len(days) != 1 or timed or sum("CLOCK_TIME" in node.values for node in nodes) != 1:
        return None
    node = nodes[days[0]]
    between = nodes[min(days[0], hit.first) : max(days[0], hit.first)]
    if node.values["DAY"].time is not None or any(each.is_stop or "COMMA" in each.values for each in between):
        return None
    hour, minute, fixed, typed = hit.nodes[0].values["CLOCK_TIME"]
    part = node.values.get("SOME_PART")
    found = hit.nodes[0].values["TIME"] if fixed or part is None else settle(hour, minute, "", part, typed=typed)
    node.values["DAY"] = Moment(node.values["DAY"].day, found)
    node.values.pop("SOME_PART", None)
    return {"DAY_CLOCK": 0}


def _repeat_apart(hit: Hit) -> dict[str, Any] | None:
    """ "по пятницам созвон с командой в 11": the clock of what recurs may stand at a distance from it."""
    nodes = hit.tape.nodes
    rules = [node for node in nodes if "REPEAT_RULE" in node.values and "REPEAT_TIME" not in node.values]
    days = [node for node in nodes if {"DAY", "WHEN"} & node.values.keys()]
    clocks = [node for node in nodes if "CLOCK_TIME" in node.values]
    if len(rules) != 1 or days or len(clocks) != 1 or not hit.future:
        return None
    between = nodes[min(nodes.index(rules[0]), hit.first) : max(nodes.index(rules[0]), hit.first)]
    if any(node.is_stop for node in between) or (rules[0].start > hit.nodes[0].start and len(between) > 3):
        return None
    rules[0].values["REPEAT_TIME"] = hit.nodes[0].values["TIME"]
    return {"REPEAT_CLOCK": 0}


def _until(hit: Hit) -> dict[str, Any] | None:
    node = hit.all("when")[0]
    timed = "REPEAT_TIME" in node.values or ("WHEN" in node.values and node.values["WHEN"].time is not None)
    return dict(node.values) if timed else None


def nearest(hit: Hit, moment: time) -> Moment:
    """The day on which a time falls next, or fell last; this minute counts both ways."""
    now = hit.frame.now.time().replace(second=0, microsecond=0)
    off = 0
    if hit.future and moment < now:
        off = 1
    elif not hit.future and moment > now:
        off = -1
    return Moment(hit.frame.today + timedelta(days=off), moment)


def _alone(hit: Hit) -> dict[str, Any] | None:
    return {"WHEN": nearest(hit, hit.nodes[0].values["TIME"])}


def _part_alone(hit: Hit) -> dict[str, Any] | None:
    found = nearest(hit, hit.nodes[0].values["DAY_PART"])
    return {"WHEN": Moment(found.day, found.time, rough=True)}


def _day(hit: Hit) -> dict[str, Any] | None:
    day: Moment = hit.nodes[0].values["DAY"]
    part: time | None = hit.nodes[0].values.get("SOME_PART")
    return {"WHEN": day if part is None else Moment(day.day, part, rough=True)}


_LASTING = frozenset(("на", "около", "примерно", "почти"))
_GAP = "(?:COMMA|AT|NEAR|ON|DASH|THE){0,2}"
_DAY = "(?P<day>DAY)"
_CLOCK = "(?P<clock>CLOCK_TIME)"

JOINS = (
    rule("(?:EXACTLY) (?P<first>CLOCK_TIME)", lambda hit: dict(hit.all("first")[0].values)),
    rule("(?P<first>CLOCK_TIME) (?:EXACTLY)", lambda hit: dict(hit.all("first")[0].values)),
    rule("EXACTLY AT (?P<h>HOUR)(?!UNIT)", _sharp),
    rule("(?P<first>CLOCK_TIME) (?:THRU|DASH) CLOCK_TIME", lambda hit: dict(hit.all("first")[0].values)),
    rule("SOFT (?P<day>DAY)", lambda hit: dict(hit.all("day")[0].values)),
    rule("DAY_END ON? (?P<day>DAY)", lambda hit: {"DAY": hit.get("day", "DAY")}),
    rule("(?P<day>DAY) ON? DAY_END", lambda hit: {"DAY": hit.get("day", "DAY")}),
    rule("(?P<day>DAY) AT HOUR_UNIT", _at_one),
    rule(f"(?P<part>DAY_PART) {_GAP} {_CLOCK}(?!COMMA? DAY)", _clock_and_part),
    rule(f"{_DAY} EARLY? {_GAP} THE? THIS? (?P<part>DAY_PART|PART)(?!LENGTH)", _with_part),
    rule(f"(?P<part>DAY_PART) {_GAP} {_DAY}", _with_part),
    rule(f"(?P<part>PART) {_GAP} {_DAY}", _with_part),
    rule(f"{_CLOCK} {_DAY}(?!CLOCK_TIME)", _with_clock),
    rule(f"{_DAY} {_GAP} {_CLOCK} (?P<part>DAY_PART)?", _with_clock),
    rule(f"{_CLOCK} {_GAP} {_DAY} (?P<part>DAY_PART)?", _with_clock),
    rule(f"{_DAY} (?P<dotted>DOTTED)", _with_dotted),
    rule(f"{_DAY} COMMA? (?:AT|NEAR|ON) (?P<h>HOUR) (?P<minute>MINUTES)?(?!UNIT|PART_GENITIVE)", _with_hour),
    rule(f"(?:AT|NEAR) (?P<h>HOUR) (?:ON|COMMA)? {_DAY}", _with_hour),
    rule(f"(?P<leading>(?P<h>HOUR)) {_DAY}", _with_hour),
    rule(f"(?P<length>LENGTH) {_DAY}", _with_hour),
    rule(f"{_DAY} (?P<hours>LENGTH)", _attached_hour),
    rule(f"{_DAY} COMMA? (?P<h>HOUR) (?P<minute>MINUTES)(?!UNIT|DIGITS)", _with_words),
)
REPEATED = (
    rule("(?P<day>DAY) COMMA? (?P<repeat>REPEAT_RULE)", _yearly_on),
    rule(f"(?P<repeat>REPEAT_RULE) {_GAP} {_CLOCK} (?P<part>DAY_PART)?", _repeat_at),
    rule(f"{_CLOCK} {_GAP} (?P<repeat>REPEAT_RULE)", _repeat_at),
    rule("(?P<repeat>REPEAT_RULE) COMMA? THE? EARLY? (?P<part>DAY_PART|PART)", _repeat_at),
    rule("(?P<repeat>REPEAT_RULE) AT (?P<h>HOUR) (?P<minute>MINUTES)?(?!UNIT)", _repeat_at),
)
RANGES = (
    rule("(?P<when>WHEN) (?:THRU|DASH) (?:CLOCK_TIME|HOUR)(?!UNIT|MONTH|DAY|ORD)", _until),
    rule("(?P<when>REPEAT_RULE) (?:THRU|DASH) (?:CLOCK_TIME|HOUR)(?!UNIT|MONTH|DAY|ORD)", _until),
)
"""The end of a range belongs to what begins it."""

ALONE = (
    rule("EXACTLY (?P<first>CLOCK_TIME|DAY)", lambda hit: dict(hit.all("first")[0].values)),
    rule("CLOCK_TIME", _repeat_apart),
    rule("CLOCK_TIME", _clock_apart),
    rule("DAY_END", lambda hit: {"DAY": Moment(hit.frame.today)}),
    rule(_CLOCK, _alone),
    rule("(?P<part>DAY_PART)", _part_alone),
    rule(_DAY, _day),
)
