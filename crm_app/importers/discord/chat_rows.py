"""The messages of an exported chat, JSON and CSV, brought to one form."""

import io
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple, Protocol

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord.cast import Author, Cast
from crm_app.importers.discord.chat import Chat, chat_named, chat_of
from crm_app.importers.discord.values import code_of, id_of, list_of, object_of, text_of
from crm_app.importers.json_stream import BadJson, JsonStream
from crm_app.importers.tables import Table

NEEDED = frozenset({"author", "date", "content", "attachments", "reactions"})
_MOST_MENTIONS = 50
_AT = re.compile(r"<@!?(\d{15,20})>|@([\w.]{2,32})")
_CALLED = re.compile(r"Started a call that lasted ([\d,.\s]{1,12}) minutes\.")
# What the program writes in place of messages that Discord itself makes.
_SERVICE = {
    "Added a recipient.": "RecipientAdd",
    "Removed a recipient.": "RecipientRemove",
    "Changed the channel name.": "ChannelNameChange",
    "Changed the channel icon.": "ChannelIconChange",
    "Pinned a message.": "ChannelPinnedMessage",
    "Started a thread.": "ThreadCreated",
    "Joined the server.": "GuildMemberJoin",
}


class Said(NamedTuple):
    """One message. ``kind`` is Discord's type; ``answers`` the id of the message replied to; ``minutes`` a call's."""

    id: str
    kind: str
    sent: str
    author: Author
    text: str
    mentions: list[Author]
    answers: str = ""
    ended: str = ""
    minutes: int = 0


class ChatRows(Protocol):
    """Streams one file; ``chat`` is known from the first message on."""

    chat: Chat

    @property
    def position(self) -> int: ...

    def rows(self, cast: Cast) -> Iterator[Said | None]:
        """The messages, None for what is none."""
        ...


Open = Callable[[], io.BufferedReader]


class JsonChat:
    def __init__(self, member: Member, open_file: Open | None = None) -> None:
        self._open = open_file or member.open
        self._file = member.base
        self._stream: JsonStream | None = None
        self.chat = Chat(member.base)

    @property
    def position(self) -> int:
        return self._stream.position if self._stream else 0

    def rows(self, cast: Cast) -> Iterator[Said | None]:
        """Raises ``BadInput("bad_json")``."""
        with self._open() as file:
            self._stream = JsonStream(file.read)
            parts: dict[str, dict[str, Any]] = {}
            try:
                for name, value in self._stream.items():
                    if name == "messages":
                        yield _message(value, cast)
                    elif name in ("guild", "channel"):
                        parts[name] = object_of(value)
                        self.chat = chat_of(parts.get("guild", {}), parts.get("channel", {}), self._file)
            except BadJson as error:
                raise BadInput("bad_json", file=self._file) from error


def _message(value: Any, cast: Cast) -> Said | None:
    item = object_of(value)
    author = cast.of_object(item.get("author"))
    if author is None:
        return None
    mentioned = list_of(item.get("mentions"))
    mentions = [one for one in map(cast.of_object, mentioned[:_MOST_MENTIONS]) if one] if mentioned else []
    reference = item.get("reference")
    return Said(
        id_of(item.get("id")),
        code_of(item.get("type")),
        text_of(item.get("timestamp")),
        author,
        text_of(item.get("content")) or _instead(item),
        mentions,
        _answered(reference) if reference else "",
        text_of(item.get("callEndedTimestamp")),
    )


def _answered(reference: Any) -> str:
    """The id of the message replied to; one passed on from elsewhere is no reply."""
    raw = object_of(reference)
    return "" if raw.get("type") == "Forward" else id_of(raw.get("messageId"))


def _instead(item: dict[str, Any]) -> str:
    """What stands for a message without words: one passed on, or the names of files and stickers."""
    if forwarded := text_of(object_of(item.get("forwardedMessage")).get("content")):
        return forwarded
    files = [text_of(object_of(one).get("fileName")) for one in islice(list_of(item.get("attachments")), 20)]
    stickers = [text_of(object_of(one).get("name")) for one in islice(list_of(item.get("stickers")), 20)]
    return "\n".join(name for name in (*files, *stickers) if name)


class CsvChat:
    """CSV has no ids of messages and no kinds: mentions and what Discord itself writes are known by their text."""

    def __init__(self, member: Member, open_file: Open | None = None) -> None:
        self._open = open_file or member.open
        self._file = member.base
        self._table: Table | None = None
        self.chat = chat_named(member.base)

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def rows(self, cast: Cast) -> Iterator[Said | None]:
        """Raises ``BadInput`` as ``Table`` does."""
        with Table(self._open, NEEDED, self._file) as table:
            self._table = table
            author_id, author = table.column("authorid"), table.column("author")
            sent, content, files = table.column("date"), table.column("content"), table.column("attachments")
            for _, cells in table:
                who = cast.of_cells(cells[author_id], cells[author])
                if who is None:
                    yield None
                    continue
                text = cells[content].strip()
                called = _CALLED.fullmatch(text)
                kind = "Call" if called else _SERVICE.get(text, "Default")
                minutes = int("".join(sign for sign in called[1] if sign.isascii() and sign.isdigit())) if called else 0
                mentions = _mentioned(text, cast) if "@" in text else []
                yield Said("", kind, cells[sent].strip(), who, text or _files(cells[files]), mentions, minutes=minutes)


def _mentioned(text: str, cast: Cast) -> list[Author]:
    found = (cast.with_id(at[1]) if at[1] else cast.named(at[2]) for at in islice(_AT.finditer(text), _MOST_MENTIONS))
    return [one for one in found if one]


def _files(urls: str) -> str:
    return "\n".join(url.partition("?")[0].rpartition("/")[2] for url in urls.split(","))
