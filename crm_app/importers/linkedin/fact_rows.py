"""Reads a table of what concerns the owner alone, one fact a row."""

from collections.abc import Iterator
from dataclasses import dataclass

from crm_app.domain.identities import identity_key
from crm_app.domain.names import fold
from crm_app.domain.records import OwnerFactRecord, Record, SkippedRow
from crm_app.domain.vocabulary import IdentityKind, OwnerFactKind
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.linkedin.table_reader import TableReader
from crm_app.importers.plain_text import plain_text
from crm_app.importers.tables import Table

_NOTHING = frozenset({"n/a", "not available", "null"})
_GONE = "CONTENT METADATA NO LONGER EXISTS"  # in place of the title of a course that was taken down
_ENDED = frozenset({"unfollow", "unfollowed"})
_MOST_EMAILS = 100


@dataclass(frozen=True, slots=True)
class FactRows:
    """Which columns of a table say what of the owner, by folded name.

    ``title`` is the first of these that says something; ``detail`` are pairs of a column and the label that its value
    needs, if any. ``period`` has a beginning and an end in one cell. The values of ``key`` tell facts of one title
    apart; a phone number is one, however it is spelt. ``status`` says that a row is no longer so.
    """

    kind: OwnerFactKind
    title: tuple[str, ...]
    detail: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""
    period: str = ""
    key: tuple[str, ...] = ()
    status: str = ""
    is_phone: bool = False


class FactReader(TableReader):
    """Streams the facts; times stay as they are written."""

    def __init__(self, member: Member, needed: frozenset[str], rows: FactRows) -> None:
        super().__init__(member, needed)
        self._rows = rows

    def read(self, table: Table) -> Iterator[Record]:
        """One record a row; skipped: "empty" (without a title), "unfollowed", "duplicate_row"."""
        rows = self._rows
        titles, keys = [table.column(name) for name in rows.title], [table.column(name) for name in rows.key]
        details = [(table.column(name), label) for name, label in rows.detail]
        since, until, period = table.column(rows.since), table.column(rows.until), table.column(rows.period)
        status = table.column(rows.status)
        seen: set[int] = set()  # hashes, which take less room
        for row, cells in self.rows(table):
            title = next((text for at in titles if (text := _said(cells[at]))), "")
            if not title or title.startswith(_GONE):
                yield SkippedRow((row,), "empty")
                continue
            if cells[status].strip().casefold() in _ENDED:
                yield SkippedRow((row,), "unfollowed")
                continue
            name = identity_key("phone", IdentityKind.PHONE, title) if rows.is_phone else fold(title)
            key = "|".join((name, *(fold(_said(cells[at])) for at in keys)))
            mark = hash(key)
            if mark in seen:
                yield SkippedRow((row,), "duplicate_row")
                continue
            seen.add(mark)
            begin, end = _said(cells[since]), _said(cells[until])
            if rows.period:
                begin, _, end = (part.strip() for part in cells[period].partition(" - "))
            yield OwnerFactRecord((row,), key, rows.kind, title, _detail(details, cells, title), begin, end)


def own_emails(member: Member, needed: frozenset[str]) -> tuple[str, ...]:
    """The owner's confirmed addresses, the primary one first; none when the file cannot be read."""
    found: list[tuple[bool, str]] = []
    try:
        with Table(member.open, needed, member.base) as table:
            email, confirmed, primary = (table.column(name) for name in ("emailaddress", "confirmed", "primary"))
            for _, cells in table:
                address = cells[email].strip()
                if "@" in address and cells[confirmed].strip().casefold() != "no":
                    found.append((cells[primary].strip().casefold() != "yes", address))
                if len(found) == _MOST_EMAILS:
                    break
    except BadInput:
        pass
    return tuple(address for _, address in sorted(found, key=lambda pair: pair[0]))


def _detail(details: list[tuple[int, str]], cells: list[str], title: str) -> str:
    """A line for each detail; what the title says already is left out."""
    found: list[str] = []
    for at, label in details:
        text = plain_text(_said(cells[at]))
        if text and text != title:
            found.append(f"{label}: {text}" if label else text)
    return "\n".join(found)


def _said(cell: str) -> str:
    cell = cell.strip()
    return "" if cell.casefold() in _NOTHING else cell
