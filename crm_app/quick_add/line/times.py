"""The cascade that finds times in a line: recurrence, clock, explicit, relative, periods, weekdays, and their joins."""

from crm_app.quick_add.line.clocks import BARE_CLOCKS, CLOCKS, PARTS
from crm_app.quick_add.line.edges import EDGES
from crm_app.quick_add.line.explicit import DAYS_OF_MONTH, EXPLICIT
from crm_app.quick_add.line.joins import ALONE, JOINS, RANGES, REPEATED
from crm_app.quick_add.line.lengths import FROM_DAYS, LENGTHS, RELATIVE
from crm_app.quick_add.line.periods import PERIODS
from crm_app.quick_add.line.repeats import REPEATED_LENGTHS, REPEATS
from crm_app.quick_add.line.tape import Tape
from crm_app.quick_add.line.weekdays import DAY_RANGES, DAY_WORDS, OF_WEEKS, WEEKDAYS

_ORDER = (
    REPEATS, CLOCKS, EXPLICIT, LENGTHS, REPEATED_LENGTHS, DAY_WORDS, OF_WEEKS, RELATIVE, EDGES, PERIODS,
    DAYS_OF_MONTH, WEEKDAYS, DAY_RANGES, FROM_DAYS, PARTS, REPEATED, JOINS, RANGES, BARE_CLOCKS,
    JOINS, RANGES, ALONE, RANGES,
)  # fmt: skip


def find_cadence(tape: Tape) -> None:
    """Only how often and how long: ``REPEAT_RULE`` and ``LENGTH``."""
    for rules in (REPEATS, LENGTHS, REPEATED_LENGTHS):
        tape.apply(rules)


def find_times(tape: Tape) -> None:
    """Rewrite what says when: then ``WHEN`` nodes hold a Moment, ``REPEAT_RULE`` a Repeat, ``LENGTH`` a length."""
    for rules in _ORDER:
        tape.apply(rules)
