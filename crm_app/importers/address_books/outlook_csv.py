"""Contacts as Outlook writes them: the program (English, Russian, German), Outlook.com, Google's "Outlook CSV"."""

import re
from collections.abc import Sequence

from crm_app.domain.records import Owner
from crm_app.importers.address_books.columns import Headers
from crm_app.importers.address_books.outlook_words import WORDS
from crm_app.importers.address_books.people_table import PeopleTable, kind_of
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one

SOURCE = "outlook.contacts"
_MARK = re.compile(r"mail.?2.?address|эл\.?.?почты|e.?mail.?adresse", re.IGNORECASE)
# A second e-mail address is what tells Outlook's columns from any other table of names and e-mails.
_NEEDED = {
    "english": frozenset({"firstname", "lastname", "emailaddress", "email2address"}),
    "russian": frozenset({"имя", "фамилия", "адресэлпочты", "адрес2элпочты"}),
    "german": frozenset({"vorname", "nachname", "emailadresse", "email2adresse"}),
    "russian short": frozenset({"имя", "фамилия", "организация", "адресэлпочты", "рабочийтелефон"}),
    "german short": frozenset({"vorname", "nachname", "firma", "emailadresse", "telefongeschäftlich"}),
}
_ADDRESS = {
    "address": "whole",
    "addresspobox": "box",
    "street": "street",
    "street#": "street",
    "city": "city",
    "state": "region",
    "postalcode": "code",
    "country": "country",
    "countryregion": "country",
}
HEADERS = Headers(
    {
        "firstname": "given",
        "middlename": "middle",
        "lastname": "family",
        "displayname": "whole",
        "nickname": "nickname",
        "company": "company",
        "jobtitle": "position",
        "emailaddress": "email",
        "email#address": "email",
        "emailtype": "drop",
        "email#type": "drop",
        "emaildisplayname": "drop",
        "email#displayname": "drop",
        "businessphone": "phone",
        "businessphone#": "phone",
        "homephone": "phone",
        "homephone#": "phone",
        "mobilephone": "phone",
        "primaryphone": "phone",
        "otherphone": "phone",
        "carphone": "phone",
        "radiophone": "phone",
        "webpage": "site",
        "personalwebpage": "site",
        "birthday": "birthday",
        "notes": "notes",
        "categories": "tags",
        "location": "location",
        # Outlook fills these in for everybody: "Unspecified", "Normal", "False".
        "gender": "drop",
        "priority": "drop",
        "private": "drop",
        "sensitivity": "drop",
        **{
            f"{kind}{name}": f"address.{part} {kind}"
            for kind in ("home", "business", "other")
            for name, part in _ADDRESS.items()
        },
    },
    WORDS,
    no_tags=frozenset({"mycontacts", "starred"}),
)


class OutlookCsv:
    def recognise(self, head: Head) -> Claim | None:
        found = kind_of(head, _MARK, _NEEDED)
        return Claim(0.75 if found[0].endswith("short") else 0.95, found[0]) if found else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """A cell for an e-mail that holds an address of an Exchange server is kept as a field."""
        return Opened(
            one_by_one(
                claimed,
                lambda _kind: SOURCE,
                lambda member, kind: PeopleTable(member, _NEEDED[kind], HEADERS, owner),
            )
        )
