"""Meetup's lists (tables with tabs, called .xls): the members of a group, and the attendees of an event."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_app.domain.names import fold
from crm_app.domain.records import (
    CommunityRef,
    ContactRecord,
    IdentityRecord,
    MembershipRecord,
    MetRecord,
    Owner,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.domain.vocabulary import CommunityKind
from crm_app.importers.archives import Member
from crm_app.importers.guest_lists.answers import Answers
from crm_app.importers.guest_lists.event_names import named_by
from crm_app.importers.guest_lists.guests import GuestTable, short, shown
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one
from crm_app.importers.table_days import day_first, parse_day
from crm_app.importers.tables import Table

MEMBERS, ATTENDEES = "meetup.members", "meetup.attendees"
_BOTH = frozenset({"name", "userid", "urlofmemberprofile"})
_NEEDED = {MEMBERS: _BOTH | {"memberid"}, ATTENDEES: _BOTH | {"rsvp"}}
_KNOWN = (
    "memberid title location joinedgroupon lastvisitedgroupon lastattended totalrsvps rsvpedyes rsvpedmaybe "
    "rsvpedno  meetupsattended noshows photo assistantorganizer mailinglist attendance eventhost rsvp guests "
    "rsvpedon company "
)
_PROFILE = re.compile(r"meetup\.com/(?:[a-z]{2}-[A-Z]{2}/)?(?!members/)([\w-]{2,100})/members/(\d+)")
_NUMBER = re.compile(r"\d{1,20}")
_ABSENT = frozenset({"n", "no", "no show", "noshow", "absent"})


class Meetup:
    def recognise(self, head: Head) -> Claim | None:
        for kind in (ATTENDEES, MEMBERS):
            if head.header(_NEEDED[kind]):
                return Claim(1.0, kind)
        return None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """Members first, then who came."""
        files = one_by_one(claimed, lambda kind: kind, lambda member, kind: MeetupReader(member, owner, kind))
        return Opened(tuple(sorted(files, key=lambda file: file.source != MEMBERS)), owner)


class _Who(NamedTuple):
    number: str
    name: str
    slug: str


class MeetupReader(GuestTable):
    """Members of the group, who are not listed among the contacts, or people who came to an event of it, who are."""

    known = _BOTH | frozenset(_KNOWN.split())

    def __init__(self, member: Member, owner: Owner, kind: str) -> None:
        super().__init__(member, owner)
        self.needed = _NEEDED[kind]
        self._members = kind == MEMBERS
        self._file = named_by(member.base)
        self._groups: dict[str, CommunityRef] = {}

    def row_reader(self, table: Table, answers: Answers) -> Callable[[int, list[str]], Record]:
        names, role, place = table.column("name"), table.column("title"), table.column("location")
        ids = table.column("userid"), table.column("memberid"), table.column("urlofmemberprofile")
        rsvp, attendance, company = table.column("rsvp"), table.column("attendance"), table.column("company")
        joined = table.column("joinedgroupon")
        days_first = self._days_first()

        def read(row: int, cells: list[str]) -> Record:
            if not self._members and (
                cells[rsvp].strip().lower() != "yes" or cells[attendance].strip().lower() in _ABSENT
            ):
                return SkippedRow((row,), "not_attending")
            who = _who(cells[names], *(cells[at] for at in ids))
            if not who.name:
                return SkippedRow((row,), "no_name")
            key = f"id:{who.number}" if who.number else f"name:{fold(who.name)}"
            if skipped := self.left_out(row, key, who.number, f"user {who.number}", who.name):
                return skipped
            group = self._group(who.slug)
            since = parse_day(cells[joined], days_first=days_first)
            fields, others, other_company, position = answers.read(cells)
            identities = _identities(who.number)
            if others:
                identities = tuple(dict.fromkeys((*identities, *others)))
            return ContactRecord(
                (row,),
                key,
                PersonRecord(who.name, identities=identities),
                company=cells[company].strip() or other_company,
                position=position,
                location=cells[place].strip(),
                met=None if self._members else self._met(group),
                memberships=(MembershipRecord(group, " ".join(cells[role].split()), since),),
                listed=not self._members,
                fields=fields,
            )

        return read

    def _met(self, group: CommunityRef) -> MetRecord:
        return MetRecord("meetup", self._file.day, group, f"Guest of {self._file.name}")

    def _group(self, slug: str) -> CommunityRef:
        """The group by what its address calls it, else by the file's name."""
        if slug not in self._groups:
            if len(self._groups) > 10_000:
                self._groups.clear()
            by_file = self._file.name if self._members or not slug else ""
            name = by_file or slug.replace("-", " ").replace("_", " ").strip()
            self._groups[slug] = CommunityRef("meetup", slug.lower() or short(fold(name)), name, CommunityKind.LOCAL)
        return self._groups[slug]

    def _days_first(self) -> bool:
        with Table(self.member.open, self.needed, self.member.base) as table:
            columns = [
                table.column(name) for name in ("joinedgroupon", "rsvpedon", "lastattended", "lastvisitedgroupon")
            ]
            return day_first(cells[at] for _, cells in table for at in columns)


def _who(name: str, user: str, member: str, profile: str) -> _Who:
    """The number that is the same in every list: of ``user 123``, of the member's id, or in the profile's address."""
    address = _PROFILE.search(profile)
    found = _NUMBER.search(user) or _NUMBER.search(member)
    number = found[0] if found else address[2] if address else ""
    return _Who(number, shown(name), address[1] if address else "")


def _identities(number: str) -> tuple[IdentityRecord, ...]:
    if not number:
        return ()
    return (
        IdentityRecord("meetup", "user_id", number),
        IdentityRecord("meetup", "url", f"https://www.meetup.com/members/{number}/"),
    )
