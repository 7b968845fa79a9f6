"""Reads a table of people, one a row, whichever program has written it."""

import csv
import re
from collections.abc import Iterator, Mapping

from crm_app.domain.records import Owner, Record
from crm_app.importers.address_books.columns import Headers, columns_of
from crm_app.importers.address_books.person_rows import PersonRows
from crm_app.importers.archives import HEAD, Member
from crm_app.importers.head import Head
from crm_app.importers.tables import HEADER_LINES, Header, Table, find_header
from crm_app.importers.text import head_lines


def kind_of(head: Head, mark: re.Pattern[str], needed: Mapping[str, frozenset[str]]) -> tuple[str, Header] | None:
    """The first kind whose columns a header has, with that header.

    ``mark`` is what such a header says somewhere: other lines, of many thousand files, are not taken apart.
    """
    for line in head.lines[:HEADER_LINES]:
        if mark.search(line):
            for kind, names in needed.items():
                if header := find_header([line], names):
                    return kind, header
    return None


class PeopleTable:
    """Streams the people; see ``RecordReader``. ``needed`` are the folded columns that the header is found by."""

    def __init__(self, member: Member, needed: frozenset[str], headers: Headers, owner: Owner) -> None:
        self._member = member
        self._needed = needed
        self._headers = headers
        self._owner = owner
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """One record a row.

        Rows that hold nothing are skipped ("empty"), so are those with nothing to call somebody by ("no_name"), the
        owner's own ("owner"), and repeated ones ("duplicate_row").
        """
        with Table(self._member.open, self._needed, self._member.base) as table:
            self._table = table
            rows = PersonRows(columns_of(self._labels(table), self._headers), self._headers, self._owner)
            for row, cells in table:
                yield rows.record(row, cells)

    def _labels(self, table: Table) -> list[str]:
        """The header's cells as they are written; the table itself knows only their folded names."""
        width = table.column()  # that of no name is the cell after the last
        with self._member.open() as file:
            head = file.read(HEAD)
        for line in head_lines(head):
            header = find_header([line], self._needed)
            if header is None:
                continue
            cells = _cells(line, header.delimiter)
            if len(cells) != width and cells:  # a spreadsheet program has put the whole line into one cell
                cells = _cells(cells[0], header.delimiter)
            if len(cells) == width:
                return cells
        return [""] * width


def _cells(line: str, delimiter: str) -> list[str]:
    none: list[str] = []
    return next(csv.reader([line], delimiter=delimiter), none)
