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
            yield from nesting.begin(line.partition(":")[2].strip().upper(), line)
        elif name == "END":
            yield from nesting.end(line.partition(":")[2].strip().upper(), line)
        elif nesting.taken is None:
            yield Component("", {name: [line]})
        else:
            nesting.add(name, line)
    yield from nesting.close()


class _Nesting:
    """Where in a file a line stands, and the component that is being put together there."""

    def __init__(self) -> None:
        self.taken: Component | None = None
        self._inside: list[str] = []  # names of the components around a line
        self._depth = 0  # of what is taken
        self._size = 0

    def begin(self, kind: str, line: str) -> Iterator[Component]:
        if kind in _TAKEN:
            yield from self.close()
            self.taken, self._depth, self._size = Component(kind), len(self._inside), 0
        elif kind == "VCALENDAR":
            yield from self.close()
            yield Component("", {"BEGIN": [line]})
        if len(self._inside) < _MAX_DEPTH:
            self._inside.append(kind)
        self._keep_part(line)

    def end(self, kind: str, line: str) -> Iterator[Component]:
        self._keep_part(line)
        if kind not in self._inside:
            return
        while self._inside.pop() != kind:
            pass
        if self.taken is not None and len(self._inside) <= self._depth:
            self.taken.whole = self.taken.whole and self.taken.kind == kind
            yield self.taken
            self.taken = None

    def close(self) -> Iterator[Component]:
        """The component that another one, or the end of the file, cuts short."""
        if self.taken is not None:
            self.taken.whole = False
            yield self.taken
            self.taken = None
            del self._inside[self._depth :]

    def add(self, name: str, line: str) -> None:
        """A line of the component itself; of a time zone also those of its parts."""
        taken = self.taken
        if taken is None or (taken.kind == "VEVENT" and len(self._inside) > self._depth + 1):
            return
        self._size += len(line)
        if self._size > MAX_SIZE or len(taken.lines) >= MAX_LINES:
            taken.whole = False
        else:
            taken.named.setdefault(name, []).append(line)
            taken.lines.append(line)

    def _keep_part(self, line: str) -> None:
        """BEGIN and END lines of the parts of a time zone stand among its lines."""
        if self.taken is not None and self.taken.kind == "VTIMEZONE" and len(self.taken.lines) < MAX_LINES:
            self.taken.lines.append(line)
