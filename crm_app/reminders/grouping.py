"""Making notices of what is to be shown: one each, or one of all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from crm_app.domain.reminding import Occurrence
from crm_app.queries.reminders import Reminder
from crm_app.queries.today import DueRow
from crm_app.reminders.notices import Notice, Occasion

AT_ONCE = 3
"""More than this at one tick are one notice."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A notice, and the occurrences that are told by showing it."""

    notice: Notice
    occurrences: tuple[Occurrence, ...]


def tellings(reminders: Sequence[Reminder], today: date, *, together: bool) -> list[Telling]:
    """What to show, the earliest due first; ``together`` puts all of it into one notice."""
    if len(reminders) > AT_ONCE or (together and len(reminders) > 1):
        occurrences = tuple(reminder.occurrence for reminder in reminders)
        dues = tuple(reminder.row for reminder in reminders)
        return [Telling(Notice(_key_of(occurrences), Occasion.SEVERAL, dues, today), occurrences)]
    return [
        Telling(Notice(one.occurrence.key, Occasion.DUE, (one.row,), today), (one.occurrence,)) for one in reminders
    ]


def digest(rows: Sequence[DueRow], monday: date, today: date) -> Telling:
    return Telling(Notice(f"digest@{monday}", Occasion.DIGEST, tuple(rows), today), ())


def _key_of(occurrences: Sequence[Occurrence]) -> str:
    """The same for the same things, so that a notice shown again after a crash takes the place of the first."""
    names = "\n".join(sorted(occurrence.key for occurrence in occurrences))
    return f"several@{sha256(names.encode()).hexdigest()[:16]}"
