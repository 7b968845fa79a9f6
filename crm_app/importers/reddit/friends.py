"""The accounts that the owner has made friends, with the notes to them."""

from collections.abc import Iterator

from crm_app.domain.records import ContactRecord, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.reddit.values import account, not_a_person, person
from crm_app.importers.tables import Table

SOURCE = "reddit.friends"
NEEDED = frozenset({"username", "note"})


class FriendsReader:
    """Streams the friends; see ``RecordReader``."""

    def __init__(self, member: Member, me: str) -> None:
        self._member = member
        self._me = me.casefold()
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """One record a row. Skipped: "no_name", "deleted_account", "bot", "owner", "duplicate_row"."""
        seen: set[str] = set()
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            who, note = table.column("username"), table.column("note")
            for row, cells in table:
                name = account(cells[who])
                key = name.casefold()
                reason = "" if name else "no_name"
                reason = reason or ("owner" if key == self._me else "duplicate_row" if key in seen else "")
                reason = reason or not_a_person(name)
                if reason:
                    yield SkippedRow((row,), reason)
                    continue
                seen.add(key)
                yield ContactRecord((row,), f"user:{key}", person(name), notes=cells[note].strip())
