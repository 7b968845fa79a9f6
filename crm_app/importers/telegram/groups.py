"""A group: what others say to the owner and the owner to them is kept, what they say among themselves is not."""

from datetime import date
from typing import Any, NamedTuple

from crm_app.domain.records import ActivityRecord, CommunityRecord, CommunityRef, MessageLine, PersonRecord
from crm_app.importers.telegram.authors import Authors
from crm_app.importers.telegram.me import Me
from crm_app.importers.telegram.mentions import mentions
from crm_app.importers.telegram.outbox import Outbox
from crm_app.importers.telegram.people import People
from crm_app.importers.telegram.talks import EPOCH, Talks, instant
from crm_app.importers.telegram.values import DAY, called, plain, seconds, table, user

_JOINED = frozenset({"create_group", "join_group_by_link", "join_group_by_request"})
_MOST_WAITING = 5000
_MOST_WAITING_TEXT = 8 << 20  # characters
_MOST_ADDRESSED = 50


class _Said(NamedTuple):
    """A message as it is kept; ``assumed`` says that its time had no zone."""

    row: int
    at: int
    author: str
    name: str
    text: str
    assumed: bool


class GroupChat:
    """Takes the messages of one group in the order of the file.

    What others write waits for the end of its day, since the owner may yet answer it. Skipped: "service",
    "not_addressed", "owner_unknown", "bot", "deleted_account". Failed: "bad_record", "bad_date".
    """

    def __init__(self, community: CommunityRef, me: Me, people: People, out: Outbox) -> None:
        self._community = community
        self._me = me
        self._people = people
        self._out = out
        self._talks = Talks(community, out.records)
        self._authors = Authors()
        self._waiting: dict[int, _Said] = {}
        self._waiting_text = 0
        self._own: list[int] = []
        self._joined_on: date | None = None

    def take(self, row: int, value: object) -> None:
        message = table(value)
        if not message:
            self._out.fail(row, "bad_record")
            return
        if message.get("type") != "message":
            self._service(message)
            self._out.skip(row, "service")
            return
        at = seconds(message)
        if at is None:
            self._out.fail(row, "bad_date")
        elif not self._me.known:
            self._out.skip(row, "owner_unknown")
        else:
            if at // DAY != self._talks.day:
                self._turn(at // DAY)
            reason = self._take(row, at, message)
            if reason:
                self._out.skip(row, reason)

    def finish(self) -> None:
        self._turn(0)
        self._out.flush()
        self._out.records.append(CommunityRecord((), self._community, self._joined_on))

    def _take(self, row: int, at: int, message: dict[str, Any]) -> str:
        """Keep a message for its day, or say why not."""
        author = user(message.get("from_id"), message)
        if not author:
            return "not_addressed"  # a channel, or the group itself
        self._authors.note(message.get("id"), author)
        said = _Said(row, at, author, called(message.get("from")), plain(message), "date_unixtime" not in message)
        if self._me.is_me(author, said.name):
            self._mine(said, message)
            return ""
        if self._people.is_bot(author, said.name):
            return "bot"
        if said.name:
            self._people.note(author, said.name, self._community)
        if self._addresses_me(message):
            return self._theirs(said)
        return self._wait(said, message.get("id"))

    def _theirs(self, said: _Said) -> str:
        other = self._people.person(said.author, said.name)
        if other is None:
            return "deleted_account"
        self._people.talked(said.author)
        self._add(said.author, {said.author: other}, said, mine=False)
        return ""

    def _wait(self, said: _Said, ident: object) -> str:
        """Keep it until the day is over: the owner may yet answer it."""
        if type(ident) is not int or ident in self._waiting:
            return "not_addressed"
        self._waiting_text += len(said.text)
        if len(self._waiting) >= _MOST_WAITING or self._waiting_text > _MOST_WAITING_TEXT:
            self._give_up()
        self._waiting[ident] = said
        return ""

    def _mine(self, said: _Said, message: dict[str, Any]) -> None:
        """What the owner writes: to whom it answers or mentions, or to everybody."""
        answered = self._answered(message)
        to = {answered: ""} if answered else {}
        for ident, name in mentions(message):
            if ident:
                to.setdefault(ident, name)
        to.pop(said.author, None)
        people: dict[str, PersonRecord] = {}
        for ident, name in to.items():
            found = self._people.person(ident, name)
            if found and len(people) < _MOST_ADDRESSED:
                people[ident] = found
                self._people.talked(ident)
        if not people:
            self._own.append(said.row)
            return
        if answered in people and (waiting := self._waiting.pop(message["reply_to_message_id"], None)):
            self._theirs(waiting)
        self._add(next(iter(people)), people, said, mine=True)

    def _add(self, other: str, people: dict[str, PersonRecord], said: _Said, *, mine: bool) -> None:
        line = MessageLine(said.row, instant(said.at), said.name, mine, said.text)
        self._talks.add(f"chat{self._community.key}:user{other}", people, line, assumed=said.assumed)

    def _answered(self, message: dict[str, Any]) -> str:
        """The id of whoever wrote what this answers, empty where it answers nothing of this chat."""
        reply = message.get("reply_to_message_id")
        return "" if reply is None or "reply_to_peer_id" in message else self._authors.of(reply)

    def _addresses_me(self, message: dict[str, Any]) -> bool:
        if "reply_to_message_id" in message:
            answered = self._answered(message)
            if answered and self._me.is_me(answered, self._people.name(answered)):
                return True
        text = message.get("text")
        if isinstance(text, str) and "@" not in text:
            return False
        me = self._me
        return any(me.is_me(ident, "") if ident else handle in me.handles for ident, handle in mentions(message))

    def _turn(self, day: int) -> None:
        self._give_up()
        if self._own:
            on = date.fromordinal(self._talks.day + EPOCH)
            self._out.records.append(ActivityRecord(tuple(self._own), self._community, on))
            self._own = []
        self._talks.turn(day)

    def _give_up(self) -> None:
        """What waited for an answer of the owner's on the same day has had none."""
        for said in self._waiting.values():
            self._out.skip(said.row, "not_addressed")
        self._waiting.clear()
        self._waiting_text = 0

    def _service(self, message: dict[str, Any]) -> None:
        """When the owner joined, where the group's own messages say so."""
        if self._joined_on is None and message.get("action") in _JOINED and self._me.known:
            actor = user(message.get("actor_id"), message)
            at = seconds(message)
            if actor and at is not None and self._me.is_me(actor, called(message.get("actor"))):
                self._joined_on = date.fromordinal(at // DAY + EPOCH)
