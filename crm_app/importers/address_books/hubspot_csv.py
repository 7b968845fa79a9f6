"""HubSpot's export of contacts: the columns that somebody has chosen, under the names that they are shown by."""

import re
from collections.abc import Sequence

from crm_app.domain.records import Owner
from crm_app.importers.address_books.columns import Headers
from crm_app.importers.address_books.people_table import PeopleTable, kind_of
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one

SOURCE = "hubspot.contacts"
_MARK = re.compile(r"(?:record|contact).?id", re.IGNORECASE)
_NEEDED = {
    "record": frozenset({"recordid", "firstname", "lastname", "email"}),
    "contact": frozenset({"contactid", "firstname", "lastname", "email"}),
}
# Other CRMs too have a record id; these are HubSpot's words.
_OWN = frozenset(
    {
        "lifecyclestage",
        "leadstatus",
        "createdate",
        "phonenumber",
        "associatedcompany",
        "associatedcompanyids",
        "primaryassociatedcompanyid",
        "originalsource",
        "marketingcontactstatus",
        "numberofassociateddeals",
        "hubspotteam",
    }
)
HEADERS = Headers(
    {
        "recordid": "key",
        "contactid": "key",
        "firstname": "given",
        "lastname": "family",
        "fullname": "whole",
        "email": "email",
        "workemail": "email",
        "additionalemailaddresses": "email",
        "phonenumber": "phone",
        "mobilephonenumber": "phone",
        "mobilephone": "phone",
        "whatsappphonenumber": "phone",
        "jobtitle": "position",
        "companyname": "company",
        "company": "company",
        "associatedcompany": "company",
        "associatedcompanyprimary": "company",
        "primarycompany": "company",
        "websiteurl": "site",
        "website": "site",
        "linkedinurl": "site",
        "linkedinprofileurl": "site",
        "linkedinbio": "drop",
        "dateofbirth": "birthday",
        "notes": "notes",
        "streetaddress": "address.street home",
        "streetaddress#": "address.street home",
        "city": "address.city home",
        "stateregion": "address.region home",
        "postalcode": "address.code home",
        "countryregion": "address.country home",
        "country": "address.country home",
    }
)


class HubSpotCsv:
    def recognise(self, head: Head) -> Claim | None:
        found = kind_of(head, _MARK, _NEEDED)
        return Claim(0.9, found[0]) if found and not _OWN.isdisjoint(found[1].columns) else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """A record id that comes again is a repeated row."""
        return Opened(
            one_by_one(
                claimed,
                lambda _kind: SOURCE,
                lambda member, kind: PeopleTable(member, _NEEDED[kind], HEADERS, owner),
            )
        )
