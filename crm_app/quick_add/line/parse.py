"""One line of text understood: when, who, where, what happened and what is next; English and Russian."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from crm_app.quick_add.line import next_steps
from crm_app.quick_add.line.calendar import Moment, minutes_of
from crm_app.quick_add.line.cues import Clauses
from crm_app.quick_add.line.kinds import find_kind
from crm_app.quick_add.line.people import find_people
from crm_app.quick_add.line.places import find_place
from crm_app.quick_add.line.records import (
    Dated,
    Happened,
    Lasting,
    Line,
    Names,
    NoNames,
    Recurring,
    Role,
    Span,
    Tagged,
)
from crm_app.quick_add.line.repeat_rule import Repeat, first_time
from crm_app.quick_add.line.rest import lead_ins
from crm_app.quick_add.line.talk_words import NOUNS
from crm_app.quick_add.line.tape import Frame, Tape
from crm_app.quick_add.line.times import find_times
from crm_app.quick_add.line.tokens import Node, level, tokens_of
from crm_app.quick_add.line.words import wordset

MAX_READ = 500
"""Characters of a line that are read; what stands after them is note."""

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_FOR = wordset("for на около about примерно lasted длился длилась")
_UNTIL = wordset("until till до по through")
_LONGEST = 7 * 24 * 60  # minutes that an interaction may last


def parse_line(
    text: str, now: dt.datetime, order: Literal["DMY", "MDY"] | None = None, names: Names | None = None
) -> Line:
    """Understand one line. ``now`` is aware and local (a naive one raises ValueError).

    ``order`` reads 5/6; without it a line with Cyrillic letters has the day first, any other the month.
    """
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    order = order or ("DMY" if _CYRILLIC.search(text) else "MDY")
    return _Reading(text, now, order == "DMY", names or NoNames()).line()


class _Reading:
    """The steps of reading one line."""

    def __init__(self, text: str, now: dt.datetime, day_first: bool, names: Names) -> None:
        self.text, self.names = text, names
        self.now = now.replace(tzinfo=None, second=0, microsecond=0)
        self.nodes = tokens_of(level(text[:MAX_READ]))
        self.clauses = Clauses(text, self.nodes)
        self.clauses.lean(self.nodes)
        tape = Tape(list(self.nodes), Frame(now, day_first))
        find_times(tape)
        self.read = tape.nodes

    def line(self) -> Line:
        dates = self._clocked([self._dated(node, node.values["WHEN"]) for node in self.read if "WHEN" in node.values])
        recurrence = self._recurrence(dates)
        tags = [Tagged(_span(node), self.text[node.start + 1 : node.end]) for node in self.read if "TAG" in node.values]
        when = [found.span for found in (*dates, *tags, *([recurrence] if recurrence else []))]
        when += [found.clock for found in dates if found.clock] + [*(recurrence.apart if recurrence else ())]
        place = find_place(self.text, self.nodes, when, self.names)
        where = [] if place is None else [place.span]
        people = find_people(self.text, self.nodes, [*when, *where], self.names)
        reports = any(found.role is Role.EVENT for found in dates) or (
            self.clauses.reports and not self._ahead(dates, recurrence)
        )
        happened = find_kind(self.nodes, self.clauses, people, [*when, *where], reports=reports)
        duration = self._duration(happened)
        pieces = next_steps.Pieces(
            self.text, self.nodes, self.clauses, dates, recurrence, people,
            [*when, *lead_ins(self.nodes, self.clauses, when, people)],
            [*where, *([duration.span] if duration else [])],
        )  # fmt: skip
        if not reports:
            step, rest = next_steps.only_plans(pieces), pieces.undated
        else:
            step, rest = next_steps.split(pieces, happened)
        return Line(
            self.text, tuple(dates), recurrence, duration, tuple(tags), happened, tuple(people), place, step, rest,
            pieces.undated,
        )  # fmt: skip

    def _dated(self, node: Node, moment: Moment) -> Dated:
        """With the role its clause gives it, as far as the day allows: what is ahead did not happen."""
        value = moment.day if moment.time is None else dt.datetime.combine(moment.day, moment.time)
        today = self.now.date()
        behind = value < self.now if isinstance(value, dt.datetime) else value < today
        took = moment.day == today and moment.time is None and any("LENGTH" in each.values for each in self.read)
        role = self.clauses.role_at(node.start) or (Role.EVENT if behind or took else Role.PLAN)
        if role is Role.EVENT and moment.day > today:
            role = Role.PLAN
        elif moment.day < today:
            role = Role.EVENT
        return Dated(_span(node), value, role, moment.rough)

    def _clocked(self, dates: list[Dated]) -> list[Dated]:
        """With the clock that stands apart from its day; there is one such day at most."""
        clock = next((_span(node) for node in self.read if "DAY_CLOCK" in node.values), None)
        if clock is None:
            return dates
        return [replace(found, clock=clock) if isinstance(found.value, dt.datetime) else found for found in dates]

    def _recurrence(self, dates: Sequence[Dated]) -> Recurring | None:
        node = next((node for node in self.read if "REPEAT_RULE" in node.values), None)
        if node is None:
            return None
        repeat: Repeat = node.values["REPEAT_RULE"]
        rules = [other for other in self.read if "REPEAT_RULE" in other.values]
        more = next((other for other in rules[1:] if (both := repeat.joined(other.values["REPEAT_RULE"]))), None)
        apart = [other for other in self.read if "REPEAT_CLOCK" in other.values]
        if more is not None and both is not None:
            repeat, apart = both, [*apart, more]
            node.values.setdefault("REPEAT_TIME", more.values.get("REPEAT_TIME"))
        planned = next((found.value for found in dates if found.role is not Role.EVENT and not self._ends(found)), None)
        first = (
            planned
            if planned is not None
            else first_time(repeat, node.values.get("REPEAT_TIME") or node.values.get("REPEAT_PART"), self.now)
        )
        return Recurring(_span(node), repeat, first, tuple(map(_span, apart)))

    def _ahead(self, dates: Sequence[Dated], recurrence: Recurring | None) -> bool:
        """Whether a line that has no verb of what happened begins with what is to come: "lunch on Friday, pack"."""
        if any(cue.role is Role.EVENT for cue in self.clauses.cues):
            return False
        first = min((found.span.start for found in (*dates, *([recurrence] if recurrence else []))), default=None)
        return first is not None and self.clauses.clause_of(first) == 0

    def _ends(self, dated: Dated) -> bool:
        """Whether a date is where a recurrence stops: "every Monday until December"."""
        words = level(self.text[: dated.span.end]).split()
        inside = len(self.text[dated.span.start : dated.span.end].split())
        return any(word in _UNTIL for word in words[-inside - 1 :][:2])

    def _parted(self, at: int) -> bool:
        """Whether signs or times stand on both sides, or it is of a talk: "встреча в 13:00, 2 ч", "30 min with Ann"."""
        before = at > 0 and bool(_PARTING & self.read[at - 1].values.keys())
        after = self.read[at + 1] if at + 1 < len(self.read) else None
        if after is not None and (after.text in _WITH or after.text in NOUNS):
            return True
        return before and (after is None or bool(_PARTING & after.values.keys()))

    def _duration(self, happened: Happened | None) -> Lasting | None:
        """How long it took: a length that no date was counted by."""
        for at, node in enumerate(self.read):
            if "LENGTH" not in node.values or "VAGUE" in node.values:
                continue
            start = self.read[at - 1].start if at and self.read[at - 1].text in _FOR else node.start
            minutes = minutes_of(node.values["LENGTH"])
            said = happened is not None or start != node.start or self._parted(at)
            if minutes and minutes <= _LONGEST and said:
                return Lasting(Span(start, node.end), minutes)
        return None


_WITH = frozenset(("with", "w/", "с", "со"))
_PARTING = frozenset(("COMMA", "SIGN", "DOT", "DASH", "WHEN", "TAG"))


def _span(node: Node) -> Span:
    return Span(node.start, node.end)
