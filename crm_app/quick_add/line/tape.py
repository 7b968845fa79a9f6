"""A line of nodes that rules rewrite: a rule's pattern names kinds, and what it matches becomes one node."""

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from crm_app.quick_add.line.tokens import Node

_KIND = re.compile(r"[A-Z][A-Z_]+")
_SYMBOLS: dict[str, str] = {}
"""Each kind's own sign; a node stands in the text that patterns see as the sorted signs of its kinds, ended by ";"."""


def _symbol(kind: str) -> str:
    return _SYMBOLS.setdefault(kind, chr(0xE000 + len(_SYMBOLS)))


@dataclass(frozen=True, slots=True)
class Frame:
    """What a line is read against: the person's wall clock, and whether 5/6 is the fifth of June."""

    now: dt.datetime
    day_first: bool = True

    @property
    def today(self) -> dt.date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule's pattern matched: the nodes, and the groups by name."""

    tape: "Tape"
    first: int
    last: int
    groups: dict[str, tuple[int, int]]

    @property
    def frame(self) -> Frame:
        return self.tape.frame

    @property
    def future(self) -> bool:
        return self.tape.nodes[self.first].future

    @property
    def whole(self) -> bool:
        """Whether nothing else stands in the line."""
        ends = ("DOT", "SIGN", "COMMA")
        around = [*self.tape.nodes[: self.first], *self.tape.nodes[self.last :]]
        return all(any(kind in node.values for kind in ends) for node in around)

    @property
    def nodes(self) -> list[Node]:
        return self.tape.nodes[self.first : self.last]

    @property
    def before(self) -> Node | None:
        return self.tape.nodes[self.first - 1] if self.first else None

    @property
    def after(self) -> Node | None:
        return self.tape.nodes[self.last] if self.last < len(self.tape.nodes) else None

    def has(self, group: str) -> bool:
        return group in self.groups

    def all(self, group: str) -> list[Node]:
        start, end = self.groups.get(group, (0, 0))
        return self.tape.nodes[start:end]

    def get(self, group: str, *kinds: str) -> Any:
        """The value of the first of these kinds that the group's nodes have; None without the group."""
        found = (node.values[kind] for node in self.all(group) for kind in kinds if kind in node.values)
        return next(found, None)


Build = Callable[[Hit], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over kinds, and what a match becomes: the kinds of the new node, or None to leave it as it is."""

    pattern: re.Pattern[str]
    build: Build


def _cell_pattern(kind: re.Match[str]) -> str:
    return "(?:[^;]*;)" if kind[0] == "ANY" else f"(?:[^;]*{_symbol(kind[0])}[^;]*;)"


def rule(pattern: str, build: Build) -> Rule:
    """``DAY_NUM OF? (?P<month>MONTH)``: names in capitals stand for one node of that kind, ``ANY`` for any node.

    A group's name may come up in several places of a pattern.
    """
    closed = _KIND.sub(_cell_pattern, pattern).replace(" ", "")
    count = itertools.count()
    named = re.sub(r"\?P<(\w+)>", lambda found: f"?P<{found[1]}_{next(count)}>", closed)
    return Rule(re.compile(f"(?:^|(?<=;)){named}"), build)


class Tape:
    """The nodes of one line, and their kinds as the text that patterns are matched with."""

    def __init__(self, nodes: list[Node], frame: Frame) -> None:
        self.nodes = nodes
        self.frame = frame
        self._cells = [_cell(node) for node in nodes]
        self._seen: tuple[str, dict[int, int]] | None = None

    def apply(self, rules: Iterable[Rule]) -> None:
        """Rewrite by each rule in turn, from left to right."""
        for each in rules:
            self._apply(each)

    def _apply(self, each: Rule) -> None:
        written, starts = self._written()
        place = 0
        while found := each.pattern.search(written, place):
            if found.end() == found.start():
                return
            first, last = starts[found.start()], starts[found.end()]
            groups = {
                name.rpartition("_")[0]: (starts[found.start(name)], starts[found.end(name)])
                for name, value in found.groupdict().items()
                if value is not None
            }
            hit = Hit(self, first, last, groups)
            try:
                values = each.build(hit)
            except (OverflowError, ValueError):  # off the calendar
                values = None
            if values is None:
                place = found.start() + len(self._cells[first])
                continue
            self._replace(first, last, values)
            written, starts = self._written()
            place = sum(map(len, self._cells[: first + 1]))

    def _replace(self, first: int, last: int, values: dict[str, Any]) -> None:
        begun, ended = self.nodes[first], self.nodes[last - 1]
        text = " ".join(node.text for node in self.nodes[first:last])
        if "DAY" in values and last - first > 1:
            values |= {f"LED_{side}": 0 for side in ("BEFORE", "AFTER") if side in begun.values}
            values |= {"LED_AFTER": 0} if "FROM" in begun.values else {}
        made = Node(begun.start, ended.end, text, values, begun.future)
        self.nodes[first:last] = [made]
        self._cells[first:last] = [_cell(made)]
        self._seen = None

    def _written(self) -> tuple[str, dict[int, int]]:
        """The text that patterns see, and the node that begins at each of its places; made anew when a node changed."""
        if self._seen is None:
            self._seen = self._write()
        return self._seen

    def _write(self) -> tuple[str, dict[int, int]]:
        starts: dict[int, int] = {}
        place = 0
        for at, cell in enumerate(self._cells):
            starts[place] = at
            place += len(cell)
        starts[place] = len(self._cells)
        return "".join(self._cells), starts


def _cell(node: Node) -> str:
    return "".join(sorted(map(_symbol, node.values))) + ";"
