"""Makes a contact out of a row of a table by what was said of its columns."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crm_app.domain.identities import identity_key
from crm_app.domain.names import fold
from crm_app.domain.records import (
    CommunityRef,
    ContactRecord,
    IdentityRecord,
    MembershipRecord,
    MetRecord,
    PersonRecord,
)
from crm_app.importers.any_table.handles import Taken, emails, first_mark, handles, links, phones
from crm_app.importers.any_table.mapping import Mapping
from crm_app.importers.birthdays import birthday
from crm_app.importers.table_days import parse_day

_HANDLES = ("linkedin", "telegram", "discord", "slack", "facebook", "reddit", "vk")
_MAX_NAME = 500
_MAX_LABEL = 200
_MAX_FIELD = 5_000
_MOST_FIELDS = 100
_MOST_TAGS = 50
_TAG_ENDS = re.compile(r"[,;|\n]")
_COMMUNITY_ENDS = re.compile(r"[;|\n]")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
Field = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """Who a row is about: without a name, nobody. ``left`` are cells that are not what their column says."""

    name: str
    given: str
    family: str
    identities: tuple[IdentityRecord, ...]
    left: tuple[Field, ...]

    @property
    def key(self) -> str:
        """By name, with what tells people of that name apart."""
        mark = first_mark(self.identities)
        return f"name:{fold(self.name)}|{identity_key(mark.platform, mark.kind, mark.value) if mark else ''}"


class People:
    """Reads rows; ``days_first`` says how days with slashes are written in this table."""

    def __init__(self, mapping: Mapping, community: CommunityRef | None = None, *, days_first: bool = False) -> None:
        of = mapping.column
        self._names = of("name"), of("given_name"), of("family_name")
        self._plain = of("company"), of("position"), of("location"), of("notes")
        self._birthday, self._met_on, self._tags = of("birthday"), of("met_on"), of("tags")
        self._community_column = of("community")
        self._takers: list[tuple[int, str, Callable[[str], Taken]]] = []
        for at, field in enumerate(mapping.fields):
            if taker := _taker(field):
                self._takers.append((at, mapping.header[at], taker))
        self._fields = [(at, mapping.header[at][:_MAX_LABEL]) for at in mapping.columns("field")]
        self._titles = mapping.header
        self._platform = (community.platform if community else "") or mapping.platform or "in_person"
        self._community = community
        self._member = (MembershipRecord(community),) if community else ()
        self._days_first = days_first

    def read(self, cells: Sequence[str]) -> Person:
        """Who it is about; ``cells`` are as many as there are columns, and an empty one. Without a name: by e-mail."""
        whole, given, family = [" ".join(cells[at].split())[:_MAX_NAME] if cells[at] else "" for at in self._names]
        identities: list[IdentityRecord] = []
        left: list[Field] = []
        for at, title, take in self._takers:
            if cells[at]:
                found, rest = take(cells[at])
                identities += found
                if rest:
                    left.append((title[:_MAX_LABEL], rest))
        name = whole or (f"{given} {family}" if given and family else given or family)
        if not name and identities:
            name = next((one.value for one in identities if one.kind == "email"), identities[0].value)
        return Person(
            name,
            given,
            family,
            tuple(dict.fromkeys(identities)) if len(identities) > 1 else tuple(identities),
            tuple(left),
        )

    def contact(self, row: int, key: str, person: Person, cells: Sequence[str]) -> ContactRecord:
        company, position, location, notes = [cells[at].strip() for at in self._plain]
        left = list(person.left)
        born = self._birthday_of(cells[self._birthday].strip(), left)
        met = self._met(cells[self._met_on].strip(), left)
        left += [(title, cells[at]) for at, title in self._fields if cells[at]]
        tags = cells[self._tags]
        return ContactRecord(
            (row,),
            key,
            PersonRecord(person.name, person.given, person.family, person.identities),
            company=company[:_MAX_FIELD],
            position=position[:_MAX_FIELD],
            location=location[:_MAX_FIELD],
            birthday=born,
            notes=notes,
            met=met,
            memberships=self._memberships(cells[self._community_column]),
            tags=_parts(tags, _TAG_ENDS, "#", _MOST_TAGS) if tags else (),
            fields=_limited(left) if left else (),
        )

    def _birthday_of(self, text: str, left: list[Field]) -> str:
        if not text:
            return ""
        if self._days_first and (found := _SLASHES.match(text)):
            text = f"{found[2]}/{found[1]}/{found[3]}"
        day = birthday(text)
        if not day:
            left.append((self._titles[self._birthday], text))
        return day

    def _met(self, text: str, left: list[Field]) -> MetRecord | None:
        """Where and when, if the day can be read; a table says no more of it."""
        if not text:
            return None
        day = parse_day(text, days_first=self._days_first)
        if day is None:
            left.append((self._titles[self._met_on], text))
            return None
        return MetRecord(self._platform, day, self._community)

    def _memberships(self, text: str) -> tuple[MembershipRecord, ...]:
        if not text:
            return self._member
        named = _parts(text, _COMMUNITY_ENDS, "", _MOST_TAGS)
        refs = (CommunityRef(self._platform, fold(name), name) for name in named if fold(name))
        return tuple(dict.fromkeys((*self._member, *(MembershipRecord(ref) for ref in refs))))


def _taker(field: str) -> Callable[[str], Taken] | None:
    simple: dict[str, Callable[[str], Taken]] = {"email": emails, "phone": phones, "url": links}
    if field in _HANDLES:
        return lambda cell: handles(field, cell)
    return simple.get(field)


def _parts(text: str, ends: re.Pattern[str], sign: str, most: int) -> tuple[str, ...]:
    """The parts of a cell that holds several, each once."""
    parts = (" ".join(part.split()).removeprefix(sign).strip()[:_MAX_LABEL] for part in ends.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))[:most]


def _limited(fields: Sequence[Field]) -> tuple[Field, ...]:
    found = ((label, value.strip()[:_MAX_FIELD]) for label, value in fields)
    return tuple(pair for pair in found if pair[1])[:_MOST_FIELDS]
