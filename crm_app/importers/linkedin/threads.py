"""Puts messages together: one thread of one UTC day is one interaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from crm_app.domain.names import fold
from crm_app.domain.records import InteractionRecord, MessageLine, Owner, PersonRecord, Record, SkippedRow
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.dates import zone_of
from crm_app.importers.linkedin.message_rows import Directory, Message
from crm_app.importers.linkedin.people import is_closed, is_owner, person_key
from crm_app.importers.plain_text import plain_text


@dataclass(slots=True)
class _Thread:
    """What is known of a thread over all its days; ``people`` by key."""

    people: dict[str, PersonRecord] = field(default_factory=dict[str, PersonRecord])


@dataclass(slots=True)
class _Day:
    """One thread on one day, while it is being put together."""

    thread: str
    day: date
    title: str = ""
    closed: bool = False
    zone: str = ""
    people: dict[str, PersonRecord] = field(default_factory=dict[str, PersonRecord])
    lines: list[MessageLine] = field(default_factory=list[MessageLine])


class Threads:
    """Collects messages; ``records`` then yields the interactions in the order of their first rows.

    ``unwanted`` are folded names of senders whose messages were left out as sponsored, by conversation: an answer to
    them alone is left out too.
    """

    def __init__(self, owner: Owner, directory: Directory, unwanted: dict[str, set[str]]) -> None:
        self._owner = owner
        self._directory = directory
        self._unwanted = unwanted
        self._days: dict[tuple[str, date], _Day] = {}
        self._threads: dict[str, _Thread] = {}
        self._known: dict[tuple[str, ...], tuple[bool, dict[str, PersonRecord], bool]] = {}

    def add(self, message: Message, at: datetime) -> None:
        # Who is in a message is the same for many of a conversation.
        cells = (message.direction, message.sender, message.sender_url, message.to, message.recipient_urls)
        found = self._known.get(cells)
        if found is None:
            mine = is_mine(message, self._owner)
            found = self._known[cells] = (mine, *self._others(message, mine=mine))
        mine, people, closed = found
        thread = message.conversation or ",".join(sorted(people))
        day = self._day(thread, at.date(), people)
        day.people.update(people)
        day.closed = day.closed or closed
        day.zone = day.zone or zone_of(message.date)
        if not day.title:
            day.title = message.title or message.subject
        day.lines.append(MessageLine(message.row, at, message.sender, mine, plain_text(message.content)))

    def _day(self, thread: str, on: date, people: dict[str, PersonRecord]) -> _Day:
        day = self._days.get((thread, on))
        if day is None:
            day = self._days[thread, on] = _Day(thread, on)
            self._threads.setdefault(thread, _Thread())
        self._threads[thread].people.update(people)
        return day

    def records(self) -> Iterator[Record]:
        for day in self._days.values():
            rows = tuple(sorted(line.row for line in day.lines))
            people = _distinct(day.people) or (() if day.closed else _distinct(self._threads[day.thread].people))
            unwanted = self._unwanted.get(day.thread, set())
            if people and all(fold(one.name) in unwanted for one in people):
                yield SkippedRow(rows, "sponsored")
            elif people:
                yield _interaction(day, rows, people)
            else:
                yield SkippedRow(rows, "closed_account" if day.closed else "no_name")

    def _others(self, message: Message, *, mine: bool) -> tuple[dict[str, PersonRecord], bool]:
        """Everybody in the message but the owner, by key, and whether one of them has closed the account."""
        found = self._directory.recipients(message)
        if not mine:
            found.insert(0, self._directory.sender(message))
        people: dict[str, PersonRecord] = {}
        closed = False
        for one in found:
            url = one.identities[0].value if one.identities else ""
            if is_closed(one.name):
                closed = True
            elif one.name and not is_owner(self._owner, one.name, url):
                people.setdefault(person_key(one.name, url), one)
        return people, closed


def is_mine(message: Message, owner: Owner) -> bool:
    """Whether the owner wrote it: as the file says (2018), otherwise by who the sender is."""
    if message.direction:
        return message.direction.upper().startswith("OUT")
    return is_owner(owner, message.sender, message.sender_url)


def _interaction(day: _Day, rows: tuple[int, ...], people: Sequence[PersonRecord]) -> InteractionRecord:
    lines = tuple(sorted(day.lines, key=lambda line: (line.at, -line.row)))  # a file has the newest first
    mine = {line.mine for line in lines}
    direction = Direction.MUTUAL if len(mine) == 2 else Direction.OUT if True in mine else Direction.IN
    return InteractionRecord(
        rows,
        key=f"{day.thread}|{day.day}",
        kind=InteractionKind.MESSAGE,
        direction=direction,
        at=lines[0].at,
        platform="linkedin",
        people=tuple(people),
        title=day.title,
        lines=lines,
        assumed_zone=day.zone,
    )


def _distinct(people: dict[str, PersonRecord]) -> tuple[PersonRecord, ...]:
    """Without those known by name only who also stand there with a profile."""
    with_profile = {fold(one.name) for one in people.values() if one.identities}
    return tuple(one for one in people.values() if one.identities or fold(one.name) not in with_profile)
