"""What is brought to the person, what they can answer, and the way in between."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from crm_app.queries.today import DueRow


class Occasion(StrEnum):
    """Why a notice is shown: one thing is due, several became due (while nobody looked, say), or a week begins."""

    DUE = "due"
    SEVERAL = "several"
    DIGEST = "digest"


class Answer(StrEnum):
    """What a button of a notice asks for. All of a notice is meant by it."""

    DONE = "done"
    SNOOZE_DAY = "snooze_day"
    SNOOZE_WEEK = "snooze_week"
    SNOOZE_MONDAY = "snooze_monday"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to show. ``key`` is its own for ever: a notice of the same key replaces the one before.

    ``dues`` is one entry for DUE, all of them for SEVERAL, and what is due up to Sunday for DIGEST. ``day`` is the day
    it was made.
    """

    key: str
    occasion: Occasion
    dues: tuple[DueRow, ...]
    day: date

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The buttons it has: what is several things is opened to be looked at, and a birthday is never put off."""
        if self.occasion is not Occasion.DUE:
            return (Answer.OPEN,)
        return (Answer.DONE, Answer.OPEN) if self.dues[0].kind == "birthday" else tuple(Answer)


Answered = Callable[[Notice, Answer], None]


class Notifier(Protocol):
    """A way to the person. It may be called from any thread, and calls ``answered`` from any."""

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        """Show it; the future tells whether it is on the screen (False: there is nothing to show it on)."""
        ...

    def withdraw(self, key: str) -> None:
        """Take it off the screen, if it is still there: what it is about was settled elsewhere."""
        ...
