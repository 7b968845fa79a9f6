"""The address book that the owner once gave to LinkedIn: Contacts.csv, Imported Contacts.csv, ImportedContacts.csv."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from crm_app.domain.identities import guess_identity, identity_key
from crm_app.domain.names import fold
from crm_app.domain.records import ContactRecord, IdentityRecord, Owner, PersonRecord, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.birthdays import birthday
from crm_app.importers.head import Head
from crm_app.importers.linkedin.people import full_name
from crm_app.importers.linkedin.table_reader import TableReader
from crm_app.importers.tables import Table

NEEDED = frozenset({"firstname", "lastname", "phonenumbers", "createdat"})
_ONE_OF = ("bookmarkedat", "instantmessagehandles", "thirdpartyverified", "profiles")
_MOST = 100  # e-mails and phones, or sites, of one person
_LONGEST = 2000  # characters of a field or a site
_LONGEST_ADDRESS = 320  # characters
_DIGIT = re.compile(r"\d")
_APART = re.compile(r"[\s,;]+")
# What is not kept elsewhere, by the column's folded name.
_FIELDS = (
    ("nickname", "Nickname"),
    ("nameprefix", "Name prefix"),
    ("namesuffix", "Name suffix"),
    ("maidenname", "Maiden name"),
    ("addresses", "Addresses"),
    ("instantmessagehandles", "Instant messages"),
    ("countrycode", "Country"),
    ("regioncode", "Region"),
    ("thirdpartyverified", "Third party verified"),
    ("source", "Source"),
    ("createdat", "Created at"),
    ("updatedat", "Updated at"),
    ("bookmarkedat", "Bookmarked at"),
)
Field = tuple[str, str]
# By kind and normalised value: the least of them is the same one whatever the order of a cell, and an e-mail if any.
_Addresses = dict[tuple[str, str], IdentityRecord]


class ImportedContacts:
    source = "address_book.linkedin"

    def recognise(self, head: Head) -> float:
        header = head.header(NEEDED)
        return 1.0 if header and any(column in header.columns for column in _ONE_OF) else 0.0

    def reader(self, member: Member, owner: Owner) -> "ImportedContactsReader":
        return ImportedContactsReader(member, owner)


class ImportedContactsReader(TableReader):
    """Streams the people of the address book."""

    def __init__(self, member: Member, owner: Owner) -> None:
        super().__init__(member, NEEDED)
        self._mine = frozenset(value.strip().casefold() for value in owner.me)

    def read(self, table: Table) -> Iterator[Record]:
        """One record a row; skipped: "no_name", "owner" (by e-mail), "duplicate_row" (of one name and address)."""
        columns = _Columns(table)
        seen: set[int] = set()  # hashes, which take less room
        for row, cells in self.rows(table):
            name, addresses = columns.name(cells), columns.addresses(cells)
            if not name:
                yield SkippedRow((row,), "no_name")
                continue
            if self._mine and any(address.value.casefold() in self._mine for address in addresses.values()):
                yield SkippedRow((row,), "owner")
                continue
            plain = f"name:{fold(name)}"
            key = f"{plain}|{min(addresses)[1]}" if addresses else plain
            mark = hash(key)
            if mark in seen:
                yield SkippedRow((row,), "duplicate_row")
                continue
            seen.add(mark)
            yield columns.contact(row, key, (plain,) if addresses else (), name, addresses.values(), cells)


class _Columns:
    """Where the columns stand; those a generation lacks point at the cell that is always empty."""

    def __init__(self, table: Table) -> None:
        column = table.column
        self._given, self._middle, self._family = column("firstname"), column("middlename"), column("lastname")
        self._whole, self._nickname = column("fullname"), column("nickname")
        self._emails, self._phones = column("emails", "emailaddress"), column("phonenumbers")
        self._company, self._title, self._location = column("companies"), column("title"), column("location")
        self._birthday, self._sites, self._profiles = column("birthday"), column("sites"), column("profiles")
        self._fields = [(column(name), label) for name, label in _FIELDS if table.has(name)]

    def name(self, cells: list[str]) -> str:
        given = full_name(cells[self._given], cells[self._middle])
        return full_name(given, cells[self._family]) or cells[self._whole].strip() or cells[self._nickname].strip()

    def addresses(self, cells: list[str]) -> _Addresses:
        found: _Addresses = {}
        if cells[self._emails]:
            _add(found, "email", (email for email in _APART.split(cells[self._emails]) if "@" in email))
        if cells[self._phones]:
            _add(found, "phone", (phone for phone in cells[self._phones].split(",") if _DIGIT.search(phone)))
        return found

    def contact(
        self,
        row: int,
        key: str,
        aliases: tuple[str, ...],
        name: str,
        addresses: Iterable[IdentityRecord],
        cells: list[str],
    ) -> ContactRecord:
        fields = [(label, value) for at, label in self._fields if (value := _said(cells[at])[:_LONGEST])]
        born = _said(cells[self._birthday])
        day = birthday(born) if born else ""
        if born and not day:
            fields.append(("Birthday", born[:_LONGEST]))
        sites, unlike = _sites(cells[self._sites], cells[self._profiles])
        person = PersonRecord(
            name, cells[self._given].strip(), cells[self._family].strip(), tuple(chain(addresses, sites))
        )
        return ContactRecord(
            (row,),
            key,
            person,
            aliases,
            company=_said(cells[self._company]),
            position=_said(cells[self._title]),
            location=_said(cells[self._location]),
            birthday=day,
            fields=(*fields, *unlike),
        )


def _said(cell: str) -> str:
    cell = cell.strip()
    return "" if cell == "null" else cell


def _add(found: _Addresses, kind: str, values: Iterable[str]) -> None:
    """Put in what is not there yet; a phone number that is spelt in two ways is one."""
    for value in values:
        if len(found) == _MOST:
            return
        text = value.strip()[:_LONGEST_ADDRESS]
        found.setdefault((kind, identity_key(kind, kind, text)), IdentityRecord(kind, kind, text))


def _sites(*cells: str) -> tuple[list[IdentityRecord], list[Field]]:
    """Sites and profiles as identities, and what is neither as fields."""
    found: list[IdentityRecord] = []
    unlike: list[Field] = []
    values = (value for cell in cells if cell for value in cell.split(","))
    for text in dict.fromkeys(text for value in values if (text := _said(value)[:_LONGEST])):
        if len(found) + len(unlike) == _MOST:
            break
        guess = guess_identity(text)
        if guess.kind == "url" or guess.platform not in ("", "phone"):
            found.append(IdentityRecord(guess.platform or "web", guess.kind, guess.value))
        else:
            unlike.append(("Website", text))
    return found, unlike
