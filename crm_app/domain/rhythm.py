"""The weekly rhythm: what counts as a deed, which week it falls in, and how many weeks in a row met the goal.

A week is Monday to Sunday where the person is. Each person counts once a week, whatever was done for them. Nothing can
be bought back: a week that missed the goal ends the streak, and all weeks are judged by the goal of the present.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from crm_app.domain.promises import own_lines, turns
from crm_app.domain.thanks import gives_thanks
from crm_app.domain.vocabulary import InteractionKind

DEFAULT_GOAL, LEAST_GOAL, MOST_GOAL = 5, 1, 99
"""People a week."""
SHOWN_NAMES = 6
ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(days=7)
ANSWER_DAYS = 30
"""Days after which writing to somebody is no answer any more but a new beginning, as in the suggestions."""


class Deed(StrEnum):
    """What is done for somebody in a week, in the order it is shown.

    HELPED: help given was logged. ANSWERED: one wrote to somebody whose message stood unanswered. INTRODUCED: an
    introduction that one made or had a part in. THANKED: one's own words give thanks (``domain.thanks``).
    """

    HELPED = "helped"
    ANSWERED = "answered"
    INTRODUCED = "introduced"
    THANKED = "thanked"


WRITTEN = (InteractionKind.MESSAGE.value, InteractionKind.EMAIL.value)
"""The kinds that wait for an answer, and are one."""
PASSING = (InteractionKind.EVENT.value, InteractionKind.COMMENT.value)
"""The kinds that neither ask for an answer nor take the place of one."""
SAID = (*WRITTEN, InteractionKind.COMMENT.value)
"""The kinds whose text, if it was imported, is what was said word by word."""


def goal_of(text: str) -> int:
    """The goal that the settings hold, in people a week; what cannot be read is the default."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else DEFAULT_GOAL
    return min(MOST_GOAL, max(LEAST_GOAL, number))


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def streak(met: Sequence[bool]) -> int:
    """Weeks in a row that met the goal, of all weeks up to the present one, the newest first.

    The present week counts once it is met, and breaks nothing before it is over.
    """
    finished = met[1:] if met and not met[0] else met
    return next((count for count, one in enumerate(finished) if not one), len(finished))


def longest(met: Sequence[bool]) -> int:
    """The longest run of weeks that met the goal."""
    best = run = 0
    for one in met:
        run = run + 1 if one else 0
        best = max(best, run)
    return best


def answers_within(text: str, own: Sequence[str], other: str, *, waiting: bool) -> bool:
    """Whether one's own message follows one of theirs on a day when both wrote.

    ``waiting``: a message of theirs stood unanswered from before. Where the lines do not tell who wrote them, only that
    counts: which of the two began the day is not known.
    """
    mine = {name.casefold() for name in own if name}
    theirs_before = waiting
    told = False
    for author, _said in turns(text, mine, other.casefold()) if mine else ():
        told = True
        if author in mine and theirs_before:
            return True
        theirs_before = theirs_before or author not in mine
    return waiting and not told


def thanks_in(text: str, direction: str, imported: bool, own: Sequence[str], other: str) -> bool:
    """Whether the owner thanks ``other`` in an interaction's text.

    ``imported``: the text is what was said word by word, and only what is certainly the owner's own is read. Of a typed
    note all is the owner's, but where the other reached out, only what is told of oneself ("thanked her").
    """
    mine = own_lines(text, own, other)
    if mine is not None:
        return gives_thanks(mine, other)
    if imported:
        return direction == "out" and gives_thanks(text.partition(": ")[2] or text, other)
    return gives_thanks(text, other, told_only=direction == "in")
