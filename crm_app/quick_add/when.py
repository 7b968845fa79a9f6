"""One field's text read as a day with an optional time, or as a cadence; English and Russian."""

import datetime as dt
import re
from dataclasses import dataclass

from crm_app.domain.cadence import Cadence
from crm_app.domain.names import fold
from crm_app.domain.vocabulary import Unit
from crm_app.quick_add.clock import clock_readings
from crm_app.quick_add.dates import Frame
from crm_app.quick_add.days import day_of, offset_of
from crm_app.quick_add.words import NUMBER, UNIT, number_of, unit_of

MAX_TEXT = 80
"""Longer texts are no date; the rules would only take their time over them."""

_NOW = re.compile(r"(?:just |right )?now|сейчас|только что")
_HALF_HOUR = re.compile(r"(?:an? )?half an hour|полчаса|half hour")
_BARE_HOURS = re.compile(r"\d{1,2} ?(?:h|ч|час\w*)")
_MAX_EVERY = 999
_CADENCE_WORDS = {
    "daily": (1, Unit.DAY), "everyday": (1, Unit.DAY), "ежедневно": (1, Unit.DAY),
    "weekly": (1, Unit.WEEK), "еженедельно": (1, Unit.WEEK),
    "biweekly": (2, Unit.WEEK), "bi-weekly": (2, Unit.WEEK), "fortnightly": (2, Unit.WEEK),
    "monthly": (1, Unit.MONTH), "ежемесячно": (1, Unit.MONTH), "bimonthly": (2, Unit.MONTH),
    "quarterly": (3, Unit.MONTH), "ежеквартально": (3, Unit.MONTH),
    "half-yearly": (6, Unit.MONTH), "semiannually": (6, Unit.MONTH), "раз в полгода": (6, Unit.MONTH),
    "каждые полгода": (6, Unit.MONTH), "every half a year": (6, Unit.MONTH), "полгода": (6, Unit.MONTH),
    "yearly": (1, Unit.YEAR), "annually": (1, Unit.YEAR), "ежегодно": (1, Unit.YEAR),
    "раз в полтора месяца": (45, Unit.DAY), "каждые полтора месяца": (45, Unit.DAY),
    "раз в полтора года": (18, Unit.MONTH), "каждые полтора года": (18, Unit.MONTH),
    "twice a month": (2, Unit.WEEK), "twice a year": (6, Unit.MONTH),
    "два раза в месяц": (2, Unit.WEEK), "дважды в месяц": (2, Unit.WEEK),
    "два раза в год": (6, Unit.MONTH), "дважды в год": (6, Unit.MONTH),
}  # fmt: skip
_EVERY = re.compile(
    r"(?P<lead>(?:once )?every|each|once(?: in)?|per|кажд(?:ый|ую|ое|ые|ых)|(?:один |1 )?раз во?)? ?"
    r"(?:(?P<other>other|second|втор(?:ой|ую|ое))"
    rf"|(?P<number>{NUMBER})(?:-?(?:th|nd|rd|st|й|ю|ой|ый))?)? ?(?P<unit>{UNIT})"
)


@dataclass(frozen=True, slots=True)
class When:
    """A day in the person's own zone, with the wall time where one was given."""

    day: dt.date
    time: dt.time | None = None


def parse_when(text: str, now: dt.datetime, *, future: bool, day_first: bool = True) -> When | None:
    """The day, and the time if there is one, that a whole text means; None for anything not understood.

    ``now`` is aware and local (a naive one raises ValueError). ``future`` says which way an open day leans ("Monday",
    "5 March", "15:00"): a plan forward, something that happened backward. ``day_first`` reads 5/6 as the fifth of June.
    """
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    words = _tidy(text)
    if not words or len(words) > MAX_TEXT:
        return None
    frame = Frame(now.date(), future, day_first)
    if exact := _moment(words, now, future=future):
        return exact
    if (day := day_of(words, frame)) is not None:
        return When(day)
    for moment, rest in clock_readings(words):
        if not rest and _is_clock(words):
            return When(_nearest_day(moment, now, future=future), moment)
        if rest and (day := day_of(rest, frame)) is not None:
            return When(day, moment)
    return None


def parse_cadence(text: str) -> Cadence | None:
    """How often, from "every 6 weeks", "6w", "monthly", "раз в полгода"; None for anything not understood."""
    words = _tidy(text)
    if words in _CADENCE_WORDS:
        return Cadence(*_CADENCE_WORDS[words])
    found = _EVERY.fullmatch(words) if len(words) <= MAX_TEXT else None
    unit = unit_of(found["unit"]) if found else None
    number = number_of(found["number"] or "") if found else None
    if found is None or unit is None or number is None or unit[0] not in tuple(Unit):
        return None
    if not (found["lead"] or found["number"] or found["other"]):
        return None
    every = (2 if found["other"] else number) * unit[1]
    return Cadence(every, Unit(unit[0])) if 1 <= every <= _MAX_EVERY else None


def _tidy(text: str) -> str:
    plain = re.sub(r"[,;!?()\"«»]", " ", fold(text)).replace("’", "'").replace("–", "-")
    return " ".join(plain.split()).rstrip(".").strip()


def _is_clock(words: str) -> bool:
    """Whether a text without a day may be a time: a bare number may be anything."""
    return not words.isdecimal()


def _moment(words: str, now: dt.datetime, *, future: bool) -> When | None:
    """Texts that name an instant: now, in two hours, час назад. Hours are counted on the clock of the world."""
    if _NOW.fullmatch(words):
        return _at(now)
    # "15 часов" and "15h" are hours of the day, unless a word says they are counted from now.
    if _BARE_HOURS.fullmatch(words):
        return None
    found = offset_of(_HALF_HOUR.sub("30 minutes", words), future=future)
    if found is None or found[1] not in ("hour", "minute"):
        return None
    length = dt.timedelta(hours=found[0]) if found[1] == "hour" else dt.timedelta(minutes=found[0])
    try:
        return _at((now.astimezone(dt.UTC) + length).astimezone(now.tzinfo))
    except (OverflowError, ValueError):
        return None


def _at(moment: dt.datetime) -> When:
    return When(moment.date(), dt.time(moment.hour, moment.minute))


def _nearest_day(moment: dt.time, now: dt.datetime, *, future: bool) -> dt.date:
    """The day on which a time without a day falls next, or fell last; this minute counts both ways."""
    current = dt.time(now.hour, now.minute)
    if future:
        return now.date() if moment >= current else now.date() + dt.timedelta(days=1)
    return now.date() if moment <= current else now.date() - dt.timedelta(days=1)
