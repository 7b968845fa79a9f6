"""Times of day in a text: clock times and parts of the day, English and Russian."""

import re
from collections.abc import Iterator
from datetime import time

from crm_app.quick_add.words import number_of

MORNING, AFTERNOON, EVENING, NIGHT = time(9), time(14), time(19), time(22)
"""What a part of the day stands for where no hour was typed."""

_PARTS: tuple[tuple[str, time], ...] = (
    (r"(?:in the |this )?mornings?|утром|с утра|утра|(?:к|до) утр[ау]", MORNING),
    (r"(?:in the |this )?afternoon|дн[её]м|дня|после (?:обеда|полудня)", AFTERNOON),
    (r"(?:in the |this )?evening|вечером|вечера|(?:к|до) вечер[ау]", EVENING),
    (r"(?:at )?night|ночью|ночи", NIGHT),
    (r"(?:at )?(?:12 )?noon|(?:at )?midday|(?:в |к )?полдень|в обед", time(12)),
    (r"(?:at )?midnight|(?:в |к )?полночь", time(0)),
)
_PART = "|".join(stem for stem, _ in _PARTS)
_HALVES = r"a\.? ?m\.?|p\.? ?m\.?"
_HOUR_WORD = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать"  # noqa: E501
_AT = r"(?:at|around|about|by|@|в|во|к|около)"

# Tried in this order; groups: h hour, m minutes, half am or pm, part of the day.
_CLOCKS = tuple(
    re.compile(rf"(?<![\w.:/+-])(?:{pattern})(?![\w:/]|\.\d)")
    for pattern in (
        rf"(?:{_AT} ?)?(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::\d\d)? ?(?:(?P<half>{_HALVES})|(?P<part>утра|дня|вечера|ночи))?",
        rf"(?:{_AT} ?)?(?P<h>\d{{1,2}})(?:[.](?P<m>\d\d))? ?(?P<half>{_HALVES})",
        rf"(?:{_AT} ?)?(?P<h>\d{{1,2}})(?:[.](?P<m>\d\d))? ?(?:час(?:а|ов|ам)? ?)?(?P<part>утра|дня|вечера|ночи)",
        rf"(?:{_AT} ?)(?P<h>\d{{1,2}}) ?(?:ч|час(?:а|ов|ам)?)(?: ?(?P<m>\d{{1,2}}) ?(?:м|мин|минут\w?))?",
        r"(?P<h>\d{1,2}) ?(?:ч|часов)(?: ?(?P<m>\d{2}) ?(?:м|мин|минут\w?)?)?|(?P<h2>\d{1,2})h(?P<m2>\d\d)?",
        rf"(?:{_AT} ?)(?P<h>\d{{1,2}})(?:[.](?P<m>\d\d))?(?: o'?clock)?",
        rf"(?:{_AT} )(?P<h>{_HOUR_WORD})(?: ?час(?:а|ов)?)?(?: ?(?P<part>утра|дня|вечера|ночи))?(?: o'?clock)?",
        r"(?P<h>\d{1,2}) o'?clock",
        r"(?:at )?half past (?P<half_past>\w+)|(?:at )?(?:a )?quarter (?P<quarter>past|to) (?P<of>\w+)",
        r"(?P<h>\d{1,2})\.(?P<m>\d\d)",
        r"(?P<h>\d{1,2})",
    )
)
_TONIGHT = re.compile(r"\btonight\b|\blast night\b")


def clock_readings(text: str) -> Iterator[tuple[time, str]]:
    """Every way to read a time of day out of the text, likeliest first: the time, and the text without it."""
    text, evening = _tonight(text)
    for pattern in _CLOCKS:
        for found in pattern.finditer(text):
            rest = _cut(text, found)
            part, remaining = _take_part(rest)
            if (moment := _moment(found, EVENING if evening else part)) is not None:
                yield moment, remaining
            # "дня" is a part of the day, and days: "два дня назад в 15".
            if part is not None and (moment := _moment(found, None)) is not None:
                yield moment, rest
    part, remaining = _take_part(text)
    if part is not None or evening:
        yield part or EVENING, remaining


def _tonight(text: str) -> tuple[str, bool]:
    """ "tonight" is a day and a part of it; so is "last night"."""
    found = _TONIGHT.search(text)
    if found is None:
        return text, False
    day = "today" if found[0] == "tonight" else "yesterday"
    return f"{text[: found.start()]}{day}{text[found.end() :]}", True


def _take_part(text: str) -> tuple[time | None, str]:
    found = re.search(rf"(?<!\w)(?:{_PART})(?!\w)", text)
    if found is None:
        return None, text
    value = next(value for stem, value in _PARTS if re.fullmatch(stem, found[0]))
    return value, _cut(text, found, keep_this=found[0].startswith("this "))


def _cut(text: str, found: re.Match[str], *, keep_this: bool = False) -> str:
    middle = " today " if keep_this else " "
    return " ".join(f"{text[: found.start()]}{middle}{text[found.end() :]}".split())


def _moment(found: re.Match[str], part: time | None) -> time | None:
    groups = {name: value for name, value in found.groupdict().items() if value}
    minute = int(groups.get("m") or groups.get("m2") or 0)
    word = groups.get("h") or groups.get("h2") or groups.get("half_past") or groups.get("of") or ""
    hour = 1 if word == "час" else number_of(word)
    if hour is None:
        return None
    if "half_past" in groups:
        minute = 30
    elif "quarter" in groups:
        hour, minute = (hour, 15) if groups["quarter"] == "past" else ((hour - 1) % 24, 45)
    if "part" in groups:
        part = next(value for stem, value in _PARTS if re.fullmatch(stem, groups["part"]))
    settled = _hour(hour, word, groups.get("half", ""), part)
    return time(settled, minute) if settled is not None and minute < 60 else None


def _hour(hour: int, typed: str, half: str, part: time | None) -> int | None:
    """The hour of the day; None if there is none such. A bare 1 to 6 is in the afternoon: few meet at four a.m."""
    if hour > 23 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return hour % 12 + (12 if half.startswith("p") else 0)
    if part in (AFTERNOON, EVENING):
        return hour + 12 if 1 <= hour < 12 else hour
    if part == NIGHT:
        return hour + 12 if 6 <= hour < 12 else 0 if hour == 12 else hour
    if part is None and 1 <= hour <= 6 and not typed.startswith("0"):
        return hour + 12
    return hour
