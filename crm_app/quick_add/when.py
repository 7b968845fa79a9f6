"""One field's text read as a day with an optional time, or as a cadence; English and Russian."""

import datetime as dt
from dataclasses import dataclass

from crm_app.domain.cadence import Cadence
from crm_app.domain.names import fold
from crm_app.domain.vocabulary import Unit
from crm_app.quick_add.line.calendar import Moment, whole_amounts
from crm_app.quick_add.line.repeat_rule import Repeat
from crm_app.quick_add.line.tape import Frame, Tape
from crm_app.quick_add.line.times import find_cadence, find_times
from crm_app.quick_add.line.tokens import Node, level, tokens_of

MAX_TEXT = 80
"""Longer texts are no date; the rules would only take their time over them."""

_MAX_EVERY = 999
_UNITS = {"DAILY": Unit.DAY, "WEEKLY": Unit.WEEK, "MONTHLY": Unit.MONTH, "YEARLY": Unit.YEAR}
_AROUND = frozenset({"COMMA", "DOT", "SIGN"})


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
    nodes = _tokens(text)
    for node in nodes:
        node.future = future
    # A month alone is no day.
    if not nodes or all({"MONTH", "LOOSE_MONTH", *_AROUND} & node.values.keys() for node in nodes):
        return None
    tape = Tape(nodes, Frame(now, day_first))
    find_times(tape)
    node = _only(tape.nodes)
    moment: Moment | None = None if node is None else node.values.get("WHEN")
    return None if moment is None else When(moment.day, moment.time)


def parse_cadence(text: str) -> Cadence | None:
    """How often, from "every 6 weeks", "6w", "monthly", "раз в полгода"; None for anything not understood."""
    tape = Tape(_tokens(text), Frame(dt.datetime.now(dt.UTC)))
    find_cadence(tape)
    node = _only(tape.nodes)
    if node is None:
        return None
    if "REPEAT_RULE" in node.values:
        repeat: Repeat = node.values["REPEAT_RULE"]
        plain = repeat == Repeat(repeat.freq, repeat.interval)
        return _cadence(repeat.interval, _UNITS.get(repeat.freq)) if plain else None
    if "LENGTH" in node.values and not node.text.startswith(("a ", "an ")):
        amounts = whole_amounts(node.values["LENGTH"])
        every, unit = amounts[0]
        return _cadence(every, Unit(unit) if unit in tuple(Unit) else None) if len(amounts) == 1 else None
    return None


def _cadence(every: int, unit: Unit | None) -> Cadence | None:
    return Cadence(every, unit) if unit is not None and 1 <= every <= _MAX_EVERY else None


def _tokens(text: str) -> list[Node]:
    folded = fold(text)
    return tokens_of(level(folded)) if len(folded) <= MAX_TEXT else []


def _only(nodes: list[Node]) -> Node | None:
    """The one node that is more than a sign."""
    left = [node for node in nodes if not _AROUND & node.values.keys()]
    return left[0] if len(left) == 1 else None
