"""Connections.csv, of every generation since 2017: the people the owner is connected with."""

from collections.abc import Iterator

from crm_app.domain.names import fold
from crm_app.domain.records import (
    ContactRecord,
    IdentityRecord,
    MetRecord,
    Owner,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.importers.archives import Member
from crm_app.importers.dates import parse_day
from crm_app.importers.head import Head
from crm_app.importers.linkedin.people import profile_key
from crm_app.importers.tables import Table

NEEDED = frozenset({"firstname", "lastname", "connectedon"})
_MOST_DAYS = 10_000
_LONGEST_DAY = 64  # characters


class Connections:
    source = "linkedin.connections"

    def recognise(self, head: Head) -> float:
        return 1.0 if head.header(NEEDED) else 0.0

    def reader(self, member: Member, owner: Owner) -> "ConnectionsReader":
        del owner
        return ConnectionsReader(member)


class ConnectionsReader:
    """Streams the connections; see ``RecordReader``."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """One record a row.

        Rows without a name are skipped ("no_name": closed accounts), and so are repeated ones ("duplicate_row"). A
        person whose date cannot be read is taken without it.
        """
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            names = table.column("firstname"), table.column("lastname")
            columns = _Columns(table)
            seen = _Seen()
            days = _Days()
            for row, cells in table:
                given, family = cells[names[0]].strip(), cells[names[1]].strip()
                name = f"{given} {family}" if given and family else given or family
                if not name:
                    yield SkippedRow((row,), "no_name")
                    continue
                day, met = days.of(cells[columns.connected_on])
                url = cells[columns.url].strip()
                alias = f"name:{fold(name)}|{day}"
                url_key = profile_key(url)
                key = seen.key(url_key, alias, cells)
                if not key:
                    yield SkippedRow((row,), "duplicate_row")
                    continue
                person = PersonRecord(name, given, family, _identities(url if url_key else "", cells[columns.email]))
                yield columns.contact(row, key, person, (alias,) if url_key else (), met, cells)


class _Seen:
    """The keys of this file so far: a profile comes once, people with equal name and day are numbered."""

    def __init__(self) -> None:
        self._urls: set[str] = set()
        self._rows: set[tuple[str, ...]] = set()
        self._counts: dict[str, int] = {}

    def key(self, url_key: str, alias: str, cells: list[str]) -> str:
        """The key of this row, or empty when it repeats an earlier one."""
        if url_key:
            if url_key in self._urls:
                return ""
            self._urls.add(url_key)
            return url_key
        values = (alias, *cells)
        if values in self._rows:
            return ""
        self._rows.add(values)
        count = self._counts[alias] = self._counts.get(alias, 0) + 1
        return alias if count == 1 else f"{alias}#{count}"


class _Days:
    """Many people were met on one day: each cell as the day in ISO and as a meeting, "" and None if unreadable."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, MetRecord | None]] = {}

    def of(self, cell: str) -> tuple[str, MetRecord | None]:
        found = self._known.get(cell)
        if found is None:
            day = parse_day(cell)
            found = (day.isoformat(), MetRecord("linkedin", day)) if day else ("", None)
            if len(self._known) < _MOST_DAYS and len(cell) < _LONGEST_DAY:
                self._known[cell] = found
        return found


class _Columns:
    """Where the columns stand; those a generation lacks point at the cell that is always empty."""

    def __init__(self, table: Table) -> None:
        self.connected_on = table.column("connectedon")
        self.url = table.column("url", "profileurl")
        self.email = table.column("emailaddress", "email")
        self.company = table.column("company")
        self.position = table.column("position")
        self._address = table.column("address")
        self._notes = (table.column("websites"), table.column("instantmessengers"))
        self._tags = table.column("tags")
        self._old = any(table.has(name) for name in ("address", "websites", "instantmessengers", "tags"))

    def contact(
        self,
        row: int,
        key: str,
        person: PersonRecord,
        aliases: tuple[str, ...],
        met: MetRecord | None,
        cells: list[str],
    ) -> ContactRecord:
        company, position = cells[self.company].strip(), cells[self.position].strip()
        if not self._old:
            return ContactRecord((row,), key, person, aliases, company, position, met=met)
        return ContactRecord(
            (row,),
            key,
            person,
            aliases,
            company,
            position,
            location=cells[self._address].strip(),
            notes="\n".join(note for column in self._notes if (note := cells[column].strip())),
            met=met,
            tags=_tags(cells[self._tags]),
        )


def _identities(url: str, email: str) -> tuple[IdentityRecord, ...]:
    email = email.strip()
    found = (IdentityRecord("linkedin", "url", url),) if url else ()
    return (*found, IdentityRecord("email", "email", email)) if email else found


def _tags(text: str) -> tuple[str, ...]:
    tags = (tag.strip() for tag in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))
