"""Recurrence: how often, and on which days, as a rule that RRULE can say."""

from typing import Any

from crm_app.quick_add.line.calendar import whole_amounts
from crm_app.quick_add.line.lexicon import EVENING, MORNING
from crm_app.quick_add.line.repeat_rule import WORKDAYS, Repeat, days_of, numbered_days, numbers_of
from crm_app.quick_add.line.tape import Hit, rule
from crm_app.quick_add.line.words import wordset

_FREQUENCY = {"second": "SECONDLY", "minute": "MINUTELY", "hour": "HOURLY", "day": "DAILY", "week": "WEEKLY",
              "month": "MONTHLY", "year": "YEARLY"}  # fmt: skip
_MAX = 999
_OWNED = wordset("the a an our their his her my this last")


def _made(repeat: Repeat) -> dict[str, Any] | None:
    return {"REPEAT_RULE": repeat} if 1 <= repeat.interval <= _MAX else None


def _unit(hit: Hit) -> tuple[int, str] | None:
    if (unit := hit.get("u", "UNIT")) is not None:
        return unit
    if hit.all("u") and "SECOND_UNIT" in hit.all("u")[0].values:
        return 1, "second"
    return (3, "month") if hit.all("u") and "QUARTER" in hit.all("u")[0].values else None


def _interval(hit: Hit) -> int:
    if hit.has("other"):
        return 2
    number = hit.get("n", "NUM", "ORD")
    return number if number is not None else 2 if hit.has("two") else 1


def _every_unit(hit: Hit) -> dict[str, Any] | None:
    """ "every 2 weeks on Monday", "раз в год", "каждый год 20 и 30 августа"; the tail narrows the days."""
    found = _unit(hit) or hit.get("r", "REPEAT")
    if found is None or (hit.has("r") and hit.before is not None and hit.before.text in _OWNED):
        return None  # "the weekly report" is a report
    size, unit = found
    interval = _interval(hit) * size
    months = hit.get("m", "MONTH", "LOOSE_MONTH")
    if hit.has("bi"):
        interval *= 2
    if hit.has("numbered"):
        days = numbered_days(hit.all("numbered"))
        if unit == "year" and months is not None:
            return _made(Repeat("YEARLY", interval, days, (), (months,)))
        return _made(Repeat(_FREQUENCY[unit], interval, days)) if unit == "month" else None
    if hit.has("begin") or hit.has("end"):
        return _made(Repeat(_FREQUENCY[unit], interval, (), (1,) if hit.has("begin") else (-1,)))
    if hit.has("dates") and unit in ("month", "year"):
        numbers = numbers_of(hit.all("dates"))
        if (unit == "year") == (months is None) or not numbers:
            return _made(Repeat(_FREQUENCY[unit], interval))
        return _made(Repeat(_FREQUENCY[unit], interval, (), numbers, () if months is None else (months,)))
    if hit.has("days") and unit in ("week", "month"):
        return _made(Repeat(_FREQUENCY[unit], interval, days_of(hit.all("days"))))
    if unit == "day" and hit.has("business"):
        return _made(Repeat("WEEKLY", 1, WORKDAYS))
    return _made(Repeat(_FREQUENCY[unit], interval))


def _every_day(hit: Hit) -> dict[str, Any] | None:
    """ "every other Friday", "каждый второй вторник"."""
    days = days_of(hit.all("days"))
    if hit.has("except"):
        without = days_of(hit.all("except"))
        days = tuple(day for day in days if day not in without)
    if (hit.get("n", "ORD") == 1 or hit.has("final")) and len(days) == 1:
        return _made(Repeat("MONTHLY", 1, (f"{-1 if hit.has('final') else 1}{days[0]}",)))
    return _made(Repeat("WEEKLY", _interval(hit), days)) if days else None


def _nth_of_month(hit: Hit) -> dict[str, Any] | None:
    size = (_unit(hit) or (1, "month"))[0]
    return _made(Repeat("MONTHLY", _interval(hit) * size, numbered_days(hit.all("numbered"))))


