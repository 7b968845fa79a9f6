"""Takes an iCalendar file apart: one event or time zone after the other, each with its content lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from crm_app.importers.calendars.lines import content_lines

MAX_LINES = 2_500  # of one component; more is no event between people
MAX_SIZE = 1 << 20  # characters of one component
_MAX_DEPTH = 50
_TAKEN = frozenset({"VEVENT", "VTIMEZONE"})


@dataclass(slots=True)
class Component:
    """An event or a time zone: its lines by their names, and for a time zone ``lines`` in order, BEGIN and END too.

    ``kind`` is empty for what stands in the calendar itself: one line. ``whole`` is False for a component without its
    end, and for one that is too large.
    """

    kind: str
    named: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    lines: list[str] = field(default_factory=list[str])
    whole: bool = True

    def first(self, name: str) -> str:
        """The first line of this name, or empty."""
        found = self.named.get(name)
        return found[0] if found else ""


def components(read: Callable[[int], bytes]) -> Iterator[Component]:
    """The components of a stream in their order, with calendars' own lines between them."""
    nesting = _Nesting()
    for name, line in content_lines(read):
        if name == "BEGIN":
            if done := nesting.begin(line.partition(":")[2].strip().upper(), line):
                yield from done
        elif name == "END":
            if one := nesting.end(line.partition(":")[2].strip().upper(), line):
                yield one
        elif nesting.taken is None:
            yield Component("", {name: [line]})
        elif not nesting.passing:
            nesting.add(nesting.taken, name, line)
    if one := nesting.close():
        yield one


class _Nesting:
    """Where in a file a line stands, and the component that is being put together there."""

    def __init__(self) -> None:
        self.taken: Component | None = None
        self.passing = False  # what stands in a part of an event, such as an alarm
        self._inside: list[str] = []  # names of the components around a line
        self._depth = 0  # of what is taken
        self._count = self._size = 0

    def begin(self, kind: str, line: str) -> list[Component]:
        """What this cuts short, and a calendar's own beginning."""
        done: list[Component] = []
        if kind in _TAKEN or kind == "VCALENDAR":
            done += filter(None, (self.close(),))
        if kind in _TAKEN:
            self.taken, self._depth, self._count, self._size = Component(kind), len(self._inside), 0, 0
        elif kind == "VCALENDAR":
            done.append(Component("", {"BEGIN": [line]}))
        if len(self._inside) < _MAX_DEPTH:
            self._inside.append(kind)
        self._pass()
        self._keep_part(line)
        return done

    def end(self, kind: str, line: str) -> Component | None:
        """The component that ends here."""
        self._keep_part(line)
        if kind not in self._inside:
            return None
        while self._inside.pop() != kind:
            pass
        self._pass()
        taken = self.taken
        if taken is None or len(self._inside) > self._depth:
            return None
        taken.whole = taken.whole and taken.kind == kind
        self.taken = None
        return taken

    def close(self) -> Component | None:
        """The component that another one, or the end of the file, cuts short."""
        taken = self.taken
        if taken is not None:
            taken.whole = False
            self.taken = None
            del self._inside[self._depth :]
            self._pass()
        return taken

    def add(self, taken: Component, name: str, line: str) -> None:
        """A line of the component itself; of a time zone also those of its parts."""
        self._size += len(line)
        in_order = taken.kind == "VTIMEZONE"
        if self._size > MAX_SIZE or (len(taken.lines) if in_order else self._count) >= MAX_LINES:
            taken.whole = False
            return
        self._count += 1
        found = taken.named.get(name)
        if found is None:
            taken.named[name] = [line]
        else:
            found.append(line)
        if in_order:
            taken.lines.append(line)

    def _pass(self) -> None:
        taken = self.taken
        self.passing = taken is not None and taken.kind == "VEVENT" and len(self._inside) > self._depth + 1

    def _keep_part(self, line: str) -> None:
        """BEGIN and END lines of the parts of a time zone stand among its lines."""
        if self.taken is not None and self.taken.kind == "VTIMEZONE" and len(self.taken.lines) < MAX_LINES:
            self.taken.lines.append(line)
