"""Times of the day: 15:00, half past three, в 3 часа дня."""

import re
from datetime import time
from typing import Any

from crm_app.quick_add.line.lexicon import AFTERNOON, EVENING, MORNING, NIGHT
from crm_app.quick_add.line.talk_words import NOUNS
from crm_app.quick_add.line.tape import Hit, rule

_SURE_AFTER = frozenset(
    {"COMMA", "DOT", "DAY", "PART", "AMPM", "AND", "ON", "AT", "SIGN", "WEEKDAY", "DASH", "TALK", "CLOCK_TIME"}
)


def settle(hour: int, minute: int, half: str = "", part: time | None = None, *, typed: str = "") -> time | None:
    """The time of day; None if there is none such. A bare 1 to 6 is in the afternoon: few meet at four a.m."""
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= (23 if half == "p" else 12)):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif part in (AFTERNOON, EVENING):
        hour = hour + 12 if 1 <= hour < 12 else hour
    elif part == NIGHT:
        hour = hour + 12 if 6 <= hour < 12 else 0 if hour == 12 else hour
    elif part is None and 1 <= hour <= 6 and not typed.startswith("0"):
        hour += 12
    return time(hour % 24, minute)


def _made(hit: Hit, hour: int, minute: int, typed: str = "") -> dict[str, Any] | None:
    half = hit.get("half", "AMPM") or ""
    part = hit.get("part", "PART", "PART_GENITIVE")
    found = settle(hour, minute, half, part, typed=typed)
    return (
        None
        if found is None
        else {"CLOCK_TIME": (hour, minute, bool(half or part is not None), typed)} | {"TIME": found}
    )


def _clock(hit: Hit) -> dict[str, Any] | None:
    text: str = hit.get("clock", "CLOCK", "DOTTED")
    hour, minute = (int(part) for part in re.findall(r"\d+", text)[:2])
    if ":" not in text and "." in text and len(text.partition(".")[2]) != 2:
        return None
    if ":" in text and hit.has("half") is False and text.count(":") == 2:
        return _made(hit, hour, minute, "0")
    return _made(hit, hour, minute, text)


def _dotted_after_at(hit: Hit) -> dict[str, Any] | None:
    """ "в 11.10" is a time; "в 10.1" and "in 3.12" are not."""
    text = hit.get("clock", "DOTTED")
    hour, minute = text.split(".")
    padded = len(hour) == 2 and 1 <= int(minute) <= 12 and minute.startswith("0")
    return None if padded or hit.nodes[0].text == "@" else _clock(hit)


def _hour(hit: Hit) -> dict[str, Any] | None:
    minute = hit.get("minute", "MINUTES", "NUM") or 0
    hour = hit.get("h", "HOUR", "NUM")
    hour = 1 if hour is None else hour
    if hit.has("part") and hit.all("part")[-1].text == "дня" and not (hit.has("at") or hit.has("unit")):
        return None  # "2 дня" are two days
    if hit.before is not None and {"FORWARD", "ZA"} & hit.before.values.keys():
        return None
    return _made(hit, hour, minute, hit.all("h")[0].text if hit.has("h") else "")


def _hhmm(hit: Hit) -> dict[str, Any] | None:
    digits = hit.all("n")[0].text
    if not (hit.whole or hit.has("half") or hit.has("at")) or (hit.has("at") and "YEAR" in hit.all("n")[0].values):
        return None
    return _made(hit, int(digits[:2]), int(digits[2:]), "0")


def _half_past(hit: Hit) -> dict[str, Any] | None:
    hour = hit.get("h", "HOUR", "ORD_DAY", "HALF_TO")
    if hour is None or hour > 24:
        return None
    minute = 30 if hit.has("half_past") else 15 if hit.has("quarter") else hit.get("minute", "NUM")
    if hit.has("to"):
        hour, minute = (hour - 1) % 24, 60 - minute
    elif hit.has("towards"):
        hour = (hour - 1) % 12 or 12
    return _made(hit, hour, minute) if 0 <= minute < 60 else None


def _english(hit: Hit) -> bool:
    """ "at half 8" is half past eight."""
    return hit.all("half_past")[0].text == "half"


def _towards(hit: Hit) -> dict[str, Any] | None:
    """ "четверть одиннадцатого", "двадцать минут пятого": of the hour that has begun."""
    return _half_past(hit) if re.search("[ья]?(?:ого|его)$", hit.all("h")[0].text) else None


