"""The messages of one conversation: its day files read in order as one stream."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_app.domain.records import FailedRow, InteractionRecord, MessageLine, PersonRecord, Record, SkippedRow
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.errors import BadInput
from crm_app.importers.slack import messages
from crm_app.importers.slack.bodies import MENTION, body, reader
from crm_app.importers.slack.layout import Folder
from crm_app.importers.slack.talks import LAST_DAY, MOST_HELD, Place, Talk, Talks, person_record
from crm_app.importers.slack.values import Elements, ident, table
from crm_app.importers.slack.workspace import Workspace

_MOST_ROOTS = 200_000
_MOST_STRANGERS = 50_000
_MOST_REACTORS = 500
_AT_ONCE = 1000
_DAY_NAME = re.compile(r"(\d{4}-\d\d-\d\d)\b.*")


@dataclass(frozen=True, slots=True)
class Conversation:
    """A folder and what it is: ``members`` are those of a direct conversation, none where no list names them."""

    folder: Folder
    place: Place
    direct: bool
    members: tuple[str, ...] = ()


class ConversationReader:
    """Streams the messages; see ``RecordReader``. Each message is a row, over all day files of the folder."""

    def __init__(self, conversation: Conversation, workspace: Workspace, owner: str) -> None:
        self._conversation = conversation
        self._workspace = workspace
        self._owner = owner
        self._to_owner = re.compile(rf"<@{re.escape(owner)}[>|]") if owner else None
        self._read = 0
        self._elements: Elements | None = None
        self._start()

    @property
    def position(self) -> int:
        return self._read + (self._elements.position if self._elements else 0)

    def _start(self) -> None:
        self._names = dict[str, str]()  # of strangers
        self._people = dict[str, PersonRecord]()
        self._roots = dict[str, str]()
        self._left_out = dict[str, list[int]]()
        self._talks = Talks(self._conversation.place, self._person)
        self._others = tuple(one for one in self._conversation.members if self._is_other(one))
        self._huddles = set[str]()
        self._plain = reader(self._name, self._workspace.channel_names)

    def records(self) -> Iterator[Record]:
        """Skipped: "owner_unknown", "not_addressed" (also what others write among themselves), "service", "bot",
        "nobody" (notes to oneself). Failed: "bad_date", and "bad_record" for what is no message and for the rest of
        a day file that is damaged.
        """
        self._start()
        self._read = 0
        row = 0
        for member in self._conversation.folder.members:
            # A file holds a day of some time zone, so it may reach into the UTC day before and after.
            day = _day_of(member.base)
            yield from self._talks.before(day - 1 if day else 0)
            self._elements = Elements(member)
            try:
                for value in self._elements:
                    row += 1
                    record = self._message(row, value)
                    if record is not None:
                        yield record
                    if row % _AT_ONCE == 0 or self._talks.held > MOST_HELD:
                        yield from self._given_early()
            except BadInput as error:
                if error.code != "bad_json":
                    raise
                row += 1
                yield FailedRow((row,), "bad_record")
            self._read += self._elements.position
            self._elements = None
        yield from self._talks.before(LAST_DAY)
        yield from self._given_early()

    def _given_early(self) -> Iterator[Record]:
        """What need not wait for the end of the day, so that little is held."""
        for reason, rows in self._left_out.items():
            yield SkippedRow(tuple(rows), reason)
        self._left_out.clear()
        if self._talks.held > MOST_HELD:
            yield from self._talks.before(LAST_DAY)

    def _message(self, row: int, value: object) -> Record | None:
        """What a message gives at once; what is kept comes when its day is over."""
        message = table(value)
        at = messages.seconds(message.get("ts"))
        if at is None:
            return FailedRow((row,), "bad_date" if message else "bad_record")
        user = message.get("user")
        if not isinstance(user, str) or user not in self._workspace.names:
            user = messages.author(message)
        reason = messages.reason(message, user, self._workspace.bots, self._workspace.names)
        if reason and message.get("subtype") == messages.HUDDLE and (call := self._huddle(row, at, message)):
            return call
        reason = reason or self._kept(row, at, user, message)
        if reason:
            self._left_out.setdefault(reason, []).append(row)
        return None

    def _kept(self, row: int, at: float, user: str, message: dict[str, Any]) -> str:
        """Keep a person's message for its day, or say why not."""
        if not self._owner:
            return "owner_unknown"
        known = user in self._workspace.names or user in self._names or len(self._names) >= _MOST_STRANGERS
        if not known and (name := messages.stranger(message)):
            self._names[user] = name
        if self._conversation.direct:
            return self._direct(row, at, user, message)
        return self._in_channel(row, at, user, message)

    def _direct(self, row: int, at: float, user: str, message: dict[str, Any]) -> str:
        members = self._conversation.members
        if members and self._owner not in members:
            return "not_addressed"
        mine = user == self._owner
        others = self._others
        if not mine and user not in others:
            others = (*others, user)
        if not others:
            return "bot" if any(one != self._owner for one in members) else "nobody"
        talk = self._talks.talk(messages.day_number(at), self._conversation.place.key)
        people = [one for one in others if one not in talk.people]
        talk.sent, talk.received = talk.sent or mine, talk.received or not mine
        talk.reacted = talk.reacted or (mine and bool(self._reactors(message)))
        self._talks.add(talk, self._line(row, at, user, message), people)
        return ""

    def _in_channel(self, row: int, at: float, user: str, message: dict[str, Any]) -> str:
        """Keep what addresses the owner, and what the owner writes."""
        ts = thread = message["ts"]
        root = ""
        if (wider := message.get("thread_ts")) == ts:
            if len(self._roots) < _MOST_ROOTS:
                self._roots[ts] = user
        elif wider is not None and messages.seconds(wider) is not None:
            thread = wider
            root = self._roots.get(wider) or ident(message.get("parent_user_id"))
        if user == self._owner:
            return self._mine(row, at, message, f"{self._conversation.place.key}:{thread}", root)
        stored = message.get("text")
        addressed = self._to_owner and isinstance(stored, str) and "<@" in stored and self._to_owner.search(stored)
        if root != self._owner and not addressed:
            return "not_addressed"
        talk = self._thread(at, f"{self._conversation.place.key}:{thread}")
        talk.received = True
        self._talks.add(talk, self._line(row, at, user, message), (user,))
        return ""

    def _mine(self, row: int, at: float, message: dict[str, Any], thread: str, root: str) -> str:
        """A message of the owner's in a channel: to those it mentions or answers, or to everybody."""
        stored = body(message)
        mentioned = [found[1] for found in MENTION.finditer(stored)] if "<@" in stored else []
        to = [one for one in dict.fromkeys((root, *mentioned)) if one and self._is_other(one)]
        back = self._reactors(message)
        if not to and not back:
            if self._conversation.place.community is None:
                return "not_addressed"
            self._talks.own(messages.day_number(at), row)
            return ""
        talk = self._thread(at, thread)
        talk.sent, talk.reacted = talk.sent or bool(to), talk.reacted or bool(back)
        self._talks.add(talk, self._line(row, at, self._owner, message), (*to, *back))
        return ""

    def _thread(self, at: float, thread: str) -> Talk:
        return self._talks.talk(messages.day_number(at), thread)

    def _huddle(self, row: int, at: float, message: dict[str, Any]) -> Record | None:
        """A call the owner was in together with others; none for a missed one, or without a length."""
        users, minutes = messages.huddle(message)
        people = tuple(self._person(user) for user in users[:_MOST_REACTORS] if self._is_other(user))
        place = self._conversation.place
        key = f"{place.key}:huddle:{message.get('ts')}"
        if not people or self._owner not in users or key in self._huddles:
            return None
        self._huddles.add(key)
        return InteractionRecord(
            (row,),
            key=key,
            kind=InteractionKind.CALL,
            direction=Direction.MUTUAL,
            at=messages.instant(at),
            platform="slack",
            people=people,
            title=place.title,
            subtype="huddle",
            minutes=minutes,
            community=place.community,
        )

    def _is_other(self, user: str) -> bool:
        return user != self._owner and user not in self._workspace.bots

    def _reactors(self, message: dict[str, Any]) -> list[str]:
        if not message.get("reactions"):
            return []
        return [user for user in messages.reactors(message) if self._is_other(user)][:_MOST_REACTORS]

    def _line(self, row: int, at: float, user: str, message: dict[str, Any]) -> MessageLine:
        name, mine = self._name(user) or user, user == self._owner
        return MessageLine(row, messages.instant(at), name, mine, self._plain(body(message)))

    def _name(self, user: str) -> str:
        return self._workspace.names.get(user) or self._names.get(user, "")

    def _person(self, user: str) -> PersonRecord:
        found = self._people.get(user)
        if found is None:
            name = self._name(user)
            found = person_record(user, name)
            if name and len(self._people) < _MOST_STRANGERS:
                self._people[user] = found
        return found


def _day_of(name: str) -> int:
    """The day that a file is named by, as ``date.toordinal`` counts; 0 for other names."""
    found = _DAY_NAME.fullmatch(name)
    with suppress(ValueError):
        return date.fromisoformat(found[1]).toordinal() if found else 0
    return 0