def _day_of_month(hit: Hit) -> dict[str, Any] | None:
    """ "the 4th of every other month", "4-е каждого месяца", "last day of each month"."""
    if (unit := _unit(hit)) is not None and unit[1] == "year":
        return _made(Repeat("YEARLY", _interval(hit)))
    numbers = (1,) if hit.has("begin") else (-1,) if hit.has("end") else numbers_of(hit.all("dates"))
    return _made(Repeat("MONTHLY", _interval(hit), (), numbers)) if numbers else None


def _edge_of_month(hit: Hit) -> dict[str, Any] | None:
    """ "каждый последний день месяца", "every third day of the month"."""
    return _made(Repeat("MONTHLY", 1, (), (-1 if hit.has("end") else hit.get("begin", "ORD"),)))


def _every_month_named(hit: Hit) -> dict[str, Any] | None:
    numbers = numbers_of(hit.all("dates"))
    return _made(Repeat("YEARLY", 1, (), numbers, (hit.get("m", "MONTH", "LOOSE_MONTH"),)))


def _every_year_in(hit: Hit) -> dict[str, Any] | None:
    """ "ежегодно в марте", "every year in March"."""
    size, unit = _unit(hit) or hit.get("r", "REPEAT")
    months = (hit.get("m", "MONTH", "LOOSE_MONTH"),)
    return _made(Repeat("YEARLY", _interval(hit) * size, (), (), months)) if unit == "year" else None


def _half_yearly(hit: Hit) -> dict[str, Any] | None:
    return _made(Repeat("MONTHLY", 6)) if hit.get("r", "REPEAT")[1] == "year" else None


def _every_part(hit: Hit) -> dict[str, Any] | None:
    """ "every morning", "по утрам"."""
    part = hit.get("part", "PART") or (MORNING if hit.nodes[-1].text == "утрам" else EVENING)
    return {"REPEAT_RULE": Repeat("DAILY"), "REPEAT_PART": part}


def _plural_days(hit: Hit) -> dict[str, Any] | None:
    days = days_of(hit.all("days"))
    if hit.has("except"):
        without = days_of(hit.all("except"))
        days = tuple(day for day in days if day not in without)
    return _made(Repeat("WEEKLY", 2 if hit.has("two") else 1, days))