def _one_o_clock(hit: Hit) -> dict[str, Any] | None:
    """ "обед с Идой в час": at one, where a word for a meeting stands before and nothing follows."""
    after = hit.after
    ends = after is None or bool({"COMMA", "DOT", "SIGN", "DAY"} & after.values.keys())
    meets = any(node.text in NOUNS for node in hit.tape.nodes[: hit.first])
    if hit.nodes[-1].text != "час" or not ends or not meets or (hit.before and "NUM" in hit.before.values):
        return None
    return {"CLOCK_TIME": (13, 0, True, ""), "TIME": time(13)}


def _bare(hit: Hit) -> dict[str, Any] | None:
    """ "at 5", "в 15": a time only where no noun follows that it could be the number of."""
    after = hit.after
    if after is not None and not _SURE_AFTER & after.values.keys() and not (hit.before and "DAY" in hit.before.values):
        return None
    return None if hit.has("minute") and hit.get("minute", "NUM") > 59 else _hour(hit)


def _bare_range(hit: Hit) -> dict[str, Any] | None:
    """ "с 15 до 16 в среду", "from 3 to 4 on Friday"; "from 10 to 12 people" is none."""
    after = hit.after
    sure = after is None or bool((_SURE_AFTER | {"DAY_WORD", "SHORT_WEEKDAY"}) & after.values.keys())
    return _hour(hit) if sure and hit.all("h")[0].text[0].isdecimal() else None


def _exact(hit: Hit) -> dict[str, Any] | None:
    found: time = hit.get("exact", "EXACT")
    if hit.nodes[-1].text == "breakfast" and len(hit.nodes) == 1 and not hit.whole:
        return None  # "had breakfast with Ann"
    return {"CLOCK_TIME": (found.hour, found.minute, True, ""), "TIME": found}


def _free_part(hit: Hit) -> dict[str, Any] | None:
    return {"DAY_PART": hit.get("part", "PART")}


def _at_hours(hit: Hit) -> dict[str, Any] | None:
    """ "в 10 часов 14 минут", "после 2 часов"; "for 2 hours" and "около 2 часов" are lengths."""
    of_clock = hit.all("unit")[0].text[0] == "ч" or hit.all("unit")[0].text == "h"
    return _hour(hit) if of_clock and hit.nodes[0].text not in ("около", "примерно", "for") else None


def _hours_range(hit: Hit) -> dict[str, Any] | None:
    """ "4-5pm" begins at four in the afternoon, "11-1pm" at eleven in the morning."""
    first, last, half = hit.get("h", "HOUR"), hit.get("last", "HOUR"), hit.get("half", "AMPM")
    half = "a" if half == "p" and first % 12 > last % 12 else half
    found = settle(first, 0, half)
    return None if found is None else {"CLOCK_TIME": (first, 0, True, ""), "TIME": found}


def _hours_word(hit: Hit) -> dict[str, Any] | None:
    """ "15 часов" and "15h" are a time where they stand alone; else a length, unless a day is beside them."""
    unit = hit.all("u")[0].text
    return _hour(hit) if (hit.whole and (unit.startswith("ч") or unit == "h")) else None


_AT = "(?:AT|NEAR|ON)? THE?"
_NAMED = "(?P<part>PART_GENITIVE)"

