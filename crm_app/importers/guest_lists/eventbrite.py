"""Eventbrite's report of the attendees of one event or of several (CSV)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from operator import itemgetter

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
from crm_app.importers.guest_lists.answers import Answers, Asks, identity_of
from crm_app.importers.guest_lists.event_names import named_by
from crm_app.importers.guest_lists.guests import GuestTable, email_identity, email_in, phone_identity, short, shown
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one
from crm_app.importers.table_days import day_first, parse_day
from crm_app.importers.tables import Table

SOURCE = "eventbrite.attendees"
_NEEDED = frozenset({"orderdate", "attendeestatus"})
_NAMES = (
    ("firstname", "attendeefirstname"),
    ("lastname", "attendeelastname"),
    ("email", "attendeeemail", "emailaddress"),
)
_PHONES = ("cellphone", "mobilephone", "phone", "phonenumber", "homephone", "workphone")
_PLACE = (("homecity", "city"), ("homestate", "state"), ("homecountry", "country"))
_SITES = ("website", "blog")
_SITE = Asks.of("website")
_KNOWN = (
    "order orderid orderdate ordertime firstname lastname email emailaddress attendeefirstname attendeelastname "
    "attendeeemail quantity ticketquantity pricetier attendee attendeeid attendeenumber group ordertype currency "
    "totalpaid feespaid eventbritefees eventbritepaymentprocessing attendeestatus eventname eventid eventdate "
    "eventstartdate eventstarttime eventtimezone jobtitle company buyerfirstname buyerlastname buyeremail "
    "purchaserfirstname purchaserlastname purchaseremail prefix suffix cellphone mobilephone phone phonenumber "
    "homephone workphone homecity city homestate state homecountry country website blog barcode barcodenumber "
    "ticketprice ticketrevenue taxpaid paymenttype paymentstatus deliverymethod ipaddress salutation "
)
_COMING = frozenset({"", "attending", "checked in", "checkedin", "attended"})
_NOT_ASKED = "info requested"  # what stands where the buyer has not said who comes


class Eventbrite:
    def recognise(self, head: Head) -> Claim | None:
        header = head.header(_NEEDED)
        if header is None or not all(any(name in header.columns for name in names) for names in _NAMES):
            return None
        return Claim(1.0 if {"order", "orderid", "eventid"} & header.columns.keys() else 0.8)

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        return Opened(
            one_by_one(claimed, lambda _kind: SOURCE, lambda member, _kind: EventbriteReader(member, owner)), owner
        )


class EventbriteReader(GuestTable):
    """The people who have a ticket; the event is a community, and where the owner met them."""

    needed = _NEEDED
    known = frozenset(_KNOWN.split())

    def __init__(self, member: Member, owner: Owner) -> None:
        super().__init__(member, owner)
        self._file = named_by(member.base)
        self._communities: dict[str, CommunityRef] = {}
        self._places: dict[tuple[str, str], CommunityRef] = {}

    def row_reader(self, table: Table, answers: Answers) -> Callable[[int, list[str]], Record]:
        first, last, mail = (table.column(*names) for names in _NAMES)
        status, number = table.column("attendeestatus"), table.column("attendee", "attendeeid", "attendeenumber")
        rest = _Rest(table, self._days_first())

        def read(row: int, cells: list[str]) -> Record:
            if cells[status].strip().lower() not in _COMING:
                return SkippedRow((row,), "not_attending")
            given, family, email = shown(_said(cells[first])), shown(_said(cells[last])), email_in(cells[mail])
            name = shown(given, family) or email
            if not name:
                return SkippedRow((row,), "no_name")
            key = self.key_of(email, cells[number].strip(), name)
            if skipped := self.left_out(row, key, email, name):
                return skipped
            fields, others, company, position = answers.read(cells)
            identities = (*email_identity(key, email), *rest.identities(cells), *others)
            community = self._community(*rest.event(cells))
            return ContactRecord(
                (row,),
                key,
                PersonRecord(name, given, family, tuple(dict.fromkeys(identities))),
                company=cells[rest.company].strip() or company,
                position=cells[rest.position].strip() or position,
                location=rest.location(cells),
                met=MetRecord("eventbrite", rest.day(cells) or self._file.day, community, f"Guest of {community.name}"),
                memberships=(MembershipRecord(community),),
                fields=fields,
            )

        return read

    def _community(self, name: str, identifier: str) -> CommunityRef:
        """The event, by its id, else by its name, which newer reports have and the file's name has."""
        said = name, identifier if len(identifier) <= 40 else ""
        found = self._places.get(said)
        if found is None:
            name = name or self._file.name
            key = said[1] or short(fold(name))
            if len(self._places) > 10_000:
                self._places.clear()
                self._communities.clear()
            found = self._communities.setdefault(key, CommunityRef("eventbrite", key, name, CommunityKind.LOCAL))
            self._places[said] = found
        return found

    def _days_first(self) -> bool:
        """Whether the dates of this report have the day first; the date of an order tells."""
        with Table(self.member.open, self.needed, self.member.base) as table:
            columns = [table.column(name) for name in ("orderdate", "eventstartdate", "eventdate")]
            return day_first(cells[at] for _, cells in table for at in columns)


class _Rest:
    """Columns that a report may have or not."""

    def __init__(self, table: Table, days_first: bool) -> None:
        self.company, self.position = table.column("company"), table.column("jobtitle")
        self._event, self._event_id = table.column("eventname"), table.column("eventid")
        self._on = table.column("eventstartdate", "eventdate")
        self._phones = itemgetter(*(table.column(name) for name in _PHONES))
        self._sites = [table.column(name) for name in _SITES]
        self._place = itemgetter(*(table.column(*names) for names in _PLACE))
        self._days_first = days_first

    def identities(self, cells: list[str]) -> Iterator[IdentityRecord]:
        yield from phone_identity(*map(str.strip, self._phones(cells)))
        for at in self._sites:
            if cells[at] and (found := identity_of(_SITE, cells[at].strip())):
                yield found

    def location(self, cells: list[str]) -> str:
        return ", ".join(filter(None, map(str.strip, self._place(cells))))

    def event(self, cells: list[str]) -> tuple[str, str]:
        """Name and id of the event."""
        return shown(cells[self._event]), cells[self._event_id].strip()

    def day(self, cells: list[str]) -> date | None:
        return parse_day(cells[self._on], days_first=self._days_first)


def _said(text: str) -> str:
    return "" if text.strip().lower() == _NOT_ASKED else text
