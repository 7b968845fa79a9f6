"""Why somebody should be written to: the reasons, their weights, and the rules that need no database."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import Any, cast

LEAST_CONTACT_DAYS = 4
"""Days of contact below which two people have no rhythm yet."""
SILENT_TIMES = 2.5
"""How many times the median gap a silence must be to be worth a word."""
SILENT_DAYS = 21
"""Days that every silence must be longer than, however quick the pair's rhythm."""
YEAR = 365
ACTIVE_DAYS = 6
"""Days of contact within one year that make a tie an active one."""


class SuggestionKind(StrEnum):
    """The reasons, the heaviest first."""

    UNANSWERED = "unanswered"
    PROMISE = "promise"
    BIRTHDAY = "birthday"
    JOB = "job"
    SILENCE = "silence"
    SHARED_EVENT = "shared_event"
    MET_TWICE = "met_twice"
    DORMANT = "dormant"


DEFAULT_WEIGHTS: Mapping[SuggestionKind, int] = {
    SuggestionKind.UNANSWERED: 100,
    SuggestionKind.PROMISE: 90,
    SuggestionKind.BIRTHDAY: 80,
    SuggestionKind.JOB: 70,
    SuggestionKind.SILENCE: 60,
    SuggestionKind.SHARED_EVENT: 50,
    SuggestionKind.MET_TWICE: 40,
    SuggestionKind.DORMANT: 30,
}


class Level(StrEnum):
    """How much the person wants of a kind."""

    OFF = "off"
    LESS = "less"
    NORMAL = "normal"
    MORE = "more"


FACTORS: Mapping[Level, float] = {Level.OFF: 0.0, Level.LESS: 0.5, Level.NORMAL: 1.0, Level.MORE: 2.0}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: ``evidence`` holds the figures and days of its sentence.

    ``rows`` are the ids that it comes from: import changes for JOB, interactions for every other kind. ``weight`` is
    the kind's, times the person's own factor, and up to one more for how strong this case is.
    """

    kind: SuggestionKind
    weight: float
    evidence: Mapping[str, Any]
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to write to, for the heaviest reason; ``also`` are the others, by weight."""

    contact_id: int
    name: str
    kind: SuggestionKind
    weight: float
    evidence: Mapping[str, Any]
    rows: tuple[int, ...] = ()
    also: tuple[Reason, ...] = field(default=())


def levels_of(text: str) -> dict[SuggestionKind, Level]:
    """The settings' JSON as levels; what is missing, damaged or unknown is normal."""
    try:
        found: object = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        found = {}
    said = cast("dict[object, object]", found) if isinstance(found, dict) else {}
    return {kind: _level(said.get(kind.value)) for kind in SuggestionKind}


def levels_text(levels: Mapping[SuggestionKind, Level]) -> str:
    """What ``levels_of`` reads back; what is normal is left out."""
    kept = {kind.value: level.value for kind, level in levels.items() if level is not Level.NORMAL}
    return json.dumps(kept) if kept else ""


def weights_of(text: str) -> dict[SuggestionKind, float]:
    """The weight of each kind under the settings' JSON; 0 is off."""
    return {kind: DEFAULT_WEIGHTS[kind] * FACTORS[level] for kind, level in levels_of(text).items()}


def _level(value: object) -> Level:
    return Level(value) if isinstance(value, str) and value in set(Level) else Level.NORMAL


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How two people were in touch: the median of the days between contact days, and how long nothing has been."""

    median: float
    contact_days: int
    last: date
    silent: int


def rhythm(days: Sequence[date], today: date) -> Rhythm | None:
    """The rhythm of different days in their order; None below ``LEAST_CONTACT_DAYS``."""
    if len(days) < LEAST_CONTACT_DAYS:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return Rhythm(float(median(gaps)), len(days), days[-1], (today - days[-1]).days)


def is_silent(found: Rhythm) -> bool:
    """Whether the silence is far beyond the pair's own rhythm."""
    return found.silent > SILENT_DAYS and found.silent > SILENT_TIMES * found.median


@dataclass(frozen=True, slots=True)
class Dormant:
    """The busiest year of a tie that has gone to sleep: its contact days, and from when to when they were."""

    contact_days: int
    first: date
    until: date
    last: date
    silent: int


def dormant(days: Sequence[date], today: date) -> Dormant | None:
    """Once ``ACTIVE_DAYS`` or more contact days within a year, and none for more than a year; else None."""
    if len(days) < ACTIVE_DAYS or (today - days[-1]).days <= YEAR:
        return None
    best: tuple[int, int, int] | None = None
    start = 0
    for end, day in enumerate(days):
        while (day - days[start]).days >= YEAR:
            start += 1
        if best is None or end - start + 1 >= best[0]:
            best = (end - start + 1, start, end)
    if best is None or best[0] < ACTIVE_DAYS:
        return None
    return Dormant(best[0], days[best[1]], days[best[2]], days[-1], (today - days[-1]).days)


def tie_strength(contact_days: int, silent: int) -> float:
    """Between 0 and 1: much contact first, and a silence of about half a year before a shorter or longer one."""
    late = max(0, silent)
    return contact_days / (contact_days + 10) * late / (late + 90) * YEAR / (YEAR + late)
