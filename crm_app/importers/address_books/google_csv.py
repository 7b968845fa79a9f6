"""Google Contacts as "Google CSV": the columns since 2024 and those before; how many there are depends on the data."""

import re
from collections.abc import Sequence

from crm_app.domain.records import Owner
from crm_app.importers.address_books.columns import Headers
from crm_app.importers.address_books.people_table import PeopleTable, kind_of
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one

SOURCE = "google.contacts"
_MARK = re.compile(r"phonetic.?first|group.?membership", re.IGNORECASE)
_NEEDED = {
    "new": frozenset({"firstname", "lastname", "phoneticfirstname", "organizationname", "labels"}),
    "old": frozenset({"givenname", "familyname", "additionalname", "groupmembership"}),
}
_ADDRESS = {
    "type": "label",
    "label": "label",
    "formatted": "whole",
    "pobox": "box",
    "street": "street",
    "extendedaddress": "street",
    "city": "city",
    "region": "region",
    "postalcode": "code",
    "country": "country",
}
_PAIRS = ("relation", "event", "customfield")
HEADERS = Headers(
    {
        "name": "whole",
        "fileas": "whole",
        "givenname": "given",
        "firstname": "given",
        "additionalname": "middle",
        "middlename": "middle",
        "familyname": "family",
        "lastname": "family",
        "nickname": "nickname",
        "birthday": "birthday",
        "notes": "notes",
        "groupmembership": "tags",
        "labels": "tags",
        "photo": "drop",  # an address that only Google's own pages may load
        "email#value": "email",
        "email#type": "drop",
        "email#label": "drop",
        "phone#value": "phone",
        "phone#type": "drop",
        "phone#label": "drop",
        "website#value": "site",
        "website#type": "drop",
        "website#label": "drop",
        "organizationname": "company",
        "organizationtitle": "position",
        "organization#name": "company",
        "organization#title": "position",
        "organization#type": "drop",
        "im#type": "drop",
        "im#label": "drop",
        "im#service": "pair.label",
        "im#value": "pair.value",
        **{
            f"{kind}#{part}": "pair.label"
            for kind in ("relation", "event", "customfield")
            for part in ("type", "label")
        },
        **{f"{kind}#value": "pair.value" for kind in ("relation", "event", "customfield")},
        **{f"address#{name}": f"address.{part}" for name, part in _ADDRESS.items()},
    },
    tag_separator=":::",
    no_tags=frozenset({"mycontacts", "my contacts", "starred", "othercontacts", "other contacts"}),
)


class GoogleCsv:
    def recognise(self, head: Head) -> Claim | None:
        found = kind_of(head, _MARK, _NEEDED)
        return Claim(1.0, found[0]) if found else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """Contacts without a name are called by their e-mail, company or phone."""
        return Opened(
            one_by_one(
                claimed,
                lambda _kind: SOURCE,
                lambda member, kind: PeopleTable(member, _NEEDED[kind], HEADERS, owner),
            )
        )
