"""One conversation of the archive: an interaction a day with one person, or with those who wrote in a chat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crm_app.domain.records import (
    ActivityRecord,
    CommunityRef,
    ContactRecord,
    FailedRow,
    IdentityRecord,
    MembershipRecord,
    MessageLine,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.importers.archives import Member
from crm_app.importers.days import Day, Days
from crm_app.importers.vk.dates import ZONE, instant
from crm_app.importers.vk.page_messages import Message, messages
from crm_app.importers.vk.tokens import page

PLATFORM = "vk"
FIRST_CHAT = 2_000_000_000
_NUMBER = re.compile(r"(\d{1,9})\.html?$", re.IGNORECASE)
_DELETED = frozenset({"", "DELETED"})
_MOST_PEOPLE = 100_000


@dataclass(frozen=True, slots=True)
class Peer:
    """Who is at the other end: a person's or a chat's id, below 0 a community's; ``title`` is its name."""

    folder: str
    title: str
    owner: str

    @property
    def number(self) -> int:
        digits = self.folder.removeprefix("-")
        plain = digits.isascii() and digits.isdigit() and len(digits) < 16
        return int(self.folder) if plain else FIRST_CHAT + 1  # chats may have a name of their own

    @property
    def chat(self) -> bool:
        return self.number > FIRST_CHAT


class ConversationReader:
    """Reads the pages of one conversation, the newest first; see ``RecordReader``."""

    def __init__(self, peer: Peer, pages: Sequence[Member]) -> None:
        self._peer = peer
        self._pages = sorted(pages, key=_number)
        self._days = Days()
        self._names: dict[str, str] = {}
        self._talked: set[str] = set()
        self.position = 0

    def records(self) -> Iterator[Record]:
        """The days, then the members of a chat.

        Skipped: "bot" (a community), "deleted_account", "nobody" (notes to oneself), "service" (what happened to a
        chat, calls), "not_addressed" (a day in a chat on which the owner did not write). Failed: "bad_date".
        """
        self._days, self._names, self._talked, self.position = Days(), {}, set(), 0
        row = 0
        for member in self._pages:
            text = page(member)
            self.position += member.size
            for message in messages(text):
                row += 1
                record = self._take(row, message)
                if record is not None:
                    yield record
                elif self._days.full:
                    yield from map(self._day, self._days.over())
        yield from map(self._day, self._days.rest())
        if self._peer.chat:
            yield from self._members()

    def _take(self, row: int, message: Message) -> Record | None:
        """None for a message that is kept for its day."""
        mine = message.mine or (message.user != "" and message.user == self._peer.owner)
        reason = self._reason(message, mine=mine)
        if reason:
            return SkippedRow((row,), reason)
        at = instant(message.date) if message.date else None
        if at is None:
            return FailedRow((row,), "bad_date")
        if not mine and message.author not in _DELETED and len(self._names) < _MOST_PEOPLE:
            self._names.setdefault(message.user, message.author)
        line = MessageLine(row, at, message.author, mine, message.text)
        self._days.add(f"peer:{self._peer.folder}", line, "" if mine else message.user)
        return None

    def _reason(self, message: Message, *, mine: bool) -> str:
        if self._peer.number < 0 or message.community:
            return "bot"
        if message.service:
            return "service"
        if self._peer.folder == self._peer.owner:
            return "nobody"
        if not mine and message.date and (not message.user or message.author in _DELETED):
            return "deleted_account"
        return ""

    def _day(self, day: Day) -> Record:
        if self._peer.chat:
            return self._chat_day(day)
        name = self._names.get(self._peer.folder) or self._peer.title
        if name in _DELETED:
            return SkippedRow(day.rows, "deleted_account")
        return day.interaction(PLATFORM, [_person(self._peer.folder, name)], assumed_zone=ZONE)

    def _chat_day(self, day: Day) -> Record:
        if not day.sent:
            return SkippedRow(day.rows, "not_addressed")
        if not day.people:
            return ActivityRecord(day.rows, self._community(), day.on)
        self._talked.update(day.people)
        people = [_person(user, self._names.get(user, "")) for user in day.people]
        return day.interaction(PLATFORM, people, title=self._peer.title, community=self._community(), assumed_zone=ZONE)

    def _community(self) -> CommunityRef:
        return CommunityRef(PLATFORM, f"chat:{self._peer.folder}", self._peer.title or f"VK {self._peer.folder}")

    def _members(self) -> Iterator[Record]:
        """Those who wrote in the chat; with whom the owner wrote is a contact, the others are members only."""
        membership = MembershipRecord(self._community())
        for user, name in self._names.items():
            person = _person(user, name)
            listed = user in self._talked
            yield ContactRecord((), person.key, person, memberships=(membership,), listed=listed)


def _person(user: str, name: str) -> PersonRecord:
    """Somebody known by the id, which is theirs in every archive."""
    return PersonRecord(name or f"id{user}", identities=(IdentityRecord(PLATFORM, "user_id", user),), key=f"id:{user}")


def _number(member: Member) -> tuple[int, str]:
    found = _NUMBER.search(member.name)
    return (int(found[1]) if found else 0, member.name)
