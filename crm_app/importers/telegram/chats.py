"""The chats of an export, of every kind: what happened between the owner and others."""

from collections.abc import Iterator
from typing import Any, Protocol

from crm_app.domain.records import CommunityRecord, CommunityRef, Record
from crm_app.importers.archives import Member
from crm_app.importers.json_stream import START
from crm_app.importers.telegram.groups import GroupChat
from crm_app.importers.telegram.me import Me
from crm_app.importers.telegram.outbox import Outbox
from crm_app.importers.telegram.people import People
from crm_app.importers.telegram.personal import PersonalChat
from crm_app.importers.telegram.stream import CHATS, FREQUENT, ExportStream
from crm_app.importers.telegram.values import called, group, number, table, user

SOURCE = "telegram.chats"
GROUPS = frozenset({"private_group", "private_supergroup", "public_supergroup"})
CHANNELS = frozenset({"private_channel", "public_channel"})
# Chats of a kind that has nobody at the other end, and why.
_NOBODY = {"saved_messages": "owner", "replies": "bot", "bot_chat": "bot", "verify_codes": "bot"}
TYPES = GROUPS | CHANNELS | _NOBODY.keys() | {"personal_chat"}
SERVICE_ACCOUNTS = frozenset({333_000, 777_000, 42_777})
"""Ids under which Telegram itself writes to everybody."""


class _Chat(Protocol):
    def take(self, row: int, value: object) -> None: ...

    def finish(self) -> None: ...


class ChatsReader:
    """Streams the messages; see ``RecordReader``. Each message is a row; the authors of groups come at the end."""

    def __init__(self, member: Member, me: Me, *, lone: bool) -> None:
        """``lone``: the file is one chat."""
        self._member = member
        self._me = me
        self._bases = frozenset({""}) if lone else CHATS
        self._prefix = "" if lone else "."
        self._stream = ExportStream(member)

    @property
    def position(self) -> int:
        return self._stream.position

    def records(self) -> Iterator[Record]:
        """Interactions, what the owner wrote in groups, the groups, and last the people who wrote there.

        Skipped: "not_addressed", "service", "bot", "owner", "deleted_account", "owner_unknown". Failed: "bad_date",
        "bad_record" (also where a chat does not say before its messages what it is).
        """
        self._stream = ExportStream(self._member)
        people = People()
        out = Outbox()
        ready = out.records
        row, base, told = 0, "", dict[str, Any]()
        chat: _Chat | None = None
        elements: str | None = None
        for path, value in self._stream.walk():
            if path == elements:
                row += 1
                if chat is None:
                    chat = self._chat(told, people, out)
                chat.take(row, value)
                if ready:
                    yield from ready
                    ready.clear()
            elif path in self._bases:
                if chat:
                    chat.finish()
                chat, told, base = None, {}, path + self._prefix
                elements = f"{base}messages[]" if value is START else None
            elif path.startswith(base) and path[len(base) :] in ("name", "type", "id"):
                told[path[len(base) :]] = value
            elif path == f"{base}messages" and value is START and chat is None:
                chat = self._chat(told, people, out)
            elif path == FREQUENT:
                self._frequent(table(value), people)
        if chat:
            chat.finish()
        yield from ready
        yield from people.records()

    def _chat(self, told: dict[str, Any], people: People, out: Outbox) -> _Chat:
        """What takes the messages of a chat of this kind."""
        kind, name, ident = told.get("type"), called(told.get("name")), number(told.get("id"))
        if not isinstance(kind, str) or kind not in TYPES:
            return _LeftOut("", out) if kind is None else _LeftOut("service", out)
        if kind in _NOBODY:
            if kind == "bot_chat" and ident is not None:
                people.bots.add(str(ident))
            return _LeftOut(_NOBODY[kind], out)
        if kind == "personal_chat":
            if ident is None:
                return _LeftOut("", out)
            if ident in SERVICE_ACCOUNTS:
                return _LeftOut("bot", out)
            if not name:
                return _LeftOut("deleted_account", out)
            people.talked(str(ident))
            return PersonalChat(ident, name, self._me, out)
        key = group(told.get("id"))
        if not key:
            return _LeftOut("", out)
        community = CommunityRef("telegram", key, name or key)
        if kind in CHANNELS:
            out.records.append(CommunityRecord((), community))
            return _LeftOut("not_addressed", out)
        return GroupChat(community, self._me, people, out)

    def _frequent(self, entry: dict[str, Any], people: People) -> None:
        """Bots that the owner calls by name in other chats; who they are is said nowhere else."""
        if entry.get("category") == "inline_bots" and len(people.bots) < 1000 and (ident := user(entry.get("id"), {})):
            people.bots.add(ident)


class _LeftOut:
    """A chat of which no message is taken: for this reason, or because it does not say what it is."""

    def __init__(self, reason: str, out: Outbox) -> None:
        self._reason = reason
        self._out = out

    def take(self, row: int, value: object) -> None:
        del value
        if self._reason:
            self._out.skip(row, self._reason)
        else:
            self._out.fail(row, "bad_record")

    def finish(self) -> None:
        self._out.flush()
