"""Makes a contact out of a row of a table of people."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_app.domain.identities import guess_identity
from crm_app.domain.names import fold
from crm_app.domain.records import ContactRecord, IdentityRecord, PersonRecord
from crm_app.importers.address_books.birthdays import birthday
from crm_app.importers.address_books.columns import Address, Columns, Headers

MOST_FIELDS = 100
LONGEST_FIELD = 2000  # characters
_MOST_VALUES = 50  # e-mails, phones or sites of one person
_JOINED = ":::"  # what Google joins several values in one cell with
_NO_DATE = frozenset({"0/0/00", "00.00.00", "0000-00-00"})
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NOT_DIGITS = re.compile(r"\D+")
Field = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """Who a row is about; without a name it is about nobody. ``odd`` are values that are not what they should be."""

    name: str
    given: str
    family: str
    own_key: str
    key: str
    emails: Sequence[str]
    phones: Sequence[str]
    company: str
    odd: tuple[Field, ...]


class PersonRows:
    """Reads the rows of one table."""

    def __init__(self, columns: Columns, headers: Headers) -> None:
        of = columns.of
        self._own, self._whole, self._nickname = of.get("key", ()), of.get("whole", ()), of.get("nickname", ())
        self._given, self._middle, self._family = of.get("given", ()), of.get("middle", ()), of.get("family", ())
        self._emails, self._phones, self._sites = of.get("email", ()), of.get("phone", ()), of.get("site", ())
        self._company, self._position = of.get("company", ()), of.get("position", ())
        self._location, self._birthday = of.get("location", ()), of.get("birthday", ())
        self._notes, self._tags = of.get("notes", ()), of.get("tags", ())
        self._columns = columns
        self._headers = headers

    def read(self, cells: list[str]) -> Person:
        """Who it is about: by name, else by the name of the e-mail, the company or the phone."""
        given, middle, family = (_first(cells, ats) for ats in (self._given, self._middle, self._family))
        name = (
            f"{given} {family}" if given and family and not middle else " ".join(filter(None, (given, middle, family)))
        )
        emails, phones = _values(cells, self._emails, ";"), _values(cells, self._phones, "")
        company = _first(cells, self._company)
        odd: tuple[Field, ...] = ()
        if any("@" not in email for email in emails):
            odd = tuple(("E-mail", email) for email in emails if "@" not in email)
            emails = [email for email in emails if "@" in email]
        if not name:
            name = _first(cells, self._whole) or _first(cells, self._nickname)
            name = name or (emails[0] if emails else "") or company or (phones[0] if phones else "")
        mark = emails[0].casefold() if emails else _NOT_DIGITS.sub("", phones[0]) if phones else ""
        own = _first(cells, self._own)
        key = own or f"name:{fold(name)}|{mark}"
        return Person(name, given, family, own, key, emails, phones, company, odd)

    def contact(self, row: int, key: str, person: Person, cells: list[str]) -> ContactRecord:
        identities = [IdentityRecord("email", "email", email) for email in person.emails]
        identities += [IdentityRecord("phone", "phone", phone) for phone in person.phones]
        fields = list(person.odd)
        fields += [(label, cells[at]) for at, label in self._columns.others if cells[at]]
        if self._sites:
            sites, unlike = _sites(_values(cells, self._sites, ""))
            identities += sites
            fields += unlike
        born = _first(cells, self._birthday)
        day = birthday(born) if born else ""
        if born and not day and born not in _NO_DATE:
            fields.append(("Birthday", born))
        fields += self._further(cells, self._company, "Company")
        fields += self._further(cells, self._position, "Position")
        location = _first(cells, self._location)
        for address in self._columns.addresses:
            place = _place(address, cells, fields)
            location = location or place
        fields += self._pairs(cells)
        return ContactRecord(
            (row,),
            key,
            PersonRecord(person.name, person.given, person.family, tuple(identities)),
            company=person.company,
            position=_first(cells, self._position),
            location=location,
            birthday=day,
            notes="\n".join(note for at in self._notes if (note := cells[at].strip())),
            tags=self._tags_of(cells) if self._tags else (),
            fields=limited(fields) if fields else (),
        )

    def _further(self, cells: list[str], ats: tuple[int, ...], label: str) -> list[Field]:
        """What a person has more than one of, but for the first."""
        if len(ats) < 2 and not (ats and _JOINED in cells[ats[0]]):
            return []
        return [(label, value) for value in _values(cells, ats, "")[1:]]

    def _tags_of(self, cells: list[str]) -> tuple[str, ...]:
        no_tags = self._headers.no_tags
        names = (
            tag.strip().removeprefix("*").strip()
            for at in self._tags
            if cells[at]
            for tag in cells[at].split(self._headers.tag_separator)
        )
        return tuple(dict.fromkeys(name for name in names if name and fold(name) not in no_tags))

    def _pairs(self, cells: list[str]) -> list[Field]:
        found: list[Field] = []
        for labelled, label, at in self._columns.pairs:
            if value := cells[at].strip():
                name = cells[labelled].strip().removeprefix("*").strip()
                found.append((name or label, value.replace(f" {_JOINED} ", ", ")))
        return found


def limited(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The first ``MOST_FIELDS`` that say something, none over ``LONGEST_FIELD`` characters."""
    found = [(label[:LONGEST_FIELD], value[:LONGEST_FIELD].strip()) for label, value in fields]
    return tuple(pair for pair in found if pair[1])[:MOST_FIELDS]


def _first(cells: list[str], ats: tuple[int, ...]) -> str:
    """The first of these cells that is not empty, and of several values in it the first."""
    for at in ats:
        if cells[at] and (text := cells[at].strip()):
            return text.partition(_JOINED)[0].strip() if _JOINED in text else text
    return ""


def _values(cells: list[str], ats: tuple[int, ...], separator: str) -> list[str]:
    """The values of these cells, each once."""
    found: list[str] = []
    for at in ats:
        cell = cells[at]
        if not cell:
            continue
        if not cell.isascii():
            cell = _UNSEEN.sub("", cell)
        if _JOINED in cell:
            found += cell.split(_JOINED)
        elif separator and separator in cell:
            found += cell.split(separator)
        else:
            found.append(cell)
    if not found:
        return found
    return list(dict.fromkeys(value for text in found if (value := text.strip())))[:_MOST_VALUES]


def _sites(values: Iterable[str]) -> tuple[list[IdentityRecord], list[Field]]:
    """Sites as identities, and what is no site as fields."""
    found: list[IdentityRecord] = []
    unlike: list[Field] = []
    for value in values:
        guess = guess_identity(value.replace("\\:", ":")[:LONGEST_FIELD])  # older files of Google escape the colon
        if guess.platform or guess.kind == "url":
            found.append(IdentityRecord(guess.platform or "web", guess.kind, guess.value))
        else:
            unlike.append(("Website", value))
    return found, unlike


def _place(address: Address, cells: list[str], fields: list[Field]) -> str:
    """The city and country of an address; the whole of it is added to the fields."""
    whole = cells[address.whole].strip()
    if not whole:
        pieces = (cells[at].strip() for at in address.parts if cells[at])
        whole = ", ".join(piece.replace("\n", ", ") for piece in pieces if piece)
        if not whole:
            return ""
    label = cells[address.labelled].strip().removeprefix("*").strip()
    label = f"{address.label} ({label})" if label else address.label
    fields += [(label, part) for part in whole.split(_JOINED)]
    places = (cells[at].partition(_JOINED)[0].strip() for at in (address.city, address.country))
    return ", ".join(place for place in places if place)
