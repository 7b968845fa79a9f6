"""Private messages, of the inbox and of its archive: one interaction a person and UTC day."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crm_app.domain.records import FailedRow, MessageLine, PersonRecord, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.reddit.talks import Talks
from crm_app.importers.reddit.values import account, instant, is_place, not_a_person, person
from crm_app.importers.tables import Table

SOURCE = "reddit.messages"
NEEDED = frozenset({"threadid", "date", "from", "to", "subject", "body"})
_MOST_PAIRS = 20_000
_LONGEST_PAIR = 200  # characters
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class _Between:
    """Who wrote and who is at the other end, or the reason why it is not taken."""

    reason: str
    author: str = ""
    mine: bool = False
    thread: str = ""
    people: dict[str, PersonRecord] = field(default_factory=dict[str, PersonRecord])


class MessagesReader:
    """Reads the messages; see ``RecordReader``. The interactions come after the last row was read."""

    def __init__(self, member: Member, me: str) -> None:
        self._member = member
        self._me = me.casefold()
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """Skipped: "owner_unknown", "not_addressed" (to or from the moderators of a subreddit, or between others),
        "bot", "deleted_account", "nobody" (to oneself), "empty". Failed: "bad_date".
        """
        talks = Talks()
        known: dict[tuple[str, str], _Between] = {}
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            column = table.column
            at, sender, recipient = column("date"), column("from"), column("to")
            subject, body = column("subject"), column("body")
            for row, cells in table:
                pair = (cells[sender], cells[recipient])
                between = known.get(pair)
                if between is None:
                    between = self._between(*pair)
                    if len(known) < _MOST_PAIRS and len(pair[0]) + len(pair[1]) < _LONGEST_PAIR:
                        known[pair] = between
                moment = None if between.reason else instant(cells[at])
                if between.reason:
                    yield SkippedRow((row,), between.reason)
                elif moment is None:
                    yield FailedRow((row,), "bad_date")
                else:
                    line = MessageLine(row, moment, between.author, between.mine, cells[body].strip())
                    talks.add(between.thread, cells[subject][:LONGEST_TITLE].strip(), between.people, line)
                    if talks.overfull:
                        yield from talks.records()
        yield from talks.records()

    def _between(self, sender: str, recipient: str) -> _Between:
        """What stands between these two cells."""
        if not self._me:
            return _Between("owner_unknown")
        if is_place(sender) or is_place(recipient):
            return _Between("not_addressed")
        names = account(sender), account(recipient)
        mine = [name.casefold() == self._me for name in names]
        if all(mine):
            return _Between("nobody")
        if not any(mine):
            return _Between("not_addressed" if any(names) else "empty")
        other = names[1] if mine[0] else names[0]
        key = other.casefold()
        return _Between(not_a_person(other), names[0], mine[0], f"message:{key}", {key: person(other)})
