"""messages.csv, of every generation since 2018: conversations, one interaction a thread and day."""

from collections.abc import Iterator
from datetime import datetime

from crm_app.domain.names import fold
from crm_app.domain.records import FailedRow, Owner, Record, SkippedRow
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.dates import parse_instant
from crm_app.importers.head import Head
from crm_app.importers.linkedin.message_rows import NEEDED, Directory, Message, messages
from crm_app.importers.linkedin.people import is_closed
from crm_app.importers.linkedin.threads import Threads, is_mine
from crm_app.importers.tables import Table

# Threads lie scattered in a file, so its messages are held in memory; the largest seen had 2.7 MB.
MAX_SIZE = 100 << 20
_ONE_OF = ("conversationid", "folder", "direction")
# Conversations with LinkedIn's own coaches and guides have the same header, and nobody at the other end.
_NOT_PEOPLE = ("coach", "learning", "guide")


class Messages:
    source = "linkedin.messages"

    def recognise(self, head: Head) -> float:
        name = head.base.casefold()
        if any(word in name for word in _NOT_PEOPLE):
            return 0.0
        header = head.header(NEEDED)
        return 1.0 if header and any(column in header.columns for column in _ONE_OF) else 0.0

    def reader(self, member: Member, owner: Owner) -> "MessagesReader":
        return MessagesReader(member, owner)


class MessagesReader:
    """Reads the messages; see ``RecordReader``. The interactions come after the last row was read."""

    def __init__(self, member: Member, owner: Owner) -> None:
        self._member = member
        self._owner = owner
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """Skipped: "empty", "draft", "spam", "sponsored", "closed_account", "no_name". Failed: "bad_date"."""
        kept: list[Message] = []
        times: list[datetime] = []
        unwanted: dict[str, set[str]] = {}
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            for message in messages(table):
                if table.position > MAX_SIZE:
                    raise BadInput("file_too_large", file=self._member.base)
                reason = _reason(message, self._owner)
                if reason:
                    if reason == "sponsored":
                        unwanted.setdefault(message.conversation, set()).add(fold(message.sender))
                    yield SkippedRow((message.row,), reason)
                elif (at := parse_instant(message.date)) is None:
                    yield FailedRow((message.row,), "bad_date")
                else:
                    kept.append(message)
                    times.append(at)
        threads = Threads(self._owner, Directory(kept), unwanted)
        for message, at in zip(kept, times, strict=True):
            threads.add(message, at)
        yield from threads.records()


def _reason(message: Message, owner: Owner) -> str:
    """Why a row is not taken, or empty when it is."""
    if not (message.sender or message.sender_url or message.to or message.recipient_urls or message.content):
        return "empty"
    if message.draft:
        return "draft"
    folder = message.folder.upper()
    if folder == "SPAM":
        return "spam"
    if "SPONSORED" in folder or _is_sponsored(message, owner):
        return "sponsored"
    return ""


def _is_sponsored(message: Message, owner: Owner) -> bool:
    """An advertisement: where a file has profile URLs the sender has none, and is neither owner nor closed account."""
    if message.title and message.title.casefold().startswith(("sponsored conversation", "sponsored message")):
        return True
    if not message.has_urls or message.sender_url or is_closed(message.sender):
        return False
    return not is_mine(message, owner)
