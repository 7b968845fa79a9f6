"""What an exported calendar says in words, and how the person counts leap days."""

from collections.abc import Callable
from dataclasses import dataclass

from crm_app.domain.cadence import LeapRule
from crm_app.queries.today import Why


def _nothing(_why: Why) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """``birthday`` and ``cadence`` are titles with %1 for the name; ``why`` gives the sentence of a reason, or ""."""

    leap: LeapRule = LeapRule.FEB_28
    birthday: str = "Birthday: %1"
    cadence: str = "Keep in touch: %1"
    why: Callable[[Why], str] = _nothing


ENGLISH = CalendarWords()