def _times_a(hit: Hit) -> dict[str, Any] | None:
    """ "twice a month" is every two weeks, "2 раза в год" every six months."""
    times = 2 if hit.has("twice") else 3 if hit.has("thrice") else hit.get("times", "NUM")
    _, unit = _unit(hit) or (1, "week")
    lengths = {"month": (4, "WEEKLY"), "year": (12, "MONTHLY"), "week": (7, "DAILY")}
    if unit == "day":
        return _made(Repeat("DAILY"))
    if unit not in lengths or not times:
        return None
    if times == 1:
        return _made(Repeat(_FREQUENCY[unit]))
    whole, freq = lengths[unit]
    return _made(Repeat(freq, max(1, whole // times)))


def _every_length(hit: Hit) -> dict[str, Any] | None:
    """ "каждые полтора месяца": every 45 days."""
    amounts = whole_amounts(hit.get("length", "LENGTH"))
    return _made(Repeat(_FREQUENCY[amounts[0][1]], amounts[0][0])) if len(amounts) == 1 else None


_D = "(?:WEEKDAY|SHORT_WEEKDAY|WEEKDAYS)"
_DAYS = f"(?:{_D} DOT? (?:(?:COMMA|AND|COMMA AND|DASH|THRU) PO? {_D} DOT?)*)"
_DAYS_OR = f"(?:{_DAYS}|WEEKEND|WORKDAYS)"
_NTH = f"(?:(?:THE)? (?:ORD|LAST)(?: TO THE? LAST)? (?:(?:COMMA|AND)+ THE? (?:ORD|LAST)(?: TO THE? LAST)?)* {_D} DOT?)"
_SEVERAL = f"(?:THE? ORD (?:(?:COMMA|AND)+ THE? (?:ORD|LAST))+ {_D} DOT?)"
_NTHS = f"(?:{_NTH}(?: (?:COMMA|AND)+ {_NTH})*)"
_DATES = "(?:THE? DAY_OF? (?:ORD_DAY|DAY_NUM)(?!UNIT|AMPM|CLOCK)(?: AND DAY_OF? (?:ORD_DAY|DAY_NUM))*)"
_M = "(?:OF)? (?P<m>MONTH|LOOSE_MONTH)"
_U = "(?P<u>UNIT|SECOND_UNIT|QUARTER)"
_COUNT = "(?:(?P<n>NUM|ORD) DASH?|(?P<other>OTHER))?"
_EVERY = "(?:(?:ONCE)? EVERY|ONE? ONCE (?:ARTICLE|FORWARD|AT))"
_DAYS_TAIL = f"(?P<days>{_DAYS_OR})"
_DATES_TAIL = (
    f"(?P<numbered>{_NTHS}) (?:{_M}|OF? THE? MONTH_UNIT)?|{_DAYS_TAIL}"
    f"|(?P<dates>{_DATES}) (?:{_M}(?!YEAR)|NUMBER_WORD)?|THE? (?:(?P<begin>BEGIN)|(?P<end>END))(?!OF)"
)
_WEEK_TAIL = f"(?:COMMA? (?:ON|PO)? (?:{_DAYS_TAIL})(?!AMPM))?"
_TAIL = f"(?:COMMA? (?:ON|PO)? (?:{_DATES_TAIL})(?!AMPM))?"
_LONG = "(?P<u>MONTH_UNIT|QUARTER_UNIT|QUARTER|YEAR_UNIT|HALF_YEAR)"
_TAIL_MONTH_FIRST = f"(?:ON? {_M} (?:THE)? (?P<dates>{_DATES}))"
_EVERY_MONTH = f"(?:OF|AT|ON)? (?:EVERY {_COUNT} (?P<u>MONTH_UNIT)|THE? MONTH_UNIT)"
_OF_EVERY = f"(?:OF|AT|ON)? (?:EVERY {_COUNT} (?P<u>MONTH_UNIT|YEAR_UNIT))"
_YEARLY = "(?:EVERY YEAR_UNIT|ONCE AT YEAR_UNIT|YEARLY)"
_OUT = f"(?: EXCEPT (?:PO)? (?P<except>{_DAYS}))?"
_TIMES = "(?:(?P<twice>TWICE)|(?P<thrice>THRICE)|(?P<times>NUM) TIMES)"

REPEATS = (
    rule(f"ON? (?P<m>MONTH|LOOSE_MONTH) DOT? THE? (?P<dates>DAY_NUM|ORD_DAY) COMMA? {_YEARLY}", _every_month_named),
    rule(f"ON? THE? (?P<dates>DAY_NUM|ORD_DAY) {_M} COMMA? {_YEARLY}", _every_month_named),
    rule(f"(?:ON|PO)? EVERY (?P<numbered>{_NTHS}) (?:OF)? (?:THE|EVERY)? MONTH_UNIT", _nth_of_month),
    rule(f"(?:ON|PO)? (?P<numbered>{_NTHS}) (?:OF|AT|ON)? EVERY {_COUNT} (?P<u>MONTH_UNIT)", _nth_of_month),
    rule(f"(?:ON)? THE? (?:(?P<begin>BEGIN|ORD DAY_UNIT)|(?P<end>END|LAST DAY_UNIT?)) {_OF_EVERY}", _day_of_month),
    rule(f"(?:ON)? (?P<dates>{_DATES}) (?:NUMBER_WORD)? {_OF_EVERY}", _day_of_month),
    rule("EVERY (?:(?P<end>LAST)|(?P<begin>ORD)) DAY_UNIT OF? THE? MONTH_UNIT", _edge_of_month),
    rule(f"EVERY (?P<dates>{_DATES}) (?:NUMBER_WORD|DAY_UNIT? OF (?:THE|EVERY)? MONTH_UNIT)", _day_of_month),
    rule("(?P<dates>ORD) FORWARD (?P<two>MONTH_UNIT)", _day_of_month),
    rule(f"EVERY {_M} ON? (?P<dates>{_DATES})", _every_month_named),
    rule(f"{_EVERY} {_COUNT} (?P<u>YEAR_UNIT) (?:INSIDE|COMMA)+ {_M}(?!DAY_NUM|ORD_DAY)", _every_year_in),
    rule(f"(?P<r>LONG_REPEAT) INSIDE {_M}(?!DAY_NUM|ORD_DAY)", _every_year_in),
    rule(f"EVERY {_M}(?!DAY_NUM|ORD_DAY)", _every_month_named),
    rule(f"{_TIMES} (?:EVERY|ARTICLE|AT) (?P<u>WEEK_UNIT|MONTH_UNIT|YEAR_UNIT|DAY_UNIT)", _times_a),
    rule(f"(?:ON|PO)? EVERY (?P<numbered>{_SEVERAL})", _nth_of_month),
    rule(f"EVERY (?P<final>LAST) (?P<days>{_D})", _every_day),
    rule(f"{_EVERY} {_COUNT} (?P<days>{_DAYS_OR}|WORKDAY){_OUT}", _every_day),
    rule(f"{_EVERY} {_COUNT} {_U} {_TAIL_MONTH_FIRST}", _every_unit),
    rule(f"{_EVERY} {_COUNT} {_LONG} {_TAIL}", _every_unit),
    rule(f"{_EVERY} {_COUNT} (?P<business>BUSINESS)? {_U} {_WEEK_TAIL}", _every_unit),
    rule("(?P<other>OTHER) (?P<days>WEEKDAYS)", _every_day),
    rule("SEMI DASH? (?P<r>LONG_REPEAT)", _half_yearly),
    rule("(?:EVERY|PO) (?P<part>PART|UTRAM)(?!BIRTH)", _every_part),
    rule(f"{_EVERY} (?P<n>NUM) (?:DASH|THRU|OR) NUM (?P<u>UNIT)", _every_unit),
    rule(f"(?P<bi>BI DASH)? (?P<r>LONG_REPEAT) {_TAIL}", _every_unit),
    rule(f"(?P<bi>BI DASH)? (?P<r>REPEAT) {_WEEK_TAIL}", _every_unit),
    rule(f"(?P<two>FORWARD WEEK_UNIT) PO (?P<days>{_DAYS})", _plural_days),
    rule(f"PO (?P<days>(?:{_D} (?:(?:AND|COMMA) PO? {_D})*))(?P<two> FORWARD WEEK_UNIT){_OUT}", _plural_days),
    rule(f"PO (?P<days>WEEKDAYS (?:(?:AND|COMMA) PO? WEEKDAYS)*|WORKDAYS|WEEKEND DAY_UNIT?){_OUT}", _plural_days),
    rule("ON (?P<days>WEEKEND)", lambda hit: _plural_days(hit) if hit.nodes[-1].text == "weekends" else None),
    rule("PO BUSINESS DAY_UNIT", lambda _: _made(Repeat("WEEKLY", 1, WORKDAYS))),
    rule(
        f"(?:ON)? (?P<days>WEEKDAYS(?: DASH {_D})? (?:(?:AND|COMMA) WEEKDAYS)*|WORKDAYS)(?!FROM|AGO){_OUT}",
        _plural_days,
    ),
)
REPEATED_LENGTHS = (rule(f"{_EVERY} (?P<length>LENGTH)", _every_length),)
"""For when lengths are known."""
