"""Makes a contact out of a row of a table of people."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

from crm_app.domain.names import fold
from crm_app.domain.records import ContactRecord, IdentityRecord, Owner, PersonRecord, Record, SkippedRow
from crm_app.importers.address_books.columns import Address, Columns, Headers
from crm_app.importers.birthdays import birthday
from crm_app.importers.profiles import guessed
from crm_app.importers.whose import is_me

MOST_FIELDS = 100
LONGEST_FIELD = 2000  # characters
_MOST_VALUES = 50  # e-mails, phones or sites of one person
_MOST_KNOWN = 10_000
_LONGEST_KNOWN = 200  # characters
_JOINED = ":::"  # what Google joins several values in one cell with
_NO_DATE = frozenset({"0/0/00", "00.00.00", "0000-00-00"})
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NOT_DIGITS = re.compile(r"\D+")
_ONE_EACH = ("given", "middle", "family", "company", "position", "location", "birthday", "key")
Field = tuple[str, str]


class Seen:
    """The keys of a file so far: an id comes once, people alike are numbered unless their rows are the same."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._more: dict[str, set[int]] = {}

    def own(self, key: str) -> str:
        """The key that the source gave this row, or empty when it gave it to an earlier one."""
        if key in self._first:
            return ""
        self._first[key] = 0
        return key

    def key(self, key: str, cells: list[str]) -> str:
        """The key of a row that its source gave none, or empty when the row repeats an earlier one."""
        row = hash(tuple(cells))
        if key not in self._first:
            self._first[key] = row
            return key
        more = self._more.setdefault(key, {self._first[key]})
        if row in more:
            return ""
        more.add(row)
        return f"{key}#{len(more)}"


