"""The chats: one interaction a channel and UTC day, and how much the owner wrote in the chats of subreddits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from crm_app.domain.records import (
    ActivityRecord,
    CommunityRef,
    FailedRow,
    MessageLine,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.importers.archives import Member
from crm_app.importers.reddit.messages import LONGEST_TITLE
from crm_app.importers.reddit.talks import Talks
from crm_app.importers.reddit.values import account, community, instant, is_profile, not_a_person, person, subreddit
from crm_app.importers.tables import Table

SOURCE = "reddit.chats"
NEEDED = frozenset({"messageid", "createdat", "username", "message", "channelurl"})
_MOST_CHANNELS = 200_000
_MOST_TOGETHER = 50
_LONGEST = 300  # characters of what names a channel
_ACCOUNT = re.compile(r"[\w-]{3,20}", re.ASCII)


@dataclass(slots=True)
class _Columns:
    """Where the columns stand."""

    table: Table
    at: int = field(init=False)
    who: int = field(init=False)
    text: int = field(init=False)
    channel: int = field(init=False)
    name: int = field(init=False)
    place: int = field(init=False)
    kind: int = field(init=False)

    def __post_init__(self) -> None:
        column = self.table.column
        self.at, self.who, self.text = column("createdat"), column("username"), column("message")
        self.channel, self.name = column("channelurl"), column("channelname")
        self.place, self.kind = column("subreddit"), column("conversationtype")


class ChatReader:
    """Reads the chats; see ``RecordReader``. The file is read twice, first for who is in which channel."""

    def __init__(self, member: Member, me: str) -> None:
        self._member = member
        self._me = me.casefold()
        self._read = 0
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return (self._read + (self._table.position if self._table else 0)) // 2

    def records(self) -> Iterator[Record]:
        """Skipped: "owner_unknown", "not_addressed" (others in the chat of a subreddit), "bot", "deleted_account",
        "nobody" (the channel says of nobody else). Failed: "bad_date".
        """
        self._read, self._table = 0, None
        others = self._others() if self._me else {}
        talks = Talks()
        wrote: dict[tuple[CommunityRef, date], list[int]] = {}
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            columns = _Columns(table)
            for row, cells in table:
                reason = "" if self._me else "owner_unknown"
                at = None if reason else instant(cells[columns.at])
                if not reason and at is None:
                    yield FailedRow((row,), "bad_date")
                    continue
                if at is not None:
                    name = account(cells[columns.who])
                    line = MessageLine(row, at, name, name.casefold() == self._me, cells[columns.text].strip())
                    if place := _place(cells[columns.kind][:_LONGEST], cells[columns.place][:_LONGEST]):
                        reason = "" if line.mine else "not_addressed"
                        if line.mine:
                            wrote.setdefault((place, at.date()), []).append(row)
                    else:
                        reason = self._talk(line, cells, columns, others, talks)
                if reason:
                    yield SkippedRow((row,), reason)
                elif talks.overfull:
                    yield from talks.records()
        yield from talks.records()
        for (place, day), rows in wrote.items():
            yield ActivityRecord(tuple(rows), place, day)

    def _talk(
        self,
        line: MessageLine,
        cells: list[str],
        columns: _Columns,
        others: dict[str, dict[str, PersonRecord]],
        talks: Talks,
    ) -> str:
        """Keep a message of a chat between people, or say why not."""
        channel, title = cells[columns.channel][:_LONGEST].strip(), cells[columns.name][:LONGEST_TITLE].strip()
        direct = cells[columns.kind].strip().casefold() != "group"
        people = others.get(channel) or {}
        if not line.mine:
            if reason := not_a_person(line.author):
                return reason
            key = line.author.casefold()
            people = people if direct and key in people else {key: people.get(key) or person(line.author)}
        elif not people and direct:
            people = self._named(title)
        if not people:
            return "nobody"
        talks.add(f"chat:{channel}" if channel else f"chat:{','.join(people)}", "" if direct else title, people, line)
        return ""

    def _named(self, title: str) -> dict[str, PersonRecord]:
        """The other of a direct chat who never wrote, by the name of the channel, where that is an account's."""
        names = [name for part in title.split(",")[:3] if (name := account(part)) and name.casefold() != self._me]
        if len(names) == 1 and _ACCOUNT.fullmatch(names[0]) and not not_a_person(names[0]):
            return {names[0].casefold(): person(names[0])}
        return {}

    def _others(self) -> dict[str, dict[str, PersonRecord]]:
        """Who but the owner writes in each channel that is not a subreddit's."""
        found: dict[str, dict[str, PersonRecord]] = {}
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            columns = _Columns(table)
            seen: set[tuple[str, ...]] = set()
            for _, cells in table:
                channel = cells[columns.channel][:_LONGEST].strip()
                kind, where = cells[columns.kind][:_LONGEST], cells[columns.place][:_LONGEST]
                place = (cells[columns.who][:_LONGEST], channel, kind, where)
                if place in seen:
                    continue
                if len(seen) < _MOST_CHANNELS:
                    seen.add(place)
                name = account(cells[columns.who])
                key = name.casefold()
                if key == self._me or _place(kind, where) or not_a_person(name):
                    continue
                people = found.get(channel)
                if people is None:
                    if len(found) >= _MOST_CHANNELS:
                        continue
                    people = found[channel] = {}
                if key not in people and len(people) < _MOST_TOGETHER:
                    people[key] = person(name)
            self._read, self._table = table.position, None
        return found


@lru_cache(maxsize=1024)
def _place(kind: str, name: str) -> CommunityRef | None:
    """The subreddit whose chat it is; none for a direct or a group chat."""
    if not name or kind.strip().casefold() in ("direct", "group"):
        return None
    found = subreddit(name)
    return community(found) if found and not is_profile(found) else None
