"""The list of contacts of a full export: everybody in the account's phone book."""

from collections.abc import Iterator
from typing import Any

from crm_app.domain.identities import identity_key
from crm_app.domain.owner import Owner
from crm_app.domain.records import ContactRecord, FailedRow, IdentityRecord, PersonRecord, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.telegram.stream import CONTACTS, ExportStream
from crm_app.importers.telegram.values import called, number, seconds, table, words

SOURCE = "telegram.contacts"


class ContactsReader:
    """Streams the contacts; see ``RecordReader``. It stops after the list, which comes before the chats."""

    def __init__(self, member: Member, owner: Owner) -> None:
        self._member = member
        self._owner = owner
        self._stream = ExportStream(member)

    @property
    def position(self) -> int:
        return self._stream.position

    def records(self) -> Iterator[Record]:
        """One record an entry.

        Skipped: "no_name", "owner", "duplicate_row". Failed: "bad_record".
        """
        self._stream = ExportStream(self._member)
        row = 0
        seen: set[str] = set()
        found = False
        for path, value in self._stream.walk():
            if path == CONTACTS:
                row += 1
                record = self._record(row, value)
                if isinstance(record, ContactRecord):
                    if record.key in seen:
                        record = SkippedRow((row,), "duplicate_row")
                    else:
                        seen.add(record.key)
                yield record
            elif path == "contacts":
                found = True
            elif found and not path.startswith("contacts."):
                return

    def _record(self, row: int, value: object) -> Record:
        entry = table(value)
        if not entry:
            return FailedRow((row,), "bad_record")
        given, family = called(entry.get("first_name")), called(entry.get("last_name"))
        name = f"{given} {family}".strip()
        user, phone = number(entry.get("user_id")) or "", called(entry.get("phone_number"))
        if self._owner.is_me(str(user)):
            return SkippedRow((row,), "owner")
        if not name:
            return SkippedRow((row,), "no_name")
        by_phone = f"phone:{identity_key('phone', 'phone', phone)}" if phone else f"name:{name.casefold()}"
        identities = (IdentityRecord("telegram", "user_id", str(user)),) if user else ()
        if phone:
            identities += (IdentityRecord("phone", "phone", phone),)
        return ContactRecord(
            (row,),
            f"user:{user}" if user else by_phone,
            PersonRecord(name, given, family, identities),
            aliases=(by_phone,) if user and phone else (),
            fields=_added(entry),
        )


def _added(entry: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The day on which the contact was added, which is not the day of a meeting."""
    stored = entry.get("date")
    if isinstance(stored, str) and len(stored) >= 10 and seconds(entry) is not None:
        return (("Contact added", words(stored[:10])),)
    return ()