class PersonRows:
    """Reads the rows of one table. Most cells of a row are empty: they are looked at together, not one by one."""

    def __init__(self, columns: Columns, headers: Headers, owner: Owner) -> None:
        of = columns.of
        self._whole, self._nickname = of.get("whole", ()), of.get("nickname", ())
        self._company, self._position = of.get("company", ()), of.get("position", ())
        self._columns = columns
        self._headers = headers
        self._mine = is_me(owner)
        self._seen = Seen()
        # A role that the table lacks stands at -1, the cell that is always empty.
        self._firsts = itemgetter(*(of.get(role, (-1,))[0] for role in _ONE_EACH))
        self._others_of = [(place, of[role][1:]) for place, role in enumerate(_ONE_EACH) if len(of.get(role, ())) > 1]
        self._several = bool(self._others_of)
        self._emails, self._phones, self._sites, self._notes, self._tags = (
            _getter(of.get(role, ())) for role in ("email", "phone", "site", "notes", "tags")
        )
        self._left = _getter([at for at, _ in columns.others])
        self._pairs = _getter([at for _, _, at in columns.pairs])
        self._addresses = _getter([at for one in columns.addresses for at in (one.whole, *one.parts, one.labelled)])
        self._known_addresses: dict[tuple[str, ...], tuple[str, tuple[Field, ...]]] = {}
        rare = [*of.get("site", ()), *(at for at, _ in columns.others), *(at for _, _, at in columns.pairs)]
        self._rare = _getter([*rare, *(at for one in columns.addresses for at in (one.whole, *one.parts))])
        self._known_tag: dict[str, str] = {}

    def record(self, row: int, cells: list[str]) -> Record:
        """The person by name, else by the name of the e-mail, the company or the phone; or why nobody is taken."""
        firsts = list(map(str.strip, self._firsts(cells)))
        for place, ats in self._others_of:
            firsts[place] = firsts[place] or _first(cells, ats)
        joined = _JOINED in "".join(firsts)
        if joined:
            firsts = [text.partition(_JOINED)[0].strip() for text in firsts]
        given, middle, family, company, position, location, born, own = firsts
        emails, phones = _values(self._emails(cells), ";"), _values(self._phones(cells), "")
        fields: list[Field] = []
        for email in emails:
            if "@" not in email:
                fields.append(("E-mail", email))
        if fields:
            emails = [email for email in emails if "@" in email]
        if given and family and not middle:
            name = f"{given} {family}"
        else:
            name = " ".join(filter(None, (given, middle, family))) or self._called(cells, company, emails, phones)
        if not name:
            return SkippedRow((row,), "no_name" if "".join(cells).strip() else "empty")
        if emails and self._mine is not None and self._mine(*emails):
            return SkippedRow((row,), "owner")
        if own:
            key = self._seen.own(own)
        else:
            mark = emails[0].casefold() if emails else _NOT_DIGITS.sub("", phones[0]) if phones else ""
            key = self._seen.key(f"name:{fold(name)}|{mark}", cells)
        if not key:
            return SkippedRow((row,), "duplicate_row")
        identities = [IdentityRecord("email", "email", email) for email in emails]
        identities += [IdentityRecord("phone", "phone", phone) for phone in phones]
        place, several, day = "", joined or self._several, birthday(born) if born else ""
        if born and not day and born not in _NO_DATE:
            fields.append(("Birthday", born))
        if several or any(self._rare(cells)):
            place = self._rest(cells, fields, identities, several=several)
        tags, notes = self._tags(cells), self._notes(cells)
        return ContactRecord(
            (row,),
            key,
            PersonRecord(name, given, family, tuple(identities)),
            (),
            company,
            position,
            location or place,
            day,
            "\n".join([note for text in notes if (note := text.strip())]) if any(notes) else "",
            tags=self._tags_of(tags) if any(tags) else (),
            fields=limited(fields) if fields else (),
        )

    def _called(self, cells: list[str], company: str, emails: Sequence[str], phones: Sequence[str]) -> str:
        """What somebody is called whose row has no given and family name."""
        name = _first(cells, self._whole) or _first(cells, self._nickname)
        return name or (emails[0] if emails else "") or company or (phones[0] if phones else "")

    def _rest(self, cells: list[str], fields: list[Field], identities: list[IdentityRecord], *, several: bool) -> str:
        """Add what a row has besides to the fields and identities; gives the place of the first address.

        ``several``: whether it may have more than one company or position.
        """
        place = ""
        if any(self._left(cells)):
            fields += [(label, text) for at, label in self._columns.others if (text := cells[at].strip())]
        if values := _values(self._sites(cells), ""):
            sites, unlike = _sites(values)
            identities += sites
            fields += unlike
        if several:
            fields += _further(cells, self._company, "Company")
            fields += _further(cells, self._position, "Position")
        said = self._addresses(cells)
        if any(said):
            place, addresses = self._known_addresses.get(said) or self._addresses_of(said, cells)
            fields += addresses
        if any(self._pairs(cells)):
            fields += self._pairs_of(cells)
        return place

    def _addresses_of(self, said: tuple[str, ...], cells: list[str]) -> tuple[str, tuple[Field, ...]]:
        """The first place, and all addresses; as a rule only the town and the country are given, and those often."""
        fields: list[Field] = []
        places = [_place(address, cells, fields) for address in self._columns.addresses]
        found = next(filter(None, places), ""), tuple(fields)
        if len(self._known_addresses) < _MOST_KNOWN and sum(map(len, said)) < _LONGEST_KNOWN:
            self._known_addresses[said] = found
        return found

    def _tags_of(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """The tags in these cells; hardly any differs from all that came before."""
        known, separator = self._known_tag, self._headers.tag_separator
        found = [
            known[tag] if tag in known else self._tag(tag) for cell in said if cell for tag in cell.split(separator)
        ]
        return tuple(dict.fromkeys(filter(None, found)))

    def _tag(self, said: str) -> str:
        """A tag as it is taken, empty for one of the source's own."""
        name = said.strip().removeprefix("*").strip()
        if fold(name) in self._headers.no_tags:
            name = ""
        if len(self._known_tag) < _MOST_KNOWN and len(said) < _LONGEST_KNOWN:
            self._known_tag[said] = name
        return name

    def _pairs_of(self, cells: list[str]) -> list[Field]:
        found: list[Field] = []
        for labelled, label, at in self._columns.pairs:
            if value := cells[at].strip():
                name = cells[labelled].strip().removeprefix("*").strip()
                found.append((name or label, value.replace(f" {_JOINED} ", ", ")))
        return found


def _getter(ats: Sequence[int]) -> Callable[[list[str]], tuple[str, ...]]:
    """What gives these cells of a row, and the empty one after them so that it is a tuple of any number."""
    return itemgetter(*ats, -1, -1)


def _further(cells: list[str], ats: tuple[int, ...], label: str) -> list[Field]:
    """What a person has more than one of, but for the first."""
    return [(label, value) for value in _values([cells[at] for at in ats], "")[1:]]


def limited(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The first ``MOST_FIELDS`` of what is trimmed and says something, none over ``LONGEST_FIELD`` characters."""
    for label, value in fields:
        if len(value) > LONGEST_FIELD or len(label) > LONGEST_FIELD:
            fields = [(label[:LONGEST_FIELD], value[:LONGEST_FIELD].strip()) for label, value in fields]
            break
    return tuple(fields[:MOST_FIELDS])


def _first(cells: list[str], ats: tuple[int, ...]) -> str:
    """The first of these cells that is not empty, and of several values in it the first."""
    for at in ats:
        if cells[at] and (text := cells[at].strip()):
            return text.partition(_JOINED)[0].strip() if _JOINED in text else text
    return ""


def _values(cells: Iterable[str], separator: str) -> list[str]:
    """The values of these cells, each once."""
    filled = list(filter(None, cells))
    if not filled:
        return filled
    cell = filled[0]
    if len(filled) == 1 and cell.isascii() and _JOINED not in cell and not (separator and separator in cell):
        return [text] if (text := cell.strip()) else []
    found: list[str] = []
    for cell in filled:
        if not cell.isascii():
            cell = _UNSEEN.sub("", cell)  # noqa: PLW2901
        if _JOINED in cell:
            found += cell.split(_JOINED)
        elif separator and separator in cell:
            found += cell.split(separator)
        else:
            found.append(cell)
    return list(dict.fromkeys(value for text in found if (value := text.strip())))[:_MOST_VALUES]


def _sites(values: Iterable[str]) -> tuple[list[IdentityRecord], list[Field]]:
    """Sites as identities, and what is no site as fields."""
    found: list[IdentityRecord] = []
    unlike: list[Field] = []
    for value in values:
        if site := _site(value[:LONGEST_FIELD]):
            found.append(site)
        else:
            unlike.append(("Website", value))
    return found, unlike


@lru_cache(maxsize=4096)  # many people have their company's
def _site(value: str) -> IdentityRecord | None:
    guess = guessed(value.replace("\\:", ":"))  # older files of Google escape the colon
    if guess.platform or guess.kind == "url":
        return IdentityRecord(guess.platform or "web", guess.kind, guess.value)
    return None


def _place(address: Address, cells: list[str], fields: list[Field]) -> str:
    """The city and country of an address; the whole of it is added to the fields."""
    whole = cells[address.whole].strip()
    if not whole:
        whole = ", ".join([piece for at in address.parts if (piece := cells[at].strip())]).replace("\n", ", ")
        if not whole:
            return ""
    label = address.label
    if called := cells[address.labelled].strip().removeprefix("*").strip():
        label = f"{label} ({called})"
    fields += [(label, text) for part in whole.split(_JOINED) if (text := part.strip())]
    city = cells[address.city].partition(_JOINED)[0].strip()
    country = cells[address.country].partition(_JOINED)[0].strip()
    return f"{city}, {country}" if city and country else city or country
