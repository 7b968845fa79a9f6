"""Puts the messages of threads together by UTC day: each day of a thread is one interaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_app.domain.records import CommunityRef, InteractionRecord, MessageLine, PersonRecord
from crm_app.domain.vocabulary import Direction, InteractionKind

MOST_LINES = 20_000
MOST_HELD = 32 << 20  # characters
_OF_A_LINE = 200  # what a line takes besides its text


@dataclass(slots=True)
class Day:
    """One thread on one day; ``people`` are those who wrote, but the owner, by what the importer knows them by.

    ``key`` is stable across exports.
    """

    key: str
    lines: list[MessageLine] = field(default_factory=list[MessageLine])
    people: dict[str, None] = field(default_factory=dict[str, None])
    sent: bool = False
    received: bool = False

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple(sorted(line.row for line in self.lines))

    @property
    def on(self) -> date:
        return self.lines[0].at.date()

    def interaction(
        self,
        platform: str,
        people: Sequence[PersonRecord],
        *,
        title: str = "",
        community: CommunityRef | None = None,
        assumed_zone: str = "",
    ) -> InteractionRecord:
        """The day's messages in order of time; of one instant the later row is the earlier message (newest first)."""
        lines = tuple(sorted(self.lines, key=lambda line: (line.at, -line.row)))
        direction = Direction.MUTUAL if self.sent and self.received else Direction.OUT if self.sent else Direction.IN
        return InteractionRecord(
            self.rows,
            key=self.key,
            kind=InteractionKind.MESSAGE,
            direction=direction,
            at=lines[0].at,
            platform=platform,
            people=tuple(people),
            title=title,
            lines=lines,
            community=community,
            assumed_zone=assumed_zone,
        )


class Days:
    """Collects messages; every day is given out once it may be complete.

    What is held is bounded: beyond ``MOST_LINES`` or ``MOST_HELD`` the days are given out, but the one that the last
    message is of. A message that comes for such a day afterwards begins another, with a numbered key.
    """

    def __init__(self) -> None:
        self._days: dict[tuple[str, int], Day] = {}
        self._given: dict[tuple[str, int], int] = {}
        self._last: tuple[str, int] = ("", 0)
        self._lines = 0
        self._held = 0

    def add(self, thread: str, line: MessageLine, person: str = "") -> None:
        """``person`` is who wrote it, empty for the owner and for those who have no name."""
        place = self._last = (thread, line.at.toordinal())
        day = self._days.get(place)
        if day is None:
            times = self._given.get(place, 0)
            key = f"{thread}|{line.at.date()}"
            day = self._days[place] = Day(f"{key}#{times + 1}" if times else key)
        day.lines.append(line)
        if line.mine:
            day.sent = True
        else:
            day.received = True
            if person:
                day.people[person] = None
        self._lines += 1
        self._held += len(line.text) + _OF_A_LINE

    @property
    def full(self) -> bool:
        return self._lines > MOST_LINES or self._held > MOST_HELD

    def over(self) -> Iterator[Day]:
        """The days but the last one, or all if that alone is too much."""
        alone = len(self._days) == 1
        yield from self._out([place for place in self._days if alone or place != self._last])

    def rest(self) -> Iterator[Day]:
        yield from self._out(list(self._days))

    def _out(self, places: Sequence[tuple[str, int]]) -> Iterator[Day]:
        for place in places:
            day = self._days.pop(place)
            self._given[place] = self._given.get(place, 0) + 1
            self._lines -= len(day.lines)
            self._held -= sum(len(line.text) + _OF_A_LINE for line in day.lines)
            yield day
