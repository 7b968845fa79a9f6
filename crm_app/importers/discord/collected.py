"""Gathers what becomes of the messages of one file, and gives it as records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from crm_app.domain.records import (
    ActivityRecord,
    CommunityRef,
    FailedRow,
    InteractionRecord,
    MessageLine,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.discord.values import PLATFORM

_MOST_HELD = 24 << 20  # characters of text; a message counts as this many more, a row alone as a tenth of that
_MESSAGE = 300
_MOST_ROWS = 1000  # of one SkippedRow


@dataclass(slots=True)
class Talk:
    """One thread on one day, while it is being put together; ``people`` are keys of the others, where known."""

    thread: str
    day: date
    people: dict[str, None] = field(default_factory=dict[str, None])
    lines: list[MessageLine] = field(default_factory=list[MessageLine])
    naive: bool = False

    def direction(self) -> Direction:
        wrote = {line.mine for line in self.lines}
        if len(wrote) == 2:
            return Direction.MUTUAL
        return Direction.OUT if wrote == {True} else Direction.IN


class Collected:
    """Takes messages one by one; ``made`` makes the record of a talk, given its key.

    Days lie together in a file, but nothing promises it: everything is held until there is too much, then all but the
    day that was last added to goes out. A day that comes again after that is a part of its own, with a key of its own.
    """

    def __init__(self, made: Callable[[Talk, str], InteractionRecord | SkippedRow]) -> None:
        self._made = made
        self._talks: dict[tuple[str, date], Talk] = {}
        self._active: dict[tuple[CommunityRef, date], list[int]] = {}
        self._left_out: dict[tuple[type[SkippedRow | FailedRow], str], list[int]] = {}
        self._parts: dict[date, int] = {}
        self._last: date | None = None
        self._held = 0
        self._full: list[Record] = []

    def skip(self, row: int, reason: str) -> None:
        self._leave_out(SkippedRow, row, reason)

    def fail(self, row: int, reason: str) -> None:
        self._leave_out(FailedRow, row, reason)

    def wrote(self, row: int, community: CommunityRef, on: date) -> None:
        """A message of the owner's to nobody in particular."""
        self._active.setdefault((community, on), []).append(row)
        self._last = on
        self._held += _MESSAGE // 10

    def said(self, thread: str, people: tuple[str, ...], line: MessageLine, *, naive: bool) -> None:
        day = line.at.date()
        talk = self._talks.get((thread, day))
        if talk is None:
            talk = self._talks[thread, day] = Talk(thread, day)
        talk.lines.append(line)
        for one in people:
            talk.people[one] = None
        talk.naive = talk.naive or naive
        self._last = day
        self._held += len(line.text) + _MESSAGE

    def give(self, record: Record) -> None:
        """Let a finished record out with the next ones."""
        self._full.append(record)

    @property
    def due(self) -> bool:
        """Whether ``ready`` has something to give."""
        return bool(self._full) or self._held > _MOST_HELD

    def ready(self) -> Iterator[Record]:
        """What need not or cannot be held any longer."""
        if self._full:
            yield from self._full
            self._full.clear()
        if self._held > _MOST_HELD:
            yield from self._days(self._last)

    def rest(self) -> Iterator[Record]:
        yield from self._full
        yield from self._days(None)
        for (kind, reason), rows in self._left_out.items():
            if rows:
                yield kind(tuple(rows), reason)

    def _days(self, kept: date | None) -> Iterator[Record]:
        """What was gathered, but for the day ``kept`` unless it alone is too much."""
        kept = kept if any(day != kept for _, day in (*self._talks, *self._active)) else None
        talks, active = self._talks, self._active
        self._talks = {key: talk for key, talk in talks.items() if key[1] == kept}
        self._active = {key: rows for key, rows in active.items() if key[1] == kept}
        self._held = sum(len(line.text) + _MESSAGE for talk in self._talks.values() for line in talk.lines)
        for day in {day for _, day in (*talks, *active)} - {kept}:
            self._parts[day] = self._parts.get(day, 0) + 1
        for (thread, day), talk in talks.items():
            if day != kept:
                part = self._parts[day]
                if talk.lines[0].at > talk.lines[-1].at:  # the newest first
                    talk.lines.reverse()
                talk.lines.sort(key=lambda line: line.at)
                yield self._made(talk, f"{thread}|{day}" if part == 1 else f"{thread}|{day}#{part}")
        for (community, day), rows in active.items():
            if day != kept:
                yield ActivityRecord(tuple(rows), community, day)

    def _leave_out(self, kind: type[SkippedRow | FailedRow], row: int, reason: str) -> None:
        rows = self._left_out.setdefault((kind, reason), [])
        rows.append(row)
        if len(rows) == _MOST_ROWS:
            self._full.append(kind(tuple(rows), reason))
            rows.clear()


def talked(
    talk: Talk, key: str, people: tuple[PersonRecord, ...], title: str = "", community: CommunityRef | None = None
) -> InteractionRecord:
    """The interaction that a talk is."""
    return InteractionRecord(
        rows_of(talk),
        key,
        InteractionKind.MESSAGE,
        talk.direction(),
        talk.lines[0].at,
        PLATFORM,
        people,
        title=title,
        lines=tuple(talk.lines),
        community=community,
        assumed_zone="UTC" if talk.naive else "",
    )


def rows_of(talk: Talk) -> tuple[int, ...]:
    return tuple(sorted(line.row for line in talk.lines))