CLOCKS = (
    rule(f"{_AT} (?P<h>HOUR) (?:DASH|THRU) (?P<last>HOUR) (?P<half>AMPM)", _hours_range),
    rule("(?:HOUR_UNIT AT|AT DISTRICT) (?P<h>HOUR) (?P<minute>MINUTES)?(?!UNIT)", _hour),
    rule("FROM (?P<h>HOUR) TO_HOUR (?:HOUR)(?!UNIT|MONTH|LOOSE_MONTH|NUM|AMPM)", _bare_range),
    rule("BETWEEN (?P<h>HOUR) AND (?P<last>HOUR) (?P<half>AMPM)", _hours_range),
    rule("BETWEEN (?P<h>HOUR) AND HOUR(?!UNIT|MONTH|DAY)", _hour),
    rule(f"{_AT} ARTICLE? (?P<quarter>QUARTER) (?:PAST|(?P<to>TO)) (?P<h>HOUR) (?P<half>AMPM)?", _half_past),
    rule(f"{_AT} (?P<clock>CLOCK) (?:(?P<half>AMPM)|{_NAMED})?", _clock),
    rule(f"{_AT} (?P<clock>DOTTED) (?:(?P<half>AMPM)|{_NAMED})", _clock),
    rule(f"{_AT} (?P<h>HOUR) DOT? OCLOCK? (?P<half>AMPM)", _hour),
    rule(f"{_AT} (?P<h>HOUR) DASH? (?P<minute>MINUTES) (?P<half>AMPM)", _hour),
    rule("AT (?P<h>HOUR) DASH (?P<minute>MINUTES)(?!UNIT|DASH|DOT)", _hour),
    rule(f"{_AT} (?P<n>HHMM) (?P<half>AMPM)", _hhmm),
    rule("(?P<at>AT|NEAR) (?P<n>HHMM)", _hhmm),
    rule("(?P<n>HHMM)", _hhmm),
    rule(f"{_AT} (?P<half_past>HALF) PAST (?P<h>HOUR)", _half_past),
    rule("(?:AT|NEAR) (?P<half_past>HALF) (?P<h>HOUR)(?!UNIT)", lambda hit: _half_past(hit) if _english(hit) else None),
    rule(f"{_AT} (?P<half_past>HALF) (?P<towards>(?P<h>ORD_DAY)) {_NAMED}?", _half_past),
    rule(f"{_AT} (?P<half_past>(?P<towards>(?P<h>HALF_TO))) {_NAMED}?", _half_past),
    rule(f"{_AT} (?P<quarter>QUARTER) (?P<towards>(?P<h>ORD_DAY)) {_NAMED}?", _towards),
    rule(f"{_AT} (?P<minute>NUM) (?:MINUTE_UNIT) (?P<towards>(?P<h>ORD_DAY)) {_NAMED}?", _towards),
    rule("(?:AT|NEAR)? MINUS (?P<to>(?P<quarter>QUARTER)) (?P<h>HOUR)", _half_past),
    rule("(?:AT|NEAR)? MINUS (?P<to>(?P<minute>NUM)) MINUTE_UNIT? (?P<h>HOUR)", _half_past),
    rule("(?:AT|NEAR)? (?P<minute>NUM) PAST (?P<h>HOUR)(?!UNIT) (?P<half>AMPM)?", _half_past),
    rule("(?:AT|NEAR)? (?P<minute>WORD_NUMBER) (?P<to>TO) (?P<h>HOUR)(?!UNIT) (?P<half>AMPM)?", _half_past),
    rule("(?P<minute>NUM) MINUTE_UNIT (?:PAST|(?P<to>TO)) (?P<h>HOUR)(?!UNIT)(?:ON THE (?P<part>PART))?", _half_past),
    rule(f"(?:(?P<at>AT)|NEAR|ON)? (?P<h>HOUR) (?P<unit>HOUR_UNIT)? {_NAMED}(?!AGO|THAT)", _hour),
    rule(
        f"(?:AT|NEAR) (?P<h>HOUR) (?P<unit>HOUR_UNIT) (?:(?P<minute>NUM) MINUTE_UNIT)?(?!AGO|LATER|FROM){_NAMED}?",
        _at_hours,
    ),
    rule(f"AT (?P<unit>HOUR_UNIT) {_NAMED}", _hour),
    rule(f"{_AT} (?P<h>HOUR) OCLOCK (?P<half>AMPM)?", _hour),
    rule(f"{_AT} (?P<h>HOUR) (?:AT|ON) THE? (?P<part>PART)", _hour),
    rule("(?P<h>HOUR) (?P<u>HOUR_UNIT)", _hours_word),
    rule(f"{_AT} (?P<exact>EXACT)", _exact),
    rule("AFTER LUNCH", lambda _: {"DAY_PART": AFTERNOON}),
    rule("(?:AT|NEAR) LUNCH", lambda _: {"CLOCK_TIME": (12, 0, True, ""), "TIME": time(12)}),
)
BARE_CLOCKS = (
    rule("AT HOUR_UNIT", _one_o_clock),
    rule("(?P<clock>DOTTED)", lambda hit: _dotted_after_at(hit) if hit.whole else None),
    rule("AT (?P<clock>DOTTED)(?!UNIT|NUM)", _dotted_after_at),
    rule("AT (?P<h>HOUR) (?P<minute>MINUTES)(?!UNIT|DASH|MONTH)", _bare),
    rule("AT (?P<h>HOUR)(?!UNIT|DASH DOTTED|DASH NUM)", _bare),
)
PARTS = (
    rule("AT? ORD THING", lambda hit: {"DAY_PART": MORNING} if hit.nodes[-2].text == "first" else None),
    rule("CLOSER (?:AT|ON|TO) THE? (?P<part>PART)", _free_part),
    rule("(?:AT|ON|NEAR) THE? EARLY? (?P<part>PART)(?!BIRTH)", _free_part),
    rule("(?P<part>PART_FREE)(?!BIRTH)", _free_part),
)
