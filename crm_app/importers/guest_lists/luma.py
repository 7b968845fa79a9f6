"""Luma's list of guests of one event (CSV)."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from crm_app.domain.names import fold
from crm_app.domain.records import (
    CommunityRef,
    ContactRecord,
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
from crm_app.importers.guest_lists.guests import GuestTable, email_identity, email_in, phone_identity, short, shown
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one
from crm_app.importers.table_days import parse_day
from crm_app.importers.tables import Table

SOURCE = "luma.guests"
_NEEDED = frozenset({"name", "email", "createdat", "approvalstatus"})
_KNOWN = _NEEDED | {
    *("apiid", "guestid", "firstname", "lastname", "phonenumber", "checkedinat", "customsource", "qrcodeurl", "amount"),
    *("amounttax", "amountdiscount", "currency", "couponcode", "tickettypeid", "utmsource"),
}
_EVENT_ID = re.compile(r"/check-in/(evt-[A-Za-z0-9]{4,40})")


class Luma:
    def recognise(self, head: Head) -> Claim | None:
        header = head.header(_NEEDED)
        return (
            Claim(1.0 if header and {"apiid", "guestid", "qrcodeurl"} & header.columns.keys() else 0.8)
            if header
            else None
        )

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        return Opened(one_by_one(claimed, lambda _kind: SOURCE, lambda member, _kind: LumaReader(member, owner)), owner)


class LumaReader(GuestTable):
    """The guests who are approved; the event is a community, and where the owner met them.

    The day is that of the check-in, else the one in the file's name.
    """

    needed = _NEEDED
    known = _KNOWN

    def __init__(self, member: Member, owner: Owner) -> None:
        super().__init__(member, owner)
        self._file = named_by(member.base)
        self._communities: dict[str, CommunityRef] = {}

    def row_reader(self, table: Table, answers: Answers) -> Callable[[int, list[str]], Record]:
        at = {name: table.column(name) for name in ("name", "email", "approvalstatus", "checkedinat", "qrcodeurl")}
        first, last, phone = table.column("firstname"), table.column("lastname"), table.column("phonenumber")
        identifier = table.column("apiid", "guestid")

        def read(row: int, cells: list[str]) -> Record:
            if cells[at["approvalstatus"]].strip().lower() != "approved":
                return SkippedRow((row,), "not_attending")
            email, given, family = email_in(cells[at["email"]]), shown(cells[first]), shown(cells[last])
            name = shown(cells[at["name"]]) or shown(given, family) or email
            if not name:
                return SkippedRow((row,), "no_name")
            key = self.key_of(email, cells[identifier].strip(), name)
            if skipped := self.left_out(row, key, email, name):
                return skipped
            fields, others, company, position = answers.read(cells)
            identities = (*email_identity(key, email), *phone_identity(cells[phone].strip()), *others)
            community = self._community(cells[at["qrcodeurl"]])
            return ContactRecord(
                (row,),
                key,
                PersonRecord(name, given, family, tuple(dict.fromkeys(identities))),
                company=company,
                position=position,
                met=self._met(community, parse_day(cells[at["checkedinat"]])),
                memberships=(MembershipRecord(community),),
                fields=fields,
            )

        return read

    def _community(self, link: str) -> CommunityRef:
        """The event, by the id that stands in the check-in link, else by its name."""
        found = _EVENT_ID.search(link)
        key = found[1] if found else short(fold(self._file.name))
        if key not in self._communities:
            if len(self._communities) > 10_000:
                self._communities.clear()
            self._communities[key] = CommunityRef("luma", key, self._file.name, CommunityKind.LOCAL)
        return self._communities[key]

    def _met(self, community: CommunityRef, checked_in: date | None) -> MetRecord:
        return MetRecord("luma", checked_in or self._file.day, community, f"Guest of {self._file.name}")
